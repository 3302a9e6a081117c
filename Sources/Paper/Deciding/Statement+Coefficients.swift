import Formulas
import IntervalArithmetic

extension Statement {
  /// How far a coefficient may be from its printed decimal.
  enum Slack {
    case halfUnit
    case absolute(Rational)
    case relative(Rational)

    init(_ tolerance: String?, _ relativeError: String?) throws(FormulaError) {
      self =
        if let tolerance {
          .absolute(try Rational(tolerance: tolerance))
        } else if let relativeError {
          .relative(try Rational(tolerance: relativeError))
        } else {
          .halfUnit
        }
    }

    /// Nil if the coefficient is exact, as a whole number is.
    func width(at value: Rational, unit: Rational?) -> Rational? {
      switch self {
      case .halfUnit: unit.map { $0 / 2 }
      case .absolute(let width): width
      case .relative(let error): error * value.magnitude
      }
    }
  }

  /// The Taylor coefficients at zero are close to the printed numbers, and there is no other monomial.
  static func coefficients(
    of text: String, in variables: [String], are printed: KeyValuePairs<String, String>,
    _ slack: Slack, on domain: ClaimDomain, _ symbols: FormulaSymbols,
    _ wording: Obligation.Wording
  ) throws -> [Obligation] {
    let polynomial = try symbols.formula(text)
    let origin = Dictionary(uniqueKeysWithValues: variables.map { ($0, Expression(0)) })
    var remainder = polynomial
    var obligations: [Obligation] = []
    for (monomial, number) in printed {
      var parser = try FormulaParser("0 = \(number)", symbols)
      guard let relation = try parser.relations().first, let value = relation.right.rationalValue
      else { throw FormulaError(description: "'\(number)' is not a printed decimal") }
      let power = try symbols.formula(monomial)
      // The monomial's own derivatives tell how often to differentiate.
      var (term, derivative) = (power, polynomial)
      for variable in variables {
        while case let slope = term.derivative(by: variable), !isZero(slope) {
          (term, derivative) = (slope, derivative.derivative(by: variable))
        }
      }
      let coefficient = derivative.substituting(origin) / term.substituting(origin)
      remainder = remainder - coefficient * power
      let difference = coefficient - .number(value)
      var words = Obligation.Wording(failing: "the coefficient of \(monomial) is \(number)")
      words.reasons.refuted = "the coefficient of \(monomial)"
      words.measured = (.coefficient, difference)
      let contents: [Obligation.Content] =
        slack.width(at: value, unit: relation.printed?.unit).map { width in
          Quantity.within(width, of: difference).map { .sign($0) }
        } ?? [.equality(coefficient, .number(value))]
      obligations += contents.map { Obligation($0, on: .none, words) }
    }
    return obligations + [
      Obligation(.equality(remainder, Expression(0)), on: domain, wording)
    ]
  }

  private static func isZero(_ expression: Expression) -> Bool {
    proveIdentity(expression, Expression(0), over: [:], samples: 0).isIdentical
  }
}
