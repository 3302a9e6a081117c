/// What a certificate of version 2 says: a claim about a layer with any activation.
package struct ActivationCertificate {
  let activation: Activation
  let quadrature: Quadrature?
  let claim: Claim

  enum Claim {
    /// What version 1 says of SELU.
    case layer(Certificate)
    case lengthFixedPoints(LengthFixedPoints)
    case gain(Gain)
    case edge(Edge)
  }

  package static let version = 2

  /// Whether a file says that it is of version 2: it is judged by that version's reader then.
  package static func isNamed(in file: Field) -> Bool { file.isOfVersion(version) }

  package init(reading file: Field) throws(FormatError) {
    try file.member("format").expect(Certificate.format)
    try file.member("version").expectVersion(Self.version)
    let name = try file.member("claim").string()
    let layer = Certificate.Claim.allCases.map(\.rawValue)
    let own: [String: [String]] = [
      "length-fixed-points": ["sigma_w2", "sigma_b2", "limit", "parts", "tail"],
      "gain": ["q", "sigma_w2", "stability", "tree"],
      "edge": ["sigma_b2", "K", "sigma_w2", "stability", "tree"],
    ]
    let common = ["format", "version", "activation", "claim", "verdict"]
    let keys: [String: Field]
    if layer.contains(name) {
      keys = try file.object(
        common + ["domain"], optional: ["quadrature", "steps", "refutation"])
    } else if let names = own[name] {
      keys = try file.object(common + names, optional: ["quadrature"])
      try keys["verdict"]!.expect("proved")
    } else {
      throw try file.member("claim").unknown(name, (layer + own.keys).sorted())
    }
    activation = try Activation(reading: keys["activation"]!)
    quadrature = try keys["quadrature"].map { field throws(FormatError) in
      try Quadrature(reading: field)
    }
    if let field = keys["quadrature"], case .piecewise = activation.form {
      throw field.error("only analytic activations have a quadrature; omit it")
    }
    switch name {
    case "length-fixed-points": claim = .lengthFixedPoints(try LengthFixedPoints(keys))
    case "gain": claim = .gain(try Gain(keys))
    case "edge": claim = .edge(try Edge(keys))
    default: claim = .layer(try Certificate(keys, in: file, forms: Step.Form.allCases))
    }
  }
}
