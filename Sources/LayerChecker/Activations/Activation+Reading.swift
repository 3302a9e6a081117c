extension Activation {
  package init(reading field: Field) throws(FormatError) {
    let keys = try field.object(
      ["scale", "shift"], optional: ["name", "parameters", "formula"])
    scale = try keys["scale"]!.shortRational()
    shift = try keys["shift"]!.shortRational()
    guard scale != Rational(0) else { throw keys["scale"]!.error("the scale is not zero") }
    let isPlain = scale == Rational(1) && shift == Rational(0)
    switch (keys["name"], keys["formula"]) {
    case (let named?, nil):
      let name = try named.string()
      self.name = name
      let definition = try Self.definition(name, named, keys["parameters"], field)
      switch definition {
      case .piecewise(let function, let isGate):
        (self.isGate, asymptotes) = (isGate && isPlain, nil)
        form = .piecewise(function.transformed(scale: scale, shift: shift))
      case .analytic(let formula, let isGate, let asymptotes):
        (self.isGate, self.asymptotes) = (isGate && isPlain, asymptotes)
        // The catalogue's own formulas are read like any other.
        guard let expression = try? ExpressionReader.read(Array(formula.utf8)) else {
          preconditionFailure("the catalogue's formula of \(name)")
        }
        form = .analytic(expression.transformed(scale: scale, shift: shift))
      }
    case (nil, let formula?):
      if let parameters = keys["parameters"] {
        throw parameters.error("a formula has no parameters; omit them")
      }
      (name, isGate, asymptotes) = (nil, false, nil)
      form = .analytic(
        try ExpressionReader.read(formula).transformed(scale: scale, shift: shift))
    default: throw field.error("an activation has either a 'name' or a 'formula'")
    }
  }

  private static func definition(
    _ name: String, _ named: Field, _ parameters: Field?, _ field: Field
  ) throws(FormatError) -> CatalogueEntry.Definition {
    guard name != "softsign" else {
      throw named.error("there is no rule yet for softsign, whose halves are not polynomials")
    }
    guard let entry = CatalogueEntry.all[name] else {
      throw named.error(
        "\(excerpt(name)) is unknown; the catalogue is in Documentation/CertificateFormat.md")
    }
    if name == "selu", let parameters, case .string = parameters.value.content {
      try parameters.expect("alpha01-lambda01")
      return .piecewise(CatalogueEntry.selu01)
    }
    guard entry.parameters.isEmpty == (parameters == nil) else {
      throw field.error(
        entry.parameters.isEmpty
          ? "'\(name)' has no parameters; omit the key" : "the key 'parameters' is missing")
    }
    let values = try parameters?.object(entry.parameters)
    let numbers = try entry.parameters.map { parameter throws(FormatError) in
      try values![parameter]!.shortRational()
    }
    guard let definition = entry.make(numbers) else {
      throw parameters!.error("'\(name)' has no such parameters; they are positive, or in order")
    }
    return definition
  }
}

extension Expression {
  fileprivate func transformed(scale: Rational, shift: Rational) -> Expression {
    let scaled: Expression = scale == Rational(1) ? self : .product(.constant(scale), self)
    return shift == Rational(0) ? scaled : .sum(scaled, .constant(shift))
  }
}

extension Field {
  /// Parameters are numbers that people write: with as many digits as a domain's, each evaluation
  /// would take as long as the longest.
  func shortRational() throws(FormatError) -> Rational {
    let value = try rational()
    let mostBits = 128
    guard value.numerator.magnitude.bitWidth <= mostBits, value.denominator.bitWidth <= mostBits
    else { throw error("a parameter's numerator and denominator have at most \(mostBits) bits") }
    return value
  }
}
