import Formulas
import IntervalArithmetic

/// An activation over intervals, with what proofs ask of φ itself.
public protocol EnclosedActivation<Number>: Activation where Number: EnclosingNumber {
  /// The activation with binary64 enclosures of its constants.
  associatedtype InBinary64: EnclosedActivation where InBinary64.Number == Interval<Double>

  /// The same activation in binary64, which searches ask first.
  @inlinable
  var inBinary64: InBinary64 { get }

  /// An enclosure of φ over an interval.
  @inlinable
  func values(on x: Number) -> Number

  /// Where φ or φ′ jumps; between two of these, and beyond them, φ is analytic.
  var kinks: [Rational] { get }

  /// A bound of |φ| on the whole line.
  var growth: LinearGrowth<Number> { get }

  /// Whether φ(−x) is φ(x), −φ(x) or neither.
  var symmetry: Symmetry { get }
}
