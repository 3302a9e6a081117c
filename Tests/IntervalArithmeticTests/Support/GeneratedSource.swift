import Foundation

/// A file of tables in `Sources/IntervalArithmetic`, which a test generates.
enum GeneratedSource {
  /// Whether a file has the given text, byte by byte. With `RECORD_TABLES` set it is written first.
  ///
  /// - Parameter name: The file, below the module's folder.
  static func isCurrent(_ name: String, _ text: String) throws -> Bool {
    let path = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Sources/IntervalArithmetic/\(name)")
    if ProcessInfo.processInfo.environment["RECORD_TABLES"] != nil {
      try text.write(to: path, atomically: true, encoding: .utf8)
    }
    return try String(contentsOf: path, encoding: .utf8) == text
  }

  /// A hexadecimal literal, which loses nothing.
  static func literal(_ x: Double) -> String {
    if x == 0 { return "0" }
    let digits = String(x.significandBitPattern | 1 << 52, radix: 16)
    var fraction = String(digits.dropFirst())
    while fraction.last == "0" { fraction.removeLast() }
    let point = fraction.isEmpty ? "" : "." + fraction
    return (x < 0 ? "-" : "") + "0x1\(point)p\(x.exponent)"
  }
}
