import Formulas
import IntervalArithmetic
import LayerProofs
import Paper
import Proving
import SignalPropagation
import Statistics

extension Report {
  /// The report laid out.
  var document: Document {
    Document(
      title: "Verified theory of self-normalizing networks",
      subtitle: """
        Report of snn-verify \(versions.tool)\(date.map { ", \($0)" } ?? ""), on the claims of \
        Klambauer, Unterthiner, Mayr and Hochreiter, Self-Normalizing Neural Networks (2017), \
        arXiv:1706.02515v5.
        """,
      sections: [summary, claims, derivation, pictures, errataSection, recheck, making]
        .compactMap { $0 })
  }

  private func title(of entry: Entry) -> String {
    switch entry.finding.answer {
    case .contraction, .norm: NormFinding(entry.finding)!.title
    case .variance(let result):
      (Theorem.asked(by: .variance(result.request))?.title ?? "Variance of the next layer")
        + ", ν from \(result.request.domain.nu.lowerBound.text)"
        + " to \(result.request.domain.nu.upperBound.text)"
    }
  }

  private func domain(of entry: Entry) -> LayerDomain { entry.finding.answer.question.domain }

  private func statement(of entry: Entry) -> Prose {
    switch entry.finding.answer {
    case .contraction:
      return """
        The map \(math: .relation(.name("g"), "=", .row([.fenced("(", .row([.symbol("mu"), .sign(","), .symbol("nu")]), ")"), .sign("↦"), .fenced("(", .row([.symbol("mu~"), .sign(","), .symbol("nu~")]), ")")]))) \
        of a layer maps the rectangle of means and variances into itself and contracts it, for all \
        weights of the domain.
        """
    case .norm(let result): return normStatement(result.request)
    case .variance(let result):
      let request = result.request
      let right: TypesetFormula =
        request.factor == 1
        ? .symbol("nu") : .row([.exact(request.factor), .sign("·"), .symbol("nu")])
      let sign = request.side == .below ? "<" : ">"
      return "\(math: .relation(.symbol("nu~"), sign, right)) at every point of the domain."
    }
  }

  private func normStatement(_ request: NormRequest) -> Prose {
    let name = request.pair == .variance ? "ℋ" : "𝒥"
    let second = request.pair == .variance ? "nu~" : "xi~"
    return """
      \(math: .relation(.row([.symbol("sigma_max"), .fenced("(", .name(name), ")")]), "<", .exact(request.bound))) \
      for the Jacobian \(math: .name(name)) of \
      \(math: .row([.fenced("(", .row([.symbol("mu"), .sign(","), .symbol("nu")]), ")"), .sign("↦"), .fenced("(", .row([.symbol("mu~"), .sign(","), .symbol(second)]), ")")])), \
      at every point of the domain.
      """
  }

  private var summary: Document.Section {
    let rows = entries.map { entry -> [Prose] in
      [
        "\(title(of: entry))", .verdict(entry.finding.verdict), statement(of: entry),
        sharpConstant(of: entry) ?? "", "\(boxes(of: entry.finding))",
      ]
    }
    return .init(
      id: "summary", title: headline,
      blocks: [
        .glance(
          .init(
            numbers: keyNumbers, figure: keyFigure,
            command: entries.first.map { entry in
              command(for: entry, number: 1) + "\nsnn-check "
                + certificateName(of: entry, number: 1)
            })),
        .table(
          .init(
            caption: "Claims and verdicts",
            columns: ["Claim", "Verdict", "Statement", "Sharp constant", "Boxes"], rows: rows)),
        .paragraph(
          """
          What is proved holds for all real numbers of its domain, what is refuted is false at a point that is \
          shown, and what is undecided is neither. All is found by interval arithmetic that is rounded outward at \
          every step: a box that is proved holds no exception. Decimals are rounded so that what is printed stays \
          true; all quantities are pure numbers.
          """),
      ])
  }

  /// The verdicts in one line.
  private var headline: String {
    if entries.count == 1 { return "\(title(of: entries[0])): \(verdict.rawValue)" }
    let counts = [Verdict.proved, .refuted, .undecided].compactMap { verdict -> String? in
      let count = entries.count { $0.finding.verdict == verdict }
      return count == 0 ? nil : "\(count) \(verdict.rawValue)"
    }
    return "\(entries.count) claims: " + counts.joined(separator: ", ")
  }

