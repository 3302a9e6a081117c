import Formulas
import IntervalArithmetic
import LayerProofs
import Proving
import SignalPropagation

/// A number of the theory that source code prints, by what it is computed from.
///
/// It has no digits of its own: ``Family/values(digits:)`` encloses it.
public struct KnownQuantity: Sendable, Hashable {
  /// What it is computed together with.
  public let family: Family
  /// Which of the family's values it is.
  public let form: Form

  package init(_ family: Family, _ form: Form) { (self.family, self.form) = (family, form) }

  /// Numbers that one computation gives.
  public enum Family: Sendable, Hashable {
    /// 1/std φ(Z), 1/rms φ(Z), 1/rms φ′(Z) and their usual forms.
    case moments(ActivationName)
    /// The weight gain that keeps the mean square 1, and its square.
    case weightGain(ActivationName)
    /// σ_w² at the edge of chaos.
    case edge(ActivationName, biasVariance: Rational)
    /// σ_w² and σ_b² where the edge of chaos is half-stable.
    case critical(ActivationName)
    /// √q* of the fixed point that attracts at a weight gain, without biases.
    case rootMeanSquare(ActivationName, gain: Rational)
    /// sup |φ′| for |x| ≤ ``KnownQuantity/reach``.
    case lipschitz(ActivationName)
    /// sup |φ − ψ| for |x| ≤ ``KnownQuantity/reach``.
    case gap(ActivationName, ActivationName)
    /// What has a closed form.
    case closedForms
  }

  /// Which value of a family.
  public enum Form: String, Sendable, Hashable, CaseIterable {
    case byDeviation, deviation, variance, byVariance
    case byMeanSquare, rootMeanSquare, meanSquare, byMeanSquareSquared
    case bySlope, rootMeanSquareSlope, meanSquareSlope, bySlopeSquared
    case weightGain, weightVariance
    case mean
    case biasVariance
    case supremum, bySupremum
    case alpha, lambda, lambdaAlpha
    case truncatedDeviation, byTruncatedDeviation, truncatedVariance
    case complexDeviation, byComplexDeviation, complexVariance
    case geluCoefficient
  }

  /// An activation of the catalogue with its parameters.
  public struct ActivationName: Sendable, Hashable {
    let name: String
    let parameters: [String: ActivationParameter]

    package init(_ name: String, slope: Rational? = nil) {
      self.name = name
      parameters = slope.map { ["negative_slope": .number($0)] } ?? [:]
    }

    init(_ name: String, parameters: [String: ActivationParameter]) {
      (self.name, self.parameters) = (name, parameters)
    }

    /// The names here are the catalogue's.
    var formula: ActivationFormula {
      get throws(ActivationError) { try ActivationFormula(named: name, parameters: parameters) }
    }

    /// `leaky_relu(1/5)`, without parameters where they are the catalogue's.
    var text: String {
      let values = parameters.values.map(\.description).sorted()
      return values.isEmpty ? name : "\(name)(\(values.joined(separator: ", ")))"
    }
  }
}

/// One value of a family.
package struct QuantityValue: Sendable {
  package let form: KnownQuantity.Form
  package let enclosure: Enclosure
}

extension KnownQuantity {
  /// In words, such as `1/std gelu(Z)` for a standard normal Z.
  public var words: String {
    switch family {
    case .weightGain(let activation):
      let name = form == .weightGain ? "weight gain sigma_w" : "sigma_w^2"
      return "\(name) of \(activation.text) that keeps the mean square 1"
    case .moments(let activation):
      let phi = activation.text
      return switch form {
      case .byDeviation: "1/std \(phi)(Z)"
      case .deviation: "std \(phi)(Z)"
      case .variance: "Var \(phi)(Z)"
      case .byVariance: "1/Var \(phi)(Z)"
      case .byMeanSquare: "1/rms \(phi)(Z)"
      case .rootMeanSquare: "rms \(phi)(Z)"
      case .meanSquare: "E \(phi)(Z)^2"
      case .byMeanSquareSquared: "1/E \(phi)(Z)^2"
      case .bySlope: "1/rms \(phi)'(Z)"
      case .rootMeanSquareSlope: "rms \(phi)'(Z)"
      case .meanSquareSlope: "E \(phi)'(Z)^2"
      case .bySlopeSquared: "1/E \(phi)'(Z)^2"
      default: "E \(phi)(Z)"
      }
    case .edge(let activation, let biases):
      return "sigma_w^2 of \(activation.text) at the edge of chaos with sigma_b^2 = \(biases.text)"
    case .critical(let activation):
      return form == .biasVariance
        ? "sigma_b^2 of \(activation.text) where the edge of chaos is half-stable"
        : "sigma_w^2 of \(activation.text) where the edge of chaos is half-stable"
    case .rootMeanSquare(let activation, let gain):
      return
        "root mean square that the weight gain \(gain.description) keeps with \(activation.text)"
    case .lipschitz(let activation):
      let supremum = "sup |\(activation.text)'| for |x| <= \(Self.reach)"
      return form == .supremum ? supremum : "1/\(supremum)"
    case .gap(let first, let second):
      return "sup |\(first.text) - \(second.text)| for |x| <= \(Self.reach)"
    case .closedForms:
      return switch form {
      case .alpha: "alpha01 of SELU"
      case .lambda: "lambda01 of SELU"
      case .lambdaAlpha: "lambda01*alpha01 of SELU"
      case .truncatedDeviation: "standard deviation of N(0, 1) cut at two deviations"
      case .byTruncatedDeviation: "1/(standard deviation of N(0, 1) cut at two deviations)"
      case .truncatedVariance: "variance of N(0, 1) cut at two deviations"
      case .complexDeviation:
        "standard deviation of a complex normal number of variance 1 cut at modulus 2"
      case .byComplexDeviation:
        "1/(standard deviation of a complex normal number of variance 1 cut at modulus 2)"
      case .complexVariance: "variance of a complex normal number of variance 1 cut at modulus 2"
      default: "sqrt(2/pi), the coefficient of GELU's tanh form"
      }
    }
  }

  /// Words of source code that name it: identifiers that contain one of them.
  var names: [String] {
    switch family {
    case .moments(let activation), .weightGain(let activation), .edge(let activation, _),
      .critical(let activation), .rootMeanSquare(let activation, _),
      .lipschitz(let activation), .gap(let activation, _):
      let aliases = ActivationCatalogue.entry(named: activation.name)?.aliases ?? []
      let names = ([activation.name] + aliases).flatMap { name in
        [name, name.filter { $0 != "_" }]
      }
      let family = activation.name.hasPrefix("gelu") ? ["gelu"] : []
      return names + family + (activation.name == "leaky_relu" ? ["lrelu"] : [])
    case .closedForms:
      return switch form {
      case .alpha, .lambda, .lambdaAlpha: ["selu", "snn", "alpha", "lambda", "scale"]
      case .geluCoefficient: ["gelu"]
      default: ["trunc", "stddev", "std", "deviation"]
      }
    }
  }

  /// Whether its digits tell nothing without a name: functions of mathematics have values everywhere, and
  /// 1/E cos(Z)² is 1 + tanh 1.
  var needsName: Bool {
    switch family {
    case .moments(let activation), .weightGain(let activation):
      ["identity", "abs", "square", "sin", "cos", "atan", "erf", "gaussian"].contains(
        activation.name)
    default: false
    }
  }

  /// How far out suprema are looked for.
  static var reach: Int { 64 }
}
