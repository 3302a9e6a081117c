import IntervalArithmetic
import Proving

/// An enclosure of a quantity that decides a statement.
public struct Measurement: Sendable, Equatable {
  public let measure: Measure
  public let enclosure: Enclosure

  package init(_ measure: Measure, _ enclosure: Enclosure) {
    (self.measure, self.enclosure) = (measure, enclosure)
  }

  /// Nil without an enclosure.
  package init?(_ measure: Measure, _ enclosure: Enclosure?) {
    guard let enclosure else { return nil }
    self.init(measure, enclosure)
  }

  /// A quantity that is known exactly.
  package init(_ measure: Measure, exactly value: Rational) {
    self.init(measure, Enclosure(lower: value, upper: value))
  }
}
