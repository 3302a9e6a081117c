import BigInt
import Foundation
import LayerChecker
import TestSupport
import Testing

import ClaimChecker

/// Audits of models: exact sums by a second way, models that change under the reader, and hostile ones.
@Suite struct AuditTests {
  private func certificate(_ name: String = "v3-audit.json") throws -> [UInt8] {
    try Corpus.accepted.bytes(name)
  }

  @Test func `without its model an audit is not accepted`() throws {
    let finding = CertificateChecker.check(bytes: try certificate())
    #expect(finding.word == "not checked")
    #expect(finding.text.hasSuffix("not checked: the model is missing; name its file by --model"))
    // A malformed one is malformed all the same.
    let malformed = try Corpus.malformed.bytes("v3-audit-layer-twice.json")
    #expect(CertificateChecker.check(bytes: malformed).word == "malformed")
  }

  @Test func `the claim says what was checked and no more`() throws {
    let finding = CertificateChecker.check(bytes: try certificate(), model: AuditModel.stream)
    let claim = try #require(finding.claim)
    for words in [
      "In the file of \(AuditModel.bytes.count) bytes whose SHA-256 is",
      "'dense.weight': 3 units by the first axis, 4 inputs each:",
      "1 of 3 units have omega in [-0.1, 1] and tau in [0.95, 2.5];",
      "'head.kernel': 2 units by the last axis, 4 inputs each:", "omega is from 0 to 1*2^-4,",
      "Of the file's other tensors nothing is said: 2 of them.\n  'dense.bias'\n  'steps'",
    ] {
      #expect(claim.contains(words), "\(claim)")
    }
    #expect(finding.text.hasSuffix("accepted: the sums of 9 units are these"))
    let one = CertificateChecker.check(
      bytes: try certificate("v3-audit-one-layer.json"), model: AuditModel.stream)
    #expect(
      try #require(one.claim).hasSuffix("Of other tensors that the file may have nothing is said."))
  }

  /// Every byte of the model, changed in turn.
  @Test func `another model is not accepted`() throws {
    let certificate = try certificate()
    for index in AuditModel.bytes.indices {
      var bytes = AuditModel.bytes
      bytes[index] ^= 1
      let finding = CertificateChecker.check(bytes: certificate, model: ModelStream(bytes))
      #expect(finding.rejection?.reason == .model, "\(index): \(finding.text)")
    }
  }

  @Test func `a model that changes while it is read is not accepted`() throws {
    let (whole, certificate) = (AuditModel.bytes, try certificate())
    func check(_ size: Int, _ bytes: [UInt8], failsAt end: Int = .max) -> Finding {
      var position = 0
      let stream = ModelStream(size: size) { buffer in
        if position >= end { return -1 }
        let count = min(buffer.count, bytes.count - position)
        buffer.copyBytes(from: bytes[position..<position + count])
        position += count
        return count
      }
      return CertificateChecker.check(bytes: certificate, model: stream)
    }
    #expect(check(whole.count, whole).word == "accepted")
    #expect(check(whole.count, whole.dropLast()).rejection?.reason == .model)
    #expect(check(whole.count, whole + [0]).rejection?.reason == .model)
    #expect(check(whole.count, []).rejection?.reason == .model)
    #expect(check(whole.count + 1, whole + [0]).rejection?.reason == .model)
    for end in [0, 8, 200, whole.count] {
      #expect(check(whole.count, whole, failsAt: end).word == "not checked", "\(end)")
    }
  }

  // MARK: - Models made for the purpose

  private func model(_ header: String, data: [UInt8]) -> [UInt8] {
    let count = UInt64(header.utf8.count)
    return (0..<8).map { UInt8(truncatingIfNeeded: count >> (8 * $0)) } + Array(header.utf8) + data
  }

  private func digest(_ bytes: [UInt8]) -> String {
    var hash = SHA256()
    bytes.withUnsafeBytes { hash.update($0) }
    return hash.finish()
  }

  private func audit(
    of model: [UInt8], layout: String = "out-in", units: Int = 1, inputs: Int = 1,
    omega: (String, String) = ("0", "0"), tau: (String, String) = ("0", "0"), inside: Int = 0
  ) -> [UInt8] {
    Array(
      """
      {"claim": "audit", "domain": {"omega": ["-1", "1"], "tau": ["1/2", "2"]},
       "format": "snn-verify certificate",
       "layers": [{"inputs": \(inputs), "inside": \(inside), "layout": "\(layout)",
         "omega": ["\(omega.0)", "\(omega.1)"], "tau": ["\(tau.0)", "\(tau.1)"], "tensor": "w",
         "units": \(units)}],
       "model": {"bytes": \(model.count), "sha256": "\(digest(model))"},
       "verdict": "proved", "version": 3}
      """.utf8)
  }

