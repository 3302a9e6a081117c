import ClaimChecker
import Foundation
import LayerChecker

/// The certificate files beside the tests; the directory says what is to become of them.
enum Corpus: String, CaseIterable {
  case accepted, rejected, malformed
  case tooLarge = "too-large"

  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()

  private var directory: URL { Self.root.appendingPathComponent(rawValue) }

  /// The files' names, in order.
  var names: [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: directory.path).sorted()) ?? []
  }

  func bytes(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: directory.appendingPathComponent(name)))
  }

  /// What an audit is about; nil for other certificates.
  static func model(of name: String) -> ModelStream? {
    name.contains("v3-audit") ? AuditModel.stream : nil
  }
}

extension Finding {
  var rejection: Rejection? {
    if case .rejected(let rejection) = outcome { rejection } else { nil }
  }

  var malformation: Malformation? {
    if case .malformed(let malformation) = outcome { malformation } else { nil }
  }
}
