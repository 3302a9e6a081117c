import Formulas
import Foundation
import IntervalArithmetic
import LayerProofs
import Paper
import Proving
import SignalPropagation

/// The refuted statements of the paper, by what depends on them, with what is true instead.
public struct ErrataReport: Sendable {
  public let entries: [ClaimReport]
  public let total: Int
  /// The theorems with what their direct proofs came to.
  public let theorems: [(theorem: Theorem, finding: SharpAnswer)]
  /// The program's version.
  public let version: String
  /// The day that the user puts on it, as 2026-01-31, if any.
  public let date: String?

  public init(
    entries: [ClaimReport], total: Int, theorems: [(theorem: Theorem, finding: SharpAnswer)],
    version: String, date: String?
  ) {
    (self.entries, self.total, self.theorems) = (entries, total, theorems)
    (self.version, self.date) = (version, date)
  }

  /// The errata as a file: HTML, Markdown, LaTeX or JSON.
  public func encoded(as format: Report.Format) -> Data { format.encoded(document, json: json) }

  public var markdown: String { MarkdownWriter().text(of: document) }

  var document: Document {
    Document(
      title: "Errata",
      subtitle: """
        To Klambauer, Unterthiner, Mayr and Hochreiter, Self-Normalizing Neural Networks (2017), \
        arXiv:1706.02515v5. Found by snn-verify \(version)\(date.map { ", \($0)" } ?? ""), by the command \
        \(code: "snn-verify claims errata").
        """,
      sections: [overview] + groupSections + [reading, citing, proofs].compactMap { $0 })
  }

  // MARK: Groups

  /// What depends on an entry, the gravest first.
  private enum Group: String, CaseIterable {
    case lemma12 = "proof-of-lemma-12"
    case steps = "steps-of-proofs"
    case constants
    case misprints
    case readings
    case ours = "not-printed"

    init(of erratum: Erratum) {
      self =
        if Self.chain.contains(erratum.claims[0]) {
          .lemma12
        } else {
          switch (erratum.severity, erratum.kind) {
          case (.breaks, _): .steps
          case (.cosmetic, .false), (.cosmetic, .lastDigit), (.cosmetic, .unrounded): .constants
          case (.cosmetic, .slip): .misprints
          case (.cosmetic, .reading): .readings
          case (.cosmetic, .ours): .ours
          }
        }
    }

    /// The steps of the argument that does not close, in the paper's order.
    static let chain = [
      "lemma-12-grid-maximum", "lemma-10-eq-101-sum", "lemma-12-eq-109-closure",
    ]

    var title: String {
      switch self {
      case .lemma12: "The printed proof of Lemma 12 does not close"
      case .steps: "Other steps of proofs that do not hold"
      case .constants: "Numbers and formulas that are wrong"
      case .misprints: "Misprints"
      case .readings: "Readings"
      case .ours: "Not printed"
      }
    }

    var meaning: String {
      switch self {
      case .lemma12: "what is missing in the proof of the lemma that Theorem 1 rests on"
      case .steps: "a proof uses the step, and it is false; each entry says what stands instead"
      case .constants:
        "what is printed is not true, but no proof depends on it, or it misses by its last digit"
      case .misprints: "what is meant is clear from the context or another place, and true"
      case .readings:
        "the words can be read in a way that is true; the claim reads them in another one"
      case .ours: "a step that the paper leaves out, or a correction of ours, that does not hold"
      }
    }

  }

  /// What the entries of Lemma 12's argument say together; nil unless all of them are refuted and the lemma is
  /// proved.
  private func introduction(to group: Group, of members: [Erratum]) -> Prose? {
    guard group == .lemma12, members.count == Group.chain.count, verdict(of: .lemma12) == .proved
    else { return nil }
    return """
      Lemma 12 says that the norm of the Jacobian stays below 1, and Theorem 1 rests on it. Its proof takes the \
      norm at the points of a grid and adds what the norm can change by within a step (Eqs. (107) to (109)). \
      The printed first summand is no value of this norm; the sum that bounds another summand is larger than \
      printed; with the right one the total exceeds 1. The lemma is true: interval arithmetic proves it without \
      this argument.
      """
  }

