import Formulas

/// The parameters of the scaled exponential linear unit,
/// selu(x) = λx for x > 0 and λα(eˣ − 1) for x ≤ 0 (paper, Eq. 2).
public struct SELU<S: Scalar>: Sendable {
  /// α: selu falls to −λα at −∞.
  public let alpha: S
  /// λ: the slope for x > 0.
  public let lambda: S

  /// The activation with given parameters.
  @inlinable
  public init(alpha: S, lambda: S) {
    self.alpha = alpha
    self.lambda = lambda
  }

  /// The parameters by the names that formulas give them.
  public var parameters: [String: S] { ["alpha": alpha, "lambda": lambda] }
}
