import LayerChecker
import Testing

import ClaimChecker

@Suite struct LimitTests: ReadsFormulas {
  let names = Names(Formulas(), variables: ["x", "y"])

  @Test(arguments: [
    ("e^x", "+inf", "inf"), ("e^x", "-inf", "0"), ("erfc(x)", "-inf", "2"),
    ("erf(x)", "-inf", "-1"),
    ("1/x", "0+", "inf"), ("-1/x^2", "0+", "-inf"), ("x^3", "-inf", "-inf"),
    ("sqrt(x) + 2", "0+", "2"),
    ("erfcx(x)", "+inf", "0"), ("(1 + 1/x)*alpha", "+inf", "alpha"), ("abs(x)", "-inf", "inf"),
    ("x - x", "+inf", nil), ("x/x", "+inf", nil), ("x*e^(-x)", "+inf", nil), ("y*x", "+inf", nil),
    ("1/(x*y)", "0+", nil),
  ])
  func `limits follow from the parts, or are left open`(
    _ text: String, _ approach: String, _ value: String?
  ) throws {
    let limit = Limit.of(
      try term(text), as: "x", Limit.Approach(rawValue: approach)!, sides: [:],
      Constants(bits: 96))
    switch limit {
    case nil: #expect(value == nil)
    case .infinity(let sign): #expect(value == (sign > 0 ? "inf" : "-inf"))
    case .number(let found): #expect(areEqual(found, try term(try #require(value))))
    }
  }
}
