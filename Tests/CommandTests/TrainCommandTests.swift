import Foundation
import Testing

@Suite struct TrainCommandTests {
  private let directory: TemporaryDirectory

  init() throws { directory = try TemporaryDirectory() }

  private func path(_ name: String) -> String { directory.url(name).path }

  /// Two classes, told apart by the sum of two columns.
  private func table(rows: Int = 120) throws -> String {
    var lines = ["height,width,kind"]
    for i in 0..<rows {
      let (x, y) = (Double(i * 37 % 101) / 101, Double(i * 61 % 103) / 103)
      lines.append("\(x),\(y),\(x + y > 1 ? "large" : "small")")
    }
    try lines.joined(separator: "\n").write(
      toFile: path("table.csv"), atomically: true, encoding: .utf8)
    return path("table.csv")
  }

  @Test func `a table is trained on, and the model evaluated`() throws {
    let table = try table()
    let run = try Tool.run(
      "train", "--data", table, "--label", "kind", "--width", "8", "--depth", "2", "--epochs",
      "20", "--model", path("model.safetensors"), "--curves", path("curves.svg"))
    #expect(run.status == 0, "\(run.error)")
    #expect(run.output.contains("accuracy") && run.output.contains("Wilson"))
    #expect(run.output.contains("AUC"))
    #expect(run.error.isEmpty)
    let svg = try String(contentsOfFile: path("curves.svg"), encoding: .utf8)
    #expect(svg.contains("<desc") && svg.contains("loss, nats"))
    let loaded = try Tool.run(
      "train", "--data", table, "--label", "kind", "--load", path("model.safetensors"),
      "--format", "json")
    #expect(loaded.status == 0)
    // Of the same table only the fifth that was held out for the test is new.
    #expect(loaded.output.contains(#""testSamples" : 24"#))
    #expect(loaded.output.contains(#""leftOut" : 96"#))
    // Columns in another order, with one more, and without classes.
    try "width,name,height\n0.1,7,0.2\n0.9,8,0.8\n".write(
      toFile: path("new.csv"), atomically: true, encoding: .utf8)
    let predict = [
      "train", "--data", path("new.csv"), "--load", path("model.safetensors"), "--predict",
      path("classes.csv"),
    ]
    let predicted = try Tool.run(predict)
    #expect(predicted.status == 0 && predicted.output.contains("2 samples"), "\(predicted.error)")
    let lines = try String(contentsOfFile: path("classes.csv"), encoding: .utf8)
      .split(separator: "\n")
    #expect(lines.count == 3 && lines[0] == "line,class,P(large),P(small)")
    #expect(lines[1].hasPrefix("2,small,") && lines[2].hasPrefix("3,large,"))
    #expect(try Tool.run(predict).status == 74)
  }

