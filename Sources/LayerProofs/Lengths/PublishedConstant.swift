import IntervalArithmetic
import Proving
import SignalPropagation

/// A constant that a framework, a paper or public code prints for an activation.
public struct PublishedConstant: Sendable {
  /// What the constant is meant to be.
  public enum Meaning: String, Sendable, CaseIterable {
    /// 1/std φ(Z)
    case byDeviation = "1/std"
    /// 1/rms φ(Z)
    case byMeanSquare = "1/rms"
    /// 1/rms φ′(Z)
    case bySlope = "1/rms of the slope"
    /// A gain of weights, which is said to keep signals as they are.
    case weightGain = "weight gain"
  }

  /// The catalogue's name, with the parameters that are meant.
  public let activation: String
  /// Values of parameters that are not the catalogue's.
  public let parameters: [String: ActivationParameter]
  /// What it is meant to be.
  public let meaning: Meaning
  /// As printed: a decimal, a fraction, or a root of one.
  public let printed: String
  /// Where.
  public let source: String
  /// Its value, exactly or, of a root, its square.
  let value: Value

  enum Value: Sendable {
    case number(Rational)
    case root(Rational)
  }

  init(
    _ activation: String, slope: Rational? = nil, _ meaning: Meaning, _ printed: String,
    squared square: Rational? = nil, from source: String
  ) {
    (self.activation, self.meaning) = (activation, meaning)
    parameters = slope.map { ["negative_slope": .number($0)] } ?? [:]
    (self.printed, self.source) = (printed, source)
    // A printed number is part of the program.
    value = square.map { .root($0) } ?? .number(try! Rational(parsing: printed))
  }

  /// The constants that are printed for an activation.
  public static func constants(for activation: ActivationFormula) -> [PublishedConstant] {
    guard activation.scale == 1, activation.shift == 0 else { return [] }
    return all.filter { constant in
      (try? ActivationFormula(named: constant.activation, parameters: constant.parameters))
        == activation
    }
  }

  /// How a printed number compares with what it should be.
  public struct Comparison: Sendable {
    /// Significant digits that are right: the error is at most half a unit of the last of them.
    public let rightDigits: Int
    /// printed − true, relative to true.
    public let relativeError: Enclosure
  }

  /// The comparison with an enclosure of the true value, which is positive.
  public func comparison(with truth: Enclosure) -> Comparison? {
    Self.comparison(of: value, with: truth)
  }

  /// The comparison of a number.
  public static func comparison(of number: Rational, with truth: Enclosure) -> Comparison? {
    comparison(of: .number(number), with: truth)
  }

  private static func comparison(of value: Value, with truth: Enclosure) -> Comparison? {
    guard let lower = truth.lower, let upper = truth.upper, lower > 0 else { return nil }
    typealias Number = Interval<BigFloat<4>>
    let exact = Number(from: lower, through: upper)
    let printed: Number =
      switch value {
      case .number(let number): Number(number)
      case .root(let square): Number(square).squareRoot()
      }
    let error = printed - exact
    // The unit of digit d of x is 10^{e + 1 − d} for 10ᵉ ≤ x < 10^{e+1}.
    var exponent = 0
    while Rational.powerOfTen(exponent) > lower { exponent -= 1 }
    while Rational.powerOfTen(exponent + 1) <= lower { exponent += 1 }
    var digits = 0
    while digits < Self.digitLimit,
      error.magnitude.rational * 2 <= Rational.powerOfTen(exponent - digits)
    {
      digits += 1
    }
    return Comparison(rightDigits: digits, relativeError: Enclosure(error / exact))
  }

  /// More right digits than a double has are not told apart.
  private static var digitLimit: Int { 17 }
}

extension PublishedConstant {
  /// All that is known, by source.
  public static let all: [PublishedConstant] = nfnets + measured + rms + frameworks

