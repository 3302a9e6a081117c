import LayerChecker

extension ClaimCertificate {
  static let format = "snn-verify claim certificate"
  static let version = 4

  package init(reading file: Field) throws(FormatError) {
    try file.member("format").expect(Self.format)
    try file.member("version").expectVersion(Self.version)
    let keys = try file.object(
      [
        "format", "version", "id", "verdict", "domain", "definitions", "statement", "argument",
        "parts",
      ])
    id = try keys["id"]!.string()
    isProof = try keys["verdict"]!.choice(["proved": true, "refuted": false])
    let (statements, argument) = try PrintedStatement.reading(
      claim: keys["statement"]!, reason: try keys["argument"]!.string())
    proposition = Proposition(
      domain: try NamedBox(reading: keys["domain"]!),
      definitions: try keys["definitions"]!.elements(atMost: 200).map {
        field throws(FormatError) in
        let keys = try field.object(["name", "formula"])
        return (try keys["name"]!.identifier(), try keys["formula"]!.string())
      },
      statements: statements, argument: argument)
    parts = try keys["parts"]!.elements(atMost: 10_000).map { field throws(FormatError) in
      try Evidence(reading: field)
    }
  }
}

extension NamedBox {
  package init(reading field: Field) throws(FormatError) {
    let members = try field.elements(atMost: 8).map { field throws(FormatError) in
      let keys = try field.object(["name", "range"])
      return (try keys["name"]!.identifier(), try keys["range"]!.bounds())
    }
    names = members.map(\.0)
    sides = members.map(\.1)
    guard Set(names).count == names.count else { throw field.error("a variable stands twice") }
  }
}

extension Evidence {
  fileprivate init(reading field: Field) throws(FormatError) {
    let keys = try field.object(["kind"], optional: ["tree", "point", "certificate"])
    let kind = try keys["kind"]!.string()
    func content(_ name: String) throws(FormatError) -> Field {
      try field.object(["kind", name])[name]!
    }
    switch kind {
    case "tree":
      // How many axes there are is known later.
      guard case .tree(let text) = try Covering(tree: try content("tree"), axes: 8) else {
        throw field.error("expected a tree")
      }
      self = .tree(text)
    case "point": self = .point(try content("point").rationals())
    case "algebra":
      _ = try field.object(["kind"])
      self = .algebra
    case "layer": self = .layer(try Certificate(reading: try content("certificate")))
    default: throw keys["kind"]!.unknown(kind, ["algebra", "layer", "point", "tree"])
    }
  }
}
