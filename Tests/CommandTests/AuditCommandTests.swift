import Foundation
import Testing

/// `audit` as a user runs it.
@Suite struct AuditCommandTests {
  /// A file of binary32 tensors.
  private static func file(
    _ tensors: [(name: String, shape: [Int], numbers: [Float])], type: String = "F32"
  ) -> Data {
    var (entries, data) = ([String](), Data())
    for tensor in tensors {
      let start = data.count
      for number in tensor.numbers {
        withUnsafeBytes(of: number.bitPattern.littleEndian) { data.append(contentsOf: $0) }
      }
      entries.append(
        #""\#(tensor.name)":{"dtype":"\#(type)","shape":\#(tensor.shape),"#
          + #""data_offsets":[\#(start),\#(data.count)]}"#)
    }
    let heading = Data("{\(entries.joined(separator: ","))}".utf8)
    return withUnsafeBytes(of: UInt64(heading.count).littleEndian) { Data($0) } + heading + data
  }

  private static let network = file([
    ("l0.weight", [2, 3], [1, -0.5, 0.25, 0, 0.5, 0.75]), ("l0.bias", [2], [0.5, 0]),
    ("l1.weight", [1, 2], [1, 0.5]),
  ])

  private func run(_ data: Data, _ arguments: String) throws -> Tool.Run {
    let directory = try TemporaryDirectory()
    let url = directory.url("model.safetensors")
    try data.write(to: url)
    return try Tool.run(
      ["audit", url.path] + arguments.split(separator: " ").map(String.init))
  }

  @Test(arguments: [
    ("", 0), ("--activation relu --interval 0.1..4", 0), ("--activation relu --interval 10..20", 1),
    ("--interval 0.1..4", 2), ("--strict", 0), ("--init lecun-normal", 0), ("--units l0", 0),
    ("--units l7", 65), ("--layout rows", 64), ("--init nothing", 64), ("--interval 2..1", 64),
    ("--variance -1", 64), ("--activation relu --box -1..1", 0),
    ("--box 1..-1", 64), ("--box 1", 64), ("--box -1..1", 0), ("--report a.doc", 64),
    ("--network /nowhere.json", 74), ("--input /nowhere.csv", 74),
  ])
  func `the exit status says what was found`(_ arguments: String, _ status: Int32) throws {
    let run = try run(Self.network, arguments)
    #expect(run.status == status, "\(run.error)")
    #expect((status < 64) == run.error.isEmpty)
  }

  @Test func `numbers that are not finite are named, and end with 1`() throws {
    let bad = Self.file([("a.weight", [2, 2], [1, 2, .nan, 3])])
    let run = try run(bad, "")
    #expect(run.status == 1)
    #expect(run.output.contains("NOT FINITE  unit 1, weight 0 is NaN"))
  }

  @Test func `an unread tensor is listed, and with strict ends with 2`() throws {
    let whole = Self.file([("a.weight", [2, 2], [1, 2, 3, 4])], type: "I32")
    let lenient = try run(whole, "")
    #expect(lenient.status == 0)
    #expect(lenient.output.contains("a.weight [2, 2]: numbers of type I32 are not read"))
    #expect(try run(whole, "--strict").status == 2)
  }

  @Test(arguments: [0, 7, 8, 60, 200])
  func `a file that is cut short is refused in one line`(_ length: Int) throws {
    let run = try run(Self.network.prefix(length), "")
    #expect(run.status == 65 && run.output.isEmpty)
    #expect(run.error.split(separator: "\n").count == 1, "\(run.error)")
    #expect(run.error.contains("is not a safetensors file"))
  }

  @Test func `what is no file is file trouble`() throws {
    #expect(try Tool.run("audit", "/nowhere").status == 74)
    #expect(try Tool.run("audit", "/dev/zero").status == 74)
    #expect(try Tool.run("audit", "/").status == 74)
  }

  @Test func `a heading of gigabytes is refused at once`() throws {
    let run = try run(Data([0, 0, 0, 0, 1, 0, 0, 0, 0x7b]), "")
    #expect(run.status == 65)
    #expect(run.error.contains("the format allows 100000000"))
  }

  @Test func `the result does not depend on the number of threads`() throws {
    let one = try run(Self.network, "--activation gelu --format json --jobs 1")
    let two = try run(Self.network, "--activation gelu --format json --jobs 2")
    func timeless(_ text: String) -> String { text.replacing(/"file" : .*/, with: "") }
    #expect(timeless(one.output) == timeless(two.output))
  }

  @Test func `a model that train writes is followed without being told its layers`() throws {
    let directory = try TemporaryDirectory()
    let (table, model) = (directory.url("t.csv"), directory.url("m.safetensors"))
    let rows = (0..<60).map { "\($0 % 7),\($0 * 5 % 11),\($0 % 3 == 0 ? "p" : "q")" }
    try ("a,b,y\n" + rows.joined(separator: "\n")).write(
      to: table, atomically: true, encoding: .utf8)
    let training = try Tool.run(
      "train", "--data", table.path, "--label", "y", "--width", "16", "--depth", "2", "--epochs",
      "1", "--model", model.path)
    #expect(training.status == 0, "\(training.error)")
    let run = try Tool.run(
      "audit", model.path, "--input", table.path, "--interval", "0.05..20",
      "--data", table.path)
    #expect(run.status == 0, "\(run.error)\(run.output)")
    for text in [
      "layer0, then selu", "layer2, then identity", "standardized", "proved", "on 60 samples",
    ] {
      #expect(run.output.contains(text), "\(text)")
    }
  }

  @Test(arguments: ["html", "md", "tex", "json"])
  func `a report is written once, in the format of its name`(_ format: String) throws {
    let directory = try TemporaryDirectory()
    let path = directory.url("audit.\(format)").path
    let arguments = "--activation relu --box -1..1 --report \(path)"
    let run = try run(Self.network, arguments)
    #expect(run.status == 0, "\(run.error)")
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(text.contains("l0") && text.contains("model.safetensors"))
    #expect(try self.run(Self.network, arguments).status == 74)
    #expect(try self.run(Self.network, arguments + " --force").status == 0)
    // The model itself is no place for it.
    let model = directory.url("model.json")
    try Self.network.write(to: model)
    let over = try Tool.run("audit", model.path, "--report", model.path, "--force")
    let left = try Data(contentsOf: model)
    #expect(over.status == 74 && left == Self.network)
  }

  @Test func `a unit that one corner of the box moves is not dead`() throws {
    // z of unit 0 is from −5/4 to 9/4, of unit 1 from −5/4 to 5/4; with other inputs at most 0.
    let alive = try run(Self.network, "--activation relu --box -1..1")
    #expect(alive.output.contains("0 of 2 units, where phi(z) is one number"))
    let dead = try run(Self.network, "--activation relu --box -1..0")
    #expect(dead.output.contains("1 of 2 units, where phi(z) is one number: 1"))
    let barely = try run(Self.network, "--activation relu --box -1..1e-30")
    #expect(barely.output.contains("0 of 2 units, where phi(z) is one number"))
  }

  private static let hasValidator: Bool = {
    (try? Tool.shell("python3 -c 'import jsonschema' 2>/dev/null"))?.status == 0
  }()

  @Test(
    .enabled(if: hasValidator, "needs Python's jsonschema"),
    arguments: [
      "", "--activation selu --interval 0..1 --units l0 --init lecun",
      "--activation relu --normality wasserstein --norms",
      "--activation relu --box -1..1 --units l0", "--activation tanh --box -1..1", "--box 0..1",
    ])
  func `the JSON follows its schema, and a changed one does not`(_ arguments: String) throws {
    let schema = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Documentation/audit.schema.json").path
    let directory = try TemporaryDirectory()
    let output = try run(Self.network, arguments + " --format json").output
    for (text, isValid) in [
      (output, true), (output.replacing("\"tau\"", with: "\"tou\""), false),
      (output.replacing("\"schema\" : 1", with: "\"schema\" : 2"), false),
    ] {
      let file = directory.url("audit.json")
      try text.write(to: file, atomically: true, encoding: .utf8)
      let script = """
        python3 -c 'import json, sys, jsonschema
        jsonschema.validate(json.load(open(sys.argv[1])), json.load(open(sys.argv[2])))' \
        '\(file.path)' '\(schema)'
        """
      #expect((try Tool.shell(script).status == 0) == isValid)
    }
  }
}
