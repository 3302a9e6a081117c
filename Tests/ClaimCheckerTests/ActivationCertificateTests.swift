import ClaimChecker
import Foundation
import IntervalArithmetic
import LayerChecker
import LayerProofs
import Proving
import SignalPropagation
import Testing

/// Certificates that the prover writes of other activations than SELU, before the checker.
@Suite struct ActivationCertificateTests {
  private func word(_ data: Data) -> String {
    CertificateChecker.check(bytes: [UInt8](data)).word
  }

  private func changed(_ data: Data, _ old: String, _ new: String) -> Data {
    Data(String(decoding: data, as: UTF8.self).replacing(old, with: new).utf8)
  }

  @Test(
    arguments: [
      ("tanh", "1.5925374197", "0"), ("softplus", "1.9193484783", "-1.5471"),
      ("erf", "1.4670", "0"), ("sigmoid", "4.8021", "-2.4011"), ("elu", "1.2657", "-0.2041"),
    ])
  func `contractions and refutations are accepted, and not of another activation`(
    _ name: String, _ scale: String, _ shift: String
  ) throws {
    let activation = try ActivationFormula(
      named: name, scale: try Rational(parsing: scale), shift: try Rational(parsing: shift))
    let tenth = Rational(1, over: 10)
    let domain = LayerDomain(
      mu: -tenth...tenth, omega: -tenth...tenth, nu: Rational(4, over: 5)...Rational(3, over: 2),
      tau: Rational(19, over: 20)...Rational(11, over: 10))
    let result = ContractionRequest(domain: domain, activation: .formula(activation)).run()
    let data = try #require(result.certificate).encoded()
    #expect(word(data) == "accepted", "\(name): \(result.verdict)")
    #expect(word(changed(data, "\"\(name)\"", "\"square\"")) != "accepted")
    let again = try Certificate(decoding: data)
    #expect(again.activation == .formula(activation) && again.defect == nil)
  }

  @Test func `fixed points, gains and edges are accepted, and changed ones are not`() throws {
    let tanh = try ActivationFormula(named: "tanh")
    let phase = PhaseRequest(
      activation: tanh, weightVariance: Rational(169, over: 100),
      biasVariance: Rational(1, over: 25)
    ).run()
    let fixed = try #require(phase.certificate).encoded()
    #expect(word(fixed) == "accepted")
    #expect(word(changed(fixed, "\"attracting\"", "\"repelling\"")) == "rejected")
    #expect(word(changed(fixed, "\"ordered\"", "\"chaotic\"")) == "rejected")
    #expect(word(changed(fixed, "\"169/100\"", "\"269/100\"")) == "rejected")

    let zero = try #require(
      PhaseRequest(activation: tanh, weightVariance: 2, biasVariance: 0).run().certificate
    ).encoded()
    #expect(word(zero) == "accepted")

    let gelu = try ActivationFormula(named: "gelu")
    let gate = try #require(
      PhaseRequest(activation: gelu, weightVariance: 2, biasVariance: 0).run().certificate
    ).encoded()
    #expect(word(gate) == "accepted")
    #expect(word(changed(gate, "\"gelu\"", "\"mish\"")) == "rejected")

    let gain = try #require(GainRequest(activation: gelu).run().certificate).encoded()
    #expect(word(gain) == "accepted")
    #expect(word(changed(gain, "\"repelling\"", "\"attracting\"")) == "rejected")

    let edge = try #require(
      EdgeRequest(activation: tanh, biasVariance: Rational(1, over: 25)).run().certificate
    ).encoded()
    #expect(word(edge) == "accepted")
    #expect(word(changed(edge, "\"1/25\"", "\"1/5\"")) == "rejected")
  }

  @Test func `a formula is written in the format's grammar`() throws {
    let activation = try ActivationFormula(formula: "x sigmoid(1.5x)")
    let phase = PhaseRequest(
      activation: activation, weightVariance: 1, biasVariance: Rational(1, over: 2)
    ).run()
    // Nothing is known far out, so there is no certificate; a norm has one.
    #expect(phase.certificate == nil)
    let domain = LayerDomain(
      mu: 0...0, omega: 0...0, nu: Rational(9, over: 10)...1, tau: 1...1)
    let norm = NormRequest(
      domain: domain, activation: .formula(activation), pair: .variance, below: 2
    ).run(options: ProverOptions())
    let data = try #require(norm.certificate).encoded()
    #expect(word(data) == "accepted")
  }
}
