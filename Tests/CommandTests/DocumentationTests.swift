import Foundation
import Testing

/// What documents quote can be measured again.
@Suite struct DocumentationTests {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// All documents but the generated errata, by their paths below the root.
  private static let documents: [String] = {
    let files = FileManager.default.enumerator(
      at: root, includingPropertiesForKeys: nil, options: .skipsHiddenFiles)
    let found = (files?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "md" }
    return found.map { String($0.path.dropFirst(root.path.count + 1)) }
      .filter { $0 != "Documentation/Errata.md" }.sorted()
  }()

  /// A measured quantity: a time, a size, or how many times faster something is.
  nonisolated(unsafe) private static let quantity = {
    let number =
      #"[0-9]+([.,][0-9]+)?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|"#
      + #"thirty|forty|fifty|sixty|(a |one )?hundred|some|several"#
    let unit =
      #"ns|µs|ms|s|sec|min|seconds?|minutes?|hours?|times (as )?(fast|soon|sooner|faster)|kB|MB|GB"#
    return try! Regex(#"\b(((\#(number)) (\#(unit)))|twice as (fast|soon))\b"#)
  }()

  /// `<!-- measured by make TARGET -->` before a paragraph or table that quotes what was measured.
  nonisolated(unsafe) private static let mark = /<!-- measured by make ([a-z-]+) -->/

  /// `bench` and the targets that it makes: one command measures all that is quoted.
  private static func targets() throws -> Set<Substring> {
    let makefile = try String(contentsOf: root.appending(path: "Makefile"), encoding: .utf8)
    let recipe = try #require(makefile.firstMatch(of: /(?m)^bench:.*\n((\t.*\n)+)/)).output.1
    return Set(recipe.matches(of: /\$\(MAKE\) -s ([a-z-]+)/).map(\.output.1) + ["bench"])
  }

  /// The paragraphs that quote a quantity without saying how it is measured.
  private static func unmarked(in text: String, targets: Set<Substring>) -> [String] {
    // A heading is a name, not a measurement.
    text.replacing(/(?m)^#.*$/, with: "").split(separator: "\n\n").map(String.init).filter {
      paragraph in
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
    #expect(targets == ["bench", "theorem-table", "proofs-times", "bench-cluster"])
    #expect(Self.documents.contains("README.md"))
    #expect(Self.documents.contains { $0.hasPrefix("Sources/") })
    for text in [
      "It takes 3 s.", "| a | 0.5 ms |", "some forty times as fast", "needs 2 GB", "twice as fast",
      "<!-- measured by make nothing -->\n3 s", "<!-- measured by make verify -->\n3 s",
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
      "RUNS=1 '\(script)' '\(Tool.binary.path)' '\(Tool.products.path)/snn-check' '\(certificates)'"
    )
    #expect(run.status == 0, "\(run.error)")
    let printed = run.output.split(separator: "\n").dropFirst(2).map(String.init)
    // The proved checker is not built for the tests.
    func timeless(_ line: String) -> String { line.replacing(/([0-9]+|-) ms/, with: "") }
    #expect(printed.map(timeless) == committed.map(timeless))
  }

  @Test func `a checker that rejects ends the table`() throws {
    let root = Self.root.path
    let run = try Tool.shell(
      "RUNS=1 '\(root)/Benchmarks/theorems.sh' \"$0\" false '\(root)/Proofs/certificates'")
    #expect(run.status != 0 && !run.output.contains("Theorem 1"))
  }
}
