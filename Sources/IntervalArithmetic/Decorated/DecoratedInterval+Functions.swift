/// The operations of ``Interval`` with decorations: each result is decorated with the least of what
/// its inputs have and of what the function is on them.
extension DecoratedInterval {
  private typealias Set = Interval<Bound>

  /// How a function of one or more variables behaves on a box.
  private enum Behavior: Int {
    /// Not defined everywhere on it.
    case partial
    /// Defined, but even its restriction to the box is not continuous.
    case defined
    /// With a continuous restriction, but not continuous at a point of the box.
    case continuousRestriction
    case continuous

    init(definedOn isDefined: Bool) { self = isDefined ? .continuous : .partial }

    var decoration: Decoration {
      switch self {
      case .partial: .trv
      case .defined: .def
      case .continuousRestriction: .dac
      case .continuous: .com
      }
    }
  }

  private static func lifted(
    _ inputs: [Self], _ behavior: Behavior = .continuous, _ result: () -> Set
  ) -> Self {
    guard !inputs.contains(where: \.isNaI) else { return .nai }
    return Self(result(), min(inputs.map(\.decoration).min()!, behavior.decoration))
  }

  private func lifted(_ behavior: Behavior = .continuous, _ result: (Set) -> Set) -> Self {
    Self.lifted([self], behavior) { result(interval) }
  }

  /// A function with a closed domain, or, with its ends as poles, an open one.
  private func lifted(
    from low: Int?, through high: Int?, isOpen: Bool = false, _ result: (Set) -> Set
  ) -> Self {
    let domain = Set(
      unchecked: low.map { Bound($0, rounded: .down) } ?? -.infinity,
      high.map { Bound($0, rounded: .up) } ?? .infinity)
    let isInside = isOpen ? interval.isInterior(to: domain) : interval.isSubset(of: domain)
    return lifted(Behavior(definedOn: isInside), result)
  }
}

// MARK: - Arithmetic

extension DecoratedInterval {
  /// −x, defined everywhere.
  public static prefix func - (x: Self) -> Self { x.lifted { -$0 } }
  /// x + y, defined everywhere.
  public static func + (x: Self, y: Self) -> Self {
    lifted([x, y]) { x.interval + y.interval }
  }
  /// x − y, defined everywhere.
  public static func - (x: Self, y: Self) -> Self {
    lifted([x, y]) { x.interval - y.interval }
  }
  /// x·y, defined everywhere.
  public static func * (x: Self, y: Self) -> Self {
    lifted([x, y]) { x.interval * y.interval }
  }
  /// x/y, defined for y ≠ 0.
  public static func / (x: Self, y: Self) -> Self {
    lifted([x, y], Behavior(definedOn: !y.interval.contains(Bound.zero))) {
      x.interval / y.interval
    }
  }
  /// x·y + z, defined everywhere; each bound is rounded once.
  public static func fusedMultiplyAdd(_ x: Self, _ y: Self, _ z: Self) -> Self {
    lifted([x, y, z]) { .fusedMultiplyAdd(x.interval, y.interval, z.interval) }
  }
  /// The smaller of two quantities, defined and continuous everywhere.
  public static func minimum(_ x: Self, _ y: Self) -> Self {
    lifted([x, y]) { .minimum(x.interval, y.interval) }
  }
  /// The larger of two quantities, defined and continuous everywhere.
  public static func maximum(_ x: Self, _ y: Self) -> Self {
    lifted([x, y]) { .maximum(x.interval, y.interval) }
  }
  /// √(x² + y²), defined everywhere.
  public static func hypotenuse(_ x: Self, _ y: Self) -> Self {
    lifted([x, y]) { .hypotenuse(x.interval, y.interval) }
  }
  /// 1/x, defined for x ≠ 0.
  public func reciprocal() -> Self {
    lifted(Behavior(definedOn: !interval.contains(Bound.zero))) { $0.reciprocal() }
  }
  /// x², defined everywhere.
  public func squared() -> Self { lifted { $0.squared() } }
  /// |x|, defined and continuous everywhere.
  public func absoluteValue() -> Self { lifted { $0.absoluteValue() } }
  /// √x, defined for x ≥ 0.
  public func squareRoot() -> Self { lifted(from: 0, through: nil) { $0.squareRoot() } }
  /// The cube root, defined everywhere.
  public func cubeRoot() -> Self { lifted { $0.cubeRoot() } }

  /// xⁿ with x⁰ = 1, defined everywhere for n ≥ 0, and for x ≠ 0 if n < 0.
  public func power(_ exponent: Int) -> Self {
    lifted(Behavior(definedOn: exponent >= 0 || !interval.contains(Bound.zero))) {
      $0.power(exponent)
    }
  }

