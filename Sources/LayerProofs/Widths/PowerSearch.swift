import IntervalArithmetic

/// The powers that show most of a network whose mean squares are products.
struct PowerSearch {
  typealias Number = Interval<Double>

  private let network: RandomNetwork
  private let majorant: PowerMajorant

  /// Nil if they are not, or if layers are too wide for sums over their units.
  init?(_ network: RandomNetwork) {
    guard network.widths.different.last! <= PowerMajorant.mostUnits,
      let majorant = PowerMajorant(network)
    else { return nil }
    (self.network, self.majorant) = (network, majorant)
  }

  /// Some twenty up to the largest that every width allows.
  private func candidates(isUpper: Bool) -> [Int] {
    let least = network.widths.least
    let most = min(isUpper ? least : (least - 1) / 2, PowerMajorant.mostPowers)
    var powers: [Int] = []
    var k = 1
    while k <= most {
      powers.append(k)
      k += max(1, k / 6)
    }
    return powers
  }

  /// The factors of each candidate.
  private func factors(isUpper: Bool) -> [(power: Int, factors: [Int: PowerMajorant.Factor])] {
    let powers = candidates(isUpper: isUpper)
    guard let most = powers.last else { return [] }
    var found = powers.map { (power: $0, factors: [Int: PowerMajorant.Factor]()) }
    for width in network.widths.different {
      let moments = isUpper ? majorant.upperFactors(width: width, most: most) : []
      let weights = isUpper ? [] : PowerMajorant.binomialWeights(width)
      for (index, k) in powers.enumerated() {
        found[index].factors[width] =
          isUpper
          ? (k < moments.count
            ? PowerMajorant.Factor(factor: moments[k], exception: Number(0)) : nil)
          : majorant.lowerFactor(power: k, width: width, weights: weights)
      }
    }
    return found.filter { candidate in
      candidate.factors.count == network.widths.different.count
        && candidate.factors.values.allSatisfy { $0.factor.isBounded }
    }
  }

  /// The best proof for given intervals; nil if there is none.
  func proof(intervals: [Int: ClosedRange<Rational>]) -> WidthProof? {
    func best(isUpper: Bool) -> Int? {
      let edges = intervals.mapValues { isUpper ? $0.upperBound : $0.lowerBound }
      var best: (power: Int, bound: Double)?
      for (power, factors) in factors(isUpper: isUpper) {
        var last = Number(0)
        for bound in PowerMajorant.Bounds(
          network, factors, power: power, isUpper: isUpper, edges: edges)
        { last = bound }
        if last.upper < best?.bound ?? 1 { best = (power, last.upper) }
      }
      return best?.power
    }
    guard let up = best(isUpper: true), let down = best(isUpper: false) else { return nil }
    return WidthProof(network, intervals, upper: .power(up), lower: .power(down))
  }

  /// Intervals for a probability: each width's edge is where its worst layer has the same bound.
  func intervals(probability: Rational) -> WidthProof? {
    let half = (1 - probability).approximation / 2
    guard let (up, high) = edges(isUpper: true, failure: half),
      let (down, low) = edges(isUpper: false, failure: half)
    else { return nil }
    let q = network.inputMeanSquare
    var intervals: [Int: ClosedRange<Rational>] = [:]
    for width in network.widths.different {
      intervals[width] =
        min(
          WidthSearch.rounded(low[width]!, up: false), q)...max(
          WidthSearch.rounded(high[width]!, up: true), q)
    }
    let proof = WidthProof(network, intervals, upper: .power(up), lower: .power(down))
    return proof.flatMap { $0.shows(probability) ? $0 : nil }
  }

  /// The power with the nearest edges.
  private func edges(isUpper: Bool, failure: Double) -> (power: Int, edges: [Int: Double])? {
    var best: (power: Int, edges: [Int: Double], distance: Double)?
    for (power, factors) in factors(isUpper: isUpper) {
      var share = failure * 0.99999
      var product = 1.0
      var greatest: [Int: Double] = [:]
      for layer in 1...network.widths.depth {
        let width = network.widths.units(ofLayer: layer)
        let factor = factors[width]!
        product *= factor.factor.upper
        share -= factor.exception.upper
        greatest[width] = max(greatest[width] ?? 0, product)
      }
      guard share > 0, product.isFinite else { continue }
      var (edges, distance) = ([Int: Double](), 0.0)
      for (width, product) in greatest {
        let way = max(RepeatableMath.log(product / share) / Double(power), 0)
        distance += way
        edges[width] =
          network.inputMeanSquare.approximation * RepeatableMath.exp(isUpper ? way : -way)
      }
      if distance < best?.distance ?? .infinity { best = (power, edges, distance) }
    }
    return best.map { ($0.power, $0.edges) }
  }
}
