import Foundation
import LayerChecker
import TestSupport
import Testing

import ClaimChecker

/// Certificates of version 3: what they say, and what becomes of them when numbers change.
@Suite struct WidthTests {
  private func object(_ name: String) throws -> [String: Any] {
    try #require(
      JSONSerialization.jsonObject(with: Data(try Corpus.accepted.bytes(name))) as? [String: Any])
  }

  private func bytes(_ object: Any) throws -> [UInt8] {
    [UInt8](try JSONSerialization.data(withJSONObject: object, options: [.sortedKeys]))
  }

  @Test func `the claim is a theorem`() throws {
    let finding = CertificateChecker.check(bytes: try Corpus.accepted.bytes("v3-selu-256.json"))
    let claim = try #require(finding.claim)
    for words in [
      "A random network of 50 layers of 256 units,", "weights N(0, 1/n) for n inputs of a layer",
      "biases 0", "input of mean square 1", "probability at least 0.99 the mean squares",
      "all layers lie in [0.5867, 1.763]", "lambda_01 x for x > 0 (selu)",
    ] {
      #expect(claim.contains(words), "\(claim)")
    }
    let list = CertificateChecker.check(bytes: try Corpus.accepted.bytes("v3-relu-list.json"))
    #expect(try #require(list.claim).contains("3 layers of 2000, 1000, 2000 units"))
    let narrow = CertificateChecker.check(
      bytes: try Corpus.accepted.bytes("v3-hardtanh-list.json"))
    #expect(
      try #require(narrow.claim).contains(
        "lie in [0.1077, 0.8089] for 5 units,\n[0.2889, 0.6107] for 40 units,"))
    let one = CertificateChecker.check(bytes: try Corpus.accepted.bytes("v3-hardshrink.json"))
    #expect(try #require(one.claim).contains("the mean square\nof the layer lies in [0.5, 1.5]"))
  }

  /// What Coq replays is a certificate, too.
  @Test func `the kernel's certificate`() throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Proofs/widths/selu_2048.json").standardized
    let finding = CertificateChecker.check(bytes: [UInt8](try Data(contentsOf: file)))
    #expect(finding.word == "accepted", "\(finding.text)")
    #expect(try #require(finding.claim).contains("50 layers of 2048 units"))
  }

  /// Wherever the budget ends, nothing is rejected for that.
  @Test(arguments: [0, 1000, 100_000, 10_000_000, 50_000_000, 200_000_000])
  func `a budget that ends early`(_ work: Int) throws {
    for name in ["v3-hardtanh.json", "v3-sigmoid.json", "v3-selu.json"] {
      let finding = CertificateChecker.check(
        bytes: try Corpus.accepted.bytes(name), budget: .standard(work: work))
      #expect(["accepted", "too large"].contains(finding.word), "\(name): \(finding.text)")
    }
  }

  /// The places of all numbers in quotes.
  private func places(_ value: Any, _ path: [Any] = []) -> [[Any]] {
    switch value {
    case let object as [String: Any]:
      object.keys.sorted().flatMap { places(object[$0]!, path + [$0]) }
    case let array as [Any]: array.enumerated().flatMap { places($1, path + [$0]) }
    case let text as String: rational(text) == nil ? [] : [path]
    default: []
    }
  }

  private func rational(_ text: String) -> Double? {
    let parts = text.split(separator: "/").map { Double($0) }
    if parts.count == 2, let n = parts[0], let d = parts[1] { return n / d }
    return parts.count == 1 ? parts[0] : nil
  }

  private func replacing(_ value: Any, at path: ArraySlice<Any>, _ change: (String) -> String)
    -> Any
  {
    guard let step = path.first else { return change(value as! String) }
    if let key = step as? String {
      var object = value as! [String: Any]
      object[key] = replacing(object[key]!, at: path.dropFirst(), change)
      return object
    }
    var array = value as! [Any]
    array[step as! Int] = replacing(array[step as! Int], at: path.dropFirst(), change)
    return array
  }

  /// Numbers at the ends of what is read, at every place: any outcome, but an outcome.
  @Test(arguments: ["v3-hardtanh.json", "v3-selu.json", "v3-sigmoid.json", "v3-mish-scaled.json"])
  func `extreme numbers end in words`(_ name: String) throws {
    let certificate = try object(name)
    let huge = "170141183460469231731687303715884105727"
    for path in places(certificate) {
      for text in [huge, "-\(huge)", "1/\(huge)", "-1/\(huge)", "0", "1"] {
        let changed = try bytes(replacing(certificate, at: path[...]) { _ in text })
        let finding = CertificateChecker.check(bytes: changed, budget: .standard(work: 300_000_000))
        #expect(!finding.text.isEmpty)
      }
    }
  }

  /// All numbers small or large together, which no single change reaches.
  @Test func `extreme networks end in words`() throws {
    var random = SplitMix64(seed: 11)
    let certificate = try object("v3-hardtanh.json")
    let all = places(certificate)
    for _ in 0..<200 {
      var changed: Any = certificate
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        let path = all.randomElement(using: &random)!
        let power = Int.random(in: 0...120, using: &random)
        let scale = "1" + String(repeating: "0", count: power * 3 / 10)
        let sign = Bool.random(using: &random) ? "-" : ""
        changed = replacing(changed, at: path[...]) { text in
          Bool.random(using: &random) ? sign + scale : "\(sign)1/\(scale == "1" ? "2" : scale)"
        }
      }
      let finding = CertificateChecker.check(
        bytes: try bytes(changed), budget: .standard(work: 300_000_000))
      #expect(!finding.text.isEmpty)
    }
  }

  /// Numbers changed a little or much: what is still accepted is true, as sums in binary64 have it.
  @Test(arguments: ["v3-hardtanh.json", "v3-relu-list.json", "v3-hardshrink.json"])
  func `an accepted mutant is true`(_ name: String) throws {
    var random = SplitMix64(seed: 3)
    let certificate = try object(name)
    #expect(Oracle(certificate).confirms)
    let all = places(certificate)
    var accepted = 0
    for _ in 0..<120 {
      let path = all.randomElement(using: &random)!
      let factors: [(Int, Int)] = [
        (1001, 1000), (999, 1000), (11, 10), (9, 10), (2, 1), (100_001, 100_000),
      ]
      let factor = factors.randomElement(using: &random)!
      let changed = replacing(certificate, at: path[...]) { Self.product($0, factor) ?? $0 }
      let finding = CertificateChecker.check(bytes: try bytes(changed), budget: .small)
      guard finding.word == "accepted" else { continue }
      accepted += 1
      let text = String(decoding: try bytes(changed), as: UTF8.self)
      #expect(Oracle(changed as! [String: Any]).confirms, "\(text)")
    }
    #expect(accepted > 0)
  }

  @Test func `the oracle refuses what is false`() throws {
    // An activation that it knows.
    let bytes = try Corpus.rejected.bytes("leaf--v3-majorant-fails-at-the-upper-end.json")
    let rejected = try JSONSerialization.jsonObject(with: Data(bytes)) as! [String: Any]
    #expect(!Oracle(rejected).confirms)
    #expect(Oracle(try object("v3-hardtanh-list.json")).confirms)
    for name in [
      "steps--v3-interval-of-the-last-layer-too-small", "steps--v3-intervals-swapped",
      "leaf--v3-interval-wider-than-the-rows-above-it", "steps--v3-narrow-layer-in-the-middle",
    ] {
      let bytes = try Corpus.rejected.bytes("\(name).json")
      let rejected = try JSONSerialization.jsonObject(with: Data(bytes)) as! [String: Any]
      #expect(!Oracle(rejected).confirms, "\(name)")
    }
    var certificate = try object("v3-hardtanh.json")
    certificate["sigma_w2"] = "8/5"
    #expect(!Oracle(certificate).confirms)
    certificate = try object("v3-hardtanh.json")
    certificate["probability"] = "9999/10000"
    #expect(!Oracle(certificate).confirms)
  }

  /// The product of n or n/d with a fraction, in lowest terms.
  private static func product(_ text: String, _ factor: (Int, Int)) -> String? {
    let parts = text.split(separator: "/").compactMap { Int($0) }
    guard let first = parts.first, first != 0 else { return nil }
    let (n, d) = (first * factor.0, (parts.count > 1 ? parts[1] : 1) * factor.1)
    var (a, b) = (abs(n), d)
    while b != 0 { (a, b) = (b, a % b) }
    return d / a == 1 ? "\(n / a)" : "\(n / a)/\(d / a)"
  }
}

