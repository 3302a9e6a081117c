import BigInt

/// The probability that some layer leaves its interval by one side, from the rows of that majorant.
///
/// With e_l the edge of layer l, e₀ = q₀, and vⱼ(l) = uⱼ(l)·e^{−σⱼ(e_l − r)}: vⱼ(0) = 1, v_m = 1, and
/// vⱼ(l) = Σᵢ e^{c_ji − σⱼ(e_l − r) + σᵢ(e_{l−1} − r)}·min(1, vᵢ(l − 1)), infinite for an empty row. Nothing
/// is negative; upper bounds alone are computed, and what is too large to be of use is infinite, nil.
struct LayerSums {
  /// Of the sum.
  private static let bits = 160
  /// Kept for other layers; more would ask for too much memory.
  private static let mostMatrices = 64

  let certificate: WidthCertificate

  /// A bound of Σ P(l) for one edge.
  func total(_ edge: WidthCertificate.Edge, _ majorant: WidthCertificate.Majorant) -> Rational {
    Rational(sum(edge, majorant).units(bits: Self.bits), over: BigInt(1) << Self.bits)
  }

  private func sum(
    _ edge: WidthCertificate.Edge, _ majorant: WidthCertificate.Majorant
  ) -> UpperBound {
    let widths = certificate.widths
    /// By the units of a layer and of the one below, 0 for the input.
    var factors: [Pair: [[(index: Int, factor: UpperBound?)]]] = [:]
    let one = UpperBound.one
    var v = [UpperBound?](repeating: one, count: majorant.exponents.count + 1)
    var sum = UpperBound.zero
    for layer in 0..<widths.depth {
      let units = widths.units(layer)
      let pair = Pair(units: units, below: layer == 0 ? 0 : widths.units(layer - 1))
      let matrix = factors[pair] ?? self.factors(pair, majorant, edge)
      if factors.count < Self.mostMatrices { factors[pair] = matrix }
      var next = matrix.map { row -> UpperBound? in
        guard !row.isEmpty else { return nil }
        var value = UpperBound.zero
        for (index, factor) in row {
          guard let factor else { return nil }
          // What is still inside is within the edge.
          value = value + factor * min(v[index] ?? one, one)
        }
        return value
      }
      Meter.current?.spend(matrix.reduce(0) { $0 + 300 + 2000 * $1.count })
      if Meter.current?.isExceeded == true { return sum }
      sum = sum + next.reduce(one) { min($0, $1 ?? one) }
      next.append(one)
      v = next
    }
    return sum
  }

  private struct Pair: Hashable { let units, below: Int }

  private func factors(
    _ pair: Pair, _ majorant: WidthCertificate.Majorant, _ edge: WidthCertificate.Edge
  ) -> [[(index: Int, factor: UpperBound?)]] {
    let end = edge.end(of: certificate.interval(units: pair.units)) - majorant.center
    let start =
      (pair.below == 0
        ? certificate.input : edge.end(of: certificate.interval(units: pair.below)))
      - majorant.center
    let rows = majorant.rows.first { $0.units == pair.units }!
    var matrix: [[(index: Int, factor: UpperBound?)]] = []
    for (j, terms) in rows.terms.enumerated() {
      var row: [(index: Int, factor: UpperBound?)] = []
      for term in terms {
        let exponent =
          term.constant + majorant.exponent(term.index) * start - majorant.exponents[j] * end
        row.append((term.index, UpperBound.exponential(exponent)))
      }
      matrix.append(row)
    }
    return matrix
  }
}
