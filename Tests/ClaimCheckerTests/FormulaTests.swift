import BigInt
import CheckerTestSupport
import TestSupport
import Testing

import ClaimChecker
import LayerChecker

@Suite struct FormulaTests {
  private static let constants = Constants(bits: 120)

  private func number(_ text: String) -> FixedInterval {
    FixedInterval(Rational(decimal: text), bits: 120)
  }

  private func formula(_ text: String, _ variables: [String] = []) throws -> Formula {
    let names = Names(Formulas(), variables: variables)
    return try #require(Formula(try FormulaReader.term(text, names), variables: variables))
  }

  @Test(arguments: [
    ("1 + 2*3", "7"), ("8 - 3 - 2", "3"), ("-2^2", "-4"), ("(-2)^2", "4"), ("12/3/2", "2"),
    ("2*-3 + 1", "-5"), ("2^-1 + 4^1.5", "8.5"), ("9^(1/2)", "3"), ("2e^0 + 2e1", "22"),
    ("e^1", "2.718281828459045235360287471352"), ("2 sqrt 4(1 + 2)", "12"), ("D[y, y]", nil),
    ("At[m*v, m = 3, v = 2]", "6"), ("At[D[m^3, m], m = 2]", "12"), ("0.5e-1", "0.05"),
    ("(0.5)*(4) - 0.25", "1.75"), ("-(1 - 3)*2", "4"), ("abs(1 - 3)^3", "8"),
    ("sqrt(2)^2", "2"), ("exp(1)", "2.718281828459045235360287471352"),
    ("erf(1)", "0.842700792949714869341220635082"), ("erf(2) + erfc(2)", "1"),
    ("erfcx(0)", "1"), ("exp(4)*erfc(-2) - erfcx(-2)", "0"),
    ("pi", "3.141592653589793238462643383279"), ("alpha", "1.673263242354377284817042991671"),
    ("lambda", "1.050700987355480493419334985294"), ("1/0", nil), ("1/(1 - 1)", nil),
    ("sqrt(-1)", nil), ("exp(5000)", nil), ("exp(-100000000000000000000000000)", "0"),
    ("erfc(100000000000000000000)", "0"), ("(((2^64)^64)^64)^64", nil),
  ])
  func `a formula has its value, or none`(_ text: String, _ expected: String?) throws {
    let found = (try? formula(text))?.natural(on: [], Self.constants)
    guard let expected else { return #expect(found == nil) }
    let enclosure = try #require(found)
    let digits = Rational(decimal: expected)
    #expect(
      enclosure.meets(
        Range(
          lower: ExactSeries.difference(digits, unit(30)), upper: ExactSeries.sum(digits, unit(30)))
      ))
    #expect(enclosure.units < 1 << 20)
  }

  @Test(arguments: [
    "", "1 +", "(1", "1)", "x^", "x^65", "x^0.3", "x^x", "sqrt", "sqrt(2", "y", "1.", ".5",
    "1e9999",
    "1..2", "é", "sin(1)", "*x", "x**2", "--x", "D[x]", "D[x, 2]", "At[x, 1]", "At[x, pi = 1]",
    "x = 1",
    String(repeating: "(", count: 100_000), String(repeating: "exp(", count: 1000),
    String(repeating: "9", count: 3000),
  ])
  func `what is not a formula is refused with the place`(_ text: String) {
    #expect(throws: FormatError.self) { try formula(text, ["x"]) }
  }

