import IntervalArithmetic

extension ActivationCatalogue {
  /// The activations, with the parameters that PyTorch 2 and JAX give them.
  public static let entries: [Entry] = [
    Entry("identity", "x", aliases: ["linear"]),
    Entry("relu", "max(x, 0)"),
    Entry(
      "leaky_relu", "if(x < 0, negative_slope*x, x)", aliases: ["leakyrelu"],
      [Parameter("negative_slope", Rational(1, over: 100), aliases: ["slope"])]),
    Entry(
      "prelu", "if(x < 0, a*x, x)", [Parameter("a", Rational(1, over: 4), aliases: ["weight"])],
      note: "one slope for all units, by default the one that training starts from"),
    Entry("relu6", "min(max(x, 0), 6)"),
    Entry("elu", "if(x <= 0, alpha*(exp(x) - 1), x)", [Parameter("alpha", 1)]),
    Entry(
      "celu", "if(x <= 0, alpha*(exp(x/alpha) - 1), x)", [Parameter("alpha", 1)],
      where: "alpha > 0"),
    Entry(
      "selu", "if(x <= 0, lambda*alpha*(exp(x) - 1), lambda*x)",
      [Parameter("alpha", .alpha01), Parameter("lambda", .lambda01)],
      where: "alpha > 0; lambda > 0"),
    Entry(
      "gelu", "x*erfc(-x/sqrt(2))/2", gate: "erfc(-x/sqrt(2))/2",
      note: "x times the normal distribution function"),
    Entry(
      "gelu_tanh", "x*(1 + tanh(sqrt(2/pi)*(x + 0.044715*x^3)))/2", aliases: ["gelu_new"],
      gate: "(1 + tanh(sqrt(2/pi)*(x + 0.044715*x^3)))/2",
      note: "GELU with approximate='tanh', the default in JAX"),
    Entry(
      "quick_gelu", "x*sigmoid(1.702*x)", aliases: ["gelu_sigmoid"], gate: "sigmoid(1.702*x)"),
    Entry(
      "silu", "x*sigmoid(beta*x)", aliases: ["swish"], [Parameter("beta", 1)],
      gate: "sigmoid(beta*x)"),
    Entry(
      "hardswish", "x*min(max(x + 3, 0), 6)/6", aliases: ["hard_swish", "hard_silu", "hardsilu"],
      gate: "min(max(x + 3, 0), 6)/6"),
    Entry("mish", "x*tanh(softplus(x))"),
    Entry(
      "softplus", "softplus(beta*x)/beta", [Parameter("beta", 1)], where: "beta > 0",
      note: "without PyTorch's threshold, beyond which it takes x for the value"),
    Entry("sigmoid", "sigmoid(x)", aliases: ["logistic"]),
    Entry("logsigmoid", "-softplus(-x)", aliases: ["log_sigmoid"]),
    Entry("hardsigmoid", "min(max(x + 3, 0), 6)/6", aliases: ["hard_sigmoid"]),
    Entry("tanh", "tanh(x)"),
    Entry(
      "hardtanh", "min(max(x, min_val), max_val)", aliases: ["hard_tanh"],
      [
        Parameter("min_val", -1, aliases: ["min"]), Parameter("max_val", 1, aliases: ["max"]),
      ], where: "min_val < max_val"),
    Entry("tanhshrink", "x - tanh(x)"),
    Entry("softsign", "x/(1 + abs(x))", aliases: ["soft_sign"]),
    Entry(
      "softshrink", "max(x - lambda, 0) + min(x + lambda, 0)",
      [Parameter("lambda", Rational(1, over: 2), aliases: ["lambd"])], where: "lambda >= 0"),
    Entry(
      "hardshrink", "if(abs(x) <= lambda, 0, x)",
      [Parameter("lambda", Rational(1, over: 2), aliases: ["lambd"])], where: "lambda >= 0"),
    Entry("atan", "atan(x)", aliases: ["arctan"]),
    Entry("erf", "erf(x)"),
    Entry("sin", "sin(x)", aliases: ["sine"]),
    Entry("cos", "cos(x)", aliases: ["cosine"]),
    Entry("gaussian", "exp(-x^2)"),
    Entry("abs", "abs(x)", aliases: ["absolute"]),
    Entry("square", "x^2", aliases: ["quadratic"]),
  ]

  /// What frameworks list among activations though a theory of single units cannot have it.
  static let refused: [String: String] = {
    let reasons = [
      (
        ["glu", "geglu", "reglu", "swiglu"],
        "multiplies one half of a layer by a function of the other: it is no function of one number"
      ),
      (
        ["softmax", "log_softmax", "logsoftmax", "softmin"],
        "normalizes a whole layer: it is no function of one number"
      ),
      (["maxout"], "chooses among several net inputs: it is no function of one number"),
      (["rrelu"], "draws its slope at random: it is no function of one number"),
    ]
    return Dictionary(
      uniqueKeysWithValues: reasons.flatMap { names, reason in names.map { ($0, reason) } })
  }()
}
