import Foundation
import WeightAudit

extension AuditReport {
  /// The findings by SARIF 2.1.0: weights that are not finite, an interval that is left, tensors that are
  /// not read.
  ///
  /// - Parameters:
  ///   - version: Of this tool.
  ///   - strict: Whether a tensor that is not read is an error.
  public func sarif(version: String, strict: Bool) -> String {
    SARIF(
      toolVersion: version,
      rules: [
        SARIF.Rule(
          id: "non-finite-weight", description: "A weight is NaN or infinite.", level: .error),
        SARIF.Rule(
          id: "interval-left",
          description: "The mean square of a layer is proved to be outside of the interval.",
          level: .error),
        SARIF.Rule(
          id: "interval-undecided",
          description: "It is not decided whether all mean squares are in the interval.",
          level: .warning),
        SARIF.Rule(id: "unread-tensor", description: "A tensor was not read.", level: .note),
      ],
      findings: nonFiniteFindings + intervalFindings + unreadFindings(strict)
    ).jsonText()
  }

  private func finding(
    _ rule: String, _ level: SARIF.Level, _ message: String, _ fingerprint: String
  ) -> SARIF.Finding {
    // Of a whole file: weights have no lines.
    SARIF.Finding(
      rule: rule, level: level, message: message, path: result.file.path, region: nil,
      fingerprint: fingerprint)
  }

  private var nonFiniteFindings: [SARIF.Finding] {
    func words(_ found: NonFiniteWeights, _ tensor: String, unit: Bool) -> SARIF.Finding {
      finding(
        "non-finite-weight", .error, "\(tensor.printable()): \(found.words(ofUnit: unit))",
        "\(tensor) \(found.place(ofUnit: unit))")
    }
    return result.layers.flatMap { layer in
      layer.nonFinite.map { words($0, layer.layer.weight.name, unit: true) }
        + (layer.nonFiniteUnits > layer.nonFinite.count
          ? [
            finding(
              "non-finite-weight", .error,
              "\(layer.layer.weight.name.printable()):"
                + " \(layer.nonFiniteUnits - layer.nonFinite.count) further units have weights that are"
                + " not finite", "\(layer.layer.weight.name) further units")
          ] : [])
    }
      + result.readings.compactMap { reading in
        reading.nonFinite.map { words($0, reading.tensor.name, unit: false) }
      }
  }

  private var intervalFindings: [SARIF.Finding] {
    guard let signals = result.signals, let interval = signals.interval else { return [] }
    let words = Notation.text(interval)
    switch signals.verdict {
    case .proved: return []
    case .refuted:
      let name = signals.layers[signals.firstOutside!].layer.name
      return [
        finding(
          "interval-left", .error, self.words(of: signals, interval), "\(name) \(words)")
      ]
    case .undecided:
      return [
        finding(
          "interval-undecided", .warning,
          self.words(of: signals, interval) + (signals.stop.map { ": \($0)" } ?? ""), words)
      ]
    }
  }

  private func unreadFindings(_ strict: Bool) -> [SARIF.Finding] {
    result.unread.map {
      finding(
        "unread-tensor", strict ? .error : .note,
        "\($0.tensor.name.printable()) \($0.tensor.shapeText) is not read: \($0.refusal!)",
        $0.tensor.name)
    }
  }

  /// The certificate of the layers' sums; nil if there is none.
  public var certificate: AuditProof? {
    let (digest, bytes) = result.file.withBytes { (SHA256.hexDigest($0), $0.count) }
    return AuditCertificate(result, sha256: digest, bytes: bytes).map(AuditProof.init)
  }

  /// A certificate as the text of a file.
  public struct AuditProof: Sendable {
    let certificate: AuditCertificate

    /// JSON with a final newline.
    public func encoded() throws -> Data { try certificate.encoded() }
  }
}

extension NonFiniteWeights {
  /// Where the first one is, in a unit or in a whole tensor.
  func place(ofUnit isUnit: Bool) -> String {
    isUnit ? "unit \(unit), weight \(first)" : "number \(first)"
  }

  /// What it is, and how many more there are.
  func words(ofUnit isUnit: Bool) -> String {
    "\(place(ofUnit: isUnit)) is \(isNaN ? "NaN" : "infinite")"
      + (count > 1 ? ", and \(count - 1) more of the \(isUnit ? "unit" : "tensor")" : "")
  }
}
