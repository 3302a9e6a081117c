import Experiments
import Foundation
import Testing

import Reporting

@Suite struct ExperimentReportTests {
  /// Results on HTRU2 of two methods, the second of which lags by the given differences.
  private func report(_ differences: [Double]) throws -> ExperimentReport {
    let settings = """
      {"format":"snn-verify experiment results","version":2,"settings":{"experiment":"htru2",\
      "grid":"small","protocol":"momentum","seed":1,"optimizer":"momentum","momentum":0.9,"batchSize":1,"epochs":1,\
      "patience":1,"smoothing":1,"innerFolds":1}}
      """
    func line(_ method: String, _ fold: Int, _ area: Double) -> String {
      """
      {"dataset":"htru2","method":"\(method)","fold":\(fold),"trial":{"width":1,"depth":1,\
      "form":"conic","dropout":0,"learningRate":1},"validation":1,"epoch":1,\
      "areaUnderCurve":\(area),"trainings":3,"samples":1,"seconds":2}
      """
    }
    let lines =
      [settings]
      + differences.enumerated().flatMap { fold, difference in
        let area = 0.9 + Double(fold) / 1000
        return [line("SNN", fold, area), line("LayerNorm", fold, area - difference)]
      }
    let url = FileManager.default.temporaryDirectory
      .appendingPathComponent("snn-verify-\(UUID().uuidString).jsonl")
    try (lines.joined(separator: "\n") + "\n").write(to: url, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: url) }
    return ExperimentReport(
      results: try ResultsFile(contentsOfFile: url.path), table: nil, baselines: nil)
  }

  @Test func `a lead in every fold is significant`() throws {
    let report = try report((1...10).map { Double($0) / 1000 })
    #expect(report.rows.map(\.method) == ["SNN", "LayerNorm"])
    #expect(report.rows[0].pValue == nil)
    #expect(abs((report.rows[1].pValue ?? 0) - 2 / 1024) < 1e-12)
    #expect(abs(report.rows[0].mean - 0.9045) < 1e-12)
    #expect(report.rows[0].averageRank == 1 && report.rows[1].averageRank == 2)
    #expect(report.rows[0].printed.map { abs($0 - 0.9803) < 1e-12 } == true)
    #expect(report.text.contains("significant") && !report.text.contains("not significant"))
  }

  @Test func `a lead by chance is not`() throws {
    let report = try report([1, -2, 3, -4, 5, -6, 7, -8, 9, 10].map { $0 / 1000 })
    #expect(report.text.contains("not significant"))
    // Equal scores share their ranks.
    let tie = try self.report([0, 0, 0])
    #expect(tie.rows.allSatisfy { $0.averageRank == 1.5 })
    #expect(tie.rows.contains { $0.pValue == 1 })
  }

  @Test func `columns are aligned`() {
    #expect(
      TextColumns.aligned([["a", "bcd"], ["10", "2"], ["3", "x y"]]) == [
        "a   bcd", "10    2", " 3  x y",
      ])
  }

  @Test func `ranks that differ by less than the critical difference are joined`() throws {
    let apart = try #require(RankPlot(try report((1...10).map { Double($0) / 1000 })))
    // 1.960·√(2·3/(6·10)), and ranks 1 and 2.
    #expect(abs(apart.criticalDifference - 1.960 / 10.0.squareRoot()) < 1e-12)
    #expect(apart.groups.isEmpty)
    let tied = try #require(RankPlot(try report([0, 0, 0])))
    #expect(tied.groups == [0...1])
    #expect(tied.svg.contains("critical difference 1.13"))
    // Programs that know no variables of CSS draw it, too.
    #expect(tied.svg.contains("stroke: #16202c; stroke: var(--ink)"))
    #expect(DepthPlot(try report([0, 0, 0])) == nil)
  }

  @Test func `scores of methods outside stand beside by folds`() throws {
    let url = FileManager.default.temporaryDirectory
      .appendingPathComponent("snn-verify-\(UUID().uuidString).csv")
    defer { try? FileManager.default.removeItem(at: url) }
    func table(_ text: String, isArea: Bool = true) throws -> BaselineTable {
      try text.write(to: url, atomically: true, encoding: .utf8)
      return try BaselineTable(contentsOfFile: url.path, isArea: isArea, of: "htru2")
    }
    let others = try table(
      "dataset,method,fold,auc\nhtru2,SVM,0,0.8\nhtru2,SVM,1,0.7\nhtru2,SVM,2,0.9\n")
    let networks = try report([0.1, 0.2, 0.3])
    let both = ExperimentReport(results: networks.results, table: nil, baselines: others)
    let row = try #require(both.rows.first { $0.method == "SVM" })
    // Tables are read in single precision.
    #expect(abs(row.mean - 0.8) < 1e-7)
    #expect(row.printed.map { abs($0 - 0.929) < 1e-12 } == true)
    for text in [
      "dataset,method,fold,accuracy\n", "dataset,method,fold,auc\nhtru2,SVM,0,1.1\n",
      "dataset,method,fold,auc\nhtru2,SVM,x,1\n", "dataset,method,fold,auc\niris,SVM,0,1\n",
      "dataset,method,fold,auc\nhtru2,SVM,0,1\nhtru2,SVM,0,0.9\n",
    ] {
      #expect(throws: (any Error).self) { try table(text) }
    }
  }
}
