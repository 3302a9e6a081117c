import Foundation
import Testing

/// Audits through the two commands that check them.
@Suite struct CheckAuditCommandTests {
  private static let header = #"{"w":{"dtype":"F32","shape":[1,2],"data_offsets":[0,8]}}"#
  /// 1/2 and −1.
  private static let model =
    [UInt8](arrayLiteral: 56, 0, 0, 0, 0, 0, 0, 0) + header.utf8
    + [0, 0, 0, 0x3F, 0, 0, 0x80, 0xBF]
  private static let certificate = """
    {"claim": "audit", "domain": {"omega": ["-1", "1"], "tau": ["1/2", "2"]},
     "format": "snn-verify certificate",
     "layers": [{"inputs": 2, "inside": 1, "layout": "out-in", "omega": ["-1*2^-1", "-1*2^-1"],
       "tau": ["5*2^-2", "5*2^-2"], "tensor": "w", "units": 1}],
     "model": {"bytes": 72,
       "sha256": "bcd4e0252b3db15e02a4d12e09668a142a68a2eb81e7d9f107812fab4879ed90"},
     "uncovered": [], "verdict": "proved", "version": 3}
    """

  @Test(arguments: ["snn-check", "snn-verify"])
  func `an audit is checked with its model, and not without`(_ product: String) throws {
    let directory = try TemporaryDirectory()
    let (model, certificate) = (directory.url("a.safetensors"), directory.url("a.json"))
    try Data(Self.model).write(to: model)
    try Self.certificate.write(to: certificate, atomically: true, encoding: .utf8)
    func run(_ arguments: String...) throws -> Tool.Run {
      let command = product == "snn-check" ? [] : ["check"]
      return try Tool.run(command + [certificate.path] + arguments, of: product)
    }
    let accepted = try run("--model", model.path)
    #expect(accepted.status == 0, "\(accepted.output)\(accepted.error)")
    #expect(accepted.output.contains("1 of 1 units have omega in [-1, 1] and tau in [0.5, 2];"))
    #expect(accepted.output.contains("The file has no other tensors."))
    #expect(accepted.output.contains("accepted: the sums of 1 unit are these"))
    let without = try run()
    #expect(without.status == 2)
    #expect(without.output.contains("not checked: the model is missing; name its file by --model"))
    let json = try run("--format", "json")
    #expect(json.status == 2 && json.output.contains("\"result\" : \"not checked\""))
    #expect(try run("--model", directory.url("none").path).status == 74)
    #expect(try run("--model", directory.root.path).status == 74)
    #expect(try run("--model", "/dev/zero").status == 74)
    try Data(Self.model.dropLast() + [0xBE]).write(to: model)
    let other = try run("--model", model.path)
    #expect(other.status == 1 && other.output.contains("rejected: this is another file"))
  }
}
