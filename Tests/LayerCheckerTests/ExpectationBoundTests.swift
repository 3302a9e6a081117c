import BigInt
import CheckerTestSupport
import TestSupport
import Testing

import LayerChecker

/// Upper bounds of E e^{t·φ(√K·Z)²} for certificates of finite width.
@Suite struct ExpectationBoundTests {
  private static let bits = 100

  private func fixed(_ value: Rational) -> FixedInterval { FixedInterval(value, bits: Self.bits) }

  /// The logarithm's bound at K, from panels for K in [1/2, 2] and exponents up to 1/5.
  private func logarithm(
    _ activation: Activation, t: Rational, K: Rational,
    growth: (slope: Rational, remainder: Rational)
  ) throws -> FixedInterval {
    let panels = try TaylorPanels(
      activation, reach: Rational(30), greatestExponent: fixed(Rational(1, over: 5)),
      greatestRate: fixed(Rational(1)), Constants(bits: Self.bits))
    let integral = TiltedIntegral(
      exponent: t, panels: panels, growth: (fixed(growth.slope), fixed(growth.remainder)))
    // A band that begins a little before θ(K).
    let rate = fixed(Rational(1) / (Rational(2) * K))
    let start = (rate - fixed(Rational(1, over: 200))).bottom
    let bound = try integral.bound(from: start, fraction: Rational(1, over: 5))
    return try #require(bound.logarithm(rate: rate))
  }

  /// E e^{tKZ²} = (1 − 2tK)^{−1/2}; for relu, half of that and a half.
  @Test(arguments: [
    ("1/6", "1"), ("1/10", "2"), ("-1/5", "1/2"), ("-1/7", "2"), ("1/1000000", "1"),
    ("-1/1000000", "3/2"),
  ])
  func `lines have closed forms`(_ t: String, _ K: String) throws {
    let (t, K) = (rational(t), rational(K))
    let one = fixed(Rational(1))
    let whole = one / (one - fixed(Rational(2) * t * K)).squareRoot
    let narrow = Rational(1, over: 1 << 31)
    for (name, exact) in [("identity", whole), ("relu", (one + whole) / 2), ("abs", whole)] {
      let bound = try logarithm(
        activation(name), t: t, K: K, growth: (Rational(1), Rational(0)))
      let excess = bound - exact.logarithm
      #expect(excess.upper >= 0, "\(name): \(excess)")
      #expect(excess < narrow, "\(name): \(excess)")
    }
  }

  /// An activation between −1 and 1 has e^{−|t|} ≤ E ≤ e^{|t|}, and e^{tS} ≤ E by Jensen, which a bound
  /// from above may not undercut; for small t it is close to it.
  @Test(arguments: ["tanh", "erf", "sin", "cos", "atan", "sigmoid", "gelu", "mish", "silu", "elu"])
  func `bounds are above Jensen's, and close`(_ name: String) throws {
    let parameters = ["silu": ["beta": "1"], "elu": ["alpha": "1"]][name] ?? [:]
    let phi = try activation(name, parameters)
    let S = try derivatives(of: .square, phi, m: "0", v: "1", accuracy: 60, bits: Self.bits)[0]
    for denominator in [-100_000, -10, 10, 100_000] {
      let t = Rational(BigInt(denominator).signum(), over: BigInt(abs(denominator)))
      let bound = try logarithm(
        phi, t: t, K: Rational(1), growth: (Rational(1), Rational(2)))
      let excess = bound - fixed(t) * S
      #expect(excess.upper >= 0, "\(name) \(t): \(excess)")
      // The variance of φ² is at most E φ⁴ ≤ 3 + …, so that the excess is at most 4·t² or so.
      let size = fixed(Rational(4) * t * t) + fixed(Rational(1, over: 1 << 34))
      #expect(excess.upper <= size.upper, "\(name) \(t): \(excess)")
    }
  }

  /// Beyond the radius of convergence there is no bound.
  @Test func `an infinite expectation has no bound`() throws {
    let identity = try activation("identity")
    #expect(throws: Unbounded.self) {
      _ = try logarithm(
        identity, t: Rational(1, over: 5), K: Rational(5, over: 2),
        growth: (Rational(1), Rational(0)))
    }
  }

  // MARK: Words

  private func rational(_ text: String) -> Rational {
    let parts = text.split(separator: "/").map { BigInt(String($0))! }
    return Rational(parts[0], over: parts.count > 1 ? parts[1] : 1)
  }

  /// Against long numbers: words contain what these contain, and are hardly wider.
  @Test func `words are intervals`() {
    var random = SplitMix64(seed: 7)
    func number() -> WordInterval {
      let size = Int.random(in: 1...55, using: &random)
      let a = Int.random(in: -(1 << size)...(1 << size), using: &random)
      return WordInterval(
        lower: a, upper: a + Int.random(in: 0...(1 << (size / 2)), using: &random))
    }
    func long(_ x: WordInterval) -> FixedInterval {
      FixedInterval(
        lower: BigInt(x.lower), upper: BigInt(x.upper), bits: WordInterval.bits
      ).converted(to: 200)
    }
    for _ in 0..<20_000 {
      let (x, y, n) = (number(), number(), Int.random(in: 1...30, using: &random))
      for (short, exact) in [
        (x * y, long(x) * long(y)), (x + y, long(x) + long(y)), (x / n, long(x) / n),
      ] {
        let wide = long(short)
        #expect(wide.lower <= exact.lower && exact.upper <= wide.upper)
        let unit = BigInt(1) << (200 - WordInterval.bits)
        #expect(exact.lower - wide.lower <= unit && wide.upper - exact.upper <= unit)
      }
    }
  }
}
