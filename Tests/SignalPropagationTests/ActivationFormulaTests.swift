import Formulas
import Foundation
import IntervalArithmetic
import SignalPropagation
import Testing

@Suite struct ActivationFormulaTests {
  private static func sigmoid(_ x: Double) -> Double { 1 / (1 + exp(-x)) }
  private static func softplus(_ x: Double) -> Double { max(x, 0) + log1p(exp(-abs(x))) }

  /// The functions as their documentation defines them, written apart from the catalogue.
  private static let definitions: [String: @Sendable (Double) -> Double] = [
    "identity": { $0 },
    "relu": { $0 > 0 ? $0 : 0 },
    "leaky_relu": { $0 > 0 ? $0 : 0.01 * $0 },
    "prelu": { $0 > 0 ? $0 : 0.25 * $0 },
    "relu6": { min(max($0, 0), 6) },
    "elu": { $0 > 0 ? $0 : expm1($0) },
    "celu": { max($0, 0) + min(0, expm1($0)) },
    "selu": { 1.0507009873554805 * ($0 > 0 ? $0 : 1.6732632423543772 * expm1($0)) },
    "gelu": { 0.5 * $0 * (1 + erf($0 / 2.0.squareRoot())) },
    "gelu_tanh": {
      0.5 * $0 * (1 + tanh((2 / Double.pi).squareRoot() * ($0 + 0.044715 * $0 * $0 * $0)))
    },
    "quick_gelu": { $0 * sigmoid(1.702 * $0) },
    "silu": { $0 * sigmoid($0) },
    "hardswish": { $0 <= -3 ? 0 : $0 >= 3 ? $0 : $0 * ($0 + 3) / 6 },
    "mish": { $0 * tanh(softplus($0)) },
    "softplus": { softplus($0) },
    "sigmoid": { sigmoid($0) },
    "logsigmoid": { -softplus(-$0) },
    "hardsigmoid": { $0 <= -3 ? 0 : $0 >= 3 ? 1 : $0 / 6 + 0.5 },
    "tanh": { tanh($0) },
    "hardtanh": { $0 < -1 ? -1 : $0 > 1 ? 1 : $0 },
    "tanhshrink": { $0 - tanh($0) },
    "softsign": { $0 / (1 + abs($0)) },
    "softshrink": { $0 > 0.5 ? $0 - 0.5 : $0 < -0.5 ? $0 + 0.5 : 0 },
    "hardshrink": { $0 > 0.5 || $0 < -0.5 ? $0 : 0 },
    "atan": { atan($0) },
    "erf": { erf($0) },
    "sin": { sin($0) },
    "cos": { cos($0) },
    "gaussian": { exp(-$0 * $0) },
    "abs": { abs($0) },
    "square": { $0 * $0 },
  ]

  private static let points = stride(from: -48, through: 48, by: 1).map {
    Rational($0, over: 7)
  }

  @Test func `every entry has its definition here`() {
    #expect(Set(Self.definitions.keys) == Set(ActivationCatalogue.entries.map(\.name)))
  }

  @Test(arguments: ActivationCatalogue.entries.map(\.name))
  func `values are those of the definition`(_ name: String) throws {
    let activation = try ActivationFormula(named: name)
    let program = try Program([activation.formula], variables: ["x"])
    let prepared: PreparedProgram<Real> = program.prepared()
    let definition = try #require(Self.definitions[name])
    for x in Self.points {
      let expected = definition(x.approximation)
      let values = [
        try activation.formula.evaluate(in: ["x": Real(x)]), prepared([Real(x)])[0],
        try activation.piecewise.values(on: Real(x)),
      ]
      for value in values {
        #expect(value.isBounded && !value.isEmpty)
        let error = 1e-14 * (1 + abs(expected))
        #expect(value.lower.approximation - error <= expected, "\(name) at \(x)")
        #expect(expected <= value.upper.approximation + error, "\(name) at \(x)")
      }
      // Away from kinks the pieces say nothing less than the formula.
      if !activation.piecewise.kinks.contains(x) {
        #expect(values[0].meets(values[2]), "\(name) at \(x)")
        #expect(values[2].width.approximation < 1e-30, "\(name) at \(x)")
      }
    }
  }

  /// Difference quotients, on either side of each kink.
  @Test(arguments: ActivationCatalogue.entries.map(\.name))
  func `derivatives are slopes`(_ name: String) throws {
    let activation = try ActivationFormula(named: name)
    let derivative = activation.piecewise.derivative
    let function = try #require(Self.definitions[name])
    for x in Self.points {
      let y = x + Rational(1, over: 1000)
      let slope = try derivative.values(on: Real(y)).lower.approximation
      let step = 1e-5
      let z = y.approximation
      let quotient = (function(z + step) - function(z - step)) / (2 * step)
      #expect(abs(slope - quotient) < 1e-6 * (1 + abs(slope)), "\(name) at \(y)")
      // The derivative of the formula itself, branch by branch.
      let other = try activation.formula.derivative(by: "x").evaluate(in: ["x": Real(y)])
      #expect(abs(other.lower.approximation - slope) < 1e-14 * (1 + abs(slope)), "\(name) at \(y)")
    }
  }

