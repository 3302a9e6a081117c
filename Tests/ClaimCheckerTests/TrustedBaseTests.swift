import Foundation
import Testing

/// The counts of `Documentation/TrustedBase.md` are those of the files, within a tenth.
@Suite struct TrustedBaseTests {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The printed numbers of lines, by folders.
  private func rows() throws -> [(folder: String, lines: Int)] {
    let page = try String(
      contentsOf: Self.root.appendingPathComponent("Documentation/TrustedBase.md"), encoding: .utf8)
    return try page.matches(of: /`(Sources\/[A-Za-z\/]+)` \| ([0-9 ]+) \|/).map {
      (String($0.1), try #require(Int($0.2.replacing(" ", with: ""))))
    }
  }

  private func lines(of folder: String) throws -> Int {
    let files = FileManager.default.enumerator(
      at: Self.root.appendingPathComponent(folder), includingPropertiesForKeys: nil)
    return try (files?.allObjects as? [URL] ?? []).filter {
      ["swift", "h"].contains($0.pathExtension)
    }
    .reduce(0) { sum, file in
      sum + (try String(contentsOf: file, encoding: .utf8).count { $0 == "\n" })
    }
  }

  @Test func `the counts are current`() throws {
    let rows = try rows()
    #expect(rows.count >= 5)
    for (folder, printed) in rows {
      let lines = try lines(of: folder)
      #expect(abs(lines - printed) * 10 <= lines, "\(folder) has \(lines) lines, not \(printed)")
    }
  }

  /// Each folder of the checker is listed, and none that is not there.
  @Test(arguments: ["Sources/LayerChecker", "Sources/ClaimChecker"])
  func `the checker's folders are those of the page`(_ module: String) throws {
    let entries = try FileManager.default.contentsOfDirectory(
      at: Self.root.appendingPathComponent(module), includingPropertiesForKeys: [.isDirectoryKey])
    let folders = try entries.filter {
      try $0.resourceValues(forKeys: [.isDirectoryKey]).isDirectory ?? false
    }.map { "\(module)/\($0.lastPathComponent)" }
    let printed = try rows().map(\.folder)
    #expect(printed.contains(module))
    #expect(Set(folders) == Set(printed.filter { $0.hasPrefix("\(module)/") }))
  }
}
