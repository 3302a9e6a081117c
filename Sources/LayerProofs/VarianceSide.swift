import IntervalArithmetic

/// On which side of the variance ν of a layer the next one's ν̃ is to lie.
public enum VarianceSide: String, Sendable, CaseIterable, Codable {
  /// ν̃ < ν (Theorem 2).
  case below
  /// ν̃ > ν (Theorem 3).
  case above
}
