import Foundation
import TestSupport
import Testing

import IntervalArithmetic

/// The quick paths themselves against 576 bits: what each leaves of the exact value is at most the
/// bound that its comment proves.
///
/// A result says little of such a bound, since a wrong decision takes an argument whose value nearly
/// is a binary64 number. So the errors are measured, at random arguments and at those that had the
/// largest ones of millions; the bound must not be less than these, and the largest must be a stated
/// share of the bound, or the measurement would miss what it looks for. `QUICK_PATHS` sets how many
/// random arguments are taken of each region, and prints the largest.
@Suite struct QuickPathTests {
  typealias Real = Interval<BigFloat<9>>

  /// A value as scale·(y + tail) with a bound of the error of the sum.
  struct Estimate {
    let y: Double
    let tail: Double
    let error: Double
    let scale: Double
  }

  struct Path: Sendable, CustomTestStringConvertible {
    let name: String
    let estimate: @Sendable (Double) -> Estimate?
    let exact: @Sendable (Real) -> Real
    let region: ClosedRange<Double>
    /// Arguments with the largest errors that were found.
    let worst: [Double]
    /// What part of the bound the largest error is, rounded down.
    let share: Double
    /// Whether arguments are drawn next to odd multiples of ln2/1024, where reductions are largest.
    var isReduced = false

    var testDescription: String { name }
  }

  private static let environment = ProcessInfo.processInfo.environment
  private static let count = environment["QUICK_PATHS"].flatMap { Int($0) }

  @Test(arguments: paths)
  func `no error exceeds its bound`(path: Path) throws {
    var random = SplitMix64(seed: 61)
    let arguments = (0..<(Self.count ?? 500)).map { index in
      path.isReduced && !index.isMultiple(of: 4)
        ? Self.reduced(in: path.region, using: &random)
        : Self.number(in: path.region, using: &random)
    }
    var found: [(ratio: Double, x: Double)] = []
    for x in path.worst + arguments {
      let estimate = try #require(path.estimate(x), "\(x)")
      let scaled = path.exact(Real(Rational(x))) / Real(Rational(estimate.scale))
      let sum = Rational(estimate.y) + Rational(estimate.tail)
      let error = (scaled - Real(sum)).magnitude.rational
      #expect(error <= Rational(estimate.error), "\(path.name) \(x.hexadecimalText)")
      #expect(Self.isBetweenNeighbors(estimate), "\(path.name) \(x.hexadecimalText)")
      found.append(((error / Rational(estimate.error)).approximation, x))
    }
    let largest = found.max { $0.ratio < $1.ratio }!
    #expect(largest.ratio > path.share, "\(path.name): \(largest)")
    if Self.count != nil {
      let top = found.sorted { $0.ratio > $1.ratio }.prefix(3)
      print(path.name, top.map { "\($0.x.hexadecimalText) \($0.ratio)" }.joined(separator: ", "))
    }
  }

  /// Whether y and its neighbor on the side of the tail are the numbers around the value, as a decision by the
  /// tail's sign takes for granted. The tail itself may exceed half of the distance by the sum's own rest.
  static func isBetweenNeighbors(_ estimate: Estimate) -> Bool {
    let (y, tail) = (Rational(estimate.y), Rational(estimate.tail))
    return y + tail + Rational(estimate.error) < Rational(estimate.y.nextUp)
      && y + tail - Rational(estimate.error) > Rational(estimate.y.nextDown)
  }

