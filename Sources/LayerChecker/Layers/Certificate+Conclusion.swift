extension Certificate {
  /// Whether the steps, if they hold, or the refutation, amount to the claim.
  func concludes() throws(Rejection) {
    switch content {
    case .proof(let steps): try concludes(steps.map(\.statement))
    case .refutation(let statement, let point):
      try concludes(refuting: statement)
      guard domain.contains(point) else {
        throw Rejection(
          reason: .point, message: "the point is outside the domain", box: point.named)
      }
    }
  }

  private func concludes(_ statements: [Statement]) throws(Rejection) {
    func wrong(_ message: String) -> Rejection { Rejection(reason: .steps, message: message) }
    switch (claim, statements.first!) {
    case (.contraction, .invariantRectangle(domain.mu, domain.nu)):
      let duty = "step 2 of a contraction must bound the \"variance\" norm by 1 or less"
      switch statements.dropFirst().first {
      case .normBelow(.variance, let bound)?:
        guard bound <= Rational(1) else { throw wrong("\(duty); it bounds it by \(bound)") }
      case .normBelow(.secondMoment, _)?:
        throw wrong("\(duty); it bounds the \"second-moment\" norm")
      case nil: throw wrong("the norm's bound is missing: \(duty); there is no step 2")
      case _?: throw wrong("the norm's bound is missing: \(duty); it says something else")
      }
      for (index, statement) in statements.enumerated().dropFirst(2) {
        guard case .invariantRectangle(let mu, let nu) = statement else {
          throw wrong("step \(index + 1) is not an invariant rectangle")
        }
        guard domain.mu.contains(mu), domain.nu.contains(nu) else {
          throw Rejection(
            reason: .rectangle,
            message: "the rectangle of step \(index + 1) is not inside the domain's", step: index)
        }
      }
    case (.contraction, _):
      throw wrong(
        "the domain's rectangle is missing: step 1 of a contraction must show that it is invariant")
    case (.spectralNorm, .normBelow) where statements.count == 1: break
    case (.variance, .variance) where statements.count == 1: break
    default: throw wrong("the claim is shown by one step of its own kind")
    }
  }

  private func concludes(refuting statement: Statement) throws(Rejection) {
    switch (claim, statement) {
    case (.contraction, .invariantRectangle(domain.mu, domain.nu)): break
    // A map with a Lipschitz constant q < 1 on a rectangle has a Jacobian of norm at most q there,
    // by its definition as a limit; but only if the rectangle has room in both directions.
    case (.contraction, .normBelow(.variance, let bound))
    where bound >= Rational(1) && domain.mu.lower < domain.mu.upper
      && domain.nu.lower < domain.nu.upper:
      break
    case (.spectralNorm, .normBelow), (.variance, .variance): break
    default:
      throw Rejection(
        reason: .steps, message: "the claim may hold although the refuted statement is false")
    }
  }
}
