import Formulas
import IntervalArithmetic
import Proving
import SignalPropagation

/// How wide, how deep, how far: questions on the mean squares of random networks.
///
/// What is searched for is guessed by floating point; what is answered has a proof.
public struct WidthSearch: Sendable {
  /// The network; its widths or depth may be what is asked for.
  public var network: RandomNetwork
  /// Threads.
  public var jobs: Int

  /// The questions about a network.
  public init(_ network: RandomNetwork, jobs: Int = 1) {
    (self.network, self.jobs) = (network, jobs)
  }

  /// With which probability the mean squares stay in an interval that holds the input's; nil if no proof
  /// is found.
  public func proof(interval: ClosedRange<Rational>) -> WidthProof? {
    proof(
      intervals: Dictionary(
        uniqueKeysWithValues: network.widths.different.map { ($0, interval) }))
  }

  private func proof(intervals: [Int: ClosedRange<Rational>]) -> WidthProof? {
    let proof =
      powers.map { $0.proof(intervals: intervals) }
      ?? WidthProver(network, intervals: intervals).proof(jobs: jobs)
    return proof.flatMap { $0.failure < 1 ? $0 : nil }
  }

  /// Where mean squares are products.
  private var powers: PowerSearch? { PowerSearch(network) }

  /// Intervals in which the mean squares of the layers of each width stay with a probability, about as
  /// narrow as the method shows; nil if none are found.
  public func intervals(probability: Rational) -> WidthProof? {
    if let powers { return powers.intervals(probability: probability) }
    // The mean squares pass from the input's to where they tend.
    guard let path = MajorantScout.path(of: network) else { return nil }
    let widths = network.widths.different
    let half = RepeatableMath.log((1 - probability).approximation / 2)
    // Narrow layers spread more, and those above them.
    let usual = widths.map { width in
      let least = network.widths.below(width).reduce(width) { min($0, $1) }
      return (Double(widths.last!) / Double(least)).squareRoot()
    }
    var distances = Distances(up: usual.map { $0 * 0.7 }, down: usual.map { $0 * 0.7 })
    /// With one width's edge at a distance, or all edges of a side at their usual ratio.
    func moved(_ x: Double, _ place: Int?, isUpper: Bool) -> Distances {
      var other = distances
      if let place {
        other[isUpper][place] = x
      } else {
        other[isUpper] = usual.map { $0 * x }
      }
      return other
    }
    func isEnough(_ distances: Distances, of place: Int?, isUpper: Bool) -> Bool {
      let bounds = estimate(intervals(path, distances), isUpper: isUpper)
      guard let place else { return bounds.bound <= half }
      let share = half - RepeatableMath.log(Double(widths.count))
      return bounds.bounds[widths[place]] ?? .infinity <= share
    }
    for round in 0..<3 {
      let accuracy = round == 0 ? 0.02 : 0.002
      let old = distances
      // First all together, then each width by itself.
      let places = round == 0 || widths.count == 1 ? [nil] : widths.indices.map { Int?($0) }
      for isUpper in [true, false] {
        for place in places {
          let known = place.map { distances[isUpper][$0] } ?? distances[isUpper][0] / usual[0]
          guard
            let x = least(
              near: round == 0 ? nil : known, accuracy,
              { isEnough(moved($0, place, isUpper: isUpper), of: place, isUpper: isUpper) })
          else { return nil }
          distances = moved(x, place, isUpper: isUpper)
        }
      }
      if round > 0, distances.isNear(old) { break }
    }
    // The last edge may lack what the other one has moved since.
    for _ in 0..<8 {
      if let proof = proof(intervals: intervals(path, distances)), proof.shows(probability) {
        return proof
      }
      distances = Distances(
        up: distances.up.map { $0 + Distances.step },
        down: distances.down.map { $0 + Distances.step })
    }
    return nil
  }

  /// How far edges are from the ends of a path, in the logarithm, for each width.
  private struct Distances {
    var up, down: [Double]

    /// What is as good as nothing.
    static let step = 0.004

    subscript(isUpper: Bool) -> [Double] {
      get { isUpper ? up : down }
      set { if isUpper { up = newValue } else { down = newValue } }
    }

    func isNear(_ other: Distances) -> Bool {
      zip(up + down, other.up + other.down).allSatisfy { abs($0 - $1) < Self.step }
    }
  }

  /// From the ends of a path to distances from them, with the input's mean square.
  private func intervals(
    _ path: ClosedRange<Double>, _ distances: Distances
  ) -> [Int: ClosedRange<Rational>] {
    let q = network.inputMeanSquare
    var intervals: [Int: ClosedRange<Rational>] = [:]
    for (index, width) in network.widths.different.enumerated() {
      let low = path.lowerBound * RepeatableMath.exp(-distances.down[index])
      let high = path.upperBound * RepeatableMath.exp(distances.up[index])
      intervals[width] =
        min(Self.rounded(low, up: false), q)...max(Self.rounded(high, up: true), q)
    }
    return intervals
  }

