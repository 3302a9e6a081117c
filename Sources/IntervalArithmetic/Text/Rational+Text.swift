import CMPFR

/// Why a text is not a number.
public enum NumberSyntaxError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The text has no form that is read, its ends are reversed, or its decoration claims too much.
  case notANumber(String)
  /// A fraction has the denominator zero.
  case zeroDenominator(String)
  /// An exponent lies beyond ±`limit`.
  case exponentOutOfRange(String, limit: Int)

  public var description: String {
    switch self {
    case .notANumber(let text):
      "'\(text)' is not a number; write a decimal such as -0.25 or 1e-3, or a fraction such as 1/3"
    case .zeroDenominator(let text): "'\(text)' has the denominator zero"
    case .exponentOutOfRange(let text, let limit):
      "'\(text)' is out of range; exponents go from -\(limit) to \(limit)"
    }
  }
}

extension Rational: CustomStringConvertible {
  /// Exponents beyond this are refused, so that a short text cannot ask for unbounded memory.
  public static let exponentLimit = 30_000

  /// Reads a decimal (`-0.25`, `1e-3`), a hexadecimal float (`0x1.8p-3`, the exponent included), or
  /// a fraction of two such numbers (`1/3`), exactly.
  public init(parsing text: some StringProtocol) throws(NumberSyntaxError) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    switch parts.count {
    case 1: self = try Self.parseFloat(String(parts[0]), in: String(text))
    case 2:
      let numerator = try Self.parseFloat(String(parts[0]), in: String(text))
      let denominator = try Self.parseFloat(String(parts[1]), in: String(text))
      guard denominator.signum != 0 else { throw .zeroDenominator(String(text)) }
      self = numerator / denominator
    default: throw .notANumber(String(text))
    }
  }

  private static func parseFloat(
    _ text: String, in whole: String
  ) throws(NumberSyntaxError) -> Rational {
    let parts = try FloatLiteral(text, in: whole, limit: exponentLimit)
    return parts.significand
      * (parts.isHexadecimal ? powerOfTwo(parts.exponent) : powerOfTen(parts.exponent))
  }

  /// `n` or `n/d` in lowest terms.
  public var description: String {
    withHeader { value in
      let text = __gmpq_get_str(nil, 10, value)!
      defer { text.deallocateAsGMP() }
      return String(cString: text)
    }
  }

  /// The exact decimal expansion if it is finite and has at most `limit` digits after the point.
  public func finiteDecimal(limit: Int = 60) -> String? {
    var scaled = self
    var places = 0
    while !scaled.isInteger {
      guard places < limit else { return nil }
      scaled = scaled * 10
      places += 1
    }
    return Self.placePoint(in: scaled.description, places: places)
  }

  /// The decimal with the given number of digits after the point, rounded in the given direction.
  public func decimal(places: Int, rounded rounding: Rounding) -> String {
    let scaled = self * Self.powerOfTen(places)
    let integer = rounding == .down ? scaled.floor : scaled.ceiling
    return Self.placePoint(in: integer.description, places: places)
  }

  /// The decimal with the given number of significant digits, at least 1, rounded in the given
  /// direction; the exact decimal if that is no longer.
  public func decimalText(digits: Int, rounded rounding: Rounding) -> String {
    precondition(digits > 0, "a number has at least one digit")
    guard signum != 0 else { return "0" }
    // x = scaled / 10^shift with `digits` digits before the point, or one more after rounding up.
    var shift = digits - 1 - decimalExponent
    var integer: Rational
    repeat {
      let scaled = self * Self.powerOfTen(shift)
      integer = rounding == .down ? scaled.floor : scaled.ceiling
      shift -= 1
    } while integer.magnitude > Self.powerOfTen(digits)
    shift += 1
    let isExact = integer == self * Self.powerOfTen(shift)
    var significand = integer.description
    let exponent = significand.count - (signum < 0 ? 1 : 0) - shift
    while isExact, significand.hasSuffix("0"), significand.count > 1 { significand.removeLast() }
    return DecimalNotation.text(significand: significand, exponent: exponent)
  }

  /// ⌊log₁₀|x|⌋ or one less; x is not zero.
  private var decimalExponent: Int {
    withHeader { value in
      // Each size may be one too large.
      Int(__gmpz_sizeinbase(value.numerator, 10)) - Int(__gmpz_sizeinbase(value.denominator, 10))
        - 1
    }
  }

  /// The exact decimal if it is short, otherwise the fraction.
  public var text: String { finiteDecimal(limit: 30) ?? description }

  private static func placePoint(in integer: String, places: Int) -> String {
    guard places > 0 else { return integer }
    let sign = integer.hasPrefix("-") ? "-" : ""
    let digits = String(integer.drop { $0 == "-" })
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    return sign + padded.dropLast(places) + "." + padded.suffix(places)
  }
}

extension UnsafeMutablePointer where Pointee == CChar {
  /// Frees a string that GMP allocated, with GMP's own allocator.
  fileprivate func deallocateAsGMP() {
    var free: (@convention(c) (UnsafeMutableRawPointer?, Int) -> Void)?
    __gmp_get_memory_functions(nil, nil, &free)
    free?(self, String(cString: self).utf8.count + 1)
  }
}