  private func check(
    _ header: String, _ data: [UInt8] = [0, 0, 0, 0], budget: Budget = .standard
  ) -> Finding {
    let model = model(header, data: data)
    return CertificateChecker.check(
      bytes: audit(of: model), model: ModelStream(model), budget: budget)
  }

  @Test func `the plain model is accepted, with spaces after the header too`() {
    let header = #"{"w":{"dtype":"F32","shape":[1,1],"data_offsets":[0,4]}}"#
    #expect(check(header).word == "accepted")
    #expect(check(header + "   ").word == "accepted")
  }

  @Test(arguments: [
    "", "[]", " {}", "{}", #"{"w":{"dtype":"F32","shape":[1,1],"data_offsets":[0,4]}} x"#,
    // A gap, an overlap, data that belong to nobody, a size that does not fit.
    #"{"w":{"dtype":"F32","shape":[1,1],"data_offsets":[4,8]}}"#,
    #"{"w":{"dtype":"F32","shape":[1,1],"data_offsets":[0,4]},"v":{"dtype":"U8","shape":[4],"data_offsets":[0,4]}}"#,
    #"{"w":{"dtype":"F16","shape":[1,1],"data_offsets":[0,2]}}"#,
    #"{"w":{"dtype":"F32","shape":[1,2],"data_offsets":[0,4]}}"#,
    #"{"w":{"dtype":"F32","shape":[1,1],"data_offsets":[4,0]}}"#,
    #"{"w":{"dtype":"F32","shape":[1,1],"data_offsets":[0,4,4]}}"#,
    // Numbers that overflow, are negative, or none.
    #"{"w":{"dtype":"F32","shape":[4611686018427387904,4],"data_offsets":[0,4]}}"#,
    #"{"w":{"dtype":"F32","shape":[99999999999999999999,1],"data_offsets":[0,4]}}"#,
    #"{"w":{"dtype":"F32","shape":[-1,-1],"data_offsets":[0,4]}}"#,
    #"{"w":{"dtype":"F32","shape":[1.0,1],"data_offsets":[0,4]}}"#,
    #"{"w":{"dtype":"F32","shape":"11","data_offsets":[0,4]}}"#,
    #"{"w":{"dtype":"F32","shape":[1,1],"data_offsets":[0,9223372036854775807]}}"#,
    // Keys that stand twice, are missing or unknown; types and metadata that are none.
    #"{"w":{"dtype":"F32","shape":[1,1],"data_offsets":[0,4]},"w":{"dtype":"F32","shape":[1,1],"data_offsets":[0,4]}}"#,
    #"{"w":{"dtype":"F32","shape":[1,1]}}"#,
    #"{"w":{"dtype":"F32","shape":[1,1],"data_offsets":[0,4],"more":1}}"#,
    #"{"w":{"dtype":"F33","shape":[1,1],"data_offsets":[0,4]}}"#,
    #"{"__metadata__":{"a":1},"w":{"dtype":"F32","shape":[1,1],"data_offsets":[0,4]}}"#,
    #"{"w":{"dtype":"F32","shape":[1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1],"data_offsets":[0,4]}}"#,
  ])
  func `a file that is no strict safetensors file is refused`(_ header: String) {
    let finding = check(header)
    #expect(finding.rejection?.reason == .model, "\(finding.text)")
  }

  @Test func `a header of another length than there is, is refused`() {
    for length: [UInt8] in [
      [255, 255, 255, 255, 255, 255, 255, 255], [0, 0, 0, 0, 0, 0, 0, 128],
      [9, 0, 0, 0, 0, 0, 0, 0],
    ] {
      let model = length + [1, 2, 3]
      let finding = CertificateChecker.check(bytes: audit(of: model), model: ModelStream(model))
      #expect(finding.rejection?.reason == .model)
    }
  }

