import IntervalArithmetic

/// What fields are computed with: enclosures with 64 significant bits, far finer than a pixel.
package typealias FieldBound = BigFloat<1>
package typealias FieldInterval = Interval<FieldBound>

extension ClosedRange<Rational> {
  /// The range cut into equal parts.
  package func cut(into count: Int) -> [ClosedRange<Rational>] {
    let width = upperBound - lowerBound
    let ends = (0...count).map { lowerBound + width * Rational($0, over: count) }
    return zip(ends, ends.dropFirst()).map { $0...$1 }
  }

  /// The range with a share of its width added at both ends.
  package func widened(by share: Rational) -> ClosedRange<Rational> {
    let margin = (upperBound - lowerBound) * share
    return lowerBound - margin...upperBound + margin
  }
}

extension FieldInterval {
  package init(_ range: ClosedRange<Rational>) {
    self.init(from: range.lowerBound, through: range.upperBound)
  }
}
