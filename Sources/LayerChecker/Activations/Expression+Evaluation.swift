import BigInt

/// Enclosures of a function and its derivatives on one interval: as many as are asked for.
package struct Derivatives {
  package var value: FixedInterval
  package var first: FixedInterval?
  package var second: FixedInterval?

  /// (f∘u)′ = f′u′ and (f∘u)″ = f″u′² + f′u″.
  func mapped(
    to value: FixedInterval, _ first: @autoclosure () -> FixedInterval,
    _ second: @autoclosure () -> FixedInterval
  ) -> Self {
    guard let u1 = self.first else { return Self(value: value) }
    let f1 = first()
    guard let u2 = self.second else { return Self(value: value, first: f1 * u1) }
    return Self(value: value, first: f1 * u1, second: second() * u1.squared + f1 * u2)
  }

  static func + (x: Self, y: Self) -> Self {
    Self(
      value: x.value + y.value, first: x.first.flatMap { a in y.first.map { a + $0 } },
      second: x.second.flatMap { a in y.second.map { a + $0 } })
  }

  static func * (x: Self, y: Self) -> Self {
    guard let x1 = x.first, let y1 = y.first else { return Self(value: x.value * y.value) }
    let first = x1 * y.value + x.value * y1
    guard let x2 = x.second, let y2 = y.second else {
      return Self(value: x.value * y.value, first: first)
    }
    return Self(
      value: x.value * y.value, first: first,
      second: x2 * y.value + 2 * (x1 * y1) + x.value * y2)
  }

  /// (u²)′ = 2uu′ and (u²)″ = 2(u′² + uu″).
  var squared: Self {
    Self(
      value: value.squared, first: first.map { 2 * (value * $0) },
      second: second.map { 2 * (first!.squared + value * $0) })
  }
}

extension Expression {
  /// Numbers beyond this have no exponentials that could be wanted.
  private static let greatestExponent = Rational(500)
  /// Longer numbers, before the binary point, are refused: products of products would fill the memory.
  private static let mostBits = 2048

  /// The function with its first `order` ≤ 2 derivatives on an interval.
  package func derivatives(
    _ order: Int, at x: FixedInterval, _ constants: Constants
  ) throws(Unbounded) -> Derivatives {
    let result = try unlimited(order, at: x, constants)
    for part in [result.value, result.first, result.second] {
      if let part,
        max(part.lower.magnitude.bitWidth, part.upper.magnitude.bitWidth) > x.bits + Self.mostBits
      {
        throw Unbounded(what: "a number is too large")
      }
    }
    return result
  }

  private func unlimited(
    _ order: Int, at x: FixedInterval, _ constants: Constants
  ) throws(Unbounded) -> Derivatives {
    let bits = x.bits
    func fixed(_ value: FixedInterval) -> Derivatives {
      let zero = FixedInterval(0, bits: bits)
      return Derivatives(
        value: value, first: order > 0 ? zero : nil, second: order > 1 ? zero : nil)
    }
    switch self {
    case .variable:
      var result = fixed(x)
      if order > 0 { result.first = FixedInterval(1, bits: bits) }
      return result
    case .constant(let c): return fixed(FixedInterval(c, bits: bits))
    case .pi: return fixed(constants.pi)
    case .sum(let u, let v):
      return try u.derivatives(order, at: x, constants) + v.derivatives(order, at: x, constants)
    case .product(let u, let v):
      return try u.derivatives(order, at: x, constants) * v.derivatives(order, at: x, constants)
    case .quotient(let u, let v):
      return try u.derivatives(order, at: x, constants)
        * v.derivatives(order, at: x, constants).inverse()
    case .power(let u, let n):
      return try u.derivatives(order, at: x, constants).power(n)
    case .function(let function, let u):
      return try function.derivatives(
        at: try u.derivatives(order, at: x, constants), constants, Self.greatestExponent)
    }
  }
}

extension Derivatives {
  /// (1/u)′ = −u′/u² and (1/u)″ = (2/u³)·u′² − u″/u².
  fileprivate func inverse() throws(Unbounded) -> Self {
    let one = FixedInterval(1, bits: value.bits)
    let inverse: FixedInterval
    if value.lower > 0 {
      inverse = one / value
    } else if value.upper < 0 {
      inverse = -(one / -value)
    } else {
      throw Unbounded(what: "a denominator may be zero")
    }
    let square = inverse.squared
    return mapped(to: inverse, -square, 2 * (square * inverse))
  }

  /// By squaring, which keeps even powers from being negative.
  fileprivate func power(_ n: Int) -> Self {
    if n == 1 { return self }
    let half = power(n / 2).squared
    return n.isMultiple(of: 2) ? half : half * self
  }
}

extension Expression.Function {
  fileprivate func derivatives(
    at u: Derivatives, _ constants: Constants, _ greatestExponent: Rational
  ) throws(Unbounded) -> Derivatives {
    let x = u.value
    let one = FixedInterval(1, bits: x.bits)
    switch self {
    case .exp:
      guard x < greatestExponent else { throw Unbounded(what: "an exponential is too large") }
      let y = x.exponential
      return u.mapped(to: y, y, y)
    case .tanh:
      let y = x.tanh
      let slope = one - y.squared
      return u.mapped(to: y, slope, -(2 * (y * slope)))
    case .sigmoid:
      let y = x.sigmoid
      let slope = y * (one - y)
      return u.mapped(to: y, slope, slope * (one - 2 * y))
    case .softplus:
      let y = x.sigmoid
      return u.mapped(to: x.softplus, y, y * (one - y))
    case .tanhOfSoftplus:
      let (y, s) = (x.tanhOfSoftplus, x.sigmoid)
      let rest = one - y.squared
      return u.mapped(to: y, rest * s, rest * (s * (one - s) - 2 * (y * s.squared)))
    case .erf:
      let density = 2 * ((-x.squared).exponential / constants.functions.rootPi)
      return u.mapped(
        to: one - constants.functions.erfc(x), density, -(2 * (x * density)))
    case .sin, .cos:
      let (s, c) = x.circular
      return self == .sin ? u.mapped(to: s, c, -s) : u.mapped(to: c, -s, -c)
    case .atan:
      let slope = one / (one + x.squared)
      return u.mapped(to: x.arctangent, slope, -(2 * (x * slope.squared)))
    case .log:
      guard x.lower > 0 else { throw Unbounded(what: "a logarithm's argument may be zero") }
      let inverse = one / x
      return u.mapped(to: x.logarithm, inverse, -inverse.squared)
    case .sqrt:
      guard x.lower > 0 else { throw Unbounded(what: "a root's argument may be zero") }
      let root = x.squareRoot
      let slope = one / (2 * root)
      return u.mapped(to: root, slope, -(slope / (2 * x)))
    }
  }
}
