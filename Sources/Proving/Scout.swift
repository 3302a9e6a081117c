import IntervalArithmetic

/// A property's evaluator in binary64.
///
/// A closure, so that the compiler specializes it: the witness of a generic type would not be.
public struct Scout: Sendable {
  public let evaluate: @Sendable (_ box: [Interval<Double>]) -> Evaluation<Double>

  @inlinable
  public init(_ evaluate: @escaping @Sendable (_ box: [Interval<Double>]) -> Evaluation<Double>) {
    self.evaluate = evaluate
  }
}
