import Formulas
import IntervalArithmetic
import LayerProofs
import Paper
import Proving
import SignalPropagation

/// What a run of `parameters` has to say.
public struct ParameterReport: Sendable {
  public let request: ParameterRequest
  public let result: ParameterResult
  public let comparison: ParameterComparison?

  public init(
    request: ParameterRequest, result: ParameterResult, comparison: ParameterComparison? = nil
  ) {
    self.request = request
    self.result = result
    self.comparison = comparison
  }

  /// The verdict on "some positive parameters keep the moments fixed".
  public var verdict: Verdict {
    switch result {
    case .solved: .proved
    case .unreachable: .refuted
    case .undecided: .undecided
    }
  }

  /// Digits of residuals, Jacobian and norm.
  private static let sideDigits = 20

  private var target: String {
    "(mu, nu) = (\(request.mean.text), \(request.variance.text))"
      + " at omega = \(request.omega.text), tau = \(request.tau.text)"
  }
}

/// The formulas that a derivation prints, from the theory's own functions.
private struct DerivationFormulas {
  let equations: [String]
  let closedForms: [(name: String, formula: String)]

  init(for request: ParameterRequest) {
    let symbols = SELU(
      alpha: Expression.symbol("alpha"), lambda: Expression.symbol("lambda"))
    let (m, v) = (Expression.symbol("m"), Expression.symbol("v"))
    let map = MomentMap(selu: symbols, m: m, v: v)
    let secondMoment = request.variance + request.mean * request.mean
    equations = [
      "mu~ = \(map.mean) = \(request.mean.text)",
      "xi~ = \(map.secondMoment) = \(secondMoment.text)",
    ]
    if request.isStandard {
      let printed = SELU<Expression>.asPrinted
      closedForms = [("alpha01", "\(printed.alpha)"), ("lambda01", "\(printed.lambda)")]
    } else if request.mean == 0 {
      let forms = SELU(
        normalizingVariance: Expression.symbol("v"), target: Expression.symbol("nu"))
      closedForms = [("alpha", "\(forms.alpha)"), ("lambda", "\(forms.lambda)")]
    } else {
      let named = FixedPointEquations(
        mean: Expression.symbol("mu"), secondMoment: Expression.symbol("kappa"),
        P: Expression.symbol("P"), R: Expression.symbol("R"), U: Expression.symbol("U"),
        W: Expression.symbol("W"))
      let (a, h, c) = named.quadratic
      closedForms = [
        ("P", "\(map.P)"), ("R", "\(map.R)"), ("U", "\(map.U)"), ("W", "\(map.W)"),
        ("kappa", "nu + mu^2"),
        ("alpha", "a root of \(a * symbols.alpha.squared() - 2 * h * symbols.alpha + c) = 0"),
        ("lambda", "\(named.lambda(alpha: symbols.alpha))"),
      ]
    }
  }
}

// MARK: - Text

extension ParameterReport {
  /// The report for a terminal; without a solution, one line that says why.
  public var text: String {
    switch result {
    case .solved(let solutions): text(solutions)
    case .unreachable(let reason): "the fixed point \(target) is unreachable: \(reason)\n"
    case .undecided(let reason): "the fixed point \(target) is undecided: \(reason)\n"
    }
  }

  private func text(_ solutions: [ParameterSolution]) -> String {
    let formulas = DerivationFormulas(for: request)
    let net =
      "m = mu*omega = \((request.mean * request.omega).text)"
      + ", v = nu*tau = \((request.variance * request.tau).text)"
    var lines = ["Parameters of SELU with the fixed point \(target)", ""]
    lines += ["fixed-point equations, with \(net):"] + formulas.equations.map { "  " + $0 }
    lines += ["solution:"] + formulas.closedForms.map { "  \($0.name) = \($0.formula)" }
    for (index, solution) in solutions.enumerated() {
      lines += [""]
      if solutions.count > 1 { lines.append("solution \(index + 1) of \(solutions.count)") }
      lines += self.lines(for: solution)
    }
    if let comparison { lines += [""] + self.lines(for: comparison) }
    return lines.joined(separator: "\n") + "\n"
  }

  private func lines(for solution: ParameterSolution) -> [String] {
    let digits = request.digits
    var lines = [
      "alpha       \(Notation.commonDigits(solution.alpha, digits: digits))",
      "lambda      \(Notation.commonDigits(solution.lambda, digits: digits))",
      "enclosures  wide at most \(widthText(solution.alpha)) and \(widthText(solution.lambda))",
    ]
    if let box = solution.uniquenessBox {
      lines += [
        "unique      in \(Notation.text(box, names: ["alpha", "lambda"])):",
        "            Krawczyk's operator maps that box into"
          + " \(Notation.text(solution.uniquenessImage[0], digits: 6))"
          + " x \(Notation.text(solution.uniquenessImage[1], digits: 6))",
      ]
    } else {
      lines.append("unique      not shown: no box was found that Krawczyk's operator contracts")
    }
    let side = Self.sideDigits
    let j = solution.jacobian
    lines += [
      "residuals   mu~ - mu in \(Notation.text(solution.meanResidual, digits: 3)),"
        + " nu~ - nu in \(Notation.text(solution.varianceResidual, digits: 3))",
      "Jacobian H  d mu~/d mu = \(Notation.commonDigits(j[0], digits: side)),"
        + " d mu~/d nu = \(Notation.commonDigits(j[1], digits: side))",
      "            d nu~/d mu = \(Notation.commonDigits(j[2], digits: side)),"
        + " d nu~/d nu = \(Notation.commonDigits(j[3], digits: side))",
      "sigma_max   \(Notation.commonDigits(solution.spectralNorm, digits: side))"
        + stability(solution),
    ]
    return lines
  }

