/// The first coefficients of a Taylor series by u, where the argument x is c + r·u: each an enclosure.
///
/// The coefficients of a function of a series follow from a differential equation of first order that
/// the function solves: y′ = g·a′ says i·yᵢ = Σ_{k=1…i} k·a_k·g_{i−k}.
struct Series: Sendable {
  var coefficients: [FixedInterval]

  var degree: Int { coefficients.count - 1 }
  private var bits: Int { coefficients[0].bits }

  init(_ coefficients: [FixedInterval]) { self.coefficients = coefficients }

  init(constant: FixedInterval, degree: Int) {
    coefficients =
      [constant]
      + Array(
        repeating: FixedInterval(0, bits: constant.bits), count: degree)
  }

  static func + (x: Self, y: Self) -> Self {
    Self(zip(x.coefficients, y.coefficients).map { $0 + $1 })
  }

  /// Σ_{k=0…i} x_k·y_{i−k}
  private static func convolution(_ x: [FixedInterval], _ y: [FixedInterval], _ i: Int)
    -> FixedInterval
  {
    var sum = FixedInterval(0, bits: x[0].bits)
    for k in 0...i where !x[k].isZero { sum = sum + x[k] * y[i - k] }
    return sum
  }

  static func * (x: Self, y: Self) -> Self {
    Self(x.coefficients.indices.map { convolution(x.coefficients, y.coefficients, $0) })
  }

  /// The quotient by a series whose first coefficient is not zero.
  func divided(by v: Self) throws(Unbounded) -> Self {
    let isNegative = v.coefficients[0].upper < 0
    guard isNegative || v.coefficients[0].lower > 0 else {
      throw Unbounded(what: "a denominator may be zero")
    }
    let divisor = isNegative ? -v.coefficients[0] : v.coefficients[0]
    var q: [FixedInterval] = []
    for i in 0...degree {
      var rest = coefficients[i]
      for k in 0..<i { rest = rest - q[k] * v.coefficients[i - k] }
      q.append((isNegative ? -rest : rest) / divisor)
    }
    return Self(q)
  }

  /// y with y₀ = `value` and y′ = g·a′, a this series, where g's coefficients up to the i-th follow
  /// from y's up to the i-th.
  private func solution(
    _ value: FixedInterval, _ slope: (_ y: [FixedInterval], _ i: Int) -> FixedInterval
  ) -> Self {
    var (y, g) = ([value], [FixedInterval]())
    for i in 0..<degree {
      g.append(slope(y, i))
      var sum = FixedInterval(0, bits: bits)
      for k in 1...(i + 1) where !coefficients[k].isZero {
        sum = sum + (k * coefficients[k]) * g[i + 1 - k]
      }
      y.append(sum / (i + 1))
    }
    return Self(y)
  }

  private var one: FixedInterval { FixedInterval(1, bits: bits) }

  /// The coefficients of 1 − y².
  private func oneMinusSquare(_ y: [FixedInterval], _ i: Int) -> FixedInterval {
    let square = Self.convolution(y, y, i)
    return i == 0 ? one - square : -square
  }

  func exponential() throws(Unbounded) -> Self {
    guard coefficients[0] < Rational(500) else {
      throw Unbounded(what: "an exponential is too large")
    }
    return solution(coefficients[0].exponential) { y, i in y[i] }
  }

  /// tanh′ = 1 − tanh²
  var tanh: Self {
    solution(coefficients[0].tanh) { y, i in oneMinusSquare(y, i) }
  }

  /// s′ = s − s²
  var sigmoid: Self {
    solution(coefficients[0].sigmoid) { y, i in y[i] - Self.convolution(y, y, i) }
  }

  var softplus: Self {
    let s = sigmoid.coefficients
    return solution(coefficients[0].softplus) { _, i in s[i] }
  }

  /// y′ = (1 − y²)·sigmoid
  var tanhOfSoftplus: Self {
    let s = sigmoid.coefficients
    var w: [FixedInterval] = []
    return solution(coefficients[0].tanhOfSoftplus) { y, i in
      w.append(oneMinusSquare(y, i))
      return Self.convolution(w, s, i)
    }
  }

