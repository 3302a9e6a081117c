/// |f(x + iy)| ≤ A·(1 + |x|)^d·e^{κ|x|} for all real x on a strip |y| ≤ b, with A ≥ 0.
package struct Growth: Sendable {
  /// A; its upper end counts.
  package let factor: FixedInterval
  package let degree: Int
  /// κ ≥ 0; its upper end counts.
  package let rate: FixedInterval

  /// Higher degrees are refused, so that the moments that bound an error stay small.
  static let greatestDegree = 12

  static func + (x: Self, y: Self) -> Self {
    Self(
      factor: x.factor + y.factor, degree: max(x.degree, y.degree), rate: .maximum(x.rate, y.rate))
  }

  static func * (x: Self, y: Self) -> Self {
    Self(factor: x.factor * y.factor, degree: x.degree + y.degree, rate: x.rate + y.rate)
  }

  /// The j-th derivative's bound on the strip that is narrower by r on either side. By Cauchy,
  /// |f⁽ʲ⁾(z)| ≤ j!·max |f|/rʲ on the circle of radius r, where 1 + |Re| ≤ (1 + r)(1 + |x|).
  func derivative(_ j: Int, radius r: FixedInterval) -> Self {
    let one = FixedInterval(1, bits: r.bits)
    var factor = factor * (rate * r).exponential
    for _ in 0..<degree { factor = factor * (one + r) }
    for i in 0..<j { factor = (i + 1) * (factor / r) }
    return Self(factor: factor, degree: degree, rate: rate)
  }
}

/// What is known of a function's values on the strip |Im x| ≤ b, where it is analytic.
package struct StripBound: Sendable {
  package let growth: Growth
  /// A bound of |Im f|, of Re f from below and from above, if one is known.
  var imaginary: FixedInterval?
  var least: FixedInterval?
  var greatest: FixedInterval?
}

extension Expression {
  /// Bounds on the strip of half-width b, part by part; it throws where a part may have a
  /// singularity there, or where no rule bounds it.
  package func bound(onStrip b: FixedInterval, _ constants: Constants) throws(Unbounded)
    -> StripBound
  {
    let bits = b.bits
    let zero = FixedInterval(0, bits: bits)
    let one = FixedInterval(1, bits: bits)
    if isConstant {
      return .constant(try derivatives(0, at: zero, constants).value)
    }
    var result: StripBound
    switch self {
    case .constant, .pi: preconditionFailure("numbers are constant")
    case .variable:
      // |x + iy| ≤ |x| + b ≤ max(1, b)·(1 + |x|).
      result = StripBound(
        growth: Growth(factor: .maximum(one, b), degree: 1, rate: zero), imaginary: b)
    case .sum(let u, let v):
      result =
        try u.bound(onStrip: b, constants) + v.bound(onStrip: b, constants)
    case .product(let u, let v):
      result = try u.bound(onStrip: b, constants) * v.bound(onStrip: b, constants)
    case .quotient(let u, let v):
      result =
        try u.bound(onStrip: b, constants) * v.bound(onStrip: b, constants).inverse()
    case .power(let u, let n):
      let base = try u.bound(onStrip: b, constants)
      var power = base
      for _ in 1..<n {
        power = power * base
        guard power.growth.degree <= Growth.greatestDegree else { break }
      }
      // Re w² = (Re w)² − (Im w)² for n = 2.
      if n == 2, power.least == nil, let y = base.imaginary { power.least = -y.squared }
      result = power
    case .function(.tanh, let u):
      let inner = try u.bound(onStrip: b, constants)
      if inner.imaginary == nil, let cubic = u.oddCubic(constants) {
        result = try .tanh(ofCubic: cubic.linear, cubic.cubic, b, constants)
      } else {
        result = try inner.applying(.tanh, constants)
      }
    case .function(let function, let u):
      result = try u.bound(onStrip: b, constants).applying(function, constants)
    }
    // On the line itself the function is real.
    if b.upper == 0 { result.imaginary = zero }
    guard result.growth.degree <= Growth.greatestDegree else {
      throw Unbounded(what: "it grows faster than |x|^\(Growth.greatestDegree)")
    }
    guard result.growth.factor < Rational(1 << 60), result.growth.rate < Rational(1 << 10) else {
      throw Unbounded(what: "its bounds on a strip are too large")
    }
    return result
  }

