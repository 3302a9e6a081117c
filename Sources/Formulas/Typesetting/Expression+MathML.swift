extension Expression {
  /// The formula as the content of a `<math>` element (MathML Core).
  public var mathML: String { typeset.mathML }
}

extension TypesetFormula {
  /// The formula as the content of a `<math>` element (MathML Core), well-formed XML.
  public var mathML: String {
    switch self {
    case .row(let parts): "<mrow>" + parts.map(\.mathML).joined() + "</mrow>"
    case .name(let text, let tilde, let index):
      Self.decorated(text, tilde: tilde, subscript: index)
    case .number(let text): "<mn>\(text)</mn>"
    case .sign(let sign): "<mo>\(Self.escaped(sign))</mo>"
    case .invisibleTimes: "<mo>&#x2062;</mo>"
    case .fraction(let x, let y): "<mfrac>\(x.mathML)\(y.mathML)</mfrac>"
    case .root(let x): "<msqrt>\(x.mathML)</msqrt>"
    case .power(let x, let exponent): "<msup>\(x.mathML)\(exponent.mathML)</msup>"
    case .fenced(let open, let x, let close):
      "<mrow><mo fence=\"true\" lspace=\"0\" rspace=\"0\">\(open)</mo>\(x.mathML)<mo fence=\"true\" lspace=\"0\" rspace=\"0\">\(close)</mo></mrow>"
    }
  }

  private static func decorated(_ name: String, tilde: Bool, subscript index: String?) -> String {
    // A function's name keeps its distance from a factor on its left.
    let space = name.count > 1 ? #"<mspace width="0.12em"/>"# : ""
    let letter = "\(space)<mi>\(name)</mi>"
    let accented = tilde ? #"<mover accent="true">\#(letter)<mo>~</mo></mover>"# : letter
    guard let index else { return accented }
    let isWord = index.contains { $0.isLetter }
    return "<msub>\(accented)\(isWord ? "<mi>\(index)</mi>" : "<mn>\(index)</mn>")</msub>"
  }

  private static func escaped(_ sign: String) -> String {
    sign.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }
}
