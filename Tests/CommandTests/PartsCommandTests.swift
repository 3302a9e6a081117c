import Foundation
import Testing

/// Work that is cut for many machines: the whole is what one machine makes.
@Suite struct PartsCommandTests {
  private let directory: TemporaryDirectory

  init() throws { directory = try TemporaryDirectory() }

  private func path(_ name: String) -> String { directory.url(name).path }

  private func bytes(_ name: String) throws -> Data { try Data(contentsOf: directory.url(name)) }

  private let question = ["contraction", "--below", "95/100"]

  /// The paths of a part's open nodes.
  private func openNodes(_ line: String) -> [String] {
    let tree = line.firstMatch(of: /"tree":"([0-9.?]*)"/)!.1
    var pending = [""]
    var open: [String] = []
    for symbol in tree {
      let path = pending.removeLast()
      if symbol == "?" {
        open.append(path)
      } else if symbol != "." {
        pending += ["\(path)\(symbol)+", "\(path)\(symbol)-"]
      }
    }
    return open
  }

  @Test func `a proof in parts is the proof`() throws {
    let top = try Tool.run(question + ["--part", "root", "--budget", "20"])
    #expect(top.status == 2)
    let nodes = openNodes(top.output)
    #expect(nodes.count > 3)
    let rest = try Tool.run(question + nodes.flatMap { ["--part", $0] })
    #expect(rest.status == 0)
    let lines = rest.output.split(separator: "\n")
    #expect(lines.count == nodes.count)
    // In any order.
    try (lines.reversed().joined(separator: "\n") + "\n" + top.output).write(
      toFile: path("parts.jsonl"), atomically: true, encoding: .utf8)
    let joined = try Tool.run(
      question + ["--parts", path("parts.jsonl"), "--certificate", path("joined.json")])
    #expect(joined.status == 0, "\(joined.error)")
    // Only what the certificate shows is said.
    #expect(joined.output.contains("sigma_max <= q = 0.95"))
    let whole = try Tool.run(question + ["--certificate", path("whole.json")])
    #expect(whole.status == 0)
    #expect(try bytes("joined.json") == bytes("whole.json"))

    // Without one part it is open, and with one twice, or of another proof, refused.
    for (change, status, message) in [
      (top.output + lines.dropFirst().joined(separator: "\n"), 2, ""),
      (top.output + (lines + [lines[0]]).joined(separator: "\n"), 65, "two parts begin at"),
      (
        top.output + lines[0].replacing("\"bound\\\":\\\"19/20", with: "\"bound\\\":\\\"9/10"), 65,
        "another proof"
      ),
      (lines.joined(separator: "\n"), 65, "not below an open node"),
      (top.output.replacing("\"leaves\":", with: "\"leaves\":1"), 65, "parts.jsonl:1: is no part"),
      ("", 65, "no parts"),
    ] as [(String, Int32, String)] {
      try change.write(toFile: path("parts.jsonl"), atomically: true, encoding: .utf8)
      let run = try Tool.run(question + ["--parts", path("parts.jsonl")])
      #expect(run.status == status, "\(message): \(run.output) \(run.error)")
      #expect(message.isEmpty || run.error.contains(message), "\(run.error)")
    }
  }

