import IntervalArithmetic
import Proving

/// A computation at growing precision, until its result is good enough.
protocol PrecisionSearch {
  /// The same type at every precision.
  associatedtype Result
  /// The result with bounds of a type, and whether it will do.
  func attempt<Bound: IntervalBound>(_: Bound.Type) -> (result: Result, isSufficient: Bool)
}

extension PrecisionSearch {
  /// The first sufficient result, or the last one, at precisions that double from what `bits` ask for.
  func run(bits: Int) -> Result {
    var type =
      PrecisionSteps.types.firstIndex { $0.precision >= bits } ?? PrecisionSteps.types.count - 1
    for _ in 0..<PrecisionSteps.attempts {
      let (result, isSufficient) = attempt(opening: PrecisionSteps.types[type])
      if isSufficient || type + 1 == PrecisionSteps.types.count { return result }
      type += 1
    }
    return attempt(opening: PrecisionSteps.types[type]).result
  }

  private func attempt(
    opening type: any IntervalBound.Type
  ) -> (result: Result, isSufficient: Bool) { attempt(type) }
}

enum PrecisionSteps {
  /// Not a switch over concrete types: long numbers gain nothing from specialized code.
  static let types: [any IntervalBound.Type] = [
    BigFloat<1>.self, BigFloat<2>.self, BigFloat<4>.self, BigFloat<8>.self, BigFloat<16>.self,
    BigFloat<32>.self, BigFloat<64>.self, BigFloat<128>.self,
  ]

  /// How often the precision is doubled at most.
  static var attempts: Int { 3 }
}

extension Enclosure {
  /// Whether the width is at most 10^−digits of the magnitude, or the set is zero alone.
  func hasDigits(_ digits: Int) -> Bool {
    guard let lower, let upper, let width else { return false }
    if width == 0 { return true }
    let magnitude = max(lower.magnitude, upper.magnitude)
    if width <= Rational.powerOfTen(-digits) * magnitude { return true }
    // Of what may be zero, the digits after the point are meant.
    return lower <= 0 && upper >= 0 && width <= Rational.powerOfTen(-digits)
  }
}
