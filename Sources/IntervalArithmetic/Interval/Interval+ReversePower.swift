/// The reverse operations of the power xʸ, which is defined for x > 0, and for x = 0 if y > 0; the
/// tightest hulls.
///
/// With logarithms xʸ = z is y·log x = log z. So the solutions for x beyond 1 and below, or for y of
/// either sign, lie between powers or quotients at corners of the two sets, and are found by
/// ``clipped(from:through:without:)``.
extension Interval {
  /// The x in `domain` with xʸ in this set for a member y of `exponent` (powRev1 of IEEE 1788-2015).
  public func reversePower(exponent y: Self, within domain: Self = .entire) -> Self {
    let values = intersection(.nonNegative)
    if values.isEmpty || y.isEmpty || domain.isEmpty { return .empty }
    let (zero, one) = (Bound.zero, Self(1).lower)
    var x = Self.empty
    if values.contains(zero), y.upper > zero { x = x.hull(domain.part(zero)) }
    if values.contains(one) {
      // 1ʸ = 1, and x⁰ = 1 for all x > 0.
      x = x.hull(domain.part(one))
      if y.contains(zero) { x = x.hull(domain.clipped(above: zero)) }
    }
    // x > 1 with z > 1 for y > 0, and with z < 1 for y < 0; |log x| = |log z|/|y|.
    if y.upper > zero {
      x = x.hull(values.rootsAbove(y, domain)).hull(values.rootsBelow(y, domain))
    }
    if y.lower < zero {
      x = x.hull(values.reciprocalRootsAbove(y, domain))
        .hull(values.reciprocalRootsBelow(y, domain))
    }
    return x
  }

  /// The y in `domain` with xʸ in this set for a member x of `base` (powRev2 of IEEE 1788-2015).
  public func reversePower(base: Self, within domain: Self = .entire) -> Self {
    let (values, x) = (intersection(.nonNegative), base.intersection(.nonNegative))
    if values.isEmpty || x.isEmpty || domain.isEmpty { return .empty }
    let (zero, one) = (Bound.zero, Self(1).lower)
    var y = Self.empty
    if values.contains(zero), x.contains(zero) { y = y.hull(domain.clipped(above: zero)) }
    if values.contains(one) {
      if x.upper > zero { y = y.hull(domain.part(zero)) }
      if x.contains(one) { y = y.hull(domain) }
    }
    if x.upper > one {
      y = y.hull(values.logarithms(ofBasesAbove: x, domain))
    }
    if x.lower < one, x.upper > zero {
      y = y.hull(values.logarithms(ofBasesBelow: x, domain))
    }
    return y
  }
}

extension Interval {
  /// The given number, if it is a member.
  private func part(_ number: Bound) -> Self { contains(number) ? Self(number) : .empty }

  /// The closure of the members above a number.
  private func clipped(above number: Bound) -> Self {
    upper > number ? intersection(Self(unchecked: number, .infinity)) : .empty
  }

  private static var one: Bound { Self(1).lower }

  /// `corner` where the bounds that it is made of are inside, or else the limit.
  private static func bound(
    _ isInside: Bool, _ corner: @escaping (Rounding) -> Bound, else limit: Bound
  ) -> (Rounding) -> Bound {
    isInside ? corner : { _ in limit }
  }

  /// The x > 1 of `domain` with xʸ in this set for positive y.
  private func rootsAbove(_ y: Self, _ domain: Self) -> Self {
    let one = Self.one
    guard upper > one else { return .empty }
    return domain.clipped(
      from: Self.bound(
        lower > one && y.upper.isFinite, { lower.root(y.upper, rounded: $0) }, else: one),
      through: Self.bound(
        upper.isFinite && y.lower > .zero, { upper.root(y.lower, rounded: $0) }, else: .infinity),
      without: one)
  }

