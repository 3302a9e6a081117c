import Foundation
import IntervalArithmetic
import LayerProofs
import Proving

/// What an audit found of the weights in a file, as a certificate for readers that have the file:
/// `Documentation/CertificateFormat.md`, version 3, claim "audit".
package struct AuditCertificate: Sendable {
  private let record: Record

  /// Layers that the format cannot say are among the tensors that are not covered, as are those with weights
  /// that are not finite. Nil without a layer that it can say, or for a file that other readers refuse.
  ///
  /// - Parameters:
  ///   - sha256: Of the file, in hexadecimal digits.
  ///   - bytes: The file's length.
  package init?(_ result: AuditResult, sha256: String, bytes: Int) {
    let layers = result.layers.compactMap(Layer.init)
    let covered = Set(layers.map(\.tensor))
    // A name that stands twice cannot be covered.
    guard !layers.isEmpty, covered.count == layers.count,
      result.readings.allSatisfy({ $0.tensor.rank <= Self.mostAxes })
    else { return nil }
    let domain = LayerStatistics.domains[0]
    record = Record(
      model: Model(bytes: bytes, sha256: sha256),
      domain: Domain(omega: RangeRecord(domain.omega), tau: RangeRecord(domain.tau)),
      layers: layers,
      uncovered: result.readings.map(\.tensor.name).filter { !covered.contains($0) }.sorted())
  }

  private static var mostAxes: Int { 16 }

  /// The file's text: JSON with sorted keys and a final newline, the same for the same audit.
  package func encoded() throws -> Data { try record.stableJSON() }

  private struct Record: Encodable, Sendable {
    let format = Certificate.format
    let version = 3
    let claim = "audit"
    let verdict = Verdict.proved
    let model: Model
    let domain: Domain
    let layers: [Layer]
    let uncovered: [String]
  }

  private struct Model: Encodable, Sendable {
    let bytes: Int
    let sha256: String
  }

  private struct Domain: Encodable, Sendable {
    let omega, tau: RangeRecord
  }

  private struct Layer: Encodable, Sendable {
    let tensor: String
    let layout: WeightLayout
    let units, inputs: Int
    let omega, tau: [String]
    let inside: Int

    init?(_ found: LayerStatistics) {
      let layer = found.layer
      guard found.nonFiniteUnits == 0, let omega = found.omega, let tau = found.tau,
        layer.layout == .outIn ? layer.weight.rank >= 2 : layer.weight.rank == 2
      else { return nil }
      (tensor, layout) = (layer.weight.name, layer.layout)
      (units, inputs) = (layer.units, layer.fanIn)
      self.omega = [omega.minimum, omega.maximum].map(\.dyadicText)
      self.tau = [tau.minimum, tau.maximum].map(\.dyadicText)
      inside = found.shares[0].byBoth
    }
  }
}

extension Rational {
  /// "m*2^e" with an odd m, "m" for e = 0, or "0"; the number is dyadic.
  package var dyadicText: String {
    if signum == 0 { return "0" }
    // The least k for which the number times 2ᵏ is an integer.
    var (low, high) = (-8192, 8192)
    while high - low > 1 {
      let middle = (low + high) / 2
      if scaled(byPowerOfTwo: middle).isInteger { high = middle } else { low = middle }
    }
    let odd = scaled(byPowerOfTwo: high).text
    return high == 0 ? odd : "\(odd)*2^\(-high)"
  }
}
