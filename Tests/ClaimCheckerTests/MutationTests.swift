import LayerProofs
import Proving
import ClaimChecker
import Foundation
import IntervalArithmetic
import Formulas
import SignalPropagation
import Testing

/// Every character of a certificate, replaced in turn: whatever is still accepted must be true.
@Suite struct MutationTests {
  private static let replacements: [UInt8] = Array(#"019./-2""#.utf8)

  @Test(arguments: [
    "contraction-omega-zero.json", "theorem-1-second-moment.json", "theorem-2-from-10.json",
    "variance-tiny.json", "refuted-norm.json", "refuted-image.json",
    "refuted-theorem-2-factor-0.96.json",
  ])
  func `an accepted mutant is true`(_ name: String) throws {
    let original = try minified(Corpus.accepted.bytes(name))
    #expect(CertificateChecker.check(bytes: original).word == "accepted")
    var oracle = Oracle()
    var accepted = 0
    for index in original.indices {
      for replacement in Self.replacements where replacement != original[index] {
        var mutant = original
        mutant[index] = replacement
        guard CertificateChecker.check(bytes: mutant).word == "accepted" else { continue }
        accepted += 1
        #expect(try oracle.confirms(mutant), "\(String(decoding: mutant, as: UTF8.self))")
      }
    }
    // Wider bounds and smaller domains are true as well, so that the oracle is really asked.
    #expect(accepted > 0)
  }

  /// A byte left out, doubled, or exchanged with the next one.
  @Test(arguments: ["contraction-omega-zero.json", "refuted-norm.json", "theorem-2-from-10.json"])
  func `an accepted certificate with a slip is true`(_ name: String) throws {
    let original = try minified(Corpus.accepted.bytes(name))
    var oracle = Oracle()
    for index in original.indices.dropLast() {
      var mutants = [original, original, original]
      mutants[0].remove(at: index)
      mutants[1].insert(original[index], at: index)
      mutants[2].swapAt(index, index + 1)
      for mutant in mutants where mutant != original {
        guard CertificateChecker.check(bytes: mutant).word == "accepted" else { continue }
        #expect(try oracle.confirms(mutant), "\(String(decoding: mutant, as: UTF8.self))")
      }
    }
  }

  /// The oracle itself must be able to say no.
  @Test func `the oracle refuses what is false`() throws {
    var oracle = Oracle()
    for name in [
      "leaf--norm-bound-1-2.json", "leaf--theorem-2-factor-0.96.json",
      "refutation--variance-factor-raised.json",
    ] {
      #expect(try !oracle.confirms(Corpus.rejected.bytes(name)), "\(name)")
    }
  }

  private func minified(_ bytes: [UInt8]) throws -> [UInt8] {
    let value = try JSONSerialization.jsonObject(with: Data(bytes))
    return [UInt8](
      try JSONSerialization.data(
        withJSONObject: value, options: [.sortedKeys, .withoutEscapingSlashes]))
  }
}

/// The prover, asked to decide a certificate's statements anew, by a search of its own.
private struct Oracle {
  private var known: [String: Bool] = [:]

  mutating func confirms(_ bytes: [UInt8]) throws -> Bool {
    let certificate = try Certificate(decoding: Data(bytes))
    let statements =
      certificate.refutation.map { [$0.statement] } ?? certificate.steps.map(\.statement)
    let wanted: Verdict = certificate.refutation == nil ? .proved : .refuted
    return statements.allSatisfy { statement in
      let key = "\(certificate.domain) \(statement) \(wanted)"
      if let answer = known[key] { return answer }
      let answer = decides(statement, certificate.domain) == wanted
      known[key] = answer
      return answer
    }
  }

  private func decides(_ statement: Certificate.Statement, _ domain: LayerDomain) -> Verdict {
    let options = ProverOptions(budget: 20_000)
    switch statement {
    case .invariantRectangle(let mu, let nu):
      var smaller = domain
      (smaller.mu, smaller.nu) = (mu, nu)
      return ImageRequest(domain: smaller).run(options: options).verdict
    case .spectralNormBelow(let jacobian, let bound):
      var request = NormRequest(
        domain: domain, pair: jacobian, below: bound, search: .worstCaseWeights)
      let verdict = request.run(options: options).verdict
      // The reduced form bounds the norm from above; a refutation needs all four variables.
      guard verdict == .undecided else { return verdict }
      request.search = .bisection
      return request.run(options: options).verdict
    case .variance(let side, let factor):
      return VarianceRequest(domain: domain, side: side, factor: factor)
        .run(options: options).verdict
    }
  }
}
