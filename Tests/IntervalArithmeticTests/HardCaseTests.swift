import Foundation
import TestSupport
import Testing

import IntervalArithmetic

/// Arguments at which a function's value nearly is a binary64 number, where a wrong bound of an error
/// would show first.
///
/// On a short run of consecutive numbers x₀ + kh, f/ulp is linear but for a known little, so its
/// fraction is β + kα modulo 1, and the least k for which that lies in a window is found as in
/// Euclid's algorithm. Runs are long where the argument is small, and there the window is 2⁻³⁰ ulp;
/// elsewhere it is 2⁻¹⁶ ulp. `HARD_CASES` sets the number of runs for each function and makes the
/// windows 2⁻⁴⁰ and 2⁻²² ulp. `HARD_CASES_SEED` chooses other runs.
@Suite struct HardCaseTests {
  private typealias Wide = BigFloat<3>

  /// Where arguments are looked for, and how near their values must be to a binary64 number.
  private struct Region: Sendable {
    let binades: ClosedRange<Int>
    /// Minus the logarithm of the window's half width in ulp, in a short and in a long search.
    let bits: (short: Int, long: Int)

    static func near(_ binades: ClosedRange<Int>) -> Self {
      Region(binades: binades, bits: (30, 40))
    }

    static func wide(_ binades: ClosedRange<Int>) -> Self {
      Region(binades: binades, bits: (16, 22))
    }
  }

  private struct Function: Sendable {
    let name: String
    let value: @Sendable (Wide) -> Wide
    let exact: @Sendable (BigFloat<9>, Rounding) -> BigFloat<9>
    let interval: @Sendable (Interval<Double>) -> Interval<Double>
    let tightest: @Sendable (Interval<Double>) -> Interval<Double>
    let regions: [Region]
  }

  private static let functions = [
    Function(
      name: "exp", value: { $0.exp(rounded: .down) }, exact: { $0.exp(rounded: $1) },
      interval: { $0.exp() }, tightest: { $0.tightest.exp() },
      regions: [.near(-24...(-5)), .wide(-4...8)]),
    Function(
      name: "expm1", value: { $0.expm1(rounded: .down) }, exact: { $0.expm1(rounded: $1) },
      interval: { $0.expm1() }, tightest: { $0.tightest.expm1() },
      regions: [.near(-24...(-3)), .wide(-2...8)]),
    Function(
      name: "log", value: { $0.log(rounded: .down) }, exact: { $0.log(rounded: $1) },
      interval: { $0.log() }, tightest: { $0.tightest.log() }, regions: [.near(-900...900)]),
    Function(
      name: "erf", value: { $0.erf(rounded: .down) }, exact: { $0.erf(rounded: $1) },
      interval: { $0.erf() }, tightest: { $0.tightest.erf() },
      regions: [.near(-20...(-8)), .wide(-7...2)]),
    Function(
      name: "erfc", value: { $0.erfc(rounded: .down) }, exact: { $0.erfc(rounded: $1) },
      interval: { $0.erfc() }, tightest: { $0.tightest.erfc() },
      regions: [.near(-24...(-5)), .wide(-4...3)]),
    Function(
      name: "erfcx", value: { $0.erfcx(rounded: .down) }, exact: { $0.erfcx(rounded: $1) },
      interval: { $0.erfcx() }, tightest: { $0.tightest.erfcx() },
      regions: [.near(-24...(-5)), .wide(-4...3)]),
  ]

  private static let environment = ProcessInfo.processInfo.environment
  private static let longRuns = environment["HARD_CASES"].flatMap { Int($0) }
  private static let seed = environment["HARD_CASES_SEED"].flatMap { UInt64($0) } ?? 91

  /// A fraction of 2⁶².
  private static let one = Int64(1) << 62

  @Test(arguments: functions.indices)
  func `values near binary64 numbers are contained`(index: Int) {
    let function = Self.functions[index]
    for region in function.regions {
      let found = search(function, region)
      #expect(Self.longRuns != nil || found >= 3, "\(function.name) \(region.binades): \(found)")
      if Self.longRuns != nil {
        print("\(function.name): \(found) within 2^-\(region.bits.long) ulp in \(region.binades)")
      }
    }
  }

  /// The number of finds.
  private func search(_ function: Function, _ region: Region) -> Int {
    let windowBits = Self.longRuns == nil ? region.bits.short : region.bits.long
    let window = Double(sign: .plus, exponent: -windowBits, significand: 1)
    var random = SplitMix64(seed: Self.seed)
    var found = 0
    for _ in 0..<(Self.longRuns ?? (function.name == "log" ? 60_000 : 6000)) {
      let start = Double(
        sign: .plus, exponent: Int.random(in: region.binades, using: &random),
        significand: Double.random(in: 1..<1.99, using: &random))
      let isNegative = function.name != "log" && Bool.random(using: &random)
      guard let x = Self.candidate(function, isNegative ? -start : start, windowBits),
        Self.distance(function, x) <= window
      else { continue }
      found += 1
      let result = function.interval(Interval(x))
      let (low, high) = (
        function.exact(BigFloat<9>(x), .down), function.exact(BigFloat<9>(x), .up)
      )
      #expect(
        BigFloat<9>(result.lower) <= low && high <= BigFloat<9>(result.upper),
        "seed \(Self.seed): \(function.name) \(x.hexadecimalText)")
      // Not exact, so that bounds on the wrong side of the number next to the value would not pass.
      #expect(result.lower.nextUp == result.upper && result == function.tightest(Interval(x)))
    }
    return found
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
    // What is not linear stays below a quarter of the window; 2⁻¹³⁶ is the noise of the bend.
    let curvature = (bend.approximation / ulp).magnitude + 0x1p-136
    let window = Double(sign: .plus, exponent: -windowBits, significand: 1)
    let length = min(0x1p40, (window / 4 / curvature).squareRoot())
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
