extension Interval {
  /// −[a, b] = [−b, −a], exactly.
  @inlinable
  public static prefix func - (x: Self) -> Self { Self(unchecked: -x.upper, -x.lower) }

  /// [a, b] + [c, d] = [a + c, b + d], the tightest enclosure.
  @inlinable @inline(__always)
  public static func + (x: Self, y: Self) -> Self { Bound.sum(x, y) }

  /// [a, b] − [c, d] = [a − d, b − c], the tightest enclosure.
  @inlinable @inline(__always)
  public static func - (x: Self, y: Self) -> Self { Bound.sum(x, -y) }

  /// The tightest enclosure of the products.
  @inlinable @inline(__always)
  public static func * (x: Self, y: Self) -> Self { Bound.product(x, y) }

  /// The products by the signs of the bounds.
  ///
  /// With P for a lower bound ≥ 0, N for an upper bound ≤ 0, M for both signs, and neither factor
  /// the set of zero alone:
  ///
  /// ```
  /// [a, b]·[c, d]   P             N             M
  ///            P    [ac, bd]      [bc, ad]      [bc, bd]
  ///            N    [ad, bc]      [bd, ac]      [ad, ac]
  ///            M    [ad, bd]      [bc, ac]      [min(ad, bc), max(ac, bd)]
  /// ```
  ///
  /// No entry multiplies a zero by an infinity: an infinite bound is met only by a bound that is
  /// nonzero or by the inner, finite bound of the other factor.
  @inlinable
  static func productBySigns(_ x: Self, _ y: Self) -> Self {
    if x.isEmpty || y.isEmpty { return .empty }
    let (a, b, c, d) = (x.lower, x.upper, y.lower, y.upper)
    if a.signum == 0 && b.signum == 0 || c.signum == 0 && d.signum == 0 {
      return Self(unchecked: .zero, .zero)
    }
    return productOfBounds(a, b, c, d)
  }

  /// The products by the table.
  @inlinable @inline(__always)
  static func productOfBounds(_ a: Bound, _ b: Bound, _ c: Bound, _ d: Bound) -> Self {
    byProducts(a, b, c, d) {
      $0.multiplied(by: $1, rounded: .down)
    } _: {
      $0.multiplied(by: $1, rounded: .up)
    }
  }

  /// The least and the greatest value of what grows with products, by the table: a lower bound of it and an upper
  /// one, both by two factors.
  @inlinable @inline(__always)
  static func byProducts(
    _ a: Bound, _ b: Bound, _ c: Bound, _ d: Bound, _ low: (Bound, Bound) -> Bound,
    _ high: (Bound, Bound) -> Bound
  ) -> Self {
    if a.signum >= 0 {
      if c.signum >= 0 { return Self(unchecked: low(a, c), high(b, d)) }
      if d.signum <= 0 { return Self(unchecked: low(b, c), high(a, d)) }
      return Self(unchecked: low(b, c), high(b, d))
    }
    if b.signum <= 0 {
      if c.signum >= 0 { return Self(unchecked: low(a, d), high(b, c)) }
      if d.signum <= 0 { return Self(unchecked: low(b, d), high(a, c)) }
      return Self(unchecked: low(a, d), high(a, c))
    }
    if c.signum >= 0 { return Self(unchecked: low(a, d), high(b, d)) }
    if d.signum <= 0 { return Self(unchecked: low(b, c), high(a, c)) }
    return Self(unchecked: min(low(a, d), low(b, c)), max(high(a, c), high(b, d)))
  }

  /// The tightest enclosure of the quotients x/y with y ≠ 0; empty if y is the set of zero alone.
  @inlinable @inline(__always)
  public static func / (x: Self, y: Self) -> Self { Bound.quotient(x, y) }

