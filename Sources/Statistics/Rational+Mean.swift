import IntervalArithmetic

extension Sequence where Element == Rational {
  package var sum: Rational { reduce(0, +) }
}

extension Collection where Element == Rational {
  /// The exact mean; the collection is not empty.
  package var mean: Rational { sum / Rational(count) }
}
