extension AuditCertificate {
  /// The theorem that an accepted certificate shows.
  package var claimInWords: String {
    var lines = [
      "Claim (proved). In the file of \(bytes) bytes whose SHA-256 is",
      "\(digest), read as safetensors,",
      "let omega be the sum of a unit's weights and tau the sum of their squares, exactly. Then",
    ]
    for layer in layers {
      let axis = layer.layout == .outIn ? "the first axis" : "the last axis"
      lines += [
        "'\(printable(layer.tensor))': \(layer.units) units by \(axis), \(layer.inputs) inputs each:",
        "  \(layer.inside) of \(layer.units) units have omega in \(omega) and tau in \(tau);",
        "  omega is from \(layer.omega.least) to \(layer.omega.greatest),",
        "  tau is from \(layer.tau.least) to \(layer.tau.greatest).",
      ]
    }
    switch uncovered {
    case nil: lines.append("Of other tensors that the file may have nothing is said.")
    case .some(let names) where names.isEmpty: lines.append("The file has no other tensors.")
    case .some(let names):
      lines.append("Of the file's other tensors nothing is said: \(names.count) of them.")
      lines += names.map { "  '\(printable($0))'" }
    }
    return lines.joined(separator: "\n")
  }
}
