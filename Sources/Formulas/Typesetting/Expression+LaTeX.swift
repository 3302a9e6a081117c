extension Expression {
  /// The formula in LaTeX's math mode, for `amsmath`.
  public var latex: String { typeset.latex }
}

extension TypesetFormula {
  /// The formula in LaTeX's math mode, for `amsmath`.
  public var latex: String {
    switch self {
    case .row(let parts): parts.map(\.latex).joined()
    case .name(let text, let tilde, let index):
      Self.decorated(Self.latexName(text), tilde: tilde, subscript: index)
    case .number(let text): text.replacing("−", with: "-")
    case .sign(let sign): Self.latexSigns[sign] ?? sign
    case .invisibleTimes: #"\,"#
    case .fraction(let x, let y): #"\frac{\#(x.latex)}{\#(y.latex)}"#
    case .root(let x): #"\sqrt{\#(x.latex)}"#
    case .power(let x, let exponent): "{\(x.latex)}^{\(exponent.latex)}"
    case .fenced(let open, let x, let close): #"\left\#(open)\#(x.latex)\right\#(close)"#
    }
  }

  private static func decorated(_ name: String, tilde: Bool, subscript index: String?) -> String {
    let accented = tilde ? #"\tilde{\#(name)}"# : name
    guard let index else { return accented }
    let isWord = index.contains { $0.isLetter }
    return accented + (isWord ? #"_{\mathrm{\#(index)}}"# : "_{\(index)}")
  }

  private static func latexName(_ text: String) -> String {
    if let greek = latexGreek[text] { return greek }
    return text.count > 1 ? #"\operatorname{\#(text)}"# : text
  }

  private static let latexGreek = [
    "α": #"\alpha "#, "λ": #"\lambda "#, "μ": #"\mu "#, "ν": #"\nu "#, "ω": #"\omega "#,
    "π": #"\pi "#, "σ": #"\sigma "#, "τ": #"\tau "#, "ξ": #"\xi "#, "χ": #"\chi "#,
    "κ": #"\kappa "#, "ℋ": #"\mathcal{H}"#, "𝒥": #"\mathcal{J}"#,
  ]

  private static let latexSigns = [
    "−": " - ", "+": " + ", "=": " = ", "<": " < ", ">": " > ", "≤": #" \leq "#, "≥": #" \geq "#,
    "∂": #"\partial "#, "·": #" \cdot "#, "∈": #" \in "#, "×": #" \times "#, ",": #",\, "#,
    "↦": #" \mapsto "#,
  ]
}