  /// What the claim's bound could be at best, where that was asked and proved.
  private func sharpConstant(of entry: Entry) -> Prose? {
    switch entry.finding.answer {
    case .contraction, .norm:
      NormFinding(entry.finding)?.supremum.map {
        "sup \(symbol: "sigma_max") = \(commonDigits($0.enclosure, 10))" as Prose
      }
    case .variance(let result):
      entry.finding.verdict != .proved
        ? nil
        : entry.finding.margin.map {
          let factor = result.request.factor == 1 ? "ν" : "\(result.request.factor.text)·ν"
          return
            "\(result.request.side == .below ? "max" : "min") (ν̃ − \(factor)) = \(commonDigits($0.enclosure, 6))"
            as Prose
        }
    }
  }

  private func commonDigits(_ enclosure: Enclosure, _ digits: Int) -> Prose {
    "\(Notation.commonDigits(enclosure, digits: digits).replacing("-", with: "−"))"
  }

  /// At most three numbers that say most.
  private var keyNumbers: [(value: Prose, meaning: Prose)] {
    var numbers: [(value: Prose, meaning: Prose)] = []
    for entry in entries {
      let name = title(of: entry)
      switch entry.finding.answer {
      case .contraction, .norm:
        let finding = NormFinding(entry.finding)!
        if let witness = finding.image?.witness ?? finding.norm.outcome.witness {
          numbers.append((.code(Notation.text(witness.point)), "a point at which \(name) is false"))
        } else if let supremum = finding.supremum {
          let meaning =
            finding.asksForContraction
            ? "the largest norm on the domain of \(name): each layer brings the moments of two inputs together at least by this factor"
            : "the largest norm on the domain of \(name)"
          numbers.append((commonDigits(supremum.enclosure, 10), "\(meaning)"))
        }
      case .variance(let result):
        if let witness = result.outcome.witness {
          numbers.append((.code(Notation.text(witness.point)), "a point at which \(name) is false"))
        } else if entry.finding.verdict == .proved, let margin = entry.finding.margin {
          let side = result.request.side == .below ? "largest" : "smallest"
          numbers.append(
            (
              commonDigits(margin.enclosure, 6),
              "the \(side) change ν̃ − \(result.request.factor == 1 ? "ν" : "\(result.request.factor.text)·ν") of \(name)"
            ))
        }
      }
    }
    return Array(numbers.prefix(3))
  }

  /// The picture that says most of what was asked: where moments go, else the norm, else variances.
  private var keyFigure: Document.Figure? {
    ["figure-trajectories", "figure-norm", "figure-variance"]
      .lazy.compactMap { id in figures.first { $0.id == id } }.first
  }

  private func boxes(of finding: SharpAnswer) -> Int {
    switch finding.answer {
    case .contraction(let result): result.boxes + (result.fixedPoints?.proof.boxes ?? 0)
    case .norm(let result): result.outcome.boxes
    case .variance(let result): result.outcome.boxes
    }
  }

  private var claims: Document.Section {
    .init(
      id: "claims", title: "What was claimed, and what was found", blocks: [],
      parts: entries.enumerated().map { index, entry in
        var blocks: [Document.Block] = [
          .paragraph("\(entry.finding.verdict): \(statement(of: entry))"),
          .table(domainTable(domain(of: entry))),
        ]
        if case .contraction = entry.finding.answer {
          blocks.append(.paragraph(share(of: domain(of: entry).omega)))
        }
        switch entry.finding.answer {
        case .contraction, .norm: blocks += self.blocks(NormFinding(entry.finding)!)
        case .variance(let result): blocks += self.blocks(result, entry.finding.margin)
        }
        if let file = entry.certificate { blocks.append(.paragraph(description(of: file))) }
        return .init(id: "claim-\(index + 1)", title: title(of: entry), blocks: blocks)
      })
  }

  /// How many units of a network at initialization have a sum of weights in a range: the sum of n weights
  /// N(0, 1/n) is standard normal.
  private func share(of omega: ClosedRange<Rational>) -> Prose {
    let share =
      NormalSums.probability(from: .init(omega.lowerBound), through: .init(omega.upperBound))
    let percent = Enclosure(share * .init(100))
    return
      """
      Of units whose weights are drawn from N(0, 1/n), at every width n, \
      \(Notation.commonDigits(percent, digits: 4)) % have a sum of weights in this domain. Random \
      networks of finite width are what the command width is about.
      """
  }

