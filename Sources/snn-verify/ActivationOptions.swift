import ArgumentParser
import Formulas
import IntervalArithmetic
import SignalPropagation

/// An activation by its name or its formula, with parameters, scale and shift.
struct ActivationOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A name of snn-verify activations, or a formula such as 'x*sigmoid(1.5*x)'.",
      valueName: "name"))
  var activation: String?

  @Option(
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "A parameter of the activation; without a name its first.", valueName: "name=value"))
  var parameter: [String] = []

  @Option(parsing: .unconditional, help: "The parameter alpha, as of elu and selu.")
  var alpha: String?

  @Option(parsing: .unconditional, help: "The parameter lambda, as of selu.")
  var lambda: String?

  @Option(parsing: .unconditional, help: "A factor of the activation, not 0.")
  var scale: NumberArgument?

  @Option(parsing: .unconditional, help: "A number that is added to the scaled activation.")
  var shift: NumberArgument?

  /// Whether nothing is said of an activation.
  var isEmpty: Bool {
    activation == nil && parameter.isEmpty && alpha == nil && lambda == nil && scale == nil
      && shift == nil
  }

  /// The activation; that of the paper if none is named.
  func formula(standard: String = "selu") throws -> ActivationFormula {
    let name = activation ?? standard
    var values: [String: ActivationParameter] = [:]
    let entry = ActivationCatalogue.entry(named: name)
    for text in parameter {
      let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
      let key: String
      if parts.count == 2 {
        key = parts[0]
      } else if let first = entry?.parameters.first?.name {
        key = first
      } else {
        throw ValidationError("--parameter: \(name) has no parameters")
      }
      values[key] = try parsed("--parameter", parts.last ?? "")
    }
    if let alpha { values["alpha"] = try parsed("--alpha", alpha) }
    if let lambda { values["lambda"] = try parsed("--lambda", lambda) }
    do {
      return try ActivationFormula(
        parsing: name, parameters: values, scale: scale?.value ?? 1, shift: shift?.value ?? 0)
    } catch {
      throw ValidationError("--activation: \(error.description)")
    }
  }

  /// The same for questions about layers, which know SELU's parameters by themselves.
  func definition() throws -> ActivationDefinition {
    isEmpty ? .selfNormalizing : ActivationDefinition(try formula())
  }

  private func parsed(_ option: String, _ text: String) throws -> ActivationParameter {
    do {
      return try ActivationParameter(parsing: text)
    } catch {
      throw ValidationError("\(option): \(error.description)")
    }
  }
}
