import IntervalArithmetic
import TestSupport
import Testing

@Suite
struct RationalTests {
  @Test(arguments: [
    ("0", 0, 1), ("-0", 0, 1), ("+1", 1, 1), ("007", 7, 1), ("0.5", 1, 2), (".5", 1, 2),
    ("5.", 5, 1), ("-.25", -1, 4), ("1e3", 1000, 1), ("1E-3", 1, 1000), ("25e+1", 250, 1),
    ("0x10p0", 16, 1), ("0XfFp+0", 255, 1), ("0x1.8p-3", 3, 16), ("-0x.8P+1", -1, 1), ("1/3", 1, 3),
    ("-2/6", -1, 3), ("1/-4", -1, 4), ("-3/-9", 1, 3), ("0.1/0.3", 1, 3), ("0x10p0/1e1", 8, 5),
    ("0/5", 0, 1), ("1e007", 10_000_000, 1),
  ])
  func `a text is read exactly`(text: String, numerator: Int, denominator: Int) throws {
    let value = try Rational(parsing: text)
    #expect(value == Rational(numerator, over: denominator))
    #expect(value != Rational(numerator, over: denominator) + .powerOfTen(-30))
  }

  @Test(arguments: [
    "", " ", "+", "-", ".", "..", "1..2", "0..", "1.2.3", "1e", "1e+", "1e-", "1e1.5", "e5", "--1",
    "+-1", "1-", "1 ", " 1", "1 2", "1,5", "1_000", "NaN", "nan", "inf", "0x", "0x.", "0xg", "0x1e",
    "0x10", "0x1.8", "0x1/2", "0x1p",
    "0x1p+", "0x1e+3", "1p3", "x1", "/", "1/", "/2", "1//2", "1/2/3", "1 / 2", "١", "１", "1e１",
    "0x１", "²", "½", "−1", "1\u{301}", "e\u{301}", "\0", "1\0", "\n", "1\r\n", "👍", "1e++1",
    "0x0x1", "#", "1%", "1f", "1d5", "\u{FEFF}1",
  ])
  func `what is no number is refused`(text: String) {
    #expect(throws: NumberSyntaxError.notANumber(text)) { try Rational(parsing: text) }
  }

  @Test(arguments: ["1/0", "0/0", "-1/0.00", "1/0x0p5", "1/0e9"])
  func `zero denominators are refused`(text: String) {
    #expect(throws: NumberSyntaxError.zeroDenominator(text)) { try Rational(parsing: text) }
  }

  @Test(arguments: [
    "1e99999999", "1e-30001", "1e99999999999999999999999", "0x1p-9223372036854775808", "0e30001",
  ])
  func `exponents out of range are refused`(text: String) throws {
    let limit = Rational.exponentLimit
    #expect(throws: NumberSyntaxError.exponentOutOfRange(text, limit: limit)) {
      try Rational(parsing: text)
    }
    #expect(try Rational(parsing: "1e-\(limit)") == .powerOfTen(-limit))
    #expect(!NumberSyntaxError.exponentOutOfRange(text, limit: limit).description.isEmpty)
  }

  /// Random text from the alphabet of numbers either reads as a number that prints and reads back
  /// or is refused; nothing else may happen.
  @Test
  func `any text is survived`() throws {
    var random = SplitMix64(seed: 51)
    let alphabet = Array("0123456789+-.eEpPxX/[], \u{301}١inf")
    for _ in 0..<20_000 {
      let length = Int.random(in: 0...7, using: &random)
      let text = String((0..<length).map { _ in alphabet.randomElement(using: &random)! })
      _ = try? Interval<Double>(parsing: "[" + text + "]")
      guard let value = try? Rational(parsing: text) else { continue }
      #expect(try Rational(parsing: value.description) == value, "\(text)")
    }
  }

  @Test
  func `the text of a fraction is read as that fraction`() throws {
    var random = SplitMix64(seed: 52)
    for trial in 0..<200 {
      let value = random.rational(bits: 90, binades: -200...200) / 7
      #expect(try Rational(parsing: value.description) == value, "seed 52, trial \(trial)")
      #expect(try Rational(parsing: value.text) == value, "seed 52, trial \(trial)")
      let (low, high) = try (
        Rational(parsing: value.decimal(places: 9, rounded: .down)),
        Rational(parsing: value.decimal(places: 9, rounded: .up))
      )
      #expect(low <= value && value <= high, "seed 52, trial \(trial)")
      let isInteger = (value * .powerOfTen(9)).isInteger
      #expect(high - low == (isInteger ? 0 : .powerOfTen(-9)), "seed 52, trial \(trial)")
    }
  }

  @Test
  func `decimals are written`() {
    #expect(Rational(1, over: 8).finiteDecimal() == "0.125")
    #expect(Rational(-1, over: 400).finiteDecimal() == "-0.0025")
    #expect(Rational(7).finiteDecimal() == "7")
    #expect(Rational(1, over: 3).finiteDecimal() == nil)
    #expect(Rational.powerOfTwo(-9).finiteDecimal(limit: 8) == nil)
    #expect(Rational.powerOfTwo(-9).finiteDecimal(limit: 9) == "0.001953125")
    #expect(Rational(-1, over: 3).text == "-1/3")
    #expect(Rational(-1, over: 3).decimal(places: 3, rounded: .down) == "-0.334")
    #expect(Rational(-1, over: 3).decimal(places: 3, rounded: .up) == "-0.333")
    #expect(Rational(2, over: 3).decimal(places: 0, rounded: .up) == "1")
  }

  @Test
  func `the laws of a field hold`() {
    var random = SplitMix64(seed: 53)
    for trial in 0..<100 {
      let (x, y, z) = (random.number, random.number, random.number)
      #expect(x + y == y + x && x * y == y * x, "seed 53, trial \(trial)")
      #expect((x + y) + z == x + (y + z) && (x * y) * z == x * (y * z), "seed 53, trial \(trial)")
      #expect(x * (y + z) == x * y + x * z, "seed 53, trial \(trial)")
      #expect(x - y + y == x && x / y * y == x && x + -x == 0, "seed 53, trial \(trial)")
      #expect(x.midpoint(with: y) * 2 == x + y, "seed 53, trial \(trial)")
      #expect((x < y) == ((x - y).signum < 0), "seed 53, trial \(trial)")
      #expect(x.floor <= x && x < x.floor + 1 && x.floor.isInteger, "seed 53, trial \(trial)")
      #expect(x <= x.ceiling && x.ceiling < x + 1, "seed 53, trial \(trial)")
      #expect(x.magnitude * Rational(x.signum) == x, "seed 53, trial \(trial)")
      #expect((x + y).hashValue == (y + x).hashValue && x != x + 1, "seed 53, trial \(trial)")
    }
  }

  @Test
  func `floats become fractions exactly`() {
    #expect(Rational(0.1) != Rational(1, over: 10))
    #expect(Rational(0x1p-1074) == .powerOfTwo(-1074))
    #expect(Rational(Int.min) == -.powerOfTwo(63))
    #expect(Rational(3, over: -6) == Rational(-1, over: 2))
    #expect(Rational(1, over: 4).approximation == 0.25)
    #expect(Rational.powerOfTen(-2) * 100 == 1)
  }
}

extension SplitMix64 {
  /// A fraction of moderate size.
  fileprivate var number: Rational {
    mutating get {
      rational(bits: 60, binades: -40...40) / rational(bits: 20, binades: -9...9)
    }
  }
}
