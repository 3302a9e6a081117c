import Foundation
import Testing

@Suite struct ExperimentCommandTests {
  private let directory: TemporaryDirectory

  init() throws { directory = try TemporaryDirectory() }

  private func path(_ name: String) -> String { directory.url(name).path }

  /// A data set in the layout of the UCI collection, small enough for a moment.
  private func writeDataSet(_ name: String, rows: Int = 32) throws {
    let base = directory.url("uci").appendingPathComponent(name)
    try FileManager.default.createDirectory(at: base, withIntermediateDirectories: true)
    func write(_ file: String, _ line: (Int) -> String) throws {
      try (0..<rows).map(line).joined(separator: "\n").write(
        to: base.appendingPathComponent(file), atomically: true, encoding: .utf8)
    }
    try write("\(name)_py.dat") {
      "\(Double($0 * 7 % 32) / 16 - 1),\(Double($0 * 5 % 32) / 16 - 1)"
    }
    try write("labels_py.dat") { "\($0 * 7 % 32 > 15 ? 1 : 0)" }
    try write("folds_py.dat") { "\($0 % 4 == 0 ? 1 : 0)" }
    try write("validation_folds_py.dat") { "\($0 % 4 == 1 ? 1 : 0)" }
  }

  private func experiment(_ arguments: String...) throws -> Tool.Run {
    try Tool.run(
      ["experiment", "uci", "--path", path("uci"), "--results", path("results.jsonl")]
        + arguments)
  }

  @Test func `an experiment runs, resumes and is reported`() throws {
    try writeDataSet("tiny")
    let methods = ["--method", "SNN", "--method", "BatchNorm", "--epochs", "2"]
    let run = try Tool.run(
      ["experiment", "uci", "--path", path("uci"), "--results", path("results.jsonl")] + methods)
    #expect(run.status == 0, "\(run.error)")
    #expect(run.error.isEmpty)
    #expect(run.output.contains("average rank") && run.output.contains("not significant"))
    #expect(run.output.contains("a part of the paper's grid"))
    let results = try String(contentsOfFile: path("results.jsonl"), encoding: .utf8)
    #expect(results.split(separator: "\n").count == 3)
    #expect(results.contains(#""seed":1"#) && results.contains(#""products":"fused""#))
    // Folds can be chosen, and those that are lacking are listed.
    let pending = try experiment(
      "--method", "SNN", "--method", "WeightNorm", "--epochs", "2", "--pending")
    #expect(pending.output == #"{"dataset":"tiny","fold":0,"method":"WeightNorm"}"# + "\n")
    let none = try experiment("--method", "WeightNorm", "--epochs", "2", "--fold", "1", "--pending")
    #expect(none.status == 0 && none.output.isEmpty)
    // Nothing is left to compute, so the file stays as it is.
    let again = try Tool.run(
      ["experiment", "uci", "--path", path("uci"), "--results", path("results.jsonl")] + methods)
    #expect(again.output == run.output)
    #expect(try String(contentsOfFile: path("results.jsonl"), encoding: .utf8) == results)
    let reported = try experiment("--report-only", "--format", "json")
    #expect(reported.output.contains(#""averageRank""#))
    let other = try experiment("--epochs", "3")
    #expect(other.status == 65)
    #expect(other.error.contains("other settings"))
    let baselines = "dataset,method,fold,accuracy\ntiny,SVM,0,0.75\n"
    try baselines.write(toFile: path("b.csv"), atomically: true, encoding: .utf8)
    let beside = try experiment("--report-only", "--baselines", path("b.csv"))
    #expect(beside.output.contains("SVM") && beside.output.contains("0.7500"))
  }

