import IntervalArithmetic
import Proving
import SignalPropagation

/// A fixed point c = f(c) of the correlation map.
public struct CorrelationFixedPoint: Sendable {
  /// An interval with exactly one fixed point; a single number where it is known.
  public let correlation: Enclosure
  /// f′ there; nil if no bound is known.
  public let slope: Enclosure?
  /// Whether correlations nearby converge to it.
  public let stability: Stability
  /// −1/ln f′, in layers, where 0 < f′ < 1.
  public let scale: Enclosure?
}

/// The fixed points of the correlation map on [−1, 1] at a fixed point of the length map.
public struct CorrelationFixedPoints: Sendable {
  /// In ascending order.
  public let points: [CorrelationFixedPoint]
  /// Parts of [−1, 1] that may hold others.
  public let open: [Enclosure]
}

/// f(c) = Σ pₖcᵏ is convex and grows on [0, 1], f(1) = 1 and f′(1) = χ₁. Unless f(c) = c for all c, which
/// takes a linear φ and no bias, there is no fixed point in [0, 1) for χ₁ ≤ 1, and exactly one for χ₁ > 1,
/// with a slope below 1. f(−d) + d ≥ Σ_{k even} pₖ·(dᵏ + d) for 0 ≤ d ≤ 1, so that there is none
/// in [−1, 0) unless all pₖ with even k vanish: no bias and an odd φ, for which f is odd.
struct CorrelationSearch {
  private typealias Number = Interval<Double>

  private let map: CorrelationMap<Double>
  private let susceptibility: Interval<Double>
  /// Whether f is odd.
  private let isOdd: Bool
  /// Whether p₀ or p₂ is positive.
  private let hasEven: Bool

  /// - Parameters:
  ///   - lengths: The length map.
  ///   - meanSquare: Of its fixed point, with K > 0.
  ///   - hasBias: Whether σ_b > 0.
  init(_ lengths: LengthMap<Double>, meanSquare: Interval<Double>, hasBias: Bool) {
    map = CorrelationMap(lengths, meanSquare: meanSquare)
    susceptibility = lengths.susceptibility(meanSquare)
    isOdd = !hasBias && lengths.activation.symmetry == .odd
    hasEven = hasBias || map.constant.lower > 0 || map.quadratic.lower > 0
  }

  func result() -> CorrelationFixedPoints {
    var points = [
      CorrelationFixedPoint(
        correlation: Enclosure(lower: 1, upper: 1),
        slope: susceptibility.isBounded ? Enclosure(susceptibility) : nil,
        stability: Stability(slope: susceptibility), scale: Self.scale(susceptibility))
    ]
    var open: [Enclosure] = []
    if susceptibility > Number(1) {
      points.insert(below(), at: 0)
    } else if !(susceptibility < Number(1)) {
      open.append(undecided())
    }
    if isOdd {
      for point in points where point.correlation.lower! > 0 {
        points.insert(point.mirrored, at: 0)
      }
      open = open.map(\.mirrored).reversed() + open
    } else if !hasEven {
      open.insert(Enclosure(lower: -1, upper: 0), at: 0)
    }
    return CorrelationFixedPoints(points: points, open: open)
  }

  /// The one in [0, 1), which attracts as f is convex.
  private func below() -> CorrelationFixedPoint {
    let place = isOdd ? Number(0) : bracket()
    let slope = map.slope(place)
    return CorrelationFixedPoint(
      correlation: Enclosure(place), slope: slope.isBounded ? Enclosure(slope) : nil,
      stability: .attracting, scale: Self.scale(slope))
  }

  /// Newton's method on approximations, which for a convex function stays on one side; then the signs of
  /// f(c) − c on both sides.
  private func bracket() -> Interval<Double> {
    var c = 0.0
    for _ in 0..<Self.steps {
      let (value, slope) = map.point(c)
      guard let f = value.midpoint, let derivative = slope.midpoint, derivative < 1 else { break }
      let next = c + (f - c) / (1 - derivative)
      guard next.isFinite, next > c, next < 1 else { break }
      let isClose = next - c <= Self.close * next
      c = next
      if isClose { break }
    }
    var radius = Self.close
    var (low, high): (Double?, Double?)
    while low == nil || high == nil, radius < 1 {
      if low == nil, c - radius > 0, side(c - radius) == 1 { low = c - radius }
      let above = min(c + radius, 1 - (1 - c) * Self.close)
      if high == nil, side(above) == -1 { high = above }
      radius *= 4
    }
    // It is at least 0, and below 1.
    return Interval(unchecked: low ?? 0, high ?? 1)
  }

  /// The sign of f(c) − c; 0 if it is not known.
  private func side(_ c: Double) -> Int {
    let difference = map.point(c).value - Number(c)
    return difference.lower > 0 ? 1 : difference.upper < 0 ? -1 : 0
  }

  /// Where a fixed point may be if χ₁ may be 1: where f(c) > c there is none up to c, since f is convex
  /// and f(1) = 1.
  private func undecided() -> Enclosure {
    var distance = 0.5
    while distance > Self.close, side(1 - distance) == 1 { distance /= 2 }
    let least = distance == 0.5 ? 0 : 1 - 2 * distance
    return Enclosure(Interval(unchecked: least, 1))
  }

  private static func scale(_ slope: Interval<Double>) -> Enclosure? {
    guard slope > Interval(0), slope < Interval(1) else { return nil }
    return Enclosure(Interval(-1) / slope.log())
  }

  private static var steps: Int { 60 }
  private static var close: Double { 0x1p-46 }
}

extension CorrelationFixedPoint {
  /// Of an odd map.
  fileprivate var mirrored: Self {
    Self(correlation: correlation.mirrored, slope: slope, stability: stability, scale: scale)
  }
}

extension Enclosure {
  fileprivate var mirrored: Enclosure { Enclosure(lower: -upper!, upper: -lower!) }
}
