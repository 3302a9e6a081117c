import Foundation
import Testing

@Suite struct TrustedBaseTests {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The counts of `Documentation/TrustedBase.md` are those of the files, within a tenth.
  @Test func `the counts are current`() throws {
    let page = try String(
      contentsOf: Self.root.appendingPathComponent("Documentation/TrustedBase.md"), encoding: .utf8)
    let rows = page.matches(of: /`(Sources\/[A-Za-z]+)` \| ([0-9 ]+) \|/)
    #expect(rows.count == 4)
    for row in rows {
      let folder = Self.root.appendingPathComponent(String(row.1))
      let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
      let lines = try (files?.allObjects as? [URL] ?? []).filter { $0.pathExtension == "swift" }
        .reduce(0) { sum, file in
          sum + (try String(contentsOf: file, encoding: .utf8).count { $0 == "\n" })
        }
      let printed = try #require(Int(row.2.replacing(" ", with: "")))
      #expect(abs(lines - printed) * 10 <= lines, "\(row.1) has \(lines) lines, not \(printed)")
    }
  }
}
