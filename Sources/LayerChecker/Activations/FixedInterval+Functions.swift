import BigInt

/// The elementary functions of activations. All but sin and cos increase, so that the ends decide.
extension FixedInterval {
  private func increasing(_ function: (Self) -> Self) -> Self {
    let low = function(bottom)
    return lower == upper
      ? low : Self(lower: low.lower, upper: function(top).upper, bits: bits)
  }

  private var one: Self { Self(1, bits: bits) }
  /// e^{−|x|} of a number, whose argument is never positive, so that nothing overflows.
  private var decay: Self { (lower < 0 ? self : -self).exponential }

  /// tanh x = (1 − w)/(1 + w) with w = e^{−2x} for x ≥ 0; odd.
  package var tanh: Self {
    increasing { x in
      let w = (2 * x).decay
      let value = (x.one - w) / (x.one + w)
      return x.lower < 0 ? -value : value
    }
  }

  /// 1/(1 + e^{−x})
  package var sigmoid: Self {
    increasing { x in
      let w = x.decay
      return (x.lower < 0 ? w : x.one) / (x.one + w)
    }
  }

  /// log(1 + e^x) = max(x, 0) + log(1 + e^{−|x|})
  package var softplus: Self {
    increasing { x in .maximum(x, Self(0, bits: x.bits)) + (x.one + x.decay).logarithm }
  }

  /// tanh(log(1 + e^x)) = n/(n + 2) with n = e^x(e^x + 2), and with w = e^{−x}, n·w² = 1 + 2w.
  package var tanhOfSoftplus: Self {
    increasing { x in
      let w = x.decay
      if x.lower < 0 {
        let n = w * (w + 2 * x.one)
        return n / (n + 2 * x.one)
      }
      let n = x.one + 2 * w
      return n / (n + 2 * w.squared)
    }
  }

  /// log x = k·log 2 + log f with x = 2^k·f and f in [1, 2), for x > 0.
  package var logarithm: Self {
    precondition(lower > 0)
    return increasing { x in
      // 2^(w−1) ≤ units < 2^w for w = bitWidth.
      let shift = x.lower.magnitude.bitWidth - 1 - x.bits
      let wide = x.bits + 16
      // x·2^−shift, exactly where a shift to the left suffices.
      let scaled =
        wide - x.bits - shift >= 0
        ? Self(x.lower << (wide - x.bits - shift), wide)
        : Self(lower: x.lower >> (shift - 16), upper: (x.lower >> (shift - 16)) + 1, bits: wide)
      var sum = Self.twiceArtanh((scaled - scaled.one) / (scaled + scaled.one))
      if shift != 0 {
        let logOf2 = Self.twiceArtanh(Self(1, bits: wide) / 3)
        sum = shift > 0 ? sum + shift * logOf2 : sum - (-shift) * logOf2
      }
      return sum.converted(to: x.bits)
    }
  }

  private init(_ units: BigInt, _ bits: Int) {
    self.init(lower: units, upper: units, bits: bits)
  }

  /// 2·artanh u = 2·Σ u^{2k+1}/(2k+1) for 0 ≤ u ≤ 1/2: each term is at most a quarter of the one
  /// before, so all after the last are less than it.
  private static func twiceArtanh(_ u: Self) -> Self {
    let square = u.squared
    var (power, sum, k) = (u, u, 0)
    var term = u
    while term.upper > 1 {
      k += 1
      power = power * square
      term = power / (2 * k + 1)
      sum = sum + term
    }
    return 2 * (sum + Self(lower: -1, upper: max(1, term.upper), bits: u.bits))
  }

  /// arctan, by arctan x = π/2 − arctan(1/x) for x > 1, three halvings
  /// arctan x = 2·arctan(x/(1 + √(1 + x²))), and its alternating series.
  package var arctangent: Self {
    increasing { x in
      if x.lower < 0 { return -((-x).arctangent) }
      let wide = x.converted(to: x.bits + 16)
      guard wide <= Rational(1) else {
        return (Self.pi(bits: wide.bits) / 2 - Self.halvedArctangent(wide.one / wide))
          .converted(to: x.bits)
      }
      return Self.halvedArctangent(wide).converted(to: x.bits)
    }
  }

  /// arctan x for 0 ≤ x ≤ 1. After three halvings u ≤ tan(π/32) < 1/10, so the terms fall, and what
  /// follows the last is smaller than it.
  private static func halvedArctangent(_ x: Self) -> Self {
    var u = x
    for _ in 0..<3 { u = u / (u.one + (u.one + u.squared).squareRoot) }
    let square = u.squared
    var (power, sum, term, k) = (u, u, u, 0)
    while term.upper > 1 {
      k += 1
      power = power * square
      term = power / (2 * k + 1)
      sum = k.isMultiple(of: 2) ? sum + term : sum - term
    }
    let rest = max(1, term.upper)
    return 8 * (sum + Self(lower: -rest, upper: rest, bits: x.bits))
  }

  /// sin and cos of x: those of the middle, and since both slopes are at most 1, the radius on either
  /// side; never beyond [−1, 1].
  package var sine: Self { circular.sine }
  package var cosine: Self { circular.cosine }

  var circular: (sine: Self, cosine: Self) {
    let unit = Self(lower: -(BigInt(1) << bits), upper: BigInt(1) << bits, bits: bits)
    let middle = (lower + upper) >> 1
    let radius = upper - middle + 1
    guard radius >> bits < 2 else { return (unit, unit) }
    let (s, c) = Self(middle, bits).circularOfPoint
    let slack = Self(lower: -radius, upper: radius, bits: bits)
    // Both are enclosures of values in [−1, 1], so the common part is not empty.
    return ((s + slack).intersection(unit), (c + slack).intersection(unit))
  }

  /// With x = k·π/2 + r and |r| < 1, by the series of e^{ir}.
  private var circularOfPoint: (sine: Self, cosine: Self) {
    let size = max(0, lower.magnitude.bitWidth - bits)
    let wide = bits + size + 16
    let halfPi = Self.pi(bits: wide) / 2
    let x = converted(to: wide)
    // The next whole number to x/(π/2), or its neighbour: it decides on width alone.
    let k = (2 * x.lower + halfPi.lower) / (2 * halfPi.lower) - (x.lower < 0 ? 1 : 0)
    let turned = x - Self(lower: k, upper: k, bits: 0).converted(to: wide) * halfPi
    let r = turned.converted(to: bits + 16)
    let square = r.squared
    var cosine = r.one
    var sine = r
    var (evenTerm, oddTerm, n) = (r.one, r, 0)
    // |r| ≤ 2, so from n = 2 on each term is at most 4/((2n+1)(2n+2)) < 1/2 of the one before, and
    // the rest is smaller than the last.
    repeat {
      n += 1
      evenTerm = -(evenTerm * square / ((2 * n - 1) * (2 * n)))
      oddTerm = -(oddTerm * square / ((2 * n) * (2 * n + 1)))
      cosine = cosine + evenTerm
      sine = sine + oddTerm
    } while n < 3 || [evenTerm, oddTerm].contains { max($0.upper, -$0.lower) > 1 }
    let rest = Self(lower: -2, upper: 2, bits: r.bits)
    let (s, c) = ((sine + rest).converted(to: bits), (cosine + rest).converted(to: bits))
    switch Int(((k % 4) + 4) % 4) {
    case 0: return (s, c)
    case 1: return (c, -s)
    case 2: return (-s, -c)
    default: return (-c, s)
    }
  }
}
