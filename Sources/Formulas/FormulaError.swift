import IntervalArithmetic

/// Why a formula cannot be read.
public struct FormulaError: Error, CustomStringConvertible {
  /// What is wrong, and where.
  public let description: String

  package init(description: String) { self.description = description }
}
