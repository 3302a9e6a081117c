/// The elementary functions of IEEE 1788 beyond exp and log: the tightest enclosures of the image of
/// the part of an interval that lies in the function's domain.
extension Interval {
  /// 2ˣ
  @inlinable
  public func exp2() -> Self { increasing(.exp2) }
  /// 10ˣ
  @inlinable
  public func exp10() -> Self { increasing(.exp10) }
  /// The binary logarithm of the members x > 0.
  @inlinable
  public func log2() -> Self { logarithm(.log2) }
  /// The decimal logarithm of the members x > 0.
  @inlinable
  public func log10() -> Self { logarithm(.log10) }
  /// log(1 + x) of the members x > −1.
  @inlinable
  public func log1p() -> Self {
    if lower.signum > 0 && lower <= upper { return increasing(.log1p) }
    let domain = intersection(Self(unchecked: -Self(1).lower, .infinity))
    if domain.isEmpty || domain.upper == domain.lower && domain.upper == -Self(1).lower {
      return .empty
    }
    return domain.increasing(.log1p)
  }

  /// The arc sine of the members −1 ≤ x ≤ 1, in radians, in [−π/2, π/2].
  @inlinable
  public func asin() -> Self { intersection(.unit).increasing(.asin) }
  /// The arc cosine of the members −1 ≤ x ≤ 1, in radians, in [0, π].
  @inlinable
  public func acos() -> Self { intersection(.unit).decreasing(.acos) }
  /// The arc tangent, in radians, in (−π/2, π/2).
  @inlinable
  public func atan() -> Self { Bound.arctangent(self) }

  /// (eˣ − e⁻ˣ)/2
  @inlinable
  public func sinh() -> Self { increasing(.sinh) }
  /// The inverse of ``sinh()``.
  @inlinable
  public func asinh() -> Self { increasing(.asinh) }
  /// The real number y with y³ = x, of the sign of x.
  @inlinable
  public func cubeRoot() -> Self { increasing(.cubeRoot) }

  /// (eˣ + e⁻ˣ)/2; even, and increasing in |x|.
  @inlinable
  public func cosh() -> Self { absoluteValue().increasing(.cosh) }

  /// The inverse of ``cosh()`` at the members x ≥ 1, with values ≥ 0.
  @inlinable
  public func acosh() -> Self {
    intersection(Self(unchecked: Self(1).lower, .infinity)).increasing(.acosh)
  }

  /// The inverse of ``tanh()`` at the members −1 < x < 1; ±1 are poles.
  @inlinable
  public func atanh() -> Self {
    let domain = intersection(.unit)
    if domain.isPoint, domain.lower == Self.unit.lower || domain.lower == Self.unit.upper {
      return .empty
    }
    return domain.increasing(.atanh)
  }

  /// 1/x at the members x ≠ 0.
  @inlinable
  public func reciprocal() -> Self { Self(1) / self }

  /// √(x² + y²)
  @inlinable
  public static func hypotenuse(_ x: Self, _ y: Self) -> Self {
    if x.isEmpty || y.isEmpty { return .empty }
    return Self(
      unchecked: x.mignitude.hypotenuse(y.mignitude, rounded: .down),
      x.magnitude.hypotenuse(y.magnitude, rounded: .up))
  }

  /// −1, 0 and 1 as the members are below, at and above zero.
  @inlinable
  public func sign() -> Self {
    if isEmpty { return .empty }
    return Self(
      unchecked: Bound(lower.signum, rounded: .down), Bound(upper.signum, rounded: .up))
  }

  /// The integers that the members are rounded to, or the hull of them.
  @inlinable
  public func rounded(toInteger rounding: IntegerRounding) -> Self {
    if isEmpty { return .empty }
    return Self(
      unchecked: lower.rounded(toInteger: rounding), upper.rounded(toInteger: rounding))
  }

  /// [−1, 1]
  @inlinable
  static var unit: Self { Self(unchecked: -Self(1).upper, Self(1).upper) }

  @inlinable
  func logarithm(_ function: ElementaryFunction) -> Self {
    let domain = intersection(.nonNegative)
    if domain.isEmpty || domain.upper == .zero { return .empty }
    return domain.increasing(function)
  }

  @inlinable
  func increasing(_ function: ElementaryFunction) -> Self { Bound.increasing(function, self) }

  @inlinable
  func decreasing(_ function: ElementaryFunction) -> Self {
    decreasing { $0.value(of: function, rounded: $1) }
  }
}
