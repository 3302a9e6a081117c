import Formulas
import IntervalArithmetic
import Testing

private typealias Real = Interval<BigFloat<4>>

@Suite struct Matrix2Tests {
  private func matrix(_ entries: [Int]) -> Matrix2<Real> {
    Matrix2(Real(entries[0]), Real(entries[1]), Real(entries[2]), Real(entries[3]))
  }

  /// σ is a singular value if and only if σ⁴ − (a²+b²+c²+d²)σ² + (ad − bc)² = 0, the largest one if
  /// also 2σ² ≥ a²+b²+c²+d².
  @Test(arguments: [[3, 0, 0, -2], [1, 2, 3, 4], [0, 5, 0, 0], [1, 1, 1, 1], [2, -7, 1, 8]])
  func `the spectral norm is the largest singular value`(_ entries: [Int]) {
    let matrix = matrix(entries)
    let square = matrix.spectralNorm.squared()
    let total = Real(entries.map { $0 * $0 }.reduce(0, +))
    let value = square.squared() - total * square + matrix.determinant.squared()
    #expect(value.contains(0 as Rational))
    #expect((2 * square - total).upper >= BigFloat.zero)
    let wrong = square + Real(Rational.powerOfTen(-20))
    let wrongValue = wrong.squared() - total * wrong + matrix.determinant.squared()
    // At a double root the twin needs a larger step to show.
    if total.squared() > 4 * matrix.determinant.squared() {
      #expect(!wrongValue.contains(0 as Rational))
    }
  }

  @Test func `scaling the columns is a product with a diagonal matrix`() {
    let scaled = matrix([1, 2, 3, 4]).scalingColumns(Real(10), Real(-1))
    #expect(scaled.a == Real(10) && scaled.b == Real(-2))
    #expect(scaled.c == Real(30) && scaled.d == Real(-4))
  }
}
