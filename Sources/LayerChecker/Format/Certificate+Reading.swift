extension Certificate {
  static let format = "snn-verify certificate"

  /// Reads a certificate, and refuses whatever the format does not define.
  package init(reading file: Field) throws(FormatError) {
    // Of another format or version, the other keys are not to be judged.
    try file.member("format").expect(Self.format)
    try file.member("version").expectVersion(1)
    let keys = try file.object(
      ["format", "version", "activation", "claim", "domain", "verdict"],
      optional: ["steps", "refutation"])
    let activation = try keys["activation"]!.object(["name", "parameters"])
    try activation["name"]!.expect("selu")
    try activation["parameters"]!.expect("alpha01-lambda01")
    try self.init(keys, in: file, forms: [.natural, .monotone])
  }

  /// What is said of the moment map: the claim, the domain, and its proof or refutation.
  init(
    _ keys: [String: Field], in file: Field, forms: [Step.Form]
  ) throws(FormatError) {
    claim = try keys["claim"]!.choice(Dictionary(naming: Claim.allCases))
    domain = try Domain(reading: keys["domain"]!)
    let isProof = try keys["verdict"]!.choice(["proved": true, "refuted": false])
    let (key, other) = isProof ? ("steps", "refutation") : ("refutation", "steps")
    if let misfit = keys[other] { throw misfit.error("does not fit the verdict; write '\(key)'") }
    guard let field = keys[key] else { throw file.error("the key '\(key)' is missing") }
    if isProof {
      let steps = try field.elements(atMost: 1000)
      guard !steps.isEmpty else { throw field.error("a proof has at least one step") }
      content = .proof(
        try steps.map { field throws(FormatError) in try Step(reading: field, forms: forms) })
    } else {
      let parts = try field.object(["statement", "point"])
      content = .refutation(
        try Statement(reading: parts["statement"]!), try Point(reading: parts["point"]!))
    }
  }
}

extension Domain {
  package init(reading field: Field) throws(FormatError) {
    let keys = try field.object(["mu", "omega", "nu", "tau"])
    mu = try keys["mu"]!.range()
    omega = try keys["omega"]!.range()
    nu = try keys["nu"]!.positiveRange()
    tau = try keys["tau"]!.positiveRange()
  }
}

extension Point {
  fileprivate init(reading field: Field) throws(FormatError) {
    let keys = try field.object(["mu", "omega", "nu", "tau"])
    mu = try keys["mu"]!.rational()
    omega = try keys["omega"]!.rational()
    nu = try keys["nu"]!.rational()
    tau = try keys["tau"]!.rational()
  }
}

extension Statement {
  fileprivate init(reading field: Field) throws(FormatError) {
    let kinds = [
      "invariant-rectangle": ["mu", "nu"], "spectral-norm-below": ["jacobian", "bound"],
      "variance-below": ["factor"], "variance-above": ["factor"],
    ]
    // The kind decides which other keys there are.
    let all = try field.object(["kind"], optional: ["mu", "nu", "jacobian", "bound", "factor"])
    let kind = try all["kind"]!.string()
    guard let names = kinds[kind] else { throw all["kind"]!.unknown(kind, kinds.keys.sorted()) }
    let keys = try field.object(["kind"] + names)
    switch kind {
    case "invariant-rectangle":
      self = .invariantRectangle(
        mu: try keys["mu"]!.range(), nu: try keys["nu"]!.positiveRange())
    case "spectral-norm-below":
      self = .normBelow(
        try keys["jacobian"]!.choice(Dictionary(naming: Jacobian.allCases)),
        bound: try keys["bound"]!.rational())
    default:
      let factor = try keys["factor"]!.rational()
      guard factor > Rational(0) else { throw keys["factor"]!.error("the factor is positive") }
      self = .variance(kind == "variance-below" ? .below : .above, factor: factor)
    }
  }
}

extension Step {
  fileprivate init(reading field: Field, forms: [Form]) throws(FormatError) {
    let keys = try field.object(
      ["statement", "coordinates", "form"], optional: ["weights", "tree", "grid"])
    statement = try Statement(reading: keys["statement"]!)
    coordinates = try keys["coordinates"]!.coordinates()
    form = try keys["form"]!.choice(Dictionary(naming: forms))
    if case .normBelow = statement {
      guard let weights = keys["weights"] else {
        throw field.error("the key 'weights' is missing, which a norm needs")
      }
      hasWorstCaseWeights = try weights.choice(["free": false, "worst-case": true])
      guard coordinates == (hasWorstCaseWeights ? .net : .layer) else {
        throw keys["coordinates"]!.error("free weights need mu, omega, nu, tau; others m, v")
      }
      guard form != .monotone else {
        throw keys["form"]!.error(
          forms.contains(.centred)
            ? "a norm has the form 'natural' or 'centred'" : "a norm has the form 'natural'")
      }
    } else {
      if let weights = keys["weights"] { throw weights.error("only a norm has weights; omit them") }
      guard coordinates == .net else {
        throw keys["coordinates"]!.error("only a norm is covered in mu, omega, nu, tau; write m, v")
      }
      hasWorstCaseWeights = false
    }
    switch (keys["tree"], keys["grid"]) {
    case (let tree?, nil): covering = try Covering(tree: tree, axes: coordinates.names.count)
    case (nil, let grid?): covering = try Covering(grid: grid, axes: coordinates.names.count)
    default: throw field.error("a step has either a 'tree' or a 'grid'")
    }
  }
}

extension Field {
  fileprivate func coordinates() throws(FormatError) -> Step.Coordinates {
    let names = try elements(atMost: 4).map { field throws(FormatError) in try field.string() }
    for coordinates in Step.Coordinates.allCases where coordinates.names == names {
      return coordinates
    }
    throw error("unknown coordinates; write mu, omega, nu, tau or m, v in this order")
  }
}
