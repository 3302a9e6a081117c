import IntervalArithmetic
import Testing

@Suite
struct IntervalTextTests {
  static let literals: [(text: String, low: Rational?, high: Rational?)] = [
    ("[0.1, 1/3]", Rational(1, over: 10), Rational(1, over: 3)),
    ("[ -1/3 ,\t0x1.8p-3 ]", Rational(-1, over: 3), Rational(3, over: 16)),
    (" 0x1.8p-3 ", Rational(3, over: 16), Rational(3, over: 16)),
    ("[0.1]", Rational(1, over: 10), Rational(1, over: 10)),
    ("[1e-3,1E3]", Rational(1, over: 1000), 1000),
    ("-2/6", Rational(-1, over: 3), Rational(-1, over: 3)),
    ("[,1]", nil, 1),
    ("[-inf, 2]", nil, 2),
    ("[ 2, +Infinity ]", 2, nil),
    ("[2,]", 2, nil),
    ("[-1e3000, -1e-3000]", -.powerOfTen(3000), -.powerOfTen(-3000)),
    ("[,]", nil, nil),
    ("[entire]", nil, nil),
    ("[ ENTIRE ]", nil, nil),
  ]

  @Test(arguments: literals.indices, Tier.allCases)
  func readsTheTightestEnclosure(index: Int, tier: Tier) throws {
    try checkLiteral(Self.literals[index], tier.type)
  }

  private func checkLiteral<Bound: TestedBound>(
    _ literal: (text: String, low: Rational?, high: Rational?), _: Bound.Type
  ) throws {
    let read = try Interval<Bound>(parsing: literal.text)
    #expect(read.lower == literal.low.map { Bound($0, rounded: .down) } ?? -.infinity)
    #expect(read.upper == literal.high.map { Bound($0, rounded: .up) } ?? .infinity)
    if let low = literal.low { #expect(read.lower.isTightest(below: low)) }
    if let high = literal.high { #expect((-read.upper).isTightest(below: -high)) }
  }

  @Test(arguments: ["[empty]", "[]", "[ ]", "[ Empty ]"])
  func readsTheEmptySet(text: String) throws {
    #expect(try Interval<Double>(parsing: text).isEmpty)
  }

  @Test(arguments: [
    "", " ", "[", "]", "[[1,2]]", "[1,2", "1,2]", "[1,2]x", "x[1,2]", "[1,2,3]", "[2,1]",
    "[1/3, 0.333]", "[inf]", "[-inf]", "[inf, inf]", "[-inf, -inf]", "[inf, 1]", "[1, -inf]",
    "[nan]", "[nan, 1]", "inf", "entire", "empty", "[1;2]", "[1..2]", "[1 2]", "[--1, 2]",
    "[1, 2/0]", "[1e99999999, inf]", "[١, ٢]", "［1,2］", "[1,\u{301}2]", "[\0]", "[,,]", "(1, 2)",
    "[1, 2e]", "[0x, 1]", "[inff, 2]",
  ])
  func refusesMalformedLiterals(text: String) {
    #expect(throws: NumberSyntaxError.self) { try Interval<Double>(parsing: text) }
    #expect(throws: NumberSyntaxError.self) { try Interval<BigFloat<2>>(parsing: text) }
  }

  @Test(arguments: Tier.allCases)
  func hexadecimalLosesNothing(tier: Tier) throws { try checkHexadecimal(tier.type) }

  private func checkHexadecimal<Bound: TestedBound>(_ type: Bound.Type) throws {
    var random = SplitMix64(seed: 41)
    for trial in 0..<60 {
      let x = random.interval(type, binades: -1040...1000)
      let read = try Interval<Bound>(parsing: x.hexadecimalText)
      #expect(read == x, "seed 41, trial \(trial): \(x.hexadecimalText)")
      #expect(read != x.widened(by: 1) || x == .entire, "seed 41, trial \(trial)")
    }
    for special in [Interval<Bound>.empty, .entire, Interval(0)] {
      #expect(try Interval<Bound>(parsing: special.hexadecimalText) == special)
      #expect(try Interval<Bound>(parsing: special.description) == special)
    }
  }

  @Test(arguments: Tier.allCases)
  func decimalEncloses(tier: Tier) throws { try checkDecimal(tier.type) }

  private func checkDecimal<Bound: TestedBound>(_ type: Bound.Type) throws {
    var random = SplitMix64(seed: 42)
    for trial in 0..<60 {
      let x = random.bound(type, binades: -1040...1000)
      for digits in [1, 2, 17, 40] {
        let low = try Rational(parsing: x.decimalText(digits: digits, rounded: .down))
        let high = try Rational(parsing: x.decimalText(digits: digits, rounded: .up))
        #expect(low <= x.rational && x.rational <= high, "seed 42, trial \(trial)")
        // One unit of the last digit is at most 10^(1 − digits) of the number.
        let unit = x.rational.magnitude * .powerOfTen(1 - digits)
        #expect(low == high || high - low <= unit * 2, "seed 42, trial \(trial)")
        let text = Interval(x).text(digits: digits)
        #expect(Interval(x).isSubset(of: try Interval(parsing: text)), "seed 42, trial \(trial)")
      }
      #expect(
        Interval(x).isSubset(of: try Interval(parsing: Interval(x).description)),
        "seed 42, trial \(trial)")
    }
  }

  @Test
  func writesTheUsualNotations() {
    typealias Number = BigFloat<1>
    let text = { (value: Rational, rounding: Rounding) in
      Number(value, rounded: rounding).decimalText(digits: 5, rounded: rounding)
    }
    #expect(text(Rational(1, over: 3), .down) == "0.33333")
    #expect(text(Rational(1, over: 3), .up) == "0.33334")
    #expect(text(Rational(-1, over: 3), .down) == "-0.33334")
    #expect(text(Rational(-1, over: 3), .up) == "-0.33333")
    #expect(text(Rational(1, over: 3000), .down) == "0.00033333")
    #expect(text(Rational(1, over: 30_000), .down) == "0.000033333")
    #expect(text(Rational(1, over: 30_000_000), .down) == "3.3333e-8")
    #expect(text(12345, .down) == "12345")
    #expect(text(99999, .up) == "99999")
    #expect(text(123_456, .down) == "1.2345e5")
    #expect(text(999_999, .up) == "1.0000e6")
    #expect(text(-1234, .up) == "-1234.0")
    #expect(Number.infinity.decimalText(digits: 5, rounded: .down) == "inf")
    #expect((-Number.infinity).decimalText(digits: 5, rounded: .up) == "-inf")
    #expect((-Number.zero).decimalText(digits: 5, rounded: .up) == "0")
  }

  @Test
  func writesHexadecimalFloats() {
    let text = { (value: Double) in value.hexadecimalText }
    #expect(text(0) == "0x0p+0" && text(-0.0) == "0x0p+0")
    #expect(text(1) == "0x1p+0" && text(-1.5) == "-0x1.8p+0")
    #expect(text(.infinity) == "inf" && text(-.infinity) == "-inf")
    #expect(BigFloat<2>.infinity.hexadecimalText == "inf")
    #expect(Interval(unchecked: -0.5, 3).hexadecimalText == "[-0x8p-4, 0x3p+0]")
    #expect(Interval<Double>.empty.hexadecimalText == "[empty]")
  }
}
