/// Precisions that are tried in turn, each with more bits and a finer quadrature than the one before.
struct ExpectationLadder {
  private let activation: Activation
  private let quadrature: Quadrature?
  private let mean: Rational
  /// Bits that a small variance needs besides.
  private let more: Int
  private var rungs: [GaussianExpectations] = []

  private static let steps: [(bits: Int, accuracy: Int)] = [
    (46, 20), (64, 36), (104, 64), (208, 140),
  ]

  /// - Parameters:
  ///   - mean: A bound of |m| on all boxes.
  ///   - leastVariance: A variance below which no positive one of a box lies.
  init(
    _ activation: Activation, _ quadrature: Quadrature?, mean: Rational, leastVariance v: Rational
  ) {
    (self.activation, self.quadrature, self.mean) = (activation, quadrature, mean)
    more = 2 * max(0, v.denominator.bitWidth - v.numerator.bitWidth + 1)
  }

  /// The first evaluation that holds, or the last; with its bits, and what could not be bounded if
  /// nothing was found.
  mutating func decide(
    _ evaluate: (GaussianExpectations) throws(Unbounded) -> Evaluation
  ) -> (evaluation: Evaluation, bits: Int, refusal: Unbounded?) {
    let nothing = Evaluation(holds: false, enclosures: [])
    var last = (evaluation: nothing, bits: 0, refusal: nil as Unbounded?)
    for (index, step) in Self.steps.enumerated() {
      let bits = step.bits + more
      let meter = Meter.current
      if let meter {
        if bits > meter.budget.bits {
          if index == 0 { meter.exceed("numbers of more than \(meter.budget.bits) bits") }
          break
        }
        if meter.isExceeded { return (nothing, bits, nil) }
      }
      do throws(Unbounded) {
        if rungs.count == index {
          meter?.spend(40 * Work.constants(bits: bits))
          if meter?.isExceeded == true { return (nothing, bits, nil) }
          rungs.append(
            try GaussianExpectations(
              activation, quadrature, mean: mean, accuracy: step.accuracy, bits: bits))
        }
        let before = last.evaluation
        last = (try evaluate(rungs[index]), bits, nil)
        // Where more bits make nothing narrower, the leaf is too large, and no bits help.
        if !last.evaluation.isNarrower(than: before) { break }
      } catch {
        if last.evaluation.enclosures.isEmpty { last = (nothing, bits, error) }
        // Without a first rung there is no second.
        if rungs.count <= index { break }
      }
      if last.evaluation.holds { break }
    }
    return last
  }
}

extension Evaluation {
  /// Whether some enclosure is narrower than before by an eighth, or there was none before.
  fileprivate func isNarrower(than before: Evaluation) -> Bool {
    guard enclosures.count == before.enclosures.count else { return true }
    return zip(enclosures, before.enclosures).contains { now, before in
      let more = now.value.bits - before.value.bits
      return 8 * (now.value.upper - now.value.lower)
        < 7 * (before.value.upper - before.value.lower) << more
    }
  }
}