  private func members(of group: Group) -> [Erratum] {
    let found = errata.filter { Group(of: $0) == group }
    guard group == .lemma12 else { return found }
    return Group.chain.compactMap { id in found.first { $0.claims[0] == id } }
  }

  /// The groups that have entries, in order.
  var groupSections: [Document.Section] {
    var sections = Group.allCases.compactMap { group -> Document.Section? in
      let members = members(of: group)
      guard !members.isEmpty else { return nil }
      return Document.Section(
        id: group.rawValue, title: group.title,
        blocks: (introduction(to: group, of: members).map { [.paragraph($0)] } ?? []) + [
          .records(members.map(record))
        ])
    }
    if !undescribed.isEmpty {
      sections.append(
        .init(
          id: "without-description", title: "Without a description",
          blocks: [.list(undescribed.map { .code($0) })]))
    }
    return sections
  }

  private var overview: Document.Section {
    let rows = Group.allCases.compactMap { group -> [Prose]? in
      let members = members(of: group)
      guard !members.isEmpty else { return nil }
      return [
        .link(group.title, to: group.rawValue), "\(members.count)", "\(claims(of: members))",
        "\(group.meaning)",
      ]
    }
    let misses = claims(of: errata.filter { $0.kind == .false })
    return .init(
      id: "overview", title: "Overview",
      blocks: [
        .paragraph(
          """
          Of \(total) statements about the paper that the tool decides, \(entries.count) are refuted. That is not \
          the number of errors of the paper: \(misses) are false as printed, and none of them changes a theorem. \
          The others miss a last digit, are slips that the context corrects, or are not what the paper says. \
          Claims with one cause are one entry.
          """),
        .table(
          .init(
            caption: "Entries by what depends on them",
            columns: ["Group", "Entries", "Claims", "Meaning"],
            rows: rows)),
      ])
  }

  /// How many refuted claims the entries are about.
  private func claims(of errata: [Erratum]) -> Int {
    let refuted = Set(entries.map(\.finding.claim.id))
    return errata.flatMap(\.claims).count(where: refuted.contains)
  }

  private var undescribed: [String] {
    let described = Set(Erratum.all.flatMap(\.claims))
    return entries.map(\.finding.claim.id).filter { !described.contains($0) }
  }

  /// The descriptions of the refuted claims.
  private var errata: [Erratum] {
    let refuted = Set(entries.map(\.finding.claim.id))
    return Erratum.all.filter { !refuted.isDisjoint(with: $0.claims) }
  }

  private var citing: Document.Section {
    .init(
      id: "citing", title: "How to cite",
      blocks: [
        .paragraph(
          """
          The whole list as below; one entry, with its verdict, as \(code: "snn-verify claims cite ID") prints it. \
          Identifiers are for life.
          """),
        .listing(Citation.errata(version: version, date: date).bibTeX, language: "bibtex"),
      ])
  }

  // MARK: Entries

  /// The refuted claims that an entry is about, the one that names it first.
  private func reports(of erratum: Erratum) -> [ClaimReport] {
    erratum.claims.compactMap { id in entries.first { $0.finding.claim.id == id } }
  }

  private func record(_ erratum: Erratum) -> Document.Record {
    let reports = reports(of: erratum)
    let claim = reports[0].finding.claim
    var source = "\(claim.source). \(claim.origin.title), \(Self.label(of: erratum.kind))." as Prose
    if reports.count > 1 {
      source = source + " With " + Self.codes(reports.dropFirst().map(\.finding.claim.id)) + "."
    }
    var fields: [(name: String, value: Prose)] = [
      ("Where", source), ("Printed", .code(erratum.printed)),
    ]
    fields += reports.map { report in
      let name = reports.count > 1 ? "Claim \(report.finding.claim.id)" : "Claim"
      return (name, Self.finding(report))
    }
    // Several unnamed sides could not be told apart.
    let nearest = reports[0].nearest.enumerated()
      .filter { $0.offset == 0 || !$0.element.hasPrefix("the ") }.map {
        Prose.formula($0.element, names: Set(claim.definitions.map(\.name)))
      }
    if let first = nearest.first {
      fields.append(("True is", nearest.dropFirst().reduce(first) { $0 + ", " + $1 }))
    }
    fields.append(("Right is", "\(erratum.right)"))
    if !erratum.stands.isEmpty { fields.append(("Proved", Self.codes(erratum.stands))) }
    switch erratum.severity {
    case .breaks(let step):
      fields.append(("Effect", "Does not hold as printed: \(step). \(effect(of: reports[0]))"))
    case .cosmetic: fields.append(("Effect", "\(effect(of: reports[0]))"))
    }
    return Document.Record(id: claim.id, title: .code(claim.id), fields: fields)
  }

