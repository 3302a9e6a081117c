import Foundation
import Testing

/// Certificates of `audit`, read by the program that knows nothing of it.
@Suite struct AuditCertificateTests {
  /// A file of two layers, a row of numbers and a tensor that is not read.
  private static func model(changing place: Int? = nil) -> Data {
    let weights: [Float] = [1, -0.5, 0.25, 0, 0.5, 0.75, 0x1p-140, 3e38, -3e38]
    var data = Data()
    for number in weights {
      withUnsafeBytes(of: number.bitPattern.littleEndian) { data.append(contentsOf: $0) }
    }
    for number in [0x1p-1074, 0x1p1023] {
      withUnsafeBytes(of: number.bitPattern.littleEndian) { data.append(contentsOf: $0) }
    }
    data.append(contentsOf: [1, 0, 0, 0])
    if let place { data[place] ^= 1 }
    let heading = Data(
      (#"{"a.weight":{"dtype":"F32","shape":[2,3],"data_offsets":[0,24]},"#
        + #""extra":{"dtype":"F32","shape":[3],"data_offsets":[24,36]},"#
        + #""b.weight":{"dtype":"F64","shape":[1,2],"data_offsets":[36,52]},"#
        + #""c":{"dtype":"I32","shape":[1],"data_offsets":[52,56]}}"#).utf8)
    return withUnsafeBytes(of: UInt64(heading.count).littleEndian) { Data($0) } + heading + data
  }

  private func certificate(_ directory: TemporaryDirectory, _ options: String...) throws -> URL {
    try Self.model().write(to: directory.url("model.safetensors"))
    let url = directory.url("audit.json")
    let run = try Tool.run(
      ["audit", directory.url("model.safetensors").path, "--certificate", url.path] + options)
    #expect(run.status == 0, "\(run.error)")
    return url
  }

  private func check(_ certificate: URL, _ model: URL) throws -> Tool.Run {
    try Tool.run(["--model", model.path, certificate.path], of: "snn-check")
  }

  @Test(arguments: ["out-in", "in-out"])
  func `another program accepts what was found`(_ layout: String) throws {
    let directory = try TemporaryDirectory()
    let url = try certificate(directory, "--layout", layout)
    let run = try check(url, directory.url("model.safetensors"))
    #expect(run.status == 0, "\(run.output)")
    #expect(run.output.contains("accepted"))
    let text = try String(contentsOf: url, encoding: .utf8)
    // 2⁻¹⁰⁷⁴ + 2¹⁰²³ has all of its digits.
    #expect(text.contains("*2^-1074") && text.contains("\"extra\""))
  }

  @Test(arguments: [0, 23, 36, 52]) func `another model is refused`(_ place: Int) throws {
    let directory = try TemporaryDirectory()
    let url = try certificate(directory)
    let other = directory.url("other.safetensors")
    try Self.model(changing: place).write(to: other)
    #expect(try check(url, other).status == 1)
  }

  @Test func `more than was found is refused`() throws {
    let directory = try TemporaryDirectory()
    let url = try certificate(directory)
    let text = try String(contentsOf: url, encoding: .utf8)
    for (old, new) in [
      (#""inside" : 0"#, #""inside" : 1"#), (#""units" : 2"#, #""units" : 3"#),
      ("5*2^-2", "3*2^-2"), (#""c","#, ""),
    ] {
      #expect(text.contains(old), "\(old)")
      try text.replacingOccurrences(of: old, with: new).write(
        to: url, atomically: true, encoding: .utf8)
      let run = try check(url, directory.url("model.safetensors"))
      #expect(run.status == 1 || run.status == 65, "\(new): \(run.output)")
    }
  }

  /// With the covariance of the inputs their independence is not assumed.
  @Test func `SARIF says what a refutation assumes`() throws {
    let directory = try TemporaryDirectory()
    try Self.model().write(to: directory.url("model.safetensors"))
    try Data("1,0,0\n0,1,0\n0,0,1\n".utf8).write(to: directory.url("cov.csv"))
    try Data(#"{"layers":[{"weight":"a.weight","activation":"identity"}]}"#.utf8)
      .write(to: directory.url("network.json"))
    for (options, words) in [
      ([], "with independent inputs and normal z in all layers"),
      (["--covariance", directory.url("cov.csv").path], "with this covariance of the inputs"),
    ] {
      let run = try Tool.run(
        [
          "audit", directory.url("model.safetensors").path, "--interval", "100..200",
          "--network", directory.url("network.json").path, "--format", "sarif",
        ] + options)
      #expect(run.status == 1, "\(run.error)")
      #expect(run.output.contains("interval-left") && run.output.contains(words))
    }
  }

  @Test func `findings are SARIF`() throws {
    let directory = try TemporaryDirectory()
    try Self.model().write(to: directory.url("model.safetensors"))
    let run = try Tool.run(
      [
        "audit", directory.url("model.safetensors").path, "--format", "sarif", "--strict",
      ])
    #expect(run.status == 2)
    let object = try #require(
      JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    #expect(object["version"] as? String == "2.1.0")
    let results = try #require(
      ((object["runs"] as? [[String: Any]])?.first)?["results"] as? [[String: Any]])
    #expect(results.count == 1)
    #expect(results[0]["ruleId"] as? String == "unread-tensor")
    #expect(results[0]["level"] as? String == "error")
  }
}