  private func domainTable(_ domain: LayerDomain) -> Document.Table {
    func row(
      _ name: String, _ meaning: String, _ range: ClosedRange<Rational>
    ) -> [Prose] {
      [
        "\(symbol: name)", .math(.exact(range.lowerBound)), .math(.exact(range.upperBound)),
        "\(meaning)",
      ]
    }
    return .init(
      caption: "The domain, ends included and exact",
      columns: ["Variable", "From", "To", "Meaning"],
      rows: [
        row("mu", "mean of a layer's activations", domain.mu),
        row("omega", "sum of a unit's weights", domain.omega),
        row("nu", "variance of the activations", domain.nu),
        row("tau", "sum of the squared weights", domain.tau),
      ])
  }

  private func row(_ step: Prose, _ outcome: Outcome) -> [Prose] {
    [step, .verdict(outcome.verdict), "\(outcome.boxes)", "\(outcome.leaves)"]
  }

  private func blocks(_ result: NormFinding) -> [Document.Block] {
    let request = result.request
    var steps: [[Prose]] = []
    var constants: [[Prose]] = []
    if let image = result.image {
      steps.append(row("the rectangle is mapped into itself", image))
      if image.verdict == .proved {
        constants += zip(["mu~", "nu~"], image.hull).map { name, hull in
          ["\(symbol: name) over the domain", .math(.enclosure(hull))]
        }
      }
    }
    steps.append(
      row(
        "\(math: .relation(.symbol("sigma_max"), "<", .exact(request.bound)))",
        result.norm.outcome))
    if let bound = result.norm.bound, result.supremum == nil {
      let text = bound.decimalText(digits: Notation.digits, rounded: .up)
      constants.append([
        "largest singular value, from the leaves of this proof (not sharp)",
        .math(.relation(.symbol("sigma_max"), "≤", .number(text: text))),
      ])
    }
    if let fixedPoints = result.fixedPoints {
      steps.append(row("the smaller rectangle is mapped into itself", fixedPoints.proof))
      constants += [
        ["fixed points, mean", .math(.range("mu", fixedPoints.domain.mu))],
        ["fixed points, variance", .math(.range("nu", fixedPoints.domain.nu))],
      ]
    }
    if let supremum = result.supremum {
      constants.append([
        "supremum of \(symbol: "sigma_max")", .math(.enclosure(supremum.enclosure, digits: 16)),
      ])
    }
    var blocks: [Document.Block] = [.table(stepTable(steps))]
    if !constants.isEmpty { blocks.append(.table(constantTable(constants))) }
    blocks += open(
      [result.image, result.norm.outcome].compactMap { $0 }.first { $0.verdict != .proved },
      quantities: result.image?.verdict == .refuted ? ["mu~", "nu~"] : ["sigma_max"]
    ) { witness in
      result.image?.verdict == .refuted
        ? self.outside(witness, of: request.domain)
        : witness.enclosures.first.map { norm in
          "There \(math: .relation(.symbol("sigma_max"), "∈", .enclosure(norm))) is not below \(math: .exact(request.bound))."
        }
    }
    if result.fixedPoints != nil {
      blocks.append(
        .paragraph(
          """
          Hence, by Banach's fixed-point theorem, for each \
          \(math: .fenced("(", .row([.symbol("omega"), .sign(","), .symbol("tau")]), ")")) of the \
          domain there is exactly one fixed point in the rectangle; every iteration from the \
          rectangle converges to it, and the Euclidean distance shrinks at least by the factor \
          \(symbol: "sigma_max") in each layer. \
          \(result.fixesStandardMoments ? "For ω = 0 and τ = 1 it is (0, 1) exactly, by the definition of the parameters." : "")
          """))
    }
    let method =
      switch request.search {
      case .bisection: "bisection"
      case .worstCaseWeights: "bisection in (m, v) with worst-case weights"
      case .grid(let cells): "a grid of \(cells.map(String.init).joined(separator: "×")) cells"
      }
    blocks.append(precision(method, request.precision))
    return blocks
  }

