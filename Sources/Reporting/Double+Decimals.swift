import Foundation

// Not by String(format:), which alone would bring Foundation's locales into every binary.
extension Double {
  /// With so many decimals, correctly rounded: `-0.0012` for `decimal(4)`.
  package func decimal(_ places: Int) -> String { printed("%.\(places)f") }

  /// With so many decimals and an exponent: `1.2e-05` for `scientific(1)`.
  package func scientific(_ places: Int) -> String { printed("%.\(places)e") }

  private func printed(_ format: String) -> String {
    withVaList([self]) { arguments in
      // 309 digits before the point, at most, and the places.
      var buffer = [CChar](repeating: 0, count: 512)
      let count = vsnprintf(&buffer, buffer.count, format, arguments)
      return String(decoding: buffer.prefix(Int(count)).map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
  }
}
