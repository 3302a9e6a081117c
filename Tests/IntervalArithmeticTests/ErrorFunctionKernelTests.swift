import Testing

@testable import IntervalArithmetic

/// The kernel's directions, which its guard bits hide from every argument of the result's own
/// precision: only an argument of more bits has its value next to a number of the result's.
@Suite
struct ErrorFunctionKernelTests {
  typealias Kernel = @Sendable (BigFloat<8>, Rounding) -> BigFloat<1>

  static let kernels: [(function: Function, kernel: Kernel)] = [
    (
      .erfc,
      { x, rounding in
        BigFloat<1> { y in x.withHeader { _ = ErrorFunctionKernel.erfc(y, $0, rounding.mpfr) } }
      }
    ),
    (
      .erfcx,
      { x, rounding in
        BigFloat<1> { y in x.withHeader { _ = ErrorFunctionKernel.erfcx(y, $0, rounding.mpfr) } }
      }
    ),
  ]

  @Test(arguments: kernels.indices, [-3, 1, 2, 3, 4, 5, 7, 15])
  func boundsValuesNextToANumber(index: Int, start: Int) {
    let (function, kernel) = Self.kernels[index]
    for offset in 1...8 {
      let near = BigFloat<8>(Rational(8 * start + offset, over: 8), rounded: .down)
      let target = kernel(near, .down)
      for x in Self.neighbours(of: target, function, near: near) {
        let enclosure = Interval(unchecked: kernel(x, .down), kernel(x, .up))
        let truth = function.reference(Interval(x).reference)
        #expect(enclosure.fit(truth, within: 1) == .good, "\(function)(\(x.hexadecimalText))")
        // The false twin: the number is not the value.
        #expect(Interval(target).fit(truth, within: 1) == .wrong)
        #expect(Interval(target).widened(by: 1).fit(truth, within: 1) == .good)
      }
    }
  }

  /// Arguments on either side of the one where the function is `target`, by the secant method.
  private static func neighbours(
    of target: BigFloat<1>, _ function: Function, near x: BigFloat<8>
  ) -> [BigFloat<8>] {
    let excess = { (x: Rational) in
      function.reference(Interval(x)).lower.rational - target.rational
    }
    var (old, new) = (x.rational, x.rational + .powerOfTwo(-40))
    for _ in 0..<3 {
      let (a, b) = (excess(old), excess(new))
      let next = new - b * (new - old) / (b - a)
      (old, new) = (new, BigFloat<8>(next, rounded: .down).rational)
    }
    return [-1, 1].map { BigFloat<8>(new + $0 * .powerOfTwo(-130), rounded: .down) }
  }
}