  @Test func `Ctrl-C saves a checkpoint that resumes to the same model`() throws {
    let table = try table()
    let options = ["train", "--data", table, "--label", "kind"]
    let settings = ["--width", "8", "--epochs", "6", "--dropout", "0.05"]
    let whole = try Tool.run(options + settings + ["--model", path("whole.safetensors")])
    #expect(whole.status == 0)
    let stopped = try Tool.run(
      options + settings + ["--stop-after", "7", "--checkpoint", path("checkpoint")])
    #expect(stopped.status == 2)
    #expect(stopped.output.isEmpty && stopped.error.contains("--resume"))
    let resumed = try Tool.run(
      options + ["--resume", path("checkpoint"), "--model", path("resumed.safetensors")])
    #expect(resumed.status == 0, "\(resumed.error)")
    let models = try ["whole", "resumed"].map {
      try Data(contentsOf: directory.url($0 + ".safetensors"))
    }
    #expect(models[0] == models[1])
    let interrupted = try Tool.shell(
      #"""
      "$0" train --data '\#(table)' --label kind --epochs 100000 --patience 100000 \
        --checkpoint '\#(path("signal"))' &
      sleep 1; kill -INT $!; wait $!
      """#)
    #expect(interrupted.status == 2)
    #expect(FileManager.default.fileExists(atPath: path("signal")))
    let other = try Tool.run(
      "train", "--data", table, "--label", "1", "--resume", path("checkpoint"))
    #expect(other.status == 65)
  }

  @Test(arguments: [
    ("", "is empty"), ("a,b,kind\n1,2,x\n1,x\n", "csv:3: has 2 fields"),
    ("a,b,kind\n1,2,x\n3,oops,y\n", "csv:3: column 2 ('b'): 'oops' is not a number"),
    ("a,b,kind\n1,NaN,x\n3,4,y\n", "is not a finite number"),
    ("a,b,kind\n1,2,x\n3,4,x\n5,6,x\n", "all samples are of the class 'x'"),
    ("a,b,kind\n1,2,\n3,4,x\n", "csv:2: column 3 ('kind'): the class is empty"),
    ("a,b,other\n1,2,x\n3,4,y\n", "has no column 'kind'"),
    ("a,b,kind\n1,2,x\n3,4,y\n", "too few for parts"),
    ("a,b,kind\n", "is a heading without samples"),
    ("a;b;kind\n1,5;2,5;x\n", "is separated by semicolons"),
    ("a,b,kind\n1,2,0.5\n3,4,0.7\n5,6,0.9\n", "has 3 different numbers in 3 samples"),
  ])
  func `bad data gives one line, status 65`(_ text: String, _ message: String) throws {
    try text.write(toFile: path("bad.csv"), atomically: true, encoding: .utf8)
    let run = try Tool.run("train", "--data", path("bad.csv"), "--label", "kind")
    #expect(run.status == 65)
    #expect(run.output.isEmpty)
    #expect(run.error.contains(message), "\(run.error)")
    #expect(run.error.split(separator: "\n").count == 1)
  }

  @Test func `constant columns and a million columns are refused`() throws {
    let constant = (0..<40).map { "\($0),7,\($0 % 2)" }.joined(separator: "\n")
    try constant.write(toFile: path("bad.csv"), atomically: true, encoding: .utf8)
    let run = try Tool.run("train", "--data", path("bad.csv"), "--label", "3")
    #expect(run.status == 65)
    #expect(run.error.contains("column 2") && run.error.contains("constant"))
    try (String(repeating: "1,", count: 1_000_000) + "1\n").write(
      toFile: path("wide.csv"), atomically: true, encoding: .utf8)
    let wide = try Tool.run("train", "--data", path("wide.csv"), "--label", "1")
    #expect(wide.status == 65)
    #expect(wide.error.contains("wide.csv:1: has more than"))
  }

  @Test func `a damaged model is refused, a missing file is file trouble`() throws {
    let table = try table()
    try Data("not a model".utf8).write(to: directory.url("model"))
    let damaged = try Tool.run(
      "train", "--data", table, "--label", "kind", "--load", path("model"))
    #expect(damaged.status == 65)
    #expect(damaged.error.contains("is not a safetensors file"))
    #expect(try Tool.run("train", "--data", path("none"), "--label", "1").status == 74)
    let taken = try Tool.run("train", "--data", table, "--label", "kind", "--model", table)
    #expect(taken.status == 74)
    #expect(taken.error.contains("--force"))
  }

  @Test(arguments: [
    ("train --data t.csv", "--label"), ("train --data t.csv --label 1 --predict p", "with --load"),
  ])
  func `a mistake is named`(_ command: String, _ message: String) throws {
    let run = try Tool.run(command.split(separator: " ").map(String.init))
    #expect(run.status == 64 && run.error.contains(message), "\(run.error)")
  }

  @Test func `the advice after an interruption can be pasted`() throws {
    let table = try table()
    let odd = path("it's a table.csv")
    try FileManager.default.moveItem(atPath: table, toPath: odd)
    let run = try Tool.run(
      "train", "--data", odd, "--label", "kind", "--stop-after", "1", "--checkpoint", path("c"))
    #expect(run.status == 2)
    let advice = try #require(run.error.firstMatch(of: /continue with (.*)\n/)).1
    let resumed = try Tool.shell(
      "\"$0\" train \(advice) --checkpoint '\(path("d"))' --stop-after 2")
    #expect(resumed.status == 2, "\(resumed.error)")
  }
}