  @Test(arguments: [[0, 0, 0x80, 0x7F], [0, 0, 0xC0, 0x7F], [1, 0, 0x80, 0xFF]] as [[UInt8]])
  func `infinities and NaN have no sums`(_ data: [UInt8]) {
    let finding = check(#"{"w":{"dtype":"F32","shape":[1,1],"data_offsets":[0,4]}}"#, data)
    #expect(finding.rejection?.reason == .tensor, "\(finding.text)")
    #expect(finding.text.contains("not finite"))
  }

  @Test(arguments: [
    "[0,1]", "[1,0]", "[0,4611686018427387904,4611686018427387904]",
    "[0,9223372036854775807,9223372036854775807,9223372036854775807]",
  ])
  func `a tensor without weights is no layer`(_ shape: String) {
    let finding = check(#"{"w":{"dtype":"F32","shape":\#(shape),"data_offsets":[0,0]}}"#, [])
    #expect(finding.rejection?.reason == .tensor, "\(finding.text)")
    #expect(finding.text.contains("has no weights"))
  }

  @Test func `a model beyond the budget is too large, not rejected`() throws {
    let stream = ModelStream(size: 1 << 40) { buffer in
      buffer.initializeMemory(as: UInt8.self, repeating: 0x20)
      return buffer.count
    }
    let text = String(decoding: try certificate(), as: UTF8.self)
      .replacing("\"bytes\": \(AuditModel.bytes.count)", with: "\"bytes\": \(1 << 40)")
    let finding = CertificateChecker.check(
      bytes: Array(text.utf8), model: stream, budget: .small)
    #expect(finding.word == "too large", "\(finding.text)")
  }

  /// ω and τ of random bits by big integers alone, one weight at a time, for each format and layout.
  @Test(arguments: ["F16", "BF16", "F32", "F64"], ["out-in", "in-out"])
  func `sums are exact`(_ type: String, _ layout: String) throws {
    let (bits, fraction) = ["F16": (16, 10), "BF16": (16, 7), "F32": (32, 23), "F64": (64, 52)][
      type]!
    let exponents = bits - 1 - fraction
    let base = (1 << (exponents - 1)) - 2 + fraction
    var random = SplitMix64(seed: UInt64(bits + fraction))
    let (units, inputs) = (5, 300)
    var data: [UInt8] = []
    var sums = [BigInt](repeating: 0, count: units)
    var squares = sums
    for index in 0..<units * inputs {
      var word = random.next() >> UInt64(64 - bits)
      let mask = UInt64(1 << exponents - 1)
      // Powers of two, whose squares have one bit.
      if index % 5 == 0 { word &= ~(1 << UInt64(fraction) - 1) }
      // No infinity; subnormal numbers more often than by chance.
      if word >> UInt64(fraction) & mask == mask || index % 7 == 0 {
        word &= ~(mask << UInt64(fraction))
      }
      data += (0..<bits / 8).map { UInt8(truncatingIfNeeded: word >> UInt64(8 * $0)) }
      let exponent = Int(word >> UInt64(fraction) & mask)
      let significand =
        BigInt(word & (1 << UInt64(fraction) - 1)) + (exponent > 0 ? 1 << fraction : 0)
      let value = significand << max(exponent - 1, 0)
      let unit = layout == "out-in" ? index / inputs : index % units
      sums[unit] += word >> UInt64(bits - 1) == 1 ? -value : value
      squares[unit] += value * value
    }
    let shape = layout == "out-in" ? "\(units),\(inputs)" : "\(inputs),\(units)"
    let model = model(
      #"{"w":{"dtype":"\#(type)","shape":[\#(shape)],"data_offsets":[0,\#(data.count)]}}"#,
      data: data)
    func text(_ value: BigInt, _ scale: Int) -> String { "\(Dyadic(value, exponent: -scale))" }
    let inside = zip(sums, squares).count { sum, square in
      sum.magnitude <= BigUInt(1) << base && square * 2 >= BigInt(1) << (2 * base)
        && square <= BigInt(2) << (2 * base)
    }
    let omega = (text(sums.min()!, base), text(sums.max()!, base))
    let tau = (text(squares.min()!, 2 * base), text(squares.max()!, 2 * base))
    func finding(_ omega: (String, String), _ inside: Int) -> Finding {
      CertificateChecker.check(
        bytes: audit(
          of: model, layout: layout, units: units, inputs: inputs, omega: omega, tau: tau,
          inside: inside), model: ModelStream(model))
    }
    #expect(finding(omega, inside).word == "accepted", "\(finding(omega, inside).text)")
    #expect(finding((omega.1, omega.0), inside).rejection?.reason == .extreme)
    #expect(finding(omega, inside + 1).rejection?.reason == .count)
    let next = text(sums.max()! + 1, base)
    #expect(finding((omega.0, next), inside).rejection?.reason == .extreme)
  }
}
