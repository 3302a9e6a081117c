import CheckerTestSupport
import Testing

import LayerChecker

/// An activation of the catalogue, or a formula, with scale 1 and shift 0 unless said otherwise.
func activation(
  _ name: String, _ parameters: [String: String] = [:], scale: String = "1", shift: String = "0"
) throws -> Activation {
  let values = parameters.map { #""\#($0)": "\#($1)""# }.joined(separator: ", ")
  let fields = parameters.isEmpty ? "" : #""parameters": {\#(values)}, "#
  return try read(
    #"{"name": "\#(name)", \#(fields)"scale": "\#(scale)", "shift": "\#(shift)"}"#)
}

func activation(formula: String) throws -> Activation {
  try read(#"{"formula": "\#(formula)", "scale": "1", "shift": "0"}"#)
}

func read(_ json: String) throws -> Activation {
  try Activation(reading: Field(value: try JSONReader.read(Array(json.utf8)), path: "$"))
}

/// E h⁽ʲ⁾(z) for j through an order, z normal of mean m and variance v.
func derivatives(
  of integrand: Integrand = .value, _ activation: Activation, m: String, v: String,
  through order: Int = 0, accuracy: Int = 64, bits: Int = 104
) throws -> [FixedInterval] {
  let mean = Rational(decimal: m)
  let expectations = try GaussianExpectations(
    activation, nil, mean: mean.magnitude, accuracy: accuracy, bits: bits)
  return try expectations.derivatives(
    of: [integrand], through: order, m: FixedInterval(mean, bits: bits),
    v: FixedInterval(Rational(decimal: v), bits: bits))[integrand]!
}
