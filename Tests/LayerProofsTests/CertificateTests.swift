import Formulas
import Foundation
import IntervalArithmetic
import LayerProofs
import Proving
import SignalPropagation
import Testing

@Suite struct CertificateTests {
  /// Replays every step by the prover's own arithmetic at another precision, without searching.
  private func replays(_ certificate: Certificate) -> Bool {
    typealias Other = BigFloat<4>
    let selu = SELU<Interval<Other>>.selfNormalizing
    return certificate.steps.allSatisfy { step in
      var domain = certificate.domain
      let options = ProverOptions()
      switch step.statement {
      case .invariantRectangle(let mu, let nu):
        (domain.mu, domain.nu) = (mu, nu)
        return Prover(
          ImageProperty(activation: selu, domain: domain),
          on: Box([domain.netMean, domain.netVariance]), options: options
        ).replays(step.covering)
      case .variance(let side, let factor):
        return Prover(
          VarianceProperty(activation: selu, domain: domain, side: side, factor: factor),
          on: Box([domain.netMean, domain.netVariance]), options: options
        ).replays(step.covering)
      case .spectralNormBelow(let pair, let bound):
        if step.weights == .worstCase {
          return Prover(
            WorstCaseNormProperty(activation: selu, pair: pair, below: bound, domain: domain),
            on: Box([domain.netMean, domain.netVariance]), options: options
          ).replays(step.covering)
        }
        return Prover(
          SpectralNormProperty(activation: selu, pair: pair, below: bound),
          on: Box([domain.mu, domain.omega, domain.nu, domain.tau]), options: options
        ).replays(step.covering)
      }
    }
  }

  private func certificate(_ request: ContractionRequest) throws -> Certificate {
    try #require(request.run().certificate)
  }

  private func edited(_ certificate: Certificate, _ old: String, _ new: String) throws
    -> Certificate
  {
    let text = String(decoding: try certificate.encoded(), as: UTF8.self)
    try #require(text.contains(old))
    return try Certificate(decoding: Data(text.replacing(old, with: new).utf8))
  }

  @Test(arguments: NormSearch.bisections)
  func `a written certificate is read back and replays`(
    _ search: NormSearch
  ) throws {
    let written = try certificate(ContractionRequest(domain: .theorem1, search: search))
    #expect(written.claim == .contraction && written.verdict == .proved)
    #expect(written.steps.count == 3)
    let read = try Certificate(decoding: written.encoded())
    #expect(read == written)
    #expect(replays(read))
  }

  @Test func `a grid is a covering too`() throws {
    let written = try certificate(
      ContractionRequest(domain: .theorem1, search: .grid([1, 4, 8, 8])))
    #expect(try Certificate(decoding: written.encoded()) == written)
    #expect(replays(written))
    #expect(!replays(try edited(written, "\n        8", "\n        2")))
  }

  @Test func `a sharper bound, a wider domain or a merged leaf does not replay`() throws {
    let written = try certificate(ContractionRequest(domain: .theorem1))
    #expect(!replays(try edited(written, #""bound" : "1""#, #""bound" : "9/10""#)))
    #expect(!replays(try edited(written, #""11/10""#, #""13/10""#)))
    #expect(!replays(try edited(written, #""tree" : "111....""#, #""tree" : "11...""#)))
    #expect(!replays(try edited(written, #""tree" : "111....""#, #""tree" : "000....""#)))
  }

  @Test func `a certificate of Theorem 2 replays, a sharper one does not`() throws {
    let request = VarianceRequest(domain: .theorem2, side: .below)
    let written = try #require(request.run().certificate)
    #expect(replays(written))
    #expect(!replays(try edited(written, #""factor" : "1""#, #""factor" : "24/25""#)))
  }

  @Test func `a refutation carries its witness`() throws {
    let domain = try LayerDomain.theorem1.with(\.nu, "0.5", "1.5")
    let written = try #require(NormRequest(domain: domain).run().certificate)
    #expect(written.verdict == .refuted && written.steps.isEmpty)
    #expect(try Certificate(decoding: written.encoded()) == written)
    let point = try #require(written.refutation).point
    let norm = SpectralNormProperty(
      activation: SELU<Real>.selfNormalizing, pair: .variance, below: 1
    ).norm(on: [Real(point.mu), Real(point.omega), Real(point.nu), Real(point.tau)])
    #expect(norm >= Real(1))
  }

  @Test func `a certificate holds no floats and is the same each time`() throws {
    let (first, second) = (
      try certificate(ContractionRequest(domain: .theorem1)).encoded(),
      try certificate(ContractionRequest(domain: .theorem1)).encoded()
    )
    #expect(first == second)
    let text = String(decoding: first, as: UTF8.self)
    // Numbers outside of quotes are whole.
    #expect(text.firstMatch(of: /[\s\[]-?[0-9]+[.eE]/) == nil)
  }

  @Test(arguments: [
    (#""version" : 1"#, #""version" : 2"#),
    (#""snn-verify certificate""#, #""something else""#),
    (#""selu""#, #""relu""#),
    (#""verdict" : "proved""#, #""verdict" : "refuted""#),
    (#""invariant-rectangle""#, #""unheard-of""#),
    (#""11/10""#, #""11/0""#),
    (#""11/10""#, #""0.1.1""#),
    (#""tree" : "111....""#, #""tree" : "111...""#),
    (#""natural""#, #""magic""#),
    (#""-1/10""#, #""1/5""#),
  ])
  func `what is not a certificate of this version is refused`(_ old: String, _ new: String) throws {
    let written = try certificate(ContractionRequest(domain: .theorem1))
    #expect(throws: DecodingError.self) { try edited(written, old, new) }
  }
}
