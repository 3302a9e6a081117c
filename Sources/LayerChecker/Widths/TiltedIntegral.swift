import BigInt

/// An upper bound of E e^{t·ψ(√K·Z)} as a function of K on a range, ψ = φ².
///
/// With θ = 1/(2K), the expectation is √(θ/π)·∫ e^{tψ(x) − θx²} dx. For θ = θ₀ + Δ·s and 0 ≤ s ≤ 1, since
/// e^{−y} ≤ Σ_{k≤2m} (−y)^k/k! for y ≥ 0,
///
///     ∫ e^{tψ − θx²} dx ≤ Σ_{k≤2m} (−s)^k·∫ e^{tψ − θ₀x²}·(Δx²)^k/k! dx,
///
/// and √(1 + z), z = Δs/θ₀, is at most each partial sum of its series that ends with an odd power, for
/// the terms alternate and fall. So the bound is a polynomial of s.
package struct ExpectationBound {
  /// θ₀ and Δ, each one number.
  let rate: FixedInterval
  let step: FixedInterval
  /// The logarithm of the factor before the polynomial.
  let offset: FixedInterval
  /// One number each, by rising powers of s.
  let coefficients: [FixedInterval]

  /// s of rates that are known to lie in [θ₀, θ₀ + Δ].
  private func place(_ rate: FixedInterval) -> FixedInterval {
    let zero = FixedInterval(0, bits: rate.bits)
    let one = FixedInterval(1, bits: rate.bits)
    return .minimum(one, .maximum(zero, (rate - self.rate) / step))
  }

  private func polynomial(_ coefficients: [FixedInterval], at s: FixedInterval) -> FixedInterval {
    coefficients.reversed().reduce(FixedInterval(0, bits: s.bits)) { $0 * s + $1 }
  }

  /// The logarithm of the bound at rates θ; nil where the polynomial is not seen to be positive.
  package func logarithm(rate: FixedInterval) -> FixedInterval? {
    let value = polynomial(coefficients, at: place(rate))
    return value.lower > 0 ? value.logarithm + offset : nil
  }

  /// The logarithm's derivative by θ.
  func slope(rate: FixedInterval) -> FixedInterval? {
    let s = place(rate)
    let value = polynomial(coefficients, at: s)
    guard value.lower > 0 else { return nil }
    let derivative = polynomial(coefficients.enumerated().dropFirst().map { $0 * $1 }, at: s)
    return derivative / value / step
  }
}

