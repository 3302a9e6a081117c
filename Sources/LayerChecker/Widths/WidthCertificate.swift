/// What a certificate of version 3 says: with a probability of at least p, the mean squares of all
/// layers of a random network stay in intervals.
package struct WidthCertificate {
  let activation: Activation
  /// σ_w² > 0 and σ_b² ≥ 0
  let weightVariance: Rational
  let biasVariance: Rational
  /// The mean square of the input.
  let input: Rational
  let widths: Widths
  let intervals: Intervals
  let probability: Rational
  /// For the upper edge of the interval, and for the lower one.
  let upper: Evidence
  let lower: Evidence

  enum Evidence {
    case sums(Majorant)
    /// k
    case power(Int)
  }

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

  enum Intervals {
    /// For all layers.
    case one(Range)
    /// For the layers of so many units, ascending.
    case byUnits([(units: Int, interval: Range)])
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
      /// For each exponent, pairs of an index i ≤ m and c_ji; a row without pairs says nothing.
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
  enum Edge: String, CaseIterable {
    case upper, lower

    func end(of interval: Range) -> Rational { self == .upper ? interval.upper : interval.lower }
  }

  func evidence(_ edge: Edge) -> Evidence { edge == .upper ? upper : lower }

  /// Whether an edge has rows to be shown on intervals.
  package var hasRows: Bool { !majorants.isEmpty }

  /// The majorants with rows.
  var majorants: [(edge: Edge, majorant: Majorant)] {
    Edge.allCases.compactMap { edge in
      if case .sums(let majorant) = evidence(edge) { (edge, majorant) } else { nil }
    }
  }

  /// Where q_l stays for the layers of so many units.
  func interval(units: Int) -> Range {
    switch intervals {
    case .one(let interval): interval
    case .byUnits(let list): list.first { $0.units == units }!.interval
    }
  }

  /// Where q_{l−1} is for all layers l of so many units, as long as it stays: the hull of q₀ and of the
  /// intervals of the layers right below.
  func domain(units: Int) -> Range {
    var hull = Range(lower: input, upper: input)
    func add(_ below: Int) {
      let interval = interval(units: below)
      hull = Range(
        lower: min(hull.lower, interval.lower), upper: max(hull.upper, interval.upper))
    }
    switch widths {
    case .equal(let units, _): add(units)
    case .list(let list):
      for layer in list.indices.dropFirst() where list[layer] == units { add(list[layer - 1]) }
    }
    return hull
  }

  /// K(q) = σ_b² + σ_w²·q
  func netVariance(_ q: Rational) -> Rational { (biasVariance + weightVariance * q).reduced }
}
