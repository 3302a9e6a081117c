import BigInt

/// One row of a majorant: n·ln E e^{(σ/n)·φ(√K(q)·Z)²} ≤ σr + ln Σ e^{cᵢ + σᵢ(q − r)} on a range of q.
///
/// The bound of the left side is a smooth function, and the sum's logarithm is convex, so its slope on a
/// box lies between those at its ends. A box of q is done where the difference D has a slope of one sign
/// and D ≤ 0 at the end that it rises to, or where D(middle) + D′(box)·(box − middle) ≤ 0; else it is
/// halved, as long as D ≤ 0 at its middle.
struct RowInequality {
  /// How often a band may be halved.
  private static let mostHalvings = 40

  let certificate: WidthCertificate
  let domain: Range
  let units: Int
  /// σ and r
  let exponent: Rational
  let center: Rational
  /// σᵢ and cᵢ
  let terms: [(exponent: Rational, constant: Rational)]
  let integral: TiltedIntegral
  /// Fewer than the expectation's, since nothing cancels here.
  let bits: Int

  /// Where the inequality is not shown.
  struct Failure: Error {
    let q: Range
    let enclosure: FixedInterval?
    let refusal: Unbounded?

    var place: String { q.lower == q.upper ? "\(q.lower)" : "\(q)" }
  }

  private func fixed(_ value: Rational) -> FixedInterval { FixedInterval(value, bits: bits) }

  /// How wide bands are: n times what is lost on one has to be small beside 2^−13.
  private var fraction: Rational {
    Rational(1, over: units <= 256 ? 4 : units <= 4096 ? 5 : 11)
  }

  /// θ = 1/(2K(q))
  private func rate(_ q: FixedInterval) -> FixedInterval {
    FixedInterval(1, bits: bits)
      / (2 * (fixed(certificate.biasVariance) + fixed(certificate.weightVariance) * q))
  }

  /// The number of boxes on which the inequality was shown.
  func check() throws(Failure) -> Int {
    let (a, b) = (domain.lower, domain.upper)
    var top = b
    var boxes = 0
    repeat {
      let start = rate(fixed(top)).bottom.converted(to: bits + 32)
      var bound: ExpectationBound? = nil
      var refusal: Unbounded? = nil
      do throws(Unbounded) {
        if start.lower <= 0 { throw Unbounded(what: "the interval is too far out") }
        bound = try integral.bound(from: start, fraction: fraction).rounded(to: bits)
      } catch {
        refusal = error
      }
      guard let bound else {
        throw Failure(q: Range(lower: a, upper: top), enclosure: nil, refusal: refusal)
      }
      // Where θ(q) = θ₀ + Δ, rounded up, so that θ ≤ θ₀ + Δ from there on.
      let end =
        ((FixedInterval(1, bits: bits) / (2 * (bound.rate + bound.step))
        - fixed(certificate.biasVariance)) / fixed(certificate.weightVariance)).upper
      let bottom = min(top, max(a, Rational(end, over: BigInt(1) << bits).reduced))
      guard bottom < top || a == b else {
        throw Failure(
          q: Range(lower: a, upper: top), enclosure: nil,
          refusal: Unbounded(what: "the numbers are too small for the arithmetic"))
      }
      boxes += try check(Range(lower: bottom, upper: top), bound)
      top = bottom
    } while top > a
    return boxes
  }

