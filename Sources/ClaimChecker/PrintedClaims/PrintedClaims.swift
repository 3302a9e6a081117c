import LayerChecker

/// The printed claims as the checker reads the paper: its own list, written from the print apart from
/// the prover's, so that a claim that one of them misreads is not shown by the other's certificate.
///
/// `Documentation/CertificateFormat.md` describes the notation. Whoever believes an accepted claim has
/// read its entry.
package enum PrintedClaims {
  /// The entries by identifier, not yet read.
  package static let entries: [String: [Substring]] = {
    var entries: [String: [Substring]] = [:]
    for section in sections {
      for (id, lines) in entriesOf(section) {
        precondition(entries.updateValue(lines, forKey: id) == nil, "\(id) stands twice")
      }
    }
    return entries
  }()

  /// What a claim says; nil if there is none with the identifier.
  package static func claim(_ id: String) throws(FormatError) -> Proposition? {
    guard let lines = entries[id] else { return nil }
    return try PrintedClaimReader.proposition(lines)
  }

  /// The entries of a section with their lines, continued lines joined and comments left out.
  static func entriesOf(_ section: String) -> [(id: String, lines: [Substring])] {
    var entries: [(id: String, lines: [Substring])] = []
    for line in section.split(separator: "\n") {
      let text = line.firstRange(of: "--").map { line[..<$0.lowerBound] } ?? line
      let content = text.trimming { $0 == " " }
      if content.isEmpty { continue }
      if content.hasPrefix("["), content.hasSuffix("]"), !text.hasPrefix(" ") {
        entries.append((String(content.dropFirst().dropLast()), []))
      } else if text.hasPrefix("    "), let last = entries.last?.lines.last {
        entries[entries.count - 1].lines[entries.last!.lines.count - 1] =
          Substring(last + " " + content)
      } else {
        precondition(!entries.isEmpty, "a line before the first entry")
        entries[entries.count - 1].lines.append(content)
      }
    }
    return entries
  }
}

extension Substring {
  func trimming(_ isTrimmed: (Character) -> Bool) -> Substring {
    var rest = drop(while: isTrimmed)
    while let last = rest.last, isTrimmed(last) { rest.removeLast() }
    return rest
  }
}
