import Formulas
import IntervalArithmetic
import Proving
import SignalPropagation

/// A proof that with some probability the mean squares of all layers of a random network stay in an
/// interval; `Documentation/Width.md` has the theorem.
public struct WidthProof: Sendable {
  /// What it is about.
  public let network: RandomNetwork
  /// [a, b], in which the input's mean square lies too.
  public let interval: ClosedRange<Rational>
  /// For the upper edge.
  public let upper: ExponentialMajorant
  /// For the lower edge.
  public let lower: ExponentialMajorant
  /// A bound of the probability that some layer's mean square exceeds b while the layers before it stay in
  /// [a, b].
  public let above: Rational
  /// The same of falling below a.
  public let below: Rational

  /// A bound of the probability that a layer's mean square leaves [a, b].
  public var failure: Rational { above + below }
  /// What the probability to stay is at least; negative if nothing is shown.
  public var probability: Rational { 1 - failure }

  /// Whether it shows a probability, with room for another reader's sums.
  public func shows(_ probability: Rational) -> Bool { failure * Self.room <= 1 - probability }

  /// By which factor another reader's failure may be larger.
  static var room: Rational { Rational(1_000_001, over: 1_000_000) }

  /// The same for a network that differs in depth alone.
  func sized(_ network: RandomNetwork) -> WidthProof {
    func sum(_ majorant: ExponentialMajorant, _ edge: Rational) -> Rational {
      let bounds = ExponentialMajorant.Bounds(majorant, edge: edge, network)
      return bounds.reduce(Interval<Double>(0)) { $0 + $1 }.upper.rational
    }
    return WidthProof(
      network: network, interval: interval, upper: upper, lower: lower,
      above: sum(upper, interval.upperBound), below: sum(lower, interval.lowerBound))
  }

  /// For each layer, where its mean square lies with a probability; empty if the failure is too large to
  /// say so.
  ///
  /// On either side, the probability to be beyond is at most that of being so while all layers before are
  /// in [a, b], and that of one of them not being there.
  public func quantileBounds(probability: Rational) -> [ClosedRange<Rational>] {
    let share = (1 - probability) / 2 - failure
    guard share > 0 else { return [] }
    let number = Interval<Double>(share)
    var above = ExponentialMajorant.Bounds(upper, edge: interval.upperBound, network)
    var below = ExponentialMajorant.Bounds(lower, edge: interval.lowerBound, network)
    var ranges: [ClosedRange<Rational>] = []
    while above.next() != nil, below.next() != nil {
      guard let high = above.quantile(upper, share: number),
        let low = below.quantile(lower, share: number), low <= high
      else { return [] }
      ranges.append(max(low, 0).rational...max(high, 0).rational)
    }
    return ranges
  }

  /// The most layers of one width with a bound of the failure, up to a limit.
  func depth(failure: Rational, limit: Int) -> Int {
    guard case .uniform(let width, _) = network.widths else { return network.widths.depth }
    var deep = network
    deep.widths = .uniform(width, depth: limit)
    let above = ExponentialMajorant.Bounds(upper, edge: interval.upperBound, deep)
    let below = ExponentialMajorant.Bounds(lower, edge: interval.lowerBound, deep)
    var (sum, depth) = (Interval<Double>(0), 0)
    let most = Interval<Double>(failure).lower
    for (up, down) in zip(above, below) {
      sum = sum + up + down
      if sum.upper > most { break }
      depth += 1
    }
    return depth
  }
}

/// Proves that mean squares stay in an interval.
struct WidthProver {
  private let network: RandomNetwork
  private let interval: ClosedRange<Rational>
  private let range: Interval<Double>
  private let program: PreparedProgram<Interval<Double>>
  private let growth: LinearGrowth<Interval<Double>>

  init(_ network: RandomNetwork, interval: ClosedRange<Rational>) {
    precondition(
      interval.lowerBound > 0 && interval.contains(network.inputMeanSquare),
      "an interval without the input's mean square")
    (self.network, self.interval) = (network, interval)
    range = Interval(from: interval.lowerBound, through: interval.upperBound)
    // Its one variable is x.
    program = try! Program([network.activation.formula], variables: ["x"]).prepared()
    growth = network.activation.tightGrowth
  }

  private func scout(isUpper: Bool) -> MajorantScout {
    MajorantScout(
      network, edges: interval.lowerBound.approximation...interval.upperBound.approximation,
      isUpper: isUpper, function: program)
  }

  /// About the logarithm of the bound of the failure on one side.
  func estimate(isUpper: Bool) -> Double { scout(isUpper: isUpper).draft(isQuick: true).bound }

  /// The proof; nil if an expectation is not enclosed.
  func proof(jobs: Int) -> WidthProof? {
    guard let upper = majorant(isUpper: true, jobs: jobs),
      let lower = majorant(isUpper: false, jobs: jobs)
    else { return nil }
    return WidthProof(
      network: network, interval: interval, upper: upper, lower: lower, above: 1, below: 1
    ).sized(network)
  }

  /// One inequality.
  private struct Row {
    let width: Int
    let exponent: Rational
    var terms: [(exponent: Rational, index: Int, constant: Double)]
  }

