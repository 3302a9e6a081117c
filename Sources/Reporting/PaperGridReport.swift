import IntervalArithmetic
import LayerProofs
import Paper
import Proving
import SignalPropagation

/// What a walk over the paper's grid has to say: three sources side by side, and no verdict.
public struct PaperGridReport: Sendable {
  public let result: PaperGridResult
  /// Wall-clock time, in seconds.
  public let seconds: Double

  public init(result: PaperGridResult, seconds: Double) {
    self.result = result
    self.seconds = seconds
  }

  private var walk: GridWalk { result.walk }
  private var grid: PaperGrid { result.walk.grid }

  /// Places after the point of a simulated value: the walk's rounding errors, and the differences
  /// of one C library to another, lie below.
  private static let places = 12

  /// The nearest decimal of a value that stems from doubles.
  private static func simulated(_ value: Rational) -> String {
    let half = Rational(1, over: 2) * .powerOfTen(-places)
    return (value + half).decimal(places: places, rounded: .down)
  }

  /// A maximum plus what the norm may change by between the points, next to 1.
  private struct Bound {
    let change: Rational
    let sum: Rational
    var isBelowOne: Bool { sum < 1 }

    init(_ maximum: Rational, plus change: Rational) {
      self.change = change
      sum = maximum + change
    }
  }

  /// The printed argument for the grid that was walked, whose steps are `thinning` times the
  /// printed ones; nil where points are missing, since nothing would follow.
  private func bound(_ maximum: GridWalk.Maximum, change: Rational) -> Bound? {
    guard walk.isComplete else { return nil }
    return Bound(Rational(maximum.norm), plus: Rational(grid.thinning) * change)
  }

  /// What the paper's own numbers give, decided exactly.
  private static let printed = (
    change: PrintedGridProof.exactChange < PrintedGridProof.change,
    bound: Bound(PrintedGridProof.maximum, plus: PrintedGridProof.change),
    exactBound: Bound(PrintedGridProof.maximum, plus: PrintedGridProof.exactChange)
  )

  /// By how much the printed maximum exceeds a certified supremum at least, so that no point
  /// attains it; nil if it may not.
  private static func excess(over supremum: Supremum) -> Rational? {
    supremum.enclosure.upper.map { PrintedGridProof.maximum - $0 }.flatMap { $0 > 0 ? $0 : nil }
  }
}

// MARK: - Text

extension PaperGridReport {
  private static let names = ["mu", "omega", "nu", "tau"]

  /// The report for a terminal.
  public var text: String {
    var lines = [
      "The paper's grid for Lemma 12: walked in doubles, a simulation; it proves nothing", "",
    ]
    lines += gridLines + [""]
    for (index, (maximum, supremum)) in zip(walk.maxima, result.suprema).enumerated() {
      lines += jacobianLines(index + 1, maximum, supremum)
    }
    lines += printedLines
    lines += ["", "\(walk.points) points, \(Notation.secondsText(seconds)) s"]
    return lines.joined(separator: "\n") + "\n"
  }

  private var gridLines: [String] {
    let factors = grid.counts.map(String.init).joined(separator: " x ")
    let wholeGrid = grid.axes.map(\.count).reduce(1, *)
    let steps = zip(Self.names, grid.axes).map { "\($0) \($1.step.text)" }
    return [
      "domain      \(Notation.text(grid.domain))",
      "steps       " + steps.joined(separator: ", "),
      "            from the lower ends, with the upper ends",
      "grid        \(factors) = \(grid.points) points"
        + (grid.thinning == 1
          ? "" : " (index multiples of \(grid.thinning) and the last, of \(wholeGrid) points)"),
      "evaluated   H and J at every point by the closed formulas, in binary64 with the C library's"
        + " exp, erfc",
    ]
      + (walk.isComplete
        ? [] : ["interrupted after \(walk.points) points; the maxima are theirs alone"])
  }

  private func jacobianLines(
    _ number: Int, _ maximum: GridWalk.Maximum, _ supremum: Supremum
  ) -> [String] {
    let excess = maximum.printedExcess
    let isPrinted = result.printedMaximumOwners.contains(maximum.pair)
    let comparison =
      isPrinted
      ? "equal to the simulated maximum but for rounding errors"
      : Self.simulated(excess.magnitude)
        + (excess.signum < 0 ? " below" : " above") + " the simulated maximum"
    return [
      "\(number). Jacobian \(Notation.name(maximum.pair))",
      "   simulated   maximum \(Self.simulated(Rational(maximum.norm)))",
      "   first at    \(Notation.text(maximum.point))",
      "   printed     \(PrintedGridProof.maximum.text), \(comparison)",
      "   certified   supremum in \(Notation.text(supremum.enclosure, digits: 16))"
        + Notation.sharpness(supremum),
    ]
      + (Self.excess(over: supremum).map {
        [
          "               the printed maximum exceeds it by"
            + " \($0.decimalText(digits: 2, rounded: .down)) or more: no point attains it"
        ]
      } ?? [])
      + argumentLines(maximum) + [""]
  }

