import Foundation
import IntervalArithmetic
import TestSupport
import Testing

/// Random intervals of all binades: each function's enclosure is that of a higher precision, rounded outward
/// once more.
///
/// Binary64, one limb and two are compared with the kernels of four limbs, which share nothing with theirs, and a
/// sixteenth as often with MPFR's 576 bits; so are three to eight limbs. `FUZZ_INPUTS` sets how many for each
/// function (`make fuzz` takes a million), `FUZZ_SEED` which ones.
@Suite struct ContainmentFuzzTests {
  typealias Wide = BigFloat<9>

  private static let environment = ProcessInfo.processInfo.environment
  private static let count = environment["FUZZ_INPUTS"].flatMap(Int.init) ?? 8000
  private static let seed = environment["FUZZ_SEED"].flatMap(UInt64.init) ?? 1

  enum Function: String, CaseIterable, CustomTestStringConvertible {
    case squareRoot, exp, expm1, log, log1p, erf, erfc, erfcx, sin, cos, tan, atan, sinh, cosh, tanh
    case asin, acos, asinh, acosh, atanh, exp2, exp10, log2, log10, cubeRoot

    var testDescription: String { rawValue }

    func callAsFunction<Bound>(_ x: Interval<Bound>) -> Interval<Bound> {
      switch self {
      case .squareRoot: x.squareRoot()
      case .exp: x.exp()
      case .expm1: x.expm1()
      case .log: x.log()
      case .log1p: x.log1p()
      case .erf: x.erf()
      case .erfc: x.erfc()
      case .erfcx: x.erfcx()
      case .sin: x.sin()
      case .cos: x.cos()
      case .tan: x.tan()
      case .atan: x.atan()
      case .sinh: x.sinh()
      case .cosh: x.cosh()
      case .tanh: x.tanh()
      case .asin: x.asin()
      case .acos: x.acos()
      case .asinh: x.asinh()
      case .acosh: x.acosh()
      case .atanh: x.atanh()
      case .exp2: x.exp2()
      case .exp10: x.exp10()
      case .log2: x.log2()
      case .log10: x.log10()
      case .cubeRoot: x.cubeRoot()
      }
    }
  }

  /// A number of any binade, or one of those where most functions are neither constant nor linear; some
  /// of few bits, some special.
  private static func number(_ random: inout SplitMix64) -> Double {
    let kind = Int.random(in: 0..<32, using: &random)
    if kind == 0 {
      return [
        0, -0.0, 1, -1, 0x1p-1074, -0x1p-1074, .greatestFiniteMagnitude, 0x1p-1022,
        -.greatestFiniteMagnitude, .infinity, -.infinity, .pi, 1.0.nextDown,
      ].randomElement(using: &random)!
    }
    let exponent = Int.random(in: kind < 12 ? -1074...1023 : -30...7, using: &random)
    var significand = Double.random(in: 1..<2, using: &random)
    if kind.isMultiple(of: 5) { significand = (significand * 64).rounded() / 64 }
    return Double(
      sign: Bool.random(using: &random) ? .plus : .minus, exponent: exponent,
      significand: significand)
  }

  /// Ends that are equal, neighbors, near each other or far apart; none or all members now and then.
  private static func interval(_ random: inout SplitMix64) -> Interval<Double> {
    while true {
      let x = number(&random)
      let y =
        switch Int.random(in: 0..<8, using: &random) {
        case 0, 1: x
        case 2: x.nextUp
        case 3: x + x.magnitude * Double.random(in: 0...0x1p-20, using: &random)
        case 4, 5: x + Double.random(in: 0...0.1, using: &random)
        default: number(&random)
        }
      if Int.random(in: 0..<4000, using: &random) == 0 { return Bool.random() ? .empty : .entire }
      if let interval = Interval(from: min(x, y), through: max(x, y)) { return interval }
    }
  }

  /// Whether bounds are those of an exact enclosure, rounded outward.
  private static func isRounded<Bound: TestedBound, Exact: IntervalBound>(
    _ found: Interval<Bound>, _ exact: Interval<Exact>, narrow: (Exact, Rounding) -> Bound
  ) -> Bool {
    exact.isEmpty
      ? found.isEmpty
      : found.lower == narrow(exact.lower, .down) && found.upper == narrow(exact.upper, .up)
  }

