/// What a certificate of `Documentation/CertificateFormat.md` says.
struct Certificate {
  let claim: Claim
  let domain: Domain
  let content: Content

  enum Claim: String, CaseIterable {
    case contraction
    case spectralNorm = "spectral-norm"
    case variance
  }

  enum Content {
    case proof([Step])
    case refutation(Statement, Point)
  }
}
