import LayerChecker

/// One relation between two formulas.
package struct Relation {
  enum Sign: String, CaseIterable {
    case atMost = "<=", atLeast = ">=", less = "<", more = ">", equal = "="
  }

  let left: Term
  let sign: Sign
  let right: Term
  /// One unit of the last digit of the right side, if that is nothing but a decimal with digits after
  /// the point; a whole number is exact.
  let unit: Rational?
  /// Whether the left side is written with the name of the absolute value in front.
  let isAbsoluteValue: Bool
}