  private static func compare<Bound: TestedBound, let limbs: Int>(
    _ function: Function, _: Bound.Type, with _: BigFloat<limbs>.Type, count: Int,
    widen: (Bound) -> BigFloat<limbs>, narrow: (BigFloat<limbs>, Rounding) -> Bound
  ) {
    var random = SplitMix64(seed: seed &* 97 &+ UInt64(Bound.precision))
    var (wrong, decided) = (0, 0)
    for number in 0..<count {
      let ends = interval(&random)
      // Beyond binary64's bits a part that has as many more.
      func end(_ x: Double) -> Bound {
        var end = Bound(Rational(x), rounded: .down)
        guard Bound.precision > 53, x.isNormal, ends.lower < ends.upper else { return end }
        var (rest, bits) = (end, 53)
        while bits < Bound.precision {
          let noise = Double.random(in: 0..<0x1p-53, using: &random)
          rest = rest.multiplied(by: narrow(BigFloat(noise), .down), rounded: .down)
          end = end.adding(rest, rounded: .down)
          bits += 53
        }
        return end
      }
      let x: Interval<Bound>
      if ends.isEmpty {
        x = .empty
      } else {
        let lower = ends.lower.isFinite ? end(ends.lower) : -Bound.infinity
        let upper = ends.upper.isFinite ? end(ends.upper) : Bound.infinity
        x = Interval(unchecked: min(lower, upper), max(lower, upper))
      }
      let found = function(x)
      let exact = function(
        x.isEmpty
          ? .empty : Interval<BigFloat<limbs>>(unchecked: widen(x.lower), widen(x.upper)))
      let isRight = isRounded(found, exact, narrow: narrow)
      if isRight { decided += 1 } else { wrong += 1 }
      if !isRight, wrong < 5 {
        Issue.record("seed \(seed), \(function) \(Bound.self) \(number): \(x.hexadecimalText)")
      }
    }
    #expect(wrong == 0 && decided == count, "\(function): \(wrong) of \(count)")
  }

  /// Binary64 and one or two limbs.
  private static func compareShort<let limbs: Int>(
    _ function: Function, with reference: BigFloat<limbs>.Type, count: Int
  ) {
    compare(
      function, Double.self, with: reference, count: count, widen: { BigFloat($0) },
      narrow: { $0.double(rounded: $1) })
    compare(
      function, BigFloat<1>.self, with: reference, count: count / 4,
      widen: { BigFloat($0, rounded: .down) }, narrow: { BigFloat<1>($0, rounded: $1) })
    compare(
      function, BigFloat<2>.self, with: reference, count: count / 4,
      widen: { BigFloat($0, rounded: .down) }, narrow: { BigFloat<2>($0, rounded: $1) })
  }

  @Test(arguments: Function.allCases)
  func `enclosures are those of 256 bits`(function: Function) {
    Self.compareShort(function, with: BigFloat<4>.self, count: Self.count)
  }

  @Test(arguments: Function.allCases)
  func `enclosures are those of 576 bits`(function: Function) {
    Self.compareShort(function, with: Wide.self, count: Self.count / 16)
  }

  @Test(arguments: Function.allCases)
  func `enclosures of 192 to 512 bits are those of 576 bits`(function: Function) {
    func compare<let limbs: Int>(_ type: BigFloat<limbs>.Type) {
      Self.compare(
        function, type, with: Wide.self, count: Self.count / 32,
        widen: { Wide($0, rounded: .down) }, narrow: { BigFloat<limbs>($0, rounded: $1) })
    }
    compare(BigFloat<3>.self)
    compare(BigFloat<4>.self)
    compare(BigFloat<8>.self)
  }

  /// A bound one place further in or out, or none at all, is found out.
  @Test func `false twins are found`() {
    var random = SplitMix64(seed: 3)
    let narrow: (Wide, Rounding) -> Double = { $0.double(rounded: $1) }
    for _ in 0..<500 {
      let x = Self.interval(&random)
      guard !x.isEmpty else { continue }
      let exact = Interval<Wide>(unchecked: Wide(x.lower), Wide(x.upper)).sin()
      let y = x.sin()
      #expect(Self.isRounded(y, exact, narrow: narrow))
      for twin in [
        Interval(unchecked: y.lower.nextDown, y.upper),
        Interval(unchecked: y.lower.nextUp, y.upper),
        Interval(unchecked: y.lower, y.upper.nextDown),
        Interval(unchecked: y.lower, y.upper.nextUp),
        .empty,
      ] {
        #expect(!Self.isRounded(twin, exact, narrow: narrow))
      }
    }
  }
}
