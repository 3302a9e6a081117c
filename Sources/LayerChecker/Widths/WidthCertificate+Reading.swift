extension WidthCertificate {
  package static let version = 3
  /// What the format allows.
  private static let (mostUnits, mostDepth, mostListed) = (1 << 24, 100_000, 1000)

  /// Whether a file says that it is of version 3: it is judged by that version's reader then.
  package static func isNamed(in file: Field) -> Bool { file.isOfVersion(version) }

  package init(reading file: Field) throws(FormatError) {
    try file.member("format").expect(Certificate.format)
    try file.member("version").expectVersion(Self.version)
    try file.member("claim").expect("width")
    let keys = try file.object([
      "format", "version", "claim", "verdict", "activation", "sigma_w2", "sigma_b2", "q0", "widths",
      "interval", "probability", "upper", "lower",
    ])
    try keys["verdict"]!.expect("proved")
    activation = try Activation(reading: keys["activation"]!)
    weightVariance = try keys["sigma_w2"]!.shortRational()
    guard weightVariance > Rational(0) else {
      throw keys["sigma_w2"]!.error("this number is positive")
    }
    biasVariance = try keys["sigma_b2"]!.shortRational()
    guard biasVariance >= Rational(0) else {
      throw keys["sigma_b2"]!.error("this number is not negative")
    }
    input = try keys["q0"]!.shortRational()
    probability = try keys["probability"]!.shortRational()
    guard probability > Rational(0), probability < Rational(1) else {
      throw keys["probability"]!.error("this probability is between 0 and 1")
    }
    widths = try Self.widths(keys["widths"]!)
    intervals = try Self.intervals(keys["interval"]!, for: widths.different, input: input)
    upper = try Evidence(reading: keys["upper"]!, isPositive: true)
    lower = try Evidence(reading: keys["lower"]!, isPositive: false)
  }

  private static func widths(_ field: Field) throws(FormatError) -> Widths {
    if case .array = field.value.content {
      let list = try field.elements(atMost: mostListed).map { field throws(FormatError) in
        try field.positiveInteger(atMost: mostUnits)
      }
      guard !list.isEmpty else { throw field.error("a network has at least one layer") }
      return .list(list)
    }
    let keys = try field.object(["units", "depth"])
    return .equal(
      units: try keys["units"]!.positiveInteger(atMost: mostUnits),
      depth: try keys["depth"]!.positiveInteger(atMost: mostDepth))
  }
}

extension WidthCertificate {
  /// One range, or a list of one for each width.
  private static func intervals(
    _ field: Field, for units: [Int], input: Rational
  ) throws(FormatError) -> Intervals {
    func interval(_ field: Field) throws(FormatError) -> Range {
      let range = try field.shortRange()
      guard range.lower > Rational(0), range.contains(input) else {
        throw field.error("the interval has positive ends, and q0 between them")
      }
      return range
    }
    guard case .array(let elements) = field.value.content,
      case .object = elements.first?.content
    else { return .one(try interval(field)) }
    let list = try field.elements(atMost: mostListed).map { field throws(FormatError) in
      let keys = try field.object(["units", "interval"])
      return (
        units: try keys["units"]!.positiveInteger(atMost: mostUnits),
        interval: try interval(keys["interval"]!)
      )
    }
    guard list.map(\.units) == units else {
      throw field.error("one interval for each number of units that a layer has, ascending")
    }
    return .byUnits(list)
  }
}

extension WidthCertificate.Evidence {
  private static let mostPower = 512

  fileprivate init(reading field: Field, isPositive: Bool) throws(FormatError) {
    if (try? field.member("power")) != nil {
      let keys = try field.object(["power"])
      self = .power(try keys["power"]!.positiveInteger(atMost: Self.mostPower))
    } else {
      self = .sums(try WidthCertificate.Majorant(reading: field, isPositive: isPositive))
    }
  }
}

extension WidthCertificate.Majorant {
  private static let mostExponents = 64
  private static let mostRows = 1000
  private static let mostUnits = 1 << 24

  fileprivate init(reading field: Field, isPositive: Bool) throws(FormatError) {
    let keys = try field.object(["center", "exponents", "rows"])
    center = try keys["center"]!.shortRational()
    exponents = try keys["exponents"]!.elements(atMost: Self.mostExponents).map {
      field throws(FormatError) in
      let exponent = try field.shortRational()
      guard isPositive ? exponent > Rational(0) : exponent < Rational(0) else {
        throw field.error(
          isPositive ? "exponents are positive here" : "exponents are negative here")
      }
      return exponent
    }
    let count = exponents.count
    guard count > 0 else { throw keys["exponents"]!.error("there is at least one exponent") }
    var last = 0
    rows = try keys["rows"]!.elements(atMost: Self.mostRows).map { field throws(FormatError) in
      let row = try field.object(["units", "terms"])
      let units = try row["units"]!.positiveInteger(atMost: Self.mostUnits)
      guard units > last else { throw row["units"]!.error("rows stand by ascending units") }
      last = units
      let terms = try row["terms"]!.elements(atMost: count)
      guard terms.count == count else {
        throw row["terms"]!.error("\(terms.count) rows for \(count) exponents; write one for each")
      }
      return Rows(
        units: units,
        terms: try terms.map { field throws(FormatError) in
          try Self.terms(field, exponents: count)
        })
    }
  }

  private static func terms(_ field: Field, exponents: Int) throws(FormatError) -> [Term] {
    let pairs = try field.elements(atMost: exponents + 1)
    var last = -1
    return try pairs.map { field throws(FormatError) in
      let pair = try field.elements(atMost: 2)
      guard pair.count == 2 else { throw field.error("a pair is an index and a number") }
      guard case .number(let text) = pair[0].value.content, !text.hasPrefix("-"),
        let index = Int(text), index <= exponents
      else { throw pair[0].error("expected an index from 0 to \(exponents)") }
      guard index > last else { throw pair[0].error("the indices of a row ascend") }
      last = index
      return Term(index: index, constant: try pair[1].shortRational())
    }
  }
}

extension Field {
  /// A range whose ends are numbers that people write.
  fileprivate func shortRange() throws(FormatError) -> Range {
    let ends = try elements(atMost: 2)
    guard ends.count == 2 else { throw error("a range has two ends") }
    let range = Range(lower: try ends[0].shortRational(), upper: try ends[1].shortRational())
    guard range.lower <= range.upper else { throw error("the ends of the range are reversed") }
    return range
  }
}
