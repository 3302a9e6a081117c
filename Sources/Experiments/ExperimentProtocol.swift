/// How networks are trained and chosen, apart from the hyperparameters that are tried.
public enum ExperimentProtocol: String, Codable, Sendable, CaseIterable {
  /// Gradient descent with momentum 0.9, which ends when nothing improves for some epochs.
  case momentum
  /// That of the paper (appendix A4): plain gradient descent, the best of all epochs by the validation
  /// loss's moving average over ten, and of equal scores more layers, then the lower learning rate, then
  /// more dropout.
  case paper
}
