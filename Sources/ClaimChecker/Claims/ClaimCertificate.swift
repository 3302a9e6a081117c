/// What a certificate of a printed claim says.
package struct ClaimCertificate {
  /// The identifier of the claim in the list of printed claims.
  package let id: String
  package let isProof: Bool
  /// The claim as the prover reads the paper.
  package let proposition: Proposition
  package let parts: [Evidence]
}
