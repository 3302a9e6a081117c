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
  public static prefix func - (x: Self) -> Self { x.lifted { -$0 } }
  public static func + (x: Self, y: Self) -> Self {
    lifted([x, y]) { x.interval + y.interval }
  }
  public static func - (x: Self, y: Self) -> Self {
    lifted([x, y]) { x.interval - y.interval }
  }
  public static func * (x: Self, y: Self) -> Self {
    lifted([x, y]) { x.interval * y.interval }
  }
  public static func / (x: Self, y: Self) -> Self {
    lifted([x, y], Behavior(definedOn: !y.interval.contains(Bound.zero))) {
      x.interval / y.interval
    }
  }
  public static func fusedMultiplyAdd(_ x: Self, _ y: Self, _ z: Self) -> Self {
    lifted([x, y, z]) { .fusedMultiplyAdd(x.interval, y.interval, z.interval) }
  }
  public static func minimum(_ x: Self, _ y: Self) -> Self {
    lifted([x, y]) { .minimum(x.interval, y.interval) }
  }
  public static func maximum(_ x: Self, _ y: Self) -> Self {
    lifted([x, y]) { .maximum(x.interval, y.interval) }
  }
  public static func hypotenuse(_ x: Self, _ y: Self) -> Self {
    lifted([x, y]) { .hypotenuse(x.interval, y.interval) }
  }
  public func reciprocal() -> Self {
    lifted(Behavior(definedOn: !interval.contains(Bound.zero))) { $0.reciprocal() }
  }
  public func squared() -> Self { lifted { $0.squared() } }
  public func absoluteValue() -> Self { lifted { $0.absoluteValue() } }
  public func squareRoot() -> Self { lifted(from: 0, through: nil) { $0.squareRoot() } }
  public func cubeRoot() -> Self { lifted { $0.cubeRoot() } }

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
  public func exp() -> Self { lifted { $0.exp() } }
  public func exp2() -> Self { lifted { $0.exp2() } }
  public func exp10() -> Self { lifted { $0.exp10() } }
  public func expm1() -> Self { lifted { $0.expm1() } }
  public func log() -> Self { lifted(from: 0, through: nil, isOpen: true) { $0.log() } }
  public func log2() -> Self { lifted(from: 0, through: nil, isOpen: true) { $0.log2() } }
  public func log10() -> Self { lifted(from: 0, through: nil, isOpen: true) { $0.log10() } }
  public func log1p() -> Self { lifted(from: -1, through: nil, isOpen: true) { $0.log1p() } }
  public func erf() -> Self { lifted { $0.erf() } }
  public func erfc() -> Self { lifted { $0.erfc() } }
  public func erfcx() -> Self { lifted { $0.erfcx() } }

  public func sin() -> Self { lifted { $0.sin() } }
  public func cos() -> Self { lifted { $0.cos() } }

  /// Undefined at its poles, where the enclosure is all real numbers.
  public func tan() -> Self {
    lifted(Behavior(definedOn: !interval.tan().isEntire)) { $0.tan() }
  }
  public func asin() -> Self { lifted(from: -1, through: 1) { $0.asin() } }
  public func acos() -> Self { lifted(from: -1, through: 1) { $0.acos() } }
  public func atan() -> Self { lifted { $0.atan() } }
  public func sinh() -> Self { lifted { $0.sinh() } }
  public func cosh() -> Self { lifted { $0.cosh() } }
  public func tanh() -> Self { lifted { $0.tanh() } }
  public func asinh() -> Self { lifted { $0.asinh() } }
  public func acosh() -> Self { lifted(from: 1, through: nil) { $0.acosh() } }
  public func atanh() -> Self { lifted(from: -1, through: 1, isOpen: true) { $0.atanh() } }

  /// Undefined at the origin, with a jump across the negative x-axis, on which it belongs to the
  /// upper side.
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
  /// With jumps at zero.
  public func sign() -> Self {
    let jumps = interval.contains(Bound.zero)
    return lifted(stepping(jumps: jumps, interval.sign())) { $0.sign() }
  }

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
  /// Set operations say nothing of a function of points.
  public func intersection(_ other: Self) -> Self {
    Self.lifted([self, other], .partial) { interval.intersection(other.interval) }
  }
  public func hull(_ other: Self) -> Self {
    Self.lifted([self, other], .partial) { interval.hull(other.interval) }
  }
  public static func cancelMinus(_ x: Self, _ y: Self) -> Self {
    lifted([x, y], .partial) { .cancelMinus(x.interval, y.interval) }
  }
  public static func cancelPlus(_ x: Self, _ y: Self) -> Self {
    lifted([x, y], .partial) { .cancelPlus(x.interval, y.interval) }
  }
}
