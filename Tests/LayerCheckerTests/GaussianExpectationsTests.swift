import BigInt
import CheckerTestSupport
import TestSupport
import Testing

import LayerChecker

@Suite struct GaussianExpectationsTests {
  // MARK: Known values

  /// E tanh² Z as quadrature at 30 digits gives it; E gelu² = 1/3 + 1/(2π√3);
  /// E erf² = (2/π)·asin(2/3); E relu² = 1/2; E sigmoid = 1/2 by symmetry.
  @Test(arguments: [
    ("tanh", Integrand.square, "0.3942944903978412"), ("gelu", .square, "0.4252214825702987"),
    ("erf", .square, "0.4645590543975399"), ("relu", .square, "0.5"), ("sigmoid", .value, "0.5"),
    ("relu", .value, "0.39894228040143"), ("abs", .value, "0.79788456080286"),
    ("square", .square, "3.0"), ("identity", .slopeSquare, "1.0"),
    ("relu", .slopeSquare, "0.5"),
  ])
  func `standard expectations have their known digits`(
    _ name: String, _ integrand: Integrand, _ digits: String
  ) throws {
    expectDigits(
      try derivatives(of: integrand, activation(name), m: "0", v: "1")[0],
      digits.count > 5 ? digits : digits + "0000000000")
  }

