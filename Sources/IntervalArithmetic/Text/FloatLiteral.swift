import CMPFR

/// The parts of a decimal or a hexadecimal float: significand·baseᵉ with the base 10 or 2.
struct FloatLiteral {
  let significand: Rational
  let exponent: Int
  let isHexadecimal: Bool

  /// - Parameters:
  ///   - whole: The text that an error names.
  ///   - limit: Written exponents beyond it are refused.
  init(_ text: String, in whole: String, limit: Int) throws(NumberSyntaxError) {
    var rest = Substring(text)
    var isNegative = false
    if let sign = rest.first, sign == "-" || sign == "+" {
      isNegative = sign == "-"
      rest = rest.dropFirst()
    }
    let isHexadecimal = rest.hasPrefix("0x") || rest.hasPrefix("0X")
    if isHexadecimal { rest = rest.dropFirst(2) }

    let isDigit: (Character) -> Bool = {
      $0.isASCII && (isHexadecimal ? $0.isHexDigit : $0.isWholeNumber)
    }
    let integer = rest.prefix(while: isDigit)
    rest = rest[integer.endIndex...]
    var fraction: Substring = ""
    if rest.first == "." {
      rest = rest.dropFirst()
      fraction = rest.prefix(while: isDigit)
      rest = rest[fraction.endIndex...]
    }
    let digits = integer + fraction
    guard !digits.isEmpty else { throw .notANumber(whole) }

    var exponent = 0
    if let mark = rest.first {
      rest = rest.dropFirst()
      guard isHexadecimal ? "pP".contains(mark) : "eE".contains(mark), let first = rest.first,
        rest.dropFirst().allSatisfy(\.isWholeNumber),
        first.isWholeNumber || (first == "-" || first == "+") && rest.count > 1,
        rest.allSatisfy(\.isASCII)
      else { throw .notANumber(whole) }
      guard let value = Int(rest), value.magnitude <= limit else {
        throw .exponentOutOfRange(whole, limit: limit)
      }
      exponent = value
    } else if isHexadecimal {
      // As in C and IEEE 1788: without it, the e of 0x1e could be meant as one.
      throw .notANumber(whole)
    }

    let magnitude = Rational { result in
      __gmpz_set_str(result.numerator, String(digits), isHexadecimal ? 16 : 10)
    }
    significand = isNegative ? -magnitude : magnitude
    self.exponent = exponent - (isHexadecimal ? 4 : 1) * fraction.count
    self.isHexadecimal = isHexadecimal
  }
}
