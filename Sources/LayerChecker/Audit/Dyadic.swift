import BigInt

/// m·2ᵉ with m odd, or zero: each number that is one is it in one way.
package struct Dyadic: Equatable, Sendable {
  package let significand: BigInt
  package let exponent: Int

  package init(_ significand: BigInt, exponent: Int) {
    let zeros = significand == 0 ? 0 : significand.trailingZeroBitCount
    self.significand = significand >> zeros
    self.exponent = significand == 0 ? 0 : exponent + zeros
  }
}

extension Dyadic: CustomStringConvertible {
  /// `m*2^e`, or `m` if e is 0.
  package var description: String {
    exponent == 0 ? "\(significand)" : "\(significand)*2^\(exponent)"
  }
}

extension Field {
  /// Of binary64 numbers, sums have exponents from −1074 and sums of squares from −2148.
  private static let exponents = -2148...2148

  /// `m*2^e` with m odd and e not 0, or an odd integer, or 0.
  package func dyadic() throws(FormatError) -> Dyadic {
    let whole = try numberText()
    let wrong = error(
      "\(excerpt(whole)) is not a number here; write an odd integer times a power of two, as -3*2^-5"
    )
    func integer(_ digits: Substring) throws(FormatError) -> BigInt {
      let magnitude = digits.utf8.first == UInt8(ascii: "-") ? digits.dropFirst() : digits
      guard !magnitude.isEmpty, magnitude.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
        magnitude.utf8.first != 0x30, let value = BigInt(String(digits), radix: 10)
      else { throw wrong }
      return value
    }
    if whole == "0" { return Dyadic(0, exponent: 0) }
    let parts = whole.split(separator: "*", omittingEmptySubsequences: false)
    let significand = try integer(parts[0])
    guard significand.magnitude & 1 == 1 else { throw wrong }
    if parts.count == 1 {
      return Dyadic(significand, exponent: 0)
    }
    guard parts.count == 2, parts[1].hasPrefix("2^"), parts[1].utf8.count <= 8 else { throw wrong }
    let exponent = Int(try integer(parts[1].dropFirst(2)))
    guard Self.exponents.contains(exponent) else { throw wrong }
    return Dyadic(significand, exponent: exponent)
  }
}
