import CMPFR
import IntervalArithmetic
import TestSupport
import Testing

/// The kernels for 3 to 8 limbs: their tables and errors against 1024 bits, their results against MPFR.
@Suite struct LimbElementaryTests {
  private typealias Real = Interval<BigFloat<16>>
  static let functions = FixedFunction.allCases.filter { $0 != .erf }

  // MARK: Tables

  /// Nine words of a number in [0, 1], rounded down, or of the largest below 1.
  private static func text(_ x: Real) -> [String] {
    let scale = Rational.powerOfTwo(576)
    let (low, high) = ((x.lower.rational * scale).floor, (x.upper.rational * scale).floor)
    var rest = low
    if low >= scale {
      rest = scale - 1
    } else {
      precondition(low == high, "the reference is too coarse")
    }
    let half = Rational.powerOfTwo(32)
    func next() -> UInt64 {
      let quotient = (rest / half).floor
      defer { rest = quotient }
      return UInt64((rest - quotient * half).approximation)
    }
    let words = (0..<9).map { _ in
      let low = next()
      let digits = String(next() << 32 | low, radix: 16)
      return "0x" + String(repeating: "0", count: 16 - digits.count) + digits
    }
    return [0, 3, 6].map { "    " + words[$0..<$0 + 3].joined(separator: ", ") + "," }
  }

  @Test func `the tables are current`() throws {
    var lines = [
      "/// Constants of ``LimbElementary``: fractions rounded down to 576 bits, or to the largest below 1;",
      "/// nine words each, the least significant first.",
      "///",
      "/// Generated; `LimbElementaryTests` computes every entry with 1024 bits, and writes the file anew",
      "/// with `RECORD_TABLES` set.", "package enum LimbElementaryTable {",
    ]
    func append(_ name: String, _ comment: String, _ values: [Real]) {
      lines += ["  /// \(comment)", "  package static let \(name): [UInt] = ["]
      lines += values.flatMap(Self.text) + ["  ]"]
    }
    let tangents = (1...4).flatMap { i in
      (0...66).map { Real(Rational($0) * .powerOfTwo(-6 * i)) }
    }
    append("ln2", "ln 2", [Real(2).log()])
    append("halfPi", "π/2 − 1", [Real.pi / Real(2) - Real(1)])
    append(
      "logarithms", "log(1 + k/2⁶ⁱ) for i = 1…4 and k = 0…66", tangents.map { $0.log1p() })
    append("angles", "arctan(k/2⁶ⁱ) for i = 1…4 and k = 0…66", tangents.map { $0.atan() })
    append(
      "norms", "1/√(1 + (k/2⁶ⁱ)²) for i = 1…4 and k = 0…66",
      tangents.map { Real(1) / (Real(1) + $0.squared()).squareRoot() })
    append(
      "reciprocalFactorials", "1/n! for n = 2…28",
      (2...28).map { n in Real((2...n).reduce(Rational(1)) { $0 / Rational($1) }) })
    append("reciprocals", "1/n for n = 2…28", (2...28).map { Real(Rational(1, over: $0)) })
    // (2n + 1)·c_n = Σ c_i·c_{n−1−i}, from tan′ = 1 + tan².
    var coefficients = [Rational(1)]
    for n in 1...13 {
      let sum = (0..<n).reduce(Rational(0)) { $0 + coefficients[$1] * coefficients[n - 1 - $1] }
      coefficients.append(sum / Rational(2 * n + 1))
    }
    append(
      "tangents", "The coefficients of x³, x⁵, …, x²⁷ in the series of tan x",
      coefficients.dropFirst().map { Real($0) })
    let text = (lines + ["}"]).joined(separator: "\n") + "\n"
    let isCurrent = try GeneratedSource.isCurrent("Kernels/LimbElementaryTable.swift", text)
    #expect(isCurrent)
  }

  // MARK: Errors

  /// Next to a multiple of π/2 or of ln 2, to 1, or anywhere in and beside the kernel's range.
  private static func argument<let limbs: Int>(
    _ function: FixedFunction, _ type: BigFloat<limbs>.Type, _ index: Int,
    _ random: inout SplitMix64
  ) -> BigFloat<limbs> {
    let isOrdinary = !index.isMultiple(of: 3)
    let exponent = Int.random(in: isOrdinary ? -6...4 : -34...23, using: &random)
    let isNegative = function != .log && Bool.random(using: &random)
    let x = LimbSamples.number(
      type, exponent: exponent, isNegative: isNegative && (function != .log1p || exponent <= 0),
      kind: index, &random)
    guard index % 10 == 9 else { return x }
    let k = Rational(Int.random(in: 1...40, using: &random), over: 2)
    let near = x.multiplied(
      by: BigFloat(Rational.powerOfTwo(-Int.random(in: 20...90, using: &random)), rounded: .down),
      rounded: .down)
    let center: Interval<BigFloat<limbs>> =
      switch function {
      case .sin, .cos, .tan: .pi * Interval(k)
      case .log, .log1p: Interval(function == .log ? 1 : 0)
      default: Interval(2).log() * Interval(k)
      }
    return center.lower.adding(near, rounded: .down)
  }

  @Test(arguments: functions)
  func `values keep their bounds`(_ function: FixedFunction) {
    expectBounds(function, BigFloat<3>.self, seed: 81)
    expectBounds(function, BigFloat<4>.self, seed: 82)
    expectBounds(function, BigFloat<8>.self, seed: 83)
  }

