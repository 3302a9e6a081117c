import IntervalArithmetic

/// Why a formula cannot be read.
public struct FormulaError: Error, CustomStringConvertible {
  public let description: String

  package init(description: String) { self.description = description }
}
