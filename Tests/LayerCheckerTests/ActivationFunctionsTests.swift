import BigInt
import CheckerTestSupport
import TestSupport
import Testing

import LayerChecker

@Suite struct ActivationFunctionsTests {
  private static let samples = ["0", "0.001", "0.3", "1", "2.5", "7", "30", "1000"]

  private func number(_ text: String, bits: Int = 96) -> FixedInterval {
    FixedInterval(Rational(decimal: text), bits: bits)
  }

  @Test func `functions have their known digits`() {
    expectDigits(number("0.5").tanh, "0.46211715726000975850231848364")
    expectDigits(number("-2").sigmoid, "0.11920292202211755594027085870")
    expectDigits(number("0.5").softplus, "0.97407698418010668087299735508")
    expectDigits(number("10").logarithm, "2.30258509299404568401799145468")
    expectDigits(number("0.001").logarithm, "-6.90775527898213705205397436405")
    expectDigits(number("3").arctangent, "1.24904577239825442582991707728")
    expectDigits(number("-0.2").arctangent, "-0.19739555984988075837004976519")
    expectDigits(number("2").sine, "0.90929742682568169539601986591")
    expectDigits(number("100").cosine, "0.86231887228768393410193851395")
    expectDigits(number("-7.5").sine, "-0.93799997677473885794846379815")
  }