  private func argumentLines(_ maximum: GridWalk.Maximum) -> [String] {
    let terms = grid.thinning == 1 ? "" : "\(grid.thinning) x "
    return [
      ("argument ", "printed", PrintedGridProof.change),
      ("         ", "exact", PrintedGridProof.exactChange),
    ].map { head, kind, change in
      guard let bound = bound(maximum, change: change) else {
        return "   \(head)   with the \(kind) change: none, points are missing"
      }
      return "   \(head)   maximum + \(terms)\(change.text) (\(kind))"
        + " = \(Self.simulated(bound.sum)), \(bound.isBelowOne ? "below 1" : "not below 1")"
    }
  }

  private var printedLines: [String] {
    let terms = zip(PrintedGridProof.slopes, PrintedGridProof.steps).map {
      "\($0.text)*\($1.text)"
    }
    let (maximum, change) = (PrintedGridProof.maximum, PrintedGridProof.change)
    func sum(_ bound: Bound) -> String {
      "\(maximum.text) + \(bound.change.text) = \(bound.sum.text) < 1: \(bound.isBelowOne)"
    }
    let owners = result.printedMaximumOwners
    return [
      "3. The printed numbers, in exact arithmetic",
      "   change      " + terms.prefix(2).joined(separator: " + "),
      "               + " + terms.dropFirst(2).joined(separator: " + "),
      "               = \(PrintedGridProof.exactChange.text) < \(change.text):"
        + " \(Self.printed.change)",
      "   Eq. 109     \(sum(Self.printed.bound))",
      "               \(sum(Self.printed.exactBound))",
      "   maximum     the printed one is the simulated one of "
        + (owners.isEmpty
          ? "neither Jacobian" : owners.map(Notation.name).joined(separator: ", ")),
    ]
  }
}

// MARK: - JSON

extension PaperGridReport {
  /// The report as a JSON object; see `Documentation/OutputFormat.md`.
  public var json: String { Record(self).jsonText() }

  private struct Record: Encodable {
    let command = "paper-grid"
    let isSimulation = true
    let isComplete: Bool
    let domain: LayerDomain
    let steps: [String]
    let thin: Int
    let counts: [Int]
    let gridPoints: Int
    let points: Int
    let seconds: Double
    let jacobians: [Jacobian]
    let printed: Printed

    struct BoundRecord: Encodable {
      let change: String
      let sum: String
      let isBelowOne: Bool
    }

    struct Jacobian: Encodable {
      let jacobian: String
      let maximum: String
      let point: Point
      let printedMinusMaximum: String
      let isPrintedMaximum: Bool
      let bound: BoundRecord?
      let exactBound: BoundRecord?
      let supremum: EnclosureRecord
      let supremumIsSharp: Bool
      let printedIsAboveSupremum: Bool
    }

    struct Printed: Encodable {
      let maximum: String
      let slopes: [String]
      let change: String
      let exactChange: String
      let exactChangeIsBelow: Bool
      let bound: BoundRecord
      let exactBound: BoundRecord
    }

    init(_ report: PaperGridReport) {
      let (walk, grid) = (report.walk, report.grid)
      isComplete = walk.isComplete
      domain = grid.domain
      steps = grid.axes.map(\.step.description)
      thin = grid.thinning
      counts = grid.counts
      gridPoints = grid.points
      points = walk.points
      seconds = report.seconds
      let owners = report.result.printedMaximumOwners
      func simulated(_ maximum: GridWalk.Maximum, plus change: Rational) -> BoundRecord? {
        report.bound(maximum, change: change).map {
          BoundRecord(
            change: $0.change.description, sum: PaperGridReport.simulated($0.sum),
            isBelowOne: $0.isBelowOne)
        }
      }
      func exact(_ bound: Bound) -> BoundRecord {
        BoundRecord(
          change: bound.change.description, sum: bound.sum.description,
          isBelowOne: bound.isBelowOne)
      }
      jacobians = zip(walk.maxima, report.result.suprema).map { maximum, supremum in
        Jacobian(
          jacobian: maximum.pair.rawValue,
          maximum: PaperGridReport.simulated(Rational(maximum.norm)), point: maximum.point,
          printedMinusMaximum: PaperGridReport.simulated(maximum.printedExcess),
          isPrintedMaximum: owners.contains(maximum.pair),
          bound: simulated(maximum, plus: PrintedGridProof.change),
          exactBound: simulated(maximum, plus: PrintedGridProof.exactChange),
          supremum: EnclosureRecord(supremum.enclosure), supremumIsSharp: supremum.isSharp,
          printedIsAboveSupremum: PaperGridReport.excess(over: supremum) != nil)
      }
      printed = Printed(
        maximum: PrintedGridProof.maximum.description,
        slopes: PrintedGridProof.slopes.map(\.description),
        change: PrintedGridProof.change.description,
        exactChange: PrintedGridProof.exactChange.description,
        exactChangeIsBelow: PaperGridReport.printed.change,
        bound: exact(PaperGridReport.printed.bound),
        exactBound: exact(PaperGridReport.printed.exactBound))
    }
  }
}
