import Foundation
import Testing

@testable import IntervalArithmetic

/// Arguments at which a function's value nearly is a binary64 number, where a wrong bound of an error
/// would show first.
///
/// On a short run of consecutive numbers x₀ + kh, f/ulp is linear but for a known little, so its
/// fraction is β + kα modulo 1, and the least k for which that lies in a window is found as in
/// Euclid's algorithm. `HARD_CASES` sets the number of runs for each function; then the window is
/// 2⁻³⁴ ulp instead of 2⁻³⁰, or what `HARD_CASES_BITS` says. Two bits more make a find about eight times
/// as rare: 2⁻³⁰ takes some thousand runs. `HARD_CASES_SEED` chooses other runs.
@Suite struct HardCaseTests {
  private typealias Wide = BigFloat<2>

  private struct Function: Sendable {
    let name: String
    let value: @Sendable (Wide) -> Wide
    let exact: @Sendable (BigFloat<8>, Rounding) -> BigFloat<8>
    let interval: @Sendable (Interval<Double>) -> Interval<Double>
    let tightest: @Sendable (Interval<Double>) -> Interval<Double>
    /// Exponents of the arguments, where runs are long.
    let binades: ClosedRange<Int>
  }

  private static let functions = [
    Function(
      name: "exp", value: { $0.exp(rounded: .down) }, exact: { $0.exp(rounded: $1) },
      interval: { $0.exp() }, tightest: { $0.tightest.exp() }, binades: -24...(-5)),
    Function(
      name: "expm1", value: { $0.expm1(rounded: .down) }, exact: { $0.expm1(rounded: $1) },
      interval: { $0.expm1() }, tightest: { $0.tightest.expm1() }, binades: -24...(-3)),
    Function(
      name: "log", value: { $0.log(rounded: .down) }, exact: { $0.log(rounded: $1) },
      interval: { $0.log() }, tightest: { $0.tightest.log() }, binades: -900...900),
    Function(
      name: "erf", value: { $0.erf(rounded: .down) }, exact: { $0.erf(rounded: $1) },
      interval: { $0.erf() }, tightest: { $0.tightest.erf() }, binades: -20...(-8)),
    Function(
      name: "erfc", value: { $0.erfc(rounded: .down) }, exact: { $0.erfc(rounded: $1) },
      interval: { $0.erfc() }, tightest: { $0.tightest.erfc() }, binades: -24...(-5)),
    Function(
      name: "erfcx", value: { $0.erfcx(rounded: .down) }, exact: { $0.erfcx(rounded: $1) },
      interval: { $0.erfcx() }, tightest: { $0.tightest.erfcx() }, binades: -24...(-5)),
  ]

  private static let environment = ProcessInfo.processInfo.environment
  private static let longRuns = environment["HARD_CASES"].flatMap { Int($0) }
  private static let longRunBits = environment["HARD_CASES_BITS"].flatMap { Int($0) } ?? 34
  private static let seed = environment["HARD_CASES_SEED"].flatMap { UInt64($0) } ?? 91

  /// A fraction of 2⁶².
  private static let one = Int64(1) << 62

