import IntervalArithmetic

/// A property's evaluator in binary64.
///
/// A closure, so that the compiler specializes it: the witness of a generic type would not be.
public struct Scout: Sendable {
  /// What the property says of a box, given binary64 enclosures of its sides.
  public let evaluate: @Sendable (_ box: [Interval<Double>]) -> Evaluation<Double>

  /// A scout of a closure that holds the property's constants in binary64.
  ///
  /// - Parameter evaluate: Where it finds the statement to hold the property is not asked, so it
  ///   must be as rigorous, and must not find what the property would not.
  @inlinable
  public init(_ evaluate: @escaping @Sendable (_ box: [Interval<Double>]) -> Evaluation<Double>) {
    self.evaluate = evaluate
  }
}