  private func stability(_ solution: ParameterSolution) -> String {
    if let upper = solution.spectralNorm.upper, upper < 1 {
      return " < 1: the fixed point is attracting"
    }
    return ""
  }

  private func widthText(_ enclosure: Enclosure) -> String {
    enclosure.width?.decimalText(digits: 2, rounded: .up) ?? "inf"
  }

  private func lines(for comparison: ParameterComparison) -> [String] {
    var lines: [String] = []
    for (name, constant) in [("alpha", comparison.alpha), ("lambda", comparison.lambda)] {
      lines += [
        "given       \(name) = \(constant.given.text):"
          + " \(Notation.count(constant.correctDigits, "significant digit")) right,"
          + " given - true in \(Notation.text(constant.error, digits: 4))"
      ]
    }
    for point in comparison.fixedPoints {
      lines += [
        "their own   fixed point mu in \(Notation.text(point.mean, digits: 20)),",
        "                        nu in \(Notation.text(point.variance, digits: 20))",
      ]
    }
    let region = Notation.text(comparison.region, names: ["mu", "nu"])
    if comparison.open.isEmpty {
      lines.append(
        comparison.fixedPoints.isEmpty
          ? "            no fixed point in \(region)" : "            and no other in \(region)")
    } else {
      lines.append(
        "            \(Notation.boxes(comparison.open.count)) of \(region)"
          + " undecided, near " + Notation.text(comparison.open[0], names: ["mu", "nu"]))
    }
    return lines
  }
}

// MARK: - JSON

extension ParameterReport {
  /// The report as a JSON object; see `Documentation/OutputFormat.md`.
  public var json: String { Record(self).jsonText() }

  private struct Record: Encodable {
    let command = "parameters"
    let verdict: Verdict
    let reason: String?
    let target: [String: String]
    let digits: Int
    let equations: [String]
    let closedForms: [String: String]
    let solutions: [Solution]?
    let comparison: Comparison?

    struct Solution: Encodable {
      let alpha: EnclosureRecord
      let lambda: EnclosureRecord
      let uniquenessBox: [RangeRecord]?
      let uniquenessImage: [EnclosureRecord]
      let meanResidual: EnclosureRecord
      let varianceResidual: EnclosureRecord
      let jacobian: [EnclosureRecord]
      let spectralNorm: EnclosureRecord
    }

    struct Constant: Encodable {
      let given: String
      let correctDigits: Int
      let error: EnclosureRecord
    }

    struct Comparison: Encodable {
      let alpha: Constant
      let lambda: Constant
      let fixedPoints: [[String: EnclosureRecord]]
      let region: [RangeRecord]
      let openBoxes: [[RangeRecord]]
    }

    init(_ report: ParameterReport) {
      let request = report.request
      let formulas = DerivationFormulas(for: request)
      let found: [ParameterSolution]?
      switch report.result {
      case .solved(let solutions): (found, reason) = (solutions, nil)
      case .unreachable(let text): (found, reason) = ([], text)
      case .undecided(let text): (found, reason) = (nil, text)
      }
      verdict = report.verdict
      target = [
        "mean": request.mean.description, "variance": request.variance.description,
        "omega": request.omega.description, "tau": request.tau.description,
      ]
      digits = request.digits
      equations = formulas.equations
      closedForms = Dictionary(uniqueKeysWithValues: formulas.closedForms.map { ($0, $1) })
      solutions = found?.map { solution in
        Solution(
          alpha: EnclosureRecord(solution.alpha, digits: request.digits),
          lambda: EnclosureRecord(solution.lambda, digits: request.digits),
          uniquenessBox: solution.uniquenessBox?.sides.map(RangeRecord.init),
          uniquenessImage: solution.uniquenessImage.map { EnclosureRecord($0) },
          meanResidual: EnclosureRecord(solution.meanResidual),
          varianceResidual: EnclosureRecord(solution.varianceResidual),
          jacobian: solution.jacobian.map { EnclosureRecord($0) },
          spectralNorm: EnclosureRecord(solution.spectralNorm))
      }
      func constant(_ constant: ParameterComparison.Constant) -> Constant {
        Constant(
          given: constant.given.description, correctDigits: constant.correctDigits,
          error: EnclosureRecord(constant.error))
      }
      comparison = report.comparison.map { found in
        Comparison(
          alpha: constant(found.alpha), lambda: constant(found.lambda),
          fixedPoints: found.fixedPoints.map {
            ["mean": EnclosureRecord($0.mean), "variance": EnclosureRecord($0.variance)]
          },
          region: found.region.sides.map(RangeRecord.init),
          openBoxes: found.open.map { $0.sides.map(RangeRecord.init) })
      }
    }
  }
}
