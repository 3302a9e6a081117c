/// The numbers of bits that are tried in turn.
package struct PrecisionLadder {
  private var rungs: [Constants]
  private let base: Int

  /// The bits that decide every leaf the prover has written so far, and the eighths of them to try:
  /// a first few that make numbers of one or two words, which are fast and mostly enough.
  static let ordinary = 96
  private static let eighths = [5, 8, 16, 32]

  package init(base: Int) { (self.base, rungs) = (base, []) }

  /// Fixed-point numbers resolve a small v, and the 1/√v of the derivatives, only with more bits:
  /// twice as many more as v has zeros after the binary point.
  init(leastVariance v: Rational) {
    // v ≥ 2^(size of numerator − 1)/2^(size of denominator).
    let zeros = max(0, v.denominator.bitWidth - v.numerator.bitWidth + 1)
    self.init(base: Self.ordinary + 2 * zeros)
  }

  /// The first evaluation that holds, or the last one, with its number of bits. None holds if the
  /// check's budget does not reach for it.
  ///
  /// - Parameter work: What an evaluation takes besides what it notes itself, by the number of bits.
  package mutating func decide(
    work: (Int) -> Int = { _ in 0 }, _ evaluate: (Constants) -> Evaluation
  ) -> (Evaluation, bits: Int) {
    let meter = Meter.current
    var last = (Evaluation(holds: false, enclosures: []), bits: base)
    for (rung, eighths) in Self.eighths.enumerated() {
      let bits = eighths * base / 8
      if let meter {
        if bits > meter.budget.bits {
          if rung == 0 { meter.exceed("numbers of more than \(meter.budget.bits) bits") }
          break
        }
        if rungs.count == rung { meter.spend(Work.constants(bits: bits)) }
        meter.spend(work(bits))
        if meter.isExceeded { return (Evaluation(holds: false, enclosures: []), bits) }
      }
      if rungs.count == rung { rungs.append(Constants(bits: bits)) }
      last = (evaluate(rungs[rung]), bits)
      if last.0.holds { break }
    }
    return last
  }
}
