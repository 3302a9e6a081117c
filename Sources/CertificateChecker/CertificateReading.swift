import BigInt

extension Certificate {
  /// Reads a certificate, and refuses whatever the format does not define.
  init(reading bytes: [UInt8]) throws(FormatError) {
    let file = Field(value: try JSONReader.read(bytes), path: "$")
    // Of another format or version, the other keys are not to be judged.
    try file.member("format").expect("snn-verify certificate")
    try file.member("version").expectVersion(1)
    let keys = try file.object(
      ["format", "version", "activation", "claim", "domain", "verdict"],
      optional: ["steps", "refutation"])
    let activation = try keys["activation"]!.object(["name", "parameters"])
    try activation["name"]!.expect("selu")
    try activation["parameters"]!.expect("alpha01-lambda01")
    claim = try keys["claim"]!.choice(Dictionary(naming: Claim.allCases))
    domain = try Domain(reading: keys["domain"]!)
    let isProof = try keys["verdict"]!.choice(["proved": true, "refuted": false])
    let (key, other) = isProof ? ("steps", "refutation") : ("refutation", "steps")
    if let misfit = keys[other] { throw misfit.error("does not fit the verdict; write '\(key)'") }
    guard let field = keys[key] else { throw file.error("the key '\(key)' is missing") }
    if isProof {
      let steps = try field.elements(atMost: 1000)
      guard !steps.isEmpty else { throw field.error("a proof has at least one step") }
      content = .proof(try steps.map { field throws(FormatError) in try Step(reading: field) })
    } else {
      let parts = try field.object(["statement", "point"])
      content = .refutation(
        try Statement(reading: parts["statement"]!), try Point(reading: parts["point"]!))
    }
  }
}

