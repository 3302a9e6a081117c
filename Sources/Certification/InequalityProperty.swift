import IntervalArithmetic
import SelfNormalization

/// All of several quantities are positive, or at least not negative, on a box.
public struct InequalityProperty<Bound: IntervalBound>: Property {
  public let coordinates: [Coordinate]
  private let quantities: QuantityEvaluator<Bound>
  /// Which of the quantities must be positive; the others must not be negative.
  private let isStrict: [Bool]

  public init(_ quantities: QuantityEvaluator<Bound>, isStrict: [Bool]) {
    coordinates = quantities.program.variables.map { Coordinate($0) }
    self.quantities = quantities
    self.isStrict = isStrict
  }

  /// Whether enclosures of the quantities show what is to be shown, in any arithmetic.
  private static func holds<B>(_ values: [Interval<B>], _ isStrict: [Bool]) -> Bool {
    zip(values, isStrict).allSatisfy { value, strict in
      !value.isEmpty && (strict ? value.lower.signum > 0 : value.lower.signum >= 0)
    }
  }

  public func evaluate(on box: [Interval<Bound>]) -> Evaluation<Bound> {
    let natural = quantities.values(on: box)
    if Self.holds(natural, isStrict) { return Evaluation(holds: true, enclosures: natural) }
    let refined = quantities.refinedValues(on: box, natural: natural)
    return Evaluation(
      holds: Self.holds(refined.values, isStrict), enclosures: refined.values, axis: refined.axis)
  }

  /// The natural enclosures alone: around centers, which depend on the precision, binary64 could
  /// find what the property's own precision does not.
  public var scout: Scout? {
    let (direct, isStrict) = (quantities.inBinary64, isStrict)
    return Scout { box in
      let natural = direct(box)
      return Evaluation(holds: Self.holds(natural, isStrict), enclosures: natural)
    }
  }

  public func counterexample(at point: [Rational]) -> Witness? {
    let values = quantities.values(on: point.map { Interval($0) })
    let fails = zip(values, isStrict).contains { value, strict in
      !value.isEmpty && (strict ? value.upper.signum <= 0 : value.upper.signum < 0)
    }
    guard fails else { return nil }
    return Witness(point: Point(coordinates, point), enclosures: values.map { Enclosure($0) })
  }
}

/// Encloses expressions over boxes: naturally, and by what their derivatives add.
public struct QuantityEvaluator<Bound: IntervalBound>: Sendable {
  typealias Real = Interval<Bound>

  let program: Program
  private let direct: PreparedProgram<Interval<Bound>>
  private let differentiating: Differentiating
  /// Points at which a single quantity is known to be exactly zero.
  private let zeros: [[Interval<Bound>]]

  /// Jets for up to so many variables.
  private enum Differentiating: Sendable {
    case one(PreparedProgram<Jet<1, Interval<Bound>>>)
    case two(PreparedProgram<Jet<2, Interval<Bound>>>)
    case four(PreparedProgram<Jet<4, Interval<Bound>>>)
  }

  /// - Parameters:
  ///   - program: Expressions of at most four variables.
  ///   - zeros: Points at which the expression, then a single one, is exactly zero; corners of the
  ///     domain.
  public init(_ program: Program, selu: SELU<Interval<Bound>>, zeros: [[Rational]] = []) {
    precondition(program.variables.count <= 4)
    self.zeros = zeros.map { $0.map { Interval($0) } }
    self.program = program
    direct = program.prepared(selu)
    inBinary64 = program.prepared(selu.inBinary64())
    switch program.variables.count {
    case ...1: differentiating = .one(program.prepared(Self.constant(selu)))
    case 2: differentiating = .two(program.prepared(Self.constant(selu)))
    default: differentiating = .four(program.prepared(Self.constant(selu)))
    }
  }

  private static func constant<let count: Int>(
    _ selu: SELU<Interval<Bound>>
  ) -> SELU<Jet<count, Interval<Bound>>> {
    SELU(alpha: Jet(constant: selu.alpha), lambda: Jet(constant: selu.lambda))
  }

  /// The natural enclosures in binary64.
  let inBinary64: PreparedProgram<Interval<Double>>

  /// The natural enclosures.
  public func values(on box: [Interval<Bound>]) -> [Interval<Bound>] { direct(box) }

  /// The natural enclosures and those of the partial derivatives, by quantity and variable.
  func gradients(on box: [Interval<Bound>]) -> [(value: Interval<Bound>, slopes: [Interval<Bound>])]
  {
    switch differentiating {
    case .one(let program): Self.run(program, box)
    case .two(let program): Self.run(program, box)
    case .four(let program): Self.run(program, box)
    }
  }

