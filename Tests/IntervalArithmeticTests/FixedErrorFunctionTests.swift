import TestSupport
import Testing

import IntervalArithmetic

/// The fixed-point kernel against 1024 bits: its tables, its arithmetic and its bounds.
@Suite struct FixedErrorFunctionTests {
  private typealias Real = Interval<BigFloat<16>>

  @Test func `the tables are current`() throws {
    var lines = [
      "/// Constants of ``FixedErrorFunction``, rounded down, as words, the most significant first.",
      "///",
      "/// Generated; `FixedErrorFunctionTests` computes every entry with 1024 bits, and writes the file",
      "/// anew with `RECORD_TABLES` set.", "package enum FixedPointTable {",
      "  /// 2/√π in units of 2⁻¹⁹⁰.", "  package static let twoOverRootPi = FixedPoint(",
      "    \(ExactFixedPoint.text(Real(2) / Real.pi.squareRoot(), scale: 190)))",
      "  /// ln 2 in units of 2⁻¹⁹².", "  package static let ln2 = FixedPoint(",
      "    \(ExactFixedPoint.text(Real(2).log(), scale: 192)))",
    ]
    func append(_ name: String, _ comment: String, _ values: [Real]) {
      lines += [
        "  /// \(comment) in units of 2⁻¹⁹⁰.", "  package static let \(name): [UInt64] = [",
      ]
      lines += values.map { "    \(ExactFixedPoint.text($0, scale: 190))," }
      lines += ["  ]"]
    }
    append(
      "coarseExponentials", "e^{i/64} for i = 0…45,",
      (0...45).map { Real(Rational($0, over: 64)).exp() })
    append(
      "fineExponentials", "e^{j/4096} for j = 0…63,",
      (0...63).map { Real(Rational($0, over: 4096)).exp() })
    append(
      "erfcx", "erfcx(j/32) for j = 1…384,",
      (1...384).map { Real(Rational($0, over: 32)).erfcx() })
    let text = (lines + ["}"]).joined(separator: "\n") + "\n"
    let isCurrent = try GeneratedSource.isCurrent("ErrorFunctions/FixedPointTable.swift", text)
    #expect(isCurrent)
  }

  @Test func `the arithmetic keeps its bounds`() {
    var random = SplitMix64(seed: 31)
    let full = Rational.powerOfTwo(192)
    func word() -> UInt64 {
      // Words of ones and zeros carry furthest.
      switch Int.random(in: 0..<4, using: &random) {
      case 0: 0
      case 1: .max
      default: random.next()
      }
    }
    var largest = Rational(0)
    for _ in 0..<2000 {
      let (x, y) = (FixedPoint(word(), word(), word()), FixedPoint(word(), word(), word()))
      let (a, b) = (ExactFixedPoint.rational(x, scale: 0), ExactFixedPoint.rational(y, scale: 0))
      let loss = a * b / full - ExactFixedPoint.rational(x * y, scale: 0)
      #expect(loss >= 0 && loss < 6)
      largest = max(largest, loss)
      let short = FixedPoint(0, y.middle, y.low)
      let shortLoss =
        a * ExactFixedPoint.rational(short, scale: 0) / full
        - ExactFixedPoint.rational(x.times(short: short), scale: 0)
      #expect(shortLoss >= 0 && shortLoss < 4)
      let shortest = FixedPoint(0, 0, y.low)
      let shortestLoss =
        a * ExactFixedPoint.rational(shortest, scale: 0) / full
        - ExactFixedPoint.rational(x.times(shortest: shortest), scale: 0)
      #expect(shortestLoss >= 0 && shortestLoss < 2)
      #expect(ExactFixedPoint.rational(x - y, scale: 0) == max(0, a - b))
      if a + b < full { #expect(ExactFixedPoint.rational(x + y, scale: 0) == a + b) }
      #expect((x < y) == (a < b))
      let shift = Int.random(in: 0...200, using: &random)
      #expect(
        ExactFixedPoint.rational(x.shifted(right: shift), scale: 0)
          == (a * .powerOfTwo(-shift)).floor)
      #expect(
        x.shifted(right: shift).shifted(left: min(shift, 191)) < x || shift == 0
          || ExactFixedPoint.rational(x.shifted(right: shift), scale: -shift) == a)
      let factor = UInt64.random(in: 1...255, using: &random)
      #expect(
        ExactFixedPoint.rational(x.multiplied(by: factor, shiftedRight: 8), scale: 0)
          == (a * Rational(Int(factor)) / 256).floor)
    }
    // The products do lose, so a smaller bound would be refused.
    #expect(largest > 3)
  }

  /// Multiples of 2⁻¹⁸⁸ below 12: anywhere, next to multiples of 1/32 and tiny.
  private static var arguments: [FixedPoint] {
    var random = SplitMix64(seed: 32)
    let grid = (0..<384).flatMap { j -> [FixedPoint] in
      let point = FixedPoint(UInt64(j) << 55, 0, 0)
      return [
        point, point + .bit(0), point + .bit(60), FixedPoint(UInt64(j + 1) << 55, 0, 0) - .bit(0),
      ]
    }
    let anywhere = (0..<600).map { index in
      FixedPoint(
        UInt64.random(in: 0..<(12 << 60), using: &random), random.next(), random.next()
      ).shifted(right: index.isMultiple(of: 3) ? index / 4 : 0)
    }
    return grid + anywhere
  }

  @Test func `erfcx keeps its bound`() {
    var largest = Rational(0)
    for y in Self.arguments {
      let exact = Real(ExactFixedPoint.rational(y, scale: 188)).erfcx()
      let value = ExactFixedPoint.rational(FixedErrorFunction.erfcx(y), scale: 190)
      let error = (exact - Real(value)).magnitude.rational
      #expect(error < ExactFixedPoint.rational(FixedErrorFunction.erfcxError, scale: 190), "\(y)")
      largest = max(largest, error)
    }
    // A bound one hundred times as small would be wrong: the test can tell.
    #expect(largest > ExactFixedPoint.rational(FixedErrorFunction.erfcxError, scale: 190) / 100)
  }

  @Test(arguments: [false, true])
  func `the exponential keeps its bound`(isNegative: Bool) {
    var largest = Rational(0)
    for y in Self.arguments {
      let square = Real(ExactFixedPoint.rational(y, scale: 188)).squared()
      let exact = (isNegative ? -square : square).exp()
      let (value, exponent) = FixedErrorFunction.exponential(ofSquare: y, isNegative: isNegative)
      let scaled = exact * Real(.powerOfTwo(-exponent))
      let error = (scaled - Real(ExactFixedPoint.rational(value, scale: 190))).magnitude.rational
      #expect(
        error < ExactFixedPoint.rational(FixedErrorFunction.exponentialError, scale: 190), "\(y)")
      #expect(scaled.upper.rational < Rational(204, over: 100))
      largest = max(largest, error)
    }
    #expect(
      largest > ExactFixedPoint.rational(FixedErrorFunction.exponentialError, scale: 190) / 200)
  }

  /// The whole way, with the roundings, tightest against 1024 bits.
  @Test(arguments: [Function.erfc, .erfcx])
  func `results are tightest`(function: Function) {
    var random = SplitMix64(seed: 33)
    for trial in 0..<1500 {
      let x = BigFloat<2>(
        random.rational(bits: 128, binades: trial.isMultiple(of: 5) ? -200 ... -5 : -5...2),
        rounded: .down)
      let truth = function.reference(Interval(x).reference)
      #expect(function(Interval(x)).fit(truth, within: 0) == .good, "\(x.hexadecimalText)")
    }
  }
}
