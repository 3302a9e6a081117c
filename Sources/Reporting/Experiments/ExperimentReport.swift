import Experiments
import FloatNetwork
import Foundation
import IntervalArithmetic
import Paper
import Statistics

/// What an experiment came to: a table of methods with tests against SNN.
public struct ExperimentReport: Sendable {
  public let results: ResultsFile
  /// The paper's Table A11.
  public let table: BenchmarkTable?
  public let baselines: BaselineTable?

  public init(results: ResultsFile, table: BenchmarkTable?, baselines: BaselineTable?) {
    (self.results, self.table, self.baselines) = (results, table, baselines)
  }

  /// A method's place in the table.
  package struct Row: Encodable {
    package let method: String
    /// The mean over folds of the area, or over data sets of the accuracy.
    package let mean: Double
    package let deviation: Double
    /// The mean rank over data sets or folds, 1 is best.
    package let averageRank: Double
    /// Wilcoxon's signed-rank test against SNN, exact, two-sided; nil for SNN itself.
    package let pValue: Double?
    /// The p-value corrected for the number of methods by Holm (1979).
    package var holm: Double?
    /// What the paper prints: the mean area on HTRU2; the average rank over the same data sets.
    package let printed: Double?
    /// The p-value by which the paper's own columns differ on the same data sets.
    package let printedPValue: Double?
  }

  /// Tests at this level, after correction; what is above it is not significant.
  static let level = 0.05

  var settings: ExperimentSettings { results.settings }

  /// The scores of each unit of comparison, complete ones only: units by method.
  struct Comparison {
    var units: [String] = []
    var scores: [String: [Double]] = [:]
  }

  var comparison: Comparison {
    var byUnit: [String: [String: [Double]]] = [:]
    for record in results.records {
      let unit = settings.experiment == "htru2" ? "fold \(record.fold + 1)" : record.dataset
      let score = settings.experiment == "uci" ? record.accuracy : record.areaUnderCurve
      guard let score else { continue }
      byUnit[unit, default: [:]][record.method.rawValue, default: []].append(score)
    }
    for entry in baselines?.entries ?? [] {
      let unit = settings.experiment == "htru2" ? "fold \(entry.fold + 1)" : entry.dataset
      byUnit[unit]?[entry.method, default: []].append(entry.score)
    }
    let networks = NetworkKind.allCases.map(\.rawValue).filter { method in
      results.records.contains { $0.method.rawValue == method }
    }
    let methods = networks + (baselines?.methods ?? [])
    let folds =
      byUnit.values.flatMap { $0.filter { networks.contains($0.key) }.map(\.value.count) }
      .max() ?? 0
    var comparison = Comparison()
    for unit in byUnit.keys.sorted() {
      // A data set counts when all methods have all folds.
      guard let scores = byUnit[unit],
        methods.allSatisfy({ scores[$0] != nil }),
        networks.allSatisfy({ scores[$0]?.count == folds })
      else { continue }
      comparison.units.append(unit)
      for method in methods {
        let values = scores[method] ?? []
        comparison.scores[method, default: []].append(
          values.reduce(0, +) / Double(values.count))
      }
    }
    return comparison
  }

  /// The methods in the order of their mean or average rank, best first.
  package var rows: [Row] {
    let comparison = comparison
    guard !comparison.units.isEmpty else { return [] }
    let methods = comparison.scores.keys.sorted()
    // Exact rationals, so that equal scores tie.
    let exact = comparison.scores.mapValues { $0.map { Self.rational($0) } }
    let ranks = comparison.units.indices.map { unit in
      methods.map { -exact[$0]![unit] }.averageRanks.map(\.approximation)
    }
    let printed = printedRanks(comparison.units)
    var rows = methods.enumerated().map { index, method in
      let scores = comparison.scores[method]!
      var pValue: Double?
      if method != NetworkKind.snn.rawValue, let snn = exact[NetworkKind.snn.rawValue] {
        pValue = SignedRankTest.exactPValue(
          differences: zip(snn, exact[method]!).map { $0 - $1 })
      }
      return Row(
        method: method, mean: scores.reduce(0, +) / Double(scores.count),
        deviation: scores.sampleVariance.squareRoot(),
        averageRank: ranks.reduce(0) { $0 + $1[index] } / Double(ranks.count), pValue: pValue,
        printed: settings.experiment == "htru2" ? Self.printedArea(method) : printed?[method]?.rank,
        printedPValue: printed?[method]?.pValue)
    }
    let tested = rows.indices.filter { rows[$0].pValue != nil }
    for (index, value) in zip(tested, HolmCorrection.corrected(tested.map { rows[$0].pValue! })) {
      rows[index].holm = value
    }
    return rows.sorted {
      settings.experiment == "htru2" ? $0.mean > $1.mean : $0.averageRank < $1.averageRank
    }
  }