  /// The quotients by the signs of the bounds.
  ///
  /// With P, N, M as for the product and P⁺, N⁻ for intervals without zero:
  ///
  /// ```
  /// [a, b]/[c, d]   P⁺            N⁻            P, c = 0      N, d = 0      M
  ///            P    [a/d, b/c]    [b/d, a/c]    [a/d, +∞]     [−∞, a/c]     entire
  ///            N    [a/c, b/d]    [b/c, a/d]    [−∞, b/d]     [b/c, +∞]     entire
  ///            M    [a/c, b/c]    [b/d, a/d]    entire        entire        entire
  /// ```
  @inlinable
  static func quotientBySigns(_ x: Self, _ y: Self) -> Self {
    if x.isEmpty || y.isEmpty { return .empty }
    let (a, b, c, d) = (x.lower, x.upper, y.lower, y.upper)
    if c.signum == 0 && d.signum == 0 { return .empty }
    if a.signum == 0 && b.signum == 0 { return Self(unchecked: .zero, .zero) }
    if c.signum > 0 {
      if a.signum >= 0 { return .quotient(a, d, b, c) }
      if b.signum <= 0 { return .quotient(a, c, b, d) }
      return .quotient(a, c, b, c)
    }
    if d.signum < 0 {
      if a.signum >= 0 { return .quotient(b, d, a, c) }
      if b.signum <= 0 { return .quotient(b, c, a, d) }
      return .quotient(b, d, a, d)
    }
    if c.signum == 0 {
      if a.signum >= 0 { return Self(unchecked: a.divided(by: d, rounded: .down), .infinity) }
      if b.signum <= 0 { return Self(unchecked: -.infinity, b.divided(by: d, rounded: .up)) }
    } else if d.signum == 0 {
      if a.signum >= 0 { return Self(unchecked: -.infinity, a.divided(by: c, rounded: .up)) }
      if b.signum <= 0 { return Self(unchecked: b.divided(by: c, rounded: .down), .infinity) }
    }
    return .entire
  }

  /// [p/q rounded down, r/s rounded up].
  @inlinable @inline(__always)
  static func quotient(_ p: Bound, _ q: Bound, _ r: Bound, _ s: Bound) -> Self {
    Self(unchecked: p.divided(by: q, rounded: .down), r.divided(by: s, rounded: .up))
  }

  /// The tightest enclosure of the squares, which are never negative.
  @inlinable
  public func squared() -> Self {
    if isEmpty { return .empty }
    let size = Self(unchecked: mignitude, magnitude)
    return Bound.product(size, size)
  }

  /// The tightest enclosure of xⁿ, with x⁰ = 1; for n < 0 at the members x ≠ 0.
  @inlinable
  public func power(_ exponent: Int) -> Self {
    if isEmpty { return .empty }
    if exponent == 0 { return Self(1) }
    precondition(exponent > Int.min, "the exponent has no opposite")
    if exponent < 0 { return reciprocalPower(-exponent) }
    let (low, high) = exponent.isMultiple(of: 2) ? (mignitude, magnitude) : (lower, upper)
    return Self(
      unchecked: low.power(exponent, rounded: .down), high.power(exponent, rounded: .up))
  }

  /// The tightest enclosure of √x over the members x ≥ 0.
  @inlinable @inline(__always)
  public func squareRoot() -> Self { Bound.root(self) }

  /// The same end by end.
  @inlinable
  func rootByEnds() -> Self {
    if lower.signum > 0 && lower <= upper {
      return Self(unchecked: lower.squareRoot(rounded: .down), upper.squareRoot(rounded: .up))
    }
    let domain = intersection(.nonNegative)
    if domain.isEmpty { return .empty }
    return Self(
      unchecked: domain.lower.squareRoot(rounded: .down), domain.upper.squareRoot(rounded: .up))
  }

  /// The absolute values of the members.
  @inlinable
  public func absoluteValue() -> Self {
    isEmpty ? .empty : Self(unchecked: mignitude, magnitude)
  }

  /// The smaller of two quantities.
  @inlinable
  public static func minimum(_ x: Self, _ y: Self) -> Self {
    if x.isEmpty || y.isEmpty { return .empty }
    return Self(unchecked: min(x.lower, y.lower), min(x.upper, y.upper))
  }

  /// The larger of two quantities.
  @inlinable
  public static func maximum(_ x: Self, _ y: Self) -> Self { -minimum(-x, -y) }
}
