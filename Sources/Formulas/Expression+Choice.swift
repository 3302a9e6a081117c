extension Expression {
  /// One formula where the test is below zero, the other where it is zero or above.
  ///
  /// Between two equal numbers there is nothing to choose.
  public static func choice(
    test: Expression, negative: Expression, positive: Expression
  ) -> Expression {
    if let constant = negative.constant, constant == positive.constant { return negative }
    return Expression(unchecked: .choice(test: test, negative: negative, positive: positive))
  }

  public static func maximum(_ x: Expression, _ y: Expression) -> Expression {
    choice(test: x - y, negative: y, positive: x)
  }

  public static func minimum(_ x: Expression, _ y: Expression) -> Expression {
    choice(test: x - y, negative: x, positive: y)
  }

  /// The larger or the smaller of two formulas.
  public enum Extremum: Sendable {
    /// max(x, y)
    case maximum(Expression, Expression)
    /// min(x, y)
    case minimum(Expression, Expression)
  }

  /// What the choice selects if its test is the difference of what it chooses from.
  ///
  /// As such it is printed, and evaluated more tightly: where both can apply, the hull of two intervals
  /// is wider than their maximum.
  public var extremum: Extremum? {
    guard case .choice(let test, let negative, let positive) = operation else { return nil }
    if test.isDifference(positive, negative) { return .maximum(positive, negative) }
    return test.isDifference(negative, positive) ? .minimum(negative, positive) : nil
  }

  /// Whether this is x − y as `-` writes it.
  private func isDifference(_ x: Expression, _ y: Expression) -> Bool {
    if y.constant == 0 { return self == x }
    switch operation {
    case .difference(let a, let b): return a == x && b == y
    case .negated(let b): return x.constant == 0 && b == y
    default: return false
    }
  }
}
