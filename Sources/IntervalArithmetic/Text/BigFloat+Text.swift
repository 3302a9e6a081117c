import CMPFR

extension BigFloat: CustomStringConvertible {
  /// The shortest of the usual notations that shows about as many digits as the precision holds.
  public var description: String {
    decimalText(digits: Int(Double(Self.precision) * 0.30103), rounded: .down)
  }

  public func decimalText(digits: Int, rounded rounding: Rounding) -> String {
    precondition(digits > 0, "a number has at least one digit")
    guard isFinite else { return withHeader { mpfr_sgn($0) > 0 } ? "inf" : "-inf" }
    guard withHeader({ mpfr_zero_p($0) == 0 }) else { return "0" }
    let (significand, exponent) = significandText(base: 10, digits: digits, rounding.mpfr)
    return DecimalNotation.text(significand: significand, exponent: exponent)
  }

  public var hexadecimalText: String {
    guard isFinite else { return withHeader { mpfr_sgn($0) > 0 } ? "inf" : "-inf" }
    guard withHeader({ mpfr_zero_p($0) == 0 }) else { return "0x0p+0" }
    // With 0 digits MPFR writes as many as the exact value needs in a base that is a power of 2.
    let (text, exponent) = significandText(base: 16, digits: 0, MPFR_RNDN)
    let sign = text.hasPrefix("-") ? "-" : ""
    let digits = text.drop { $0 == "-" }
    let fraction = digits.dropFirst().reversed().drop { $0 == "0" }.reversed()
    let power = 4 * (exponent - 1)
    return sign + "0x" + digits.prefix(1) + (fraction.isEmpty ? "" : "." + String(fraction))
      + "p" + (power < 0 ? "" : "+") + "\(power)"
  }

  public var rational: Rational {
    Rational { result in self.withHeader { mpfr_get_q(result, $0) } }
  }

  public var approximation: Double { withHeader { mpfr_get_d($0, MPFR_RNDN) } }

  /// The value rounded to binary64 in the given direction.
  public func double(rounded rounding: Rounding) -> Double {
    withHeader { mpfr_get_d($0, rounding.mpfr) }
  }

  /// Digits d₁d₂… and an exponent e with x = ±0.d₁d₂…·baseᵉ.
  private func significandText(
    base: Int32, digits: Int, _ rounding: mpfr_rnd_t
  ) -> (text: String, exponent: Int) {
    withHeader { header in
      var exponent: mpfr_exp_t = 0
      let text = mpfr_get_str(nil, &exponent, base, digits, header, rounding)!
      defer { mpfr_free_str(text) }
      return (String(cString: text), exponent)
    }
  }
}

/// Writes digits and an exponent in positional or scientific notation.
enum DecimalNotation {
  /// `±0.significand · 10^exponent`, positional if the exponent is small.
  static func text(significand: String, exponent: Int) -> String {
    let sign = significand.hasPrefix("-") ? "-" : ""
    let digits = String(significand.drop { $0 == "-" })
    let body =
      switch exponent {
      case 1...max(1, digits.count):
        String(digits.prefix(exponent))
          + (digits.count > exponent ? "." + digits.dropFirst(exponent) : "")
      case -4...0: "0." + String(repeating: "0", count: -exponent) + digits
      default:
        String(digits.prefix(1)) + (digits.count > 1 ? "." + digits.dropFirst() : "")
          + "e\(exponent - 1)"
      }
    return sign + body
  }
}
