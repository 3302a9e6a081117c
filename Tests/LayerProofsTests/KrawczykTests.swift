import IntervalArithmetic
import Testing

import Formulas
import Proving

@Suite struct KrawczykTests {
  /// x² + y² = 2, x = y: zeros at (1, 1) and (−1, −1).
  private let circle = Krawczyk<BigFloat<2>>(
    function: { box in [box[0].squared() + box[1].squared() - Real(2), box[0] - box[1]] },
    derivative: { box in Matrix2(2 * box[0], 2 * box[1], Real(1), Real(-1)) })

  @Test func `a box with one zero is recognized, one with two is not`() throws {
    #expect(
      circle.provesUniqueZero(in: [
        try Real(parsing: "[0.8, 1.3]"), try Real(parsing: "[0.8, 1.3]"),
      ]))
    #expect(
      !circle.provesUniqueZero(in: [try Real(parsing: "[-2, 2]"), try Real(parsing: "[-2, 2]")]))
    #expect(
      !circle.provesUniqueZero(in: [
        try Real(parsing: "[1.1, 1.4]"), try Real(parsing: "[1.1, 1.4]"),
      ]))
  }

  @Test func `contraction keeps the zero and empties a box without one`() throws {
    let found = try #require(
      circle.contracted([try Real(parsing: "[0.8, 1.3]"), try Real(parsing: "[0.7, 1.2]")]))
    #expect(found.allSatisfy { $0.contains(1 as Rational) })
    #expect(found[0].width.approximation < 1e-30)
    #expect(
      circle.contracted([try Real(parsing: "[1.1, 1.2]"), try Real(parsing: "[1.1, 1.2]")]) == nil)
  }
}
