import Testing

import IntervalArithmetic

/// The kernels' directions, which their guard bits hide from every argument of the result's own
/// precision: only an argument of more bits has its value next to a number of the result's. The
/// first guard bits do not separate the two, so the precision must grow until some do.
@Suite
struct ErrorFunctionKernelTests {
  /// Arguments of 512 bits take MPFR's operations, of 192 bits the fixed-point kernel.
  @Test(arguments: [Function.erfc, .erfcx], [-3, -1, 0, 1, 2, 3, 4, 5, 7, 11, 15])
  func `values next to a number are bounded`(function: Function, start: Int) {
    boundValues(BigFloat<8>.self, function, start)
    boundValues(BigFloat<3>.self, function, start)
  }

  private func boundValues<let limbs: Int>(
    _: BigFloat<limbs>.Type, _ function: Function, _ start: Int
  ) {
    for offset in 1...8 {
      let near = BigFloat<limbs>(Rational(8 * start + offset, over: 8), rounded: .down)
      if near.signum == 0 { continue }
      let target = Self.bound(function, near, .down)
      for x in Self.neighbours(of: target, function, near: near) {
        let enclosure = Interval(
          unchecked: Self.bound(function, x, .down), Self.bound(function, x, .up))
        let truth = function.reference(Interval(x).reference)
        #expect(enclosure.fit(truth, within: 0) == .good, "\(function)(\(x.hexadecimalText))")
        // The false twin: the number is not the value.
        #expect(Interval(target).fit(truth, within: 1) == .wrong)
        #expect(Interval(target).widened(by: 1).fit(truth, within: 1) == .good)
      }
    }
  }

  private static func bound<let limbs: Int>(
    _ function: Function, _ x: BigFloat<limbs>, _ rounding: Rounding
  ) -> BigFloat<1> {
    BigFloat<1> { y in
      x.withHeader {
        _ =
          function == .erfc
          ? ErrorFunctionKernel.erfc(y, $0, rounding.mpfr)
          : ErrorFunctionKernel.erfcx(y, $0, rounding.mpfr)
      }
    }
  }

  /// Arguments on either side of the one where the function is `target`, by the secant method.
  private static func neighbours<let limbs: Int>(
    of target: BigFloat<1>, _ function: Function, near x: BigFloat<limbs>
  ) -> [BigFloat<limbs>] {
    let excess = { (x: Rational) in
      function.reference(Interval(x)).lower.rational - target.rational
    }
    var (old, new) = (x.rational, x.rational + .powerOfTwo(-40))
    for _ in 0..<3 {
      let (a, b) = (excess(old), excess(new))
      if a == b { break }
      let next = new - b * (new - old) / (b - a)
      (old, new) = (new, BigFloat<limbs>(next, rounded: .down).rational)
    }
    return [-1, 1].map { BigFloat<limbs>(new + $0 * .powerOfTwo(-130), rounded: .down) }
  }
}
