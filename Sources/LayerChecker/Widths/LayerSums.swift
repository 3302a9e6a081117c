import BigInt

/// The probability that some layer leaves the interval by one edge e, from the rows of its majorant.
///
/// With vⱼ(l) = uⱼ(l)·e^{−σⱼ(e − r)}, vⱼ(0) = e^{σⱼ(q₀ − e)} ≤ 1, v_m = 1, and
/// vⱼ(l) = Σᵢ e^{c_ji + (σᵢ − σⱼ)(e − r)}·vᵢ(l − 1): these are bounds of probabilities themselves, so
/// that numbers with a fixed point hold them. Nothing is negative; upper ends alone are computed, and
/// what is too large to be of use is as good as infinite, nil.
struct LayerSums {
  private static let bits = 160
  /// Greater logarithms of factors, and longer bounds, are infinite.
  private static let greatestExponent = Rational(400)
  private static let mostBits = 1024

  let certificate: WidthCertificate

  /// A bound of Σ P(l) for both edges.
  func total() -> FixedInterval {
    var sum = BigInt(0)
    for edge in WidthCertificate.Edge.allCases { sum += total(edge) }
    return FixedInterval(lower: sum, upper: sum, bits: Self.bits)
  }

  private func total(_ edge: WidthCertificate.Edge) -> BigInt {
    let majorant = certificate.majorant(edge)
    let end = certificate.end(edge)
    var factors: [Int: [[(index: Int, factor: BigInt?)]]] = [:]
    for rows in majorant.rows {
      var matrix: [[(index: Int, factor: BigInt?)]] = []
      for (j, terms) in rows.terms.enumerated() {
        var row: [(index: Int, factor: BigInt?)] = []
        for term in terms {
          let tilt = majorant.exponent(term.index) - majorant.exponents[j]
          let exponent = term.constant + tilt * (end - majorant.center)
          row.append((term.index, upperExponential(exponent)))
        }
        matrix.append(row)
      }
      factors[rows.units] = matrix
    }
    var v: [BigInt?] = []
    for sigma in majorant.exponents {
      v.append(upperExponential(sigma * (certificate.input - end)))
    }
    let one = BigInt(1) << Self.bits
    v.append(one)
    var sum = BigInt(0)
    for layer in 0..<certificate.widths.depth {
      let matrix = factors[certificate.widths.units(layer)]!
      var next = matrix.map { row -> BigInt? in
        var value = BigInt(0)
        for (index, factor) in row {
          guard let factor, let last = v[index] else { return nil }
          value += factor * last
        }
        value = (value >> Self.bits) + 1
        return value.bitWidth <= Self.mostBits ? value : nil
      }
      Meter.current?.spend(matrix.reduce(0) { $0 + 300 + 500 * $1.count })
      if Meter.current?.isExceeded == true { return sum }
      sum += next.reduce(one) { min($0, $1 ?? one) }
      next.append(one)
      v = next
    }
    return sum
  }

  private func upperExponential(_ exponent: Rational) -> BigInt? {
    guard exponent < Self.greatestExponent else { return nil }
    Meter.current?.spend(Work.exponential(bits: Self.bits))
    return FixedInterval(exponent, bits: Self.bits).exponential.upper
  }
}
