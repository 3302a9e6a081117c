extension Term {
  /// The names of the symbols in the formula.
  var symbols: Set<String> {
    var names: Set<String> = []
    for place in formulas.reachable(from: place) {
      if case .symbol(let name) = formulas.parts[place] { names.insert(name) }
    }
    return names
  }

  /// The formula with each part, in order, made anew from what its operands became.
  private func mapped(_ leaf: (Formulas.Part) -> Term?) -> Term {
    var images: [Int: Term] = [:]
    for place in formulas.reachable(from: place) {
      images[place] = leaf(formulas.parts[place]) ?? formulas.rebuilt(place) { images[$0]! }
    }
    return images[place]!
  }

  /// The formula with symbols replaced, all at once.
  package func substituting(_ values: [String: Term]) -> Term {
    guard !values.isEmpty else { return self }
    return mapped { part in
      guard case .symbol(let name) = part else { return nil }
      return values[name]
    }
  }

  /// The formula with α and λ replaced by their closed forms (arXiv:1706.02515v5, Eq. 14).
  var withConstantsExpanded: Term {
    let selu = formulas.selfNormalizingConstants
    return mapped { part in
      switch part {
      case .constant(.alpha): selu.alpha
      case .constant(.lambda): selu.lambda
      default: nil
      }
    }
  }

  /// The partial derivative by a symbol; that of |x| is x·x′/|x|, which has no value at zero.
  package func derivative(by name: String) -> Term {
    var slopes: [Int: Term] = [:]
    for place in formulas.reachable(from: place) {
      slopes[place] = formulas.slope(of: place, by: name) { slopes[$0]! }
    }
    return slopes[place]!
  }
}

extension Formulas {
  /// A part whose operands are replaced.
  fileprivate func rebuilt(_ place: Int, _ image: (Int) -> Term) -> Term {
    switch parts[place] {
    case .number, .constant, .symbol: Term(formulas: self, place: place)
    case .sum(let x, let y): image(x) + image(y)
    case .difference(let x, let y): image(x) - image(y)
    case .product(let x, let y): image(x) * image(y)
    case .quotient(let x, let y): image(x) / image(y)
    case .negated(let x): -image(x)
    case .power(let x, let exponent): image(x).power(exponent)
    case .function(let function, let x): image(x).applying(function)
    case .tail(let s, let t, let g):
      term(.tail(s: image(s).place, t: image(t).place, g: image(g).place))
    }
  }

  fileprivate func slope(of place: Int, by name: String, _ slope: (Int) -> Term) -> Term {
    func at(_ place: Int) -> Term { Term(formulas: self, place: place) }
    let whole = at(place)
    switch parts[place] {
    case .number, .constant: return number(0)
    case .symbol(let symbol): return number(symbol == name ? 1 : 0)
    case .sum(let x, let y): return slope(x) + slope(y)
    case .difference(let x, let y): return slope(x) - slope(y)
    case .product(let x, let y): return slope(x) * at(y) + at(x) * slope(y)
    case .quotient(let x, let y): return (slope(x) - whole * slope(y)) / at(y)
    case .negated(let x): return -slope(x)
    case .power(let x, let exponent): return exponent * at(x).power(exponent - 1) * slope(x)
    case .tail(let s, let t, let g):
      return whole * slope(s) - 2 / pi.squareRoot * at(g) * slope(t)
    case .function(let function, let x):
      let (argument, inner) = (at(x), slope(x))
      if inner == number(0) { return inner }
      let scale = 2 / pi.squareRoot
      switch function {
      case .sqrt: return 1 / (2 * whole) * inner
      case .exp: return whole * inner
      case .erf: return scale * (-argument.squared).exp * inner
      case .erfc: return -(scale * (-argument.squared).exp) * inner
      case .erfcx: return (2 * argument * whole - scale) * inner
      case .abs: return argument / whole * inner
      }
    }
  }
}