  private func check(_ band: Range, _ bound: ExpectationBound) throws(Failure) -> Int {
    var boxes = 0
    var rest: [(q: Range, halvings: Int)] = [(band, 0)]
    while let (q, halvings) = rest.popLast() {
      Meter.current?.spend(
        4 * terms.count * Work.exponential(bits: WordExponential.mostBits)
          + (60 + 10 * terms.count) * Work.operation(bits: bits))
      if Meter.current?.isExceeded == true { return boxes }
      func failure(_ value: FixedInterval?, _ what: String? = nil) -> Failure {
        Failure(q: q, enclosure: value, refusal: what.map(Unbounded.init(what:)))
      }
      guard let slope = slope(on: q, bound) else { throw failure(nil, "a bound is not positive") }
      if slope.lower >= 0 || slope.upper <= 0 {
        let end = slope.lower >= 0 ? q.upper : q.lower
        guard let value = difference(at: end, bound) else {
          throw failure(nil, "a bound is not positive")
        }
        guard value.upper <= 0 else {
          throw Failure(q: Range(lower: end, upper: end), enclosure: value, refusal: nil)
        }
        boxes += 1
        continue
      }
      let middle = ((q.lower + q.upper) / Rational(2)).reduced
      guard let value = difference(at: middle, bound) else {
        throw failure(nil, "a bound is not positive")
      }
      guard value.lower <= 0 else {
        throw Failure(q: Range(lower: middle, upper: middle), enclosure: value, refusal: nil)
      }
      let whole = value + slope * (fixed(q) - fixed(middle))
      if whole.upper <= 0 {
        boxes += 1
        continue
      }
      guard halvings < Self.mostHalvings else { throw failure(whole) }
      rest.append((Range(lower: q.lower, upper: middle), halvings + 1))
      rest.append((Range(lower: middle, upper: q.upper), halvings + 1))
    }
    return boxes
  }

  private func fixed(_ range: Range) -> FixedInterval { FixedInterval(range, bits: bits) }

  /// D at one number.
  private func difference(at q: Rational, _ bound: ExpectationBound) -> FixedInterval? {
    guard let logarithm = bound.logarithm(rate: rate(fixed(q))) else { return nil }
    return units * logarithm - fixed((exponent * center).reduced) - logarithmOfSum(at: q)
  }

  /// An enclosure of D′ on a range, by the chain rule with θ′ = −2σ_w²·θ².
  private func slope(on q: Range, _ bound: ExpectationBound) -> FixedInterval? {
    let box = fixed(q)
    guard let slope = bound.slope(rate: rate(box)) else { return nil }
    let inner = -(2 * (fixed(certificate.weightVariance) * rate(box).squared))
    return units * (slope * inner) - slopeOfSum(at: q.lower).hull(slopeOfSum(at: q.upper))
  }

  /// The exponents cᵢ + σᵢ(q − r) less the greatest, and that one.
  private func exponents(at q: Rational) -> (greatest: FixedInterval, rest: [FixedInterval]) {
    let distance = q - center
    let values = terms.map { fixed($0.constant + $0.exponent * distance) }
    let top = values.map(\.upper).max()!
    let greatest = FixedInterval(lower: top, upper: top, bits: bits)
    return (greatest, values.map { $0 - greatest })
  }

  /// e^x for x ≤ 0 with the bits of a word: sums of a few are some 2^−50 wide.
  private func weight(_ x: FixedInterval) -> FixedInterval {
    x.converted(to: WordExponential.mostBits).exponential.converted(to: bits)
  }

  private func logarithmOfSum(at q: Rational) -> FixedInterval {
    let (greatest, rest) = exponents(at: q)
    if rest.count == 1 { return greatest + rest[0] }
    let weights = rest.map(weight)
    return greatest + weights.dropFirst().reduce(weights[0], +).logarithm
  }

  /// Σ σᵢ·e^{…}/Σ e^{…}; the sum is at least about 1.
  private func slopeOfSum(at q: Rational) -> FixedInterval {
    if terms.count == 1 { return fixed(terms[0].exponent) }
    let weights = exponents(at: q).rest.map(weight)
    let sum = weights.dropFirst().reduce(weights[0], +)
    let moment = zip(terms, weights).dropFirst().reduce(fixed(terms[0].exponent) * weights[0]) {
      $0 + fixed($1.0.exponent) * $1.1
    }
    return moment / sum
  }
}

extension ExpectationBound {
  /// The same with fewer bits. θ₀ and Δ stay what they are, so that their intervals need not be numbers.
  fileprivate func rounded(to bits: Int) throws(Unbounded) -> ExpectationBound {
    let step = step.converted(to: bits)
    guard step.lower > 0 else { throw Unbounded(what: "the expectation decays too slowly") }
    return ExpectationBound(
      rate: rate.converted(to: bits), step: step,
      offset: offset.converted(to: bits),
      coefficients: coefficients.map { $0.converted(to: bits).top }
    )
  }
}
