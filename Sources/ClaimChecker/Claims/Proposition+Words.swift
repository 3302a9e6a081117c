/// What a printed claim says, in plain mathematics, and how near an equation is meant.
extension Proposition {
  /// The claim with its verdict, as it is reported before the finding.
  package func inWords(id: String, isProof: Bool) -> String {
    var lines = ["Printed claim \(id) (\(isProof ? "proved" : "refuted"))."]
    if !isProof { lines.append("It is false that") }
    let premises = statements.flatMap(\.lines)
    guard let argument else {
      return (lines + setting + premises.map { "  \($0)" }).joined(separator: "\n")
    }
    lines.append("  \(argument.claim)")
    lines.append("This follows by an argument in words, which is not checked here:")
    lines.append("  \(argument.reason)")
    lines.append("from these premises, which are:")
    return (lines + (setting + premises).map { "  \($0)" }).joined(separator: "\n")
  }

  private var setting: [String] {
    (domain.names.isEmpty ? [] : ["for all \(domain)"])
      + definitions.map { "with \($0.name) = \($0.formula)" }
  }
}