  private func blocks(
    _ result: VarianceResult, _ extreme: VarianceMargin?
  ) -> [Document.Block] {
    var blocks: [Document.Block] = [
      .table(stepTable([row("the statement in (m, v)", result.outcome)]))
    ]
    // The evaluation collapses to the hardest points, so one bound is that of the whole domain.
    let isProved = result.verdict == .proved
    let hull = isProved && extreme == nil ? result.outcome.hull.first : nil
    let isBelow = result.request.side == .below
    let margin =
      isBelow
      ? hull?.upper?.decimalText(digits: 6, rounded: .up)
      : hull?.lower?.decimalText(digits: 6, rounded: .down)
    if let margin {
      let factor = result.request.factor == 1 ? "ν" : "\(result.request.factor.text)·ν"
      blocks.append(
        .table(
          constantTable([
            [
              "ν̃ − \(factor) on the domain, from the leaves of this proof (not sharp)",
              "\(isBelow ? "at most" : "at least") \(math: .number(text: margin))",
            ]
          ])))
    }
    if isProved, let extreme {
      let factor = result.request.factor == 1 ? "ν" : "\(result.request.factor.text)·ν"
      blocks.append(
        .table(
          constantTable([
            [
              "\(isBelow ? "largest" : "smallest") value of ν̃ − \(factor) on the domain",
              .math(.enclosure(extreme.enclosure)),
            ]
          ])))
    }
    blocks += open(isProved ? nil : result.outcome, quantities: ["nu~"]) {
      witness in
      let factor = result.request.factor
      let right: TypesetFormula =
        factor == 1 ? .symbol("nu") : .row([.exact(factor), .sign("·"), .symbol("nu")])
      return
        "There \(math: .relation(.symbol("nu~"), isBelow ? "≥" : "≤", right)), against the claim."
    }
    blocks.append(precision("bisection in (m, v), monotone form", result.request.precision))
    return blocks
  }

  private func precision(_ method: String, _ precision: WorkingPrecision) -> Document.Block {
    .paragraph(
      """
      Decided by \(method), in arithmetic with \(precision.rawValue) significant bits rounded \
      outward.
      """)
  }

  private func stepTable(_ rows: [[Prose]]) -> Document.Table {
    .init(caption: "Steps", columns: ["Step", "Verdict", "Boxes", "Leaves"], rows: rows)
  }

  private func constantTable(_ rows: [[Prose]]) -> Document.Table {
    .init(
      caption: "Certified constants, rounded outward", columns: ["Quantity", "Value or enclosure"],
      rows: rows)
  }

  /// The witness of a refutation and why it is one, or how much is left.
  private func open(
    _ outcome: Outcome?, quantities: [String], why: (Witness) -> Prose? = { _ in nil }
  ) -> [Document.Block] {
    guard let outcome else { return [] }
    if let witness = outcome.witness {
      let point = zip(witness.point.coordinates, witness.point.values).map { name, value in
        ["\(symbol: name.rawValue)", Prose.math(.exact(value))]
      }
      let values = zip(quantities, witness.enclosures).map { name, enclosure in
        ["\(symbol: name) there", Prose.math(.enclosure(enclosure, digits: 16))]
      }
      return [
        .table(
          .init(
            caption: "A point at which the claim is false", columns: ["Quantity", "Value"],
            rows: point + values))
      ] + (why(witness).map { [.paragraph($0)] } ?? [])
    }
    return [.paragraph("\(outcome.remaining.count) boxes are left undecided.")]
  }

  /// By which side of the rectangle an image leaves it.
  private func outside(_ witness: Witness, of domain: LayerDomain) -> Prose? {
    for (name, value, range) in zip3(
      ["mu~", "nu~"], witness.enclosures, [domain.mu, domain.nu])
    {
      let side: (sign: String, end: Rational)? =
        if let upper = value.upper, upper < range.lowerBound {
          ("<", range.lowerBound)
        } else if let lower = value.lower, lower > range.upperBound {
          (">", range.upperBound)
        } else {
          nil
        }
      guard let side else { continue }
      return """
        There \(math: .relation(.symbol(name), "∈", .enclosure(value))), and \
        \(math: .relation(.symbol(name), side.sign, .exact(side.end))): the image is outside the \
        rectangle, which is not mapped into itself.
        """
    }
    return nil
  }

  private func zip3<A, B, C>(_ a: [A], _ b: [B], _ c: [C]) -> [(A, B, C)] {
    zip(a, zip(b, c)).map { ($0, $1.0, $1.1) }
  }