  @Test func `a file of results goes on with the products that it began with`() throws {
    try writeDataSet("tiny")
    let options = ["--method", "SNN", "--epochs", "2"]
    func run(_ arguments: String...) throws -> Tool.Run {
      try Tool.run(
        ["experiment", "uci", "--path", path("uci"), "--results", path("results.jsonl")]
          + options + arguments)
    }
    func lines() throws -> [Substring] {
      try String(contentsOfFile: path("results.jsonl"), encoding: .utf8).split(separator: "\n")
    }
    // As earlier versions did, the settings do not say it.
    #expect(try run("--products", "separate").status == 0)
    let separate = try lines()
    #expect(separate.count == 2 && !separate[0].contains("products"))
    let whole = try experiment("--epochs", "2", "--method", "LayerNorm")
    #expect(whole.status == 0, "\(whole.error)")
    #expect(try lines().prefix(2) == separate.prefix(2))
    #expect(try lines().count == 3)
    let other = try run("--products", "fused")
    #expect(other.status == 65 && other.error.contains("--products separate"), "\(other.error)")
    #expect(other.error.split(separator: "\n").count == 1)
    #expect(try run("--report-only", "--products", "fused").status == 0)
  }

  @Test func `bad data is named, status 65; missing files are file trouble`() throws {
    try writeDataSet("tiny")
    let labels = directory.url("uci/tiny/labels_py.dat")
    let good = try String(contentsOf: labels, encoding: .utf8)
    for (text, message) in [
      (good.replacing("0\n1", with: "0\nx"), "'x' is not a number"),
      (good + "\n1", "has 33 lines"), (good.replacing("1", with: "0.5"), "is not a class"),
    ] {
      try text.write(to: labels, atomically: true, encoding: .utf8)
      let run = try experiment()
      #expect(run.status == 65)
      #expect(run.error.contains(message), "\(run.error)")
      #expect(run.error.split(separator: "\n").count == 1)
    }
    try Data().write(to: labels)
    #expect(try experiment().error.contains("is empty"))
    #expect(
      try Tool.run(
        "experiment", "htru2", "--path", path("none"), "--results", path("r")
      ).status == 74)
    #expect(
      try Tool.run(
        "experiment", "uci", "--path", path("none"), "--results", path("r")
      ).status == 74)
    try "not results\n".write(toFile: path("r"), atomically: true, encoding: .utf8)
    let foreign = try Tool.run(
      "experiment", "uci", "--path", path("uci"), "--results", path("r"), "--report-only")
    #expect(foreign.status == 65)
  }

  @Test func `Tox21 leaves out unknown labels`() throws {
    func write(_ fold: (Int) -> String) throws {
      let lines =
        ["fold,label:a,label:b,x,y"]
        + (0..<40).map {
          "\(fold($0)),\($0 % 3 == 0 ? 1 : 0),\($0 % 4 == 0 ? "" : "\($0 % 2)"),\($0 % 7),\($0 % 5)"
        }
      try lines.joined(separator: "\n").write(
        toFile: path("tox.csv"), atomically: true, encoding: .utf8)
    }
    let arguments = [
      "experiment", "tox21", "--path", path("tox.csv"), "--results", path("tox.jsonl"), "--method",
      "SNN", "--depth", "2", "--folds", "1", "--epochs", "1",
    ]
    try write { $0 % 11 == 10 ? "train" : "\($0 % 5)" }
    let run = try Tool.run(arguments)
    #expect(run.status == 0, "\(run.error)")
    #expect(run.output.contains("differences") && run.output.contains("0.837"))
    // Two blocks, as in the paper's table, and known as such when the run is repeated.
    let residual = arguments.map { $0 == "SNN" ? "ResNet" : $0.replacing("tox.jsonl", with: "r") }
    for _ in 1...2 {
      let run = try Tool.run(residual)
      #expect(run.status == 0 && run.output.contains("0.822"), "\(run.error)")
      let lines = try String(contentsOfFile: path("r"), encoding: .utf8).split(separator: "\n")
      #expect(lines.count == 2 && lines[1].contains(#""depth":5"#))
    }
    try write { "\($0 % 6)" }
    let wrong = try Tool.run(arguments)
    #expect(wrong.status == 65)
    #expect(wrong.error.contains("tox.csv:7: column 1 ('fold'): '5'"))
  }

  /// The committed results of the real runs say what the documentation says of them.
  @Test func `the committed results are complete`() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Experiments/Results").standardized
    func report(_ experiment: String) throws -> [String: Any] {
      let file = root.appendingPathComponent(experiment + ".jsonl").path
      let run = try Tool.run(
        "experiment", experiment, "--path", "unused", "--results", file, "--report-only",
        "--format", "json")
      #expect(run.status == 0, "\(run.error)")
      let json = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
      return try #require(json as? [String: Any])
    }
    let htru2 = try #require(report("htru2")["methods"] as? [[String: Any]])
    #expect(htru2.count == 7)
    let snn = try #require(htru2.first { $0["method"] as? String == "SNN" })
    #expect(try #require(snn["mean"] as? Double) >= 0.975)
    let uci = try report("uci")
    #expect((uci["methods"] as? [Any])?.count == 7)
    #expect(try #require(uci["units"] as? [String]).count == 92)
    let depths = try #require(report("tox21")["depths"] as? [[String: Any]])
    #expect(depths.compactMap { $0["depth"] as? Int } == [2, 3, 4, 6, 8])
    #expect(depths.allSatisfy { $0["folds"] as? Int == 5 && ($0["areas"] as? [Any])?.count == 12 })
  }

  private static let uci = "../shared/data/uci121"

  @Test(
    .enabled(
      if: FileManager.default.fileExists(atPath: uci), "skipped: needs ../shared/data/uci121"))
  func `the paper's data sets are read`() throws {
    let run = try Tool.run(
      "experiment", "uci", "--path", Self.uci, "--results", path("b.jsonl"), "--dataset",
      "balloons", "--method", "BatchNorm", "--epochs", "1")
    #expect(run.status == 0, "\(run.error)")
    #expect(run.output.contains("4 test folds"))
  }

  /// The committed results are of separate products, and are computed again to the same bits.
  @Test(
    .enabled(
      if: FileManager.default.fileExists(atPath: uci), "skipped: needs ../shared/data/uci121"))
  func `a committed result is computed again`() throws {
    let committed = try String(
      contentsOf: URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../Experiments/Results/uci.jsonl"), encoding: .utf8
    ).split(separator: "\n")
    try (committed[0] + "\n").write(toFile: path("c.jsonl"), atomically: true, encoding: .utf8)
    let run = try Tool.run(
      "experiment", "uci", "--path", Self.uci, "--results", path("c.jsonl"), "--dataset",
      "spectf", "--method", "SNN")
    #expect(run.status == 0, "\(run.error)")
    func timeless(_ lines: [Substring]) -> [String] {
      lines.filter { $0.contains(#""dataset":"spectf""#) && $0.contains(#""method":"SNN""#) }
        .map { String($0).replacing(/"seconds":[0-9.e-]+/, with: "") }.sorted()
    }
    let found = try String(contentsOfFile: path("c.jsonl"), encoding: .utf8).split(separator: "\n")
    #expect(found[0] == committed[0])
    #expect(timeless(found).count == 4 && timeless(found) == timeless(committed))
  }

  private static let htru2 = "../shared/data/htru2"

  @Test(
    .enabled(
      if: FileManager.default.fileExists(atPath: htru2 + "/HTRU_2.csv"),
      "skipped: needs ../shared/data/htru2/HTRU_2.csv"))
  func `HTRU2 is read, with its bare carriage returns`() throws {
    let run = try Tool.run(
      "train", "--data", Self.htru2 + "/HTRU_2.csv", "--label", "9", "--epochs", "1", "--width",
      "4", "--depth", "1", "--batch", "512")
    #expect(run.status == 0, "\(run.error)")
    #expect(run.output.contains("3580 to test"))
  }
}
