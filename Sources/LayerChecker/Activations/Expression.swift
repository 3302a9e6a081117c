/// A function of x, analytic on the real line: what a formula says.
package indirect enum Expression: Sendable, Equatable {
  case variable
  case constant(Rational)
  case pi
  case sum(Expression, Expression)
  case product(Expression, Expression)
  case quotient(Expression, Expression)
  case power(Expression, Int)
  case function(Function, Expression)

  package enum Function: String, CaseIterable, Sendable {
    case exp, tanh, sigmoid, softplus, erf, sin, cos, atan, log, sqrt
    /// tanh(softplus(x)) as one function: so its poles are where they are, ±3πi/4 next.
    case tanhOfSoftplus = "tanh.softplus"
  }

  package static prefix func - (x: Self) -> Self {
    if case .constant(let c) = x { return .constant(-c) }
    return .product(.constant(Rational(-1)), x)
  }

  /// The function of an argument; of tanh and softplus, one function.
  static func applying(_ function: Function, to argument: Self) -> Self {
    if function == .tanh, case .function(.softplus, let inner) = argument {
      return .function(.tanhOfSoftplus, inner)
    }
    return .function(function, argument)
  }

  /// Whether x occurs.
  var isConstant: Bool {
    switch self {
    case .variable: false
    case .constant, .pi: true
    case .sum(let u, let v), .product(let u, let v), .quotient(let u, let v):
      u.isConstant && v.isConstant
    case .power(let u, _), .function(_, let u): u.isConstant
    }
  }

  /// Parts, a power counted as often as its base is multiplied.
  var parts: Int {
    switch self {
    case .variable, .constant, .pi: 1
    case .sum(let u, let v), .product(let u, let v), .quotient(let u, let v):
      u.parts + v.parts + 1
    case .power(let u, let n): u.parts + n
    case .function(_, let u): u.parts + 1
    }
  }

  /// What the functions take in an evaluation on an interval, in a budget's units.
  func functionWork(bits: Int) -> Int {
    switch self {
    case .variable, .constant, .pi: return 0
    case .sum(let u, let v), .product(let u, let v), .quotient(let u, let v):
      return u.functionWork(bits: bits) + v.functionWork(bits: bits)
    case .power(let u, _): return u.functionWork(bits: bits)
    case .function(let function, let u):
      let own =
        switch function {
        case .erf, .atan, .log, .softplus: Work.errorFunction(bits: bits)
        case .exp, .tanh, .sigmoid, .tanhOfSoftplus, .sin, .cos, .sqrt:
          2 * Work.exponential(bits: bits)
        }
      return own + u.functionWork(bits: bits)
    }
  }

  /// The exact value at x = 0 where it is seen to be rational.
  var valueAtZero: Rational? {
    switch self {
    case .variable: return Rational(0)
    case .constant(let c): return c
    case .pi: return nil
    case .sum(let u, let v):
      guard let x = u.valueAtZero, let y = v.valueAtZero else { return nil }
      return (x + y).reduced
    case .product(let u, let v):
      let (x, y) = (u.valueAtZero, v.valueAtZero)
      if x == Rational(0) || y == Rational(0) { return Rational(0) }
      guard let x, let y else { return nil }
      return (x * y).reduced
    case .quotient(let u, let v):
      guard let x = u.valueAtZero else { return nil }
      // The divisor is nowhere zero, as the strip's bounds show.
      if x == Rational(0) { return x }
      guard let y = v.valueAtZero, y != Rational(0) else { return nil }
      return (x * y.inverse).reduced
    case .power(let u, let n):
      guard let x = u.valueAtZero else { return nil }
      if x == Rational(0) { return n == 0 ? Rational(1) : x }
      return (0..<n).reduce(Rational(1)) { power, _ in (power * x).reduced }
    case .function(let function, let u):
      guard let x = u.valueAtZero else { return nil }
      switch function {
      case .exp, .cos: return x == Rational(0) ? Rational(1) : nil
      case .tanh, .erf, .sin, .atan: return x == Rational(0) ? x : nil
      case .sigmoid: return x == Rational(0) ? Rational(1, over: 2) : nil
      // e^x = 1 there, so that n = 3 in n/(n + 2).
      case .tanhOfSoftplus: return x == Rational(0) ? Rational(3, over: 5) : nil
      case .log: return x == Rational(1) ? Rational(0) : nil
      case .sqrt: return x == Rational(1) ? x : nil
      case .softplus: return nil
      }
    }
  }
}

extension Expression: CustomStringConvertible {
  /// The formula, in the language in which it is read.
  package var description: String { text(within: 0) }

  /// The text, in parentheses where an operation around it binds more strongly: 1 for terms of a
  /// product, 2 for what is divided by or raised to a power.
  private func text(within strength: Int) -> String {
    func grouped(_ text: String, _ own: Int) -> String { own < strength ? "(\(text))" : text }
    switch self {
    case .variable: return "x"
    case .constant(let c):
      let text = "\(c)"
      return grouped(text, text.hasPrefix("-") ? -1 : text.contains("/" as Character) ? 0 : 3)
    case .pi: return "pi"
    case .sum(let u, let v): return grouped("\(u.text(within: 0)) + \(v.text(within: 0))", 0)
    case .product(let u, let v): return grouped("\(u.text(within: 1))*\(v.text(within: 1))", 1)
    case .quotient(let u, let v): return grouped("\(u.text(within: 1))/\(v.text(within: 2))", 1)
    case .power(let u, let n): return grouped("\(u.text(within: 3))^\(n)", 2)
    case .function(.tanhOfSoftplus, let u): return "tanh(softplus(\(u.text(within: 0))))"
    case .function(let function, let u): return "\(function.rawValue)(\(u.text(within: 0)))"
    }
  }
}