  private func description(of file: CertificateFile) -> Prose {
    let size = "\(file.byteCount) bytes, SHA-256 \(Prose.code(file.sha256))" as Prose
    guard file.wasRead else {
      if let name = file.name { return "Certificate: \(code: name), \(size)." }
      return "The certificate that the command below writes has \(size)."
    }
    return """
      Certificate: \(code: file.name ?? "-"), \(size). The file's verdict was not taken over: its \
      leaves, or its point, were evaluated again, and the claim was decided anew; \
      \(file.isReproduced
        ? "the new certificate has the same bytes." : "the new certificate differs in its leaves, not in its verdict.")
      """
  }
}

// MARK: - The parameters

extension Report {
  private var derivation: Document.Section {
    let selu = SELU(alpha: Expression.symbol("alpha"), lambda: Expression.symbol("lambda"))
    let map = MomentMap(selu: selu, m: Expression.symbol("m"), v: Expression.symbol("v"))
    let blocks = [(map.G, "G"), (map.C, "C"), (map.E1, "E1"), (map.E2, "E2")]
    let parts: [(part: Expression, name: String)] = [
      (map.C, "C"), (map.E1, "E1"), (map.E2, "E2"), (map.G, "G"), (map.q, "q"),
    ]
    let coefficients = [("P", map.P), ("R", map.R), ("U", map.U), ("W", map.W)]
    let equations = FixedPointEquations(
      mean: Expression(0), secondMoment: Expression(0), P: Expression.symbol("P"),
      R: .symbol("R"), U: .symbol("U"), W: .symbol("W")
    ).residual(selu)
    let closed = SELU(
      normalizingVariance: Expression.symbol("v"), target: Expression.symbol("nu"))
    let alpha: [(part: Expression, name: String)] = [(closed.alpha, "alpha")]
    let printed = SELU<Expression>.asPrinted
    func equation(_ name: String, _ right: Expression) -> TypesetFormula {
      .relation(.symbol(name), "=", right.typeset)
    }
    let solution = parameters
    let uniqueness: [Prose] =
      solution.uniquenessBox.map { box in
        [
          "There is no other solution with \(math: .range("alpha", box.sides[0])) and \(math: .range("lambda", box.sides[1])): Krawczyk's operator maps this box into its own interior, into \(math: .enclosure(solution.uniquenessImage[0], digits: 6)) times \(math: .enclosure(solution.uniquenessImage[1], digits: 6))."
        ]
      } ?? []
    return .init(
      id: "parameters", title: "Where α₀₁ and λ₀₁ come from",
      blocks: [
        .paragraph(
          """
          A unit's net input is taken as normal with mean \(math: .relation(.symbol("m"), "=", .row([.symbol("mu"), .symbol("omega")]))) \
          and variance \(math: .relation(.symbol("v"), "=", .row([.symbol("nu"), .symbol("tau")]))). With the building blocks
          """),
        .formulas(
          [equation("q", map.q)] + blocks.map { equation($0.1, $0.0) }
            + coefficients.map { equation($0.0, $0.1.abbreviating(parts)) }),
        .paragraph(
          "the mean and the second moment of the next layer's activations, and their variance, are"),
        .formulas([
          equation("mu~", equations.mean), equation("xi~", equations.secondMoment),
          equation("nu~", Expression.symbol("xi~") - Expression.symbol("mu~").squared()),
        ]),
        .paragraph(
          """
          (0, ν) is a fixed point for weights of sum 0 if \(symbol: "mu~") = 0 and \
          \(symbol: "nu~") = ν at \(math: .relation(.symbol("m"), "=", .number("0"))); solved for the parameters,
          """),
        .formulas([
          equation("alpha", closed.alpha), equation("lambda", closed.lambda.abbreviating(alpha)),
        ]),
        .paragraph(
          "For ν = v = 1 these are the constants of the paper, which prints them (Eq. 14) as"),
        .formulas([
          equation("alpha01", printed.alpha), equation("lambda01", printed.lambda),
        ]),
        .table(
          .init(
            caption: "The constants, rounded outward",
            columns: ["Constant", "At least", "At most"],
            rows: [("alpha01", solution.alpha), ("lambda01", solution.lambda)].map { name, value in
              [
                "\(symbol: name)",
                "\(value.lower?.decimalText(digits: 25, rounded: .down) ?? "−∞")",
                "\(value.upper?.decimalText(digits: 25, rounded: .up) ?? "∞")",
              ]
            })),
      ] + uniqueness.map { .paragraph($0) })
  }

  private var pictures: Document.Section {
    let first = keyFigure?.id
    return .init(
      id: "pictures", title: "Pictures of certified data",
      blocks: figures.filter { $0.id != first }.map { .figure($0) })
  }
}