  /// Drawn from a normal sample, by their authors' account.
  private static let nfnets: [PublishedConstant] = {
    let source = "NFNets gammas (deepmind-research nfnets/base.py, timm nfnet.py)"
    let printed = [
      ("identity", "1"), ("celu", "1.270926833152771"), ("elu", "1.2716004848480225"),
      ("gelu_tanh", "1.7015043497085571"), ("leaky_relu", "1.70590341091156"),
      ("logsigmoid", "1.9193484783172607"), ("relu", "1.7139588594436646"),
      ("relu6", "1.7131484746932983"), ("selu", "1.0008515119552612"),
      ("sigmoid", "4.803835391998291"), ("silu", "1.7881293296813965"),
      ("softsign", "2.338853120803833"), ("softplus", "1.9203323125839233"),
      ("tanh", "1.5939117670059204"),
    ]
    return printed.map { PublishedConstant($0.0, .byDeviation, $0.1, from: source) }
  }()

  /// Of the same kind, from threads.
  private static let measured: [PublishedConstant] = {
    let torch = "pytorch issue 24991"
    let nfnets = "nfnets-pytorch issue 39"
    return [
      PublishedConstant("sigmoid", .byDeviation, "4.809119701385498", from: torch),
      PublishedConstant("tanh", .byDeviation, "1.5975916385650635", from: torch),
      PublishedConstant("relu", .byDeviation, "1.7068026065826416", from: torch),
      PublishedConstant(
        "leaky_relu", slope: Rational(1, over: 5), .byDeviation,
        "1.5421059131622314", from: torch),
      PublishedConstant("selu", .byDeviation, "1.0002975463867188", from: torch),
      PublishedConstant("elu", .byDeviation, "1.2694571018218994", from: torch),
      PublishedConstant("elu", .byDeviation, "1.2714643478393555", from: nfnets),
      PublishedConstant("sigmoid", .byDeviation, "4.806765079498291", from: nfnets),
      PublishedConstant("relu", .byDeviation, "1.7130787372589111", from: nfnets),
    ]
  }()

  private static let rms: [PublishedConstant] = [
    PublishedConstant("silu", .byMeanSquare, "1.6791767923989418", from: "e3nn normalize2mom"),
    PublishedConstant("silu", .byMeanSquare, "5/3", from: "GemNet, fairchem: ScaledSiLU, 1/0.6"),
    PublishedConstant("silu", .byMeanSquare, "250/149", from: "EDM2 mp_silu, 1/0.596"),
    PublishedConstant("gelu", .byMeanSquare, "250/163", from: "MP-GELU, 1/0.652"),
    PublishedConstant("silu", .byMeanSquare, "sqrt(2)", squared: 2, from: "StyleGAN3: swish gain"),
    PublishedConstant(
      "leaky_relu", slope: Rational(1, over: 5), .byMeanSquare, "sqrt(2)",
      squared: 2, from: "StyleGAN3: leaky_relu gain"),
    PublishedConstant("gelu", .byDeviation, "1.766783", from: "unit-scaling: empirical formula"),
    PublishedConstant("silu", .byDeviation, "1.766783", from: "unit-scaling: empirical formula"),
    PublishedConstant("gelu", .bySlope, "1.515717", from: "unit-scaling: empirical formula"),
    PublishedConstant("silu", .bySlope, "1.681793", from: "unit-scaling: empirical formula"),
  ]

  private static let frameworks: [PublishedConstant] = {
    let source = "torch.nn.init.calculate_gain"
    return [
      PublishedConstant("identity", .weightGain, "1", from: source),
      PublishedConstant("sigmoid", .weightGain, "1", from: source),
      PublishedConstant("tanh", .weightGain, "5/3", from: source),
      PublishedConstant("relu", .weightGain, "sqrt(2)", squared: 2, from: source),
      PublishedConstant(
        "leaky_relu", .weightGain, "sqrt(2/(1 + 1/10000))",
        squared: Rational(20000, over: 10001), from: source),
      PublishedConstant("selu", .weightGain, "3/4", from: source),
    ]
  }()
}
