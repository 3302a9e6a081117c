import Paper

/// How to cite the errata, or the decision on one claim.
public struct Citation: Sendable {
  private let key: String
  private let title: String
  private let note: String
  private let version: String
  private let date: String?

  /// The list of errata.
  ///
  /// - Parameters:
  ///   - version: The program's version.
  ///   - date: A day, as 2026-01-31, if any.
  public static func errata(version: String, date: String?) -> Citation {
    Citation(
      key: "snn-verify-errata", title: "Errata to {S}elf-{N}ormalizing {N}eural {N}etworks",
      note: "Statements of arXiv:1706.02515v5 that are refuted, found by snn-verify claims errata",
      version: version, date: date)
  }

  /// One claim with its verdict.
  ///
  /// - Parameters:
  ///   - finding: The decided claim.
  ///   - version: The program's version.
  ///   - date: A day, as 2026-01-31, if any.
  public init(_ finding: Finding, version: String, date: String?) {
    let claim = finding.claim
    self.init(
      key: "snn-verify-\(claim.id)",
      title: "{S}elf-{N}ormalizing {N}eural {N}etworks, \(Self.escaped(claim.source)): "
        + finding.decision.verdict.rawValue,
      note: "Claim \(claim.id) on arXiv:1706.02515v5, found by snn-verify claims show \(claim.id)",
      version: version, date: date)
  }

  private init(key: String, title: String, note: String, version: String, date: String?) {
    (self.key, self.title, self.note) = (key, title, note)
    (self.version, self.date) = (version, date)
  }

  /// An entry of a BibTeX file; without a date it has no year.
  public var bibTeX: String {
    let day = date.map { $0.split(separator: "-") } ?? []
    let fields =
      [("author", "{snn-verify}"), ("title", title), ("version", version), ("note", note)]
      + zip(["year", "month", "day"], day).map { ($0, String($1)) }
    return "@misc{\(key),\n"
      + fields.map { "  \($0.0) = {\($0.1)}" }.joined(separator: ",\n") + "\n}"
  }

  /// What BibTeX or LaTeX would take for a command.
  private static func escaped(_ text: String) -> String {
    text.reduce(into: "") { result, character in
      switch character {
      case "{", "}", "\\", "\"": break
      case "&", "%", "$", "#", "_": result += "\\\(character)"
      case "~": result += "\\~{}"
      case "^": result += "\\^{}"
      default: result.append(character)
      }
    }
  }
}
