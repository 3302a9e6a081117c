import Foundation
import Testing

@Suite struct ExportCommandTests {
  private let directory: TemporaryDirectory

  init() throws { directory = try TemporaryDirectory() }

  private func path(_ name: String) -> String { directory.url(name).path }

  private func export(_ words: String...) throws -> Tool.Run {
    try Tool.run(["export"] + words)
  }

  private static let certificates = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Proofs/certificates")

  /// The committed files but those of the longer proofs, which `make proofs-certificates-check` has.
  @Test(arguments: [
    ("theorem_1", "contraction --reduction worst-case"),
    ("theorem_1_four_variables", "contraction"), ("theorem_2", "variance upper"),
  ])
  func `the committed certificates are reproduced`(_ name: String, _ command: String) throws {
    let words = command.split(separator: " ").map(String.init)
    let (proof, coq) = (path("\(name).json"), path("\(name).v"))
    #expect(try Tool.run(words + ["--certificate", proof]).status == 0)
    #expect(try export("coq", proof, "-o", coq).status == 0)
    for file in [proof, coq] {
      let committed = Self.certificates.appending(path: (file as NSString).lastPathComponent)
      #expect(try Data(contentsOf: URL(fileURLWithPath: file)) == Data(contentsOf: committed))
    }
    #expect(try export("coq", proof, "-o", coq).status == 74)
    #expect(try export("coq", proof, "-o", coq, "--force").status == 0)
  }

  /// The tree goes over as it is, true or not: the kernel decides.
  @Test func `a changed tree is not repaired`() throws {
    let (proof, coq) = (path("proof.json"), path("proof.v"))
    let text = try String(
      contentsOf: Self.certificates.appending(path: "theorem_2.json"), encoding: .utf8)
    try text.replacing(/"tree" : "[0-9.]+"/, with: #""tree" : "1..""#)
      .write(toFile: proof, atomically: true, encoding: .utf8)
    #expect(try export("coq", proof, "-o", coq).status == 0)
    let exported = try String(contentsOfFile: coq, encoding: .utf8)
    #expect(exported.contains(#"variance_below_replayed "1..""#))
  }

  @Test func `a refuted certificate is a negation at its point`() throws {
    let (refutation, coq) = (path("refutation.json"), path("refutation.v"))
    #expect(
      try Tool.run(
        "contraction", "--norm-only", "--tau", "0.5..2", "--certificate", refutation
      ).status == 1)
    #expect(try export("coq", refutation, "-o", coq).status == 0)
    let text = try String(contentsOfFile: coq, encoding: .utf8)
    #expect(text.contains("~ spectral_norm_below d (1 # 1)."))
    #expect(
      text.contains("(spectral_norm_refuted d (0 # 1) (0 # 1) (23 # 20) (13 # 8)); at_point."))
  }

  @Test func `a refuted claim is a lemma with its witness`() throws {
    let coq = path("claim.v")
    let made = try Tool.run(
      "claims", "--id", "lemma-13-mean-interval", "--certificates", path("claims"))
    #expect(made.status == 0, "\(made.error)")
    #expect(try export("coq", path("claims/lemma-13-mean-interval.json"), "-o", coq).status == 0)
    let text = try String(contentsOfFile: coq, encoding: .utf8)
    #expect(text.contains("Lemma lemma_13_mean_interval_refuted :"))
    #expect(text.contains("Proof. refute (1 / 10) (-1 / 10) (4 / 5) (19 / 20). Qed."))
    #expect(text.contains("mean (mu * omega) (nu * tau) <= 6773 / 100000"))
  }

  @Test func `what cannot be stated is refused with the reason`() throws {
    let (proof, coq) = (path("proof.json"), path("proof.v"))
    for (command, reason) in [
      ("contraction --norm-only --jacobian second-moment", "(mu~, xi~)"),
      ("contraction --norm-only --method grid", "walks a grid"),
    ] {
      let words = command.split(separator: " ").map(String.init)
      _ = try Tool.run(words + ["--certificate", proof, "--force"])
      let run = try export("coq", proof, "-o", coq)
      #expect(run.status == 65 && run.error.contains(reason), "\(run.error)")
    }
    let bad = path("bad.json")
    try "{}".write(toFile: bad, atomically: true, encoding: .utf8)
    #expect(try export("coq", bad, "-o", coq).status == 65)
    #expect(try export("coq", path("none.json"), "-o", coq).status == 74)
    for name in ["1.v", "a-b.v", "theorem.txt"] {
      let run = try export("coq", proof, "-o", path(name))
      #expect(run.status == 64 && run.error.contains("Coq module"), "\(run.error)")
    }
    #expect(!FileManager.default.fileExists(atPath: coq))
  }
}

/// Certificates from strangers, which `report` and `export` read with the prover's own reader.
@Suite struct HostileCertificateTests {
  private let directory: TemporaryDirectory

  init() throws { directory = try TemporaryDirectory() }

  private func path(_ name: String) -> String { directory.url(name).path }

  /// The certificate of Theorem 1 with another tree.
  private func certificate(tree: String) throws -> String {
    #expect(try Tool.run("contraction", "--certificate", path("proof.json"), "--force").status == 0)
    let text = try String(contentsOfFile: path("proof.json"), encoding: .utf8)
      .replacing(/"tree" *: *"[^"]*"/, with: "\"tree\": \"\(tree)\"")
    #expect(text.contains(tree))
    try text.write(toFile: path("deep.json"), atomically: true, encoding: .utf8)
    return path("deep.json")
  }

  /// A box for each cut would be kept, with ends of as many bits: gigabytes for half a megabyte.
  @Test func `a deep tree is refused before it is walked`() throws {
    for tree in [
      String(repeating: "0.", count: 300_000) + ".",
      String(repeating: "0", count: 3000) + String(repeating: ".", count: 3001),
    ] {
      let deep = try certificate(tree: tree)
      let report = try Tool.run(
        "report", "--no-claims", "--certificate", deep, "-o", path("r.html"))
      #expect(report.status == 65 && report.error.contains("cuts deep"), "\(report.error)")
      let export = try Tool.run("export", "coq", deep, "-o", path("t.v"))
      #expect(export.status == 65)
    }
    #expect(try directory.contents == ["deep.json", "proof.json"])
  }

  @Test(arguments: [("report", "r.html"), ("export coq", "t.v")])
  func `files without end are not read to it`(_ command: String, _ output: String) throws {
    let words = command.split(separator: " ").map(String.init)
    // A sparse file behind a link, and a device.
    let huge = path("huge")
    #expect(FileManager.default.createFile(atPath: huge, contents: nil))
    #expect(truncate(huge, 3 << 30) == 0 && symlink("huge", path("link")) == 0)
    for input in [path("link"), "/dev/zero"] {
      let named = words.count == 1 ? ["--no-claims", "--certificate", input] : [input]
      let run = try Tool.run(words + named + ["-o", path(output)])
      #expect(run.status == 65 && run.error.contains("more than 64 MiB"), "\(run.error)")
    }
  }
}
