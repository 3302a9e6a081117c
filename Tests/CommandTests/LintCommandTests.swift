import Foundation
import Testing

/// Trees of files through the command: what is read, what is not, and that it is said.
@Suite struct LintCommandTests {
  private let wrong = "gelu = 1.7015043497085571\n"

  private func write(_ text: String, _ name: String, in directory: TemporaryDirectory) throws {
    let url = directory.url(name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: url, atomically: false, encoding: .utf8)
  }

  private func object(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test func `findings end with 1, right constants with 0`() throws {
    let directory = try TemporaryDirectory()
    try write("alpha = 1.6732632423543772848170429916717\n", "right.py", in: directory)
    let right = try Tool.run("lint", directory.root.path)
    #expect(right.status == 0 && right.error.isEmpty)
    #expect(right.output == "1 file, 0 findings, 1 right constant\n")
    let all = try Tool.run("lint", "--all", directory.url("right.py").path)
    #expect(all.status == 0 && all.output.contains("alpha01 of SELU: 32 of 32 digits right"))
    try write(wrong, "wrong.py", in: directory)
    let found = try Tool.run("lint", directory.root.path)
    #expect(found.status == 1)
    #expect(
      found.output.hasPrefix(
        "\(directory.url("wrong.py").path):1:8: 1.7015043497085571: 1/std gelu_tanh(Z):"
          + " 3 of 17 digits right\n    certified: 1.70091656169545038"), "\(found.output)")
  }

