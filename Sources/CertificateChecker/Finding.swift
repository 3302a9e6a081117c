/// What a check found.
public struct Finding: Sendable {
  public enum Outcome: Sendable {
    /// The claim is shown.
    case accepted
    /// The file is a certificate, but it does not show its claim.
    case rejected(Rejection)
    /// The file is not a certificate of the format.
    case malformed(Malformation)
    /// The check would take more than the budget; what, in words. Nothing was found out.
    case tooLarge(String)
  }

  /// The claim as a theorem in words and formulas; nil if there is none.
  public let claim: String?
  public internal(set) var outcome: Outcome
  /// Leaves, or points of a refutation, on which the claim was shown.
  public let leaves: Int
  /// The largest number of bits after the binary point that was needed.
  public let bits: Int
}

/// Why a certificate does not show its claim.
public struct Rejection: Error, Sendable {
  public enum Reason: String, Sendable {
    /// The steps, or the statement refuted, do not amount to the claim.
    case steps
    /// A rectangle of a further step is not inside the domain's.
    case rectangle
    /// The point of a refutation is not in the domain.
    case point
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
  }

  public let reason: Reason
  /// One line: what is wrong.
  public let message: String
  /// The first failing step and leaf, counted from 0.
  public var step: Int?
  public var leaf: Int?
  /// Exact sides of that leaf, or coordinates of the point.
  public var box: [(name: String, value: String)] = []
  /// What is known there of the quantities that decide.
  public var enclosures: [(name: String, value: String)] = []
}

/// Why and where a file is not a certificate.
public struct Malformation: Sendable {
  /// One line: what is wrong and what would be right.
  public let message: String
  /// Where, in the file's structure, such as `$.steps[0].tree`.
  public let path: String
  /// Where, in its text, counted from 1; columns count bytes.
  public let line: Int
  public let column: Int

  /// The place and the message.
  public var text: String { "\(line):\(column), \(path): \(message)" }

  init(_ error: FormatError, in bytes: [UInt8]) {
    let before = bytes[..<error.offset]
    (message, path) = (error.message, error.path)
    line = before.count { $0 == UInt8(ascii: "\n") } + 1
    column = error.offset - (before.lastIndex(of: UInt8(ascii: "\n")) ?? -1)
  }
}

extension Finding {
  /// `accepted`, `rejected`, `malformed` or `too large`.
  public var word: String {
    switch outcome {
    case .accepted: "accepted"
    case .rejected: "rejected"
    case .malformed: "malformed"
    case .tooLarge: "too large"
    }
  }

  /// The finding in a few lines.
  public var text: String {
    var lines = claim.map { [$0, ""] } ?? []
    switch outcome {
    case .accepted where leaves == 0: lines.append("accepted: shown by algebra")
    case .accepted:
      lines.append("accepted: shown on \(leaves) \(leaves == 1 ? "box" : "boxes"), \(bits) bits")
    case .rejected(let rejection):
      lines.append("rejected: \(rejection.message)")
      lines += rejection.box.map { "  \($0.name) = \($0.value)" }
      lines += rejection.enclosures.map { "  \($0.name) in \($0.value)" }
    case .tooLarge(let what):
      lines.append("too large to check here: \(what); --budget N allows N times as much")
    case .malformed(let error):
      lines.append("malformed: \(error.text)")
    }
    return lines.joined(separator: "\n")
  }
}
