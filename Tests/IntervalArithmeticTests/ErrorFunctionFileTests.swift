import Foundation
import IntervalArithmetic
import Testing

/// `Documentation/erf.itl`: conformance tests for erf, erfc and erfcx, computed with 1024 bits.
@Suite struct ErrorFunctionFileTests {
  private static let path = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Documentation/erf.itl")

  /// Set `RECORD_ITL` to write the file anew.
  @Test func `the file is current`() throws {
    let text = Self.text
    if ProcessInfo.processInfo.environment["RECORD_ITL"] != nil {
      try text.write(to: Self.path, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: Self.path, encoding: .utf8) == text)
  }

  private static let functions: [(String, @Sendable (Reference) -> Reference)] = [
    ("erf", { $0.erf() }), ("erfc", { $0.erfc() }), ("erfcx", { $0.erfcx() }),
  ]

  private typealias Reference = Interval<BigFloat<16>>

  private static let points: [Double] =
    [0, 0x1p-1074, 0x1p-1022, 0x1p-60, 0x1p-27, 0.1, 0.5, 0.84375, 1, 1.25, 2, 2.857142857142857]
    + [4, 5.8, 5.9215, 6, 8, 10, 15, 20, 26, 26.5, 26.543, 26.7, 27.2, 27.226, 27.3, 28, 100]
    + [1e5, 1e8, 0x1p30, 0x1p53, 1e100, 1e154, 1e200, 1e300, .greatestFiniteMagnitude]

  private static var text: String {
    var lines = [
      "// Conformance tests for the error functions erf, erfc(x) = 1 - erf(x) and",
      "// erfcx(x) = exp(x^2)*erfc(x) on binary64 intervals: the tightest results.",
      "// Generated with 1024-bit enclosures by ErrorFunctionFileTests; do not edit.",
    ]
    for (name, function) in functions {
      lines += ["", "testcase \(name) {"]
      lines += ["    \(name) [empty] = [empty];", "    \(name) [nai] = [nai];"]
      for interval in intervals {
        let (x, text) = interval
        let image = tightest(function(x))
        lines.append("    \(name) \(text) = \(image.hexadecimalText);")
        if x.isBounded {
          let decoration = image.isBounded ? "com" : "dac"
          lines.append("    \(name) \(text)_com = \(image.hexadecimalText)_\(decoration);")
        }
      }
      lines.append("}")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Points of both signs, pairs of neighbors in the list, and half-lines.
  private static var intervals: [(Reference, String)] {
    let signed = points.flatMap { $0 == 0 ? [$0] : [$0, -$0] }.sorted()
    let pairs =
      signed.map { ($0, $0) } + zip(signed, signed.dropFirst()).map { ($0, $1) }
      + [(-.infinity, 0), (0, .infinity), (-.infinity, .infinity), (1, .infinity), (-1, 1)]
    return pairs.map { low, high in
      (
        Reference(unchecked: BigFloat(low), BigFloat(high)),
        Interval<Double>(unchecked: low, high).hexadecimalText
      )
    }
  }

  /// The smallest interval of binary64 numbers that holds what the reference holds.
  private static func tightest(_ image: Reference) -> Interval<Double> {
    func end(_ x: BigFloat<16>, _ rounding: Rounding) -> Double {
      x.isFinite ? Double(x.rational, rounded: rounding) : x.signum > 0 ? .infinity : -.infinity
    }
    return Interval(unchecked: end(image.lower, .down), end(image.upper, .up))
  }
}