  @Test func `hidden and built directories are skipped, and links are not followed`() throws {
    let directory = try TemporaryDirectory()
    for name in [".git/a.py", "node_modules/b/c.py", "build/d.py", "__pycache__/e.py"] {
      try write(wrong, name, in: directory)
    }
    try write("x = 1\n", "source/f.py", in: directory)
    let root = directory.root.path
    try FileManager.default.createSymbolicLink(
      atPath: root + "/source/loop", withDestinationPath: root)
    let run = try Tool.run("lint", root)
    #expect(run.status == 0)
    #expect(
      run.output == "1 file, 0 findings, 0 right constants, 1 not examined, 4 directories skipped\n"
    )
    let verbose = try Tool.run("lint", "--verbose", root)
    for line in [
      "\(root)/.git: skipped", "\(root)/node_modules: skipped",
      "\(root)/source/loop: not examined: it is a link, which is not followed",
    ] {
      #expect(verbose.output.contains(line + "\n"), "\(line)")
    }
    // What is named is entered whatever it is called, and by a link.
    #expect(try Tool.run("lint", root + "/build").status == 1)
    #expect(try Tool.run("lint", root + "/source/loop/build").status == 1)
  }

  @Test func `what is no text is said, and a named one is bad input`() throws {
    let directory = try TemporaryDirectory()
    let root = directory.root.path
    try Data([0x31, 0, 0x32]).write(to: directory.url("binary.bin"))
    try Data([0x31, 0xFF, 0x32]).write(to: directory.url("latin.txt"))
    try Data(count: 8 << 20).write(to: directory.url("limit.bin"))
    try Data(repeating: 0x20, count: (8 << 20) + 1).write(to: directory.url("large.txt"))
    let run = try Tool.run("lint", root)
    #expect(run.status == 0)
    #expect(run.output.contains("large.txt: not examined: it has more than 8 MiB"))
    #expect(run.output.contains("latin.txt: not examined: it is not UTF-8 text"))
    #expect(run.output.contains("4 not examined"))
    for name in ["binary.bin", "latin.txt", "large.txt"] {
      #expect(try Tool.run("lint", "\(root)/\(name)").status == 65, "\(name)")
    }
    #expect(try Tool.run("lint", "\(root)/none").status == 74)
    #expect(try Tool.run("lint", "/dev/null").status == 65)
    #expect(try Tool.run("lint").status == 64)
    #expect(try Tool.run("lint", "--format", "xml", root).status == 64)
  }

  @Test func `the order is that of the names, for any number of threads`() throws {
    let directory = try TemporaryDirectory()
    for name in ["b.py", "a.py", "c/a.py", "B.py", "a/z.py"] {
      try write(wrong, name, in: directory)
    }
    let runs = try [1, 2, 7].map {
      try Tool.run("lint", "--jobs", "\($0)", directory.root.path).output
    }
    #expect(Set(runs).count == 1)
    let places = runs[0].split(separator: "\n").filter { $0.contains(": 1.7015") }
      .map { $0.dropFirst(directory.root.path.count + 1).prefix { $0 != ":" } }
    #expect(places == ["B.py", "a.py", "b.py", "a/z.py", "c/a.py"])
  }

  @Test func `a file with very many is cut, and that is a finding`() throws {
    let directory = try TemporaryDirectory()
    try write(String(repeating: "1.7015043497085571 ", count: 2000), "many.txt", in: directory)
    let run = try Tool.run("lint", "--format", "json", directory.root.path)
    let report = try object(run.output)
    #expect(run.status == 1)
    #expect((report["findings"] as? [Any])?.count == 1000)
    #expect((report["cutFiles"] as? [String])?.count == 1)
  }

  @Test func `names of files cannot steer a terminal`() throws {
    let directory = try TemporaryDirectory()
    try write(wrong, "e\u{1B}[31m\u{202E}.py", in: directory)
    let run = try Tool.run("lint", directory.root.path)
    #expect(run.status == 1 && run.output.contains("e\\u{1b}[31m\\u{202e}.py"))
  }

  /// The structure that SARIF 2.1.0 asks for (OASIS, §3): required properties, references into the
  /// rules, places that begin at 1.
  @Test func `SARIF is what code scanning reads`() throws {
    let directory = try TemporaryDirectory()
    try write("# π\n" + wrong + "g = calculate_gain('tanh')\n" + wrong, "a b%.py", in: directory)
    let run = try Tool.run(["lint", "--format", "sarif", "."], in: directory.root)
    #expect(run.status == 1)
    let log = try object(run.output)
    #expect(log["version"] as? String == "2.1.0")
    #expect(log["$schema"] as? String == "https://json.schemastore.org/sarif-2.1.0.json")
    let runs = try #require(log["runs"] as? [[String: Any]])
    #expect(runs.count == 1)
    let driver = try #require((runs[0]["tool"] as? [String: Any])?["driver"] as? [String: Any])
    #expect(driver["name"] as? String == "snn-verify")
    let rules = try #require(driver["rules"] as? [[String: Any]])
    let results = try #require(runs[0]["results"] as? [[String: Any]])
    #expect(results.count == 3)
    let fingerprints = results.compactMap {
      ($0["partialFingerprints"] as? [String: String])?["snnVerify/v1"]
    }
    #expect(Set(fingerprints).count == 3)
    for result in results {
      let index = try #require(result["ruleIndex"] as? Int)
      #expect(rules[index]["id"] as? String == result["ruleId"] as? String)
      #expect(["note", "warning", "error"].contains(result["level"] as? String))
      #expect((result["message"] as? [String: Any])?["text"] is String)
      let locations = try #require(result["locations"] as? [[String: Any]])
      let place = try #require(locations[0]["physicalLocation"] as? [String: Any])
      #expect((place["artifactLocation"] as? [String: Any])?["uri"] as? String == "./a%20b%25.py")
      let region = try #require(place["region"] as? [String: Any])
      let (line, start, end) = (
        try #require(region["startLine"] as? Int), try #require(region["startColumn"] as? Int),
        try #require(region["endColumn"] as? Int)
      )
      let text = try #require((region["snippet"] as? [String: Any])?["text"] as? String)
      #expect(line >= 2 && start >= 1 && end - start == text.unicodeScalars.count)
    }
    let invocations = try #require(runs[0]["invocations"] as? [[String: Any]])
    #expect(invocations[0]["executionSuccessful"] as? Bool == true)
  }
}
