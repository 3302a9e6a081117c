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
    let proof = WidthProver(network, interval: interval).proof(jobs: jobs)
    return proof.flatMap { $0.failure < 1 ? $0 : nil }
  }

  /// An interval in which the mean squares stay with a probability, about as narrow as the method
  /// shows; nil if none is found.
  public func interval(probability: Rational) -> WidthProof? {
    let failure = (1 - probability).approximation
    let half = RepeatableMath.log(failure / 2)
    // The mean squares pass from the input's to where they tend.
    guard let path = MajorantScout.path(of: network) else { return nil }
    var (low, high) = (path.lowerBound / 2, path.upperBound * 2)
    for round in 0..<3 {
      let accuracy = round == 0 ? 0.02 : 0.002
      guard
        let up = edge(
          from: path.upperBound, near: round == 0 ? nil : high, isUpper: true, accuracy,
          { high in estimate(low, high, isUpper: true) <= half })
      else { return nil }
      high = up
      guard
        let down = edge(
          from: path.lowerBound, near: round == 0 ? nil : low, isUpper: false, accuracy,
          { low in estimate(low, high, isUpper: false) <= half })
      else { return nil }
      let isDone = round > 0 && abs(down / low - 1) < 0.004
      low = down
      if isDone { break }
    }
    // The last edge may lack what the other one has moved since.
    for _ in 0..<8 {
      let q = network.inputMeanSquare
      let interval = min(Self.rounded(low, up: false), q)...max(Self.rounded(high, up: true), q)
      if let proof = proof(interval: interval), proof.shows(probability) { return proof }
      let excess = 1.004
      (low, high) = (low / excess, high * excess)
    }
    return nil
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
      let prover = WidthProver(network(ofWidth: width), interval: interval)
      let up = prover.estimate(isUpper: true)
      guard up <= target else { return false }
      return RepeatableMath.log(
        RepeatableMath.exp(up) + RepeatableMath.exp(prover.estimate(isUpper: false))) <= target
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
    var best: WidthProof?
    var deep = network
    deep.widths = .uniform(width, depth: 100)
    // What is best for some depth is nearly so for others.
    for _ in 0..<3 {
      guard let proof = WidthProver(deep, interval: interval).proof(jobs: jobs) else { break }
      let depth = proof.depth(
        failure: (1 - probability) / WidthProof.room, limit: limit)
      guard depth > best?.network.widths.depth ?? 0 else { break }
      deep.widths = .uniform(width, depth: depth)
      best = proof.sized(deep)
    }
    return best
  }

  private static var widest: Int { 1 << 24 }

  /// ln of the failure's bound on one side.
  private func estimate(_ low: Double, _ high: Double, isUpper: Bool) -> Double {
    // The input's mean square need not be a binary64 number.
    let q = network.inputMeanSquare
    return WidthProver(network, interval: min(Rational(low), q)...max(Rational(high), q))
      .estimate(isUpper: isUpper)
  }

  /// The nearest edge that suffices, by bisection of the logarithm of its ratio to where the mean squares
  /// are.
  ///
  /// - Parameter near: Where it is thought to be.
  private func edge(
    from center: Double, near guess: Double?, isUpper: Bool, _ accuracy: Double,
    _ isEnough: (Double) -> Bool
  ) -> Double? {
    let sign = isUpper ? 1.0 : -1
    func place(_ x: Double) -> Double { center * RepeatableMath.exp(sign * x) }
    var (low, high) = (0.0, 0.125)
    if let guess {
      let x = sign * RepeatableMath.log(guess / center)
      (low, high) = isEnough(place(x)) ? (0.95 * x, x) : (x, 1.05 * x)
      if isEnough(place(low)) { (low, high) = (0, low) }
    }
    while !isEnough(place(high)) {
      (low, high) = (high, high * 2)
      guard high <= 16 else { return nil }
    }
    while high - low > accuracy * high {
      let middle = (low + high) / 2
      if isEnough(place(middle)) { high = middle } else { low = middle }
    }
    return place(high)
  }

  /// Four significant digits.
  private static func rounded(_ x: Double, up: Bool) -> Rational {
    let value = Rational(x)
    var unit = Rational(1)
    while unit * 10_000 > value { unit = unit / 10 }
    while unit * 10_000 <= value { unit = unit * 10 }
    let count = value / unit
    return (up ? count.ceiling : count.floor) * unit
  }
}