  private func majorant(isUpper: Bool, jobs: Int) -> ExponentialMajorant? {
    let scout = scout(isUpper: isUpper)
    let draft = scout.draft()
    guard !draft.rows.isEmpty else { return nil }
    let exponents = draft.exponents.map { Self.short($0) }
    let center = Self.short(scout.center)
    let widths = draft.rows.keys.sorted()
    let rows = widths.flatMap { width in
      exponents.indices.map { j in
        Row(
          width: width, exponent: exponents[j],
          terms: draft.rows[width]![j].map {
            ($0.index < exponents.count ? exponents[$0.index] : 0, $0.index, $0.constant)
          })
      }
    }
    let ratios = rows.map { ($0.exponent / Rational($0.width)).approximation }
    guard
      let moment = ExponentialMoment(
        network.activation, growth: growth, variances: network.netVariance(range),
        exponents: min(0, ratios.min()!)...max(0, ratios.max()!))
    else { return nil }
    // What a row may lose goes with its exponent: small ones are met in all layers below.
    let greatest = exponents.map(\.magnitude).max()!
    @Sendable func tolerance(_ row: Row) -> Double {
      0x1p-13 + 0x1p-9 * (row.exponent.magnitude / greatest).approximation
    }
    let proved = parallelMap(rows, jobs: jobs) { row in
      excess(of: row, tolerance: tolerance(row), center: center, moment).map { excess in
        row.terms.map { term in
          ExponentialMajorant.Term(
            index: term.index,
            constant: ((Rational(term.constant) + excess) / Self.unit).ceiling * Self.unit)
        }
      }
    }
    var found: [Int: [[ExponentialMajorant.Term]]] = [:]
    for (row, terms) in zip(rows, proved) {
      guard let terms else { return nil }
      found[row.width, default: []].append(terms)
    }
    return ExponentialMajorant(exponents: exponents, center: center, rows: found)
  }

  /// Some twenty significant bits.
  private static func short(_ x: Double) -> Rational {
    guard x != 0 else { return 0 }
    let unit = Double(sign: .plus, exponent: max(Int(x.exponent) - 20, -200), significand: 1)
    return Rational((x / unit).rounded() * unit)
  }

  /// By how much the row's constants have to grow: the maximum over [a, b] of the left side minus the
  /// right one, by branch and bound, with some room for another reader's coarser enclosures; nil if
  /// there is none.
  private func excess(
    of row: Row, tolerance: Double, center: Rational, _ moment: ExponentialMoment
  ) -> Rational? {
    typealias Number = Interval<Double>
    let n = Number(row.width)
    let weight = Number(network.weightVariance)
    let (s, r) = (Number(row.exponent), Number(center))
    let function = moment.function(exponent: s / n)
    let netVariances = network.netVariance(range)
    let terms = row.terms.map { (Number($0.exponent), Number($0.constant)) }
    /// The logarithm of the sum and its derivatives.
    func sum(_ q: Number) -> (value: Number, slope: Number, curvature: Number) {
      let exponents = terms.map { $0.1 + $0.0 * (q - r) }
      let top = exponents.map(\.upper).max()!
      let powers = exponents.map { ($0 - Number(top)).exp() }
      let total = powers.reduce(Number(0)) { $0 + $1 }
      let shares = powers.map { ($0 / total).intersection(Number(unchecked: 0, 1)) }
      var (first, second) = (Number(0), Number(0))
      for (share, term) in zip(shares, terms) {
        first = first + share * term.0
        second = second + share * term.0.squared()
      }
      return (
        Number(top) + total.log(), first,
        (second - first.squared()).intersection(Number(unchecked: 0, .infinity))
      )
    }
    /// The difference with its derivatives.
    func value(_ q: Number) -> (value: Number, slope: Number, curvature: Number)? {
      let (m, derivative, second) = function(network.netVariance(q).intersection(netVariances))
      guard m.lower > 0, m.isBounded, derivative.isBounded, second.isBounded else { return nil }
      let ratio = derivative / m
      let right = sum(q)
      guard right.value.isBounded else { return nil }
      return (
        n * m.log() - s * r - right.value, n * weight * ratio - right.slope,
        n * weight.squared() * (second / m - ratio.squared()) - right.curvature
      )
    }
    guard let first = value(Number(range.lower)), let last = value(Number(range.upper)) else {
      return nil
    }
    // A maximum inside is where the slope is 0.
    var greatest = max(first.value.upper, last.value.upper)
    var open = [range]
    var looks = 0
    while let box = open.popLast() {
      looks += 1
      guard looks < Self.budget, let middle = box.midpoint, let whole = value(box) else {
        return nil
      }
      if whole.slope.lower > 0 || whole.slope.upper < 0 || whole.value.upper <= greatest {
        continue
      }
      guard let center = value(Number(middle)) else { return nil }
      let distance = box - Number(middle)
      let change = center.slope + whole.curvature * distance
      if change.lower > 0 || change.upper < 0 { continue }
      let bound =
        center.value + center.slope * distance
        + whole.curvature * distance.squared() / Number(2)
      let upper = min(bound.upper, whole.value.upper)
      let known = max(center.value.lower, greatest)
      if upper <= known + tolerance {
        greatest = max(greatest, upper)
      } else if middle > box.lower, middle < box.upper {
        open.append(Number(unchecked: box.lower, middle))
        open.append(Number(unchecked: middle, box.upper))
      } else {
        return nil
      }
    }
    return greatest.isFinite ? greatest.rational + Self.room : nil
  }

  private static var budget: Int { 20_000 }
  private static var room: Rational { .powerOfTwo(-12) }
  /// Of the constants.
  private static var unit: Rational { .powerOfTwo(-20) }
}
