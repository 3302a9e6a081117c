/// Why a certificate does not show its claim.
public struct Rejection: Error, Sendable {
  public enum Reason: String, Sendable {
    /// The steps, or the statement refuted, do not amount to the claim.
    case steps
    /// A rectangle of a further step is not inside the domain's.
    case rectangle
    /// The point of a refutation is not in the domain.
    case point
    /// The activation cannot be bounded, or is none for which the claim is made.
    case activation
    /// A leaf on which the statement is not shown.
    case leaf
    /// The point does not show that the statement is false.
    case refutation
    /// There is no such printed claim, or it says something else.
    case identifier
    /// The parts do not amount to the statement of a printed claim.
    case parts
    /// Two formulas that should be equal have different normal forms.
    case algebra
    /// The file is not the model that an audit is about, or is no safetensors file.
    case model
    /// A tensor of the model is missing, unnamed, of another shape or of other elements.
    case tensor
    /// The least or the greatest sum of a layer's weights is another number.
    case extreme
    /// Another number of units is in the domain.
    case count
  }

  public let reason: Reason
  /// One line: what is wrong.
  public let message: String
  /// The first failing step and leaf, counted from 0.
  public var step: Int?
  public var leaf: Int?
  /// Exact sides of that leaf, or coordinates of the point.
  public var box: [(name: String, value: String)]
  /// What is known there of the quantities that decide.
  public var enclosures: [(name: String, value: String)]

  package init(
    reason: Reason, message: String, step: Int? = nil, leaf: Int? = nil,
    box: [(name: String, value: String)] = [], enclosures: [(name: String, value: String)] = []
  ) {
    (self.reason, self.message, self.step, self.leaf) = (reason, message, step, leaf)
    (self.box, self.enclosures) = (box, enclosures)
  }
}
