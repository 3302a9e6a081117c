/// What a certificate of a printed claim says.
struct ClaimCertificate {
  /// The identifier of the claim in the list of printed claims.
  let id: String
  let isProof: Bool
  /// The claim as the prover reads the paper.
  let proposition: Proposition
  let parts: [Evidence]
}
