import Experiments
import FloatNetwork
import Paper

// How deep the networks are that were chosen, and what networks of each depth come to.

extension ExperimentReport {
  /// What was chosen for one method.
  package struct Selection: Encodable {
    package let method: String
    /// The mean number of hidden layers, of blocks for residual networks.
    package let depth: Double
    /// That of the paper.
    package let printed: Double?
    /// The mean test score of the best networks of each depth, over what is compared; empty if they were
    /// not kept.
    package let byDepth: [DepthMean]
  }

  package struct DepthMean: Encodable {
    /// Hidden layers; blocks of residual networks.
    package let depth: Int
    package let mean: Double
    /// Of folds in which a network of this depth was trained to the end.
    package let folds: Int
  }

  /// The mean test scores of each depth that a method's results have.
  var scoresByDepth: [(method: String, scores: [DepthMean])] {
    guard settings.experiment == "tox21" else {
      return selections.map { ($0.method, $0.byDepth) }
    }
    let rows = depthRows
    return NetworkKind.allCases.map { method in
      let own = rows.filter { $0.method == method.rawValue }
      return (
        method.rawValue,
        own.map { DepthMean(depth: $0.depth, mean: $0.mean, folds: $0.folds) }
      )
    }
  }

  /// Over the complete units of comparison.
  package var selections: [Selection] {
    guard settings.experiment != "tox21" else { return [] }
    let units = Set(comparison.units)
    let records = results.records.filter {
      settings.experiment == "htru2" || units.contains($0.dataset)
    }
    return NetworkKind.allCases.compactMap { method in
      let own = records.filter { $0.method == method }
      guard !own.isEmpty else { return nil }
      let byDepth = Dictionary(
        grouping: own.flatMap { $0.byDepth ?? [] }.filter { $0.test != nil }, by: \.depth)
      return Selection(
        method: method.rawValue,
        depth: own.map { Double(method.depth(hiddenLayers: $0.trial.depth)) }.reduce(0, +)
          / Double(own.count),
        printed: settings.experiment != "uci"
          ? nil
          : PrintedStatistics.paper.selectedDepths
            .first { $0.name == method.rawValue }?.value.approximation,
        byDepth: byDepth.sorted { $0.key < $1.key }.map { depth, scores in
          DepthMean(
            depth: method.depth(hiddenLayers: depth),
            mean: scores.map { $0.test! }.reduce(0, +) / Double(scores.count), folds: scores.count)
        })
    }
  }

  var selectionLines: [String] {
    let selections = selections
    let isPrinted = selections.contains { $0.printed != nil }
    var fields = [["method", "mean depth chosen"] + (isPrinted ? ["the paper's"] : [])]
    for selection in selections {
      let isResNet = selection.method == NetworkKind.resNet.rawValue
      fields.append(
        [selection.method + (isResNet ? " (blocks)" : ""), selection.depth.decimal(1)]
          + (isPrinted ? [selection.printed?.decimal(isResNet ? 2 : 1) ?? ""] : []))
    }
    var lines = TextColumns.aligned(fields) + [""]
    let depths = Set(selections.flatMap { $0.byDepth.map(\.depth) }).sorted()
    guard !depths.isEmpty else { return lines }
    var table = [["mean test score at depth"] + depths.map(String.init)]
    for selection in selections {
      table.append(
        [selection.method]
          + depths.map { depth in
            selection.byDepth.first { $0.depth == depth }.map {
              "\($0.mean.decimal(4)) (\($0.folds))"
            }
              ?? ""
          })
    }
    lines += TextColumns.aligned(table)
    lines += [
      "The folds in which a network of this depth was trained to the end stand in brackets.", "",
    ]
    return lines
  }
}