  /// p and q if this is px + qx³ with p, q > 0, as its value at 0 and its form show: the arguments of
  /// tanh that a product with a number and a sum with powers make.
  fileprivate func oddCubic(
    _ constants: Constants
  ) -> (linear: FixedInterval, cubic: FixedInterval)? {
    guard let c = coefficients(constants), c[0] == nil, c[2] == nil, let p = c[1], let q = c[3],
      p.lower > 0, q.lower > 0
    else { return nil }
    return (p, q)
  }

  /// The coefficients of a polynomial of degree at most 3; nil where none is.
  private func coefficients(_ constants: Constants) -> [FixedInterval?]? {
    if isConstant {
      // A number has no strip to leave.
      guard
        let value = try? derivatives(0, at: FixedInterval(0, bits: constants.bits), constants).value
      else { return nil }
      return [value, nil, nil, nil]
    }
    func product(_ x: [FixedInterval?], _ y: [FixedInterval?]) -> [FixedInterval?]? {
      var result: [FixedInterval?] = [nil, nil, nil, nil]
      for (i, a) in x.enumerated() {
        for (j, b) in y.enumerated() {
          guard let a, let b else { continue }
          guard i + j < 4 else { return nil }
          result[i + j] = result[i + j].map { $0 + a * b } ?? a * b
        }
      }
      return result
    }
    switch self {
    case .variable:
      return [nil, FixedInterval(1, bits: constants.bits), nil, nil]
    case .sum(let u, let v):
      guard let x = u.coefficients(constants), let y = v.coefficients(constants) else { return nil }
      return zip(x, y).map { a, b in
        guard let a else { return b }
        return b.map { a + $0 } ?? a
      }
    case .product(let u, let v):
      guard let x = u.coefficients(constants), let y = v.coefficients(constants) else { return nil }
      return product(x, y)
    case .power(let u, let n) where n <= 3:
      guard let x = u.coefficients(constants) else { return nil }
      return (1..<n).reduce(x as [FixedInterval?]?) { power, _ in power.flatMap { product($0, x) } }
    default: return nil
    }
  }
}

extension StripBound {
  private var bits: Int { growth.factor.bits }
  private var one: FixedInterval { FixedInterval(1, bits: bits) }

  /// |f| ≤ A without growth.
  private var isBounded: Bool { growth.degree == 0 && growth.rate.upper == 0 }

  static func constant(_ c: FixedInterval) -> Self {
    let zero = FixedInterval(0, bits: c.bits)
    return Self(
      growth: Growth(factor: .maximum(c, -c), degree: 0, rate: zero), imaginary: zero, least: c,
      greatest: c)
  }

  /// A function with |f| ≤ A.
  private static func bounded(
    _ factor: FixedInterval, imaginary: FixedInterval? = nil, least: FixedInterval? = nil
  ) -> Self {
    Self(
      growth: Growth(factor: factor, degree: 0, rate: FixedInterval(0, bits: factor.bits)),
      imaginary: imaginary ?? factor, least: least ?? -factor, greatest: factor)
  }

  static func + (x: Self, y: Self) -> Self {
    func sum(_ a: FixedInterval?, _ b: FixedInterval?) -> FixedInterval? {
      a.flatMap { a in b.map { a + $0 } }
    }
    return Self(
      growth: x.growth + y.growth, imaginary: sum(x.imaginary, y.imaginary),
      least: sum(x.least, y.least), greatest: sum(x.greatest, y.greatest))
  }

  /// The real number that the function is, if it is constant.
  private var constant: FixedInterval? {
    guard let imaginary, imaginary.upper == 0, let least, least == greatest else { return nil }
    return least
  }

  static func * (x: Self, y: Self) -> Self {
    let growth = x.growth * y.growth
    if let c = x.constant ?? y.constant {
      let other = x.constant == nil ? x : y
      let (low, high) = (other.least.map { c * $0 }, other.greatest.map { c * $0 })
      let magnitude = FixedInterval.maximum(c, -c)
      // A factor without a certain sign turns neither end into one.
      let isOrdered = c.lower >= 0
      let isReversed = c.upper <= 0
      return Self(
        growth: growth, imaginary: other.imaginary.map { magnitude * $0 },
        least: isOrdered ? low : isReversed ? high : nil,
        greatest: isOrdered ? high : isReversed ? low : nil)
    }
    let product = Self(growth: growth)
    return product.isBounded ? .bounded(growth.factor) : product
  }

