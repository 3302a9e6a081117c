import IntervalArithmetic
import LayerProofs
import SignalPropagation

/// A number as it is printed somewhere, and what it is meant to be.
public struct PrintedConstant: Sendable {
  /// What it is meant to be; nil where nothing that it is meant to be exists.
  public let quantity: KnownQuantity
  /// As printed: a decimal, a fraction, or a root of one.
  public let text: String
  /// Where.
  public let source: String
  /// Words of which one in each group is to stand near a number that is too ordinary to be known by
  /// its digits; empty for others.
  let context: [[String]]

  init(
    _ quantity: KnownQuantity, _ text: String, from source: String, near context: [[String]] = []
  ) {
    (self.quantity, self.text, self.source, self.context) = (quantity, text, source, context)
  }

  /// Significant digits that tell a number from others by themselves.
  static let tellingDigits = 6

  /// All that is known.
  public static let all: [PrintedConstant] =
    published + seluConstants + truncatedNormals + criticality + suprema + normalizations
}

extension PrintedConstant {
  /// What `gain` knows. A fraction or a root is too ordinary to be known by itself; what is written as a
  /// divisor is among ``normalizations``.
  private static let published: [PrintedConstant] = PublishedConstant.all.compactMap { constant in
    let isDivisor = constant.meaning == .byMeanSquare && constant.printed.contains("/" as Character)
    guard constant.activation != "identity", !isDivisor else { return nil }
    let name = KnownQuantity.ActivationName(constant.activation, parameters: constant.parameters)
    let quantity =
      switch constant.meaning {
      case .byDeviation: KnownQuantity(.moments(name), .byDeviation)
      case .byMeanSquare: KnownQuantity(.moments(name), .byMeanSquare)
      case .bySlope: KnownQuantity(.moments(name), .bySlope)
      case .weightGain: KnownQuantity(.weightGain(name), .weightGain)
      }
    let isOrdinary = constant.printed.contains { !$0.isNumber && $0 != "." }
    guard isOrdinary || constant.meaning != .weightGain else { return nil }
    // StyleGAN's key; elsewhere a leaky ReLU has another slope.
    let gain = constant.activation == "leaky_relu" ? ["def_gain"] : ["gain"]
    return PrintedConstant(
      quantity, constant.printed, from: constant.source,
      near: isOrdinary ? [quantity.names, gain] : [])
  }

  private static let seluConstants: [PrintedConstant] = {
    let (alpha, lambda) = (
      KnownQuantity(.closedForms, .alpha), KnownQuantity(.closedForms, .lambda)
    )
    let (keras, documented, onnx, first) = (
      "Keras, JAX", "Keras documentation", "ONNX Selu defaults", "ONNX Selu, opset 1"
    )
    return [
      PrintedConstant(alpha, "1.6732632423543772848170429916717", from: keras),
      PrintedConstant(lambda, "1.0507009873554804934193349852946", from: keras),
      PrintedConstant(alpha, "1.67326319217681884765625", from: onnx),
      PrintedConstant(lambda, "1.05070102214813232421875", from: onnx),
      PrintedConstant(alpha, "1.67326324", from: documented),
      PrintedConstant(lambda, "1.05070098", from: documented),
      PrintedConstant(alpha, "1.6732", from: first, near: [["selu"]]),
      PrintedConstant(lambda, "1.0507", from: first, near: [["selu"]]),
    ]
  }()

  private static let truncatedNormals: [PrintedConstant] = [
    PrintedConstant(
      KnownQuantity(.closedForms, .truncatedDeviation), "0.87962566103423978",
      from: "Keras random_initializers.py, Haiku and JAX initializers.py, timm weight_init.py"),
    PrintedConstant(
      KnownQuantity(.closedForms, .complexDeviation), ".95311164380491208",
      from: "JAX _src/nn/initializers.py, complex truncated normal"),
  ]