  private static func codes(_ names: [String]) -> Prose {
    names.dropFirst().reduce(.code(names[0])) { $0 + ", " + .code($1) }
  }

  private static func label(of kind: Erratum.Kind) -> String {
    switch kind {
    case .false: "false as printed"
    case .lastDigit: "off by at most one unit of its last digit"
    case .unrounded: "right with the inputs before they were rounded"
    case .slip: "right elsewhere or by context"
    case .reading: "true in another reading"
    case .ours: "printed nowhere"
    }
  }

  /// The domains with a name.
  private static let domains: [(name: String, domain: ClaimDomain)] = [
    ("Omega", .omega), ("Omega_ext", .omegaExtended), ("Omega+", .omegaPlus),
    ("Omega++", .omegaPlusPlus), ("Omega1-", .omegaMinus1), ("Omega2-", .omegaMinus2),
    ("Omega-", .omegaMinus),
  ]

  /// The definitions that a text needs, in their order.
  private static func definitions(
    of claim: Claim, in text: String
  ) -> [(name: String, formula: String)] {
    var (used, texts) = (Set<String>(), [text])
    for (name, formula) in claim.definitions.reversed()
    where texts.contains(where: { $0.names(name) }) {
      used.insert(name)
      texts.append(formula)
    }
    return claim.definitions.filter { used.contains($0.name) }
  }

  /// What was found: the relation that fails, where, and by how much.
  private static func finding(_ entry: ClaimReport) -> Prose {
    let (claim, decision) = (entry.finding.claim, entry.finding.decision)
    if decision.restsOnTables { return "\(decision.reason)." }
    var failing = "\(claim.statement)"
    if case .refuted(let refutation) = decision { failing = refutation.failing }
    let names = Set(claim.definitions.map(\.name))
    var text = Prose.formula(failing, names: names)
    let definitions = definitions(of: claim, in: failing)
    for (index, definition) in definitions.enumerated() {
      text =
        text + (index == 0 ? " with " : ", ")
        + .formula("\(definition.name) = \(definition.formula)", names: names)
    }
    let place = domains.first { $0.domain == claim.domain }?.name ?? "\(claim.domain)"
    if !claim.domain.variables.isEmpty { text = text + " on " + .code(place) }
    text = text + "."
    guard let measurement = decision.measurement else {
      return text + " It is refuted by an argument: \(decision.reason)."
    }
    let words = measurement.measure.words
    let enclosure = Prose.math(.enclosure(measurement.enclosure, digits: 10))
    let amount =
      decision.witness.map { " At \(code: Notation.text($0)) \(words) is in " as Prose }
      ?? " \(words.capitalizedFirst) is in "
    return text + amount + enclosure + "."
  }

  /// Which theorem the entry serves, and whether that one still stands.
  private func effect(of entry: ClaimReport) -> String {
    guard let served = entry.finding.theorem else { return "No theorem rests on it." }
    let verdict = verdict(of: served)
    return verdict == .proved
      ? "It serves \(served.rawValue), which is proved without it."
      : "It serves \(served.rawValue), which is \(verdict.rawValue) without it."
  }

  /// The verdict of the direct proofs of a theorem, on all of its domains.
  private func verdict(of theorem: TheoremName) -> Verdict {
    let verdicts = theorems.filter { $0.theorem.name == theorem }.map(\.finding.verdict)
    return verdicts.isEmpty ? .undecided : verdicts.reduce(.proved) { $0.and($1) }
  }