  /// A score to twelve decimals, far finer than any difference of counts.
  private static func rational(_ score: Double) -> Rational {
    Rational(Int((score * 1e12).rounded()), over: 1_000_000_000_000)
  }

  private static func printedArea(_ method: String) -> Double? {
    // The tree is the nearest relative of the one that the paper quotes.
    let name = ["DecisionTree": "C4.5", "NaiveBayes": "NB"][method] ?? method
    return PrintedStatistics.paper.htru2.first { $0.name == name }?.value.approximation
  }

  /// The paper's columns of Table A11 on the same data sets: ranks among the seven networks.
  private func printedRanks(
    _ units: [String]
  ) -> [String: (rank: Double, pValue: Double?)]? {
    guard let table else { return nil }
    let rows = table.completeRows.filter { units.contains($0.dataset) }
    guard !rows.isEmpty else { return nil }
    let part = BenchmarkTable(rows: rows)
    let ranks = part.averageRanks
    var result: [String: (rank: Double, pValue: Double?)] = [:]
    for method in Method.allCases {
      let differences = rows.map { $0.accuracies[.snn]! - $0.accuracies[method]! }
      result[method.rawValue] = (
        ranks[method]!.approximation,
        method == .snn ? nil : SignedRankTest.exactPValue(differences: differences)
      )
    }
    return result
  }

  /// Mean areas by depth, for Tox21.
  struct DepthRow: Encodable {
    let method: String
    /// Hidden layers; blocks of residual networks.
    let depth: Int
    let folds: Int
    let mean: Double
    /// Between folds; nil of one fold.
    let deviation: Double?
    /// The mean over folds for each label.
    let areas: [Double?]
    let printed: Double?
  }

  var depthRows: [DepthRow] {
    let groups = Dictionary(grouping: results.records) {
      [$0.method.rawValue, "\($0.trial.depth)"]
    }
    return groups.values.compactMap { records -> DepthRow? in
      let scores = records.compactMap(\.areaUnderCurve)
      guard let first = records.first, !scores.isEmpty else { return nil }
      let mean = scores.reduce(0, +) / Double(scores.count)
      let labels = first.areas?.count ?? 0
      let areas = (0..<labels).map { label -> Double? in
        let known = records.compactMap { $0.areas?[label] }
        return known.isEmpty ? nil : known.reduce(0, +) / Double(known.count)
      }
      let depth = first.method.depth(hiddenLayers: first.trial.depth)
      return DepthRow(
        method: first.method.rawValue, depth: depth, folds: scores.count, mean: mean,
        deviation: scores.count > 1 ? scores.sampleVariance.squareRoot() : nil,
        areas: areas, printed: Self.printedTox21(first.method.rawValue, depth))
    }.sorted { ($0.method, $0.depth) < ($1.method, $1.depth) }
  }

  private static func printedTox21(_ method: String, _ depth: Int) -> Double? {
    let paper = PrintedStatistics.paper
    guard let column = paper.depths.firstIndex(of: depth),
      let row = paper.tox21.first(where: { $0.name.lowercased() == method.lowercased() }),
      let value = row.values[column]
    else { return nil }
    return value.approximation / 100
  }
}

// MARK: - Text

extension ExperimentReport {
  /// The report for a terminal.
  public var text: String {
    let records = results.records
    let seconds = records.map(\.seconds).reduce(0, +)
    var lines = [
      "\(title): \(records.count) test folds, \(records.map(\.trainings).reduce(0, +)) trainings,"
        + " \(Int(seconds.rounded())) s of one core; seed \(settings.seed)",
      "A simulation by FloatNetwork; nothing here is proved.", "",
    ]
    lines += settings.experiment == "tox21" ? depthLines : comparisonLines
    lines.append("")
    lines += protocolLines
    return lines.joined(separator: "\n") + "\n"
  }

  var title: String {
    ["htru2": "HTRU2", "uci": "UCI", "tox21": "Tox21"][settings.experiment] ?? settings.experiment
  }

