import Formulas
import IntervalArithmetic
import SignalPropagation

/// Sums of exponentials by plain floating point: heuristics, which are proved or refused afterwards.
struct MajorantScout {
  private let network: RandomNetwork
  /// What belongs to layers of one width, ascending by it.
  private let classes: [Class]
  /// r, where the mean squares tend to.
  let center: Double
  private let inputMeanSquare: Double
  private let isUpper: Bool
  /// The largest exponent times the distance of the edge.
  private let power: Double
  /// The variance of a layer's mean square at the center, times its width.
  private let spread: Double

  /// Layers of one width.
  private struct Class {
    let width: Int
    /// The end, on the side that is looked at, of where their mean squares are to stay.
    let edge: Double
    /// Mean squares of the layers below.
    let grid: [Double]
    /// φ(√K·z)² for each of the grid's K, at each z.
    let squares: [[Double]]
    /// The largest t that is tried.
    let limit: Double
  }

  private static let nodes = stride(from: -9.0, through: 9, by: 0.125).map { $0 }
  private static let weights = nodes.map {
    0.125 * RepeatableMath.exp(-$0 * $0 / 2) / (2 * Double.pi).squareRoot()
  }
  private static var gridSize: Int { 25 }
  /// Of exponents between the largest and a fiftieth of it; more if widths differ.
  private static var exponentCount: Int { 18 }
  private static var mostExponents: Int { 44 }

  /// What exponents times the distance of the edge are at most, one after the other until there is a proof.
  ///
  /// Nobody asks for probabilities below e^{−100}, and larger powers leave floating point and make
  /// functions too steep for branch and bound.
  static let powers: [Double] = [300, 60, 20]