  // MARK: Reading

  private var reading: Document.Section {
    let symbols = Self.symbols.map { [Prose.code($0.name), "\($0.meaning)" as Prose] }
    let places = Self.domains.map { [Prose.code($0.name), .code("\($0.domain)")] }
    return .init(
      id: "reading", title: "How to read the entries",
      blocks: [
        .paragraph(
          """
          "Print", "reading" and "ours" say whether the claim is what the paper prints, one way of reading it, or not \
          printed. "Printed" quotes the paper in ASCII. "Claim" is the relation that fails, as it was decided. \
          Decimals in inequalities are exact; an equation with a decimal on its right allows half a unit of its last \
          digit, or the tolerance that is named. Numbers in brackets are enclosures, and each says of what. "Proved" \
          names claims that \(code: "snn-verify claims show") explains.
          """),
        .table(
          .init(
            caption: "Symbols and domains", columns: ["Symbol", "Meaning"], rows: symbols + places)),
      ])
  }

  private static let symbols: [(name: String, meaning: String)] = [
    ("mu, nu", "mean and variance of a layer's activations"),
    ("omega, tau", "sums of a unit's weights and of their squares"),
    (
      "m, v",
      "mu*omega and nu*tau, mean and variance of the net input z; the paper also writes y and x"
    ),
    ("mu~, xi~, nu~", "mean, second moment and variance of selu(z)"),
    ("g", "the map (mu, nu) -> (mu~, nu~)"),
    ("alpha, lambda", "the parameters of SELU, as the closed forms of Eq. (14)"),
    ("J11, J12, J21, J22", "derivatives of mu~ and xi~ by mu and nu"),
    ("H11, H12, H21, H22", "those of mu~ and nu~, Eq. (61)"),
    ("S", "the largest singular value of H, Eqs. (71), (88)"),
    ("dJ11/dmu, dmu~/dm, ...", "derivatives by one variable; D[f, x] is that of f by x"),
    ("At[f, x = a]", "the value of f at x = a"),
    ("G", "e^(-m^2/(2v))"),
    ("E1, E2", "e^(m+v/2) erfc((m+v)/sqrt(2v)), e^(2m+2v) erfc((m+2v)/sqrt(2v))"),
    ("erfcx(x)", "e^(x^2) erfc(x)"),
    ("B1, B2", "erfcx((m+v)/sqrt(2v)), erfcx((m+2v)/sqrt(2v))"),
    ("A(z)", "the approximation of erfcx(z) by Ren and MacKenzie, Eq. (260)"),
    ("E", "the error of that approximation in Eqs. (261), (288)"),
    ("chi", "E[selu'(z)^2]"),
    ("t11, T11, ..., t4, T4", "least and largest values of Lemmas 25 to 30, small and capital"),
  ]

  // MARK: JSON

  /// The entries by group, as `claims errata --format json` prints them.
  private struct ListRecord: Encodable {
    struct Entry: Encodable {
      let id: String
      let claims: [String]
      let group: String
      let kind: Erratum.Kind
      let source: String
      let printed: String
      let right: String
      let proved: [String]
      /// Which step of a proof does not hold, if one does not.
      let breaks: String?
      let effect: String
    }

    let version: String
    let date: String?
    let decided: Int
    let refuted: Int
    let entries: [Entry]
  }

  private var json: String {
    ListRecord(
      version: version, date: date, decided: total, refuted: entries.count,
      entries: Group.allCases.flatMap { group in
        members(of: group).map { erratum in
          let reports = reports(of: erratum)
          let step: String? = if case .breaks(let step) = erratum.severity { step } else { nil }
          return ListRecord.Entry(
            id: reports[0].finding.claim.id, claims: reports.map(\.finding.claim.id),
            group: group.rawValue, kind: erratum.kind, source: reports[0].finding.claim.source,
            printed: erratum.printed, right: erratum.right, proved: erratum.stands, breaks: step,
            effect: effect(of: reports[0]))
        }
      }
    ).jsonText()
  }

  // MARK: Theorems

