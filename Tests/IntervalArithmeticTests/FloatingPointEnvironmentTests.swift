import CMPFR
import Foundation
import Testing

import IntervalArithmetic

/// What other code may do to a thread: results stay right, or the program stops, or the defect is told.
///
/// What a test changes it puts back before another could run on the same thread.
@Suite struct FloatingPointEnvironmentTests {
  private typealias Defect = FloatingPointEnvironment.Defect

  /// The results of `body` where MPFR has the given exponents, which it must not change.
  private static func withExponents<Result>(
    _ range: ClosedRange<Int>, _ body: () -> Result
  ) -> Result {
    let old = (mpfr_get_emin(), mpfr_get_emax())
    mpfr_set_emin(range.lowerBound)
    mpfr_set_emax(range.upperBound)
    defer {
      #expect(mpfr_get_emin() == range.lowerBound && mpfr_get_emax() == range.upperBound)
      mpfr_set_emin(old.0)
      mpfr_set_emax(old.1)
    }
    return body()
  }

  @Test func `a thread starts without defects`() {
    #expect(FloatingPointEnvironment.defects.isEmpty)
    FloatingPointEnvironment.require()
    for defect in Defect.allCases { #expect(!defect.description.isEmpty) }
  }

  /// The range that MPFR's manual has for binary64, and one that no result fits into.
  @Test(arguments: [-1073...1024, -100...100, -3...3])
  func `functions do not depend on MPFR's exponents`(range: ClosedRange<Int>) {
    let old = Self.results
    let new = Self.withExponents(range) { Self.results }
    #expect(new == old)
    #expect(old.count > 200)
    let defects = Self.withExponents(range) { FloatingPointEnvironment.defects }
    #expect(defects == [.exponentRange])
    #expect(FloatingPointEnvironment.defects.isEmpty)
  }

  /// Texts of the images of all functions, in binary64 and with 128 bits.
  private static var results: [String] {
    let points: [Double] = [
      0xf.cb185803a022p+532, -0x1p-1074, 0x1p-1022, -0x4.0000000000008p-4, 0.1, 0.75, -3, 7, 400,
      -0x1p-600, 0x1p-200,
    ]
    return points.flatMap { x in
      images(Interval(x)) + images(Interval(BigFloat<2>(x)))
    }
  }

  private static func images<Bound>(_ x: Interval<Bound>) -> [String] {
    var all = ElementaryFunctionTests.Case.allCases.map { $0(x) }
    all += [x.exp(), x.expm1(), x.log(), x.erf(), x.erfc(), x.erfcx(), x.power(3), x.power(-3)]
    all += [.atan2(x, Interval(-1)), .power(x, Interval(2)), .hypotenuse(x, Interval(3))]
    all += [.fusedMultiplyAdd(x, x, x), .pi, Interval(Rational(10).power(40) / 3)]
    all += IntegerRounding.allCases.map { x.rounded(toInteger: $0) }
    return all.flatMap { [$0.hexadecimalText, $0.text(digits: 20)] }
  }

  @Test func `tightest operations do not depend on MPFR's exponents`() {
    let x = Interval(0xf.cb185803a022p+532)
    func results() -> [Interval<Double>] {
      let (a, b) = (x.tightest, Interval(0x1.8p-700).tightest)
      return [a + b, a - b, a * b, a / b, a.squareRoot(), b.squareRoot(), b.exp(), b.erfc()]
    }
    let expected = results()
    #expect(Self.withExponents(-100...100, results) == expected)
  }

  @Test(arguments: [FE_DOWNWARD, FE_UPWARD, FE_TOWARDZERO] as [Int32])
  func `a rounding mode is a defect`(mode: Int32) {
    fesetround(mode)
    let defects = FloatingPointEnvironment.defects
    fesetround(FE_TONEAREST as Int32)
    #expect(defects == [.roundingMode])
  }

  #if os(Linux) && arch(x86_64)
    /// Flush to zero, denormals are zero.
    @Test(arguments: [UInt32(0x8000), 0x0040])
    func `flushing subnormal numbers is a defect`(bits: UInt32) {
      var old = fenv_t()
      fegetenv(&old)
      var new = old
      new.__mxcsr |= bits
      fesetenv(&new)
      let defects = FloatingPointEnvironment.defects
      fesetenv(&old)
      #expect(defects == [.flushedSubnormals])
    }
  #endif

  @Test func `where MPFR is asked, a foreign rounding mode stops the program`() async {
    await #expect(processExitsWith: .failure) {
      fesetround(FE_UPWARD as Int32)
      // Subnormal, so that the table does not serve it.
      _ = Interval(-740.0).exp()
    }
    await #expect(processExitsWith: .failure) {
      fesetround(FE_UPWARD as Int32)
      FloatingPointEnvironment.require()
    }
    await #expect(processExitsWith: .success) { _ = Interval(-740.0).exp() }
  }
}

extension Rational {
  fileprivate func power(_ n: Int) -> Rational { (0..<n).reduce(1) { x, _ in x * self } }
}