  @Test func `a tool that stays answers line by line`() throws {
    let top = try Tool.run(question + ["--part", "root", "--budget", "20"])
    let nodes = openNodes(top.output)
    let asked = nodes.map { #"{"budget":100000,"nodes":["\#($0)"]}\n"# }.joined()
    let all = try Tool.shell(
      "printf '\(asked)' | \"$0\" \(question.joined(separator: " ")) --part -")
    #expect(all.status == 0, "\(all.error)")
    #expect(all.output == (try Tool.run(question + nodes.flatMap { ["--part", $0] })).output)
    // The budget is for all nodes of a line; what it does not reach is as it was.
    let few = try Tool.shell(
      #"printf '{"nodes":["root","0-"],"budget":20}' | "$0" contraction --below 95/100 --part -"#)
    #expect(few.status == 2)
    let lines = few.output.split(separator: "\n")
    #expect(String(lines[0]) + "\n" == top.output)
    #expect(lines[1].contains(#""tree":"?""#) && lines[1].contains(#""boxes":0"#))
    for (line, message) in [
      ("root", "standard input:1: is no request"),
      (#"{"budget":1}"#, "is no request"),
      (#"{"budget":-1,"nodes":["root"]}"#, "budget: -1 is negative"),
      (#"{"budget":1e99,"nodes":["root"]}"#, "is no request"),
      (#"{"budget":1,"nodes":["4+"]}"#, "'4+' is no node"),
    ] {
      let run = try Tool.shell("echo '\(line)' | \"$0\" contraction --part -")
      #expect(run.status == 65, "\(line)")
      #expect(run.error.contains(message), "\(run.error)")
      #expect(run.output.isEmpty)
    }
    #expect(try Tool.run("contraction", "--part", "-").status == 0)
    #expect(try Tool.run("contraction", "--part", "-", "--part", "root").status == 64)
  }

  @Test func `a false leaf is what the checker rejects`() throws {
    let whole = try Tool.run("contraction", "--below", "86/100", "--part", "root")
    #expect(whole.status == 1)
    let forged = whole.output
      .replacing(/"tree":"[^"]*"/, with: #""tree":".""#)
      .replacing(/"leaves":[0-9]+/, with: #""leaves":1"#)
      .replacing(/"boxes":[0-9]+/, with: #""boxes":1"#)
      .replacing(/"hull":\[[^\]]*\]*/, with: #""hull":[["0","1/2"]]"#)
    // Without the witness, which is the last value.
    let cut = forged.firstRange(of: #","witness":"#).map { forged[..<$0.lowerBound] + "}\n" }
    try String(try #require(cut)).write(
      toFile: path("parts.jsonl"), atomically: true, encoding: .utf8)
    let run = try Tool.run(
      "contraction", "--below", "86/100", "--parts", path("parts.jsonl"), "--certificate",
      path("forged.json"))
    #expect(run.status == 0, "\(run.error)")
    #expect(try Tool.run("check", path("forged.json")).status == 1)
    // A point that is no counterexample is met at once.
    let point = forged.replacing(
      /"point":\{[^}]*\}/, with: #""point":{"mu":"0","nu":"1","omega":"0","tau":"1"}"#)
    try point.write(toFile: path("parts.jsonl"), atomically: true, encoding: .utf8)
    let other = try Tool.run("contraction", "--below", "86/100", "--parts", path("parts.jsonl"))
    #expect(other.status == 65)
    #expect(other.error.contains("by a point that does not"))
  }

  @Test func `variances come in parts, of one domain`() throws {
    let top = try Tool.run("variance", "upper", "--part", "root")
    #expect(top.status == 0)
    try top.output.write(toFile: path("parts.jsonl"), atomically: true, encoding: .utf8)
    let joined = try Tool.run(
      "variance", "upper", "--parts", path("parts.jsonl"), "--certificate", path("joined.json"))
    #expect(joined.status == 0)
    _ = try Tool.run("variance", "upper", "--certificate", path("whole.json"))
    #expect(try bytes("joined.json") == bytes("whole.json"))
    #expect(try Tool.run("variance", "lower", "--part", "root").status == 64)
  }

  @Test(arguments: [
    ["contraction", "--part", "4+"], ["contraction", "--part", "0"],
    ["contraction", "--part", "root", "--parts", "x"],
    ["contraction", "--method", "grid", "--part", "root"],
    ["contraction", "--maximize", "tau", "--part", "root"],
    ["phase", "--columns", "0..3"],
    ["phase", "--columns", "0..3", "--cells", "3", "--format", "json"],
    ["phase", "--columns", "1/2..1", "--format", "json"], ["phase", "--decided", "x"],
  ])
  func `what cannot be cut so is said`(_ arguments: [String]) throws {
    #expect(try Tool.run(arguments).status == 64)
  }

  @Test func `columns make up a diagram`() throws {
    var letters: [String] = []
    for range in ["0..4", "5..5", "6..9"] {
      let run = try Tool.run(
        "phase", "--activation", "tanh", "--cells", "10", "--columns", range, "--format", "json")
      #expect(run.status == 0, "\(run.error)")
      letters += run.output.matches(of: /"([ocu?]{10})"/).map { String($0.1) }
    }
    #expect(letters.count == 10)
    try letters.map { $0 + "\n" }.joined().write(
      toFile: path("letters"), atomically: true, encoding: .utf8)
    let diagram = ["phase", "--activation", "tanh", "--cells", "10", "--plot"]
    #expect(try Tool.run(diagram + [path("a.svg"), "--decided", path("letters")]).status == 0)
    #expect(try Tool.run(diagram + [path("b.svg")]).status == 0)
    #expect(try bytes("a.svg") == bytes("b.svg"))
    try "oo\n".write(toFile: path("letters"), atomically: true, encoding: .utf8)
    #expect(
      try Tool.run(diagram + [path("c.svg"), "--decided", path("letters")]).status == 65)
  }

  @Test func `claims are listed without being decided`() throws {
    let run = try Tool.run("claims", "list", "--tier", "core", "--ids")
    #expect(run.status == 0)
    #expect(run.output.split(separator: "\n").count > 100)
    #expect(run.output.contains("theorem-2-variance-decreases\n"))
  }
}
