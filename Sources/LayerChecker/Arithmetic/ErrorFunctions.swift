import BigInt

/// erfc and erfcx(x) = e^{x²}·erfc(x) at a number of bits, with the constants they need.
package struct ErrorFunctions: Sendable {
  let bits: Int
  /// √π
  package let rootPi: FixedInterval
  /// The bits of the series' terms, and 2/√π with as many.
  private let seriesBits: Int
  private let twoOverRootPi: FixedInterval

  package init(bits: Int) {
    self.bits = bits
    // The series subtracts numbers up to e^{x²} < 2^(3x²/2); up to its limit, x² ≤ bits/12, that
    // costs at most bits/8 bits.
    seriesBits = bits + bits / 8 + 16
    let wideRoot = FixedInterval.pi(bits: seriesBits).squareRoot
    rootPi = wideRoot.converted(to: bits)
    twoOverRootPi = FixedInterval(2, bits: seriesBits) / wideRoot
  }

  /// erfc on an interval: it decreases, since its derivative is −(2/√π)e^{−x²}.
  package func erfc(_ x: FixedInterval) -> FixedInterval {
    FixedInterval(lower: erfc(point: x.top).lower, upper: erfc(point: x.bottom).upper, bits: bits)
  }

  /// erfcx on an interval x ≥ 0: it decreases, since erfcx(x) = (2/√π)·∫₀^∞ e^{−t²−2xt} dt, whose
  /// integrand decreases in x.
  package func erfcx(_ x: FixedInterval) -> FixedInterval {
    FixedInterval(
      lower: erfcx(point: x.top).lower, upper: erfcx(point: x.bottom).upper, bits: bits)
  }

  /// e^{−x²}·erfcx(x), or 1 − erf(x) with few bits, and 2 − erfc(−x) for negative x.
  private func erfc(point x: FixedInterval) -> FixedInterval {
    guard x.lower >= 0 else { return FixedInterval(2, bits: bits) - erfc(point: -x) }
    if bits <= WordExponential.mostBits, let value = erfcInWords(point: x) { return value }
    return (-x.squared).exponential * erfcx(point: x)
  }

  /// erfc of few bits: 1 − erf x by its series, or e^{−x²}/(√π·T₀).
  private func erfcInWords(point x: FixedInterval) -> FixedInterval? {
    // The series multiplies its error by some hundred, so it has all the bits of a word.
    let fine = x.converted(to: WordExponential.mostBits)
    let gaussian = (-fine.squared).exponential
    if let series = WordErrorFunction.series(units: x.lower, bits: bits) {
      let factor = gaussian * twoOverRootPi.converted(to: fine.bits)
      return FixedInterval(1, bits: bits)
        - (factor * series.converted(to: fine.bits)).converted(to: bits)
    }
    guard let T = WordErrorFunction.continuedFraction(units: x.lower, bits: bits) else {
      // Beyond 8, erfc x < e^{−64} < 2^−52.
      return x.lower >= BigInt(8) << bits ? FixedInterval(lower: 0, upper: 1, bits: bits) : nil
    }
    return gaussian.converted(to: bits) / (rootPi * T.converted(to: bits))
  }

  /// The series where few bits cancel, the continued fraction where it converges fast. Which one is
  /// taken decides on width only, never on truth.
  private func erfcx(point x: FixedInterval) -> FixedInterval {
    precondition(x.lower >= 0)
    return 12 * x.lower * x.lower <= BigInt(bits) << (2 * bits) ? series(x) : continuedFraction(x)
  }

  /// erfcx(x) = e^{x²} − (2/√π)·Σ tₙ with tₙ = 2ⁿx^{2n+1}/(2n+1)!! (DLMF 7.6.2), for x ≥ 0.
  ///
  /// No term is negative, and tₙ₊₁ = tₙ·2x²/(2n+3). From an n on with 2x² ≤ n + 1 every quotient
  /// is at most ½, so what follows tₙ is between 0 and tₙ.
  private func series(_ x: FixedInterval) -> FixedInterval {
    let wide = x.converted(to: seriesBits)
    let square = wide.squared
    let twice = 2 * square
    var term = wide
    var sum = term
    var n = 0
    repeat {
      n += 1
      term = term * twice / (2 * n + 1)
      sum = sum + term
    } while term.upper > 1 || twice.upper > BigInt(n + 1) << seriesBits
    sum = sum + FixedInterval(lower: 0, upper: term.upper, bits: seriesBits)
    return (square.exponential - twoOverRootPi * sum).converted(to: bits)
  }

  /// erfcx(x) = 1/(√π·T₀) with T_k = x + (k+1)/(2·T_{k+1}) (DLMF 7.9.1), for x > 0.
  ///
  /// The T_k are quotients of successive repeated integrals of erfc, so they are positive. Hence
  /// T_k ≥ x for all k, and therefore T_k ≤ x + (k+1)/(2x): that encloses the tail at any depth.
  private func continuedFraction(_ x: FixedInterval) -> FixedInterval {
    let wideBits = bits + 8
    let wide = x.converted(to: wideBits)
    // A step shrinks the relative width of T_k about by e^{−2x/√(2k)}, so n steps by e^{−2x√(2n)},
    // which is below 2^−bits for 16·x²·n ≥ bits². Where x² is large beside n, a step shrinks it by
    // about k/(2x²) only, and so many steps are taken that these factors make 2^−bits.
    // An x² of bits² and more leaves the slack alone.
    let square = min(BigInt(bits * bits), max(1, (wide.lower * wide.lower) >> (2 * wideBits)))
    var (steps, gained) = (0, 0)
    while gained < bits, steps < bits {
      steps += 1
      gained += max(0, (2 * square / BigInt(steps)).bitWidth - 2)
      if 2 * square <= BigInt(2 * steps) { break }
    }
    let depth = max(bits * bits / (16 * Int(square)), steps) + 16
    var tail = FixedInterval(
      lower: wide.lower,
      upper: (wide + FixedInterval(depth + 1, bits: wideBits) / (2 * wide)).upper, bits: wideBits)
    for k in (0..<depth).reversed() {
      tail = wide + FixedInterval(k + 1, bits: wideBits) / (2 * tail)
    }
    return FixedInterval(1, bits: bits) / (rootPi * tail.converted(to: bits))
  }
}
