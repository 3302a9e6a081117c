import TestSupport

import CheckerTestSupport
import Foundation

import ClaimChecker

/// Changes of the structure of claim certificates: kinds exchanged, statements nested, names changed,
/// premises dropped, axes moved, formulas taken from elsewhere, verdicts turned round.
struct StructuralMutator {
  private var random: SplitMix64
  private let corpus: [[String: Any]]
  private let ids = PrintedClaims.entries.keys.sorted()
  private let formulas: [String]

  private static let kinds = [
    "relations", "extremum", "grid-maximum", "grid-covers", "monotone", "identity", "variance",
    "contraction", "fixed-points", "backward-factor", "integers", "rounding-error", "coefficients",
    "expectation", "limit", "implied", "contradicted", "on", "all", "refutation",
  ]
  private static let names = ["m", "v", "mu", "omega", "nu", "tau", "x", "alpha", "S", "pi", "e"]

  init(seed: UInt64, corpus: [[UInt8]]) {
    random = SplitMix64(seed: seed)
    self.corpus = corpus.map {
      try! JSONSerialization.jsonObject(with: Data($0)) as! [String: Any]
    }
    var formulas = ["0", "1", "x", "1 < 2", "1 < 0", "= 0", "m = m"]
    for certificate in self.corpus {
      Self.forEachText(certificate) {
        if $0.contains(where: "<>=*".contains) { formulas.append($0) }
      }
    }
    self.formulas = formulas
  }

  /// A changed certificate with the identifier and the verdict that it states.
  mutating func next() -> (id: String, verdict: String, bytes: [UInt8]) {
    var certificate = corpus.randomElement(using: &random)!
    for _ in 0..<Int.random(in: 1...3, using: &random) { change(&certificate) }
    let bytes = try! JSONSerialization.data(withJSONObject: certificate, options: [.sortedKeys])
    return (
      certificate["id"] as? String ?? "", certificate["verdict"] as? String ?? "", [UInt8](bytes)
    )
  }

  private mutating func change(_ certificate: inout [String: Any]) {
    switch Int.random(in: 0..<12, using: &random) {
    case 0:
      certificate["verdict"] = certificate["verdict"] as? String == "proved" ? "refuted" : "proved"
    case 1: certificate["id"] = ids.randomElement(using: &random)!
    case 2: certificate["statement"] = nested(certificate["statement"] ?? [:])
    case 3:
      // A statement, its domain or its evidence from elsewhere.
      let key = ["statement", "domain", "definitions", "parts"].randomElement(using: &random)!
      certificate[key] = corpus.randomElement(using: &random)![key]
    case 4:
      var statement = certificate["statement"] as? [String: Any] ?? [:]
      statement["kind"] = Self.kinds.randomElement(using: &random)!
      certificate["statement"] = statement
    case 5:
      certificate["parts"] = [
        [["kind": "algebra"]], [], [["kind": "point", "point": [:] as [String: String]]],
        [["kind": "tree", "tree": "."]],
      ].randomElement(using: &random)!
    default: certificate = changed(certificate) as! [String: Any]
    }
  }

  private mutating func nested(_ statement: Any) -> Any {
    switch Int.random(in: 0..<5, using: &random) {
    case 0: ["kind": "all", "statements": [statement]]
    case 1: ["kind": "all", "statements": [statement, statement]]
    case 2: ["kind": "on", "domain": [], "statement": statement]
    case 3: ["kind": "implied", "text": "it is so", "premises": [statement]]
    default: ["kind": "contradicted", "text": "it is so", "premises": []]
    }
  }

  /// The value with one of its parts changed.
  private mutating func changed(_ value: Any) -> Any {
    switch value {
    case let object as [String: Any]:
      guard let key = object.keys.sorted().randomElement(using: &random) else { return object }
      var result = object
      result[key] = changed(object[key]!)
      if key == "name" || Int.random(in: 0..<12, using: &random) == 0 {
        result[key] = Self.names.randomElement(using: &random)!
      }
      return result
    case let array as [Any]:
      guard let index = array.indices.randomElement(using: &random) else { return array }
      var result = array
      switch Int.random(in: 0..<6, using: &random) {
      case 0: result.remove(at: index)
      case 1: result.append(array[index])
      case 2: result.swapAt(index, array.indices.randomElement(using: &random)!)
      default: result[index] = changed(array[index])
      }
      return result
    case let text as String: return changed(text: text)
    default: return value
    }
  }

  private mutating func changed(text: String) -> String {
    let exchanges = [
      ("<", ">"), (">", "<"), ("<", "<="), ("<=", "<"), ("=", "<="), ("-", "+"), ("+", "-"),
      ("0", "1"), ("1", "0"), ("2", "3"), ("m", "v"), ("v", "m"), ("maximum", "minimum"),
      ("increasing", "decreasing"), ("below", "above"), ("norm", "banach"), ("..", "."),
      ("5", "50"),
    ]
    if Int.random(in: 0..<5, using: &random) == 0 { return formulas.randomElement(using: &random)! }
    let (old, new) = exchanges.randomElement(using: &random)!
    return text.replacing(old, with: new, maxReplacements: Int.random(in: 1...2, using: &random))
  }

  private static func forEachText(_ value: Any, _ body: (String) -> Void) {
    switch value {
    case let object as [String: Any]: for element in object.values { forEachText(element, body) }
    case let array as [Any]: for element in array { forEachText(element, body) }
    case let text as String: body(text)
    default: break
    }
  }
}
