import Formulas
import IntervalArithmetic
import SignalPropagation

/// Sums of exponentials by plain floating point: heuristics, which are proved or refused afterwards.
struct MajorantScout {
  private let network: RandomNetwork
  private let edges: ClosedRange<Double>
  /// Mean squares from a through b.
  private let grid: [Double]
  /// φ(√K·z)² for each of the grid's K, at each z.
  private let squares: [[Double]]
  /// r, where the mean squares tend to.
  let center: Double
  private let inputMeanSquare: Double
  private let isUpper: Bool
  /// The largest t that is tried.
  private let limit: Double
  /// The variance of a layer's mean square at the center, times its width.
  private let spread: Double

  private static let nodes = stride(from: -9.0, through: 9, by: 0.125).map { $0 }
  private static let weights = nodes.map {
    0.125 * RepeatableMath.exp(-$0 * $0 / 2) / (2 * Double.pi).squareRoot()
  }
  private static var gridSize: Int { 25 }
  private static var exponentCount: Int { 18 }

  init(
    _ network: RandomNetwork, edges: ClosedRange<Double>, isUpper: Bool,
    function: PreparedProgram<Interval<Double>>
  ) {
    (self.network, self.edges, self.isUpper) = (network, edges, isUpper)
    let (low, high) = (edges.lowerBound, edges.upperBound)
    let (w, b) = (network.weightVariance.approximation, network.biasVariance.approximation)
    func values(_ q: Double) -> [Double] {
      let root = (b + w * q).squareRoot()
      return Self.values(of: function, at: root).map { $0 * $0 }
    }
    // Even in the logarithm: near 0 the cumulants bend most.
    grid = (0..<Self.gridSize).map {
      low
        * RepeatableMath.exp(
          RepeatableMath.log(high / low) * Double($0) / Double(Self.gridSize - 1))
    }
    squares = grid.map(values)
    inputMeanSquare = network.inputMeanSquare.approximation
    center = min(max(Self.iterates(of: network, function).last!, low), high)
    let middle = values(center)
    let mean = zip(middle, Self.weights).reduce(0) { $0 + $1.0 * $1.1 }
    spread = max(
      zip(middle, Self.weights).reduce(0) { $0 + ($1.0 - mean) * ($1.0 - mean) * $1.1 }, 1e-300)
    let growth = network.activation.tightGrowth
    let steepness = growth.slope.upper * growth.slope.upper * (b + w * high)
    let top = max(squares.last!.reduce(0) { max($0, $1) }, .leastNormalMagnitude)
    limit = steepness > 0 ? 0.47 / steepness : 500 / top
  }

  /// φ(root·z) at the nodes.
  private static func values(
    of function: PreparedProgram<Interval<Double>>, at root: Double
  ) -> [Double] {
    function.values(at: nodes.map { Interval(root * $0) })[0].map { $0.midpoint ?? 0 }
  }

  /// The mean squares of an infinitely wide network, from the input's on.
  private static func iterates(
    of network: RandomNetwork, _ function: PreparedProgram<Interval<Double>>
  ) -> [Double] {
    let (w, b) = (network.weightVariance.approximation, network.biasVariance.approximation)
    var iterates = [network.inputMeanSquare.approximation]
    for _ in 0..<min(60, network.widths.depth) {
      let root = (b + w * iterates.last!).squareRoot()
      let next = zip(values(of: function, at: root), weights)
        .reduce(0) { $0 + $1.0 * $1.0 * $1.1 }
      guard next > 0, next.isFinite else { break }
      iterates.append(next)
    }
    return iterates
  }

  /// Where these lie; nil if that is beyond what floating point can search.
  static func path(of network: RandomNetwork) -> ClosedRange<Double>? {
    // Its one variable is x.
    let function: PreparedProgram<Interval<Double>> =
      try! Program([network.activation.formula], variables: ["x"]).prepared()
    let iterates = iterates(of: network, function)
    let (low, high) = (iterates.min()!, iterates.max()!)
    return 0x1p-300 < low && high < 0x1p300 ? low...high : nil
  }

  /// n·ln E e^{(s/n)φ²} − s·r on the grid.
  private func cumulants(_ s: Double, _ n: Double) -> [Double] {
    let t = s / n
    return squares.map { row in
      var sum = 0.0
      for index in row.indices {
        sum += Self.weights[index] * RepeatableMath.exp(min(t * row[index], 650))
      }
      return n * RepeatableMath.log(sum) - s * center
    }
  }

  /// Exponents, and for each width rows of terms; with the logarithm of the sum of all layers' bounds.
  struct Draft {
    var exponents: [Double]
    var rows: [Int: [[(index: Int, constant: Double)]]]
    var bound: Double
  }

  private var widths: [Int] {
    switch network.widths {
    case .uniform(let width, _): [width]
    case .each(let widths): Array(Set(widths)).sorted()
    }
  }

  /// A draft with exponents up to some times what a normal distribution of mean squares would ask for; the
  /// best of several such, unless it is to be quick.
  func draft(isQuick: Bool = false) -> Draft {
    guard isUsable else { return Draft(exponents: [], rows: [:], bound: .infinity) }
    let edge = isUpper ? edges.upperBound : edges.lowerBound
    let usual = 2 * Double(widths.last!) * abs(edge - center) / spread
    let first = draft(largest: cut(usual))
    // Where deviations grow from layer to layer, small exponents matter.
    let others: [Double] = isQuick ? (first.bound > -1 ? [0.3] : []) : [0.3, 0.6, 1.5]
    return others.map { draft(largest: cut(usual * $0)) }
      .reduce(first) { $1.bound < $0.bound ? $1 : $0 }
  }

