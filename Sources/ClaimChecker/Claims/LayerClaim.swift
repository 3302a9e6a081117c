import LayerChecker

/// What a certificate of the layer map is asked to say.
package enum LayerClaim: Equatable {
  /// ν̃ lies below, or above, a multiple of ν.
  case variance(Side, factor: Rational, on: Domain)
  case contraction(PrintedStatement.Aspect, on: Domain)
  /// All fixed points have a coordinate in a range.
  case fixedPoints(PrintedStatement.Coordinate, within: Range, on: Domain)

  /// What is asked for, in words.
  var description: String {
    switch self {
    case .variance: "the variance on this domain"
    case .contraction: "the contraction on this domain"
    case .fixedPoints: "a rectangle of fixed points within the range"
    }
  }

  /// Whether a certificate, if it is accepted, shows the claim.
  package func isShown(by certificate: Certificate) -> Bool {
    guard case .proof(let steps) = certificate.content else { return false }
    switch self {
    case .variance(let side, let factor, let domain):
      guard certificate.domain == domain, case .variance(side, factor)? = steps.first?.statement
      else { return false }
      return true
    case .contraction(.norm, let domain):
      return certificate.domain == domain
        && steps.contains {
          if case .normBelow(.variance, let bound) = $0.statement {
            bound <= Rational(1)
          } else {
            false
          }
        }
    case .contraction(.invariance, let domain), .contraction(.banach, let domain):
      return certificate.domain == domain && certificate.claim == .contraction
    case .fixedPoints(let coordinate, let range, let domain):
      guard certificate.domain == domain, let rectangle = certificate.fixedPointRectangle() else {
        return false
      }
      return range.contains(coordinate == .mu ? rectangle.mu : rectangle.nu)
    }
  }

  /// Whether a certificate, if it is accepted, shows that the claim is false.
  ///
  /// Nothing refutes an attracting fixed point or a range of fixed points: both may be there although
  /// the norm is not below 1 and the rectangle is not mapped into itself.
  package func isRefuted(by certificate: Certificate) -> Bool {
    guard case .refutation(let statement, _) = certificate.content else { return false }
    switch (self, statement) {
    case (.variance(let side, let factor, let domain), .variance(let other, let multiple)):
      return certificate.domain == domain && side == other && factor == multiple
    case (.contraction(.norm, let domain), .normBelow(.variance, let bound)):
      return certificate.domain == domain && bound >= Rational(1)
    case (.contraction(.invariance, let domain), .invariantRectangle(let mu, let nu)):
      return certificate.domain == domain && domain.mu == mu && domain.nu == nu
    default: return false
    }
  }
}

extension Certificate {
  /// The last rectangle that holds all fixed points, if this proves a contraction.
  func fixedPointRectangle() -> (mu: Range, nu: Range)? {
    guard claim == .contraction, case .proof(let steps) = content,
      case .invariantRectangle(let mu, let nu)? = steps.last?.statement
    else { return nil }
    return (mu, nu)
  }
}
