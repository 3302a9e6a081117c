/// The reciprocals of the trigonometric and hyperbolic functions, their inverses, and roots: the
/// tightest enclosures of the image of the part of an interval that lies in the function's domain.
extension Interval {
  /// 1/cos x, radians; all real numbers as soon as a pole lies inside, or if an end is too large to
  /// reduce cheaply (an exponent beyond 2¹⁶).
  public func sec() -> Self {
    if isEmpty { return .empty }
    guard isBounded, let first = lower.quadrant, let last = upper.quadrant else { return .entire }
    let crossed = first.crossings(until: last)
    if crossed.contains(where: { !$0.isMultiple(of: 2) }) { return .entire }
    return reciprocalWave(.sec, crossed, minimumAt: 0, maximumAt: 2)
  }

  /// 1/sin x at the x that are no multiples of π, radians; all real numbers where ``sec()`` is.
  public func csc() -> Self {
    betweenPoles { crossed in
      // 0 is the one pole that can be an end: the function is infinite there.
      if lower == .zero { return Self(unchecked: unitAt(crossed, 1) ?? end(.csc).0, .infinity) }
      if upper == .zero {
        return Self(unchecked: -.infinity, unitAt(crossed, 3).map { -$0 } ?? end(.csc).1)
      }
      return reciprocalWave(.csc, crossed, minimumAt: 1, maximumAt: 3)
    }
  }

  /// cos x/sin x at the x that are no multiples of π, radians; all real numbers where ``sec()`` is.
  public func cot() -> Self {
    betweenPoles { _ in
      Self(
        unchecked: upper == .zero ? -.infinity : upper.value(of: .cot, rounded: .down),
        lower == .zero ? .infinity : lower.value(of: .cot, rounded: .up))
    }
  }

  /// The angle in (0, π) whose cotangent is x, radians.
  public func acot() -> Self { decreasing { $0.value(of: .acot, rounded: $1) } }

  /// 1/cosh x; even, and decreasing in |x|.
  public func sech() -> Self { absoluteValue().decreasing { $0.value(of: .sech, rounded: $1) } }

  /// 1/sinh x at the members x ≠ 0.
  public func csch() -> Self { withPoleAtZero(.csch) }

  /// cosh x/sinh x at the members x ≠ 0; all real numbers if they have both signs.
  public func coth() -> Self { withPoleAtZero(.coth) }

  /// The inverse of ``coth()`` at the members |x| > 1; ±1 are poles.
  public func acoth() -> Self {
    let one = Self(1).lower
    let (left, right) = (
      intersection(Self(unchecked: -.infinity, -one)), intersection(Self(unchecked: one, .infinity))
    )
    func image(_ part: Self) -> Self {
      part.isPoint && (part.lower == one || part.lower == -one) ? .empty : falling(part)
    }
    func falling(_ part: Self) -> Self {
      part.decreasing { $0.value(of: .acoth, rounded: $1) }
    }
    return image(left).hull(image(right))
  }

  /// x^{1/n}, the real number of the sign of x whose n-th power is x: at the members x ≥ 0 for even n,
  /// and x ≠ 0 for n < 0.
  ///
  /// - Precondition: n ≠ 0.
  public func root(_ n: Int) -> Self {
    precondition(n != 0 && n > Int.min, "no root of this degree")
    let domain = n.isMultiple(of: 2) ? intersection(.nonNegative) : self
    if domain.isEmpty { return .empty }
    if n > 0 { return domain.increasing { $0.root(ofDegree: n, rounded: $1) } }
    if domain.lower == .zero, domain.upper == .zero { return .empty }
    if domain.lower.signum < 0, domain.upper.signum > 0 { return .entire }
    return Self(
      unchecked: domain.upper == .zero
        ? -.infinity : domain.upper.root(ofDegree: n, rounded: .down),
      domain.lower.root(ofDegree: n, rounded: .up))
  }
}

extension Interval {
  /// A function that falls on either side of its pole 0, and is odd.
  private func withPoleAtZero(_ function: ElementaryFunction) -> Self {
    if isEmpty || lower == .zero && upper == .zero { return .empty }
    if lower.signum < 0, upper.signum > 0 { return .entire }
    return Self(
      unchecked: upper == .zero ? -.infinity : upper.value(of: function, rounded: .down),
      lower == .zero ? .infinity : lower.value(of: function, rounded: .up))
  }

  /// An image where no multiple of π but an end 0 lies inside, from the multiples of π/2 that do.
  private func betweenPoles(_ image: ([Int]) -> Self) -> Self {
    if isEmpty || lower == .zero && upper == .zero { return .empty }
    // Up to 0 alone, the last quadrant is the one before.
    let end = upper == .zero ? Quadrant(index: -1) : upper.quadrant
    guard isBounded, let first = lower.quadrant, let last = end else { return .entire }
    let crossed = first.crossings(until: last)
    return crossed.contains(where: { $0.isMultiple(of: 2) }) ? .entire : image(crossed)
  }

  private func end(_ function: ElementaryFunction) -> (Bound, Bound) {
    let end = lower == .zero ? upper : lower
    return (end.value(of: function, rounded: .down), end.value(of: function, rounded: .up))
  }

  /// 1 if the given multiple of π/2, modulo 4, lies inside.
  private func unitAt(_ crossed: [Int], _ index: Int) -> Bound? {
    crossed.contains(index) ? Self.unit.upper : nil
  }

  /// Between two poles, with a minimum 1 or a maximum −1 at multiples of π/2, modulo 4.
  private func reciprocalWave(
    _ function: ElementaryFunction, _ crossed: [Int], minimumAt minimum: Int,
    maximumAt maximum: Int
  ) -> Self {
    func end(_ rounding: Rounding) -> (Bound, Bound) {
      (lower.value(of: function, rounded: rounding), upper.value(of: function, rounded: rounding))
    }
    let (least, greatest) = (end(.down), end(.up))
    return Self(
      unchecked: crossed.contains(minimum) ? Self.unit.upper : min(least.0, least.1),
      crossed.contains(maximum) ? Self.unit.lower : max(greatest.0, greatest.1))
  }
}
