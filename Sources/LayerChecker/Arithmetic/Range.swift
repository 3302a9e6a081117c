/// A closed range of rational numbers, its ends in order.
package struct Range: Sendable, Equatable, CustomStringConvertible {
  package let lower: Rational
  package let upper: Rational

  package init(lower: Rational, upper: Rational) { (self.lower, self.upper) = (lower, upper) }

  package func contains(_ x: Rational) -> Bool { lower <= x && x <= upper }
  package func contains(_ other: Range) -> Bool { lower <= other.lower && other.upper <= upper }

  /// The exact range of products: a bilinear function has its extremes at corners.
  package static func * (x: Self, y: Self) -> Self {
    let corners = [
      x.lower * y.lower, x.lower * y.upper, x.upper * y.lower, x.upper * y.upper,
    ]
    return Range(lower: corners.min()!, upper: corners.max()!)
  }

  package var description: String { "[\(lower), \(upper)]" }
}