  /// Whether floating point has anything to say: not of activations that are constant, or that grow so
  /// fast that mean squares overflow or exponentials have no expectation.
  private var isUsable: Bool {
    0x1p-300 < spread && spread < 0x1p300 && 0 < limit && limit < .infinity && center.isFinite
      && squares.joined().allSatisfy { $0 < 0x1p500 }
  }

  /// The largest exponent for which all is finite.
  private func cut(_ largest: Double) -> Double {
    let least = Double(widths.first!)
    let bound = isUpper ? least * limit : 60 * least / center
    return min(max(largest, 1e-6), bound)
  }

  private func draft(largest: Double) -> Draft {
    // Narrow layers take smaller exponents.
    let smallest = 0.02 * largest * Double(widths.first!) / Double(widths.last!)
    let fall = RepeatableMath.log(smallest / largest) / Double(Self.exponentCount - 1)
    let sign = isUpper ? 1.0 : -1
    let exponents = (0..<Self.exponentCount).map {
      sign * largest * RepeatableMath.exp(fall * Double($0))
    }
    let all = exponents + [0]
    let powers = grid.map { q in all.map { $0 * (q - center) } }
    let targets = Dictionary(
      uniqueKeysWithValues: widths.map { n in (n, exponents.map { cumulants($0, Double(n)) }) })
    var draft = Draft(exponents: exponents, rows: [:], bound: .infinity)
    var weights: [Int: [Double]] = [:]
    // Each round finds the rows that are best for the expectations of one layer and goes on by some
    // layers, farther each time; what is best for where they settle is what is wanted.
    var logs = all.map { $0 * (inputMeanSquare - center) }
    let reach = abs((isUpper ? edges.upperBound : edges.lowerBound) - center)
    var rows = draft.rows
    for round in 0..<Self.rounds {
      var steps = min([1, 2, 3, 5, 8, 12][min(round, 5)], max(1, network.widths.depth / 6))
      if case .each(let list) = network.widths { steps = list.count }
      let costs = zip(logs, all).map { RepeatableMath.exp(min($0, abs($1) * reach)) }
      for n in widths where round == 0 || weights[n] == nil { weights[n] = costs }
      if case .uniform = network.widths { weights[widths[0]] = costs }
      for n in widths {
        rows[n] = exponents.indices.map { j in row(targets[n]![j], powers, costs: weights[n]!) }
      }
      var next = draft
      next.rows = rows
      if round >= 2 {
        let below = evaluate(&next)
        if next.bound < draft.bound { draft = next }
        if case .each = network.widths { for n in widths { weights[n] = below[n]! } }
      }
      if case .uniform(let n, _) = network.widths {
        for _ in 0..<steps {
          let old = logs
          for (j, terms) in rows[n]!.enumerated() {
            logs[j] = logSum(terms.map { $0.constant + old[$0.index] })
          }
        }
      }
    }
    if draft.rows.isEmpty { draft.rows = rows }
    return draft
  }

  private static var rounds: Int { 6 }

  /// The terms of one row.
  private func row(
    _ target: [Double], _ powers: [[Double]], costs: [Double]
  ) -> [(index: Int, constant: Double)] {
    let matrix = powers.indices.map { k in
      powers[k].map { RepeatableMath.exp(min(max($0 - target[k], -600), 600)) }
    }
    let x = CoveringProgram.solution(costs: costs, rows: matrix)
    let total = zip(x, costs).reduce(0) { $0 + $1.0 * $1.1 }
    var terms = x.indices.compactMap { i in
      x[i] * costs[i] > 1e-9 * total && x[i] > 0
        ? (index: i, constant: RepeatableMath.log(x[i])) : nil
    }
    if terms.isEmpty { terms = [(powers[0].count - 1, 0)] }
    // Up to where it is above on the grid.
    let gap = powers.indices.map { k in
      target[k] - logSum(terms.map { $0.constant + powers[k][$0.index] })
    }.max()!
    for index in terms.indices { terms[index].constant += gap }
    return terms
  }

  private func logSum(_ values: [Double]) -> Double {
    let top = values.max()!
    return top + RepeatableMath.log(values.reduce(0) { $0 + RepeatableMath.exp($1 - top) })
  }

  /// Sets the bound, and returns what the expectations below a layer of each width are at the end.
  private func evaluate(_ draft: inout Draft) -> [Int: [Double]] {
    let all = draft.exponents + [0]
    let edge = isUpper ? edges.upperBound : edges.lowerBound
    var logs = all.map { $0 * (inputMeanSquare - center) }
    var below: [Int: [Double]] = [:]
    var sum = 0.0
    var (previous, layer) = (Double.infinity, 0)
    let depth = network.widths.depth
    while layer < depth {
      layer += 1
      let n = network.widths.units(ofLayer: layer)
      below[n] = zip(logs, all).map { RepeatableMath.exp(min($0, abs($1) * abs(edge - center))) }
      let old = logs
      var least = 0.0
      for (j, terms) in draft.rows[n]!.enumerated() {
        logs[j] = logSum(terms.map { $0.constant + old[$0.index] })
        let bound = logs[j] - draft.exponents[j] * (edge - center)
        least = min(least, bound)
      }
      sum += RepeatableMath.exp(least)
      if case .uniform = network.widths, layer > 30, abs(least - previous) < 1e-9 {
        sum += Double(depth - layer) * RepeatableMath.exp(least)
        break
      }
      previous = least
    }
    draft.bound = RepeatableMath.log(sum)
    return below
  }
}
