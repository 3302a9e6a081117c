/// The reverse operations of the periodic functions and of the angle.
extension Interval {
  /// The x in `domain` with sin x in this set (sinRev), radians.
  ///
  /// An end of `domain` that is too large to reduce cheaply (an exponent beyond 2¹⁶) is kept.
  public func reverseSin(within domain: Self = .entire) -> Self {
    let values = intersection(.unit)
    // The sine rises on [mπ − π/2, mπ + π/2] for even m and falls for odd ones.
    return values.reversePeriodic(within: domain, pieceOf: { (($0 + 1) / 2).floor }) { m in
      m.isEven
        ? Piece(.asin, m, from: values.lower, through: values.upper)
        : Piece(.asin, m, isNegated: true, from: values.upper, through: values.lower)
    }
  }

  /// The x in `domain` with cos x in this set (cosRev), radians; with the reservation of
  /// ``reverseSin(within:)``.
  public func reverseCos(within domain: Self = .entire) -> Self {
    let values = intersection(.unit)
    // The cosine falls on [mπ, mπ + π] for even m and rises for odd ones.
    return values.reversePeriodic(within: domain, pieceOf: { ($0 / 2).floor }) { m in
      m.isEven
        ? Piece(.acos, m, from: values.upper, through: values.lower)
        : Piece(.acos, m + 1, isNegated: true, from: values.lower, through: values.upper)
    }
  }

  /// The x in `domain` with tan x in this set (tanRev), radians; with the reservation of
  /// ``reverseSin(within:)``.
  public func reverseTan(within domain: Self = .entire) -> Self {
    // The tangent rises on (mπ − π/2, mπ + π/2).
    reversePeriodic(within: domain, pieceOf: { (($0 + 1) / 2).floor }) { m in
      Piece(.atan, m, from: lower, through: upper)
    }
  }
}

// MARK: - Pieces between extreme values or poles

extension Interval {
  /// The x of a monotone piece with values in a set: from m·π ± f(a) through m·π ± f(b).
  private struct Piece {
    private let function: ElementaryFunction
    private let halfTurns: Rational
    private let isNegated: Bool
    private let (first, last): (Bound, Bound)

    init(
      _ function: ElementaryFunction, _ halfTurns: Rational, isNegated: Bool = false,
      from first: Bound, through last: Bound
    ) {
      (self.function, self.halfTurns, self.isNegated) = (function, halfTurns, isNegated)
      (self.first, self.last) = (first, last)
    }

    func clip(_ domain: Interval) -> Interval {
      domain.clipped(from: { end(first, $0) }, through: { end(last, $0) })
    }

    private func end(_ value: Bound, _ rounding: Rounding) -> Bound {
      value.angle(function, isNegated: isNegated, halfTurns: halfTurns, rounded: rounding)
    }
  }

  /// The hull of the x in `domain` whose values lie in this set, which is a part of the range.
  ///
  /// - Parameters:
  ///   - pieceOf: The number of the monotone piece that a quadrant belongs to.
  ///   - piece: The solutions of a piece.
  private func reversePeriodic(
    within domain: Self, pieceOf: (Rational) -> Rational, _ piece: (Rational) -> Piece
  ) -> Self {
    if isEmpty || domain.isEmpty { return .empty }
    /// The solution next to an end, which lies in its piece or in the neighboring one, as every piece
    /// has solutions.
    func nearest(to end: Bound, step: Rational, _ bound: (Self) -> Bound) -> Bound? {
      guard end.isFinite, let quadrant = end.quadrant else { return end }
      let index = pieceOf(quadrant.index)
      for m in [index, index + step] {
        let part = piece(m).clip(domain)
        if !part.isEmpty { return bound(part) }
      }
      return nil
    }
    guard let low = nearest(to: domain.lower, step: 1, \.lower),
      let high = nearest(to: domain.upper, step: -1, \.upper)
    else { return .empty }
    return Self(unchecked: low, high)
  }
}

extension Rational {
  /// Whether an integer is even.
  fileprivate var isEven: Bool { (self / 2).isInteger }
}

