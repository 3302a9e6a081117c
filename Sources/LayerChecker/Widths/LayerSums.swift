import BigInt

/// The probability that some layer leaves its interval by one side, from the rows of that majorant.
///
/// With e_l the edge of layer l, e₀ = q₀, and vⱼ(l) = uⱼ(l)·e^{−σⱼ(e_l − r)}: vⱼ(0) = 1, v_m = 1, and
/// vⱼ(l) = Σᵢ e^{c_ji − σⱼ(e_l − r) + σᵢ(e_{l−1} − r)}·min(1, vᵢ(l − 1)), infinite for an empty row. These
/// are bounds of probabilities themselves, so that numbers with a fixed point hold them. Nothing is
/// negative; upper ends alone are computed, and what is too large to be of use is as good as infinite, nil.
struct LayerSums {
  private static let bits = 160
  /// Greater logarithms of factors, and longer bounds, are infinite.
  private static let greatestExponent = Rational(400)
  private static let mostBits = 1024
  /// Kept for other layers; more would ask for too much memory.
  private static let mostMatrices = 64

  let certificate: WidthCertificate

  /// A bound of Σ P(l) for one edge.
  func total(_ edge: WidthCertificate.Edge, _ majorant: WidthCertificate.Majorant) -> Rational {
    Rational(sum(edge, majorant), over: BigInt(1) << Self.bits)
  }

  private func sum(_ edge: WidthCertificate.Edge, _ majorant: WidthCertificate.Majorant) -> BigInt {
    let widths = certificate.widths
    /// By the units of a layer and of the one below, 0 for the input.
    var factors: [Pair: [[(index: Int, factor: BigInt?)]]] = [:]
    let one = BigInt(1) << Self.bits
    var v = [BigInt?](repeating: one, count: majorant.exponents.count + 1)
    var sum = BigInt(0)
    for layer in 0..<widths.depth {
      let units = widths.units(layer)
      let pair = Pair(units: units, below: layer == 0 ? 0 : widths.units(layer - 1))
      let matrix = factors[pair] ?? self.factors(pair, majorant, edge)
      if factors.count < Self.mostMatrices { factors[pair] = matrix }
      var next = matrix.map { row -> BigInt? in
        guard !row.isEmpty else { return nil }
        var value = BigInt(0)
        for (index, factor) in row {
          guard let factor else { return nil }
          // What is still inside is within the edge.
          value += factor * min(v[index] ?? one, one)
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

  private struct Pair: Hashable { let units, below: Int }

  private func factors(
    _ pair: Pair, _ majorant: WidthCertificate.Majorant, _ edge: WidthCertificate.Edge
  ) -> [[(index: Int, factor: BigInt?)]] {
    let end = edge.end(of: certificate.interval(units: pair.units)) - majorant.center
    let start =
      (pair.below == 0
        ? certificate.input : edge.end(of: certificate.interval(units: pair.below)))
      - majorant.center
    let rows = majorant.rows.first { $0.units == pair.units }!
    var matrix: [[(index: Int, factor: BigInt?)]] = []
    for (j, terms) in rows.terms.enumerated() {
      var row: [(index: Int, factor: BigInt?)] = []
      for term in terms {
        let exponent =
          term.constant + majorant.exponent(term.index) * start - majorant.exponents[j] * end
        row.append((term.index, upperExponential(exponent)))
      }
      matrix.append(row)
    }
    return matrix
  }

  private func upperExponential(_ exponent: Rational) -> BigInt? {
    guard exponent < Self.greatestExponent else { return nil }
    Meter.current?.spend(Work.exponential(bits: Self.bits))
    return FixedInterval(exponent, bits: Self.bits).exponential.upper
  }
}