// MARK: - Errata, checking, versions

extension Report {
  private var errataSection: Document.Section? {
    guard let errata else { return nil }
    let report = ErrataReport(
      entries: errata.refuted, total: errata.decided,
      theorems: entries.compactMap { entry in
        Theorem.asked(by: entry.finding.answer.question).map { ($0, entry.finding) }
      }, version: versions.tool, date: date)
    return .init(
      id: "errata", title: "Printed claims that are false",
      blocks: [
        .paragraph(
          """
          Of \(errata.decided) core claims that were decided, \(errata.refuted.count) are refuted. Most are \
          roundings or misprints in intermediate steps; the theorems above are proved without them. \
          \(code: "snn-verify claims errata") has the others, and says how to read and cite them.
          """)
      ], parts: report.groupSections)
  }

  /// The certificate's file as a word of a command.
  private func certificateName(of entry: Entry, number: Int) -> String {
    ShellWord.quoted(entry.certificate?.name ?? "certificate-\(number).json")
  }

  private func command(for entry: Entry, number: Int) -> String {
    let file = certificateName(of: entry, number: number)
    func range(_ range: ClosedRange<Rational>) -> String {
      "\(range.lowerBound.text)..\(range.upperBound.text)"
    }
    let domain = domain(of: entry)
    let ranges =
      " --mu \(range(domain.mu)) --omega \(range(domain.omega)) --nu \(range(domain.nu))"
      + " --tau \(range(domain.tau))"
    switch entry.finding.answer {
    case .contraction, .norm:
      let finding = NormFinding(entry.finding)!
      let request = finding.request
      var command = "snn-verify contraction"
      if domain == .extended, !finding.asksForContraction {
        command += " --domain extended"
      } else if domain != .theorem1 {
        command += ranges
      }
      if !finding.asksForContraction, command.firstRange(of: "extended") == nil {
        command += " --norm-only"
      }
      if request.pair != .variance { command += " --jacobian \(request.pair.rawValue)" }
      if request.bound != 1 { command += " --below \(request.bound.text)" }
      switch request.search {
      case .bisection: break
      case .grid(let cells):
        command += " --method grid --cells \(cells.map(String.init).joined(separator: "x"))"
      case .worstCaseWeights: command += " --reduction worst-case"
      }
      return command + " --certificate \(file)"
    case .variance(let result):
      let side = result.request.side == .below ? "upper" : "lower"
      let factor = result.request.factor
      return "snn-verify variance \(side)\(ranges)"
        + (factor == 1 ? "" : " --factor \(factor.text)")
        + " --certificate \(file)"
    }
  }

  private var recheck: Document.Section {
    .init(
      id: "recheck", title: "How to check this again",
      blocks: [
        .paragraph(
          """
          The commands below decide the claims and write the certificates of what they prove or \
          refute anew. The same proof gives the same bytes, for any number of threads and on any \
          machine, so the hashes above can be compared with those of \(code: "sha256sum").
          """),
        .commands(entries.enumerated().map { command(for: $1, number: $0 + 1) }),
        .list([
          "A certificate holds the claim, the exact domain and the bisection as text; a reader redoes one enclosure for each leaf and never searches. Its format is in Documentation/CertificateFormat.md.",
          "\(code: "snn-verify report --certificate FILE") evaluates the leaves of a file again, decides the claim anew and stops if the two disagree.",
          "What one has to believe: the interval arithmetic and the prover of this program, MPFR and GMP, the compiler, and the inequalities in Documentation/Formulas.md.",
          "What is not claimed: that the net inputs of a real network are normal. That is the paper's assumption, and it is one here.",
          "Nor that most units of a network lie in Theorem 1's domain: of a random layer with normal weights of variance 1/n, 8 % of the units have |ω| ≤ 0.1 at every width, and with τ in [0.95, 1.1] as well 4.5 % at width 256.",
        ]),
      ])
  }

  private var making: Document.Section {
    .init(
      id: "versions", title: "What made this report",
      blocks: [
        .table(
          .init(
            caption: "Versions", columns: ["Part", "Version"],
            rows: [
              ["snn-verify", "\(versions.tool)"], ["MPFR", "\(versions.mpfr)"],
              ["GMP", "\(versions.gmp)"], ["Swift", "\(versions.swift)"],
            ]))
      ])
  }
}
