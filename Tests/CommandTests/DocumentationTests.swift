import Foundation
import Testing

/// What documents quote can be measured again.
@Suite struct DocumentationTests {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private static let documents = [
    "README.md", "CONTRIBUTING.md", "CHANGELOG.md", "Documentation/CertificateFormat.md",
    "Documentation/Conformance.md", "Documentation/Formulas.md", "Documentation/OutputFormat.md",
    "Documentation/TrustedBase.md", "Proofs/README.md", "Benchmarks/README.md",
    "Notebooks-text/README.md",
  ]

  /// A measured quantity: a time, a size, or how many times faster something is.
  nonisolated(unsafe) private static let quantity =
    /\b([0-9]+([.,][0-9]+)?|one|two|three|four|five|ten|twenty|some) (ns|µs|ms|s|sec|min|seconds?|minutes?|hours?|times (as )?(fast|sooner|faster)|kB|MB|GB)\b/

  /// `<!-- measured by make TARGET -->` before a paragraph or table that quotes what was measured.
  nonisolated(unsafe) private static let mark = /<!-- measured by make ([a-z-]+) -->/

  private static func targets() throws -> Set<Substring> {
    let makefile = try String(contentsOf: root.appending(path: "Makefile"), encoding: .utf8)
    return Set(makefile.matches(of: /(?m)^([a-z-]+):/).map(\.output.1))
  }

  /// The paragraphs that quote a quantity without saying how it is measured.
  private static func unmarked(in text: String, targets: Set<Substring>) -> [String] {
    text.split(separator: "\n\n").map(String.init).filter { paragraph in
      guard paragraph.contains(quantity) else { return false }
      guard let target = paragraph.firstMatch(of: mark)?.output.1 else { return true }
      return !targets.contains(target)
    }
  }

  @Test(arguments: documents)
  func `every measured number has a generator`(document: String) throws {
    let text = try String(contentsOf: Self.root.appending(path: document), encoding: .utf8)
    for paragraph in Self.unmarked(in: text, targets: try Self.targets()) {
      Issue.record("\(document): no generator for: \(paragraph.prefix(160))")
    }
  }

  @Test func `a number without a generator is found`() throws {
    let targets = try Self.targets()
    #expect(targets.contains("bench") && targets.contains("theorem-table"))
    for text in [
      "It takes 3 s.", "| a | 0.5 ms |", "some twenty times as fast", "needs 2 GB",
      "<!-- measured by make nothing -->\n3 s",
    ] {
      #expect(Self.unmarked(in: "Before.\n\n" + text, targets: targets).count == 1, "\(text)")
    }
    for text in ["in 3 steps", "<!-- measured by make bench -->\nIt takes 3 s."] {
      #expect(Self.unmarked(in: text, targets: targets).isEmpty, "\(text)")
    }
  }

  /// The packages that the notebooks import, and all that these need.
  @Test func `every package of the notebooks is pinned, with hashes`() throws {
    func text(_ name: String) throws -> String {
      try String(contentsOf: Self.root.appending(path: "Notebooks-text/" + name), encoding: .utf8)
    }
    let pinned = try text("requirements.txt").replacing("\\\n", with: "").split(separator: "\n")
      .filter { !$0.drop { $0 == " " }.hasPrefix("#") }
    for line in pinned {
      #expect(line.contains(/^[a-z0-9-]+==[0-9.]+ .*--hash=sha256:[0-9a-f]{64}/), "\(line)")
    }
    let wanted = try text("requirements.in").split(separator: "\n").filter { !$0.hasPrefix("#") }
    #expect(wanted.count >= 8 && pinned.count > 4 * wanted.count)
    for package in wanted {
      #expect(pinned.contains { $0.hasPrefix(package + " ") }, "\(package)")
    }
  }

  /// How many refuted claims are lemmas for Coq.
  @Test func `the number of refutations is current`() throws {
    func text(_ path: String) throws -> String {
      try String(contentsOf: Self.root.appending(path: path), encoding: .utf8)
    }
    let refutations = try text("Proofs/certificates/refutations.v")
    let parts = refutations.split(separator: "(* Refuted as well, but not stated here:\n")
    try #require(parts.count == 2)
    let stated = parts[0].matches(of: #/(?m)^Lemma /#).count
    let left = parts[1].matches(of: #/(?m)^ {3}[a-z0-9-]+: /#).count
    #expect(stated > 0 && left > 0)
    for document in ["README.md", "Proofs/README.md"] {
      #expect(try text(document).contains("\(stated) of \(stated + left)"), "\(document)")
    }
  }

  /// The README's table of theorems but for its times.
  @Test func `the table of theorems is current`() throws {
    let readme = try String(
      contentsOf: Self.root.appending(path: "README.md"), encoding: .utf8)
    let committed = readme.matches(
      of: /(?m)^\| [^|]+ \| [^|]+ \| (proved|refuted|undecided) \| .*$/
    ).map { String($0.output.0) }
    let script = Self.root.appending(path: "Benchmarks/theorems.sh").path
    let certificates = Self.root.appending(path: "Proofs/certificates").path
    let run = try Tool.shell(
      "'\(script)' '\(Tool.binary.path)' '\(Tool.products.path)/snn-check' '\(certificates)'")
    #expect(run.status == 0, "\(run.error)")
    let printed = run.output.split(separator: "\n").dropFirst(2).map(String.init)
    func timeless(_ line: String) -> String { line.replacing(/[0-9]+ ms/, with: "") }
    #expect(printed.map(timeless) == committed.map(timeless))
  }
}