  /// 1/f where |f| ≥ |Re f| is bounded away from 0.
  func inverse() throws(Unbounded) -> Self {
    if let c = constant {
      guard c.lower > 0 || c.upper < 0 else { throw Unbounded(what: "a denominator may be zero") }
      return .constant(c.lower > 0 ? one / c : -(one / -c))
    }
    if let least, least.lower > 0 {
      let most = one / least.bottom
      // Re(1/f) = Re f/|f|² > 0.
      return .bounded(most, least: FixedInterval(0, bits: bits))
    }
    if let greatest, greatest.upper < 0 { return .bounded(one / -greatest.top) }
    throw Unbounded(what: "a denominator may be zero on it")
  }

  /// The bounds of a function of this one. Each rule holds for an argument w = X + iY with |Y| ≤ θ.
  func applying(
    _ function: Expression.Function, _ constants: Constants
  ) throws(Unbounded) -> Self {
    let zero = FixedInterval(0, bits: bits)
    let halfPi = constants.pi / 2
    /// θ, if it is surely less than a limit, and else nothing is known.
    func height(below limit: FixedInterval, _ what: String) throws(Unbounded) -> FixedInterval {
      guard let imaginary, imaginary.upper < limit.lower else {
        throw Unbounded(what: "\(what) may have a singularity on it")
      }
      return imaginary.top
    }
    /// A number that is not 0, once it is told apart from it.
    func positive(_ x: FixedInterval) throws(Unbounded) -> FixedInterval {
      guard x.lower > 0 else { throw Unbounded(what: "a singularity is too near") }
      return x
    }
    func tangent(_ t: FixedInterval) throws(Unbounded) -> FixedInterval {
      t.sine / (try positive(t.cosine))
    }
    switch function {
    case .exp:
      // |e^w| = e^X, and Re e^w ≥ 0 for |Y| ≤ π/2.
      let least = imaginary.flatMap { $0.upper <= halfPi.lower ? zero : nil }
      if let greatest {
        guard greatest < Rational(40) else { throw Unbounded(what: "an exponential is too large") }
        return .bounded(greatest.top.exponential, least: least)
      }
      guard growth.degree <= 1, growth.rate.upper == 0, growth.factor < Rational(40) else {
        throw Unbounded(what: "exp of what grows faster than x")
      }
      // X ≤ A·(1 + |x|).
      return Self(
        growth: Growth(
          factor: growth.factor.top.exponential, degree: 0, rate: growth.factor.top),
        imaginary: nil, least: least, greatest: nil)
    case .tanh:
      // |tanh w|² = (sinh² X + sin² Y)/(sinh² X + cos² Y) ≤ max(1, tan² θ), and
      // |Im tanh w| = sin 2Y/(cosh 2X + cos 2Y) ≤ tan θ.
      let slope = try tangent(try height(below: halfPi, "tanh"))
      return .bounded(.maximum(one, slope), imaginary: slope)
    case .sigmoid:
      // (1 + tanh(w/2))/2, and 1/|1 + e^{−w}|, where |1 + re^{iY}| ≥ 1 for |Y| ≤ π/2 and ≥ sin |Y|
      // beyond it.
      let theta = try height(below: constants.pi, "sigmoid")
      let isNarrow = theta.upper <= halfPi.lower
      return .bounded(
        isNarrow ? one : one / (try positive(theta.sine)).bottom,
        imaginary: try tangent(theta / 2) / 2,
        least: isNarrow ? zero : nil)
    case .softplus:
      // arg(1 + e^w) lies between 0 and Y; log |1 + e^w| between log of the bound above and
      // log 2 + max(0, X).
      let theta = try height(below: constants.pi, "softplus")
      let isNarrow = theta.upper <= halfPi.lower
      let depth = isNarrow ? zero : -((try positive(theta.sine)).bottom.logarithm)
      let logOf2 = (2 * one).logarithm
      return Self(
        growth: Growth(
          factor: growth.factor + logOf2 + depth + theta, degree: growth.degree,
          rate: growth.rate),
        imaginary: theta, least: -depth, greatest: greatest.map { logOf2 + .maximum(zero, $0) })
    case .tanhOfSoftplus:
      // 1 − 2/((1 + u)² + 1) with u = e^w in the sector |arg u| ≤ θ. The denominator is
      // (u + 1 − i)(u + 1 + i), and the sector's distance from −1 ± i = √2·e^{±3πi/4} is
      // √2·sin(3π/4 − θ), or √2 for θ ≤ π/4.
      let theta = try height(below: 3 * (constants.pi / 4), "tanh(softplus)")
      let angle = FixedInterval.minimum(3 * (constants.pi / 4) - theta, halfPi)
      return .bounded(one + one / (try positive(angle.sine.bottom.squared)))
    case .erf:
      // erf w = erf X + (2/√π)·∫₀^Y i·e^{−(X+it)²} dt.
      guard let imaginary, imaginary < Rational(5) else {
        throw Unbounded(what: "erf is not bounded on it")
      }
      let y = imaginary.top
      let rise = 2 * (y * y.squared.exponential) / constants.functions.rootPi
      return .bounded(one + rise, imaginary: rise)
    case .sin, .cos:
      // |sin w|, |cos w| ≤ cosh Y, and |Im| ≤ sinh |Y|.
      guard let imaginary, imaginary < Rational(20) else {
        throw Unbounded(what: "\(function.rawValue) is not bounded on it")
      }
      let e = imaginary.top.exponential
      return .bounded((e + one / e) / 2)
    case .atan:
      // |Re| ≤ π/2, and |Im| ≤ artanh θ = log((1 + θ)/(1 − θ))/2.
      let theta = try height(below: one, "atan")
      let rise = ((one + theta) / (try positive(one - theta))).logarithm / 2
      return .bounded(halfPi + rise, imaginary: rise)
    case .log:
      guard let least, least.lower > 0 else {
        throw Unbounded(what: "a logarithm's argument may be zero on it")
      }
      // |Im| ≤ π/2 and −|log ρ| ≤ log |w| ≤ |w|.
      let edge = least.bottom.logarithm
      return Self(
        growth: Growth(
          factor: growth.factor + .maximum(edge, -edge) + halfPi, degree: growth.degree,
          rate: growth.rate),
        imaginary: halfPi, least: edge, greatest: nil)
    case .sqrt:
      guard let least, least.lower > 0 else {
        throw Unbounded(what: "a root's argument may be zero on it")
      }
      // |√w| ≤ √A·(1 + |x|)^{d/2}·e^{κ|x|/2}, and Re √w ≥ √Re w.
      return Self(
        growth: Growth(
          factor: growth.factor.squareRoot, degree: (growth.degree + 1) / 2, rate: growth.rate / 2),
        imaginary: isBounded ? growth.factor.squareRoot : nil, least: least.bottom.squareRoot,
        greatest: isBounded ? growth.factor.squareRoot : nil)
    }
  }

