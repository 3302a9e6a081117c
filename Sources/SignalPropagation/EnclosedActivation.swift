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

/// |φ(x)| ≤ constant + slope·|x| for all x.
public struct LinearGrowth<Number: Scalar>: Sendable {
  /// The bound at 0.
  public let constant: Number
  /// By how much the bound grows with |x|.
  public let slope: Number

  /// The bound by two numbers that are not negative.
  @inlinable
  public init(constant: Number, slope: Number) {
    (self.constant, self.slope) = (constant, slope)
  }
}

/// What a function does under x ↦ −x.
public enum Symmetry: String, Sendable {
  /// Neither even nor odd.
  case neither
  /// φ(−x) = φ(x)
  case even
  /// φ(−x) = −φ(x)
  case odd
}

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