  @Test(arguments: functions.indices)
  func `values near binary64 numbers are contained`(index: Int) {
    let function = Self.functions[index]
    let windowBits = Self.longRuns == nil ? 30 : Self.longRunBits
    var random = SplitMix64(seed: Self.seed)
    var found = 0
    for _ in 0..<(Self.longRuns ?? (function.name == "log" ? 60_000 : 6000)) {
      let start = Double(
        sign: .plus, exponent: Int.random(in: function.binades, using: &random),
        significand: Double.random(in: 1..<1.99, using: &random))
      let isNegative = function.name != "log" && Bool.random(using: &random)
      guard let x = Self.candidate(function, isNegative ? -start : start, windowBits)
      else { continue }
      guard Self.distance(function, x) <= Double(sign: .plus, exponent: -windowBits, significand: 1)
      else { continue }
      found += 1
      let result = function.interval(Interval(x))
      let (low, high) = (
        function.exact(BigFloat<8>(x), .down), function.exact(BigFloat<8>(x), .up)
      )
      #expect(
        BigFloat<8>(result.lower) <= low && high <= BigFloat<8>(result.upper),
        "seed \(Self.seed): \(function.name) \(x.hexadecimalText)")
      // Not exact, so that bounds on the wrong side of the number next to the value would not pass.
      #expect(result.lower.nextUp == result.upper && result == function.tightest(Interval(x)))
    }
    #expect(Self.longRuns != nil || found >= 3, "\(function.name): \(found)")
    if Self.longRuns != nil { print("\(function.name): \(found) within 2^-\(windowBits) ulp") }
  }

  /// Every value in the window of a small modulus is found, at the least k.
  @Test func `the search finds the first`() {
    for modulus in [Int128(1), 2, 7, 12, 23] {
      for a in 0..<modulus {
        for low in 0..<modulus {
          for high in low..<modulus {
            let expected = (0..<modulus).first { (low...high).contains(a * $0 % modulus) }
            #expect(Self.first(a, modulus, low, high) == expected)
          }
        }
      }
    }
  }

  /// The number of a run from x on whose value seems to lie in the window; nil if there is none.
  private static func candidate(_ function: Function, _ x: Double, _ windowBits: Int) -> Double? {
    let step = x.magnitude.ulp
    let values = [x - step, x, x + step].map { function.value(Wide($0)) }
    let ulp = values[1].approximation.ulp
    let slope = values[2].subtracting(values[1], rounded: .down)
    let bend = slope.subtracting(values[1].subtracting(values[0], rounded: .down), rounded: .down)
    // What is not linear stays below a quarter of the window; 2⁻⁷⁴ is the noise of the bend.
    let curvature = (bend.approximation / ulp).magnitude + 0x1p-74
    let window = Double(sign: .plus, exponent: -windowBits, significand: 1)
    let length = min(0x1p20, (window / 4 / curvature).squareRoot())
    let (alpha, beta) = (fraction(slope, ulp), fraction(values[1], ulp))
    let width = one >> windowBits
    // β + kα within the window around 0 modulo 1.
    let low = (Int128(one) - Int128(beta) - Int128(width) + Int128(one)) % Int128(one)
    let high = low + 2 * Int128(width)
    guard high < Int128(one), let k = first(Int128(alpha), Int128(one), low, high),
      Double(k) <= length
    else { return nil }
    return x + Double(k) * step
  }

  /// The fraction of value/ulp, in units of 2⁻⁶².
  private static func fraction(_ value: Wide, _ ulp: Double) -> Int64 {
    let scaled = value.divided(by: Wide(ulp), rounded: .down)
    var rest = scaled.subtracting(scaled.rounded(toInteger: .down), rounded: .down)
    var result: Int64 = 0
    for _ in 0..<2 {
      let shifted = rest.multiplied(by: Wide(0x1p31), rounded: .down)
      let whole = shifted.rounded(toInteger: .down)
      result = result << 31 + Int64(whole.approximation)
      rest = shifted.subtracting(whole, rounded: .down)
    }
    return result
  }

  /// How far the value is from the nearest binary64 number, in its own ulp.
  private static func distance(_ function: Function, _ x: Double) -> Double {
    let value = function.value(Wide(x))
    let nearest = value.approximation
    return (value.subtracting(Wide(nearest), rounded: .down).approximation / nearest.ulp).magnitude
  }

  /// The least k ≥ 0 with low ≤ a·k mod m ≤ high, for 0 ≤ low ≤ high < m.
  private static func first(_ a: Int128, _ m: Int128, _ low: Int128, _ high: Int128) -> Int128? {
    if low == 0 { return 0 }
    if a == 0 { return nil }
    // Mirrored, so that the modulus falls at least by halves.
    if 2 * a > m { return first(m - a, m, m - high, m - low) }
    let k = (low + a - 1) / a
    if k * a <= high { return k }
    // a·k − m·y in the window means −m·y in it modulo a, and no multiple of a lies in the window.
    let y = first((a - m % a) % a, a, low % a, high % a)
    return y.map { (low + m * $0 + a - 1) / a }
  }
}