  @Test(arguments: samples) func `functions satisfy their equations`(_ text: String) {
    for bits in [46, 64, 130] {
      for x in [number(text, bits: bits), -number(text, bits: bits)] {
        let one = FixedInterval(1, bits: bits)
        #expect(overlap(x.tanh, 2 * (2 * x).sigmoid - one))
        #expect(overlap(x.sigmoid + (-x).sigmoid, one))
        #expect(overlap(x.softplus - (-x).softplus, x))
        #expect(overlap(x.softplus.tanh, x.tanhOfSoftplus))
        #expect(overlap(x.sine.squared + x.cosine.squared, one))
        #expect(overlap(2 * (x.sine * x.cosine), (2 * x).sine))
        if x.lower > 0 { #expect(overlap(x.logarithm.exponential, x)) }
        let t = x.arctangent
        #expect(overlap(t.sine, x * t.cosine))
        for value in [x.tanh, x.sigmoid, x.tanhOfSoftplus, x.sine, x.arctangent] {
          #expect(value.units <= 64, "\(text) at \(bits): \(value.units)")
        }
      }
    }
  }

  @Test func `wide intervals contain the values at their points`() {
    var random = SplitMix64(seed: 8)
    for _ in 0..<200 {
      let ends = (0..<3).map { _ in Int.random(in: -9000...9000, using: &random) }.sorted()
      func number(_ n: Int) -> Rational { Rational(BigInt(n), over: 1000) }
      let wide = FixedInterval(from: number(ends[0]), through: number(ends[2]), bits: 60)
      let inner = FixedInterval(number(ends[1]), bits: 60)
      #expect(overlap(wide.tanh, inner.tanh) && overlap(wide.softplus, inner.softplus))
      #expect(overlap(wide.sine, inner.sine) && overlap(wide.cosine, inner.cosine))
      #expect(overlap(wide.arctangent, inner.arctangent))
      #expect(wide.sine.lower >= -(BigInt(1) << 60) && wide.sine.upper <= BigInt(1) << 60)
    }
  }

  // MARK: Words

  /// Few bits in words against many bits in long numbers.
  @Test func `exponentials and erf in words contain those of more bits`() {
    var random = SplitMix64(seed: 9)
    for _ in 0..<3000 {
      let bits = Int.random(in: 20...52, using: &random)
      let units = BigInt(
        UInt64.random(in: 0..<(UInt64(46) << UInt64(bits)), using: &random)
          >> UInt64.random(in: 0...UInt64(bits), using: &random))
      let x = FixedInterval(lower: units, upper: units, bits: bits)
      let exact = (-x.converted(to: 110)).exponential
      #expect(contains((-x).exponential, exact))
      if let words = WordExponential.value(units: units, bits: bits) {
        #expect(words.upper - words.lower <= 2)
      } else {
        #expect(units >= BigInt(44) << bits)
      }
      let few = ErrorFunctions(bits: bits).erfc(x)
      let many = ErrorFunctions(bits: 110).erfc(x.converted(to: 110))
      #expect(contains(few, many), "\(x)")
      #expect(bits > 46 || few.units <= 64, "\(x): \(few.units) at \(bits)")
    }
  }

  private func contains(_ few: FixedInterval, _ many: FixedInterval) -> Bool {
    let wide = few.converted(to: many.bits)
    return wide.lower <= many.lower && many.upper <= wide.upper
  }

  // MARK: Strips

  /// A complex number in binary64.
  private struct Complex: Sendable {
    var re: Double
    var im: Double

    static func + (x: Self, y: Self) -> Self { Self(re: x.re + y.re, im: x.im + y.im) }
    static func * (x: Self, y: Self) -> Self {
      Self(re: x.re * y.re - x.im * y.im, im: x.re * y.im + x.im * y.re)
    }
    var squaredSize: Double { re * re + im * im }
    var inverse: Self { Self(re: re / squaredSize, im: -im / squaredSize) }
    /// By (e^{z/1024})^1024, so that no function of a C library is needed.
    var exponential: Self {
      let small = Self(re: re / 1024, im: im / 1024)
      var (sum, term) = (Self(re: 1, im: 0), Self(re: 1, im: 0))
      for n in 1...12 {
        term = term * small * Self(re: 1 / Double(n), im: 0)
        sum = sum + term
      }
      for _ in 0..<10 { sum = sum * sum }
      return sum
    }
  }

  private static func sigmoid(_ z: Complex) -> Complex {
    (Complex(re: 1, im: 0) + Complex(re: -z.re, im: -z.im).exponential).inverse
  }

  private static func tanh(_ z: Complex) -> Complex {
    let s = sigmoid(z + z)
    return s + s + Complex(re: -1, im: 0)
  }

  /// The functions by exponentials alone, and polynomials.
  private static let functions: [(formula: String, value: @Sendable (Double, Double) -> Double)] = {
    func size(_ function: @escaping @Sendable (Complex) -> Complex)
      -> @Sendable (Double, Double) -> Double
    { { function(Complex(re: $0, im: $1)).squaredSize.squareRoot() } }
    let one = Complex(re: 1, im: 0)
    return [
      ("tanh(x)", size { tanh($0) }), ("sigmoid(x)", size { sigmoid($0) }),
      ("x*sigmoid(3/2*x)", size { $0 * sigmoid(Complex(re: 1.5, im: 0) * $0) }),
      ("exp(-x^2)", size { (Complex(re: -1, im: 0) * $0 * $0).exponential }),
      (
        "x*tanh(softplus(x))",
        size { z in
          let n = (one + z.exponential) * (one + z.exponential)
          return z * (n + Complex(re: -1, im: 0)) * (n + one).inverse
        }
      ),
      (
        "x*(1 + tanh(0.7978845608*(x + 0.044715*x^3)))/2",
        size { z in
          let u = Complex(re: 0.7978845608, im: 0) * (z + Complex(re: 0.044715, im: 0) * z * z * z)
          return Complex(re: 0.5, im: 0) * z * (one + tanh(u))
        }
      ),
      (
        "sin(x) + 2*cos(x)",
        size { z in
          let e = Complex(re: -z.im, im: z.re).exponential
          let f = e.inverse
          let sine = Complex(re: 0, im: -0.5) * (e + Complex(re: -1, im: 0) * f)
          return sine + e + f
        }
      ),
      ("x/(1 + x^2)", size { $0 * (one + $0 * $0).inverse }),
      ("exp(x)/2 + x^3", size { Complex(re: 0.5, im: 0) * $0.exponential + $0 * $0 * $0 }),
    ]
  }()

  @Test func `growth on strips bounds the function there`() throws {
    let constants = Constants(bits: 64)
    var strips = 0
    for (formula, size) in Self.functions {
      let expression = try ExpressionReader.read(Array(formula.utf8))
      for eighths in 1...24 {
        let b = FixedInterval(Rational(BigInt(eighths), over: 8), bits: 64)
        guard let growth = try? expression.bound(onStrip: b, constants).growth else { continue }
        strips += 1
        let factor = Double(growth.factor.upper) / Double(BigInt(1) << 64)
        let rate = Double(growth.rate.upper) / Double(BigInt(1) << 64)
        for x in stride(from: -6.0, through: 6, by: 0.125) {
          for part in 0...8 {
            let y = Double(eighths) / 8 * Double(part) / 8
            let power = (0..<growth.degree).reduce(1.0) { product, _ in product * (1 + abs(x)) }
            let bound = factor * power * Complex(re: rate * abs(x), im: 0).exponential.re
            #expect(size(x, y) <= bound * 1.000001, "\(formula) at \(x) + \(y)i")
          }
        }
      }
    }
    #expect(strips > 60)
  }

  /// Nothing is bounded on a strip that holds a singularity.
  @Test(arguments: [
    ("tanh(x)", 1571), ("sigmoid(x)", 3142), ("softplus(x)", 3142), ("sigmoid(2*x)", 1571),
    ("x*tanh(softplus(x))", 2357), ("atan(x)", 1000), ("1/(1 + x^2)", 1000),
    ("log(4 + x^2)", 2000), ("sqrt(1 + x^2)", 1000), ("1/(1 + exp(-x))", 3142),
    ("x*(1 + tanh(sqrt(2/pi)*(x + 0.044715*x^3)))/2", 2740),
  ])
  func `strips end at singularities`(_ formula: String, _ thousandths: Int) throws {
    let constants = Constants(bits: 96)
    let expression = try ExpressionReader.read(Array(formula.utf8))
    for more in [0, 1, 100, 5000] {
      let b = FixedInterval(Rational(BigInt(thousandths + more), over: 1000), bits: 96)
      #expect(throws: Unbounded.self) { try expression.bound(onStrip: b, constants) }
    }
    // A third as wide a strip has a bound.
    let third = FixedInterval(Rational(BigInt(thousandths), over: 3000), bits: 96)
    #expect(throws: Never.self) { try expression.bound(onStrip: third, constants) }
  }

  // MARK: Formulas

  @Test(arguments: [
    ("x*sigmoid(3/2*x)", "x*sigmoid(1.5*x)"), ("-x^2", "(-1)*x^2"), ("x - 1/3", "x + (-1/3)"),
    ("x + 1/3", "x + 1/3"),
    ("x*tanh( softplus(x) )", "x*tanh(softplus(x))"), ("(x + 1)^2/x", "(x + 1)^2/x"),
    ("2*pi*x", "2*pi*x"), ("--x", "x"), ("exp(-(x^2))", "exp((-1)*x^2)"),
  ])
  func `formulas are printed as they are read`(_ text: String, _ printed: String) throws {
    let expression = try ExpressionReader.read(Array(text.utf8))
    #expect("\(expression)" == printed)
    #expect(try ExpressionReader.read(Array(printed.utf8)) == expression)
  }

  @Test func `every entry of the catalogue has a definition in words`() throws {
    for (name, entry) in CatalogueEntry.all {
      let parameters = entry.parameters.enumerated().reduce(into: [:]) {
        $0[$1.element] = "\($1.offset + 1)/3"
      }
      #expect(throws: Never.self) { try activation(name, parameters) }
    }
  }
}
