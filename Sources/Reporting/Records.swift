import Certification
import Foundation
import IntervalArithmetic
import SelfNormalization

/// An enclosure in JSON: decimal text, rounded outward; null where it is unbounded.
struct EnclosureRecord: Encodable {
  let lower: String?
  let upper: String?

  init(_ enclosure: Enclosure, digits: Int = 30) {
    lower = enclosure.lower?.decimalText(digits: digits, rounded: .down)
    upper = enclosure.upper?.decimalText(digits: digits, rounded: .up)
  }
}

/// A range in JSON: its two ends as exact fractions.
struct RangeRecord: Encodable {
  let range: ClosedRange<Rational>

  init(_ range: ClosedRange<Rational>) { self.range = range }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.unkeyedContainer()
    try container.encode(range.lowerBound.description)
    try container.encode(range.upperBound.description)
  }
}

struct DomainRecord: Encodable {
  let mu: RangeRecord
  let omega: RangeRecord
  let nu: RangeRecord
  let tau: RangeRecord

  init(_ domain: LayerDomain) {
    (mu, omega) = (RangeRecord(domain.mu), RangeRecord(domain.omega))
    (nu, tau) = (RangeRecord(domain.nu), RangeRecord(domain.tau))
  }
}

struct PointRecord: Encodable {
  let mu: String
  let omega: String
  let nu: String
  let tau: String

  init(_ point: LayerPoint) {
    (mu, omega) = (point.mu.description, point.omega.description)
    (nu, tau) = (point.nu.description, point.tau.description)
  }
}

extension Encodable {
  /// JSON with sorted keys and a final newline.
  func jsonText() -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(self) else {
      preconditionFailure("a record of strings and numbers is always valid JSON")
    }
    return String(decoding: data, as: UTF8.self) + "\n"
  }
}
