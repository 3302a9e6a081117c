import Formulas
import IntervalArithmetic

/// An interval, as far as activations need to tell it from other numbers.
public protocol EnclosingNumber: Scalar {
  /// The type of the interval's ends.
  associatedtype Bound: IntervalBound

  /// The tightest binary64 enclosure.
  @inlinable
  var inBinary64: Interval<Double> { get }

  /// The larger of two numbers.
  @inlinable
  static func maximum(_ x: Self, _ y: Self) -> Self

  /// The smaller of two numbers.
  @inlinable
  static func minimum(_ x: Self, _ y: Self) -> Self
}

extension Interval: EnclosingNumber {}