  private func expectBounds<let limbs: Int>(
    _ function: FixedFunction, _ type: BigFloat<limbs>.Type, seed: UInt64
  ) {
    var random = SplitMix64(seed: seed)
    var (largest, served) = (0.0, 0)
    for index in 0..<800 {
      let x = Self.argument(function, type, index, &random)
      guard x.isFinite, x.signum != 0, function != .log || x.signum > 0 else { continue }
      let step = LimbSamples.number(
        type, exponent: Int.random(in: -64 * limbs ... -65, using: &random), isNegative: false,
        kind: index, &random)
      let y = x.signum < 0 ? x.subtracting(step, rounded: .down) : x.adding(step, rounded: .down)
      guard
        let estimates = LimbSamples.withArgument(
          x,
          { a in LimbSamples.withArgument(y) { b in LimbElementary.estimates(function, a, b) } })
      else { continue }
      served += 1
      for (estimate, argument) in zip(estimates, [x, y]) {
        let exact = function.enclosure(Real(argument.rational))
        let share = LimbSamples.share(estimate, of: exact)
        #expect(share < 1, "\(function) \(argument.hexadecimalText)")
        largest = max(largest, share)
      }
    }
    // The bounds are worst cases, but not beyond all measure.
    #expect(largest > 1 / 64.0, "\(function) \(limbs): \(largest)")
    #expect(served > 300, "\(function) \(limbs): \(served)")
  }

  // MARK: Results

  private static func oracle<let limbs: Int>(
    _ function: FixedFunction, _ x: BigFloat<limbs>, _ rounding: Rounding
  ) -> BigFloat<limbs> {
    return BigFloat<limbs>(storing: { destination in
      _ = x.withHeader { function.oracle(destination, $0, rounding.mpfr) }
    })
  }

  @Test(arguments: functions)
  func `results are those of MPFR`(_ function: FixedFunction) {
    check(function, BigFloat<3>.self, seed: 84)
    check(function, BigFloat<4>.self, seed: 85)
    check(function, BigFloat<5>.self, seed: 86)
    check(function, BigFloat<6>.self, seed: 87)
    check(function, BigFloat<7>.self, seed: 88)
    check(function, BigFloat<8>.self, seed: 89)
  }

  private func check<let limbs: Int>(
    _ function: FixedFunction, _ type: BigFloat<limbs>.Type, seed: UInt64
  ) {
    var random = SplitMix64(seed: seed)
    var (decided, pairs, ordinary) = (0, 0, 0)
    for index in 0..<1500 {
      let x = Self.argument(function, type, index, &random)
      guard x.isFinite, x.signum != 0, function != .log || x.signum > 0 else { continue }
      let isOrdinary = !index.isMultiple(of: 3) && index % 10 != 9
      if isOrdinary { ordinary += 1 }
      for rounding in [Rounding.down, .up] {
        guard let value = x.viaLimbs(function, rounding) else { continue }
        if isOrdinary { decided += 1 }
        let expected = Self.oracle(function, x, rounding)
        #expect(value == expected, "\(function) \(rounding) of \(x.hexadecimalText)")
        // The next number on the inner side is refused.
        let twin = rounding == .down ? value.successor : value.predecessor
        #expect(twin != expected)
      }
      let step = LimbSamples.number(
        type, exponent: Int.random(in: -64 * limbs ... -90, using: &random),
        isNegative: x.signum < 0, kind: index, &random)
      let y = index.isMultiple(of: 11) ? x : x.adding(step, rounded: .down)
      let interval = Interval(unchecked: min(x, y), max(x, y))
      guard let near = BigFloat<limbs>.viaLimbs(function, interval) else { continue }
      if isOrdinary { pairs += 1 }
      let ends = [x, y].map {
        (Self.oracle(function, $0, .down), Self.oracle(function, $0, .up))
      }
      let expected = Interval(
        unchecked: min(ends[0].0, ends[1].0), max(ends[0].1, ends[1].1))
      #expect(near == expected, "\(function) of \(interval.hexadecimalText)")
    }
    // What is left to MPFR is the exception.
    #expect(decided * 100 > ordinary * 2 * 97, "\(function) \(limbs): \(decided) \(ordinary)")
    #expect(pairs * 100 > ordinary * 80, "\(function) \(limbs): \(pairs) \(ordinary)")
  }

  /// Exact values are never decided, and intervals that hold an extreme value have it.
  @Test func `exact and extreme values`() {
    typealias Four = Interval<BigFloat<4>>
    #expect(Four(1).log().lower == .zero && Four(1).log().upper == .zero)
    #expect(Four(0).exp() == Four(1) && Four(0).sin() == Four(0) && Four(0).cos() == Four(1))
    let halfPi = Four.pi / Four(2)
    #expect(halfPi.sin().upper == BigFloat(1, rounded: .up))
    #expect(halfPi.sin().lower < BigFloat(1, rounded: .up))
    #expect(halfPi.cos().lower.signum < 0 && halfPi.cos().upper.signum > 0)
    #expect(halfPi.tan() == .entire)
    #expect(Four.pi.cos().lower == BigFloat(-1, rounded: .up))
    #expect(Four.empty.exp().isEmpty && Four.empty.sin().isEmpty && Four.empty.log1p().isEmpty)
  }

  /// Quarter turns of more than two limbs, next to multiples of π/2 too.
  @Test func `quadrants are those of the bounds`() {
    var random = SplitMix64(seed: 90)
    for index in 0..<2000 {
      let k = Rational(Int.random(in: -39...39, using: &random), over: 2)
      let x =
        index.isMultiple(of: 2)
        ? (Interval<BigFloat<4>>.pi * Interval(k)).lower
        : LimbSamples.number(
          BigFloat<4>.self, exponent: index % 7, isNegative: index.isMultiple(of: 3),
          kind: index, &random)
      guard x.signum != 0 else { continue }
      let wide = BigFloat<12>(x, rounded: .down)
      #expect(x.quadrant!.index == wide.quadrant!.index, "\(x.hexadecimalText)")
    }
  }
}