  /// tanh(pz + qz³) for p, q > 0 and z = x + iy.
  ///
  /// With X = x(p + qx² − 3qy²) and Y = y(p + 3qx² − qy²), |tanh(X + iY)| ≤ max(1, tan |Y|) while
  /// |Y| < π/2, and at most coth |X| for any Y. Where |x| ≤ ξ the first holds with
  /// |Y| ≤ b(p + 3qξ²) (for 0 ≤ y ≤ b and qb² ≤ p no factor is negative); where |x| ≥ ξ the second
  /// with |X| ≥ ξ(p + qξ² − 3qb²), if that factor is positive, since |X| grows with |x| then. Here
  /// ξ² makes the first |Y| 7/5 < π/2.
  fileprivate static func tanh(
    ofCubic p: FixedInterval, _ q: FixedInterval, _ b: FixedInterval, _ constants: Constants
  ) throws(Unbounded) -> Self {
    let bits = b.bits
    let refusal = Unbounded(what: "tanh of a cubic may have a singularity on it")
    let height = FixedInterval(Rational(7, over: 5), bits: bits)
    guard (q * b.squared).upper <= p.lower else { throw refusal }
    let square = (height / b - p) / (3 * q)
    guard square.lower > 0 else { throw refusal }
    let xi = square.bottom.squareRoot.bottom
    let slope = p + q * xi.squared - 3 * (q * b.squared)
    guard slope.lower > 0 else { throw refusal }
    let across = (xi * slope).bottom
    guard across.lower > 0 else { throw refusal }
    let near = height.sine / height.cosine
    let slowest = across.tanh
    guard slowest.lower > 0 else { throw refusal }
    let far = FixedInterval(1, bits: bits) / slowest
    return .bounded(.maximum(near, far))
  }
}