/// The format's inequalities and sums in binary64, for piecewise linear activations of which the
/// expectations are sums over a fine grid. It proves nothing, and finds what is plainly false.
private struct Oracle {
  let confirms: Bool

  init(_ certificate: [String: Any]) {
    func number(_ value: Any?) -> Double {
      let parts = (value as! String).split(separator: "/").map { Double($0)! }
      return parts.count > 1 ? parts[0] / parts[1] : parts[0]
    }
    let activation = certificate["activation"] as! [String: Any]
    let parameters = activation["parameters"] as? [String: Any] ?? [:]
    let (scale, shift) = (number(activation["scale"]), number(activation["shift"]))
    func phi(_ x: Double) -> Double {
      let f =
        switch activation["name"] as! String {
        case "relu": max(x, 0)
        case "hardtanh": min(max(x, number(parameters["min"])), number(parameters["max"]))
        case "hardshrink": abs(x) > number(parameters["lambda"]) ? x : 0
        default: preconditionFailure("an activation that the oracle does not know")
        }
      return scale * f + shift
    }
    let stay = certificate["interval"] as! [Any]
    func interval(_ units: Int) -> [Double] {
      let layers = stay.compactMap { $0 as? [String: Any] }
      let range = layers.first { $0["units"] as! Int == units }?["interval"] as! [Any]?
      return (range ?? stay).map { number($0) }
    }
    let (gain, bias) = (number(certificate["sigma_w2"]), number(certificate["sigma_b2"]))
    let input = number(certificate["q0"])
    let layers: [Int] =
      if let list = certificate["widths"] as? [Int] {
        list
      } else {
        {
          let equal = certificate["widths"] as! [String: Int]
          return Array(repeating: equal["units"]!, count: equal["depth"]!)
        }()
      }
    let step = 1.0 / 256
    let top = layers.map { interval($0)[1] }.max()!
    // Midpoints of cells, on whose borders the pieces end.
    let count = Int(10 * (bias + gain * top).squareRoot() / step)
    let nodes = (-count..<count).map { (Double($0) + 0.5) * step }
    let squares = nodes.map { phi($0) * phi($0) }
    var isTrue = true
    var total = 0.0
    /// Mean squares below layers of so many units, with the densities of net inputs.
    let places = Dictionary(
      uniqueKeysWithValues: Set(layers).map { units in
        var ends = [input]
        if certificate["widths"] is [Int] {
          for (below, above) in zip(layers, layers.dropFirst()) where above == units {
            ends += interval(below)
          }
        } else {
          ends += interval(units)
        }
        let (a, b) = (ends.min()!, ends.max()!)
        return (
          units,
          (0...24).map { index in
            let q = a + (b - a) * Double(index) / 24
            let variance = bias + gain * q
            let density = nodes.map {
              step * exp(-$0 * $0 / (2 * variance)) / (2 * Double.pi * variance).squareRoot()
            }
            return (q, density)
          }
        )
      })
    for (edge, side) in [("upper", 1), ("lower", 0)] {
      let majorant = certificate[edge] as! [String: Any]
      let center = number(majorant["center"])
      let exponents = (majorant["exponents"] as! [Any]).map { number($0) }
      var matrices: [Int: [[(Int, Double)]]] = [:]
      for case let row as [String: Any] in majorant["rows"] as! [Any] {
        let units = row["units"] as! Int
        let matrix = (row["terms"] as! [[[Any]]]).map { terms in
          terms.map { ($0[0] as! Int, number($0[1])) }
        }
        matrices[units] = matrix
        for (j, terms) in matrix.enumerated() where !terms.isEmpty {
          let t = exponents[j] / Double(units)
          for (q, density) in places[units] ?? [] {
            let mean = zip(density, squares).reduce(0) { $0 + $1.0 * exp(t * $1.1) }
            let right = terms.reduce(0) { sum, term in
              let sigma = term.0 < exponents.count ? exponents[term.0] : 0
              return sum + exp(term.1 + sigma * (q - center))
            }
            // Midpoints err by the square of the step, apart from pieces of other parameters.
            let slack = Double(units) * abs(t) * 0.002 * step
            if Double(units) * log(mean) > exponents[j] * center + log(right) + slack {
              isTrue = false
            }
          }
        }
      }
      var u = exponents.map { exp($0 * (input - center)) } + [1]
      var last = input
      for (index, units) in layers.enumerated() {
        let end = interval(units)[side]
        guard let matrix = matrices[units] else {
          isTrue = false
          break
        }
        let below =
          index == 0 ? u : zip(u, exponents + [0]).map { min($0, exp($1 * (last - center))) }
        u =
          matrix.map {
            $0.isEmpty ? .infinity : $0.reduce(0) { $0 + exp($1.1) * below[$1.0] }
          } + [1]
        last = end
        let bounds = zip(u, exponents).map { $0 * exp(-$1 * (end - center)) }
        total += min(1, bounds.min()!)
      }
    }
    confirms = isTrue && total <= 1 - number(certificate["probability"]) + 1e-9
  }
}
