/// The tables of the functions in `lanes.h`.
///
/// Computed where they are first needed, each in less than a millisecond: no file to generate, none to
/// check. `FunctionTablesTests` holds every entry against 384 bits.
package enum FunctionTables {
  private typealias Wide = BigFloat<2>

  /// The nearest binary64 number, or the one before, and the same of the rest: together right to 2⁻¹⁰⁴ of
  /// the value.
  private static func parts(_ x: Wide) -> [Double] {
    let high = x.double(rounded: .down)
    return [high, x.subtracting(Wide(high), rounded: .down).double(rounded: .down)]
  }

  /// For z = 0.6875 + …, in 256 steps that are 2⁻⁹ up to 1 and then 2⁻⁸: r, near 1 over the middle of the
  /// step and 1 beside 1, and −log r as a multiple of 2⁻⁴² and the rest to 2⁻⁹⁵.
  package static let logarithm: [Double] = FloatingPointEnvironment.forBinary64 {
    (0..<256).flatMap { step -> [Double] in
      let r = step == 159 || step == 160 ? 1 : 1 / middle(0x3fe60 + step, places: 44)
      if r == 1 { return [1, 0, 0] }
      let logarithm = -Wide(r).log(rounded: .up)
      let high = (logarithm.double(rounded: .down) * 0x1p42).rounded() * 0x1p-42
      return [r, high, logarithm.subtracting(Wide(high), rounded: .down).double(rounded: .down)]
    }
  }

  /// Rows of c and arctan c: for 0, for the middles of sixteenths of the binades from 2⁻⁶ to 2⁶, and for
  /// infinity, in whose place 1 stands.
  package static let arctangent: [Double] = FloatingPointEnvironment.forBinary64 {
    [0, 0, 0]
      + (0..<192).flatMap { step in
        let c = middle((1023 - 6) * 16 + step, places: 48)
        return [c] + parts(Wide(c).value(of: .atan, rounded: .down))
      } + [1] + parts(Wide.pi(rounded: .down).divided(by: Wide(2.0), rounded: .down))
  }

  /// The middle between the number whose bit pattern is an index moved up and the one of the next index.
  private static func middle(_ index: Int, places: Int) -> Double {
    let low = Double(bitPattern: UInt64(index) << UInt64(places))
    return low + (Double(bitPattern: UInt64(index + 1) << UInt64(places)) - low) / 2
  }

  /// sin(jπ/64) for 0 ≤ j < 128, in two parts.
  package static let sine: [Double] = FloatingPointEnvironment.forBinary64 {
    let quarter: [[Double]] = (0...32).map { j in
      if j == 0 { return [0, 0] }
      if j == 32 { return [1, 0] }
      let angle = Interval<Wide>.pi * Interval(j) / Interval(64)
      return parts(angle.sin().lower)
    }
    let half = quarter[..<32] + quarter[1...].reversed()
    return (half + half.map { $0.map { 0 - $0 } }).flatMap { $0 }
  }

  /// Rows for the pieces of erf from 1/4 to 6 in steps of 1/16: with erf(c + t) = Σ aₙtⁿ around the middle
  /// c, a₀ and a₁ in two parts, a₂ to a₁₀, and the bound of the error.
  ///
  /// From f″ = −2x·f′, (n + 1)·b_{n+1} = −2c·bₙ − 2b_{n−1} for b₀ = a₁, and aₙ₊₁ = bₙ/(n + 1).
  ///
  /// **Error** for |t| ≤ T = 2⁻⁵, with B = |a₂| + |a₃|T and B′ = Σ_{n ≥ 4} |aₙ|Tⁿ⁻², in units of T²·2⁻⁵³:
  /// at most five roundings, that of the coefficient included, for each of the terms of B, eleven for
  /// those of B′; two for t² and the product with it, and three sums: less than 10B + 16B′. After a₁₀ at
  /// most |f⁽¹¹⁾|T¹¹/11! is left out, where f⁽ⁿ⁺¹⁾ = ±(2/√π)·Hₙ·e^{−x²} and
  /// |Hₙ(x)|e^{−x²/2} < 1.0865·2^{n/2}·√n! (Cramér), which is below 2⁻⁶⁴. What has two parts rounds by
  /// less than 2⁻¹⁰⁰. The bound's own roundings are outweighed by the larger factors.
  package static let errorFunction: [Double] = FloatingPointEnvironment.forBinary64 {
    typealias Real = Interval<Wide>
    let factor = Real(2) / Real.pi.squareRoot()
    return (4..<96).flatMap { piece -> [Double] in
      let c = Real(Rational(2 * piece + 1, over: 32))
      var b = [factor * (-c * c).exp()]
      for n in 0..<9 {
        let next = -c * b[n] - (n > 0 ? b[n - 1] : Real(0))
        b.append(next * Real(Rational(2, over: n + 1)))
      }
      let a = (1..<10).map { (b[$0] / Real($0 + 1)).lower.approximation }
      var bound = (a[0].magnitude + a[1].magnitude * 0x1p-5) * 10.5
      for n in 2..<9 { bound += a[n].magnitude * FastExponential.powerOfTwo(-5 * n) * 17 }
      return parts(c.erf().lower) + parts(b[0].lower) + a + [bound * 0x1p-63 + 0x1.01p-64]
    }
  }
}
