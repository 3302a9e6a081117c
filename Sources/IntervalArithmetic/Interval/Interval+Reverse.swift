/// The reverse operations of IEEE 1788.1-2017 (section 4.5.2) and IEEE 1788-2015 (table 10.1): the hull of the
/// x of one set with f(x) in another.
///
/// Each is the tightest hull. On a piece where f is monotone, the solutions are the numbers between two
/// real numbers u and v, and a bound b satisfies b ≤ v if and only if it is at most v rounded down, as b
/// is itself a number of the format. So v rounded inward tells whether there is a solution, and rounded
/// outward it bounds them.
extension Interval {
  /// The x in `domain` with |x| in this set (absRev).
  public func reverseAbsoluteValue(within domain: Self = .entire) -> Self {
    mirrored(within: domain, from: 0) { y, _ in y }
  }

  /// The x in `domain` with x² in this set (sqrRev).
  public func reverseSquared(within domain: Self = .entire) -> Self {
    mirrored(within: domain, from: 0) { $0.squareRoot(rounded: $1) }
  }

  /// The x in `domain` with cosh x in this set (coshRev).
  public func reverseCosh(within domain: Self = .entire) -> Self {
    mirrored(within: domain, from: 1) { $0.value(of: .acosh, rounded: $1) }
  }

  /// The x in `domain` with xⁿ in this set, with x⁰ = 1 (pownRev).
  public func reversePower(_ n: Int, within domain: Self = .entire) -> Self {
    precondition(n > Int.min, "the exponent has no opposite")
    if isEmpty { return .empty }
    if n == 0 { return contains(Self(1).lower) ? domain : .empty }
    func root(_ y: Bound, _ rounding: Rounding) -> Bound { y.root(ofDegree: n, rounded: rounding) }
    if n > 0 {
      if n.isMultiple(of: 2) { return mirrored(within: domain, from: 0, by: root) }
      return domain.clipped(from: { root(lower, $0) }, through: { root(upper, $0) })
    }
    // xⁿ falls from ∞ to 0 on the positive side, and takes neither value; 0 is no solution.
    func positive(_ values: Self, _ domain: Self) -> Self {
      let values = values.intersection(.nonNegative)
      if values.isEmpty || values.upper == .zero { return .empty }
      return domain.clipped(
        from: { root(values.upper, $0) }, through: { root(values.lower, $0) }, without: .zero)
    }
    let values = n.isMultiple(of: 2) ? self : -self
    return positive(self, domain).hull(-positive(values, -domain))
  }

  /// The x in `domain` with b·x = c for a member b of the one set and c of the other (mulRev); all of
  /// `domain` if both contain 0.
  public static func reverseProduct(_ b: Self, _ c: Self, within domain: Self = .entire) -> Self {
    func part(_ quotients: Self) -> Self {
      let part = quotients.intersection(domain)
      // A single number may be there by the rounding of its quotient alone.
      return part.isPoint && !b.reaches(c, by: part.lower) ? .empty : part
    }
    let (first, second) = reverseProductPair(b, c)
    return part(first).hull(part(second))
  }

  /// The x with b·x = c for a member b of the one set and c of the other, as two intervals, the second
  /// of which is empty unless 0 lies inside of b and not in c (mulRevToPair).
  public static func reverseProductPair(_ b: Self, _ c: Self) -> (Self, Self) {
    if b.isEmpty || c.isEmpty { return (.empty, .empty) }
    let zero = Bound.zero
    if b.lower <= zero, b.upper >= zero, c.lower <= zero, c.upper >= zero {
      return (.entire, .empty)
    }
    guard b.lower < zero, b.upper > zero else { return (c / b, .empty) }
    let (left, right) = (Self(unchecked: b.lower, zero), Self(unchecked: zero, b.upper))
    return c.lower > zero ? (c / left, c / right) : (c / right, c / left)
  }
}

extension Interval {
  /// Whether a product of a member by the given number lies in a set: the largest one is not below it,
  /// and the least one not above.
  private func reaches(_ set: Self, by factor: Bound) -> Bool {
    if factor.signum == 0 { return set.contains(Bound.zero) }
    let (least, largest) = factor.signum > 0 ? (lower, upper) : (upper, lower)
    return largest.multiplied(by: factor, rounded: .down) >= set.lower
      && least.multiplied(by: factor, rounded: .up) <= set.upper
  }

  /// The members between two real numbers, given by their roundings; none if there are none, or if
  /// the excluded number is the only one.
  func clipped(
    from low: (Rounding) -> Bound, through high: (Rounding) -> Bound,
    without excluded: Bound? = nil
  ) -> Self {
    if isEmpty || upper < low(.up) || lower > high(.down) { return .empty }
    let part = Self(unchecked: max(lower, low(.down)), min(upper, high(.up)))
    if let excluded, part.lower == excluded, part.upper == excluded { return .empty }
    return part
  }

  /// The members of `domain` at which an even function that grows with |x| from the given value has a
  /// value in this set.
  private func mirrored(
    within domain: Self, from least: Int, by inverse: (Bound, Rounding) -> Bound
  ) -> Self {
    let values = intersection(Self(unchecked: Self(least).lower, .infinity))
    if values.isEmpty { return .empty }
    func part(_ domain: Self) -> Self {
      domain.clipped(
        from: { inverse(values.lower, $0) }, through: { inverse(values.upper, $0) })
    }
    return part(domain).hull(-part(-domain))
  }
}
