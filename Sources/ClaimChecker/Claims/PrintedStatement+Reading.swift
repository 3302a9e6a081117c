import LayerChecker

extension PrintedStatement {
  /// What a claim states, and its argument if that is in words: these stand at the top alone.
  static func reading(
    claim field: Field, reason: String
  ) throws(FormatError) -> ([PrintedStatement], Proposition.Argument?) {
    let kinds = ["implied": true, "contradicted": false]
    guard let isForIt = kinds[try field.member("kind").string()] else {
      return ([try PrintedStatement(reading: field, depth: 0)], nil)
    }
    let keys = try field.object(["kind", "text", "premises"])
    var premises: [PrintedStatement] = []
    for premise in try keys["premises"]!.elements(atMost: 1000) {
      premises.append(try PrintedStatement(reading: premise, depth: 1))
    }
    let argument = Proposition.Argument(
      isForIt: isForIt, claim: try keys["text"]!.string(), reason: reason)
    return (premises, argument)
  }

  init(reading field: Field, depth: Int) throws(FormatError) {
    guard depth <= 20 else { throw field.error("statements nested more than 20 deep") }
    let kind = try field.member("kind")
    func keys(
      _ required: String..., optional: [String] = []
    ) throws(FormatError) -> [String: Field] {
      try field.object(["kind"] + required, optional: optional)
    }
    func tolerance(_ keys: [String: Field], _ name: String = "tolerance") throws(FormatError)
      -> Rational?
    {
      guard let field = keys[name] else { return nil }
      return try field.positive()
    }
    func inner(_ field: Field) throws(FormatError) -> PrintedStatement {
      try PrintedStatement(reading: field, depth: depth + 1)
    }
    func all(_ field: Field) throws(FormatError) -> [PrintedStatement] {
      var statements: [PrintedStatement] = []
      for element in try field.elements(atMost: 1000) { statements.append(try inner(element)) }
      return statements
    }
    switch try kind.string() {
    case "relations":
      let keys = try keys("text", optional: ["tolerance"])
      self = .relations(try keys["text"]!.string(), tolerance: try tolerance(keys))
    case "extremum":
      let keys = try keys("extremum", "of", "is", optional: ["tolerance"])
      self = .extremum(
        isMaximum: try keys["extremum"]!.choice(["maximum": true, "minimum": false]),
        of: try keys["of"]!.string(), is: try keys["is"]!.string(),
        tolerance: try tolerance(keys))
    case "grid-maximum":
      let keys = try keys("of", "steps", "is", optional: ["tolerance"])
      self = .gridMaximum(
        of: try keys["of"]!.string(), steps: try keys["steps"]!.positiveNumbers(atMost: 8),
        is: try keys["is"]!.string(), tolerance: try tolerance(keys))
    case "grid-covers":
      self = .gridCovers(try keys("steps")["steps"]!.positiveNumbers(atMost: 8))
    case "monotone":
      let keys = try keys("of", "direction", "in")
      self = .monotone(
        of: try keys["of"]!.string(),
        isIncreasing: try keys["direction"]!.choice(["increasing": true, "decreasing": false]),
        in: try keys["in"]!.string())
    case "identity":
      let keys = try keys("left", "right")
      self = .identity(try keys["left"]!.string(), try keys["right"]!.string())
    case "variance":
      let keys = try keys("side", "factor")
      self = .variance(
        try keys["side"]!.choice(["below": .below, "above": .above]),
        factor: try keys["factor"]!.positive())
    case "contraction":
      let keys = try keys("domain", "aspect")
      self = .contraction(
        try Domain(reading: keys["domain"]!),
        try keys["aspect"]!.choice(Dictionary(naming: Aspect.allCases)))
    case "fixed-points":
      let keys = try keys("domain", "coordinate", "within")
      self = .fixedPoints(
        of: try Domain(reading: keys["domain"]!),
        coordinate: try keys["coordinate"]!.choice(Dictionary(naming: Coordinate.allCases)),
        within: try keys["within"]!.range())
    case "backward-factor":
      let keys = try keys("domain", "relation", "bound")
      self = .backwardFactor(
        try Domain(reading: keys["domain"]!),
        isAtMost: try keys["relation"]!.choice(["<=": true, ">=": false]),
        bound: try keys["bound"]!.string())
    case "integers": self = .integers(try keys("texts")["texts"]!.strings(atMost: 100))
    case "rounding-error":
      let keys = try keys("of", "below")
      self = .roundingError(
        of: try keys["of"]!.string(), below: try keys["below"]!.positive())
    case "coefficients":
      let keys = try keys("of", "in", "are", optional: ["tolerance", "relative-error"])
      self = .coefficients(
        of: try keys["of"]!.string(), in: try keys["in"]!.strings(atMost: 8),
        are: try keys["are"]!.elements(atMost: 100).map { field throws(FormatError) in
          let keys = try field.object(["monomial", "number"])
          return (try keys["monomial"]!.string(), try keys["number"]!.string())
        }, tolerance: try tolerance(keys), relativeError: try tolerance(keys, "relative-error"))
    case "expectation":
      let keys = try keys("negative", "positive", "is")
      self = .expectation(
        negative: try keys["negative"]!.string(), positive: try keys["positive"]!.string(),
        is: try keys["is"]!.string())
    case "limit":
      let keys = try keys("of", "as", "approach", "is")
      self = .limit(
        of: try keys["of"]!.string(), as: try keys["as"]!.string(),
        try keys["approach"]!.choice(Dictionary(naming: Limit.Approach.allCases)),
        is: try keys["is"]!.string())
    case "implied", "contradicted":
      throw kind.error("an argument in words stands at the top only, not within a statement")
    case "on":
      let keys = try keys("domain", "statement")
      self = .on(try NamedBox(reading: keys["domain"]!), try inner(keys["statement"]!))
    case "all": self = .all(try all(keys("statements")["statements"]!))
    case let name:
      throw kind.error("\(excerpt(name)) is not a kind of statement")
    }
  }
}