  @Test func `equal parts stand once`() throws {
    let formula = try formula("erfc(x/2)*exp(x/2) + erfc(x/2)", ["x"])
    #expect(
      formula.parts.filter { if case .function(.erfc, _) = $0 { true } else { false } }.count == 1)
    let long = "1" + String(repeating: " + exp(x)*x", count: 5000)
    #expect(try self.formula(long, ["x"]).parts.count < 5010)
  }

  private static let formulas = [
    "x*y - y/(x + 3)", "sqrt(x + 3)*exp(-y)", "erfc(x - y)*erf(x)", "erfcx(x)*erfcx(y + 1)",
    "abs(x*y - 1)", "x^3 - 3*x*y^2 + (x - y)^4", "alpha*exp(x + y/2)*erfc(x/sqrt(2*(y + 3)))",
    "lambda^2/2*(x^2 + y)/(pi + y)", "x", "y - x - y", "exp(exp(x))/(1 + x^2)",
  ]

  /// The value at points of a box lies in every form over the box.
  @Test(arguments: formulas) func `every form contains the values`(_ text: String) throws {
    let formula = try formula(text, ["x", "y"])
    var random = SplitMix64(seed: 8)
    for _ in 0..<15 {
      func sides() -> [Rational] {
        (0..<3).map { _ in Int.random(in: -200...200, using: &random) }.sorted()
          .map { Rational(BigInt($0), over: 100) }
      }
      let (x, y) = (sides(), sides())
      func box(_ i: Int, _ j: Int) -> [FixedInterval] {
        [x, y].map { FixedInterval(from: $0[i], through: $0[j], bits: 120) }
      }
      let point = try #require(formula.natural(on: box(1, 1), Self.constants))
      let whole = try #require(formula.jet(on: box(0, 2), Self.constants))
      #expect(overlap(whole.value, point))
      let bound = try #require(formula.lowerBound(on: box(0, 2), Self.constants).bound)
      #expect(bound.lower <= point.upper && bound.lower >= whole.value.lower)
      // f(b) − f(a) = f′·(b − a) somewhere on the segment from a to b.
      let (a, b) = (box(0, 0), box(2, 2))
      let change = zip(whole.slopes, zip(a, b)).reduce(FixedInterval(0, bits: 120)) {
        $0 + ($1.0 ?? FixedInterval(0, bits: 120)) * ($1.1.1 - $1.1.0)
      }
      let difference =
        try #require(formula.natural(on: b, Self.constants))
        - #require(formula.natural(on: a, Self.constants))
      #expect(overlap(change, difference))
    }
  }

  /// Slopes at a point against the difference quotient, which is off by the second derivative.
  @Test(arguments: formulas) func `slopes are derivatives`(_ text: String) throws {
    let formula = try formula(text, ["x", "y"])
    let point = [number("0.4"), number("0.7")]
    let step = FixedInterval(lower: 1 << 80, upper: 1 << 80, bits: 120)
    let jet = try #require(formula.jet(on: point, Self.constants))
    let base = try #require(formula.natural(on: point, Self.constants))
    for axis in 0..<2 {
      var moved = point
      moved[axis] = moved[axis] + step
      let next = try #require(formula.natural(on: moved, Self.constants))
      let quotient = (next - base) / step
      // The step is 2^−40, the second derivatives are below 1000.
      let gap = quotient - (jet.slopes[axis] ?? FixedInterval(0, bits: 120))
      let limit = BigInt(1) << 90
      #expect(gap.upper < limit && gap.lower > -limit, "\(text), \(axis): \(gap)")
    }
  }

  @Test func `the formulas of the moments agree with the moments`() throws {
    let text =
      "lambda/2*(m*(2 - erfc(m/sqrt(2*v))) + sqrt(2/pi)*sqrt(v)*exp(-(m/sqrt(2*v))^2)"
      + " + alpha*(exp(m + v/2)*erfc(m/sqrt(2*v) + sqrt(v/2)) - erfc(m/sqrt(2*v))))"
    let formula = try formula(text, ["m", "v"])
    for reference in MomentReference.all {
      let point = [number(reference.m), number(reference.v)]
      let jet = try #require(formula.jet(on: point, Self.constants))
      let moments = Moments(Self.constants, m: point[0], v: point[1])
      #expect(overlap(jet.value, moments.mean))
      let slopes = jet.slopes.compactMap(\.self)
      try #require(slopes.count == 2)
      #expect(overlap(slopes[0], moments.meanSlopes.m))
      #expect(overlap(slopes[1], moments.meanSlopes.v))
      #expect(slopes.allSatisfy { $0.units < 1 << 60 })
    }
  }
}
