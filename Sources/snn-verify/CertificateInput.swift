import ArgumentParser
import Certification
import Foundation

/// A certificate's file, read and understood.
struct CertificateInput {
  let path: String
  let data: Data
  let certificate: Certificate

  init(path: String) throws {
    self.path = path
    guard let data = FileManager.default.contents(atPath: path) else {
      throw FileTrouble("cannot read '\(path)': \(FileTrouble.reason())")
    }
    self.data = data
    do {
      certificate = try Certificate(decoding: data)
    } catch {
      throw Self.rejected(path, Self.reason(error))
    }
    if let defect = certificate.defect { throw Self.rejected(path, defect) }
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
