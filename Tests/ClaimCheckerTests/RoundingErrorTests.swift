import BigInt
import CheckerTestSupport
import LayerChecker
import TestSupport
import Testing

import ClaimChecker

@Suite struct RoundingErrorTests: ReadsFormulas {
  let names = Names(Formulas(), variables: ["x", "y"])

  /// The error at sampled points, computed in Double, lies in the enclosure over the box.
  @Test func `rounding errors are enclosed`() throws {
    let constants = Constants(bits: 160)
    let cases: [(String, (Double, Double) -> Double)] = [
      ("x*y - x/y", { $0 * $1 - $0 / $1 }), ("(x + y)^2", { ($0 + $1) * ($0 + $1) }),
      ("sqrt(x + y)/3", { ($0 + $1).squareRoot() / 3 }), ("abs(x - y)*0.1", { abs($0 - $1) * 0.1 }),
    ]
    var random = SplitMix64(seed: 3)
    for (text, function) in cases {
      let formula = try #require(Formula(try term(text), variables: ["x", "y"]))
      let sides = [FixedInterval(1, bits: 160), FixedInterval(2, bits: 160)]
      let box = [sides[0].hull(sides[1]), sides[0].hull(sides[1])]
      let error = try #require(formula.roundingError(on: box, constants))
      // A bound of a few units of 2⁻⁵³.
      #expect(error.upper < BigInt(1) << (160 - 46) && error.upper > BigInt(1) << (160 - 57))
      for _ in 0..<50 {
        let (x, y) = (
          Double.random(in: 1...2, using: &random), Double.random(in: 1...2, using: &random)
        )
        let point = [x, y].map { FixedInterval(Rational(exactly: $0), bits: 160) }
        let exact = try #require(formula.natural(on: point, constants))
        let found = FixedInterval(Rational(exactly: function(x, y)), bits: 160) - exact
        #expect(found.lower >= error.lower && found.upper <= error.upper, "\(text)")
      }
    }
    for unknown in ["erfcx(x)", "erf(x)", "1/(x - y)", "sqrt(x - y)"] {
      let formula = try #require(Formula(try term(unknown), variables: ["x", "y"]))
      let side = FixedInterval(1, bits: 160).hull(FixedInterval(2, bits: 160))
      #expect(formula.roundingError(on: [side, side], constants) == nil)
    }
  }
}

extension Rational {
  /// A binary64 number in [−2⁵³, 2⁵³], exactly.
  fileprivate init(exactly x: Double) {
    let scaled = x * 0x1p600
    self.init(BigInt(exactly: scaled)!, over: BigInt(1) << 600)
  }
}