  /// E sin z = e^{−v/2}·sin m, whose derivatives by m are those of sin; E sin² √v·Z = (1−e^{−2v})/2.
  @Test(arguments: [("0.3", "0.7"), ("-1.2", "2.5"), ("0", "0.01")])
  func `sin has closed forms, with its derivatives`(_ m: String, _ v: String) throws {
    let bits = 104
    let values = try derivatives(activation("sin"), m: m, v: v, through: 4)
    let (mean, variance) = (
      FixedInterval(Rational(decimal: m), bits: bits),
      FixedInterval(Rational(decimal: v), bits: bits)
    )
    let damping = (-variance / 2).exponential
    let (s, c) = (damping * mean.sine, damping * mean.cosine)
    for (value, known) in zip(values, [s, c, -s, -c, s]) {
      #expect(overlap(value, known), "\(value) \(known)")
      #expect(value.isNarrow(40), "\(value)")
    }
    let square = try derivatives(of: .square, activation("sin"), m: "0", v: v)[0]
    #expect(
      overlap(square, (FixedInterval(1, bits: bits) - (-(2 * variance)).exponential) / 2))
  }

  /// E e^{−z²} = e^{−m²/(1+2v)}/√(1+2v).
  @Test(arguments: [("0", "1"), ("0.5", "3"), ("-2", "0.25")])
  func `the Gaussian bell has a closed form`(_ m: String, _ v: String) throws {
    let value = try derivatives(activation("gaussian"), m: m, v: v)[0]
    let spread =
      FixedInterval(1, bits: 104) + 2 * FixedInterval(Rational(decimal: v), bits: 104)
    let mean = FixedInterval(Rational(decimal: m), bits: 104)
    let known = (-(mean.squared / spread)).exponential / spread.squareRoot
    #expect(overlap(value, known) && value.isNarrow(50), "\(value) \(known)")
  }

  // MARK: Two ways

  /// The trapezoidal rule against truncated moments, where a function is of both kinds.
  @Test(arguments: [
    ("identity", "leaky_relu", ["slope": "1"]),
    ("identity", "hardtanh", ["min": "-90", "max": "90"]),
  ])
  func `quadrature and closed forms agree`(
    _ analytic: String, _ piecewise: String, _ parameters: [String: String]
  ) throws {
    for (m, v) in [("0.4", "1.3"), ("-2", "0.2")] {
      for integrand in Integrand.allCases {
        let first = try derivatives(of: integrand, activation(analytic), m: m, v: v, through: 4)
        let second = try derivatives(
          of: integrand, activation(piecewise, parameters), m: m, v: v, through: 4)
        for (a, b) in zip(first, second) { #expect(overlap(a, b), "\(integrand): \(a) \(b)") }
      }
    }
  }

  /// Smooth functions near to piecewise ones: what lies between them is bounded pointwise.
  ///
  /// |x·sigmoid(βx) − max(x, 0)| ≤ 3/(8β), and |softplus(βx)/β − max(x, 0)| ≤ log(2)/β.
  @Test(arguments: [
    ("silu", "0.0375"), ("softplus", "0.07"),
  ])
  func `a sharp gate is nearly a rectifier`(_ name: String, _ distance: String) throws {
    let smooth = try derivatives(
      activation(name, ["beta": "10"]), m: "0.2", v: "0.8", accuracy: 30)[0]
    let sharp = try derivatives(activation("relu"), m: "0.2", v: "0.8")[0]
    let bound = Rational(decimal: distance)
    #expect(smooth - sharp < bound && smooth - sharp > -bound, "\(smooth) \(sharp)")
  }

  @Test func `functions that are equal by definition have the same expectations`() throws {
    let pairs = [
      (try activation("elu", ["alpha": "1"]), try activation("celu", ["alpha": "1"])),
      (
        try activation("selu", ["alpha": "1", "lambda": "1"]),
        try activation("elu", ["alpha": "1"])
      ),
      (try activation("tanh"), try activation(formula: "2*sigmoid(2*x) - 1")),
      (
        try activation("silu", ["beta": "1"]),
        try activation(formula: "x/(1 + exp(-x))")
      ),
      (
        try activation("mish"),
        try activation(
          formula: "x*(1 - exp(-2*softplus(x)))/(1 + exp(-2*softplus(x)))")
      ),
      (try activation("softplus", ["beta": "2"]), try activation(formula: "log(1 + exp(2*x))/2")),
      (try activation("relu"), try activation("leaky_relu", ["slope": "0"])),
      (try activation("prelu", ["a": "0.25"]), try activation("leaky_relu", ["slope": "1/4"])),
      (
        try activation("abs"), try activation("leaky_relu", ["slope": "-1"])
      ),
      (try activation("tanhshrink"), try activation(formula: "x - tanh(x)")),
    ]
    for (first, second) in pairs {
      for integrand in Integrand.allCases {
        for (m, v) in [("0", "1"), ("0.7", "0.3")] {
          let a = try derivatives(of: integrand, first, m: m, v: v, through: 2)
          let b = try derivatives(of: integrand, second, m: m, v: v, through: 2)
          for (x, y) in zip(a, b) { #expect(overlap(x, y), "\(first) \(integrand): \(x) \(y)") }
        }
      }
    }
  }

  /// α₀₁ and λ₀₁ by version 1's formulas, written apart from truncated moments.
  @Test(arguments: MomentReference.all) func `selu has the moments of version 1`(
    _ reference: MomentReference
  ) throws {
    let selu = try read(
      #"{"name": "selu", "parameters": "alpha01-lambda01", "scale": "1", "shift": "0"}"#)
    let first = try derivatives(
      selu, m: reference.m, v: reference.v, through: 2, bits: 140)
    let second = try derivatives(
      of: .square, selu, m: reference.m, v: reference.v, through: 2, bits: 140)
    expectDigits(first[0], reference.mean)
    expectDigits(second[0], reference.secondMoment)
    expectDigits(first[1], reference.meanSlopes[0])
    expectDigits(first[2] / 2, reference.meanSlopes[1])
    expectDigits(second[1], reference.secondMomentSlopes[0])
    expectDigits(second[2] / 2, reference.secondMomentSlopes[1])
  }

  /// Quotients of differences lie between the least and the greatest derivative on a box.
  @Test(arguments: [
    "tanh", "gelu", "gelu_tanh", "mish", "atan", "quick_gelu", "hardswish", "relu6", "hardsigmoid",
    "logsigmoid", "erf", "cos", "tanhshrink", "hardshrink", "softshrink", "elu", "celu",
  ])
  func `derivatives are those of the expectations`(_ name: String) throws {
    let parameters = CatalogueEntry.all[name]!.parameters.reduce(into: [:]) { $0[$1] = "1/2" }
    let activation = try activation(name, parameters)
    let bits = 104
    let expectations = try GaussianExpectations(
      activation, nil, mean: Rational(1), accuracy: 60, bits: bits)
    func values(_ m: Range, _ v: Range, _ order: Int) throws -> [Integrand: [FixedInterval]] {
      try expectations.derivatives(
        of: [.value, .square], through: order, m: FixedInterval(m, bits: bits),
        v: FixedInterval(v, bits: bits))
    }
    func point(_ x: Rational) -> Range { Range(lower: x, upper: x) }
    let (m, v, h) = (Rational(1, over: 5), Rational(9, over: 10), Rational(1, over: 64))
    let alongM = try values(Range(lower: m, upper: m + h), point(v), 4)
    let alongV = try values(point(m), Range(lower: v, upper: v + h), 4)
    let (start, nextM, nextV) = (
      try values(point(m), point(v), 3), try values(point(m + h), point(v), 3),
      try values(point(m), point(v + h), 3)
    )
    for integrand in [Integrand.value, .square] {
      for j in 0...2 {
        let byM = 64 * (nextM[integrand]![j] - start[integrand]![j])
        #expect(overlap(byM, alongM[integrand]![j + 1]), "\(name) \(integrand) \(j)")
        let byV = 128 * (nextV[integrand]![j] - start[integrand]![j])
        #expect(overlap(byV, alongV[integrand]![j + 2]), "\(name) \(integrand) \(j) by v")
      }
    }
  }

  @Test func `a box contains what its points have`() throws {
    var random = SplitMix64(seed: 11)
    for name in ["tanh", "gelu", "atan", "hardswish", "relu", "sin", "mish"] {
      let activation = try activation(name)
      let expectations = try GaussianExpectations(
        activation, nil, mean: Rational(3), accuracy: 24, bits: 50)
      for _ in 0..<6 {
        func triple(_ limits: ClosedRange<Int>) -> [Rational] {
          (0..<3).map { _ in Int.random(in: limits, using: &random) }.sorted()
            .map { Rational(BigInt($0), over: 100) }
        }
        let (m, v) = (triple(-200...200), triple(20...300))
        func values(_ m: Range, _ v: Range) throws -> [Integrand: [FixedInterval]] {
          try expectations.derivatives(
            of: Integrand.allCases, through: 4, m: FixedInterval(m, bits: 50),
            v: FixedInterval(v, bits: 50))
        }
        let box = try values(Range(lower: m[0], upper: m[2]), Range(lower: v[0], upper: v[2]))
        let point = try values(Range(lower: m[1], upper: m[1]), Range(lower: v[1], upper: v[1]))
        for integrand in Integrand.allCases {
          for (a, b) in zip(box[integrand]!, point[integrand]!) {
            #expect(overlap(a, b), "\(name) \(integrand)")
          }
        }
      }
    }
  }

  /// Coarse rules are wrong by no more than they say.
  @Test func `errors of coarse rules are within their bounds`() throws {
    for name in ["tanh", "sigmoid", "gelu", "gelu_tanh", "mish", "atan", "erf", "cos"] {
      let activation = try activation(name)
      for integrand in Integrand.allCases {
        let fine = try derivatives(
          of: integrand, activation, m: "0.3", v: "1.7", through: 4, accuracy: 80, bits: 140)
        for accuracy in [2, 6, 12] {
          let coarse = try derivatives(
            of: integrand, activation, m: "0.3", v: "1.7", through: 4, accuracy: accuracy,
            bits: 140)
          for (a, b) in zip(coarse, fine) { #expect(overlap(a, b), "\(name) \(integrand)") }
        }
        #expect(fine[0].isNarrow(60), "\(name) \(integrand) \(fine[0])")
      }
    }
  }

  @Test func `variances down to zero need no division for slopes`() throws {
    for name in ["tanh", "relu", "gelu", "hardtanh"] {
      let activation = try activation(name, name == "hardtanh" ? ["min": "-1", "max": "1"] : [:])
      let expectations = try GaussianExpectations(
        activation, nil, mean: Rational(0), accuracy: 30, bits: 60)
      func values(_ v: Range) throws -> FixedInterval {
        try expectations.derivatives(
          of: [.square], through: 2, m: FixedInterval(0, bits: 60), v: FixedInterval(v, bits: 60))[
            .square]![2]
      }
      let whole = try values(Range(lower: Rational(0), upper: Rational(1, over: 50)))
      #expect(whole.isNarrow(1), "\(name) \(whole)")
      for v in [Rational(1, over: 1000), Rational(1, over: 60)] {
        #expect(overlap(whole, try values(Range(lower: v, upper: v))), "\(name)")
      }
    }
  }
}

extension FixedInterval {
  /// Whether the width is at most 2^−places.
  func isNarrow(_ places: Int) -> Bool { units <= BigInt(1) << (bits - places) }
}