extension Domain {
  fileprivate init(reading field: Field) throws(FormatError) {
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
  fileprivate init(reading field: Field) throws(FormatError) {
    let keys = try field.object(
      ["statement", "coordinates", "form"], optional: ["weights", "tree", "grid"])
    statement = try Statement(reading: keys["statement"]!)
    coordinates = try keys["coordinates"]!.coordinates()
    form = try keys["form"]!.choice(Dictionary(naming: Form.allCases))
    if case .normBelow = statement {
      guard let weights = keys["weights"] else {
        throw field.error("the key 'weights' is missing, which a norm needs")
      }
      hasWorstCaseWeights = try weights.choice(["free": false, "worst-case": true])
      guard coordinates == (hasWorstCaseWeights ? .net : .layer) else {
        throw keys["coordinates"]!.error("free weights need mu, omega, nu, tau; others m, v")
      }
      guard form == .natural else { throw keys["form"]!.error("a norm has the form 'natural'") }
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

extension Covering {
  fileprivate init(tree field: Field, axes: Int) throws(FormatError) {
    let text = try field.bytes()
    var open = 1
    for (index, byte) in text.enumerated() {
      guard open > 0 else {
        throw field.error("the tree ends after \(index) characters, \(text.count) are written")
      }
      let axis = Int(byte) - Int(UInt8(ascii: "0"))
      guard byte == Self.leaf || (0..<axes).contains(axis) else {
        throw field.error("character \(index + 1) is neither an axis from 0 to \(axes - 1) nor '.'")
      }
      open += byte == Self.leaf ? -1 : 1
    }
    guard open == 0 else { throw field.error("the tree lacks \(open) more subtrees at its end") }
    self = .tree(text)
  }

  fileprivate init(grid field: Field, axes: Int) throws(FormatError) {
    var counts: [Int] = []
    var product = 1
    for element in try field.elements(atMost: axes) {
      let count = try element.positiveInteger(atMost: Self.mostCells)
      // Both factors are at most 10⁸, so the product fits.
      product *= count
      guard product <= Self.mostCells else {
        throw element.error("more than \(Self.mostCells) cells altogether; use a tree")
      }
      counts.append(count)
    }
    guard counts.count == axes else { throw field.error("a grid has \(axes) counts here") }
    self = .grid(counts)
  }
}

extension Dictionary where Key == String, Value: RawRepresentable<String> {
  /// The cases by their names.
  fileprivate init(naming cases: [Value]) {
    self.init(uniqueKeysWithValues: cases.map { ($0.rawValue, $0) })
  }
}

/// A JSON value and its place, which every complaint names.
private struct Field {
  let value: JSONValue
  let path: String

  func error(_ message: String) -> FormatError {
    FormatError(message: message, offset: value.offset, path: path)
  }

  func unknown(_ text: some StringProtocol, _ known: [String]) -> FormatError {
    error("\(excerpt(text)) is unknown; write \(known.joined(separator: " or "))")
  }

  /// The members of an object that has all required keys and no others but optional ones.
  func object(
    _ required: [String], optional: [String] = []
  ) throws(FormatError) -> [String: Field] {
    guard case .object(let members) = value.content else { throw error("expected an object") }
    var fields: [String: Field] = [:]
    for (name, value) in members {
      guard required.contains(name) || optional.contains(name) else {
        throw FormatError(
          message: "the key \(excerpt(name)) is unknown; known are "
            + (required + optional).joined(separator: ", "), offset: value.offset, path: path)
      }
      fields[name] = Field(value: value, path: path + "." + name)
    }
    for name in required where fields[name] == nil {
      throw error("the key '\(name)' is missing")
    }
    return fields
  }

  func member(_ name: String) throws(FormatError) -> Field {
    guard case .object(let members) = value.content else { throw error("expected an object") }
    guard let member = members.first(where: { $0.name == name }) else {
      throw error("the key '\(name)' is missing")
    }
    return Field(value: member.value, path: path + "." + name)
  }

  func elements(atMost limit: Int) throws(FormatError) -> [Field] {
    guard case .array(let elements) = value.content else { throw error("expected an array") }
    guard elements.count <= limit else {
      throw error("\(elements.count) elements; at most \(limit) are read here")
    }
    return elements.enumerated().map { Field(value: $1, path: "\(path)[\($0)]") }
  }

  func bytes() throws(FormatError) -> ArraySlice<UInt8> {
    guard case .string(let bytes) = value.content else { throw error("expected text in quotes") }
    return bytes
  }

  func string() throws(FormatError) -> String { String(decoding: try bytes(), as: UTF8.self) }

  func choice<Value>(_ values: [String: Value]) throws(FormatError) -> Value {
    let name = try string()
    guard let value = values[name] else { throw unknown(name, values.keys.sorted()) }
    return value
  }

  func expect(_ text: String) throws(FormatError) { _ = try choice([text: ()]) }

  func expectVersion(_ version: Int) throws(FormatError) {
    guard case .number("\(version)") = value.content else {
      throw error("unknown version; this program reads version \(version)")
    }
  }

  func positiveInteger(atMost limit: Int) throws(FormatError) -> Int {
    guard case .number(let text) = value.content, let number = Int(text), number >= 1,
      number <= limit
    else { throw error("expected a whole number from 1 to \(limit)") }
    return number
  }

  func coordinates() throws(FormatError) -> Step.Coordinates {
    let names = try elements(atMost: 4).map { field throws(FormatError) in try field.string() }
    for coordinates in Step.Coordinates.allCases where coordinates.names == names {
      return coordinates
    }
    throw error("unknown coordinates; write mu, omega, nu, tau or m, v in this order")
  }

  func range() throws(FormatError) -> Range {
    let ends = try elements(atMost: 2)
    guard ends.count == 2 else { throw error("a range has two ends") }
    let range = Range(lower: try ends[0].rational(), upper: try ends[1].rational())
    guard range.lower <= range.upper else { throw error("the ends of the range are reversed") }
    return range
  }

  func positiveRange() throws(FormatError) -> Range {
    let range = try range()
    guard range.lower > Rational(0) else { throw error("a variance or square sum is positive") }
    return range
  }

  /// `n`, `n/d` in lowest terms with d > 1, or a decimal such as `-0.25`, without superfluous
  /// zeros in front and without exponents.
  func rational() throws(FormatError) -> Rational {
    let text = try bytes()
    let mostDigits = 2000
    guard text.count <= mostDigits else {
      throw error("a number of \(text.count) characters; at most \(mostDigits) are read")
    }
    let whole = String(decoding: text, as: UTF8.self)
    let wrong = error("\(excerpt(whole)) is not a number; write n, n/d or a decimal")
    /// The value of digits; a zero stands in front only if it stands alone or before a point.
    func natural(_ digits: Substring.UTF8View, isFraction: Bool = false) throws(FormatError)
      -> BigInt
    {
      guard digits.first != 0x30 || digits.count == 1 || isFraction,
        digits.allSatisfy({ (0x30...0x39).contains($0) }),
        let value = BigInt(String(decoding: Array(digits), as: UTF8.self))
      else { throw wrong }
      return value
    }
    let isNegative = whole.utf8.first == UInt8(ascii: "-")
    let unsigned = whole.dropFirst(isNegative ? 1 : 0)
    func signed(_ value: BigInt) -> BigInt { isNegative ? -value : value }
    let fraction = unsigned.split(separator: "/", omittingEmptySubsequences: false)
    let decimal = unsigned.split(separator: ".", omittingEmptySubsequences: false)
    if fraction.count == 2 {
      let (n, d) = (try natural(fraction[0].utf8), try natural(fraction[1].utf8))
      guard d != 0 else { throw error("\(excerpt(whole)) has the denominator zero") }
      guard d > 1, n.greatestCommonDivisor(with: d) == 1 else {
        throw error("\(excerpt(whole)) is not in lowest terms with a denominator above 1")
      }
      return Rational(signed(n), over: d)
    }
    if decimal.count == 2 {
      let (n, f) = (
        try natural(decimal[0].utf8), try natural(decimal[1].utf8, isFraction: true)
      )
      let scale = BigInt(10).power(decimal[1].utf8.count)
      return Rational(signed(n * scale + f), over: scale)
    }
    let n = try natural(unsigned.utf8)
    guard !(isNegative && n == 0) else { throw wrong }
    return Rational(signed(n))
  }
}