  /// Tails of a whole place and just below it.
  @Test func `a tail that reaches the neighbor is found`() {
    let error = FastExponential.error
    for (y, ulp) in [(1.5, 1.5.ulp), (1.0, 1.0.ulp), (-1.5, 1.5.ulp)] {
      func isBetween(_ tail: Double) -> Bool {
        Self.isBetweenNeighbors(Estimate(y: y, tail: tail, error: error, scale: 1))
      }
      #expect(isBetween(ulp / 2) == true && isBetween((ulp / 2).nextUp) == true)
      #expect(!isBetween(ulp) && !isBetween(-ulp) && !isBetween(ulp - error))
    }
    // Below a power of 2 the numbers are twice as dense.
    #expect(
      !Self.isBetweenNeighbors(
        Estimate(y: 1, tail: -(1.0.ulp / 2), error: error, scale: 1)))
  }

  /// A number of the range, its exponents equally likely.
  private static func number(
    in range: ClosedRange<Double>, using random: inout SplitMix64
  ) -> Double {
    let isNegative = range.upperBound <= 0
    let (low, high) =
      isNegative
      ? (-range.upperBound, -range.lowerBound) : (range.lowerBound, range.upperBound)
    while true {
      let x = Double(
        sign: .plus,
        exponent: Int.random(in: Int(low.exponent)...Int(high.exponent), using: &random),
        significand: Double.random(in: 1..<2, using: &random))
      if low <= x, x <= high { return isNegative ? -x : x }
    }
  }

  /// A number of the range next to an odd multiple of ln2/1024.
  private static func reduced(
    in range: ClosedRange<Double>, using random: inout SplitMix64
  ) -> Double {
    let step = Double(sign: .plus, exponent: -10, significand: 0x1.62e42fefa39efp-1)
    let x = number(in: range, using: &random)
    let nearest = ((x / step - 1) / 2).rounded() * 2 + 1
    let y = nearest * step * (1 + Double.random(in: -1...1, using: &random) * 0x1p-20)
    return range.contains(y) ? y : x
  }

  // MARK: The paths

  private static func lanes<Lanes>(
    _ x: FastErrorFunction.Estimate<Lanes>, _ first: (Lanes) -> Double
  ) -> Estimate {
    Estimate(
      y: first(x.pair.y), tail: first(x.pair.tail), error: first(x.error), scale: first(x.scale))
  }

  private static let quick: @Sendable (Double) -> Estimate? = { x in
    let (y, tail, indices) = FastExponential.quick(SIMD2(x, 0.5))
    return Estimate(
      y: y.x, tail: tail.x, error: FastExponential.quickError,
      scale: FastExponential.powerOfTwo(indices.0 >> 9))
  }

  private static let full: @Sendable (Double) -> Estimate? = { x in
    let result = FastExponential.evaluate(x)
    return Estimate(
      y: result.y, tail: result.tail, error: FastExponential.error, scale: result.scale)
  }

  private static func elementary(
    _ function: FastElementary.Function, fused: Bool
  ) -> @Sendable (Double) -> Estimate? {
    {
      FastElementary.estimate(function, $0, fused: fused).map {
        Estimate(y: $0.y, tail: $0.tail, error: $0.error, scale: $0.scale)
      }
    }
  }

  private static let erfc: @Sendable (Double) -> Estimate? = {
    lanes(FastErrorFunction.erfcEstimate($0)) { $0 }
  }
  private static let erfcx: @Sendable (Double) -> Estimate? = {
    lanes(FastErrorFunction.erfcxEstimate($0)) { $0 }
  }

  static let paths =
    inSwift + inC(fused: false) + (FastElementary.fuses != 0 ? inC(fused: true) : [])

  private static let inSwift: [Path] = [
    Path(
      name: "exp, both bounds", estimate: quick, exact: { $0.exp() }, region: 0x1p-12...700,
      worst: [0x9.c9d29a1185b88p+4, 0x1.4c70a203bf1cap+4],
      share: 0.761, isReduced: true),
    Path(
      name: "exp, both bounds, negative", estimate: quick, exact: { $0.exp() },
      region: -700 ... -0x1p-12, worst: [-0x1.bfb007a85217fp+1, -0x1.bfafea7d0b82ep+1],
      share: 0.941, isReduced: true),
    Path(
      name: "exp", estimate: full, exact: { $0.exp() }, region: 0x1p-12...700,
      worst: [0xa.ed8a7e44f33ep-4, 0xa.4cbb4d83e1598p-4],
      share: 0.239,
      isReduced: true),
    Path(
      name: "exp, negative", estimate: full, exact: { $0.exp() }, region: -700 ... -0x1p-12,
      worst: [-0x7.cc43e64fd7668p-8, -0x5.b7eceb0131084p-8],
      share: 0.243, isReduced: true),
    Path(
      name: "erfcx, first pieces", estimate: erfcx, exact: { $0.erfcx() },
      region: 0x1p-12...0x1.7ffffffffffffp-3, worst: [0xf.f8c7785e2217p-8, 0xf.c786f3ccd2b88p-8],
      share: 0.123),
    Path(
      name: "erfcx", estimate: erfcx, exact: { $0.erfcx() }, region: 0.1875...27.999,
      worst: [0x4.fc51cbba218bcp-4, 0x4.802715ac07d48p+0],
      share: 0.313),
    Path(
      name: "erfcx, negative", estimate: erfcx, exact: { $0.erfcx() }, region: -26 ... -0x1p-12,
      worst: [-0x4.023cd682c15b4p-4, -0x4.ffd0d5935b84p-4],
      share: 0.078),
    Path(
      name: "erfc, first pieces", estimate: erfc, exact: { $0.erfc() },
      region: 0x1p-12...0x1.7ffffffffffffp-3, worst: [0xf.f8c7785e2217p-8, 0xf.c786f3ccd2b88p-8],
      share: 0.061),
    Path(
      name: "erfc", estimate: erfc, exact: { $0.erfc() }, region: 0.1875...26,
      worst: [0x4.fc51cbba218bcp-4, 0x4.802715ac07d48p+0],
      share: 0.156),
    Path(
      name: "erfc, negative", estimate: erfc, exact: { $0.erfc() }, region: -5.9999 ... -0x1p-12,
      worst: [-0x4.bfd2868a06b4cp+0, -0x4.fc932d70d3d88p-4],
      share: 0.158),
  ]

  private static func inC(fused: Bool) -> [Path] {
    func path(
      _ function: FastElementary.Function, _ exact: @escaping @Sendable (Real) -> Real,
      _ region: ClosedRange<Double>, share: Double, worst: [Double] = [], isReduced: Bool = false
    ) -> Path {
      Path(
        name: "\(function) on \(region)\(fused ? ", fused" : "")",
        estimate: elementary(function, fused: fused), exact: exact, region: region, worst: worst,
        share: share, isReduced: isReduced)
    }
    return [
      path(
        .expm1, { $0.expm1() }, 0x1p-20...0x1.fffffffffffffp-5, share: 0.298,
        worst: [0xc.172cee67734cp-8]),
      path(
        .expm1, { $0.expm1() }, -0x1.fffffffffffffp-5 ... -0x1p-20, share: 0.308,
        worst: [-0x3.2d766f466dfc4p-8]),
      path(
        .expm1, { $0.expm1() }, 0x1p-4...700, share: 0.221,
        worst: [0x1.5760ecb9f3e63p+4, 0xb.03b90e7cb9f4p-4], isReduced: true),
      path(
        .expm1, { $0.expm1() }, -37.9 ... -0x1p-4, share: 0.222,
        worst: [-0xe.93bb78fe859b8p+0, -0xb.40b8a138ed2b8p-4], isReduced: true),
      path(
        .log, { $0.log() }, 0x1.0000001p0...0x1.00fffffffffffp0, share: 0.345,
        worst: [0x1.000bd94df33f3p+0]),
      path(
        .log, { $0.log() }, 0x1.ffp-1...0x1.ffffff8p-1, share: 0.45, worst: [0xf.fa24cfc6229b8p-4]),
      path(
        .log, { $0.log() }, 0x1.01p0...0x1.5ffffffffffffp0, share: 0.431,
        worst: [0x1.1912a3ab95b97p+0]),
      path(
        .log, { $0.log() }, 0x1.6p-1...0x1.fefffffffffffp-1, share: 0.328,
        worst: [0xd.f058494fa608p-4]),
      path(.log, { $0.log() }, 0x1.6p0...0x1p1000, share: 0.477, worst: [0x2.7be7b8d66acp+620]),
      path(
        .log, { $0.log() }, 0x1p-1000...0x1.5ffffffffffffp-1, share: 0.437,
        worst: [0x2.37d5603c0485p-440]),
      path(
        .erf, { $0.erf() }, 0x1p-10...0x1.fffffffffffffp-3, share: 0.282,
        worst: [0x2.b49ef11be0c08p-4]),
      path(.erf, { $0.erf() }, 0x1p-2...1, share: 0.271, worst: [0x5.112aec7d58cd8p-4]),
      path(.erf, { $0.erf() }, 1...3, share: 0.298, worst: [0x1.4006351cf5854p+0]),
      path(
        .erf, { $0.erf() }, -0x1.7ffffffffffffp2 ... -3, share: 0.005,
        worst: [-0x3.000e8c9c77578p+0]),
      path(
        .tanh, { $0.tanh() }, 0x1p-20...0x1.fffffffffffffp-6, share: 0.274,
        worst: [0x6.0b967733b9a6p-8]),
      path(
        .tanh, { $0.tanh() }, 0x1p-5...0x1.3ffffffffffffp4, share: 0.129,
        worst: [0x4.37e8a84f0afp-4, 0x2.5b06e6ec616e8p-4]),
      path(
        .atan, { $0.atan() }, 0x1p-20...0x1.fffffffffffffp-7, share: 0.182,
        worst: [0xb.fbde1432a2bc8p-20]),
      path(
        .atan, { $0.atan() }, 0x1p-6...0x1.fffffffffffffp5, share: 0.523,
        worst: [0x3.7011a8a8e8604p+4]),
      path(.atan, { $0.atan() }, -0x1p900 ... -0x1p6, share: 0.295, worst: [-0xd.19341435564fp+40]),
      path(
        .sin, { $0.sin() }, 0x1p-20...0x1.921fb54442d17p-6, share: 0.185,
        worst: [0xc.cb6b048438bap-16]),
      path(
        .sin, { $0.sin() }, 0x1.921fb54442d19p-6...4, share: 0.585, worst: [0xa.671e5f5844678p-4]),
      path(.sin, { $0.sin() }, -512 ... -4, share: 0.54, worst: [-0x1.4df02079a516ep+4]),
      path(
        .cos, { $0.cos() }, 0x1p-20...0x1.921fb54442d17p-6, share: 0.229,
        worst: [0x1.6e6a4d481bb6p-12]),
      path(
        .cos, { $0.cos() }, 0x1.921fb54442d19p-6...4, share: 0.593, worst: [0x6.d22ee43ebb06p-8]),
      path(.cos, { $0.cos() }, -512 ... -4, share: 0.595, worst: [-0x4.934b1e3df70d8p+4]),
      path(
        .tan, { $0.tan() }, 0x1p-20...0x1.921fb54442d17p-6, share: 0.144,
        worst: [0x2.0ee7dfe06f474p-12]),
      path(
        .tan, { $0.tan() }, 0x1.921fb54442d19p-6...0x1.921fb54442d17p0, share: 0.274,
        worst: [0x7.428f6788609ep-4]),
      path(.tan, { $0.tan() }, -512 ... -4, share: 0.292, worst: [-0x3.f4676459efec2p+4]),
    ]
  }

  /// The paths of both bounds in a vector are those of one number, lane by lane.
  @Test func `lanes are numbers`() {
    var random = SplitMix64(seed: 62)
    for _ in 0..<2000 {
      let x = SIMD2(
        Double.random(in: -6...26, using: &random).nextUp,
        Double.random(in: -6...1, using: &random).nextUp)
      let pair = FastErrorFunction.erfcEstimates(x)
      Self.expectSame(pair, FastErrorFunction.erfcEstimate(x.x), 0, x.x)
      Self.expectSame(pair, FastErrorFunction.erfcEstimate(x.y), 1, x.y)
      let y = SIMD2(
        Double.random(in: 0...27.9, using: &random), Double.random(in: 0...0.2, using: &random))
      let scaled = FastErrorFunction.erfcxEstimates(y)
      Self.expectSame(scaled, FastErrorFunction.erfcxEstimate(y.x), 0, y.x)
      Self.expectSame(scaled, FastErrorFunction.erfcxEstimate(y.y), 1, y.y)
    }
  }

  private static func expectSame(
    _ pair: FastErrorFunction.Estimate<Binary64Pair>, _ one: FastErrorFunction.Estimate<Double>,
    _ lane: Int, _ x: Double
  ) {
    #expect(
      pair.pair.y.lanes[lane] == one.pair.y && pair.pair.tail.lanes[lane] == one.pair.tail
        && pair.error.lanes[lane] == one.error && pair.scale.lanes[lane] == one.scale, "\(x)")
  }
}