/// e^{tψ} on the panels, for one t.
package struct TiltedIntegral {
  /// 2m, and the degree to which e^{P(u)} is expanded on a panel.
  private static let (moments, degree) = (10, 26)
  /// The coefficients of e^{P(u)} beyond the 26th: by Cauchy with the radius 4, together less than
  /// e^{P̂(4)}·4^−27·4/3 ≤ e⁸·4^−27·4/3 < 249·2^−50.
  private static let tailUnits = 249
  /// A weight below e^−36 < 2^−51 of the largest is as good as none.
  private static let leastExponent = -36
  private static let bandDegree = 12
  private static let rootDegree = 13

  let exponent: FixedInterval
  /// t/t′
  private let relativeExponent: WordInterval
  private let panels: TaylorPanels
  /// |φ(x)| ≤ c + L|x|, where this is known.
  private let growth: (slope: FixedInterval, remainder: FixedInterval)?

  private var constants: Constants { panels.constants }
  private var bits: Int { constants.bits }

  package init(
    exponent t: Rational, panels: TaylorPanels,
    growth: (slope: FixedInterval, remainder: FixedInterval)?
  ) {
    let bits = panels.constants.bits
    exponent = FixedInterval(t, bits: bits)
    (self.panels, self.growth) = (panels, growth)
    let magnitude = Self.ratio(FixedInterval(t.magnitude, bits: bits), panels.greatestExponent)
    relativeExponent = t < Rational(0) ? -magnitude : magnitude
  }

  /// x/y for 0 ≤ x ≤ y, a word whatever rounding says.
  private static func ratio(_ x: FixedInterval, _ y: FixedInterval) -> WordInterval {
    let one = FixedInterval(1, bits: x.bits)
    guard y.lower > 0 else { return WordInterval(lower: 0, upper: 1 << WordInterval.bits) }
    return WordInterval(FixedInterval.minimum(one, x / y))!
  }

  /// A panel on which e^{E} counts, with E(c) and the coefficients p_k of E(x) − E(c), E = tψ − θ₀x².
  private struct Active {
    let panel: TaylorPanel
    let height: FixedInterval
    let coefficients: [WordInterval]
  }

  private func coefficients(_ panel: TaylorPanel, _ relativeRate: WordInterval) -> [WordInterval] {
    var result = panel.coefficients.map { relativeExponent * $0 }
    while result.count < 2 { result.append(WordInterval(0)) }
    result[0] = result[0] + -(relativeRate * panel.rates[0])
    result[1] = result[1] + -(relativeRate * panel.rates[1])
    return result
  }

  /// The panels on which e^{E} is not below e^{−36} of what it is somewhere, halved until P̂(4) ≤ 8, the
  /// peak, which no E(c) exceeds, and in u what the others have at most beside e^{peak}.
  private func active(
    _ rate: FixedInterval
  ) throws(Unbounded) -> (panels: [Active], peak: BigInt, rest: Int) {
    func height(_ panel: TaylorPanel) -> FixedInterval {
      exponent * panel.value - rate * panel.centreSquare
    }
    let relativeRate = Self.ratio(rate, panels.greatestRate)
    let heights = panels.roots.map(height)
    guard let peak = heights.map(\.upper).max() else {
      throw Unbounded(what: "there are no panels")
    }
    Meter.current?.spend(heights.count * 4 * Work.operation(bits: bits))
    let least = peak + BigInt(Self.leastExponent) << bits
    var result: [Active] = []
    var rest = 0
    var stack = Array(zip(panels.roots, heights).reversed())
    while let (panel, height) = stack.popLast() {
      // Far below, without a look at the coefficients, which are at most 2·512.
      let isFar = height.upper + BigInt(1025) << bits < least
      let p = isFar ? [] : coefficients(panel, relativeRate)
      let (atOne, atFour) = isFar ? (0, 0) : Self.magnitudes(p)
      // With the panel's own error, less than 1.
      let highest = height.upper + BigInt(atOne) << (bits - WordInterval.bits) + BigInt(1) << bits
      if isFar || highest < least {
        // e^{E} is less than e^{−36} < u, and the panel 2r wide.
        rest += WordInterval.productUp(4, panel.relativeRadius.upper) + 1
      } else if atFour <= 8 << WordInterval.bits {
        result.append(Active(panel: panel, height: height, coefficients: p))
      } else {
        let halves = try panels.halves(of: panel)
        Meter.current?.spend(4 * Work.operation(bits: bits))
        stack += halves.reversed().map { ($0, exponent * $0.value - rate * $0.centreSquare) }
      }
    }
    // Halves may have lower centres than the whole.
    return (result, result.reduce(peak) { max($0, $1.height.upper) }, rest)
  }

  /// P̂(1) and P̂(4) of coefficients that sum up to at most 1024 in either.
  private static func magnitudes(_ p: [WordInterval]) -> (atOne: Int, atFour: Int) {
    var (one, four) = (0, 0)
    for coefficient in p.reversed() {
      one += coefficient.magnitude
      four = 4 * (four + coefficient.magnitude)
    }
    return (one, four)
  }

  /// The bound from θ₀ on; Δ is this fraction of θ₀ − max(t, 0)·L², or less.
  package func bound(
    from rate: FixedInterval, fraction: Rational
  ) throws(Unbounded) -> ExpectationBound {
    let (active, largest, skipped) = try active(rate)
    guard !active.isEmpty else { throw Unbounded(what: "there are no panels that count") }
    let peak = FixedInterval(lower: largest, upper: largest, bits: bits)
    let (decay, tail) = try tail(rate, peak: peak)
    let farthest = active.reduce(FixedInterval(0, bits: bits)) {
      .maximum($0, $1.panel.centre.size + $1.panel.radius)
    }
    // Δx² ≤ 79/10 < 8 on all panels that count.
    let limit = FixedInterval(Rational(79, over: 10), bits: bits) / farthest.squared.top
    let step = FixedInterval.minimum(decay.scaled(by: fraction), limit).bottom
    guard step.lower > 0 else { throw Unbounded(what: "the expectation decays too slowly") }
    // √Δ in the unit of lengths.
    let length = FixedInterval(TaylorPanels.powerOf2(panels.lengthExponent), bits: bits)
    guard let root = WordInterval(step.squareRoot * length),
      root.magnitude <= 4096 << WordInterval.bits
    else { throw Unbounded(what: "the exponents are too different") }

    var sums = Array(repeating: WordInterval(0), count: Self.moments + 1)
    for part in active {
      Meter.current?.spend(12_000 + 2 * Work.operation(bits: bits))
      if Meter.current?.isExceeded == true { throw Unbounded(what: "the budget") }
      let exponential = (part.height - peak).converted(to: WordInterval.bits).exponential
      // The panels' errors are a factor of 1 ± 2^−49.
      let weight =
        WordInterval(
          lower: max(0, Int(exponential.lower) - 2), upper: Int(exponential.upper) + 2)
        * part.panel.relativeRadius
      let integrals = try integrals(part, root: root)
      for k in sums.indices { sums[k] = sums[k] + weight * integrals[k] }
    }
    let outside =
      (tail
      + FixedInterval(lower: 0, upper: BigInt(skipped), bits: WordInterval.bits)
      .converted(to: bits)).top
    let density = rate / constants.pi
    guard density.lower > 0 else { throw Unbounded(what: "the variance is too large") }
    let logarithm = density.logarithm / 2
    let unit = FixedInterval(2, bits: bits).logarithm
    return ExpectationBound(
      rate: rate, step: step,
      offset: peak + logarithm + FixedInterval(panels.lengthExponent, bits: bits) * unit,
      coefficients: polynomial(sums, outside: outside, relativeStep: (step / rate).top))
  }

  /// θ₀ − max(t, 0)·L², and a bound of ∫_{|x| > T} e^{tψ − θx²} dx for all θ ≥ θ₀, beside e^{peak} and
  /// in the unit of lengths: with h the exponent's bound for x ≥ T, whose slope is at most −s there, the
  /// integral is at most 2·e^{h(T)}/s. For t ≤ 0, tψ ≤ 0.
  private func tail(
    _ rate: FixedInterval, peak: FixedInterval
  ) throws(Unbounded) -> (decay: FixedInterval, tail: FixedInterval) {
    let T = FixedInterval(panels.reach, bits: bits)
    let decay: FixedInterval
    let height: FixedInterval
    let fall: FixedInterval
    if exponent.upper > 0 {
      guard let growth else {
        throw Unbounded(what: "the activation is not seen to grow at most linearly")
      }
      // t(c + Lx)² − θx² = tc² + 2tcL·x − (θ − tL²)x²
      decay = rate - exponent * growth.slope.squared
      guard decay.lower > 0 else {
        throw Unbounded(what: "the expectation is not seen to be finite")
      }
      let linear = 2 * (exponent * (growth.slope * growth.remainder))
      height = exponent * growth.remainder.squared + linear * T - decay * T.squared
      fall = 2 * (decay * T) - linear
    } else {
      decay = rate
      height = -(rate * T.squared)
      fall = 2 * (rate * T)
    }
    let relative = (height - peak).top
    guard decay.lower > 0, fall.lower > 0, relative < Rational(100) else {
      throw Unbounded(what: "the expectation's tails are too large")
    }
    let length = FixedInterval(TaylorPanels.powerOf2(-panels.lengthExponent), bits: bits)
    return (decay, (2 * (relative.exponential / fall.bottom) * length).top)
  }

  /// ∫ over |u| ≤ 1 of e^{P(u)}·(Δx²)^k/k! for k = 0…2m, without the weight e^{E(c)}.
  ///
  /// No value leaves the words: with P̂(4) ≤ 8, P̂(1) ≤ 2, so the coefficients of e^{P(u)} sum up to at
  /// most e² < 8 in magnitude; and those of (Δx²)^k/k! to at most 8^k/k! < 417.
  private func integrals(
    _ part: Active, root: WordInterval
  ) throws(Unbounded) -> [WordInterval] {
    // k·p_k
    let slopes = part.coefficients.enumerated().map { ($0 + 1) * $1 }
    var g = [WordInterval(1)]
    g.reserveCapacity(Self.degree + 1)
    for i in 1...Self.degree {
      var sum = WordInterval(0)
      for k in 1...min(i, slopes.count) { sum = sum + slopes[k - 1] * g[i - k] }
      g.append(sum / i)
    }
    // Δx² = (√Δ·c + √Δ·r·u)²; the first is at most √8 on a panel that counts.
    let (a, b) = (root * part.panel.relativeCentre, root * part.panel.relativeRadius)
    guard max(a.magnitude, b.magnitude) <= 4 << WordInterval.bits else {
      throw Unbounded(what: "the step is too large")
    }
    let y = [a * a, 2 * (a * b), b * b]
    let greatest = y.reduce(0) { $0 + $1.magnitude }
    guard greatest <= 8 << WordInterval.bits else {
      throw Unbounded(what: "the step is too large")
    }
    var error = Self.tailUnits
    var result = [Self.integral(g, error)]
    for k in 1...Self.moments {
      var next: [WordInterval] = []
      next.reserveCapacity(g.count)
      for i in g.indices {
        var sum = y[0] * g[i]
        if i > 0 { sum = sum + y[1] * g[i - 1] }
        if i > 1 { sum = sum + y[2] * g[i - 2] }
        next.append(sum / k)
      }
      // What the product has beyond the degree, and what was beyond it before.
      let n = g.count
      let beyond = (y[1] * g[n - 1] + y[2] * g[n - 2]).magnitude + (y[2] * g[n - 1]).magnitude
      error = (WordInterval.productUp(greatest, error) + beyond) / k + 1
      g = next
      result.append(Self.integral(g, error))
    }
    return result
  }

  /// 2·Σ g_i/(i + 1) for even i, and the error on the length 2.
  private static func integral(_ g: [WordInterval], _ error: Int) -> WordInterval {
    var sum = WordInterval(lower: -error, upper: error)
    for i in stride(from: 0, to: g.count, by: 2) { sum = sum + g[i] / (i + 1) }
    return 2 * sum
  }

  /// √(1 + δs)·(Σ (−s)^k·m_k + τ) from above, δ and τ and the m_k being within these enclosures.
  private func polynomial(
    _ sums: [WordInterval], outside: FixedInterval, relativeStep: FixedInterval
  ) -> [FixedInterval] {
    let zero = FixedInterval(0, bits: bits)
    // Since s ≥ 0, greater coefficients make a greater polynomial.
    var inner = sums.enumerated().map { k, sum in
      let value = sum.converted(to: bits)
      return (k.isMultiple(of: 2) ? value : -value).top
    }
    inner[0] = inner[0] + outside
    // The binomial series, whose coefficients alternate from the first power on.
    var root = [FixedInterval(1, bits: bits)]
    for j in 1...Self.rootDegree {
      // (1/2 − (j − 1))/j = (3 − 2j)/(2j)
      let factor = FixedInterval(Rational(BigInt(3 - 2 * j), over: BigInt(2 * j)), bits: bits)
      root.append((root[j - 1] * factor * relativeStep))
    }
    root = root.map(\.top)
    var product = Array(repeating: zero, count: inner.count + root.count - 1)
    for (i, a) in inner.enumerated() {
      for (j, b) in root.enumerated() { product[i + j] = product[i + j] + a * b }
    }
    product = product.map(\.top)
    // s^k ≤ 1
    for coefficient in product.dropFirst(Self.bandDegree + 1) where coefficient.upper > 0 {
      product[0] = product[0] + coefficient
    }
    return Array(product.prefix(Self.bandDegree + 1))
  }
}

extension FixedInterval {
  /// The product with a rational number that is not negative.
  func scaled(by r: Rational) -> FixedInterval {
    self * FixedInterval(r, bits: bits)
  }
}
