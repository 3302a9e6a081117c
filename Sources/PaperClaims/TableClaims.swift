/// Statistics of the experiment tables.
extension Claim {
  static let tables: [Claim] = [
    Claim(
      "table-1-left-rank-differences", .core, "Table 1 (left), from Table A11", ours: true,
      .statistics),
    Claim("table-1-left-rank-order", .core, "Table 1 (left), from Table A11", .statistics),
    Claim("table-1-left-rank-sum", .detail, "Table 1 (left)", .statistics),
    Claim(
      "table-1-left-p-msrainit", .core, "Table 1 (left), from Table A11", ours: true, .statistics),
    Claim(
      "table-1-left-p-layernorm", .core, "Table 1 (left), from Table A11", ours: true, .statistics),
    Claim(
      "table-1-left-p-highway", .core, "Table 1 (left), from Table A11", ours: true, .statistics),
    Claim(
      "table-1-left-p-resnet", .core, "Table 1 (left), from Table A11", ours: true, .statistics),
    Claim(
      "table-1-left-p-weightnorm", .core, "Table 1 (left), from Table A11", ours: true, .statistics),
    Claim(
      "table-1-left-p-batchnorm", .core, "Table 1 (left), from Table A11", ours: true, .statistics),
    Claim(
      "table-1-left-p-one-sided", .core, "Table 1 (left), from Table A11", ours: true, .statistics),
    Claim(
      "table-1-left-significance-two-sided", .core, "Table 1 (left); abstract", ours: true,
      .statistics),
    Claim("table-1-left-significance-one-sided", .core, "Table 1 (left); abstract", .statistics),
    Claim("table-1-right-vs-a13", .detail, "Table 1 (right), Table A13", .statistics),
    Claim("table-a12-rank-sum", .detail, "Table A12", .statistics),
    Claim("table-a13-rank-sum", .detail, "Table A13", .statistics),
    Claim(
      "uci-dataset-sizes", .core,
      "section \"121 UCI Machine Learning Repository datasets\"; Table A11", .statistics),
    Claim(
      "uci-dataset-features", .core,
      "section \"121 UCI Machine Learning Repository datasets\"; Table A11", .statistics),
    Claim("uci-small-large-main", .core, "main text", .statistics),
    Claim("uci-small-large-appendix", .core, "section A4.2", .statistics),
    Claim("table-2-best-network", .detail, "section \"Drug discovery\"; Table 2", .statistics),
    Claim(
      "table-2-depth-advantage-mean", .detail,
      "section \"Drug discovery\" (\"the deeper the networks, the larger the difference ... columns 5-8\")",
      ours: true, .statistics),
    Claim(
      "table-2-depth-advantage-best", .detail,
      "section \"Drug discovery\" (\"the deeper the networks, the larger the difference ... columns 5-8\")",
      ours: true, .statistics),
    Claim("text-tox21-snn", .detail, "section \"Drug discovery\" and Table 2", .statistics),
    Claim("text-htru2-c45", .detail, "section \"Astronomy\" and Table 3", .statistics),
    Claim("table-3-best-network", .detail, "section \"Astronomy\"; Table 3", .statistics),
    Claim(
      "text-tox21-outperforms-all", .detail,
      "abstract (\"outperformed all competing methods at the Tox21 dataset\") and section \"Drug discovery\"",
      ours: true, .statistics),
  ]
}