  /// erf′(a) = (2/√π)·e^{−a²}
  func errorFunction(_ constants: Constants) throws(Unbounded) -> Self {
    let factor = FixedInterval(2, bits: bits) / constants.functions.rootPi
    var square = self * self
    square.coefficients = square.coefficients.map { -$0 }
    // Never above 0, whatever rounding says.
    let zero = FixedInterval(0, bits: bits)
    square.coefficients[0] = .minimum(square.coefficients[0], zero)
    let density = try square.exponential().coefficients
    return solution(one - constants.functions.erfc(coefficients[0])) { _, i in
      factor * density[i]
    }
  }

  /// sin′ = cos and cos′ = −sin
  var circular: (sine: Self, cosine: Self) {
    let (s0, c0) = coefficients[0].circular
    var (s, c) = ([s0], [c0])
    for i in 0..<degree {
      var (sine, cosine) = (FixedInterval(0, bits: bits), FixedInterval(0, bits: bits))
      for k in 1...(i + 1) where !coefficients[k].isZero {
        let factor = k * coefficients[k]
        sine = sine + factor * c[i + 1 - k]
        cosine = cosine - factor * s[i + 1 - k]
      }
      s.append(sine / (i + 1))
      c.append(cosine / (i + 1))
    }
    return (Self(s), Self(c))
  }

  func arctangent() throws(Unbounded) -> Self {
    var square = self * self
    square.coefficients[0] = square.coefficients[0] + one
    let slope = try Self(constant: one, degree: degree).divided(by: square).coefficients
    return solution(coefficients[0].arctangent) { _, i in slope[i] }
  }

  func logarithm() throws(Unbounded) -> Self {
    guard coefficients[0].lower > 0 else {
      throw Unbounded(what: "a logarithm's argument may be zero")
    }
    let slope = try Self(constant: one, degree: degree).divided(by: self).coefficients
    return solution(coefficients[0].logarithm) { _, i in slope[i] }
  }

  /// y² = a: 2·y₀·yᵢ = aᵢ − Σ_{k=1…i−1} y_k·y_{i−k}
  func squareRoot() throws(Unbounded) -> Self {
    guard coefficients[0].lower > 0 else {
      throw Unbounded(what: "a root's argument may be zero")
    }
    var y = [coefficients[0].squareRoot]
    guard y[0].lower > 0 else { throw Unbounded(what: "a root may be zero") }
    for i in 1...max(1, degree) where i <= degree {
      var rest = coefficients[i]
      for k in 1..<i { rest = rest - y[k] * y[i - k] }
      y.append(rest / (2 * y[0]))
    }
    return Self(y)
  }
}

extension FixedInterval {
  var isZero: Bool { lower == 0 && upper == 0 }
  /// The larger of the ends' magnitudes, as a number.
  var size: FixedInterval { .maximum(self, -self).top }
}

extension Expression {
  /// The function's series by u with x = c + r·u.
  func series(
    at c: FixedInterval, radius r: FixedInterval, degree: Int, _ constants: Constants
  ) throws(Unbounded) -> Series {
    func fixed(_ value: FixedInterval) -> Series { Series(constant: value, degree: degree) }
    func part(_ u: Expression) throws(Unbounded) -> Series {
      try u.series(at: c, radius: r, degree: degree, constants)
    }
    let result: Series
    switch self {
    case .variable:
      var x = fixed(c)
      if degree > 0 { x.coefficients[1] = r }
      result = x
    case .constant(let value): result = fixed(FixedInterval(value, bits: c.bits))
    case .pi: result = fixed(constants.pi)
    case .sum(let u, let v): result = try part(u) + part(v)
    case .product(let u, let v): result = try part(u) * part(v)
    case .quotient(let u, let v): result = try part(u).divided(by: try part(v))
    case .power(let u, let n):
      let base = try part(u)
      var power = base
      for _ in 1..<max(1, n) { power = power * base }
      result = power
    case .function(let function, let u):
      let a = try part(u)
      switch function {
      case .exp: result = try a.exponential()
      case .tanh: result = a.tanh
      case .sigmoid: result = a.sigmoid
      case .softplus: result = a.softplus
      case .tanhOfSoftplus: result = a.tanhOfSoftplus
      case .erf: result = try a.errorFunction(constants)
      case .sin: result = a.circular.sine
      case .cos: result = a.circular.cosine
      case .atan: result = try a.arctangent()
      case .log: result = try a.logarithm()
      case .sqrt: result = try a.squareRoot()
      }
    }
    // Products of products would fill the memory.
    let limit = c.bits + 2048
    guard result.coefficients.allSatisfy({ $0.size.upper.bitWidth <= limit }) else {
      throw Unbounded(what: "a number is too large")
    }
    return result
  }
}
