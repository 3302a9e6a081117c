import IntervalArithmetic

extension ClosedRange<Rational> {
  /// The range's place on an axis.
  var approximation: ClosedRange<Double> { lowerBound.approximation...upperBound.approximation }
}

extension Interval {
  /// A bounded interval's place on an axis.
  var approximation: ClosedRange<Double> { lower.approximation...upper.approximation }

  /// The middle of that place.
  var middle: Double { (lower.approximation + upper.approximation) / 2 }
}
