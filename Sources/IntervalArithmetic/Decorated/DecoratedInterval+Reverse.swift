/// The reverse operations with decorations.
///
/// A reverse operation is no function of points, so nothing is known of one: its results have at most
/// `trv` (IEEE 1788.1-2017, section 5.7).
extension DecoratedInterval {
  private typealias Set = Interval<Bound>

  private static func trivial(_ inputs: [Self], _ result: () -> Set) -> Self {
    inputs.contains(where: \.isNaI) ? .nai : Self(result(), .trv)
  }

  /// ``Interval/reverseAbsoluteValue(within:)`` with at most `trv`.
  public func reverseAbsoluteValue(within domain: Self = Self(.entire)) -> Self {
    Self.trivial([self, domain]) { interval.reverseAbsoluteValue(within: domain.interval) }
  }
  /// ``Interval/reverseSquared(within:)`` with at most `trv`.
  public func reverseSquared(within domain: Self = Self(.entire)) -> Self {
    Self.trivial([self, domain]) { interval.reverseSquared(within: domain.interval) }
  }
  /// ``Interval/reversePower(_:within:)`` with at most `trv`.
  public func reversePower(_ n: Int, within domain: Self = Self(.entire)) -> Self {
    Self.trivial([self, domain]) { interval.reversePower(n, within: domain.interval) }
  }
  /// ``Interval/reverseCosh(within:)`` with at most `trv`.
  public func reverseCosh(within domain: Self = Self(.entire)) -> Self {
    Self.trivial([self, domain]) { interval.reverseCosh(within: domain.interval) }
  }
  /// ``Interval/reverseSin(within:)`` with at most `trv`.
  public func reverseSin(within domain: Self = Self(.entire)) -> Self {
    Self.trivial([self, domain]) { interval.reverseSin(within: domain.interval) }
  }
  /// ``Interval/reverseCos(within:)`` with at most `trv`.
  public func reverseCos(within domain: Self = Self(.entire)) -> Self {
    Self.trivial([self, domain]) { interval.reverseCos(within: domain.interval) }
  }
  /// ``Interval/reverseTan(within:)`` with at most `trv`.
  public func reverseTan(within domain: Self = Self(.entire)) -> Self {
    Self.trivial([self, domain]) { interval.reverseTan(within: domain.interval) }
  }
  /// ``Interval/reversePower(exponent:within:)`` with at most `trv`.
  public func reversePower(exponent: Self, within domain: Self = Self(.entire)) -> Self {
    Self.trivial([self, exponent, domain]) {
      interval.reversePower(exponent: exponent.interval, within: domain.interval)
    }
  }
  /// ``Interval/reversePower(base:within:)`` with at most `trv`.
  public func reversePower(base: Self, within domain: Self = Self(.entire)) -> Self {
    Self.trivial([self, base, domain]) {
      interval.reversePower(base: base.interval, within: domain.interval)
    }
  }
  /// ``Interval/reverseProduct(_:_:within:)`` with at most `trv`.
  public static func reverseProduct(
    _ b: Self, _ c: Self, within domain: Self = Self(.entire)
  ) -> Self {
    trivial([b, c, domain]) {
      .reverseProduct(b.interval, c.interval, within: domain.interval)
    }
  }
  /// ``Interval/reverseProductPair(_:_:)``: the quotient c/b with its decoration if 0 is not in b, and
  /// otherwise at most `trv`.
  public static func reverseProductPair(_ b: Self, _ c: Self) -> (Self, Self) {
    if b.isNaI || c.isNaI { return (.nai, .nai) }
    if !b.interval.isEmpty, !b.interval.contains(Bound.zero) { return (c / b, Self(.empty)) }
    let (first, second) = Set.reverseProductPair(b.interval, c.interval)
    return (Self(first, .trv), Self(second, .trv))
  }
  /// ``Interval/reverseAtan2(horizontal:angles:within:)`` with at most `trv`.
  public static func reverseAtan2(
    horizontal x: Self, angles: Self, within domain: Self = Self(.entire)
  ) -> Self {
    trivial([x, angles, domain]) {
      .reverseAtan2(
        horizontal: x.interval, angles: angles.interval, within: domain.interval)
    }
  }
  /// ``Interval/reverseAtan2(vertical:angles:within:)`` with at most `trv`.
  public static func reverseAtan2(
    vertical y: Self, angles: Self, within domain: Self = Self(.entire)
  ) -> Self {
    trivial([y, angles, domain]) {
      .reverseAtan2(
        vertical: y.interval, angles: angles.interval, within: domain.interval)
    }
  }
}
