import IntervalArithmetic
import SignalPropagation

/// A proof that with some probability the mean squares of all layers of a random network stay in
/// intervals; `Documentation/Width.md` has the theorem.
public struct WidthProof: Sendable {
  /// What bounds the probability to leave on one side.
  public enum Majorant: Sendable, Hashable {
    /// Sums of exponentials, for any activation.
    case exponentials(ExponentialMajorant)
    /// The power k of mean squares, on the lower side −k, for an activation that is linear on both sides
    /// of 0 and no biases.
    case power(Int)
  }

  /// What it is about.
  public let network: RandomNetwork
  /// For the layers of each width where their mean squares stay; the input's lies in each.
  public let intervals: [Int: ClosedRange<Rational>]
  /// For the upper edge.
  public let upper: Majorant
  /// For the lower edge.
  public let lower: Majorant
  /// A bound of the probability that some layer's mean square exceeds its interval while those of the
  /// layers before it stay in theirs.
  public let above: Rational
  /// The same of falling below it.
  public let below: Rational

  /// Nil if a power is not one that can be used.
  init?(
    _ network: RandomNetwork, _ intervals: [Int: ClosedRange<Rational>], upper: Majorant,
    lower: Majorant
  ) {
    (self.network, self.intervals, self.upper, self.lower) = (network, intervals, upper, lower)
    guard let up = LayerBounds(upper, isUpper: true, network, intervals),
      let down = LayerBounds(lower, isUpper: false, network, intervals)
    else { return nil }
    (above, below) = (up.all.upper.rational, down.all.upper.rational)
  }

  /// By sums of exponentials, whose bounds are known.
  init(
    _ network: RandomNetwork, _ intervals: [Int: ClosedRange<Rational>],
    upper: (majorant: ExponentialMajorant, failure: Double),
    lower: (majorant: ExponentialMajorant, failure: Double)
  ) {
    (self.network, self.intervals) = (network, intervals)
    (self.upper, self.lower) = (.exponentials(upper.majorant), .exponentials(lower.majorant))
    (above, below) = (upper.failure.rational, lower.failure.rational)
  }

  /// The smallest interval that has all others in it.
  public var interval: ClosedRange<Rational> {
    let ends = intervals.values
    return ends.map(\.lowerBound).min()!...ends.map(\.upperBound).max()!
  }

  /// The interval of layer 1, …, L.
  public func interval(ofLayer layer: Int) -> ClosedRange<Rational> {
    intervals[network.widths.units(ofLayer: layer)]!
  }

  /// A bound of the probability that a layer's mean square leaves its interval.
  public var failure: Rational { above + below }
  /// What the probability to stay is at least; negative if nothing is shown.
  public var probability: Rational { 1 - failure }

  /// Whether it shows a probability, with room for another reader's sums.
  public func shows(_ probability: Rational) -> Bool { failure * Self.room <= 1 - probability }

  /// By which factor another reader's failure may be larger.
  static var room: Rational { Rational(1_000_001, over: 1_000_000) }

  /// The same for a network that differs in depth alone.
  func sized(_ network: RandomNetwork) -> WidthProof {
    // What can be used for one depth can for others.
    WidthProof(network, intervals, upper: upper, lower: lower)!
  }

  /// For each layer, where its mean square lies with a probability; empty if the failure is too large to
  /// say so.
  ///
  /// On either side, the probability to be beyond is at most that of being so while all layers before are
  /// in their intervals, and that of one of them not being there.
  public func quantileBounds(probability: Rational) -> [ClosedRange<Rational>] {
    let share = (1 - probability) / 2 - failure
    guard share > 0, var above = LayerBounds(upper, isUpper: true, network, intervals),
      var below = LayerBounds(lower, isUpper: false, network, intervals)
    else { return [] }
    let number = Interval<Double>(share)
    var ranges: [ClosedRange<Rational>] = []
    while above.next() != nil, below.next() != nil {
      guard let high = above.quantile(share: number), let low = below.quantile(share: number),
        low <= high
      else { return [] }
      ranges.append(max(low, 0).rational...max(high, 0).rational)
    }
    return ranges
  }

  /// The most layers of one width with a bound of the failure, up to a limit.
  func depth(failure: Rational, limit: Int) -> Int {
    guard case .uniform(let width, _) = network.widths else { return network.widths.depth }
    var deep = network
    deep.widths = .uniform(width, depth: limit)
    guard let above = LayerBounds(upper, isUpper: true, deep, intervals),
      let below = LayerBounds(lower, isUpper: false, deep, intervals)
    else { return 0 }
    let most = Interval<Double>(failure).lower
    return zip(above, below).prefix { ($0 + $1).upper <= most }.reduce(0) { count, _ in count + 1 }
  }
}