// MARK: - The angle of a point

extension Interval {
  /// The y in `domain` such that the angle of the point (x, y) lies in `angles` for a member x of the
  /// one set (atan2Rev1 of IEEE 1788-2015); within a few ulp of the tightest.
  public static func reverseAtan2(
    horizontal x: Self, angles: Self, within domain: Self = .entire
  ) -> Self {
    let angles = angles.intersection(turn)
    if x.isEmpty || angles.isEmpty { return .empty }
    return upperOrdinates(x, angles, domain).hull(-upperOrdinates(x, -angles, -domain))
  }

  /// The x in `domain` such that the angle of the point (x, y) lies in `angles` for a member y of the
  /// one set (atan2Rev2 of IEEE 1788-2015); within a few ulp of the tightest.
  public static func reverseAtan2(
    vertical y: Self, angles: Self, within domain: Self = .entire
  ) -> Self {
    let angles = angles.intersection(turn)
    if y.isEmpty || angles.isEmpty { return .empty }
    var x = upperAbscissas(y, angles).hull(upperAbscissas(-y, -angles)).intersection(domain)
    if y.contains(Bound.zero) {
      // On the x-axis itself; the origin has no angle.
      let (right, left) = (
        domain.intersection(.nonNegative), domain.intersection(-.nonNegative)
      )
      if angles.contains(Bound.zero), right.upper != .zero { x = x.hull(right) }
      if angles.upper == pi.upper, left.lower != .zero { x = x.hull(left) }
    }
    return x
  }

  /// The angles that points have, (−π, π], with an end beyond π for π itself.
  private static var turn: Self { Self(unchecked: -pi.lower, pi.upper) }

  /// The y ≥ 0 of `domain`, in the half-plane of the angles from 0 through π: y = x·tan θ on either
  /// side of the y-axis, and any y > 0 on it.
  private static func upperOrdinates(_ x: Self, _ angles: Self, _ domain: Self) -> Self {
    let (zero, half) = (Bound.zero, domain.intersection(.nonNegative))
    let angles = angles.intersection(.nonNegative)
    if angles.isEmpty || half.isEmpty { return .empty }
    let quarter = (below: pi.lower.halved, above: pi.upper.halved)
    func tangent(_ angle: Bound, _ rounding: Rounding) -> Bound {
      angle.value(of: .tan, rounded: rounding)
    }
    var y = Self.empty
    if x.upper > zero, angles.lower <= quarter.below {
      let slopes = Self(
        unchecked: tangent(angles.lower, .down),
        angles.upper <= quarter.below ? tangent(angles.upper, .up) : .infinity)
      y = y.hull(x.intersection(.nonNegative) * slopes)
    }
    if x.lower < zero, angles.upper >= quarter.above {
      let slopes = Self(
        unchecked: angles.lower >= quarter.above ? tangent(angles.lower, .down) : -.infinity,
        angles.upper < pi.upper ? tangent(angles.upper, .up) : zero)
      y = y.hull(x.intersection(-.nonNegative) * slopes)
    }
    y = y.intersection(half)
    let holdsQuarter = angles.lower <= quarter.below && angles.upper >= quarter.above
    return x.contains(zero) && holdsQuarter && half.upper != zero ? y.hull(half) : y
  }

  /// The x of points with a y > 0 and an angle θ inside of (0, π): x = y·cot θ.
  private static func upperAbscissas(_ y: Self, _ angles: Self) -> Self {
    let zero = Bound.zero
    let angles = angles.intersection(.nonNegative)
    if angles.isEmpty || angles.upper == zero || y.upper <= zero { return .empty }
    let slopes = Self(
      unchecked: angles.upper < pi.upper
        ? angles.upper.value(of: .cot, rounded: .down) : -.infinity,
      angles.lower == zero ? .infinity : angles.lower.value(of: .cot, rounded: .up))
    return y.intersection(.nonNegative) * slopes
  }
}

extension IntervalBound {
  /// Half of a number far from underflow, exactly.
  fileprivate var halved: Self { divided(by: Self(2, rounded: .down), rounded: .down) }
}
