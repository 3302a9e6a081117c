import Formulas
import IntervalArithmetic

/// One thing that a statement asks for, of the six kinds that evidence shows; see
/// `Documentation/CertificateFormat.md`.
package struct Obligation: Sendable {
  package let content: Content
  package let domain: ClaimDomain
  package var wording: Wording

  package enum Content: Sendable {
    /// A quantity has its sign at every point.
    case sign(Quantity)
    /// Two formulas are equal at every point.
    case equality(Expression, Expression)
    /// An extreme value has its signs: everywhere, or at a point, of the formula.
    case extreme(Extreme)
    /// Something is computed exactly.
    case computation(Computation)
    /// Evaluating a formula in binary64 has an error below a bound at every point.
    case roundingError(of: Expression, below: Rational)
    /// The map of a layer has a property that certificates of version 1 show.
    case layer(LayerStatement)
  }

  /// How the obligation is spoken of.
  package struct Wording: Sendable {
    /// What is false if the obligation is.
    package var failing: String
    /// How it was decided, where the kind alone does not say it.
    var reasons: (proved: String?, refuted: String?) = (nil, nil)
    /// What is told of a point at which the obligation is false, if not its own quantity.
    var measured: (measure: Measure, expression: Expression)?
    /// The relations of the statement that asks for it, if it is made of relations.
    var relations: [PrintedRelation] = []
    /// Which of these the obligation is a part of; nil for all.
    var part: Int?
  }

  init(_ content: Content, on domain: ClaimDomain, _ wording: Wording) {
    (self.content, self.domain, self.wording) = (content, domain, wording)
  }

  /// The relations of which the obligation is a part.
  var relations: [PrintedRelation] {
    wording.part.map { [wording.relations[$0]] } ?? wording.relations
  }

  /// Whether the obligation is of an earlier relation in the statement that another one is of.
  func precedes(_ other: Obligation) -> Bool {
    guard let part = wording.part, let otherPart = other.wording.part else { return false }
    return part < otherPart && wording.relations == other.wording.relations
  }
}
