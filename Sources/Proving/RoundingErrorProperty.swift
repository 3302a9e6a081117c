import Formulas
import IntervalArithmetic

/// At every point with binary64 coordinates, evaluating formulas in binary64 yields their values with
/// absolute errors below a tolerance; see `RoundedValue` of the module Formulas.
public struct RoundingErrorProperty<Bound: IntervalBound>: Property {
  public let coordinates: [Coordinate]
  @usableFromInline let program: PreparedProgram<RoundedValue<Bound>>
  @usableFromInline let tolerance: Interval<Bound>

  /// The errors of all expressions of a program.
  ///
  /// - Parameters:
  ///   - program: What is evaluated, in this order of operations.
  ///   - parameters: The exact parameters; the evaluation has them rounded to nearest.
  ///   - tolerance: Positive.
  @inlinable
  public init(
    _ program: Program, parameters: [String: Interval<Bound>] = [:], below tolerance: Rational
  ) {
    coordinates = program.variables.map { Coordinate($0) }
    self.program = program.prepared(parameters.mapValues { RoundedValue(nearest: $0) })
    self.tolerance = Interval(tolerance)
  }

  @inlinable
  public func evaluate(on box: [Interval<Bound>]) -> Evaluation<Bound> {
    let errors = program(box.map { RoundedValue(anyOf: $0) }).map { $0.error.absoluteValue() }
    return Evaluation(
      holds: errors.allSatisfy { $0.isBounded && $0 < tolerance }, enclosures: errors)
  }

  /// None: a bound of the error says nothing of the error at one point, which depends on the
  /// functions' implementation too.
  @inlinable
  public func counterexample(at point: [Rational]) -> Witness? { nil }
}
