import Foundation
import IntervalArithmetic
import Proving

/// An enclosure in JSON: decimal text, rounded outward; null where it is unbounded.
struct EnclosureRecord: Encodable {
  let lower: String?
  let upper: String?

  init(_ enclosure: Enclosure, digits: Int = 30) {
    lower = enclosure.lower?.decimalText(digits: digits, rounded: .down)
    upper = enclosure.upper?.decimalText(digits: digits, rounded: .up)
  }

  /// A bound on one side, rounded outward.
  init(lower: Rational? = nil, upper: Rational? = nil, digits: Int = 30) {
    self.lower = lower?.decimalText(digits: digits, rounded: .down)
    self.upper = upper?.decimalText(digits: digits, rounded: .up)
  }
}

extension Encodable {
  /// ``stableJSON()`` as text.
  func jsonText() -> String {
    guard let data = try? stableJSON() else {
      preconditionFailure("a record of strings and numbers is always valid JSON")
    }
    return String(decoding: data, as: UTF8.self)
  }
}
