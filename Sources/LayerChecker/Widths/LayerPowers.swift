import BigInt

/// The bounds that a power shows for a network whose activation is linear on both sides of 0 and that has
/// no biases, from the format's page.
///
/// All numbers are positive; each is rounded up to a multiple of 2^−bits, and 2^bits is 1.
struct LayerPowers {
  let certificate: WidthCertificate
  /// φ² is c·x² on one side of 0 and d·x² on the other, c ≥ d.
  let greater: Rational
  let less: Rational

  /// Nil if φ is not such, or if there are biases.
  init?(_ certificate: WidthCertificate) {
    guard certificate.biasVariance == Rational(0),
      let (left, right) = certificate.activation.squaredSlopes
    else { return nil }
    let (high, low) = left < right ? (right, left) : (left, right)
    guard high > Rational(0) else { return nil }
    self.certificate = certificate
    (greater, less) = (high, low)
  }

  /// A bound of leaving by one edge; nil if the power is too large for some layer.
  func total(_ edge: WidthCertificate.Edge, power k: Int) -> Rational? {
    let widths = certificate.widths
    guard
      widths.different.allSatisfy({ edge == .upper ? k <= $0 : 2 * k < $0 }),
      widths.different.last! <= Self.mostUnits
    else { return nil }
    // The power of the distance is small, and what it is multiplied by large.
    let ends = widths.different.map { edge.end(of: certificate.interval(units: $0)) }
    func size(_ x: Rational) -> Int { abs(x.numerator.bitWidth - x.denominator.bitWidth) + 1 }
    let most = ends.map { size($0 / certificate.input) }.max()!
    let bits = 160 + k * most
    if let meter = Meter.current, bits > 16 * meter.budget.bits {
      meter.exceed("numbers of more than \(16 * meter.budget.bits) bits")
      return nil
    }
    var factors: [Int: (factor: BigInt, exception: BigInt)] = [:]
    var distances: [Int: BigInt] = [:]
    for (units, end) in zip(widths.different, ends) {
      if Meter.current?.isExceeded == true { return nil }
      switch edge {
      case .upper:
        factors[units] = (momentAbove(units, k, bits), 0)
        distances[units] = Self.power(certificate.input / end, k, bits)
      case .lower:
        factors[units] = momentBelow(units, k, bits)
        distances[units] = Self.power(end / certificate.input, k, bits)
      }
    }
    let one = BigInt(1) << bits
    var (product, greatest, exceptions) = (one, BigInt(0), BigInt(0))
    for layer in 0..<widths.depth {
      let units = widths.units(layer)
      product = Self.product(product, factors[units]!.factor, bits)
      exceptions += factors[units]!.exception
      greatest = max(greatest, Self.product(product, distances[units]!, bits))
      Meter.current?.spend(200 + product.bitWidth / 16)
      // It only grows, and is of no use.
      if product.bitWidth > 4 * bits + 1024 || Meter.current?.isExceeded == true {
        return Rational(1)
      }
    }
    return Rational(min(greatest, one) + exceptions, over: one)
  }

  static let mostUnits = 1 << 16

  private static func product(_ x: BigInt, _ y: BigInt, _ bits: Int) -> BigInt {
    ((x * y) >> bits) + 1
  }

  private static func rounded(_ x: Rational, _ bits: Int) -> BigInt {
    (x.numerator << bits) / x.denominator + 1
  }

  /// xᵏ for x > 0, from x rounded up with as many more bits as are lost.
  private static func power(_ x: Rational, _ k: Int, _ bits: Int) -> BigInt {
    let wide = bits + 16
    var (result, square) = (BigInt(1) << wide, rounded(x, wide))
    var rest = k
    while rest > 0 {
      if rest & 1 == 1 { result = product(result, square, wide) }
      square = product(square, square, wide)
      rest >>= 1
      Meter.current?.spend(Work.operation(bits: square.bitWidth))
    }
    return (result >> 16) + 1
  }

  /// Of two products of numbers with so many bits.
  private static func productWork(bits: Int) -> Int {
    let words = bits / 64 + 1
    return 600 + 4 * words * words
  }

  // MARK: - Above

