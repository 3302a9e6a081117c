import IntervalArithmetic
import SignalPropagation

/// JSON of text alone: numbers are exact, as text.
indirect enum Record: Encodable, Sendable {
  case text(String)
  case list([Record])
  case object([String: Record])

  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  func encode(to encoder: any Encoder) throws {
    switch self {
    case .text(let text):
      var container = encoder.singleValueContainer()
      try container.encode(text)
    case .list(let elements):
      var container = encoder.unkeyedContainer()
      for element in elements { try container.encode(element) }
    case .object(let members):
      var container = encoder.container(keyedBy: Key.self)
      for (name, value) in members { try container.encode(value, forKey: Key(stringValue: name)) }
    }
  }

  static func number(_ value: Rational) -> Record { .text("\(value)") }

  /// A number of a claim.
  static func number(parsing text: String) throws -> Record {
    .number(try Rational(parsing: text))
  }

  static func range(_ range: ClosedRange<Rational>) -> Record {
    .list([.number(range.lowerBound), .number(range.upperBound)])
  }

  static func texts(_ texts: [String]) -> Record { .list(texts.map { .text($0) }) }

  /// The variables in order, each with its range.
  static func domain(_ domain: ClaimDomain) -> Record {
    .list(
      zip(domain.variables, domain.box.sides).map { name, range in
        .object([
          "name": .text(name),
          "range": domain.endless[name].map { .text($0.rawValue) } ?? .range(range),
        ])
      })
  }

  static func domain(_ domain: LayerDomain) -> Record {
    .object([
      "mu": .range(domain.mu), "omega": .range(domain.omega), "nu": .range(domain.nu),
      "tau": .range(domain.tau),
    ])
  }

  /// Members that are there.
  static func statement(_ kind: String, _ members: [String: Record?]) -> Record {
    .object(members.compactMapValues(\.self).merging(["kind": .text(kind)]) { $1 })
  }
}