  private static func run<let count: Int>(
    _ program: PreparedProgram<Jet<count, Interval<Bound>>>, _ box: [Interval<Bound>]
  ) -> [(value: Interval<Bound>, slopes: [Interval<Bound>])] {
    let jets = program(
      box.enumerated().map { Jet<count, Interval<Bound>>(variable: $0.offset, at: $0.element) })
    return jets.map { jet in (jet.value, box.indices.map { jet.partials[$0] }) }
  }

  /// Enclosures by the monotone and the mean-value form on top of the natural one, and the side
  /// along which the quantities vary most.
  ///
  /// Where a derivative has one sign, its variable is collapsed to the end that matters; what
  /// remains is enclosed naturally and around its center.
  func refinedValues(
    on box: [Interval<Bound>], natural: [Interval<Bound>]
  ) -> (values: [Interval<Bound>], axis: Int?) {
    let gradients = gradients(on: box)
    var values = natural
    var spreads = [Double](repeating: 0, count: box.count)
    var isSpread = false
    for (index, gradient) in gradients.enumerated() where !natural[index].isEmpty {
      for axis in box.indices {
        let change = gradient.slopes[axis].magnitude.approximation * box[axis].width.approximation
        if change.isFinite, change > spreads[axis] {
          spreads[axis] = change
          isSpread = true
        }
      }
      let lower = extreme(index, gradient.slopes, on: box, .down)
      let upper = extreme(index, gradient.slopes, on: box, .up)
      values[index] = Interval(
        unchecked: max(natural[index].lower, lower), min(natural[index].upper, upper))
    }
    let widest = spreads.indices.max { spreads[$0] < spreads[$1] }
    return (values, isSpread ? widest : nil)
  }

  /// A bound of one quantity from below or above, given its slopes over the box.
  private func extreme(
    _ index: Int, _ slopes: [Interval<Bound>], on box: [Interval<Bound>], _ rounding: Rounding
  ) -> Bound {
    var face = box
    for axis in box.indices {
      if slopes[axis].lower.signum >= 0 {
        face[axis] = Interval(rounding == .down ? box[axis].lower : box[axis].upper)
      } else if slopes[axis].upper.signum <= 0 {
        face[axis] = Interval(rounding == .down ? box[axis].upper : box[axis].lower)
      }
    }
    // The box encloses a corner of the domain that its ends round to, and the quantity is
    // monotone on all of the box: so it is bounded by its value there.
    if face.allSatisfy(\.isPoint), isZero(face, rounding, slopes) { return .zero }
    let value = values(on: face)[index]
    let center = face.map { Interval($0.midpoint!) }
    var meanValue = values(on: center)[index]
    for axis in box.indices where !face[axis].isPoint {
      meanValue = meanValue + slopes[axis] * (face[axis] - center[axis])
    }
    switch rounding {
    case .down: return max(value.lower, meanValue.isEmpty ? -.infinity : meanValue.lower)
    case .up: return min(value.upper, meanValue.isEmpty ? .infinity : meanValue.upper)
    }
  }

  /// Whether a face that is a point is one of the known zeros, up to outward rounding.
  private func isZero(
    _ face: [Interval<Bound>], _ rounding: Rounding, _ slopes: [Interval<Bound>]
  ) -> Bool {
    zeros.contains { zero in
      zip(zip(face, zero), slopes).allSatisfy { pair, slope in
        let isLowerEnd = (slope.lower.signum >= 0) == (rounding == .down)
        return pair.0.lower == (isLowerEnd ? pair.1.lower : pair.1.upper)
      }
    }
  }
}

/// One quantity of an evaluator, or its opposite, to be maximized.
public struct QuantityObjective<Bound: IntervalBound>: Objective {
  private let quantities: QuantityEvaluator<Bound>
  private let index: Int
  private let isNegated: Bool

  public init(_ quantities: QuantityEvaluator<Bound>, index: Int, negated: Bool) {
    self.quantities = quantities
    self.index = index
    isNegated = negated
  }

  public var coordinates: [Coordinate] { quantities.program.variables.map { Coordinate($0) } }

  public func value(on box: [Interval<Bound>]) -> Interval<Bound> {
    let value = quantities.values(on: box)[index]
    return isNegated ? -value : value
  }

  public func gradient(
    on box: [Interval<Bound>]
  ) -> (value: Interval<Bound>, slopes: [Interval<Bound>]) {
    let (value, slopes) = quantities.gradients(on: box)[index]
    return isNegated ? (-value, slopes.map { -$0 }) : (value, slopes)
  }
}
