import IntervalArithmetic

/// The field operations, on intervals and on exact numbers.
enum Operation: String, CaseIterable, Sendable {
  case add, subtract, multiply, divide

  func callAsFunction<Bound>(_ x: Interval<Bound>, _ y: Interval<Bound>) -> Interval<Bound> {
    switch self {
    case .add: x + y
    case .subtract: x - y
    case .multiply: x * y
    case .divide: x / y
    }
  }

  func callAsFunction(_ x: Rational, _ y: Rational) -> Rational {
    switch self {
    case .add: x + y
    case .subtract: x - y
    case .multiply: x * y
    case .divide: x / y
    }
  }
}
