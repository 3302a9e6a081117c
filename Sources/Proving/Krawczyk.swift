import Formulas
import IntervalArithmetic

/// Krawczyk's operator for two equations F(x) = 0 in two unknowns.
///
/// K(X) = c − Y·F(c) + (I − Y·F′(X))·(X − c) with c in X and any real matrix Y. Every zero of F in X
/// lies in K(X); if K(X) lies in the interior of X, F has exactly one zero in X
/// (Krawczyk 1969; Moore 1977, doi:10.1137/0714040). If K(X) misses X, it has none there.
public struct Krawczyk<Bound: IntervalBound>: Sendable {
  /// Two enclosures: a box of both unknowns, or the values of both equations on one.
  public typealias Pair = [Interval<Bound>]

  /// An enclosure of F over a box of two sides.
  @usableFromInline let function: @Sendable (Pair) -> Pair
  /// An enclosure of F′ over a box of two sides.
  @usableFromInline let derivative: @Sendable (Pair) -> Matrix2<Interval<Bound>>

  /// The operator of two equations.
  ///
  /// - Parameters:
  ///   - function: Encloses F over a box.
  ///   - derivative: Encloses F′ over a box: rows are equations, columns unknowns.
  @inlinable
  public init(
    function: @escaping @Sendable (Pair) -> Pair,
    derivative: @escaping @Sendable (Pair) -> Matrix2<Interval<Bound>>
  ) {
    (self.function, self.derivative) = (function, derivative)
  }

  /// K(X); nil if X is unbounded or F′ at its center cannot be inverted.
  @inlinable
  public func image(of box: Pair) -> Pair? {
    guard box.allSatisfy(\.isBounded) else { return nil }
    let center = box.map { Interval($0.midpoint!) }
    let slope = derivative(box)
    guard let inverse = Self.approximateInverse(slope) else { return nil }
    let value = function(center)
    let radius = zip(box, center).map { $0 - $1 }
    // Steps with types of their own: the compiler takes half a minute to find those of one formula.
    let y = inverse
    let step: Pair = [y.a * value[0] + y.b * value[1], y.c * value[0] + y.d * value[1]]
    let product: Matrix2<Interval<Bound>> = Matrix2(
      y.a * slope.a + y.b * slope.c, y.a * slope.b + y.b * slope.d,
      y.c * slope.a + y.d * slope.c, y.c * slope.b + y.d * slope.d)
    let diagonal: Pair = [Interval<Bound>(1) - product.a, Interval<Bound>(1) - product.d]
    let first: Interval<Bound> = center[0] - step[0] + diagonal[0] * radius[0]
    let second: Interval<Bound> = center[1] - step[1] - product.c * radius[0]
    return [first - product.b * radius[1], second + diagonal[1] * radius[1]]
  }

  /// Whether F has exactly one zero in the box, as far as one step shows.
  @inlinable
  public func provesUniqueZero(in box: Pair) -> Bool {
    guard let image = image(of: box) else { return false }
    return zip(image, box).allSatisfy { $0.isInterior(to: $1) }
  }

  /// A box that holds every zero of F that the given box holds; nil if there is none.
  @inlinable
  public func contracted(_ box: Pair, steps: Int = 60) -> Pair? {
    var box = box
    for _ in 0..<steps {
      guard let image = image(of: box) else { return box }
      let next = zip(box, image).map { $0.intersection($1) }
      if next.contains(where: \.isEmpty) { return nil }
      if next == box { break }
      box = next
    }
    return box
  }

  /// The inverse of the matrix of midpoints, up to rounding: any real matrix will do for Y.
  @inlinable
  static func approximateInverse(
    _ matrix: Matrix2<Interval<Bound>>
  ) -> Matrix2<Interval<Bound>>? {
    let entries = [matrix.a, matrix.b, matrix.c, matrix.d]
    guard entries.allSatisfy(\.isBounded) else { return nil }
    let m = entries.map { Interval($0.midpoint!) }
    let determinant = m[0] * m[3] - m[1] * m[2]
    guard !determinant.contains(Bound.zero) else { return nil }
    let inverse = [m[3], -m[1], -m[2], m[0]].map { $0 / determinant }
    guard inverse.allSatisfy(\.isBounded) else { return nil }
    let y = inverse.map { Interval($0.midpoint!) }
    return Matrix2(y[0], y[1], y[2], y[3])
  }
}
