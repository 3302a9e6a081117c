import IntervalArithmetic

/// Chooses the side along which an undecided box is cut.
///
/// The choice depends on the box alone, so a proof's tree is the same for any number of workers.
public protocol Brancher: Sendable {
  /// The choice for a box and all its halves.
  func rule(for root: Box) -> CutRule
}

/// The sides of a box by a positive score that each cut halves: the side of the largest score is
/// cut, the first of equals.
public struct CutRule: Sendable {
  /// The scores as 2ᵉ·f with 1 ≤ f < 2: e, or nil for a score of zero.
  @usableFromInline let exponents: [Int?]
  /// The places of the fractions f in increasing order, the same for equal ones.
  @usableFromInline let ranks: [Int]

  /// - Parameter scores: None is negative.
  public init(scores: [Rational]) {
    let exponents = scores.map { $0.signum == 0 ? nil : Self.exponent(of: $0) }
    let fractions = zip(scores, exponents).map { score, exponent in
      score.scaled(byPowerOfTwo: -(exponent ?? 0))
    }
    self.exponents = exponents
    ranks = fractions.map { fraction in fractions.count { $0 < fraction } }
  }

  /// ⌊log₂ x⌋, exactly, for x > 0.
  private static func exponent(of x: Rational) -> Int {
    var exponent = 0
    while x < .powerOfTwo(exponent) { exponent -= 1 }
    while x >= .powerOfTwo(exponent + 1) { exponent += 1 }
    return exponent
  }

  /// The side to cut after each was cut so often.
  @inlinable
  public func axis(afterCuts cuts: [Int]) -> Int {
    var best = 0
    var bestKey = key(0, cuts)
    for axis in cuts.indices.dropFirst() {
      let key = key(axis, cuts)
      if key.exponent > bestKey.exponent
        || key.exponent == bestKey.exponent && key.rank > bestKey.rank
      {
        (best, bestKey) = (axis, key)
      }
    }
    return best
  }

  @inlinable
  func key(_ axis: Int, _ cuts: [Int]) -> (exponent: Int, rank: Int) {
    guard let exponent = exponents[axis] else { return (.min, 0) }
    return (exponent - cuts[axis], ranks[axis])
  }
}
