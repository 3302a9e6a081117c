import IntervalArithmetic
import TestSupport
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
  func `a literal is read as its tightest enclosure`(index: Int, tier: Tier) throws {
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
  func `the empty set is read`(text: String) throws {
    #expect(try Interval<Double>(parsing: text).isEmpty)
  }

  @Test(arguments: [
    "", " ", "[", "]", "[[1,2]]", "[1,2", "1,2]", "[1,2]x", "x[1,2]", "[1,2,3]", "[2,1]",
    "[1/3, 0.333]", "[inf]", "[-inf]", "[inf, inf]", "[-inf, -inf]", "[inf, 1]", "[1, -inf]",
    "[nan]", "[nan, 1]", "inf", "entire", "empty", "[1;2]", "[1..2]", "[1 2]", "[--1, 2]",
    "[1, 2/0]", "[1e99999999, inf]", "[١, ٢]", "［1,2］", "[1,\u{301}2]", "[\0]", "[,,]", "(1, 2)",
    "[1, 2e]", "[0x, 1]", "[inff, 2]",
  ])
  func `malformed literals are refused`(text: String) {
    #expect(throws: NumberSyntaxError.self) { try Interval<Double>(parsing: text) }
    #expect(throws: NumberSyntaxError.self) { try Interval<BigFloat<2>>(parsing: text) }
  }

  @Test(arguments: Tier.allCases)
  func `hexadecimal text loses nothing`(tier: Tier) throws { try checkHexadecimal(tier.type) }

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

  /// Also where exponents are far beyond those of decimals.
  @Test(arguments: [Tier.limbs1, .limbs2, .limbs8])
  func `hexadecimal loses nothing at the ends of the exponents`(tier: Tier) throws {
    try checkExtremeHexadecimal(tier.type)
  }

  private func checkExtremeHexadecimal<Bound: TestedBound>(_: Bound.Type) throws {
    let largest = Bound.greatestFiniteMagnitude
    let least = (-Interval(largest)).exp().upper
    let huge = Interval<Bound>(100_000).exp()
    for x in [
      Interval(largest), Interval(-largest), Interval(least), -Interval(least), huge, -huge,
      huge.reciprocal(), Interval(unchecked: least, largest), Interval(unchecked: -largest, least),
      Interval(unchecked: -.infinity, -least), huge.hull(Interval(largest)),
    ] {
      let read = try Interval<Bound>(parsing: x.hexadecimalText)
      #expect(read == x, "\(x.hexadecimalText)")
      #expect(try DecoratedInterval<Bound>(parsing: x.hexadecimalText).interval == x)
    }
  }

  @Test func `hexadecimal exponents beyond the bounds' round outward`() throws {
    typealias Real = Interval<Double>
    typealias Long = Interval<BigFloat<2>>
    let (least, largest) = (Double.leastNonzeroMagnitude, Double.greatestFiniteMagnitude)
    #expect(try Real(parsing: "0x1p2000000000") == Real(unchecked: largest, .infinity))
    #expect(try Real(parsing: "-0x1p2000000000") == Real(unchecked: -.infinity, -largest))
    #expect(try Real(parsing: "0x1p-2000000000") == Real(unchecked: 0, least))
    #expect(try Real(parsing: "[-0x1.8p-40000,0x1p40000]") == Real(unchecked: -least, .infinity))
    #expect(try Real(parsing: "0x0p2000000000") == Real(0))
    let long = try Long(parsing: "0x1p2000000000")
    #expect(long.lower == .greatestFiniteMagnitude && long.upper == .infinity)
    // Compared exactly, by their sizes and then by their digits.
    for text in [
      "[0x1p40000,0x1p39999]", "[0x1p40000,0x0.fp40000]", "[0x1.8p40000,0x2.ffffp39999]",
      "[0x1p-39999,0x1p-40000]", "[-0x1p39999,-0x1p40000]", "[0x1p-40000,0]", "[0x1p40000,1e300]",
      "[0x1p40000,-0x1p40000]",
    ] {
      #expect(throws: NumberSyntaxError.self, "\(text)") { try Long(parsing: text) }
    }
    for text in [
      "[0x1p39999,0x1p40000]", "[0x1.8p40000,0x3p39999]", "[-0x1p40000,-0x1p39999]",
      "[0,0x1p-40000]", "[1/3,0x1p40000]",
    ] { #expect(try !Long(parsing: text).isEmpty) }
    #expect(throws: NumberSyntaxError.self) { try Long(parsing: "0x1p9999999999999") }
    #expect(throws: NumberSyntaxError.self) { try Long(parsing: "0x1p40000/3") }
    #expect(throws: NumberSyntaxError.self) { try Long(parsing: "1e40000") }
  }

  /// Neither a number of many digits nor any other text takes time that grows with its square.
  @Test(.timeLimit(.minutes(1)))
  func `long texts are read in linear time`() throws {
    let digits = String(repeating: "7", count: 100_000)
    let clock = ContinuousClock()
    for text in [
      digits, "-" + digits, "0." + digits, digits + "?", "0." + digits + "?3u", "[\(digits)]",
      "[-\(digits),\(digits)]", "0x" + digits + "p-3", digits + "/3", "1?" + digits,
    ] {
      var read = Interval<Double>.empty
      let time = try clock.measure { read = try Interval(parsing: text) }
      #expect(!read.isEmpty && time < .seconds(1), "\(text.prefix(4))… \(time)")
      #expect(try !DecoratedInterval<Double>(parsing: text).interval.isEmpty)
    }
    for text in [
      digits + "x", digits + "??x", digits + "." + digits + ".", "[" + digits,
      digits + "?u" + digits,
      digits + "e", String(repeating: "?", count: 100_000), String(repeating: "[", count: 100_000),
      String(repeating: " ", count: 100_000), digits + "_com_com", "1?e" + digits,
    ] {
      let time = clock.measure {
        #expect(throws: NumberSyntaxError.self) { try DecoratedInterval<Double>(parsing: text) }
      }
      #expect(time < .seconds(1), "\(text.prefix(4))… \(time)")
    }
  }

  @Test func `no digits stop the program`() async {
    await #expect(processExitsWith: .failure) { _ = Interval(1.0).text(digits: 0) }
    await #expect(processExitsWith: .failure) { _ = Interval(1.0).text(digits: -1) }
    await #expect(processExitsWith: .failure) {
      _ = Rational(1, over: 3).decimalText(digits: -1, rounded: .up)
    }
    #expect(Interval(1.25).text(digits: 1) == "[1, 2]")
  }

  @Test(arguments: Tier.allCases)
  func `decimal text encloses`(tier: Tier) throws { try checkDecimal(tier.type) }

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
  func `the usual notations are written`() {
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
  func `floats are written in hexadecimal`() {
    let text = { (value: Double) in value.hexadecimalText }
    #expect(text(0) == "0x0p+0" && text(-0.0) == "0x0p+0")
    #expect(text(1) == "0x1p+0" && text(-1.5) == "-0x1.8p+0")
    #expect(text(.infinity) == "inf" && text(-.infinity) == "-inf")
    #expect(BigFloat<2>.infinity.hexadecimalText == "inf")
    #expect(Interval(unchecked: -0.5, 3).hexadecimalText == "[-0x8p-4, 0x3p+0]")
    #expect(Interval<Double>.empty.hexadecimalText == "[empty]")
  }
}
