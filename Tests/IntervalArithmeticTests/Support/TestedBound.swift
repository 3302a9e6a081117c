import IntervalArithmetic
import Testing

/// The precision in which the truth is enclosed: at least twice that of any tested type.
typealias Reference = BigFloat<16>

/// A bound that the reference represents exactly and whose neighbours are known.
protocol TestedBound: IntervalBound {
  init(_ value: Reference, rounded rounding: Rounding)

  var reference: Reference { get }
  var predecessor: Self { get }
}

extension TestedBound {
  var successor: Self { -(-self).predecessor }
}

extension Double: TestedBound {
  init(_ value: Reference, rounded rounding: Rounding) { self = value.double(rounded: rounding) }

  var reference: Reference { Reference(self) }
  var predecessor: Double { nextDown }
}

extension BigFloat: TestedBound {
  var reference: Reference { Reference(self, rounded: .down) }

  /// The neighbour below a number; zero and the infinities stay.
  var predecessor: Self {
    guard isFinite else { return self }
    // Less than the distance to any neighbour, so that rounding goes exactly one step.
    let fraction = Self(Rational.powerOfTwo(-Self.precision - 1), rounded: .down)
    let step = max(self, -self).multiplied(by: fraction, rounded: .down)
    return subtracting(step, rounded: .down)
  }
}

/// The types of bounds under test.
enum Tier: String, CaseIterable, CustomTestStringConvertible {
  case double, limbs1, limbs2, limbs3, limbs4, limbs8

  var type: any TestedBound.Type {
    switch self {
    case .double: Double.self
    case .limbs1: BigFloat<1>.self
    case .limbs2: BigFloat<2>.self
    case .limbs3: BigFloat<3>.self
    case .limbs4: BigFloat<4>.self
    case .limbs8: BigFloat<8>.self
    }
  }

  var testDescription: String { rawValue }
}
