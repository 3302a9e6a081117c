import BigInt
import TestSupport
import Testing

@testable import CertificateChecker

/// The checker's algebra, integrals, limits and rounding errors.
@Suite struct AlgebraTests {
  private let names = Names(Formulas(), variables: ["x", "y"])

  private func term(_ text: String) throws -> Term { try FormulaReader.term(text, names) }

  /// On all numbers that the theory admits.
  private func areEqual(_ x: Term, _ y: Term) -> Bool {
    let positive = ["v", "nu", "tau"]
    let real = ["m", "mu", "omega", "x", "y"]
    return NormalForm.areEqual(
      x, y,
      on: NamedBox(
        names: positive + real,
        sides: positive.map { _ in .positive } + real.map { _ in .real }))
  }

  @Test(arguments: [
    ("(x + y)^2", "x^2 + 2x y + y^2"), ("(x^2 - y^2)/(x - y)", "x + y"),
    ("sqrt(8)", "2 sqrt 2"), ("sqrt(x^2)", "abs(x)"), ("sqrt(v)^2", "v"),
    ("sqrt(18 v^3)", "3v sqrt(2v)"),
    ("abs(-x y)", "abs(x)*abs(y)"), ("abs(x)^2", "x^2"), ("sqrt((x + y)^2 + 1)^2", "(x + y)^2 + 1"),
    ("e^(x + y)", "e^x*e^y"), ("e^x*e^(-x)", "1"), ("erfc(x) + erfc(-x)", "2"),
    ("erf(x) + erfc(x)", "1"),
    ("erfcx(-x)", "2e^(x^2) - erfcx(x)"), ("sqrt(e^(2x))", "e^x"), ("1/(1 + x) + x/(1 + x)", "1"),
    ("D[erfcx(x), x]", "2x erfcx(x) - 2/sqrt(pi)"), ("sqrt(x/y)*abs(y)", "sqrt(x y)"),
    ("alpha", "sqrt(2/pi)/(1 - erfcx(1/sqrt 2))"), ("At[mu~, m = 0, v = 1]", "0"),
    ("At[nu~, m = 0, v = 1]", "1"), ("E1", "e^(m + v/2)*erfc((m + v)/sqrt(2v))"),
    ("E2", "e^(2m + 2v)*erfc((m + 2v)/sqrt(2v))"),
  ])
  func `true equations are shown, false ones are not`(_ left: String, _ right: String) throws {
    #expect(areEqual(try term(left), try term(right)))
    #expect(!areEqual(try term(left), try term("(\(right)) + 1/1000")))
    #expect(!areEqual(try term("2*(\(left)) + x"), try term("2*(\(right)) - x")))
  }

  @Test(arguments: [
    ("sqrt(x^2)", "x"), ("abs(x)", "x"), ("sqrt(x)^2", "y"), ("erfc(x)", "erfc(-x)"),
    ("e^(x^2)", "(e^x)^2"), ("sqrt(2)", "1.41421356"), ("1/x - 1/x", "x"),
    ("sqrt(x y)", "sqrt(x)*sqrt(y) + 1"),
  ])
  func `what is not an identity is not shown`(_ left: String, _ right: String) throws {
    #expect(!areEqual(try term(left), try term(right)))
  }

  /// The theory's closed forms against the derivatives of the moments, and its tails against their
  /// definition.
  @Test(arguments: ["mu~", "xi~", "nu~"])
  func `the derivatives of the theory are derivatives`(_ moment: String) throws {
    for variable in ["m", "v"] + Formulas.layerVariables {
      #expect(
        areEqual(
          try term("D[\(moment), \(variable)]"),
          try term("d\(moment)/d\(variable)").substituting(
            variable.count == 1 ? [:] : names.formulas.netInput)), "\(variable)")
    }
  }

  @Test(arguments: [
    ("J11", "mu~", "mu"), ("J12", "mu~", "nu"), ("J21", "xi~", "mu"), ("J22", "xi~", "nu"),
  ])
  func `the Jacobian and its derivatives are derivatives`(
    _ entry: String, _ moment: String, _ variable: String
  ) throws {
    let net = names.formulas.netInput
    #expect(
      areEqual(
        try term("D[\(moment), \(variable)]"), try term(entry).substituting(net)))
    for second in Formulas.layerVariables {
      #expect(
        areEqual(
          try term("D[\(entry), \(second)]"), try term("d\(entry)/d\(second)").substituting(net)),
        "d\(entry)/d\(second)")
    }
  }

  @Test func `expectations have their closed forms`() throws {
    func expectation(_ below: String, _ above: String) throws -> Term? {
      Expectation.value(below: try term(below), above: try term(above))
    }
    for (below, above, value) in [
      ("1", "1", "1"), ("x", "x", "m"), ("x^2", "x^2", "m^2 + v"), ("x^3", "x^3", "m^3 + 3m v"),
      ("e^x", "e^x", "e^(m + v/2)"), ("2e^x", "0", "E1"), ("2e^(2x)", "0", "E2"),
      ("lambda*alpha*(e^x - 1)", "lambda*x", "mu~"),
      ("(lambda*alpha*(e^x - 1))^2", "(lambda*x)^2", "xi~"), ("(x - m)^4", "(x - m)^4", "3v^2"),
    ] {
      let found = try #require(try expectation(below, above))
      #expect(areEqual(found, try term(value)), "\(below), \(above)")
      #expect(!areEqual(found, try term("\(value) + m/100")), "\(below), \(above)")
    }
    for unknown in ["e^(x^2)", "1/x", "sqrt(x)", "e^(x/2)", "abs(x)"] {
      #expect(try expectation(unknown, "0") == nil)
    }
  }

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