  /// E_k(n): the moments of a mean of r copies of σ_w²φ(Z)², from those of half as many.
  ///
  /// The mean of r + s copies is r/(r + s) times that of r plus s/(r + s) times that of s, so that its
  /// moments are sums over binomial coefficients; from one copy to n by the binary digits of n.
  private func momentAbove(_ n: Int, _ k: Int, _ bits: Int) -> BigInt {
    // (2j − 1)!!·(c^j + d^j)/2, times σ_w^{2j}.
    let (c, d) = (certificate.weightVariance * greater, certificate.weightVariance * less)
    var single = [BigInt(1) << bits]
    var (first, second) = (Rational(1, over: 2), Rational(1, over: 2))
    for j in 1...k {
      first = (first * c * Rational(BigInt(2 * j - 1))).reduced
      second = (second * d * Rational(BigInt(2 * j - 1))).reduced
      single.append(Self.rounded(first + second, bits))
      Meter.current?.spend(Work.operation(bits: first.numerator.bitWidth + bits))
      if Meter.current?.isExceeded == true { return single[0] }
    }
    var rows = [[BigInt(1)]]
    for m in 1...k {
      rows.append(
        (0...m).map { ($0 > 0 ? rows[m - 1][$0 - 1] : 0) + ($0 < m ? rows[m - 1][$0] : 0) })
    }
    Meter.current?.spend(k * k * (20 + k / 32))
    /// The moments of the mean of twice as many copies: terms j and m − j are equal.
    func doubled(_ x: [BigInt]) -> [BigInt] {
      x.indices.map { m in
        var sum = BigInt(0)
        for j in 0..<(m + 1) / 2 { sum += rows[m][j] * (x[j] * x[m - j]) }
        sum *= 2
        if m & 1 == 0 { sum += rows[m][m / 2] * (x[m / 2] * x[m / 2]) }
        Meter.current?.spend((m + 2) / 2 * Self.productWork(bits: bits + 24 * m))
        return (sum >> (bits + m)) + 1
      }
    }
    /// The moments of the mean of r copies and one more.
    func increased(_ x: [BigInt], _ r: Int) -> [BigInt] {
      let total = BigInt(r + 1)
      let weighted = x.enumerated().map { $0.element * BigInt(r).power($0.offset) }
      return x.indices.map { m in
        var sum = BigInt(0)
        for j in 0...m { sum += rows[m][j] * (weighted[j] * single[m - j]) }
        Meter.current?.spend((m + 1) * Self.productWork(bits: bits + 40 * m))
        return ((sum >> bits) / total.power(m)) + 1
      }
    }
    var (moments, count) = (single, 1)
    for digit in String(n, radix: 2).dropFirst() {
      if Meter.current?.isExceeded == true { return single[0] }
      moments = doubled(moments)
      count *= 2
      if digit == "1" {
        moments = increased(moments, count)
        count += 1
      }
    }
    return moments[k]
  }

  // MARK: - Below

  /// E_{−k}(n) and R_k(n), with exact binomial coefficients.
  private func momentBelow(_ n: Int, _ k: Int, _ bits: Int) -> (factor: BigInt, exception: BigInt) {
    let scale = certificate.weightVariance * greater
    let outer = Self.power((Rational(1) / scale).reduced, k, bits)
    /// nᵏ/((B − 2)(B − 4)⋯(B − 2k))
    func inverse(_ degrees: Int) -> BigInt {
      let product = (1...k).reduce(BigInt(1)) { $0 * BigInt(degrees - 2 * $1) }
      return Self.rounded(Rational(BigInt(n).power(k), over: product), bits)
    }
    Meter.current?.spend(8 * k * Work.operation(bits: 20 * k))
    if greater == less { return (Self.product(outer, inverse(n), bits), 0) }
    var coefficient = BigInt(1)
    var (sum, few) = (BigInt(0), BigInt(0))
    var values: [BigInt] = []
    for b in 0...n {
      if b <= 2 * k {
        few += coefficient
      } else {
        // The next but one of these is (B − 2k)/B times it.
        let value =
          values.count < 2
          ? inverse(b) : values[0] * BigInt(b - 2 - 2 * k) / BigInt(b - 2) + 1
        if values.count == 2 { values.removeFirst() }
        values.append(value)
        sum += coefficient * value
      }
      coefficient = coefficient * BigInt(n - b) / BigInt(b + 1)
      Meter.current?.spend(40 + n / 8 + bits / 8)
      if b & 63 == 0, Meter.current?.isExceeded == true { return (sum, few) }
    }
    let factor = (sum >> n) + 1
    return (Self.product(outer, factor, bits), ((few << bits) >> n) + 1)
  }
}

extension Activation {
  /// φ² = l·x² for x < 0 and r·x² for x > 0; nil if φ is not seen to be such.
  var squaredSlopes: (left: Rational, right: Rational)? {
    if let asymptotes, asymptotes.remainder == Rational(0), shift == Rational(0) {
      let (left, right) = (scale * asymptotes.left, scale * asymptotes.right)
      return ((left * left).reduced, (right * right).reduced)
    }
    guard case .piecewise(let function) = form, function.exponentials.isEmpty,
      function.knots.allSatisfy({ $0 == Rational(0) }), function.knots.count <= 1
    else { return nil }
    func slope(_ polynomial: PiecewiseFunction.Polynomial) -> Rational? {
      if polynomial.isEmpty { return Rational(0) }
      guard polynomial.count == 2, polynomial[0].isZero, let slope = polynomial[1].rational
      else { return nil }
      return (slope * slope).reduced
    }
    guard let left = slope(function.polynomials[0]), let right = slope(function.polynomials.last!)
    else { return nil }
    return (left, right)
  }
}