  private var proofs: Document.Section? {
    guard !theorems.isEmpty else { return nil }
    return .init(
      id: "theorems", title: "The theorems, with certified numbers",
      blocks: [
        .records(
          theorems.map { entry in
            switch entry.finding.answer {
            case .contraction, .norm: Self.record(entry.theorem, NormFinding(entry.finding)!)
            case .variance(let result): Self.record(entry.theorem, result, entry.finding.margin)
            }
          })
      ])
  }

  private static func record(_ theorem: Theorem, _ result: NormFinding) -> Document.Record {
    let request = result.request
    var fields: [(name: String, value: Prose)] = [
      ("Verdict", .verdict(result.verdict)), ("Domain", .code(Notation.text(request.domain))),
    ]
    if let image = result.image {
      fields.append(
        (
          "Image",
          """
          g maps the rectangle of means and variances into itself: \(Notation.boxes(image.boxes)) in (m, v) show \
          \(symbol: "mu~") in \(math: .enclosure(image.hull[0])), \(symbol: "nu~") in \
          \(math: .enclosure(image.hull[1])).
          """
        ))
    }
    if let supremum = result.supremum {
      fields.append(
        (
          "Norm",
          """
          The supremum of \(symbol: "sigma_max") of the Jacobian \(Notation.name(request.pair)) is in \
          \(math: .enclosure(supremum.enclosure, digits: 16)).
          """
        ))
    } else if let bound = result.norm.bound?.decimalText(digits: Notation.digits, rounded: .up) {
      fields.append(
        (
          "Norm",
          """
          \(symbol: "sigma_max") of the Jacobian \(Notation.name(request.pair)) is at most \(bound): \
          \(Notation.boxes(result.norm.outcome.boxes)) in (mu, omega, nu, tau).
          """
        ))
    }
    if let fixedPoints = result.fixedPoints {
      fields.append(
        (
          "Fixed points",
          """
          The rectangle is convex, closed and mapped into itself, so the mean value inequality and Banach's theorem \
          give exactly one for each (omega, tau), to which every iteration converges. All of them have \
          \(math: .range("mu", fixedPoints.domain.mu)) and \(math: .range("nu", fixedPoints.domain.nu)).
          """
        ))
    }
    return Document.Record(title: "\(theorem.title)", fields: fields)
  }

  private static func record(
    _ theorem: Theorem, _ result: VarianceResult, _ margin: VarianceMargin?
  ) -> Document.Record {
    let (domain, isBelow) = (result.request.domain, result.request.side == .below)
    let least =
      isBelow
      ? "the smallest variance, max(\(domain.nu.lowerBound.text), v/\(domain.tau.upperBound.text)),"
      : "the largest variance, min(\(domain.nu.upperBound.text), v/\(domain.tau.lowerBound.text)),"
    var fields: [(name: String, value: Prose)] = [
      ("Verdict", .verdict(result.verdict)),
      (
        "Statement", .math(.relation(.symbol("nu~"), isBelow ? "<" : ">", .symbol("nu")))
      ),
      ("Domain", .code(Notation.text(domain))),
      (
        "Proof",
        """
        \(symbol: "nu~") is a function of (m, v) alone, and at given v \(least) decides. It takes \
        \(Notation.boxes(result.outcome.boxes)) in (m, v).
        """
      ),
    ]
    if let margin {
      fields.append(
        (
          isBelow ? "Maximum" : "Minimum",
          "of \(symbol: "nu~") − \(symbol: "nu"): in \(math: .enclosure(margin.enclosure, digits: 12))."
        ))
    }
    return Document.Record(title: "\(theorem.title)", fields: fields)
  }
}

extension Claim.Origin {
  fileprivate var title: String {
    switch self {
    case .print: "Print"
    case .reading: "Reading"
    case .ours: "Ours"
    }
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }

  /// Whether a name stands in the text, perhaps after a factor as in `2t`.
  fileprivate func names(_ name: String) -> Bool {
    split { !($0.isLetter || $0.isNumber || "~_".contains($0)) }
      .contains { $0 == name || $0.drop(while: \.isNumber) == name }
  }
}
