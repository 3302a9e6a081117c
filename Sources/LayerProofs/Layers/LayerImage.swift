import Formulas
import IntervalArithmetic
import Proving
import SignalPropagation

/// The rectangle around the image of a domain under g, by maximization in (m, v): over all (μ, ω, ν, τ)
/// of a domain, m = μω and v = ντ run through a rectangle, of which each point is met.
struct LayerImage<A: EnclosedActivation, Bound: IntervalBound>: Sendable
where A.Number == Interval<Bound> {
  let activation: A
  /// The same in binary64, which is asked first.
  let scout: A.InBinary64
  let domain: LayerDomain
  /// How far an end may lie from the extreme value that it bounds: of a variance as a share of that
  /// value, of a mean as a share of the largest standard deviation of the image.
  let tolerance: Rational
  let options: ProverOptions

  /// What was found.
  struct Finding {
    /// Nil where the variance is not bounded, or not away from 0, so that there is no next layer.
    let rectangle: MomentRectangle?
    /// Whether all four ends are within the tolerance.
    let isSharp: Bool
    let boxes: Int
  }

  func enclosed() -> Finding {
    // A quarter for the search and a quarter for rounding leave room for the rest.
    let share = tolerance / 4
    let variance = range(of: .variance) { $0.magnitude * share }
    guard let variance, variance.lower.bound > 0 else {
      return Finding(rectangle: nil, isSharp: false, boxes: variance?.boxes ?? 0)
    }
    let deviation = Self.root(variance.upper.attained)
    guard let mean = range(of: .mean, { _ in deviation * share }) else {
      return Finding(rectangle: nil, isSharp: false, boxes: variance.boxes)
    }
    func rounded(_ range: Range, _ lowerUnit: Rational, _ upperUnit: Rational)
      -> ClosedRange<Rational>
    {
      let (low, high) = (Self.decimalUnit(lowerUnit), Self.decimalUnit(upperUnit))
      return (range.lower.bound / low).floor * low...(range.upper.bound / high).ceiling * high
    }
    let nu = rounded(variance, variance.lower.bound * share, variance.upper.bound * share)
    let mu = rounded(mean, deviation * share, deviation * share)
    let excess = max(mean.lower.attained - mu.lowerBound, mu.upperBound - mean.upper.attained)
    let isSharp =
      variance.lower.attained - nu.lowerBound <= tolerance * variance.lower.attained
      && nu.upperBound - variance.upper.attained <= tolerance * variance.upper.attained
      && excess * excess <= tolerance * tolerance * variance.upper.attained
    return Finding(
      rectangle: MomentRectangle(mu: mu, nu: nu), isSharp: isSharp,
      boxes: variance.boxes + mean.boxes)
  }

  /// An end of a range: a bound of the extreme value, and a number that some value reaches.
  private struct End { let bound, attained: Rational }

  private struct Range {
    let lower, upper: End
    let boxes: Int
  }

  /// Nil where the moment is not bounded.
  private func range(
    of moment: Moment, _ tolerance: (Rational) -> Rational
  ) -> Range? {
    let (greatest, first) = supremum(of: moment, isNegated: false, tolerance)
    let (least, second) = supremum(of: moment, isNegated: true, tolerance)
    guard let greatest, let least else { return nil }
    return Range(
      lower: End(bound: -least.bound, attained: -least.attained), upper: greatest,
      boxes: first + second)
  }

  /// How often the search is repeated where the value turns out smaller than was thought.
  private static var attempts: Int { 4 }
  /// What binary64 is tried for: tolerances far above its rounding, and no more boxes than such a search
  /// takes if rounding is not in its way. A heuristic: its enclosures are as rigorous.
  private static var scoutedTolerance: Rational { .powerOfTen(-10) }
  private static var scoutBudget: Int { 2_000 }

  /// The supremum, to a tolerance that depends on its value.
  private func supremum(
    of moment: Moment, isNegated: Bool, _ tolerance: (Rational) -> Rational
  ) -> (end: End?, boxes: Int) {
    var boxes = 0
    if self.tolerance >= Self.scoutedTolerance {
      var few = options
      few.budget = min(options.budget, Self.scoutBudget)
      let found = supremum(
        of: MomentObjective(activation: scout, moment: moment, isNegated: isNegated), tolerance, few
      )
      if found.isSharp { return (found.end, found.boxes) }
      boxes = found.boxes
    }
    let found = supremum(
      of: MomentObjective(activation: activation, moment: moment, isNegated: isNegated), tolerance,
      options)
    return (found.end, boxes + found.boxes)
  }

  private func supremum(
    of objective: some Objective, _ tolerance: (Rational) -> Rational, _ options: ProverOptions
  ) -> (end: End?, isSharp: Bool, boxes: Int) {
    let box = Box([domain.netMean, domain.netVariance])
    let search = Maximizer(objective, options: options)
    let guess = Enclosure(objective.value(on: box.center.map { Interval($0) }))
    var wanted = tolerance(guess.upper ?? 1)
    if wanted <= 0 { wanted = self.tolerance }
    var boxes = 0
    var end: End?
    for _ in 0..<Self.attempts {
      let found = search.supremum(over: box, tolerance: wanted)
      boxes += found.boxes
      guard let bound = found.enclosure.upper, let attained = found.enclosure.lower else { break }
      end = End(bound: bound, attained: attained)
      // Of values on both sides of 0 the smallest magnitude is not known yet.
      let magnitude = bound.signum == attained.signum ? min(bound.magnitude, attained.magnitude) : 0
      let needed = tolerance(magnitude)
      if bound - attained <= needed { return (end, true, boxes) }
      guard found.isSharp else { break }
      wanted = needed > 0 ? needed : wanted / 1000
    }
    return (end, false, boxes)
  }

  /// Near the square root of a positive number: for tolerances, whose exact size no proof depends on.
  private static func root(_ x: Rational) -> Rational {
    let root = x.approximation.squareRoot()
    return root > 0 && root.isFinite ? Rational(root) : min(x, 1)
  }

  /// The largest power of ten that is not above a positive number.
  private static func decimalUnit(_ x: Rational) -> Rational {
    var unit: Rational = 1
    while unit > x { unit = unit / 10 }
    while unit * 10 <= x { unit = unit * 10 }
    return unit
  }
}

/// What of φ(z) is meant.
enum Moment { case mean, variance }

/// μ̃ or ν̃, or its opposite, as a function of (m, v).
struct MomentObjective<A: EnclosedActivation, Bound: IntervalBound>: Objective
where A.Number == Interval<Bound> {
  let coordinates: [Coordinate] = [.m, .v]
  let activation: A
  let moment: Moment
  let isNegated: Bool

  func value(on box: [Interval<Bound>]) -> Interval<Bound> {
    let moments = activation.moments(m: box[0], v: box[1])
    return signed(moment == .mean ? moments.mean : moments.variance)
  }

  func gradient(
    on box: [Interval<Bound>]
  ) -> (value: Interval<Bound>, slopes: [Interval<Bound>]) {
    let moments = activation.moments(m: box[0], v: box[1])
    let (value, slopes) =
      moment == .mean
      ? (moments.mean, moments.meanGradient) : (moments.variance, moments.varianceGradient)
    return (signed(value), [signed(slopes.m), signed(slopes.v)])
  }

  private func signed(_ value: Interval<Bound>) -> Interval<Bound> { isNegated ? -value : value }
}
