import Formulas
import IntervalArithmetic
import Proving
import SignalPropagation

/// Proves that mean squares stay in intervals.
struct WidthProver {
  private let network: RandomNetwork
  private let intervals: [Int: ClosedRange<Rational>]
  private let program: PreparedProgram<Interval<Double>>
  private let growth: LinearGrowth<Interval<Double>>

  /// - Parameter intervals: For each width that a layer has.
  init(_ network: RandomNetwork, intervals: [Int: ClosedRange<Rational>]) {
    precondition(
      network.widths.different.allSatisfy {
        intervals[$0]!.lowerBound > 0 && intervals[$0]!.contains(network.inputMeanSquare)
      }, "an interval without the input's mean square")
    (self.network, self.intervals) = (network, intervals)
    // Its one variable is x.
    program = try! Program([network.activation.formula], variables: ["x"]).prepared()
    growth = network.activation.tightGrowth
  }

  private func scout(isUpper: Bool, power: Double) -> MajorantScout {
    MajorantScout(
      network,
      intervals: intervals.mapValues { $0.lowerBound.approximation...$0.upperBound.approximation },
      isUpper: isUpper, power: power, function: program)
  }

  /// About what is bounded on one side: the failure of all layers, and of those of each width.
  func estimate(isUpper: Bool) -> MajorantScout.Draft {
    scout(isUpper: isUpper, power: MajorantScout.powers[0]).draft(isQuick: true)
  }

  /// The proof; nil if an expectation is not enclosed.
  func proof(jobs: Int) -> WidthProof? {
    guard let upper = majorant(isUpper: true, jobs: jobs),
      let lower = majorant(isUpper: false, jobs: jobs)
    else { return nil }
    return WidthProof(network, intervals, upper: upper, lower: lower)
  }

  /// One inequality.
  private struct Row {
    let width: Int
    let exponent: Rational
    var terms: [(exponent: Rational, index: Int, constant: Double)]
  }

  /// The first that is about as good as floating point had it, or the best, with what it bounds the failure
  /// of all layers by.
  private func majorant(
    isUpper: Bool, jobs: Int
  ) -> (majorant: ExponentialMajorant, failure: Double)? {
    var best: (majorant: ExponentialMajorant, failure: Double)?
    for power in MajorantScout.powers {
      let scout = scout(isUpper: isUpper, power: power)
      let draft = scout.draft()
      guard let found = majorant(draft, center: Self.short(scout.center), jobs: jobs),
        let bounds = LayerBounds(.exponentials(found), isUpper: isUpper, network, intervals)
      else { continue }
      let failure = bounds.all.upper
      if failure < best?.failure ?? .infinity { best = (found, failure) }
      if failure <= RepeatableMath.exp(draft.bound / 2) { break }
    }
    return best
  }

  private func majorant(
    _ draft: MajorantScout.Draft, center: Rational, jobs: Int
  ) -> ExponentialMajorant? {
    guard !draft.rows.isEmpty else { return nil }
    let exponents = draft.exponents.map { Self.short($0) }
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
    var moments: [Int: (domain: Interval<Double>, moment: ExponentialMoment)] = [:]
    for width in widths {
      let domain = network.domain(of: width, intervals, input: network.inputMeanSquare)
      let range = Interval<Double>(from: domain.lowerBound, through: domain.upperBound)
      let ratios = rows.filter { $0.width == width && !$0.terms.isEmpty }
        .map { ($0.exponent / Rational($0.width)).approximation }
      guard
        let moment = ExponentialMoment(
          network.activation, growth: growth, variances: network.netVariance(range),
          exponents: min(0, ratios.min() ?? 0)...max(0, ratios.max() ?? 0))
      else { return nil }
      moments[width] = (range, moment)
    }
    // What a row may lose goes with its exponent: small ones are met in all layers below.
    let greatest = exponents.map(\.magnitude).max()!
    @Sendable func tolerance(_ row: Row) -> Double {
      0x1p-13 + 0x1p-9 * (row.exponent.magnitude / greatest).approximation
    }
    let domains = moments
    let proved = parallelMap(rows, jobs: jobs) { row -> [ExponentialMajorant.Term]? in
      if row.terms.isEmpty { return [ExponentialMajorant.Term]() }
      let (range, moment) = domains[row.width]!
      return excess(
        of: row, on: range, tolerance: tolerance(row), center: center, moment
      ).map { excess in
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

  /// By how much the row's constants have to grow: the maximum over the range of the left side minus the
  /// right one, by branch and bound, with some room for another reader's coarser enclosures; nil if
  /// there is none.
  private func excess(
    of row: Row, on range: Interval<Double>, tolerance: Double, center: Rational,
    _ moment: ExponentialMoment
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
    /// Leaves the halves open; false if there are none.
    func halve(_ box: Number, at middle: Double) -> Bool {
      guard middle > box.lower, middle < box.upper else { return false }
      open.append(Number(unchecked: box.lower, middle))
      open.append(Number(unchecked: middle, box.upper))
      return true
    }
    var looks = 0
    while let box = open.popLast() {
      looks += 1
      guard looks < Self.budget, let middle = box.midpoint else { return nil }
      guard let whole = value(box) else {
        // Too wide to say anything.
        guard halve(box, at: middle) else { return nil }
        continue
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
      } else if !halve(box, at: middle) {
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