  /// xʸ, defined for x > 0, and for x = 0 if y > 0.
  public static func power(_ x: Self, _ y: Self) -> Self {
    let (base, exponent) = (x.interval.lower.signum, y.interval.lower.signum)
    return lifted([x, y], Behavior(definedOn: base > 0 || base == 0 && exponent > 0)) {
      .power(x.interval, y.interval)
    }
  }
}

// MARK: - Elementary functions

extension DecoratedInterval {
  /// eˣ, defined everywhere.
  public func exp() -> Self { lifted { $0.exp() } }
  /// 2ˣ, defined everywhere.
  public func exp2() -> Self { lifted { $0.exp2() } }
  /// 10ˣ, defined everywhere.
  public func exp10() -> Self { lifted { $0.exp10() } }
  /// eˣ − 1, defined everywhere.
  public func expm1() -> Self { lifted { $0.expm1() } }
  /// The natural logarithm, defined for x > 0.
  public func log() -> Self { lifted(from: 0, through: nil, isOpen: true) { $0.log() } }
  /// The binary logarithm, defined for x > 0.
  public func log2() -> Self { lifted(from: 0, through: nil, isOpen: true) { $0.log2() } }
  /// The decimal logarithm, defined for x > 0.
  public func log10() -> Self { lifted(from: 0, through: nil, isOpen: true) { $0.log10() } }
  /// log(1 + x), defined for x > −1.
  public func log1p() -> Self { lifted(from: -1, through: nil, isOpen: true) { $0.log1p() } }
  /// erf(x), defined everywhere.
  public func erf() -> Self { lifted { $0.erf() } }
  /// 1 − erf(x), defined everywhere.
  public func erfc() -> Self { lifted { $0.erfc() } }
  /// e^{x²}·erfc(x), defined everywhere.
  public func erfcx() -> Self { lifted { $0.erfcx() } }

  /// The sine, defined everywhere; radians.
  public func sin() -> Self { lifted { $0.sin() } }
  /// The cosine, defined everywhere; radians.
  public func cos() -> Self { lifted { $0.cos() } }

  /// The tangent, in radians, undefined at its poles, where the enclosure is all real numbers.
  public func tan() -> Self {
    lifted(Behavior(definedOn: !interval.tan().isEntire)) { $0.tan() }
  }
  /// The arc sine, defined for −1 ≤ x ≤ 1; radians.
  public func asin() -> Self { lifted(from: -1, through: 1) { $0.asin() } }
  /// The arc cosine, defined for −1 ≤ x ≤ 1; radians.
  public func acos() -> Self { lifted(from: -1, through: 1) { $0.acos() } }
  /// The arc tangent, defined everywhere; radians.
  public func atan() -> Self { lifted { $0.atan() } }
  /// The hyperbolic sine, defined everywhere.
  public func sinh() -> Self { lifted { $0.sinh() } }
  /// The hyperbolic cosine, defined everywhere.
  public func cosh() -> Self { lifted { $0.cosh() } }
  /// The hyperbolic tangent, defined everywhere.
  public func tanh() -> Self { lifted { $0.tanh() } }
  /// 1/(1 + e⁻ˣ)
  public func sigmoid() -> Self { lifted { $0.sigmoid() } }
  /// log(1 + eˣ)
  public func softplus() -> Self { lifted { $0.softplus() } }
  /// The inverse of ``sinh()``, defined everywhere.
  public func asinh() -> Self { lifted { $0.asinh() } }
  /// The inverse of ``cosh()``, defined for x ≥ 1.
  public func acosh() -> Self { lifted(from: 1, through: nil) { $0.acosh() } }
  /// The inverse of ``tanh()``, defined for −1 < x < 1.
  public func atanh() -> Self { lifted(from: -1, through: 1, isOpen: true) { $0.atanh() } }

