extension Expression {
  /// The partial derivative by a symbol.
  ///
  /// |x|′ = x·x′/|x|, so the derivative of an absolute value is undefined at zero. That of a choice is
  /// the choice between the derivatives: at a kink the one from the side on which the test is positive.
  public func derivative(by name: String) -> Expression {
    var known: [ObjectIdentifier: Expression] = [:]
    return derivative(by: name, &known)
  }

  private func derivative(
    by name: String, _ known: inout [ObjectIdentifier: Expression]
  ) -> Expression {
    if let derivative = known[identity] { return derivative }
    let result: Expression
    switch operation {
    case .number: result = Expression(0)
    case .symbol(let symbol): result = Expression(symbol == name ? 1 : 0)
    case .sum(let x, let y):
      result = x.derivative(by: name, &known) + y.derivative(by: name, &known)
    case .difference(let x, let y):
      result = x.derivative(by: name, &known) - y.derivative(by: name, &known)
    case .product(let x, let y):
      result = x.derivative(by: name, &known) * y + x * y.derivative(by: name, &known)
    case .quotient(let x, let y):
      result = (x.derivative(by: name, &known) - self * y.derivative(by: name, &known)) / y
    case .negated(let x): result = -x.derivative(by: name, &known)
    case .power(let x, let exponent):
      result = exponent * x.power(exponent - 1) * x.derivative(by: name, &known)
    case .function(let function, let x):
      let inner = x.derivative(by: name, &known)
      result = inner.constant == 0 ? inner : slope(of: function, at: x) * inner
    case .exponentialTail(let s, let t, let g):
      let density = (2 / Expression.pi.squareRoot()) * g
      result = self * s.derivative(by: name, &known) - density * t.derivative(by: name, &known)
    case .choice(let test, let x, let y):
      result = .choice(
        test: test, negative: x.derivative(by: name, &known),
        positive: y.derivative(by: name, &known))
    }
    known[identity] = result
    return result
  }

  /// f′(x), where this expression is f(x).
  private func slope(of function: Function, at x: Expression) -> Expression {
    let scale = 2 / Expression.pi.squareRoot()
    switch function {
    case .sqrt: return 1 / (2 * self)
    case .exp: return self
    case .erf: return scale * (-x.squared()).exp()
    case .erfc: return -(scale * (-x.squared()).exp())
    case .erfcx: return 2 * x * self - scale
    case .abs: return x / self
    case .log: return 1 / x
    case .tanh: return 1 - self.squared()
    case .sigmoid: return self * (1 - self)
    case .softplus: return x.sigmoid()
    case .atan: return 1 / (1 + x.squared())
    case .sin: return x.cos()
    case .cos: return -x.sin()
    }
  }
}