  private var comparisonLines: [String] {
    let rows = rows
    guard !rows.isEmpty else { return ["No unit of comparison is complete yet."] }
    let isHTRU2 = settings.experiment == "htru2"
    let count = comparison.units.count
    let isPrinted = rows.contains { $0.printed != nil }
    var heads =
      isHTRU2
      ? ["method", "mean AUC", "deviation", "p against SNN", "Holm"]
      : ["method", "average rank", "mean accuracy", "p against SNN", "Holm"]
    if isPrinted {
      heads += isHTRU2 ? ["the paper's AUC"] : ["the paper's rank", "the paper's p"]
    }
    heads.append("")
    var fields = [heads]
    for row in rows {
      var line =
        isHTRU2
        ? [row.method, Self.decimal(row.mean), Self.decimal(row.deviation)]
        : [row.method, Self.decimal(row.averageRank, 2), Self.decimal(row.mean)]
      line += [row.pValue.map(Self.pText) ?? "", row.holm.map(Self.pText) ?? ""]
      if isPrinted {
        line.append(row.printed.map { Self.decimal($0, isHTRU2 ? 4 : 2) } ?? "")
        if !isHTRU2 { line.append(row.printedPValue.map(Self.pText) ?? "") }
      }
      line.append(row.holm.map { $0 <= Self.level ? "significant" : "not significant" } ?? "")
      fields.append(line)
    }
    let unit = isHTRU2 ? "folds" : "data sets"
    var lines = TextColumns.aligned(fields)
    lines.append("")
    lines += selectionLines
    lines.append(
      "Wilcoxon's signed-rank test over \(count) \(unit), exact and two-sided;"
        + " significant at the level \(Self.level) after Holm's correction for the number of methods."
    )
    if !isHTRU2 {
      lines.append(
        "Ranks are among \(rows.count) methods, 1 is best; equal accuracies share their ranks.")
      if isPrinted {
        lines.append(
          "The paper's columns are those of Table A11 on the same data sets, ranks among seven"
            + " networks.")
      }
      let all = Set(results.records.map(\.dataset)).count
      if all > count {
        lines.append(
          Notation.count(all - count, "data set")
            + " left out: a method lacks some or all of the folds.")
      }
    }
    return lines
  }

  private var depthLines: [String] {
    var fields = [["method", "depth", "mean AUC", "deviation", "folds", "the paper's AUC"]]
    for row in depthRows {
      fields.append([
        row.method, "\(row.depth)", Self.decimal(row.mean),
        row.deviation.map { Self.decimal($0) } ?? "", "\(row.folds)",
        row.printed.map { Self.decimal($0, 3) } ?? "",
      ])
    }
    return TextColumns.aligned(fields) + [
      "", "The depth is that of hidden layers, of ResNet that of blocks, as in the paper.",
    ]
  }

  /// What was done, and how it differs from what the paper did.
  private var protocolLines: [String] {
    let optimizer =
      settings.optimizer == .sgd ? "plain SGD" : "SGD with momentum \(settings.momentum)"
    var lines = [
      "grid        \(settings.grid.rawValue): "
        + (settings.experiment == "tox21"
          ? settings.grid.descriptionOfTox21 : settings.grid.description),
      "training    \(optimizer), batches of \(settings.batchSize), at most \(settings.epochs) epochs,"
        + " patience \(settings.patience), smoothing \(settings.smoothing)",
    ]
    if let halving = settings.halving {
      lines.append(
        "halving     a third of the trials goes on after "
          + halving.map { "\($0)" }.joined(separator: " and ") + " epochs, by validation loss")
    }
    if settings.protocol == .paper {
      lines.append(
        "ties        more layers, then the lower learning rate, then more dropout, as in the paper")
    }
    switch settings.experiment {
    case "htru2":
      lines.append(
        "folds       10, stratified; of the other nine, \(settings.innerFolds) chose the"
          + " hyperparameters by AUC; features standardized on the training part")
    case "uci":
      lines.append(
        "folds       the four given splits; the given validation part, or 15 % of the training part"
          + " where none is given, chose the hyperparameters by"
          + " accuracy; features as given")
    default:
      lines.append(
        "differences the structures of the challenge's test set are not in the data: the challenge's"
          + " training folds are tested in turn; fingerprints and descriptors of RDKit,"
          + " standardized and squashed by tanh, instead of the paper's features; smaller networks, unless --grid paper"
      )
    }
    return lines
  }

  private static func decimal(_ value: Double, _ places: Int = 4) -> String {
    value.decimal(places)
  }

  private static func pText(_ p: Double) -> String {
    p < 0.001 ? p.scientific(1) : p.decimal(3)
  }
}

// MARK: - JSON

extension ExperimentReport {
  /// See `Documentation/OutputFormat.md`.
  public var json: String {
    Record(
      experiment: settings.experiment, settings: settings, folds: results.records.count,
      trainings: results.records.map(\.trainings).reduce(0, +),
      seconds: results.records.map(\.seconds).reduce(0, +),
      units: settings.experiment == "tox21" ? [] : comparison.units,
      methods: settings.experiment == "tox21" ? [] : rows,
      selections: selections, depths: settings.experiment == "tox21" ? depthRows : []
    ).jsonText()
  }

  private struct Record: Encodable {
    let command = "experiment"
    let experiment: String
    let settings: ExperimentSettings
    let folds: Int
    let trainings: Int
    let seconds: Double
    /// What was compared: folds or data sets.
    let units: [String]
    let methods: [Row]
    /// How deep the chosen networks are, and what those of each depth come to.
    let selections: [Selection]
    let depths: [DepthRow]
  }
}
