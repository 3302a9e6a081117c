/// Reciprocals of the numbers c from 1 to 2 in steps of 2⁻⁷, and their logarithms.
///
/// Computed where it is first needed, in less than a millisecond: no file to generate, none to check.
package enum LogarithmTable {
  /// For c = 1 + j·2⁻⁷ with 0 ≤ j ≤ 128: r, the binary64 number nearest to 1/c, and −log r in two
  /// parts, to 2⁻¹⁰⁴.
  @inline(__always)
  static func entry(_ j: Int) -> (reciprocal: Double, high: Double, low: Double) {
    parts.withUnsafeBufferPointer { ($0[3 * j], $0[3 * j + 1], $0[3 * j + 2]) }
  }

  package static let parts: [Double] = FloatingPointEnvironment.forBinary64 {
    (0...128).flatMap { j -> [Double] in
      let r = 1 / (1 + Double(j) * 0x1p-7)
      if j == 0 { return [1, 0, 0] }
      let logarithm = -BigFloat<3>(r).log(rounded: .up)
      let high = logarithm.double(rounded: .down)
      let rest = logarithm.subtracting(BigFloat<3>(high), rounded: .down)
      return [r, high, rest.double(rounded: .down)]
    }
  }
}