  @Test(arguments: [
    ("identity", [], Symmetry.odd), ("relu", ["0"], .neither), ("relu6", ["0", "6"], .neither),
    ("leaky_relu", ["0"], .neither), ("elu", ["0"], .neither), ("selu", ["0"], .neither),
    ("gelu", [], .neither), ("hardswish", ["-3", "3"], .neither),
    ("hardsigmoid", ["-3", "3"], .neither), ("tanh", [], .odd), ("hardtanh", ["-1", "1"], .odd),
    ("tanhshrink", [], .odd), ("softsign", ["0"], .odd), ("softshrink", ["-1/2", "1/2"], .odd),
    ("hardshrink", ["-1/2", "1/2"], .odd), ("atan", [], .odd), ("erf", [], .odd),
    ("sin", [], .odd), ("cos", [], .even), ("gaussian", [], .even), ("abs", ["0"], .even),
    ("square", [], .even), ("mish", [], .neither), ("sigmoid", [], .neither),
  ])
  func `kinks and symmetry`(_ name: String, _ kinks: [String], _ symmetry: Symmetry) throws {
    let piecewise = try ActivationFormula(named: name).piecewise
    #expect(piecewise.kinks.map(\.description) == kinks)
    #expect(piecewise.symmetry == symmetry)
    #expect(piecewise.discontinuities == (name == "hardshrink" ? piecewise.kinks : []))
  }

