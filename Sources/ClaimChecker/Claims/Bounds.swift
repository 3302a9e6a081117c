import LayerChecker

/// The values of one variable: those between two ends, or all beyond one, or all numbers.
package struct Bounds: Equatable {
  /// Nil if there is no least value, or no bound below.
  package let lower: Rational?
  package let upper: Rational?
  /// Whether the lower end itself is left out.
  let isOpen: Bool

  package static let real = Bounds(lower: nil, upper: nil, isOpen: false)
  package static let positive = Bounds(lower: Rational(0), upper: nil, isOpen: true)

  package init(lower: Rational?, upper: Rational?, isOpen: Bool) {
    (self.lower, self.upper, self.isOpen) = (lower, upper, isOpen)
  }

  package init(_ range: Range) { self.init(lower: range.lower, upper: range.upper, isOpen: false) }

  /// The smallest range that holds all values.
  package var hull: Range? {
    guard let lower, let upper else { return nil }
    return Range(lower: lower, upper: upper)
  }

  /// The one value, if there is one.
  package var number: Rational? { lower == upper && !isOpen ? lower : nil }

  var isNonnegative: Bool { lower.map { $0 >= Rational(0) } ?? false }

  var isPositive: Bool {
    lower.map { isOpen ? $0 >= Rational(0) : $0 > Rational(0) } ?? false
  }

  package func contains(_ x: Rational) -> Bool {
    (lower.map { isOpen ? $0 < x : $0 <= x } ?? true) && (upper.map { x <= $0 } ?? true)
  }

  package func contains(_ other: Bounds) -> Bool {
    let isBelow =
      lower.map { end in
        other.lower.map { isOpen && !other.isOpen ? end < $0 : end <= $0 } ?? false
      } ?? true
    return isBelow && (upper.map { end in other.upper.map { $0 <= end } ?? false } ?? true)
  }

  /// A value at which nothing special happens: a third of the way, if there is a way.
  package var sample: Rational {
    let third = Rational(1, over: 3)
    guard let lower else { return (upper ?? Rational(1)) - third }
    return lower + third * (upper.map { $0 - lower } ?? Rational(1))
  }
}

extension Bounds: CustomStringConvertible {
  /// `[0, 1]`, `(0, 1]`, `(0, inf)`, `(-inf, inf)`.
  package var description: String {
    (isOpen || lower == nil ? "(" : "[") + (lower?.description ?? "-inf") + ", "
      + (upper.map { "\($0)]" } ?? "inf)")
  }
}
