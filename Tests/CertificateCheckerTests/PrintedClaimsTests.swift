import Foundation
import Testing

@testable import CertificateChecker
@testable import PaperClaims

@Suite struct PrintedClaimsTests {
  /// The checker's list says what the claims say; `RECORD_PRINTED_CLAIMS=1` writes it anew.
  @Test func `the list is current`() throws {
    var lines: [String: String] = [:]
    for entry in Ledger().entries {
      // The statement alone counts here, so that nothing is decided.
      guard let data = try PaperClaims.ClaimCertificate.skeleton(of: entry.claim) else { continue }
      let claim = try readClaim([UInt8](data))
      lines[claim.id] = claim.assertion
    }
    #expect(lines.count > 380)
    if ProcessInfo.processInfo.environment["RECORD_PRINTED_CLAIMS"] != nil {
      try Self.record(lines)
    } else {
      #expect(PrintedClaims.words == lines)
    }
  }

  private static func record(_ lines: [String: String]) throws {
    let file = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Sources/CertificateChecker/PrintedClaims.swift")
    let source = try String(contentsOf: file, encoding: .utf8)
    let quotes = String(repeating: "\"", count: 3)
    let parts = source.components(separatedBy: quotes)
    try #require(parts.count == 3)
    let list = lines.sorted { $0.key < $1.key }.map { "    \($0.key) \($0.value)\n" }.joined()
    try [parts[0], "\n" + list + "    ", parts[2]].joined(separator: quotes)
      .write(to: file, atomically: true, encoding: .utf8)
  }
}