  private static let criticality: [PrintedConstant] = {
    let (gelu, silu, tanh) = (
      KnownQuantity.ActivationName("gelu"), KnownQuantity.ActivationName("silu"),
      KnownQuantity.ActivationName("tanh")
    )
    func edge(_ name: KnownQuantity.ActivationName, _ biases: Rational) -> KnownQuantity {
      KnownQuantity(.edge(name, biasVariance: biases), .weightVariance)
    }
    let initializer = "EdgeOfChaos initializers, after arXiv:1805.08266"
    let literature = "literature on tanh"
    let words = ["edge", "chaos", "critical"]
    return [
      PrintedConstant(
        KnownQuantity(.critical(gelu), .weightVariance), "1.98305826", from: "CritMLP"),
      PrintedConstant(KnownQuantity(.critical(gelu), .biasVariance), "0.17292239", from: "CritMLP"),
      PrintedConstant(
        KnownQuantity(.critical(silu), .weightVariance), "1.98800468", from: "CritMLP"),
      PrintedConstant(
        KnownQuantity(.critical(silu), .biasVariance), "0.055514317", from: "CritMLP"),
      PrintedConstant(
        edge(silu, Rational(1, over: 25)), "2.952", from: initializer,
        near: [["swish", "silu"], words]),
      PrintedConstant(
        edge(tanh, Rational(1, over: 25)), "1.722", from: initializer, near: [["tanh"], words]),
      PrintedConstant(
        edge(tanh, Rational(1, over: 20)), "1.76", from: literature, near: [["tanh"], words]),
      PrintedConstant(
        edge(tanh, Rational(201, over: 10_000_000)), "1.05", from: literature,
        near: [["tanh"], words]),
      PrintedConstant(
        KnownQuantity(.rootMeanSquare(tanh, gain: Rational(5, over: 3)), .rootMeanSquare), "0.6518",
        from: "a forum post's measurement of tanh with gain 5/3", near: [["tanh"], ["gain"]]),
    ]
  }()

  /// Lipschitz constants, and how far approximations are from what they approximate.
  private static let suprema: [PrintedConstant] = {
    let (gelu, silu) = (KnownQuantity.ActivationName("gelu"), KnownQuantity.ActivationName("silu"))
    let lipschitz = ["lipschitz", "lip_swish", "lipswish", "sensitivity"]
    let error = ["approximation", "error", "difference"]
    func gap(_ name: String) -> KnownQuantity {
      KnownQuantity(.gap(gelu, KnownQuantity.ActivationName(name)), .supremum)
    }
    return [
      PrintedConstant(
        KnownQuantity(.lipschitz(silu), .supremum), "1.1", from: "LipSwish: silu/1.1",
        near: [["swish", "silu"], lipschitz]),
      PrintedConstant(
        KnownQuantity(.lipschitz(silu), .bySupremum), "0.909", from: "LipSwish: 0.909*silu",
        near: [["swish", "silu"]]),
      PrintedConstant(
        KnownQuantity(.lipschitz(gelu), .supremum), "1.128994",
        from: "GELU, from 20 million samples"),
      PrintedConstant(
        KnownQuantity(.lipschitz(gelu), .bySupremum), "sqrt(2)",
        from: "modula ScaledGELU, sensitivity 1", near: [["gelu"], ["sensitivity"]]),
      PrintedConstant(
        gap("gelu_tanh"), "4.7e-4", from: "GELU against its tanh form", near: [["gelu"], error]),
      PrintedConstant(
        gap("quick_gelu"), "0.0203", from: "GELU against x*sigmoid(1.702*x)",
        near: [["gelu"], error]),
    ]
  }()

  /// Factors and shifts that are written as what they divide by.
  private static let normalizations: [PrintedConstant] = {
    let (gelu, silu) = (
      KnownQuantity.Family.moments(KnownQuantity.ActivationName("gelu")),
      KnownQuantity.Family.moments(KnownQuantity.ActivationName("silu"))
    )
    let swish = ["swish", "silu"]
    let shifted = "(silu - 0.2066)/0.5595"
    return [
      PrintedConstant(
        KnownQuantity(silu, .rootMeanSquare), "0.6", from: "GemNet, fairchem: ScaledSiLU, 1/0.6",
        near: [["scaledsilu", "scale_factor"], swish]),
      PrintedConstant(
        KnownQuantity(silu, .rootMeanSquare), "0.596", from: "EDM2 mp_silu", near: [swish]),
      PrintedConstant(
        KnownQuantity(gelu, .rootMeanSquare), "0.652", from: "MP-GELU", near: [["gelu"]]),
      PrintedConstant(KnownQuantity(silu, .mean), "0.2066", from: shifted, near: [swish]),
      PrintedConstant(KnownQuantity(silu, .deviation), "0.5595", from: shifted, near: [swish]),
    ]
  }()
}

/// A gain that a function of a framework returns for a name.
struct NamedGain: Sendable {
  /// As calls name it.
  let call: String
  /// As printed.
  let text: String
  /// The weight gain that it is meant to be.
  let quantity: KnownQuantity
  let source: String

  /// `torch.nn.init.calculate_gain`.
  static let all: [NamedGain] = PublishedConstant.all.filter { $0.meaning == .weightGain }.map {
    NamedGain(
      call: $0.activation == "identity" ? "linear" : $0.activation, text: $0.printed,
      quantity: KnownQuantity(
        .weightGain(KnownQuantity.ActivationName($0.activation, parameters: $0.parameters)),
        .weightGain),
      source: $0.source)
  }
}
