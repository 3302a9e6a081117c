/// What a certificate of version 3 says: with a probability of at least p, the mean squares of all
/// layers of a random network stay in an interval.
package struct WidthCertificate {
  let activation: Activation
  /// σ_w² > 0 and σ_b² ≥ 0
  let weightVariance: Rational
  let biasVariance: Rational
  /// The mean square of the input.
  let input: Rational
  let widths: Widths
  let interval: Range
  let probability: Rational
  /// For the upper edge of the interval, and for the lower one.
  let upper: Majorant
  let lower: Majorant

  enum Widths {
    case equal(units: Int, depth: Int)
    case list([Int])

    var depth: Int {
      switch self {
      case .equal(_, let depth): depth
      case .list(let widths): widths.count
      }
    }

    /// The units of the layer l = 0, 1, ….
    func units(_ layer: Int) -> Int {
      switch self {
      case .equal(let units, _): units
      case .list(let widths): widths[layer]
      }
    }

    /// The units that some layer has, ascending.
    var different: [Int] {
      switch self {
      case .equal(let units, _): [units]
      case .list(let widths): Set(widths).sorted()
      }
    }
  }

  /// That E e^{σⱼ·(q_l − r)} is at most the sum of e^{c_ji}·E e^{σᵢ·(q_{l−1} − r)}, by rows j.
  struct Majorant {
    /// r
    let center: Rational
    /// σ₀, …, σ_{m−1}; σ_m = 0 is not among them.
    let exponents: [Rational]
    let rows: [Rows]

    struct Rows {
      let units: Int
      /// For each exponent, pairs of an index i ≤ m and c_ji.
      let terms: [[Term]]
    }

    struct Term {
      let index: Int
      let constant: Rational
    }

    /// σᵢ, with σ_m = 0.
    func exponent(_ index: Int) -> Rational {
      index < exponents.count ? exponents[index] : Rational(0)
    }
  }

  /// The edges, with what belongs to either.
  enum Edge: String, CaseIterable { case upper, lower }

  func majorant(_ edge: Edge) -> Majorant { edge == .upper ? upper : lower }
  func end(_ edge: Edge) -> Rational { edge == .upper ? interval.upper : interval.lower }

  /// K(q) = σ_b² + σ_w²·q
  func netVariance(_ q: Rational) -> Rational { (biasVariance + weightVariance * q).reduced }
}
