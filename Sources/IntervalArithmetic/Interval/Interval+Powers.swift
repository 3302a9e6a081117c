extension Interval {
  /// The tightest enclosure of xʸ over the members x > 0 and y, and of 0ʸ = 0 for y > 0.
  ///
  /// log xʸ = y·log x is a product, so the extreme values lie at corners; there 0⁰ stands for the
  /// limit 1 from x > 0 along y = 0.
  public static func power(_ x: Self, _ y: Self) -> Self {
    let base = x.intersection(.nonNegative)
    if base.isEmpty || y.isEmpty { return .empty }
    let zero = Bound.zero
    if base.upper == zero {
      return y.upper.signum > 0 ? Self(unchecked: zero, zero) : .empty
    }
    let one = Self(1).lower
    func corner(_ x: Bound, _ y: Bound, _ rounding: Rounding) -> Bound {
      if y == zero || x == one { return one }
      let grows = (x > one) == (y > zero)
      if x == zero || !x.isFinite || !y.isFinite { return grows ? .infinity : zero }
      return x.power(y, rounded: rounding)
    }
    func corners(_ rounding: Rounding) -> [Bound] {
      [base.lower, base.upper].flatMap { x in
        [y.lower, y.upper].map { corner(x, $0, rounding) }
      }
    }
    return Self(unchecked: corners(.down).min()!, corners(.up).max()!)
  }

  /// The tightest enclosure of x·y + z, each value rounded once.
  @inlinable
  public static func fusedMultiplyAdd(_ x: Self, _ y: Self, _ z: Self) -> Self {
    if x.isEmpty || y.isEmpty || z.isEmpty { return .empty }
    func corner(_ x: Bound, _ y: Bound, _ z: Bound, _ rounding: Rounding) -> Bound {
      // A zero factor is a member, and an infinite one is not.
      if x == .zero || y == .zero { return z }
      guard x.isFinite, y.isFinite else {
        let product: Bound = x.signum == y.signum ? .infinity : -.infinity
        return z.isFinite || z == product ? product : rounding == .down ? -.infinity : .infinity
      }
      return z.isFinite ? x.multiplied(by: y, adding: z, rounded: rounding) : z
    }
    return byProducts(x.lower, x.upper, y.lower, y.upper) {
      corner($0, $1, z.lower, .down)
    } _: {
      corner($0, $1, z.upper, .up)
    }
  }

  /// The tightest enclosure of 1/xⁿ for n > 0 at the members x ≠ 0.
  @usableFromInline
  func reciprocalPower(_ n: Int) -> Self {
    func end(_ x: Bound, _ rounding: Rounding) -> Bound {
      if !x.isFinite { return .zero }
      return x.reciprocalPower(n, rounded: rounding)
    }
    if isEmpty || lower == .zero && upper == .zero { return .empty }
    if n.isMultiple(of: 2) {
      let (near, far) = (mignitude, magnitude)
      return Self(
        unchecked: end(far, .down), near == .zero ? .infinity : end(near, .up))
    }
    if lower.signum < 0, upper.signum > 0 { return .entire }
    return Self(
      unchecked: upper == .zero ? -.infinity : end(upper, .down),
      lower == .zero ? .infinity : end(lower, .up))
  }
}
