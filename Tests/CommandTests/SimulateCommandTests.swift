import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct SimulateCommandTests {
  @Test func `measured moments stand beside certified ones`() throws {
    let run = try Tool.run("simulate", "--depth", "3", "--width", "32", "--samples", "64")
    #expect(run.status == 0)
    #expect(run.error.isEmpty)
    #expect(run.output.contains("agree within the sampling error"))
    #expect(run.output.contains("fixed point mu in [0, 0], nu in [1, 1]"))
    #expect(run.output.contains("breaks the variance"))
  }

  @Test func `the output depends on the seed alone`() throws {
    func output(_ arguments: String...) throws -> String {
      let run = try Tool.run(
        ["simulate", "--depth", "2", "--width", "32", "--samples", "64", "--dropout", "0.1"]
          + arguments)
      return run.output.replacing(/[0-9.]+ s\n/, with: "TIME s\n")
    }
    let first = try output("--jobs", "1")
    #expect(try output("--jobs", "3") == first)
    #expect(try output("--seed", "2") != first)
  }

  @Test func `plots and a report are written whole`() throws {
    let directory = try TemporaryDirectory()
    let arguments = [
      "simulate", "--depth", "3", "--width", "16", "--samples", "32", "--compare", "--plots",
      directory.url("plots").path, "--report", directory.url("report.html").path,
    ]
    #expect(try Tool.run(arguments).status == 0)
    for name in ["mean", "variance", "gradient"] {
      let url = directory.url("plots").appendingPathComponent(name + ".svg")
      let svg = try String(contentsOf: url, encoding: .utf8)
      #expect(svg.contains("<title") && svg.contains("<desc") && svg.contains("layer"))
      let parser = XMLParser(data: Data(svg.utf8))
      #expect(parser.parse())
    }
    let page = try String(contentsOf: directory.url("report.html"), encoding: .utf8)
    #expect(page.contains("Gradient norm over depth"))
    #expect(try Tool.run(arguments).status == 74)
  }

  @Test(arguments: [
    ("simulate --depth 0", "--depth"), ("simulate --width 1", "sampling error"),
    ("simulate --omega 9 --tau 1 --width 4", "--tau"), ("simulate --tau 0", "--tau"),
    ("simulate --input student-t --degrees 4", "--degrees"),
    ("simulate --input bernoulli --probability 1", "--probability"),
    ("simulate --dropout 1", "--dropout"), ("simulate --input cauchy", "cauchy"),
    ("simulate --depth 1000 --width 16384", "do not fit into memory"),
    ("simulate --report plot.png", "does not end in"),
    ("train --data t.csv --label 1 --form conic --method Highway", "--form"),
    ("train --data t.csv --label 1 --resume c --width 3", "not with --resume"),
    ("train --data t.csv --label 1 --load c --model m", "not with --load"),
    ("train --data t.csv --label 1 --dropout 1", "--dropout"),
    ("train --data t.csv", "--label"),
    ("experiment htru2 --path d", "--results"),
    ("experiment tox21 --path f --results r --depth 0", "--depth"),
    ("train --data f --label l --method ResNet --depth 4", "--depth"),
    ("experiment mnist", "mnist"),
  ])
  func `a mistake is named`(_ command: String, _ message: String) throws {
    let run = try Tool.run(command.split(separator: " ").map(String.init))
    #expect(run.status == 64, "\(command): \(run.error)")
    #expect(run.output.isEmpty)
    #expect(run.error.contains(message), "\(run.error)")
  }

  @Test func `a table is standardized and pushed through`() throws {
    let directory = try TemporaryDirectory()
    let rows = (0..<50).map { "\($0 * $0 % 17),\($0 % 7),\($0 % 11)" }.joined(separator: "\n")
    try rows.write(to: directory.url("d.csv"), atomically: true, encoding: .utf8)
    let run = try Tool.run(
      "simulate", "--data", directory.url("d.csv").path, "--width", "16", "--depth", "2")
    #expect(run.status == 0)
    #expect(run.output.contains("50 samples"))
    try "1,2\n1,3\n".write(to: directory.url("d.csv"), atomically: true, encoding: .utf8)
    let constant = try Tool.run("simulate", "--data", directory.url("d.csv").path)
    #expect(constant.status == 65)
    #expect(constant.error.contains("constant"))
  }
}
