import ArgumentParser
import ClaimChecker
import Foundation
import LayerProofs

import struct LayerChecker.Budget

/// A certificate's file, read and understood.
struct CertificateInput {
  let path: String
  let data: Data
  let certificate: Certificate

  init(path: String) throws { try self.init(path: path, data: Self.data(at: path)) }

  /// A file whose bytes are known.
  init(path: String, data: Data) throws {
    self.path = path
    self.data = data
    // As the checker reads it: no key twice, none that the format lacks, and no tree so deep that the
    // boxes above a leaf, which are kept, fill the memory.
    if let objection = CertificateChecker.objection(to: [UInt8](data)) {
      throw Self.rejected(path, objection)
    }
    do {
      certificate = try Certificate(decoding: data)
    } catch {
      throw Self.rejected(path, Self.reason(error))
    }
    if let defect = certificate.defect { throw Self.rejected(path, defect) }
  }

  /// As large as the checker's budget allows.
  private static let sizeLimit = Budget.standard.bytes

  static func data(at path: String) throws -> Data {
    try InputFile.contents(path, atMost: sizeLimit)
  }

  static func rejected(_ path: String, _ reason: String) -> ExitCode {
    StandardError.write("Error: '\(path)' is not a certificate that can be read: \(reason)\n")
    return ExitCode(65)
  }

  static func reason(_ error: any Error) -> String {
    switch error as? DecodingError {
    case .dataCorrupted(let context): context.debugDescription
    case .keyNotFound(let key, _): "the key '\(key.stringValue)' is missing"
    case .typeMismatch(_, let context), .valueNotFound(_, let context): context.debugDescription
    default: "\(error)"
    }
  }
}
