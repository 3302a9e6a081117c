import Formulas
import IntervalArithmetic

/// A quantity that must be positive, or at least not negative.
package struct Quantity: Sendable {
  package let expression: Expression
  package let isStrict: Bool

  init(_ expression: Expression, isStrict: Bool) {
    (self.expression, self.isStrict) = (expression, isStrict)
  }

  /// The quantity that is not negative, or positive, exactly where this one is not.
  var contrary: Quantity { Quantity(-expression, isStrict: !isStrict) }

  /// The quantities whose signs make up a relation; |x| < y counts as −y < x < y.
  ///
  /// - Parameter slack: What the sides of an equation may differ by.
  static func signs(of relation: Relation, slack: Rational) -> [Quantity] {
    let isStrict = relation.sign == .less || relation.sign == .more
    switch relation.sign {
    case .less, .atMost:
      guard case .function(.abs, let inner) = relation.left.operation,
        relation.text.left.hasPrefix("abs")
      else { return [Quantity(relation.right - relation.left, isStrict: isStrict)] }
      return [relation.right - inner, relation.right + inner].map {
        Quantity($0, isStrict: isStrict)
      }
    case .more, .atLeast: return [Quantity(relation.left - relation.right, isStrict: isStrict)]
    case .equal: return within(slack, of: relation.left - relation.right)
    }
  }

  /// The quantities whose signs say that a difference is at most a width.
  static func within(_ width: Rational, of difference: Expression) -> [Quantity] {
    [.number(width) - difference, .number(width) + difference].map {
      Quantity($0, isStrict: false)
    }
  }
}
