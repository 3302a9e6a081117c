import Foundation

/// Fingerprints of the samples that a model was trained on or chosen by, so that they are never
/// taken for new ones.
public struct SeenSamples: Sendable, Equatable {
  /// In ascending order.
  private let hashes: [UInt64]
  private let lookup: Set<UInt64>

  private init(hashes: Set<UInt64>) { (self.hashes, lookup) = (hashes.sorted(), hashes) }

  /// For a model of which it is not known what it has seen.
  public static let none = SeenSamples(hashes: [])

  /// Whether every sample passes for a new one.
  public var isEmpty: Bool { hashes.isEmpty }

  /// Some rows of numbers, before they are standardized.
  package init(_ numbers: Matrix, rows: some Collection<Int>) {
    self.init(hashes: Set(rows.map { Self.hash(numbers, row: $0) }))
  }

  package func contains(_ numbers: Matrix, row: Int) -> Bool {
    lookup.contains(Self.hash(numbers, row: row))
  }

  /// FNV-1a over the bits of a row's numbers.
  private static func hash(_ numbers: Matrix, row: Int) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for column in 0..<numbers.columns {
      // Both zeros are one number.
      let bits = (numbers[row, column] + 0).bitPattern
      for shift in stride(from: 0, to: 32, by: 8) {
        hash = (hash ^ UInt64(bits >> UInt32(shift) & 0xFF)) &* 0x100_0000_01B3
      }
    }
    return hash
  }
}

extension SeenSamples {
  /// The fingerprints as text: eight bytes each, little endian, in base 64.
  package var text: String {
    var data = Data(capacity: 8 * hashes.count)
    for hash in hashes {
      withUnsafeBytes(of: hash.littleEndian) { data.append(contentsOf: $0) }
    }
    return data.base64EncodedString()
  }

  /// Nil unless the text is one of ``text``.
  package init?(text: String) {
    guard let data = Data(base64Encoded: text), data.count % 8 == 0 else { return nil }
    let bytes = [UInt8](data)
    self.init(
      hashes: Set(
        stride(from: 0, to: bytes.count, by: 8).map { start in
          (0..<8).reduce(0) { (hash: UInt64, place: Int) -> UInt64 in
            hash | UInt64(bytes[start + place]) << UInt64(8 * place)
          }
        }))
  }
}
