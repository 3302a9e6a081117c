import IntervalArithmetic

/// A decimal or hexadecimal literal in a source file, by its place and its digits.
struct NumberLiteral: Sendable {
  /// Bytes of the literal, without a sign.
  let range: Range<Int>
  /// Significant digits: those from the first that is not 0.
  let digits: Int
  /// Near the value, to find it by.
  let approximation: Double
  let isHexadecimal: Bool
  /// Where mantissa and suffix end.
  let mantissa: Range<Int>
  let exponent: Int

  /// The value and the unit of its last digit, exactly.
  ///
  /// - Parameter bytes: Of the file.
  func value(in bytes: UnsafeBufferPointer<UInt8>) -> WrittenValue? {
    var text = ""
    var places = 0
    var isFraction = false
    for byte in bytes[mantissa] {
      switch byte {
      case UInt8(ascii: "."): isFraction = true
      case UInt8(ascii: "_"), UInt8(ascii: "'"): break
      default:
        text.unicodeScalars.append(Unicode.Scalar(byte))
        if isFraction { places += 1 }
      }
    }
    let unit =
      isHexadecimal
      ? Rational.powerOfTwo(exponent - 4 * places) : Rational.powerOfTen(exponent - places)
    guard
      let integer = try? Rational(parsing: isHexadecimal ? "0x\(text)p0" : text)
    else { return nil }
    return WrittenValue(literal: integer * unit, digits: digits, unit: unit)
  }
}

/// Finds the numbers of a text of any language.
///
/// Decimal and hexadecimal literals with digit separators, exponents and suffixes; no part of a name,
/// a version or a longer word.
struct NumberScanner {
  let bytes: UnsafeBufferPointer<UInt8>

  /// Longer ones are no constants of code.
  static let lengthLimit = 256

  /// The literal that begins at a digit or a point; nil if there is none, and then where to go on.
  func literal(at start: Int) -> (literal: NumberLiteral?, end: Int) {
    let end = bytes.count
    func byte(_ index: Int) -> UInt8 { index < end ? bytes[index] : 0 }
    let isHexadecimal =
      byte(start) == UInt8(ascii: "0") && byte(start + 1) | 0x20 == UInt8(ascii: "x")
    let first = isHexadecimal ? start + 2 : start
    var index = first
    var (digits, significand, dropped, places) = (0, UInt64(0), 0, 0)
    var (isFraction, hasDigits) = (false, false)
    let radix: UInt64 = isHexadecimal ? 16 : 10
    while index < end {
      let current = bytes[index]
      if let digit = Self.digit(current, isHexadecimal: isHexadecimal) {
        hasDigits = true
        if digits > 0 || digit > 0 { digits += 1 }
        if isFraction { places += 1 }
        if significand < 1 << 58 {
          significand = significand * radix + UInt64(digit)
        } else {
          dropped += 1
        }
      } else if current == UInt8(ascii: "."), !isFraction {
        isFraction = true
      } else if current == UInt8(ascii: "_") || current == UInt8(ascii: "'"), hasDigits,
        Self.digit(byte(index + 1), isHexadecimal: isHexadecimal) != nil,
        index > first, bytes[index - 1] != UInt8(ascii: ".")
      {
        // A separator stands between digits.
      } else {
        break
      }
      index += 1
    }
    let mantissa = first..<index
    guard hasDigits else { return (nil, max(index, start + 1)) }
    var exponent = 0
    let mark = byte(index) | 0x20
    let hasMark =
      isHexadecimal
      ? mark == UInt8(ascii: "p")
      : mark == UInt8(ascii: "e") || mark == UInt8(ascii: "d")
    var hasExponent = false
    if hasMark {
      var next = index + 1
      let isNegative = byte(next) == UInt8(ascii: "-")
      if isNegative || byte(next) == UInt8(ascii: "+") { next += 1 }
      let digitsStart = next
      while next < end, let digit = Self.digit(bytes[next], isHexadecimal: false) {
        exponent = min(exponent * 10 + Int(digit), 100_000)
        next += 1
      }
      if next > digitsStart {
        if isNegative { exponent = -exponent }
        (hasExponent, index) = (true, next)
      } else {
        exponent = 0
      }
    }
    // What follows is a suffix that is known, or the word is none.
    let suffixStart = index
    while index < end, Self.isWord(bytes[index]) { index += 1 }
    let isKnown = Self.isSuffix(bytes[suffixStart..<index])
    let isVersion =
      byte(index) == UInt8(ascii: ".") && Self.digit(byte(index + 1), isHexadecimal: false) != nil
    guard isKnown, !isVersion, !(isHexadecimal && !hasExponent) else {
      // The rest of a version or a word is no number either.
      while index < end, Self.isWord(bytes[index]) || bytes[index] == UInt8(ascii: ".") {
        index += 1
      }
      return (nil, index)
    }
    guard index - start <= Self.lengthLimit, exponent.magnitude < 10_000 else {
      return (nil, index)
    }
    let scale = dropped - places
    let approximation =
      isHexadecimal
      ? Self.scaled(Double(significand), 2, exponent + 4 * scale)
      : Self.scaled(Double(significand), 10, exponent + scale)
    return (
      NumberLiteral(
        range: start..<index, digits: digits, approximation: approximation,
        isHexadecimal: isHexadecimal, mantissa: mantissa, exponent: exponent), index
    )
  }

  /// x·baseᵉ, roughly.
  private static func scaled(_ x: Double, _ base: Double, _ exponent: Int) -> Double {
    var (result, power, count) = (1.0, base, min(exponent.magnitude, 2000))
    while count > 0 {
      if count & 1 == 1 { result *= power }
      power *= power
      count >>= 1
    }
    return exponent < 0 ? x / result : x * result
  }

  @inline(__always)
  static func digit(_ byte: UInt8, isHexadecimal: Bool) -> UInt8? {
    if byte &- UInt8(ascii: "0") < 10 { return byte &- UInt8(ascii: "0") }
    let letter = (byte | 0x20) &- UInt8(ascii: "a")
    return isHexadecimal && letter < 6 ? letter + 10 : nil
  }

  @inline(__always)
  static func isWord(_ byte: UInt8) -> Bool {
    byte &- UInt8(ascii: "0") < 10 || (byte | 0x20) &- UInt8(ascii: "a") < 26
      || byte == UInt8(ascii: "_")
  }

  /// What types a literal in C, Java, C#, Rust, Python and Fortran.
  private static func isSuffix(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    if bytes.isEmpty { return true }
    guard bytes.count <= 5 else { return false }
    let text = String(decoding: bytes, as: UTF8.self).lowercased()
    return suffixes.contains(text.hasPrefix("_") ? String(text.dropFirst()) : text)
  }

  private static let suffixes: Set<String> = [
    "f", "d", "l", "m", "h", "j", "i", "lf", "fl", "f16", "f32", "f64", "f128", "bf16", "dp", "sp",
    "q", "w", "r8", "r4", "wp",
  ]
}
