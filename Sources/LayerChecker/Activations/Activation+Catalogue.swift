/// The activations that have names, by the definitions of PyTorch and JAX.
package struct CatalogueEntry: Sendable {
  package let parameters: [String]
  /// f for values of the parameters; nil if it has none for them.
  let make: @Sendable ([Rational]) -> Definition?

  enum Definition: Sendable {
    case analytic(String, isGate: Bool = false, Activation.Asymptotes? = nil)
    case piecewise(PiecewiseFunction, isGate: Bool = false)
  }

  private init(
    _ parameters: [String] = [], _ make: @escaping @Sendable ([Rational]) -> Definition?
  ) {
    (self.parameters, self.make) = (parameters, make)
  }

  private static func line(_ slope: Rational, _ constant: Rational = Rational(0))
    -> PiecewiseFunction.Polynomial
  { [Coefficient(constant), Coefficient(slope)] }

  private static let (zero, one) = (Rational(0), Rational(1))

  /// slope·x left of 0 and x right of it.
  private static func bent(_ slope: Rational) -> PiecewiseFunction {
    PiecewiseFunction(knots: [zero], polynomials: [line(slope), line(one)])
  }

  /// λ·α·(e^{kx} − 1) left of 0 and λ·x right of it.
  private static func exponential(
    _ lambda: Coefficient, _ alpha: Coefficient, rate: Rational = Rational(1)
  ) -> PiecewiseFunction {
    PiecewiseFunction(
      knots: [zero], polynomials: [[-(lambda * alpha)], [.zero, lambda]],
      exponentials: [rate: lambda * alpha])
  }

  static let selu01 = exponential(.lambda, .alpha)

  /// A number as a formula says it.
  private static func text(_ value: Rational) -> String {
    let lowest = value.reduced
    return "(\(lowest.numerator)/\(lowest.denominator))"
  }

  private static func asymptotes(_ right: Int, _ left: Int, _ remainder: Rational)
    -> Activation.Asymptotes
  {
    Activation.Asymptotes(
      right: Rational(.init(right)), left: Rational(.init(left)), remainder: remainder)
  }

  /// Of x·g(x) with g(−x) = 1 − g(x): on either side it is |x|·g(−|x|) from x or 0.
  private static func gate(_ formula: String, remainder: Rational) -> Definition {
    .analytic(formula, isGate: true, asymptotes(1, 0, remainder))
  }

  package static let all: [String: CatalogueEntry] = [
    "identity": .init { _ in .analytic("x", asymptotes(1, 1, zero)) },
    "square": .init { _ in .analytic("x^2") },
    "tanh": .init { _ in .analytic("tanh(x)") },
    "sigmoid": .init { _ in .analytic("sigmoid(x)") },
    // log(1 + e^x) − max(x, 0) lies between 0 and log 2 < 7/10.
    "logsigmoid": .init { _ in
      .analytic("-softplus(-x)", asymptotes(0, 1, Rational(7, over: 10)))
    },
    "softplus": .init(["beta"]) { p in
      guard p[0] > zero else { return nil }
      return .analytic(
        "softplus(\(text(p[0]))*x)/\(text(p[0]))",
        asymptotes(1, 0, Rational(7, over: 10) * p[0].inverse))
    },
    // x/(1 + e^{βx}) ≤ x·e^{−βx} ≤ 1/(eβ) < 3/(8β) for x > 0.
    "silu": .init(["beta"]) { p in
      guard p[0] > zero else { return nil }
      return gate("x*sigmoid(\(text(p[0]))*x)", remainder: Rational(3, over: 8) * p[0].inverse)
    },
    "quick_gelu": .init { _ in
      gate("x*sigmoid(1.702*x)", remainder: Rational(3, over: 8))
    },
    // x·Φ(−x) ≤ e^{−x²/2}/√(2π) < 2/5 for x > 0 (Mills).
    "gelu": .init { _ in gate("x*(1 + erf(x/sqrt(2)))/2", remainder: Rational(2, over: 5)) },
    // (1 − tanh w)/2 < e^{−2w}, and x·e^{−2√(2/π)x} ≤ 1/(2e√(2/π)) < 1/4 for x > 0.
    "gelu_tanh": .init { _ in
      gate("x*(1 + tanh(sqrt(2/pi)*(x + 0.044715*x^3)))/2", remainder: Rational(1, over: 4))
    },
    // For x > 0, 1 − g = 2/((1 + e^x)² + 1) < 2e^{−2x}, and 2x·e^{−2x} ≤ 1/e. For x < 0,
    // g ≤ e^x(e^x + 2)/2 ≤ 3e^x/2, and (3/2)·|x|·e^x ≤ 3/(2e) < 5/8.
    "mish": .init { _ in
      .analytic("x*tanh(softplus(x))", asymptotes(1, 0, Rational(5, over: 8)))
    },
    "erf": .init { _ in .analytic("erf(x)") },
    "sin": .init { _ in .analytic("sin(x)") },
    "cos": .init { _ in .analytic("cos(x)") },
    "atan": .init { _ in .analytic("atan(x)") },
    "tanhshrink": .init { _ in .analytic("x - tanh(x)", asymptotes(1, 1, one)) },
    "gaussian": .init { _ in .analytic("exp(-x^2)") },

    "relu": .init { _ in .piecewise(bent(zero)) },
    "leaky_relu": .init(["slope"]) { p in .piecewise(bent(p[0])) },
    "prelu": .init(["a"]) { p in .piecewise(bent(p[0])) },
    "abs": .init { _ in .piecewise(bent(-one)) },
    "relu6": .init { _ in
      .piecewise(
        PiecewiseFunction(
          knots: [zero, Rational(6)], polynomials: [[], line(one), line(zero, Rational(6))]))
    },
    "elu": .init(["alpha"]) { p in .piecewise(exponential(.one, Coefficient(p[0]))) },
    "celu": .init(["alpha"]) { p in
      guard p[0] > zero else { return nil }
      return .piecewise(exponential(.one, Coefficient(p[0]), rate: p[0].inverse.reduced))
    },
    "selu": .init(["alpha", "lambda"]) { p in
      .piecewise(exponential(Coefficient(p[1]), Coefficient(p[0])))
    },
    "hardtanh": .init(["min", "max"]) { p in
      guard p[0] < p[1] else { return nil }
      return .piecewise(
        PiecewiseFunction(
          knots: p, polynomials: [line(zero, p[0]), line(one), line(zero, p[1])]))
    },
    "hardsigmoid": .init { _ in
      .piecewise(
        PiecewiseFunction(
          knots: [Rational(-3), Rational(3)],
          polynomials: [
            [], line(Rational(1, over: 6), Rational(1, over: 2)), line(zero, one),
          ]))
    },
    "hardswish": .init { _ in
      .piecewise(
        PiecewiseFunction(
          knots: [Rational(-3), Rational(3)],
          polynomials: [
            [], [.zero, Coefficient(Rational(1, over: 2)), Coefficient(Rational(1, over: 6))],
            line(one),
          ]), isGate: true)
    },
    "softshrink": .init(["lambda"]) { p in
      guard p[0] > zero else { return nil }
      return .piecewise(
        PiecewiseFunction(
          knots: [-p[0], p[0]], polynomials: [line(one, p[0]), [], line(one, -p[0])]))
    },
    "hardshrink": .init(["lambda"]) { p in
      guard p[0] > zero else { return nil }
      return .piecewise(
        PiecewiseFunction(knots: [-p[0], p[0]], polynomials: [line(one), [], line(one)]))
    },
  ]
}
