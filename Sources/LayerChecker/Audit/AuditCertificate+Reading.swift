extension AuditCertificate {
  private static let (mostLayers, mostTensors, mostUnits, mostBytes) = (
    10_000, 20_000, 1 << 30, 1 << 50
  )
  private static let mostNameBytes = 500

  /// Whether a file says that it is an audit: it is judged by its reader then.
  package static func isNamed(in file: Field) -> Bool {
    WidthCertificate.isNamed(in: file) && (try? file.member("claim").string()) == "audit"
  }

  package init(reading file: Field) throws(FormatError) {
    try file.member("format").expect(Certificate.format)
    try file.member("version").expectVersion(WidthCertificate.version)
    try file.member("claim").expect("audit")
    let keys = try file.object(
      ["format", "version", "claim", "verdict", "model", "domain", "layers"],
      optional: ["uncovered"])
    try keys["verdict"]!.expect("proved")
    let model = try keys["model"]!.object(["bytes", "sha256"])
    bytes = try model["bytes"]!.positiveInteger(atMost: Self.mostBytes)
    digest = try model["sha256"]!.string()
    guard digest.utf8.count == 64,
      digest.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) })
    else { throw model["sha256"]!.error("expected 64 lower-case hexadecimal digits") }
    let domain = try keys["domain"]!.object(["omega", "tau"])
    omega = try domain["omega"]!.range()
    tau = try domain["tau"]!.positiveRange()
    var names: Set<String> = []
    func name(_ field: Field) throws(FormatError) -> String {
      let name = try field.string()
      guard !name.isEmpty, name.utf8.count <= Self.mostNameBytes, name != "__metadata__" else {
        throw field.error("this names no tensor")
      }
      guard names.insert(name).inserted else {
        throw field.error("the tensor \(excerpt(name)) stands twice; keep one")
      }
      return name
    }
    var layers: [Layer] = []
    for field in try keys["layers"]!.elements(atMost: Self.mostLayers) {
      let layer = try field.object([
        "tensor", "layout", "units", "inputs", "omega", "tau", "inside",
      ])
      let units = try layer["units"]!.positiveInteger(atMost: Self.mostUnits)
      guard case .number(let text) = layer["inside"]!.value.content, let inside = Int(text),
        (0...units).contains(inside), text != "-0"
      else { throw layer["inside"]!.error("expected a whole number from 0 to the units") }
      layers.append(
        Layer(
          tensor: try name(layer["tensor"]!),
          layout: try layer["layout"]!.choice(Dictionary(naming: Layout.allCases)), units: units,
          inputs: try layer["inputs"]!.positiveInteger(atMost: Self.mostUnits),
          omega: try layer["omega"]!.extremes(), tau: try layer["tau"]!.extremes(), inside: inside))
    }
    guard !layers.isEmpty else { throw keys["layers"]!.error("there is at least one layer") }
    self.layers = layers
    var uncovered: [String]?
    if let field = keys["uncovered"] {
      uncovered = []
      for element in try field.elements(atMost: Self.mostTensors) {
        uncovered!.append(try name(element))
      }
    }
    self.uncovered = uncovered
  }
}

extension Field {
  fileprivate func extremes() throws(FormatError) -> (least: Dyadic, greatest: Dyadic) {
    let ends = try elements(atMost: 2)
    guard ends.count == 2 else { throw error("expected the least and the greatest number") }
    return (try ends[0].dyadic(), try ends[1].dyadic())
  }
}