  @Test func `the closed-form class`() throws {
    let closed = Set(
      try ActivationCatalogue.entries.map(\.name).filter {
        try ActivationFormula(named: $0).piecewise.terms != nil
      })
    #expect(
      closed == [
        "identity", "relu", "leaky_relu", "prelu", "relu6", "elu", "celu", "selu", "hardswish",
        "hardsigmoid", "hardtanh", "softshrink", "hardshrink", "abs", "square",
      ])
    let celu = try ActivationFormula(named: "celu", parameters: ["alpha": .number(2)])
    let terms = try #require(celu.piecewise.terms)
    #expect(terms[0].terms.map(\.monomial.rate) == [0, Rational(1, over: 2)])
    #expect(terms[0].terms.map(\.coefficient.constant) == [-2, 2])
    // (2e^{x/2} − 2)² = 4e^x − 8e^{x/2} + 4, and its derivative.
    let square = terms[0].squared()
    #expect(square.terms.map(\.coefficient.constant) == [4, -8, 4])
    #expect(square.derivative.terms.map(\.coefficient.constant) == [-4, 4])
    // The sum is the formula.
    for piece in terms.indices {
      let x = ["x": Real(Rational(piece == 0 ? -1 : 1, over: 3))]
      #expect(
        try terms[piece].formula().evaluate(in: x).meets(
          celu.piecewise.pieces[piece].evaluate(in: x)))
    }
  }

  @Test func `facts that hold by definition`() throws {
    let (celu, elu) = (try ActivationFormula(named: "celu"), try ActivationFormula(named: "elu"))
    #expect(celu.formula == elu.formula && celu != elu)
    let two = try ActivationFormula(named: "celu", parameters: ["alpha": .number(2)])
    #expect(two.formula != elu.formula)
    let tanh = try ActivationFormula(formula: "tanh(x)")
    let twice = try ActivationFormula(formula: "2*sigmoid(2*x) - 1")
    for x in Self.points {
      let (a, b) = (
        try tanh.piecewise.values(on: Real(x)), try twice.piecewise.values(on: Real(x))
      )
      #expect(a.meets(b) && b.width.approximation < 1e-60)
    }
  }

  @Test func `gates and their mirror images make one`() throws {
    var gated: [String] = []
    for entry in ActivationCatalogue.entries {
      guard let gate = try entry.gateFormula() else { continue }
      gated.append(entry.name)
      let formula = try ActivationFormula(named: entry.name).formula
      for x in Self.points {
        let value = try gate.evaluate(in: ["x": Real(x)])
        let sum = value + (try gate.evaluate(in: ["x": Real(-x)]))
        #expect(sum.contains(BigFloat<4>(1)) && sum.width.approximation < 1e-60)
        #expect((Real(x) * value).meets(try formula.evaluate(in: ["x": Real(x)])))
      }
    }
    #expect(gated == ["gelu", "gelu_tanh", "quick_gelu", "silu", "hardswish"])
  }

  @Test func `names, aliases and formulas are read`() throws {
    #expect(try ActivationFormula(parsing: "swish") == ActivationFormula(named: "silu"))
    #expect(try ActivationFormula(parsing: "GELU").description == "gelu")
    let own = try ActivationFormula(
      parsing: "x*sigmoid(1.5*x)", scale: Rational(3, over: 2), shift: -1)
    #expect(own.description == "3/2*(x*sigmoid(1.5*x)) - 1" && own.entry == nil)
    let silu = try ActivationFormula(
      parsing: "silu", parameters: ["beta": try ActivationParameter(parsing: "1.5")])
    #expect(silu.description == "silu(beta=3/2)")
    #expect(try silu != ActivationFormula(named: "silu"))
    let x = ["x": Real(Rational(2, over: 3))]
    let sameValue = try silu.formula.evaluate(in: x) * Real(Rational(3, over: 2)) - Real(1)
    #expect(sameValue.meets(try own.formula.evaluate(in: x)))
    let hard = try ActivationFormula(
      parsing: "hardtanh", parameters: ["min": .number(-2), "max_val": .number(3)])
    #expect(hard.piecewise.kinks == [-2, 3])
  }

  @Test(arguments: [
    ("gelo", "did you mean 'gelu'?"), ("hardswich", "did you mean 'hardswish'?"),
    ("glu", "no function of one number"), ("log_softmax", "no function of one number"),
    ("x*sigmoid(y)", "'y' is not a known name"), ("max(x", "expected ','"),
    ("if(x, 1, 2)", "needs one of <"), ("log(x)", "not certainly defined"),
    ("1/x", "not certainly defined"), ("sqrt(x)", "not certainly defined"),
    ("max(x, x^3)", "the sign of"), ("if(x < sqrt(2), 0, x)", "the sign of"),
    ("D[x, x]", "not a known name"), ("x^1e30", "an exponent must be"), ("", "ends too early"),
    (String(repeating: "(", count: 900) + "x", "nests deeper"),
    (String(repeating: "x+", count: 10_000) + "x", "longer than"),
    (String(repeating: "x+", count: 1_000) + "x", "words and signs"),
    (
      String(repeating: "(", count: 60) + "x" + String(repeating: "^1.5)", count: 60),
      "more than 10000 operations"
    ),
    ((1...70).map { "abs(x-\($0))" }.joined(separator: "+"), "more than 64 kinks"),
  ])
  func `what is no activation is refused in one line`(_ text: String, _ reason: String) {
    let error = #expect(throws: ActivationError.self) { try ActivationFormula(parsing: text) }
    #expect(error?.description.contains(reason) == true, "\(error?.description ?? "")")
    #expect(error?.description.contains("\n") == false)
  }

  @Test(arguments: [
    ("celu", ["alpha": "0"], "celu needs alpha > 0"),
    ("hardtanh", ["min": "2"], "hardtanh needs min_val < max_val"),
    ("hardtanh", ["min": "2", "min_val": "2"], "are the same parameter"),
    ("relu", ["alpha": "1"], "relu has no parameters"),
    ("elu", ["beta": "1"], "elu has no parameter 'beta', but alpha"),
    ("x^2", ["beta": "1"], "has no parameters"),
  ])
  func `parameters are checked`(
    _ text: String, _ parameters: [String: String], _ reason: String
  ) throws {
    let values = try parameters.mapValues { try ActivationParameter(parsing: $0) }
    let error = #expect(throws: ActivationError.self) {
      try ActivationFormula(parsing: text, parameters: values)
    }
    #expect(error?.description.contains(reason) == true, "\(error?.description ?? "")")
  }

  @Test func `JSON there and back`() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    func text(_ activation: ActivationFormula) throws -> String {
      String(decoding: try encoder.encode(activation), as: UTF8.self)
    }
    #expect(
      try text(ActivationFormula(named: "gelu"))
        == #"{"name":"gelu","scale":"1","shift":"0"}"#)
    #expect(
      try text(ActivationFormula(named: "selu"))
        == #"{"name":"selu","parameters":{"alpha":"alpha01","lambda":"lambda01"},"scale":"1","shift":"0"}"#
    )
    #expect(
      try text(
        ActivationFormula(formula: "x*sigmoid(1.5*x)", scale: 2, shift: Rational(-1, over: 3)))
        == #"{"formula":"x*sigmoid(1.5*x)","scale":"2","shift":"-1/3"}"#)
    for entry in ActivationCatalogue.entries {
      let activation = try ActivationFormula(named: entry.name, scale: Rational(5, over: 7))
      let decoded = try JSONDecoder().decode(
        ActivationFormula.self, from: encoder.encode(activation))
      #expect(decoded == activation && decoded.formula == activation.formula)
    }
    for malformed in [
      #"{}"#, #"{"name":"gelu","formula":"x"}"#, #"{"name":"gelo"}"#,
      #"{"name":"elu","parameters":{"beta":"1"}}"#, #"{"name":"gelu","scale":"0"}"#,
      #"{"formula":"x","parameters":{}}"#, #"{"name":"elu","parameters":{"alpha":1}}"#,
    ] {
      #expect(throws: DecodingError.self) {
        try JSONDecoder().decode(ActivationFormula.self, from: Data(malformed.utf8))
      }
    }
  }
}
