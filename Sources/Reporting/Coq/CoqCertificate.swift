import Formulas
import IntervalArithmetic
import LayerProofs
import Paper
import SignalPropagation

/// A certificate of the layer map as a file for the Coq development in `Proofs/`, which replays its
/// trees; `Proofs/README.md` describes the form.
public struct CoqCertificate: Sendable {
  /// The file's text.
  public let text: String

  public init(_ certificate: Certificate) throws(CoqObstacle) {
    var text = """
      (* Written by snn-verify export coq. Do not edit. *)
      Require Import QArith String.
      From SelfNormalization Require Import Statements Contraction Replay.
      Open Scope string_scope.

      Definition d : domain :=
        Domain \(certificate.domain.coq).

      """
    if let refutation = certificate.refutation {
      text = text.replacing("Contraction Replay", with: "Refutations")
      text += try Self.refuted(refutation)
    } else {
      for (index, step) in certificate.steps.enumerated() {
        text += try Self.theorem(step, number: index + 1, claim: certificate.claim)
      }
      text += try Self.conclusion(certificate)
    }
    self.text = text
  }

  // MARK: Proofs

  private static func theorem(
    _ step: Certificate.Step, number: Int, claim: Certificate.Claim
  ) throws(CoqObstacle) -> String {
    guard case .tree(let tree) = step.covering else {
      throw CoqObstacle("step \(number) walks a grid; the proofs replay bisections")
    }
    return """

      Theorem step_\(number) :
        \(try statement(step.statement, claim: claim)).
      Proof.
      apply (\(lemma(step)) "\(tree.text)").
      vm_cast_no_check (eq_refl true).
      Qed.

      """
  }

  private static func lemma(_ step: Certificate.Step) -> String {
    switch step.statement {
    case .invariantRectangle: "invariant_rectangle_replayed"
    case .spectralNormBelow:
      step.coordinates == [.m, .v] ? "worst_case_replayed" : "free_weights_replayed"
    case .variance(.below, _): "variance_below_replayed"
    case .variance(.above, _): "variance_above_replayed"
    }
  }

  private static func statement(
    _ statement: Certificate.Statement, claim: Certificate.Claim
  ) throws(CoqObstacle) -> String {
    switch statement {
    case .invariantRectangle(let mu, let nu): return "invariant_rectangle d \(mu.coq) \(nu.coq)"
    case .spectralNormBelow(.variance, let bound):
      let bound = claim == .contraction ? factor(below: bound) : bound
      return "spectral_norm_below d (\(bound.coqRational))"
    case .spectralNormBelow(.secondMoment, _):
      throw CoqObstacle(
        "it bounds the Jacobian of (mu~, xi~); the proofs are about that of (mu~, nu~)"
      )
    case .variance(.below, let factor): return "variance_below d (\(factor.coqRational))"
    case .variance(.above, let factor): return "variance_above d (\(factor.coqRational))"
    }
  }

  /// A factor of contraction for a bound of the norm: below 1, so that Banach's theorem applies
  /// without an argument by compactness.
  private static func factor(below bound: Rational) -> Rational {
    bound < 1 ? bound : 1 - .powerOfTwo(-20)
  }

  /// What the steps prove together.
  private static func conclusion(_ certificate: Certificate) throws(CoqObstacle) -> String {
    guard certificate.claim == .contraction else { return "\nDefinition proved := step_1.\n" }
    var rectangles: [(number: Int, text: String)] = []
    var norm: (number: Int, bound: Rational)?
    for (index, step) in certificate.steps.enumerated() {
      switch step.statement {
      case .invariantRectangle(let mu, let nu):
        rectangles.append((index + 1, "\(mu.coq) \(nu.coq)"))
      case .spectralNormBelow(_, let bound): norm = (index + 1, factor(below: bound))
      case .variance: break
      }
    }
    guard let norm, let first = rectangles.first, let last = rectangles.last else {
      throw CoqObstacle("a contraction needs steps on a rectangle and on the norm")
    }
    return """

      Theorem proved :
        contracts d (\(norm.bound.coqRational)) \(last.text).
      Proof.
      apply contracts_of_norm.
      - reflexivity.
      - exact step_\(first.number).
      - exact step_\(last.number).
      - exact step_\(norm.number).
      Qed.

      """
  }

  // MARK: Refutations

  private static func refuted(_ refutation: Certificate.Refutation) throws(CoqObstacle) -> String {
    let lemma =
      switch refutation.statement {
      case .invariantRectangle: "invariant_rectangle_refuted"
      case .spectralNormBelow: "spectral_norm_refuted"
      case .variance(.below, _): "variance_below_refuted"
      case .variance(.above, _): "variance_above_refuted"
      }
    let point = refutation.point
    let values = [point.mu, point.omega, point.nu, point.tau].map { "(\($0.coqRational))" }
    return """

      Theorem refuted :
        ~ \(try statement(refutation.statement, claim: .spectralNorm)).
      Proof. apply (\(lemma) d \(values.joined(separator: " "))); at_point. Qed.

      """
  }
}

extension ClosedRange<Rational> {
  fileprivate var coq: String { "(\(lowerBound.coqRational), \(upperBound.coqRational))" }
}

extension LayerDomain {
  fileprivate var coq: String { [mu, omega, nu, tau].map(\.coq).joined(separator: " ") }
}
