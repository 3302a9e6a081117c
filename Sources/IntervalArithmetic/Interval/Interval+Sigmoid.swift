/// The increasing functions that squash or bend a line: what activations of networks are made of.
extension Interval {
  /// The logistic function 1/(1 + e⁻ˣ), in (0, 1).
  @inlinable
  public func sigmoid() -> Self { Bound.sigmoid(self) }

  /// log(1 + eˣ), whose derivative is ``sigmoid()``.
  @inlinable
  public func softplus() -> Self { Bound.softplus(self) }

  /// (eˣ − e⁻ˣ)/(eˣ + e⁻ˣ), in (−1, 1): the tightest enclosure.
  @inlinable
  public func tanh() -> Self { Bound.hyperbolicTangent(self) }
}

extension IntervalBound {
  /// 1/(1 + e⁻ˣ) within a few ulp, 0 at −∞ and 1 at +∞.
  ///
  /// From e⁻ˣ for x ≥ 0 and as E/(1 + E) with E = eˣ below: both are monotone in what is rounded,
  /// and neither overflows.
  @inlinable
  public func sigmoid(rounded rounding: Rounding) -> Self {
    let one = Self(1, rounded: rounding)
    if signum >= 0 {
      let power = (-self).exp(rounded: rounding.opposite)
      return one.divided(
        by: one.adding(power, rounded: rounding.opposite), rounded: rounding)
    }
    let power = exp(rounded: rounding)
    return power.divided(by: one.adding(power, rounded: rounding.opposite), rounded: rounding)
  }

  /// log(1 + eˣ) within a few ulp, 0 at −∞ and +∞ at +∞.
  ///
  /// As x + log(1 + e⁻ˣ) for x > 0, so that nothing overflows.
  @inlinable
  public func softplus(rounded rounding: Rounding) -> Self {
    if signum <= 0 { return exp(rounded: rounding).value(of: .log1p, rounded: rounding) }
    let rest = (-self).exp(rounded: rounding).value(of: .log1p, rounded: rounding)
    return adding(rest, rounded: rounding)
  }

  @inlinable
  public static func sigmoid(_ x: Interval<Self>) -> Interval<Self> {
    x.increasing { $0.sigmoid(rounded: $1) }
  }

  @inlinable
  public static func softplus(_ x: Interval<Self>) -> Interval<Self> {
    x.increasing { $0.softplus(rounded: $1) }
  }

  @inlinable
  public static func hyperbolicTangent(_ x: Interval<Self>) -> Interval<Self> {
    x.increasing { $0.value(of: .tanh, rounded: $1) }
  }
}
