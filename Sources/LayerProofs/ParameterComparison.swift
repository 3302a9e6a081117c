import Formulas
import IntervalArithmetic
import Proving
import SignalPropagation

/// Given constants held against the parameters they stand for.
public struct ParameterComparison: Sendable {
  /// One constant.
  public struct Constant: Sendable {
    /// The constant as given, exactly.
    public let given: Rational
    /// The number of significant digits to which it agrees with the true value: the error is at
    /// most half a unit of the last of them.
    public let correctDigits: Int
    /// An enclosure of given − true.
    public let error: Enclosure
  }

  /// A fixed point of the given constants' own map.
  public struct FixedPoint: Sendable {
    /// An enclosure of its μ.
    public let mean: Enclosure
    /// An enclosure of its ν.
    public let variance: Enclosure
  }

  /// The given α.
  public let alpha: Constant
  /// The given λ.
  public let lambda: Constant
  /// The fixed points in the region searched.
  public let fixedPoints: [FixedPoint]
  /// The region (μ, ν) searched.
  public let region: Box
  /// Parts of the region in which a fixed point is neither found nor excluded.
  public let open: [Box]
}

extension ParameterRequest {
  /// Compares constants with a solution of the request.
  public func compare(alpha: Rational, lambda: Rational, with solution: ParameterSolution)
    -> ParameterComparison
  {
    let search = FixedPointIsolation(
      alpha: alpha, lambda: lambda, omega: omega, tau: tau,
      region: Box([mean - 2...mean + 2, variance / 64...variance * 64]))
    let found = WorkingPrecision.bits128.run(search)
    return ParameterComparison(
      alpha: .init(given: alpha, against: solution.alpha),
      lambda: .init(given: lambda, against: solution.lambda),
      fixedPoints: found.points, region: search.region, open: found.open)
  }
}

extension ParameterComparison.Constant {
  fileprivate init(given: Rational, against truth: Enclosure) {
    guard let lower = truth.lower, let upper = truth.upper else {
      preconditionFailure("a solution's enclosure is bounded")
    }
    self.given = given
    let (low, high) = (given - upper, given - lower)
    error = Enclosure(lower: low, upper: high)
    let worst = max(low.magnitude, high.magnitude)
    // The true value's first significant digit stands at 10^exponent.
    var exponent = 0
    while Rational.powerOfTen(exponent) > lower { exponent -= 1 }
    while Rational.powerOfTen(exponent + 1) <= lower { exponent += 1 }
    var digits = 0
    let limit = 100_000
    while digits < limit, 2 * worst <= Rational.powerOfTen(exponent - digits) { digits += 1 }
    correctDigits = digits
  }
}

/// Isolates the fixed points of g in a region of (μ, ν), by bisection with Krawczyk's theorem.
private struct FixedPointIsolation: PrecisionGeneric {
  let alpha: Rational
  let lambda: Rational
  let omega: Rational
  let tau: Rational
  let region: Box

  private static var budget: Int { 4_000 }

  func callAsFunction<Bound: IntervalBound>(
    _: Bound.Type
  ) -> (points: [ParameterComparison.FixedPoint], open: [Box]) {
    let selu = SELU(alpha: Interval<Bound>(alpha), lambda: Interval<Bound>(lambda))
    let weights = (omega: Interval<Bound>(omega), tau: Interval<Bound>(tau))
    let form = MonotoneForm(activation: selu)
    let krawczyk = Krawczyk(fixedPointsOf: selu, omega: weights.omega, tau: weights.tau)
    var zeros: [Zero<Bound>] = []
    var pending = [region]
    var open: [Box] = []
    var boxes = 0
    while let box = pending.popLast() {
      boxes += 1
      guard boxes <= Self.budget else {
        open.append(box)
        continue
      }
      let sides: [Interval<Bound>] = box.enclosures()
      let image = form.image(m: sides[0] * weights.omega, v: sides[1] * weights.tau)
      let common = zip(sides, image).map { $0.intersection($1) }
      if common.contains(where: \.isEmpty) { continue }
      // Slightly larger than the box, so that a zero on a cut is interior to one of the two.
      let inflated = common.map(Self.inflated)
      if let step = krawczyk.image(of: inflated) {
        if zip(step, sides).contains(where: { $0.intersection($1).isEmpty }) { continue }
        if zip(step, inflated).allSatisfy({ $0.isInterior(to: $1) }) {
          guard let enclosure = krawczyk.contracted(step) else { continue }
          // A zero that lies where another is the only one is that other.
          let isKnown = zeros.contains { known in
            zip(enclosure, known.neighbourhood).allSatisfy { $0.isSubset(of: $1) }
          }
          if !isKnown { zeros.append(Zero(enclosure: enclosure, neighbourhood: inflated)) }
          continue
        }
      }
      let axis = WeightedWidthBrancher(weights: [1, 1]).rule(for: box).axis(afterCuts: [0, 0])
      let halves = box.bisected(along: axis)
      pending.append(halves.upper)
      pending.append(halves.lower)
    }
    let points = zeros.map { zero in
      ParameterComparison.FixedPoint(
        mean: Enclosure(zero.enclosure[0]), variance: Enclosure(zero.enclosure[1]))
    }
    return (points, open)
  }

  private struct Zero<Bound: IntervalBound> {
    let enclosure: [Interval<Bound>]
    /// A box in which there is no other.
    let neighbourhood: [Interval<Bound>]
  }

  private static func inflated<Bound>(_ side: Interval<Bound>) -> Interval<Bound> {
    let margin = Interval<Bound>(Rational(1, over: 64))
    let radius = Interval(side.width.adding(side.width, rounded: .up)) * margin
    return side + (-radius).hull(radius)
  }
}
