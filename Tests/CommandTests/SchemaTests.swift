import Foundation
import Testing

/// Written certificates against the published schema, by an independent validator.
@Suite struct SchemaTests {
  private static let hasValidator: Bool = {
    let run = try? Tool.shell("python3 -c 'import jsonschema' 2>/dev/null")
    return run?.status == 0
  }()

  private static let schema = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Documentation/certificate.schema.json").path

  private func isValid(_ path: String) throws -> Bool {
    let script = """
      python3 -c 'import json, sys, jsonschema
      jsonschema.validate(json.load(open(sys.argv[1])), json.load(open(sys.argv[2])))' \
      '\(path)' '\(Self.schema)'
      """
    return try Tool.shell(script).status == 0
  }

  @Test(
    .enabled(if: hasValidator, "needs Python's jsonschema"),
    arguments: [
      "", "--reduction worst-case", "--below 0.5", "--norm-only --jacobian second-moment",
      "--method grid --cells 1x4x8x8",
    ])
  func `a certificate follows the schema, and a changed one does not`(_ options: String) throws {
    let directory = try TemporaryDirectory()
    let path = directory.url("certificate.json").path
    let arguments = options.split(separator: " ").map(String.init)
    _ = try Tool.run(["contraction", "--certificate", path] + arguments)
    #expect(try isValid(path))
    let text = try String(contentsOfFile: path, encoding: .utf8)
    for (old, new) in [("-1/10", "-0.1"), ("\"version\" : 1", "\"version\" : 2"), ("tau", "sigma")]
    {
      let changed = directory.url("changed.json")
      try text.replacing(old, with: new).write(to: changed, atomically: true, encoding: .utf8)
      #expect(try !isValid(changed.path), "\(old) -> \(new)")
    }
  }

  /// The hand-made certificates of version 2: the accepted ones follow its schema, and of the malformed
  /// ones at least those with wrong keys and names do not.
  @Test(.enabled(if: hasValidator, "needs Python's jsonschema"))
  func `certificates of version 2 follow their schema`() throws {
    let root = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let script = """
      python3 -c 'import glob, json, sys, jsonschema
      root = sys.argv[1]
      schema = json.load(open(root + "/Documentation/certificate-2.schema.json"))
      valid = jsonschema.Draft202012Validator(schema).is_valid
      files = lambda folder: glob.glob(root + "/Tests/ClaimCheckerTests/" + folder + "/v2-*.json")
      accepted, malformed = files("accepted"), files("malformed")
      wrong = [f for f in accepted if not valid(json.load(open(f)))]
      right = [f for f in malformed if valid(json.load(open(f)))]
      print(wrong)
      sys.exit(bool(wrong) or len(accepted) < 30 or 2 * len(right) > len(malformed))' '\(root.path)'
      """
    let run = try Tool.shell(script)
    #expect(run.status == 0, "\(run.output) \(run.error)")
  }

  /// The same for version 3; the schema does not compare numbers, which is what some are wrong in.
  @Test(.enabled(if: hasValidator, "needs Python's jsonschema"))
  func `certificates of version 3 follow their schema`() throws {
    let root = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let script = """
      python3 -c 'import glob, json, sys, jsonschema
      root = sys.argv[1]
      schema = json.load(open(root + "/Documentation/certificate-3.schema.json"))
      valid = jsonschema.Draft202012Validator(schema).is_valid
      files = lambda folder: glob.glob(root + "/Tests/ClaimCheckerTests/" + folder + "/v3-*.json")
      accepted, malformed = files("accepted"), files("malformed")
      wrong = [f for f in accepted if not valid(json.load(open(f)))]
      right = [f for f in malformed if valid(json.load(open(f)))]
      print(wrong)
      sys.exit(bool(wrong) or len(accepted) < 15 or 3 * len(right) > len(malformed))' '\(root.path)'
      """
    let run = try Tool.shell(script)
    #expect(run.status == 0, "\(run.output) \(run.error)")
  }

  /// What `lint` prints against its schema, and a twin with another verdict, key or version.
  @Test(.enabled(if: hasValidator, "needs Python's jsonschema"))
  func `a lint report follows its schema, and a changed one does not`() throws {
    let root = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let directory = try TemporaryDirectory()
    try """
    gelu = 1.7015043497085571, 0.055514317
    alpha = 1.67326319217681884765625, 1.6732632423543772
    g = calculate_gain('tanh') + calculate_gain('selu') + np.sqrt(2/np.pi)
    """.write(to: directory.url("a.py"), atomically: true, encoding: .utf8)
    try Data([0]).write(to: directory.url("b.bin"))
    let run = try Tool.run("lint", "--all", "--format", "json", directory.root.path)
    #expect(run.status == 1)
    let script = """
      python3 -c 'import json, sys, jsonschema
      schema = json.load(open(sys.argv[1] + "/Documentation/lint.schema.json"))
      sys.exit(not jsonschema.Draft202012Validator(schema).is_valid(json.load(open(sys.argv[2]))))' \
      '\(root.path)' '\(directory.url("report.json").path)'
      """
    func isValid(_ text: String) throws -> Bool {
      try text.write(to: directory.url("report.json"), atomically: true, encoding: .utf8)
      return try Tool.shell(script).status == 0
    }
    #expect(try isValid(run.output))
    for (old, new) in [
      ("\"wrong\"", "\"bad\""), ("\"schema\" : 1", "\"schema\" : 2"),
      ("rightDigits", "digitsRight"),
      ("\"line\" : 1", "\"line\" : 0"),
    ] {
      #expect(run.output.contains(old))
      #expect(try !isValid(run.output.replacing(old, with: new)), "\(old)")
    }
  }
}
