/// A refuted claim, or several with one cause, as a reader of the paper would want it told.
///
/// Verdicts, points and numbers come from the decisions; this says what they mean for the paper.
public struct Erratum: Sendable {
  /// The identifiers of the refuted claims, the first of which names the entry.
  public let claims: [String]
  public let kind: Kind
  /// What happens to the proof that the statement belongs to.
  public let severity: Severity
  /// What the paper prints, in ASCII.
  public let printed: String
  /// What is right, and where the paper has it.
  public let right: String
  /// Proved claims that say so.
  public let stands: [String]

  /// Why a claim is refuted.
  public enum Kind: String, Sendable, CaseIterable, Codable {
    /// What is printed is not true, and not right elsewhere.
    case `false`
    /// A printed decimal misses by its last digit.
    case lastDigit = "last-digit"
    /// The printed result follows from the inputs before they were rounded.
    case unrounded
    /// A misprint; the context, or another place, has it right.
    case slip
    /// What is printed can be read in a way that is true; this reading is not.
    case reading
    /// Not printed: a step that the paper leaves out, or a correction of ours that does not hold either.
    case ours
  }

  /// What an erratum does to a proof.
  public enum Severity: Sendable, Equatable {
    /// A step of a printed proof does not hold: which one.
    case breaks(String)
    /// The step holds with the right number or formula in its place, or no step uses it.
    case cosmetic
  }

  init(
    _ claims: [String], _ kind: Kind, _ severity: Severity = .cosmetic, printed: String,
    right: String, stands: [String] = []
  ) {
    (self.claims, self.kind, self.severity) = (claims, kind, severity)
    (self.printed, self.right, self.stands) = (printed, right, stands)
  }

  /// All of them: an entry for each refuted claim of the ledger.
  public static let all: [Erratum] =
    falseAsPrinted + lastDigits + unrounded + slips + readings + ours
}