  /// 1/cos x, in radians, undefined at its poles.
  public func sec() -> Self {
    lifted(Behavior(definedOn: !interval.sec().isEntire)) { $0.sec() }
  }
  /// 1/sin x, in radians, undefined at the multiples of π.
  public func csc() -> Self {
    lifted(
      Behavior(definedOn: !interval.contains(Bound.zero) && !interval.csc().isEntire)
    ) { $0.csc() }
  }
  /// The cotangent, in radians, undefined at the multiples of π.
  public func cot() -> Self {
    lifted(
      Behavior(definedOn: !interval.contains(Bound.zero) && !interval.cot().isEntire)
    ) { $0.cot() }
  }
  /// The angle in (0, π) whose cotangent is x, defined everywhere.
  public func acot() -> Self { lifted { $0.acot() } }
  /// 1/cosh x, defined everywhere.
  public func sech() -> Self { lifted { $0.sech() } }
  /// 1/sinh x, defined for x ≠ 0.
  public func csch() -> Self {
    lifted(Behavior(definedOn: !interval.contains(Bound.zero))) { $0.csch() }
  }
  /// cosh x/sinh x, defined for x ≠ 0.
  public func coth() -> Self {
    lifted(Behavior(definedOn: !interval.contains(Bound.zero))) { $0.coth() }
  }
  /// The inverse of ``coth()``, defined for |x| > 1.
  public func acoth() -> Self {
    let one = Bound(1, rounded: .down)
    let isOutside = interval.lower > one || interval.upper < -one
    return lifted(Behavior(definedOn: isOutside)) { $0.acoth() }
  }
  /// x^{1/n}, defined for all x if n > 0 is odd, for x ≥ 0 if it is even, and for n < 0 not at x = 0.
  public func root(_ n: Int) -> Self {
    let hasSigns = !n.isMultiple(of: 2) || interval.lower.signum >= 0
    return lifted(Behavior(definedOn: hasSigns && (n > 0 || !interval.contains(Bound.zero)))) {
      $0.root(n)
    }
  }

  /// The angle of the point (x, y) in (−π, π], undefined at the origin, with a jump across the
  /// negative x-axis, on which it belongs to the upper side.
  public static func atan2(_ y: Self, _ x: Self) -> Self {
    let (rows, columns) = (y.interval, x.interval)
    let behavior: Behavior
    if rows.contains(Bound.zero), columns.contains(Bound.zero) {
      behavior = .partial
    } else if columns.lower.signum < 0, rows.contains(Bound.zero) {
      behavior = rows.lower.signum < 0 ? .defined : .continuousRestriction
    } else {
      behavior = .continuous
    }
    return lifted([y, x], behavior) { .atan2(rows, columns) }
  }
}

// MARK: - Step functions

extension DecoratedInterval {
  /// −1, 0 or 1 as x is below, at or above zero: defined everywhere, with jumps at zero.
  public func sign() -> Self {
    let jumps = interval.contains(Bound.zero)
    return lifted(stepping(jumps: jumps, interval.sign())) { $0.sign() }
  }

  /// The integers that the members are rounded to: `def` if there are several; `dac` if there is
  /// one, but a jump lies in the interval.
  public func rounded(toInteger rounding: IntegerRounding) -> Self {
    let image = interval.rounded(toInteger: rounding)
    return lifted(stepping(jumps: hasJump(of: rounding, image), image)) { _ in image }
  }

  private func stepping(jumps: Bool, _ image: Set) -> Behavior {
    !image.isPoint ? .defined : jumps ? .continuousRestriction : .continuous
  }

  /// Whether a jump lies in the interval, on which the rounding is constant.
  private func hasJump(of rounding: IntegerRounding, _ image: Set) -> Bool {
    let value = image.lower
    guard image.isPoint, value.isFinite else { return true }
    let (low, high) = (interval.lower, interval.upper)
    let half = Rational(1, over: 2)
    return switch rounding {
    case .down: low == value
    case .up: high == value
    case .towardZero: value.signum > 0 ? low == value : value.signum < 0 ? high == value : false
    case .toNearestOrEven, .toNearestOrAwayFromZero:
      value.rational - low.rational == half || high.rational - value.rational == half
    }
  }
}

// MARK: - Sets

extension DecoratedInterval {
  /// The common members, with at most `trv`: set operations say nothing of a function of points.
  public func intersection(_ other: Self) -> Self {
    Self.lifted([self, other], .partial) { interval.intersection(other.interval) }
  }
  /// The hull, with at most `trv`: set operations say nothing of a function of points.
  public func hull(_ other: Self) -> Self {
    Self.lifted([self, other], .partial) { interval.hull(other.interval) }
  }
  /// ``Interval/cancelMinus(_:_:)`` with at most `trv`.
  public static func cancelMinus(_ x: Self, _ y: Self) -> Self {
    lifted([x, y], .partial) { .cancelMinus(x.interval, y.interval) }
  }
  /// ``Interval/cancelPlus(_:_:)`` with at most `trv`.
  public static func cancelPlus(_ x: Self, _ y: Self) -> Self {
    lifted([x, y], .partial) { .cancelPlus(x.interval, y.interval) }
  }
}
