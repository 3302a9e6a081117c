extension Activation {
  /// The definition, printed from what was read.
  var definition: String {
    let title = name.map { " (\($0))" } ?? ""
    switch form {
    case .analytic(let expression): return "phi(x) = \(expression)\(title)"
    case .piecewise(let function): return "phi(x) = \(function)\(title)"
    }
  }
}

extension PiecewiseFunction: CustomStringConvertible {
  var description: String {
    polynomials.indices.map { i in
      var terms = polynomials[i].enumerated().filter { !$1.isZero }.map { n, factor in
        factor.text(times: n == 0 ? "" : n == 1 ? "x" : "x^\(n)")
      }
      if i == 0 {
        terms += exponentials.sorted { $0.key < $1.key }.map { k, factor in
          let start = knots[0] == Rational(0) ? "x" : "(x - \(knots[0]))"
          return factor.text(times: k == Rational(1) ? "exp(\(start))" : "exp(\(k) \(start))")
        }
      }
      let place =
        i == 0
        ? "x < \(knots[0])"
        : i == knots.count ? "x > \(knots[i - 1])" : "\(knots[i - 1]) < x < \(knots[i])"
      return "\(terms.isEmpty ? "0" : terms.joined(separator: " + ")) for \(place)"
    }.joined(separator: ", ")
  }
}

extension Coefficient {
  fileprivate func text(times power: String) -> String {
    let text = "\(self)"
    if power.isEmpty { return text }
    if text == "1" { return power }
    return (text.contains(" " as Character) || text.hasPrefix("-") ? "(\(text)) " : "\(text) ")
      + power
  }
}

extension Coefficient: CustomStringConvertible {
  /// A sum of rational multiples of products of alpha and lambda.
  var description: String {
    let parts = sortedTerms.map { alpha, lambda, value in
      let symbols =
        Array(repeating: "alpha_01", count: alpha) + Array(repeating: "lambda_01", count: lambda)
      return (value == Rational(1) && !symbols.isEmpty ? symbols : ["\(value)"] + symbols)
        .joined(separator: " ")
    }
    return parts.isEmpty ? "0" : parts.joined(separator: " + ")
  }
}