  init(
    _ network: RandomNetwork, intervals: [Int: ClosedRange<Double>], isUpper: Bool,
    power: Double, function: PreparedProgram<Interval<Double>>
  ) {
    (self.network, self.isUpper, self.power) = (network, isUpper, power)
    let (w, b) = (network.weightVariance.approximation, network.biasVariance.approximation)
    func values(_ q: Double) -> [Double] {
      let root = (b + w * q).squareRoot()
      return Self.values(of: function, at: root).map { $0 * $0 }
    }
    inputMeanSquare = network.inputMeanSquare.approximation
    let widest = intervals.values.reduce(inputMeanSquare...inputMeanSquare) {
      min($0.lowerBound, $1.lowerBound)...max($0.upperBound, $1.upperBound)
    }
    center = min(
      max(Self.iterates(of: network, function).last!, widest.lowerBound), widest.upperBound)
    let middle = values(center)
    let mean = zip(middle, Self.weights).reduce(0) { $0 + $1.0 * $1.1 }
    spread = max(
      zip(middle, Self.weights).reduce(0) { $0 + ($1.0 - mean) * ($1.0 - mean) * $1.1 }, 1e-300)
    let growth = network.activation.tightGrowth
    let input = inputMeanSquare
    classes = network.widths.different.map { width in
      let domain = network.domain(of: width, intervals, input: input)
      // Even in the logarithm: near 0 the cumulants bend most.
      let ratio = RepeatableMath.log(domain.upperBound / domain.lowerBound)
      let count = ratio > 0 ? Self.gridSize : 1
      let grid = (0..<count).map {
        domain.lowerBound * RepeatableMath.exp(ratio * Double($0) / Double(max(count - 1, 1)))
      }
      let squares = grid.map(values)
      let steepness = growth.slope.upper * growth.slope.upper * (b + w * domain.upperBound)
      let top = max(squares.last!.reduce(0) { max($0, $1) }, .leastNormalMagnitude)
      let interval = intervals[width]!
      return Class(
        width: width, edge: isUpper ? interval.upperBound : interval.lowerBound, grid: grid,
        squares: squares, limit: steepness > 0 ? 0.47 / steepness : 500 / top)
    }
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
  private func cumulants(_ s: Double, _ layers: Class) -> [Double] {
    let n = Double(layers.width)
    let t = s / n
    return layers.squares.map { row in
      var sum = 0.0
      for index in row.indices {
        sum += Self.weights[index] * RepeatableMath.exp(min(t * row[index], 650))
      }
      return n * RepeatableMath.log(sum) - s * center
    }
  }

  /// Exponents, and for each width rows of terms; with the logarithms of the sums of the bounds of all
  /// layers, and of those of each width.
  struct Draft {
    var exponents: [Double]
    var rows: [Int: [[(index: Int, constant: Double)]]]
    var bound: Double
    var bounds: [Int: Double]

    static var none: Draft { Draft(exponents: [], rows: [:], bound: .infinity, bounds: [:]) }
  }

  /// A draft with exponents up to some times what a normal distribution of mean squares would ask for; the
  /// best of several such, unless it is to be quick.
  func draft(isQuick: Bool = false) -> Draft {
    guard isUsable else { return .none }
    let first = draft(share: 1)
    // Where deviations grow from layer to layer, small exponents matter.
    let others: [Double] = isQuick ? (first.bound > -1 ? [0.3] : []) : [0.3, 0.6, 1.5]
    return others.map { draft(share: $0) }.reduce(first) { $1.bound < $0.bound ? $1 : $0 }
  }

  /// Whether floating point has anything to say: not of activations that are constant, or that grow so
  /// fast that mean squares overflow or exponentials have no expectation.
  private var isUsable: Bool {
    0x1p-300 < spread && spread < 0x1p300 && center.isFinite
      && classes.allSatisfy { layers in
        0 < layers.limit && layers.limit < .infinity
          && layers.squares.joined().allSatisfy { $0 < 0x1p500 }
      }
  }

  /// The largest exponent for which all is finite in layers of one width.
  private func cap(_ layers: Class) -> Double {
    let width = Double(layers.width)
    return isUpper ? width * layers.limit : 60 * width / center
  }

  /// - Parameter share: Of what a normal distribution would ask for.
  private func draft(share: Double) -> Draft {
    let largest = classes.map { layers in
      let distance = abs(layers.edge - center)
      let usual = share * 2 * Double(layers.width) * distance / spread
      return min(max(min(usual, power / distance), 1e-6), cap(layers))
    }
    // Narrow layers take smaller exponents.
    let top = largest.max()!
    let fall = RepeatableMath.log(0.02 * largest.min()! / top)
    let usual = RepeatableMath.log(0.02) / Double(Self.exponentCount - 1)
    let count = min(Self.mostExponents, Int((fall / usual).rounded(.up)) + 1)
    let sign = isUpper ? 1.0 : -1
    let exponents = (0..<count).map {
      sign * top * RepeatableMath.exp(fall * Double($0) / Double(count - 1))
    }
    let all = exponents + [0]
    let powers = classes.map { layers in
      layers.grid.map { q in all.map { $0 * (q - center) } }
    }
    let targets = classes.map { layers in
      exponents.map { abs($0) <= cap(layers) * 1.000001 ? cumulants($0, layers) : nil }
    }
    var draft = Draft.none
    draft.exponents = exponents
    var weights: [Int: [Double]] = [:]
    // Each round finds the rows that are best for the expectations of one layer and goes on by some
    // layers, farther each time; what is best for where they settle is what is wanted.
    var logs = all.map { $0 * (inputMeanSquare - center) }
    var rows = draft.rows
    for round in 0..<Self.rounds {
      let steps = min([1, 2, 3, 5, 8, 12][min(round, 5)], max(1, network.widths.depth / 6))
      for layers in classes {
        let n = layers.width
        if weights[n] == nil { weights[n] = costs(logs, all, classes.last!) }
        if case .uniform = network.widths { weights[n] = costs(logs, all, layers) }
      }
      for (index, layers) in classes.enumerated() {
        rows[layers.width] = exponents.indices.map { j in
          targets[index][j].map { row($0, powers[index], costs: weights[layers.width]!) } ?? []
        }
      }
      var next = draft
      next.rows = rows
      if round >= 2 {
        let below = evaluate(&next)
        if next.bound < draft.bound { draft = next }
        if case .each = network.widths {
          for layers in classes { weights[layers.width] = below[layers.width]! }
        }
      }
      if case .uniform(let n, _) = network.widths {
        for _ in 0..<steps { advance(&logs, rows[n]!) }
      }
    }
    if draft.rows.isEmpty { draft.rows = rows }
    return draft
  }

  /// Expectations below a layer, with what lies within the edge of the layers below.
  private func costs(_ logs: [Double], _ exponents: [Double], _ below: Class) -> [Double] {
    zip(logs, exponents).map {
      // Whatever is used costs something.
      RepeatableMath.exp(max(min($0, abs($1 * (below.edge - center)), 690), -300))
    }
  }

  /// Goes on by one layer: from the logarithms of what is below it to its own.
  private func advance(
    _ logs: inout [Double], _ rows: [[(index: Int, constant: Double)]]
  ) {
    let old = logs
    for (j, terms) in rows.enumerated() {
      logs[j] =
        terms.isEmpty ? .infinity : logSum(terms.map { $0.constant + old[$0.index] })
    }
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
    guard top.isFinite else { return top }
    return top + RepeatableMath.log(values.reduce(0) { $0 + RepeatableMath.exp($1 - top) })
  }

  /// Sets the bounds, and returns what the expectations below a layer of each width are at the end.
  private func evaluate(_ draft: inout Draft) -> [Int: [Double]] {
    let all = draft.exponents + [0]
    let byWidth = Dictionary(uniqueKeysWithValues: classes.map { ($0.width, $0) })
    var logs = all.map { $0 * (inputMeanSquare - center) }
    var below: [Int: [Double]] = [:]
    var sums: [Int: Double] = [:]
    var (previous, layer) = (Double.infinity, 0)
    let depth = network.widths.depth
    while layer < depth {
      layer += 1
      let n = network.widths.units(ofLayer: layer)
      let layers = byWidth[n]!
      below[n] = logs.map { RepeatableMath.exp(min($0, 690)) }
      advance(&logs, draft.rows[n]!)
      var least = 0.0
      for (j, exponent) in draft.exponents.enumerated() {
        let cap = exponent * (layers.edge - center)
        least = min(least, logs[j] - cap)
        logs[j] = min(logs[j], cap)
      }
      sums[n, default: 0] += RepeatableMath.exp(least)
      if case .uniform = network.widths, layer > 30, abs(least - previous) < 1e-9 {
        sums[n]! += Double(depth - layer) * RepeatableMath.exp(least)
        break
      }
      previous = least
    }
    draft.bounds = sums.mapValues { RepeatableMath.log($0) }
    draft.bound = RepeatableMath.log(sums.keys.sorted().reduce(0) { $0 + sums[$1]! })
    return below
  }
}
