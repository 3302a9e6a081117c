/// The periodic functions and the angle.
///
/// The quadrants ⌊2x/π⌋ of the ends, found exactly, tell which multiples of π/2 lie between: there
/// the functions have their extreme values or poles, and elsewhere they are monotone.
extension Interval {
  /// The sine of angles in radians; [−1, 1] if an end is too large to reduce cheaply (an exponent
  /// beyond 2¹⁶).
  @inlinable
  public func sin() -> Self { Bound.sine(self) }

  /// The cosine of angles in radians; [−1, 1] where ``sin()`` is.
  @inlinable
  public func cos() -> Self { Bound.cosine(self) }

  /// The tangent of angles in radians; all real numbers as soon as a pole lies inside.
  @inlinable
  public func tan() -> Self { Bound.tangent(self) }

  @inlinable
  func tangentByQuadrants() -> Self {
    if isEmpty { return .empty }
    guard isBounded, let first = lower.quadrant, let last = upper.quadrant,
      !first.crosses(1, until: last), !first.crosses(3, until: last)
    else { return .entire }
    return Self(
      unchecked: lower.value(of: .tan, rounded: .down), upper.value(of: .tan, rounded: .up))
  }

  @inlinable
  func waveOfSine() -> Self { wave(.sin, maximumAt: 1, minimumAt: 3) }
  @inlinable
  func waveOfCosine() -> Self { wave(.cos, maximumAt: 0, minimumAt: 2) }

  /// - Parameters:
  ///   - maximum: The multiple of π/2, modulo 4, at which the value is 1.
  ///   - minimum: The one at which it is −1.
  @inlinable
  func wave(
    _ function: ElementaryFunction, maximumAt maximum: Int, minimumAt minimum: Int
  ) -> Self {
    if isEmpty { return .empty }
    guard isBounded, let first = lower.quadrant, let last = upper.quadrant else { return .unit }
    if let quadrant = first.common(with: last) {
      // Monotone: rising from the minimum through the quadrant before the maximum.
      return (quadrant - minimum) & 3 < 2
        ? increasing { $0.value(of: function, rounded: $1) }
        : decreasing { $0.value(of: function, rounded: $1) }
    }
    func end(_ rounding: Rounding) -> (Bound, Bound) {
      (lower.value(of: function, rounded: rounding), upper.value(of: function, rounded: rounding))
    }
    let (least, greatest) = (end(.down), end(.up))
    return Self(
      unchecked: first.crosses(minimum, until: last) ? Self.unit.lower : min(least.0, least.1),
      first.crosses(maximum, until: last) ? Self.unit.upper : max(greatest.0, greatest.1))
  }

  /// The angles of the points (x, y) other than the origin, in (−π, π]; all of [−π, π] if the
  /// points lie on both sides of the negative x-axis.
  @inlinable
  public static func atan2(_ y: Self, _ x: Self) -> Self {
    if x.isEmpty || y.isEmpty { return .empty }
    if y.upper.signum < 0 { return -atan2(-y, x) }
    let (a, b, c, d) = (y.lower, y.upper, x.lower, x.upper)
    if a.signum < 0, c.signum < 0 {
      return Self(unchecked: -Self.pi.upper, Self.pi.upper)
    }
    if b.signum == 0, a.signum == 0, c.signum == 0, d.signum == 0 { return .empty }
    func angle(_ y: Bound, _ x: Bound, _ rounding: Rounding) -> Bound {
      y.arctangent(over: x, rounded: rounding)
    }
    // Where y changes its sign, x ≥ 0 and the angle increases with y.
    if a.signum < 0 {
      let low = angle(a, c, .down)
      if b.signum > 0 { return Self(unchecked: low, angle(b, c, .up)) }
      return Self(unchecked: low, d.signum > 0 ? .zero : angle(a, c, .up))
    }
    // In the upper half-plane the angle falls with x; it rises with y on the right, falls on the
    // left, and is π/2 above the origin.
    let low = d.signum > 0 ? angle(a, d, .down) : d.signum < 0 ? angle(b, d, .down) : nil
    let high = c.signum > 0 ? angle(b, c, .up) : c.signum < 0 ? angle(a, c, .up) : nil
    return Self(
      unchecked: low ?? (b.signum > 0 ? angle(b, .zero, .down) : Self.pi.lower),
      high ?? (b.signum > 0 ? angle(b, .zero, .up) : .zero))
  }
}
