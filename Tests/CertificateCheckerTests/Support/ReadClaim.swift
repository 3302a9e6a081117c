@testable import CertificateChecker

/// A certificate of a printed claim, read and not yet checked.
func readClaim(_ bytes: [UInt8]) throws -> ClaimCertificate {
  try ClaimCertificate(reading: Field(value: try JSONReader.read(bytes), path: "$"))
}

/// The checker's own type, where the prover's of the same name is seen too.
typealias ReadCertificate = ClaimCertificate