  /// The least width, of all layers, with a proof for an interval and a probability; nil if none is found.
  public func width(
    interval: ClosedRange<Rational>, probability: Rational
  ) -> WidthProof? {
    let target = RepeatableMath.log((1 - probability).approximation)
    let depth = self.network.widths.depth
    func network(ofWidth width: Int) -> RandomNetwork {
      var wide = self.network
      wide.widths = .uniform(width, depth: depth)
      return wide
    }
    func isEnough(_ width: Int) -> Bool {
      let network = network(ofWidth: width)
      if let powers = PowerSearch(network) {
        return powers.proof(intervals: [width: interval])?.shows(probability) ?? false
      }
      let prover = WidthProver(network, intervals: [width: interval])
      let up = prover.estimate(isUpper: true).bound
      guard up <= target else { return false }
      return RepeatableMath.log(
        RepeatableMath.exp(up) + RepeatableMath.exp(prover.estimate(isUpper: false).bound))
        <= target
    }
    var high = 1
    while !isEnough(high) {
      high *= 2
      guard high <= Self.widest else { return nil }
    }
    var low = high / 2
    while high - low > max(1, high / 1000) {
      let middle = (low + high) / 2
      if isEnough(middle) { high = middle } else { low = middle }
    }
    for _ in 0..<12 {
      let proof = WidthSearch(network(ofWidth: high), jobs: jobs).proof(interval: interval)
      if let proof, proof.shows(probability) { return proof }
      high += max(1, high / 400)
    }
    return nil
  }

  /// The largest depth up to a limit with a proof for an interval and a probability; nil if none is found.
  public func depth(
    interval: ClosedRange<Rational>, probability: Rational, limit: Int = 1_000_000
  ) -> WidthProof? {
    guard case .uniform(let width, _) = network.widths else { return nil }
    if powers != nil { return depthByPowers(width, interval, probability, limit) }
    var best: WidthProof?
    var deep = network
    deep.widths = .uniform(width, depth: 100)
    // What is best for some depth is nearly so for others.
    for _ in 0..<3 {
      guard
        let proof = WidthSearch(deep, jobs: jobs).proof(intervals: [width: interval])
      else { break }
      let depth = proof.depth(
        failure: (1 - probability) / WidthProof.room, limit: limit)
      guard depth > best?.network.widths.depth ?? 0 else { break }
      deep.widths = .uniform(width, depth: depth)
      best = proof.sized(deep)
    }
    return best
  }

  /// By bisection, since each depth has a best power of its own.
  private func depthByPowers(
    _ width: Int, _ interval: ClosedRange<Rational>, _ probability: Rational, _ limit: Int
  ) -> WidthProof? {
    func proof(_ depth: Int) -> WidthProof? {
      var deep = network
      deep.widths = .uniform(width, depth: depth)
      let proof = PowerSearch(deep)?.proof(intervals: [width: interval])
      return proof.flatMap { $0.shows(probability) ? $0 : nil }
    }
    guard var best = proof(1) else { return nil }
    var (low, high) = (1, 2)
    while high <= limit, let next = proof(high) { (low, high, best) = (high, 2 * high, next) }
    high = min(high, limit + 1)
    while high - low > 1 {
      let middle = (low + high) / 2
      if let next = proof(middle) { (low, best) = (middle, next) } else { high = middle }
    }
    return best
  }

  private static var widest: Int { 1 << 24 }

  private func estimate(
    _ intervals: [Int: ClosedRange<Rational>], isUpper: Bool
  ) -> MajorantScout.Draft {
    WidthProver(network, intervals: intervals).estimate(isUpper: isUpper)
  }

  /// The least positive number that suffices, by bisection; nil if none up to 16 does.
  ///
  /// - Parameter near: Where it is thought to be.
  private func least(
    near guess: Double?, _ accuracy: Double, _ isEnough: (Double) -> Bool
  ) -> Double? {
    var (low, high) = (0.0, 0.125)
    if let guess {
      (low, high) = isEnough(guess) ? (0.95 * guess, guess) : (guess, 1.05 * guess)
      if isEnough(low) { (low, high) = (0, low) }
    }
    // Small steps: where mean squares are repelled, an edge that is too far out is as bad as one too near.
    while !isEnough(high) {
      (low, high) = (high, high * 1.3)
      guard high <= 16 else { return nil }
    }
    // Ends have four digits.
    while high - low > max(accuracy * high, 1e-5) {
      let middle = (low + high) / 2
      if isEnough(middle) { high = middle } else { low = middle }
    }
    return high
  }

  /// Four significant digits.
  static func rounded(_ x: Double, up: Bool) -> Rational {
    let value = Rational(x)
    var unit = Rational(1)
    while unit * 10_000 > value { unit = unit / 10 }
    while unit * 10_000 <= value { unit = unit * 10 }
    let count = value / unit
    return (up ? count.ceiling : count.floor) * unit
  }
}