  /// The x < 1 of `domain` with xʸ in this set for positive y.
  private func rootsBelow(_ y: Self, _ domain: Self) -> Self {
    let (zero, one) = (Bound.zero, Self.one)
    guard lower < one, upper > zero else { return .empty }
    return domain.clipped(
      from: Self.bound(
        lower > zero && y.lower > zero, { lower.root(y.lower, rounded: $0) }, else: zero),
      through: Self.bound(
        upper < one && y.upper.isFinite, { upper.root(y.upper, rounded: $0) }, else: one),
      without: one
    ).positive
  }

  /// The x > 1 of `domain` with xʸ in this set for negative y.
  private func reciprocalRootsAbove(_ y: Self, _ domain: Self) -> Self {
    let (zero, one) = (Bound.zero, Self.one)
    guard lower < one, upper > zero else { return .empty }
    return domain.clipped(
      from: Self.bound(
        upper < one && y.lower.isFinite, { upper.root(y.lower, rounded: $0) }, else: one),
      through: Self.bound(
        lower > zero && y.upper < zero, { lower.root(y.upper, rounded: $0) }, else: .infinity),
      without: one)
  }

  /// The x < 1 of `domain` with xʸ in this set for negative y.
  private func reciprocalRootsBelow(_ y: Self, _ domain: Self) -> Self {
    let (zero, one) = (Bound.zero, Self.one)
    guard upper > one else { return .empty }
    return domain.clipped(
      from: Self.bound(
        upper.isFinite && y.upper < zero, { upper.root(y.upper, rounded: $0) }, else: zero),
      through: Self.bound(
        lower > one && y.lower.isFinite, { lower.root(y.lower, rounded: $0) }, else: one),
      without: one
    ).positive
  }

  /// The set, unless it is that of zero alone, which is the limit of solutions and none.
  private var positive: Self { upper == .zero ? .empty : self }

  /// The y ≠ 0 of `domain` with xʸ in this set for an x > 1.
  private func logarithms(ofBasesAbove x: Self, _ domain: Self) -> Self {
    let (zero, one) = (Bound.zero, Self.one)
    var y = Self.empty
    if upper > one {
      y = domain.clipped(
        from: Self.bound(
          lower > one && x.upper.isFinite, { lower.logarithm(base: x.upper, rounded: $0) },
          else: zero),
        through: Self.bound(
          upper.isFinite && x.lower > one, { upper.logarithm(base: x.lower, rounded: $0) },
          else: .infinity),
        without: zero)
    }
    if lower < one, upper > zero {
      y = y.hull(
        domain.clipped(
          from: Self.bound(
            lower > zero && x.lower > one, { lower.logarithm(base: x.lower, rounded: $0) },
            else: -.infinity),
          through: Self.bound(
            upper < one && x.upper.isFinite, { upper.logarithm(base: x.upper, rounded: $0) },
            else: zero),
          without: zero))
    }
    return y
  }

  /// The y ≠ 0 of `domain` with xʸ in this set for an x with 0 < x < 1.
  private func logarithms(ofBasesBelow x: Self, _ domain: Self) -> Self {
    let (zero, one) = (Bound.zero, Self.one)
    var y = Self.empty
    if lower < one, upper > zero {
      y = domain.clipped(
        from: Self.bound(
          upper < one && x.lower > zero, { upper.logarithm(base: x.lower, rounded: $0) },
          else: zero),
        through: Self.bound(
          lower > zero && x.upper < one, { lower.logarithm(base: x.upper, rounded: $0) },
          else: .infinity),
        without: zero)
    }
    if upper > one {
      y = y.hull(
        domain.clipped(
          from: Self.bound(
            upper.isFinite && x.upper < one, { upper.logarithm(base: x.upper, rounded: $0) },
            else: -.infinity),
          through: Self.bound(
            lower > one && x.lower > zero, { lower.logarithm(base: x.lower, rounded: $0) },
            else: zero),
          without: zero))
    }
    return y
  }
}
