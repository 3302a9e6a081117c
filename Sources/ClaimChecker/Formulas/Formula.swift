/// A formula ready to be evaluated on boxes: its own parts alone, in order, the whole last.
package struct Formula {
  package let parts: [Formulas.Part]
  /// For a part that is a variable, its place among the sides of a box.
  package let sides: [Int?]
  /// The names of the variables, in the order of a box's sides.
  package let variables: [String]

  /// - Returns: Nil if the formula has a symbol that is not among the variables.
  package init?(_ term: Term, variables: [String]) {
    self.variables = variables
    let order = term.formulas.reachable(from: term.place)
    var index: [Int: Int] = [:]
    for (position, place) in order.enumerated() { index[place] = position }
    var sides: [Int?] = []
    parts = order.map { place in
      let part = term.formulas.parts[place]
      if case .symbol(let name) = part {
        sides.append(variables.firstIndex(of: name))
      } else {
        sides.append(nil)
      }
      return part.moved { index[$0]! }
    }
    self.sides = sides
    for (part, side) in zip(parts, sides) {
      if case .symbol = part, side == nil { return nil }
    }
  }
}

extension Formulas.Part {
  /// The same part with its operands in other places.
  fileprivate func moved(_ place: (Int) -> Int) -> Self {
    switch self {
    case .number, .constant, .symbol: self
    case .sum(let x, let y): .sum(place(x), place(y))
    case .difference(let x, let y): .difference(place(x), place(y))
    case .product(let x, let y): .product(place(x), place(y))
    case .quotient(let x, let y): .quotient(place(x), place(y))
    case .negated(let x): .negated(place(x))
    case .power(let x, let exponent): .power(place(x), exponent)
    case .function(let function, let x): .function(function, place(x))
    case .tail(let s, let t, let g): .tail(s: place(s), t: place(t), g: place(g))
    }
  }
}
