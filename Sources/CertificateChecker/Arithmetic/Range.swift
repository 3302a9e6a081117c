/// A closed range of rational numbers, its ends in order.
struct Range: Sendable, Equatable, CustomStringConvertible {
  let lower: Rational
  let upper: Rational

  func contains(_ x: Rational) -> Bool { lower <= x && x <= upper }
  func contains(_ other: Range) -> Bool { lower <= other.lower && other.upper <= upper }

  /// The exact range of products: a bilinear function has its extremes at corners.
  static func * (x: Self, y: Self) -> Self {
    let corners = [
      x.lower * y.lower, x.lower * y.upper, x.upper * y.lower, x.upper * y.upper,
    ]
    return Range(lower: corners.min()!, upper: corners.max()!)
  }

  var description: String { "[\(lower), \(upper)]" }
}
