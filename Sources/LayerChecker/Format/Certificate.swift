/// What a certificate of `Documentation/CertificateFormat.md` says.
package struct Certificate {
  package let claim: Claim
  package let domain: Domain
  package let content: Content

  package enum Claim: String, CaseIterable {
    case contraction
    case spectralNorm = "spectral-norm"
    case variance
  }

  package enum Content {
    case proof([Step])
    case refutation(Statement, Point)
  }
}
