import Foundation
import Testing

/// `snn-verify check` and `snn-check`: the same checks, the same output.
@Suite struct CheckCommandTests {
  private static let corpus = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("ClaimCheckerTests")

  private static let (good, bad, broken, absent) = (
    "accepted/theorem-1-worst-case.json", "rejected/steps--norm-missing.json",
    "malformed/nu-zero.json", "accepted/absent.json"
  )

  private func check(_ arguments: String...) throws -> [Tool.Run] {
    [
      try Tool.run(["check"] + arguments, in: Self.corpus),
      try Tool.run(arguments, of: "snn-check", in: Self.corpus),
    ]
  }

  @Test(arguments: [
    ([good], 0), ([bad], 1), ([broken], 65), ([absent], 74), ([good, good], 0), ([good, bad], 1),
    ([bad, broken, good], 65), ([broken, absent, bad], 74), (["accepted"], 74),
  ])
  func `the exit status is that of the worst file`(_ files: [String], _ status: Int) throws {
    for format in ["text", "json"] {
      let runs = [
        try Tool.run(["check", "--format", format] + files, in: Self.corpus),
        try Tool.run(["--format", format] + files, of: "snn-check", in: Self.corpus),
      ]
      for run in runs {
        #expect(Int(run.status) == status, "\(files)")
        #expect(run.error.isEmpty)
      }
      #expect(runs[0].output == runs[1].output)
      for file in files { #expect(runs[0].output.contains(file)) }
    }
  }

  @Test func `the claim comes first, then the finding`() throws {
    for run in try check(Self.good) {
      let claim = try #require(run.output.range(of: "Claim (proved). For all omega in [-0.1, 0.1]"))
      let finding = try #require(run.output.range(of: "accepted: shown on 11 boxes"))
      #expect(claim.lowerBound < finding.lowerBound)
    }
    for run in try check(Self.broken) {
      #expect(run.output.contains("malformed: 12:11, $.domain.nu: "))
    }
  }

  @Test func `JSON has a record for each file, in the order given, for any number of jobs`() throws
  {
    struct Record: Decodable, Equatable {
      let file, result: String
      let reason: String?
      let leaves, line: Int?
    }
    for jobs in ["1", "3"] {
      for run in try check(
        Self.good, Self.bad, Self.broken, Self.absent, "--jobs", jobs, "--format", "json")
      {
        let records = try JSONDecoder().decode([Record].self, from: Data(run.output.utf8))
        #expect(records.map(\.file) == [Self.good, Self.bad, Self.broken, Self.absent])
        #expect(records.map(\.result) == ["accepted", "rejected", "malformed", "unread"])
        #expect(records[0].leaves == 11 && records[1].reason == "steps" && records[2].line == 12)
      }
    }
  }

  @Test(arguments: ["", "--jobs 0 x", "--jobs many x", "--format xml x", "--nonsense x"])
  func `bad usage is 64`(_ arguments: String) throws {
    let words = arguments.split(separator: " ").map(String.init)
    for run in [try Tool.run(["check"] + words), try Tool.run(words, of: "snn-check")] {
      #expect(run.status == 64)
      #expect(run.output.isEmpty && !run.error.isEmpty)
    }
  }

  @Test func `what the prover writes today is accepted`() throws {
    let directory = try TemporaryDirectory()
    let path = directory.url("certificate.json").path
    for command in [
      "contraction", "contraction --below 0.5", "contraction --nu 0.5..1.5", "variance upper",
    ] {
      let words = command.split(separator: " ").map(String.init)
      _ = try Tool.run(words + ["--certificate", path, "--force"])
      let run = try Tool.run([path], of: "snn-check")
      #expect(run.status == 0, "\(command): \(run.output)")
    }
  }
}

/// The second opinion shares nothing with the first.
@Suite struct IndependenceTests {
  private static let sources = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Sources")

  /// Layers are read without claims; only the input and output of the whole may use Foundation.
  @Test(arguments: [
    ("LayerChecker", ["import BigInt"]),
    ("ClaimChecker", ["import BigInt", "import LayerChecker"]),
  ])
  func `the checker imports BigInt alone`(_ module: String, _ known: [String]) throws {
    let folder = Self.sources.appendingPathComponent(module)
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".swift") }
    #expect(files.count > 10)
    for file in files {
      let text = try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
      let imports = text.split(separator: "\n").filter {
        $0.contains("import ") && !$0.contains("//")
      }
      let allowed =
        ["Files/CheckedFiles.swift", "Files/StandardStream.swift"].contains(file)
        ? known + ["import Foundation", "import Synchronization"] : known
      #expect(imports.allSatisfy { allowed.contains(String($0)) }, "\(file): \(imports)")
    }
  }

  private static let lister: String? = {
    #if os(macOS)
      let command = "otool -L"
    #else
      let command = "ldd"
    #endif
    let tool = command.split(separator: " ")[0]
    return (try? Tool.shell("command -v \(tool)").status) == 0 ? command : nil
  }()

  @Test(.enabled(if: lister != nil, "needs ldd, or otool on macOS"))
  func `snn-check links neither MPFR nor GMP`() throws {
    let lister = try #require(Self.lister)
    func libraries(_ product: String) throws -> String {
      let path = Tool.products.appendingPathComponent(product).path
      let run = try Tool.shell("\(lister) '\(path)'")
      #expect(run.status == 0)
      return run.output
    }
    let checker = try libraries("snn-check")
    #expect(!checker.isEmpty && !checker.contains("mpfr") && !checker.contains("gmp"))
    // The test can fail: the prover links both.
    let prover = try libraries("snn-verify")
    #expect(prover.contains("mpfr") && prover.contains("gmp"))
  }

  /// The checker's enclosures are wider than the prover's, so a certificate has leaves that both see.
  @Test(arguments: [
    ("erf", "2", "0"), ("gelu", "3", "0"), ("gelu_tanh", "3", "0"), ("mish", "1", "1/20"),
    ("mish", "3", "0"), ("relu", "2", "1/20"), ("silu", "3", "0"), ("tanh", "3", "0"),
    ("tanh", "3", "1/20"),
  ])
  func `fixed points of random networks are accepted`(
    _ activation: String, _ weights: String, _ biases: String
  ) throws {
    let directory = try TemporaryDirectory()
    let path = directory.url("phase.json").path
    let run = try Tool.run(
      "phase", "--activation", activation, "--sigma-w2", weights, "--sigma-b2", biases,
      "--certificate", path)
    #expect(run.status == 0, "\(run.error)")
    let check = try Tool.run("check", path)
    #expect(check.status == 0, "\(check.output)")
  }
}
