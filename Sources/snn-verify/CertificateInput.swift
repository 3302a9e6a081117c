import ArgumentParser
import CertificateChecker
import Certification
import Foundation

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
    // As strictly as the checker reads it: no key twice, none that the format lacks.
    if let defect = CertificateChecker.malformation(of: [UInt8](data)) {
      throw Self.rejected(
        path, "\(defect.line):\(defect.column), \(defect.path): \(defect.message)")
    }
    do {
      certificate = try Certificate(decoding: data)
    } catch {
      throw Self.rejected(path, Self.reason(error))
    }
    if let defect = certificate.defect { throw Self.rejected(path, defect) }
    // Each box between the root and a leaf is kept, with ends as long as the tree is deep.
    let limit = Budget.standard.depth
    for case .tree(let tree) in certificate.steps.map(\.covering) where tree.isDeeper(than: limit) {
      throw Self.rejected(path, "a tree is more than \(limit) cuts deep, too deep to be replayed")
    }
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

extension BisectionTree {
  /// Whether more cuts than this lie between the root and some leaf.
  fileprivate func isDeeper(than limit: Int) -> Bool {
    // Upper halves that are still to come, by depth.
    var open: [Bool] = []
    for character in text.utf8 {
      if character != UInt8(ascii: ".") {
        open.append(true)
        if open.count > limit { return true }
      } else {
        while open.last == false { open.removeLast() }
        if !open.isEmpty { open[open.count - 1] = false }
      }
    }
    return false
  }
}
