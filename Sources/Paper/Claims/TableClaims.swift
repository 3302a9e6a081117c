import IntervalArithmetic

/// Statistics of the experiment tables.
extension Claim {
  private static let printed = PrintedStatistics.paper

  /// The ranks of 24 methods, each rounded to 0.1, sum up to 300.
  private static func rankSum(_ id: String, _ source: String, _ ranks: [Rational]) -> Claim {
    Claim(
      id, .detail, source,
      .relations(ranks.map(\.text).joined(separator: " + ") + " = 300", tolerance: "1.2"))
  }

  static let tables: [Claim] = [
    Claim(
      "table-1-left-rank-differences", .core, "Table 1 (left), from Table A11", origin: .reading,
      .statistics(.rankDifferences)),
    Claim(
      "table-1-left-rank-order", .core, "Table 1 (left), from Table A11", .statistics(.rankOrder)),
    // Each difference is rounded to 0.001, so that seven may sum up to 7*0.0005 instead of 0.
    Claim(
      "table-1-left-rank-sum", .detail, "Table 1 (left)",
      .relations(
        printed.rankDifferences.map { "(\($0.value.text))" }.joined(separator: " + ") + " = 0",
        tolerance: "0.0035")),
    Claim(
      "table-1-left-p-msrainit", .core, "Table 1 (left), from Table A11", origin: .reading,
      .statistics(.pValue(.msraInit))),
    Claim(
      "table-1-left-p-layernorm", .core, "Table 1 (left), from Table A11", origin: .reading,
      .statistics(.pValue(.layerNorm))),
    Claim(
      "table-1-left-p-highway", .core, "Table 1 (left), from Table A11", origin: .reading,
      .statistics(.pValue(.highway))),
    Claim(
      "table-1-left-p-resnet", .core, "Table 1 (left), from Table A11", origin: .reading,
      .statistics(.pValue(.resNet))),
    Claim(
      "table-1-left-p-weightnorm", .core, "Table 1 (left), from Table A11", origin: .reading,
      .statistics(.pValue(.weightNorm))),
    Claim(
      "table-1-left-p-batchnorm", .core, "Table 1 (left), from Table A11", origin: .reading,
      .statistics(.pValue(.batchNorm))),
    Claim(
      "table-1-left-p-one-sided", .core, "Table 1 (left), from Table A11", origin: .reading,
      .statistics(.oneSidedPValues)),
    Claim(
      "table-1-left-significance-two-sided", .core, "Table 1 (left); abstract", origin: .reading,
      .statistics(.significance(.two))),
    Claim(
      "table-1-left-significance-one-sided", .core, "Table 1 (left); abstract",
      .statistics(.significance(.one))),
    // Differences of decimals are exact, so they stand in parentheses.
    Claim(
      "table-1-right-vs-a13", .detail, "Table 1 (right), Table A13",
      .relations(
        zip(printed.averageRanksOfLargeSets, printed.rankDifferencesOfLargeSets)
          .map { "\($0.value.text) - 12.5 = (\($1.value.text))" }.joined(separator: "; "))),
    rankSum("table-a12-rank-sum", "Table A12", printed.tableA12),
    rankSum("table-a13-rank-sum", "Table A13", printed.tableA13),
    Claim(
      "uci-dataset-sizes", .core,
      "section \"121 UCI Machine Learning Repository datasets\"; Table A11",
      .statistics(.dataSetSizes)),
    Claim(
      "uci-dataset-features", .core,
      "section \"121 UCI Machine Learning Repository datasets\"; Table A11",
      .statistics(.dataSetFeatures)),
    Claim("uci-small-large-main", .core, "main text", .statistics(.smallAndLargeSets)),
    Claim(
      "uci-small-large-appendix", .core, "section A4.2", origin: .reading, .statistics(.largeSets)),
    Claim(
      "table-2-best-network", .detail, "section \"Drug discovery\"; Table 2",
      .statistics(.bestOnTox21)),
    Claim(
      "table-2-depth-advantage-mean", .detail,
      "section \"Drug discovery\" (\"the deeper the networks, the larger the difference ... columns 5-8\")",
      origin: .reading, .statistics(.depthAdvantage(.mean))),
    Claim(
      "table-2-depth-advantage-best", .detail,
      "section \"Drug discovery\" (\"the deeper the networks, the larger the difference ... columns 5-8\")",
      origin: .reading, .statistics(.depthAdvantage(.best))),
    Claim(
      "text-tox21-snn", .detail, "section \"Drug discovery\" and Table 2", .statistics(.tox21InText)
    ),
    Claim(
      "text-htru2-c45", .detail, "section \"Astronomy\" and Table 3",
      .statistics(.decisionTreeInText)),
    Claim(
      "table-3-best-network", .detail, "section \"Astronomy\"; Table 3", .statistics(.bestOnHTRU2)),
    Claim(
      "text-tox21-outperforms-all", .detail,
      "abstract (\"outperformed all competing methods at the Tox21 dataset\") and section \"Drug discovery\"",
      origin: .reading, .statistics(.outperformsTox21Winner)),
  ]
}
