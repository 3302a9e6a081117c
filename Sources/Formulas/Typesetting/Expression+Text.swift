extension Expression: CustomStringConvertible {
  /// Plain text such as `lambda/2*(m + alpha)`, with only the parentheses that it needs.
  public var description: String { text(within: .sum) }

  private enum Precedence: Int {
    case sum, product, prefix, power
  }

  private var precedence: Precedence {
    switch operation {
    case .sum, .difference, .negated: .sum
    case .product, .quotient, .exponentialTail: .product
    case .number(let value): value.isInteger && value.signum >= 0 ? .power : .sum
    case .power, .symbol, .function, .choice: .power
    }
  }

  private func text(within context: Precedence) -> String {
    let bare =
      switch operation {
      case .number(let value): value.text
      case .symbol(let name): name
      case .sum(let x, let y): x.text(within: .sum) + " + " + y.text(within: .sum)
      case .difference(let x, let y): x.text(within: .sum) + " - " + y.text(within: .product)
      case .product(let x, let y): x.text(within: .product) + "*" + y.text(within: .product)
      case .quotient(let x, let y): x.text(within: .product) + "/" + y.text(within: .prefix)
      case .negated(let x): "-" + x.text(within: .product)
      case .power(let x, let exponent): x.base + "^\(exponent)"
      case .function(let function, let x): function.rawValue + "(" + x.text(within: .sum) + ")"
      case .exponentialTail(let s, let t, _): "\(s.exp())*\(t.erfc())"
      case .choice(let test, let x, let y):
        switch extremum {
        case .maximum(let x, let y): "max(\(x), \(y))"
        case .minimum(let x, let y): "min(\(x), \(y))"
        case nil: "if(\(test) < 0, \(x), \(y))"
        }
      }
    return precedence.rawValue < context.rawValue ? "(" + bare + ")" : bare
  }

  /// The text as the base of a power.
  private var base: String {
    if case .power = operation { return "(" + text(within: .sum) + ")" }
    return text(within: .power)
  }
}
