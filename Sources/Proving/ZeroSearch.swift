import IntervalArithmetic

/// All zeros of a real function on an interval, by bisection and the signs of its slope.
///
/// Pieces on which the function has no zero are dropped; what is left is joined into clusters. A
/// cluster, somewhat widened, holds exactly one zero if the slope has one sign on it and the function
/// opposite signs at its ends; then the interval Newton operator narrows it.
public struct ZeroSearch<Bound: IntervalBound>: Sendable {
  /// Enclosures of the function and its slope over an interval.
  public typealias Function = @Sendable (Interval<Bound>) -> Interval<Bound>

  private let function: Function
  private let slope: Function

  /// The search for zeros of a function.
  public init(function: @escaping Function, slope: @escaping Function) {
    (self.function, self.slope) = (function, slope)
  }

  /// What is known of the zeros on an interval.
  public struct Zeros: Sendable {
    /// Each holds exactly one zero, at which the function crosses from one sign to the other.
    public let simple: [Interval<Bound>]
    /// May hold zeros; outside of all of these there are none.
    public let open: [Interval<Bound>]

    /// Whether all zeros are known.
    public var isComplete: Bool { open.isEmpty }
  }

  /// The zeros on a bounded interval.
  ///
  /// - Parameters:
  ///   - parts: Where to look, ends included; each begins where the one before ends.
  ///   - width: Relative to the magnitude, below which pieces are no longer cut.
  ///   - budget: The number of pieces of a part that are looked at, at most.
  public func zeros(
    on parts: [Interval<Bound>], width: Double = 0x1p-16, budget: Int = 4000
  ) -> Zeros {
    guard let first = parts.first, let last = parts.last else { return Zeros(simple: [], open: []) }
    let left = parts.flatMap { candidates(on: $0, width: width, budget: budget) }
    return sorted(left.sorted { $0.lower < $1.lower }, within: first.hull(last))
  }

  /// Parts of growing length that cover a range, since widths are relative to the magnitude; the cuts are
  /// not where one expects a zero.
  ///
  /// - Parameters:
  ///   - range: A range of numbers x ≥ 0.
  ///   - least: The end of the first part, at least, positive if the range begins at 0.
  public static func parts(
    of range: ClosedRange<Rational>, least: Rational = 0
  ) -> [Interval<Bound>] {
    var parts: [Interval<Bound>] = []
    var low = range.lowerBound
    while low < range.upperBound {
      let high = min(range.upperBound, max(low * Rational(37, over: 10), least))
      parts.append(Interval(from: low, through: high))
      low = high
    }
    return parts
  }

  /// Pieces of a part that may hold zeros.
  private func candidates(
    on part: Interval<Bound>, width: Double, budget: Int
  ) -> [Interval<Bound>] {
    var open: [Interval<Bound>] = [part]
    var left: [Interval<Bound>] = []
    var pieces = 0
    while let piece = open.popLast() {
      pieces += 1
      let value = function(piece)
      if value.lower.signum > 0 || value.upper.signum < 0 { continue }
      let middle = piece.midpoint!
      let isNarrow =
        piece.width.approximation <= width * piece.magnitude.approximation
      if isNarrow || pieces > budget || middle <= piece.lower || middle >= piece.upper {
        left.append(piece)
        continue
      }
      // Where the function is monotone, its signs at the ends say all.
      let derivative = slope(piece)
      if derivative.lower.signum > 0 || derivative.upper.signum < 0 {
        let (low, high) = (sign(at: piece.lower), sign(at: piece.upper))
        if low != 0, low == high { continue }
        if low != 0, high != 0, let narrowed = narrowed(piece) {
          left.append(narrowed)
          continue
        }
      }
      open.append(Interval(unchecked: middle, piece.upper))
      open.append(Interval(unchecked: piece.lower, middle))
    }
    return left
  }

  /// The sign of the function at a number; 0 if it is not known.
  public func sign(at x: Bound) -> Int {
    let value = function(Interval(x))
    return value.lower.signum > 0 ? 1 : value.upper.signum < 0 ? -1 : 0
  }

  /// Whether there is exactly one zero, of a change of sign.
  public func isSimple(_ piece: Interval<Bound>) -> Bool {
    let derivative = slope(piece)
    guard derivative.lower.signum > 0 || derivative.upper.signum < 0 else { return false }
    return sign(at: piece.lower) * sign(at: piece.upper) == -1
  }

  /// A part of the piece that holds its zero, by Newton's operator c − f(c)/f′(X); nil if that is not
  /// defined. All zeros of the piece stay in.
  public func narrowed(_ piece: Interval<Bound>) -> Interval<Bound>? {
    var piece = piece
    for _ in 0..<Self.steps {
      let derivative = slope(piece)
      guard derivative.lower.signum > 0 || derivative.upper.signum < 0,
        let middle = piece.midpoint
      else { return nil }
      let center = Interval(middle)
      let next = (center - function(center) / derivative).intersection(piece)
      if next.isEmpty { return nil }
      if !(next.width.approximation < 0.9 * piece.width.approximation) { return next }
      piece = next
    }
    return piece
  }

  private static var steps: Int { 60 }

  /// Clusters of what is left, each widened until it shows its one zero.
  private func sorted(_ pieces: [Interval<Bound>], within range: Interval<Bound>) -> Zeros {
    var clusters: [Interval<Bound>] = []
    for piece in pieces {
      if let last = clusters.last, piece.lower <= last.upper {
        clusters[clusters.count - 1] = last.hull(piece)
      } else {
        clusters.append(piece)
      }
    }
    var (simple, open): ([Interval<Bound>], [Interval<Bound>]) = ([], [])
    for (index, cluster) in clusters.enumerated() {
      // Not into a neighbour.
      let limits = Interval(
        unchecked: index > 0 ? clusters[index - 1].upper : range.lower,
        index + 1 < clusters.count ? clusters[index + 1].lower : range.upper)
      if let found = isolated(cluster, within: limits) {
        simple.append(found)
      } else {
        open.append(cluster)
      }
    }
    return Zeros(simple: simple, open: open)
  }

  private func isolated(
    _ cluster: Interval<Bound>, within limits: Interval<Bound>
  ) -> Interval<Bound>? {
    var radius = Interval(cluster.width)
    if radius.upper == .zero {
      radius = Interval(cluster.magnitude) * Interval(Rational.powerOfTwo(-Bound.precision / 2))
    }
    for _ in 0..<8 {
      let candidate = (cluster + Interval(unchecked: -radius.upper, radius.upper))
        .intersection(limits)
      if isSimple(candidate) {
        // The narrowed interval shows its zero by itself if its ends do; otherwise the wider one does.
        if let narrow = narrowed(candidate), isSimple(narrow) { return narrow }
        return candidate
      }
      radius = radius * Interval(4)
    }
    return nil
  }
}
