import IntervalArithmetic

/// The numbers that the paper prints about its experiments.
public struct PrintedStatistics: Sendable {
  public typealias Entry = (name: String, value: Rational)

  /// Table 1, left: the average rank minus 4, best method first.
  public var rankDifferences: [(method: Method, value: Rational)]
  /// Table 1, left: p-values against SNN.
  public var pValues: [(method: Method, value: Rational)]
  /// Table 1, right: the average rank minus 12.5.
  public var rankDifferencesOfLargeSets: [Entry]
  /// Table A13: the average ranks of the same methods.
  public var averageRanksOfLargeSets: [Entry]
  /// Tables A12 and A13: the average ranks of all 24 methods.
  public var tableA12: [Rational]
  public var tableA13: [Rational]
  /// The smallest and largest number of data points, the latter to the nearest thousand.
  public var points: ClosedRange<Int>
  public var features: ClosedRange<Int>
  /// The numbers of data sets with less and with at least 1000 data points.
  public var smallSets: Int
  public var largeSets: Int
  /// Table 2: AUC·100 by depth; nil where the paper prints "na".
  public var depths: [Int]
  public var tox21: [(name: String, values: [Rational?])]
  /// The AUC of the best single SNN with its spread, in the text and in Table 2 (there times 100).
  public var tox21InText: (mean: Rational, spread: Rational)
  public var tox21InTable: (mean: Rational, spread: Rational)
  /// The AUC of the ensemble that won the Tox21 challenge.
  public var tox21Winner: Rational
  /// Section "UCI": the average number of layers, of blocks for residual networks, that were chosen.
  public var selectedDepths: [Entry]
  /// Table 3: AUC on HTRU2.
  public var htru2: [Entry]
  /// The AUC of C4.5 on HTRU2 in the text.
  public var decisionTreeInText: Rational

  /// As printed in arXiv:1706.02515v5.
  public static let paper = PrintedStatistics(
    rankDifferences: [
      (.snn, decimal("-0.756")), (.msraInit, decimal("-0.240")), (.layerNorm, decimal("-0.198")),
      (.highway, decimal("0.021")), (.resNet, decimal("0.273")), (.weightNorm, decimal("0.397")),
      (.batchNorm, decimal("0.504")),
    ],
    pValues: [
      (.msraInit, decimal("2.7e-02")), (.layerNorm, decimal("1.5e-02")),
      (.highway, decimal("1.9e-03")), (.resNet, decimal("5.4e-04")),
      (.weightNorm, decimal("7.8e-07")), (.batchNorm, decimal("3.5e-06")),
    ],
    rankDifferencesOfLargeSets: entries(
      "SNN -6.7 SVM -6.4 RandomForest -5.9 MSRAinit -5.4 LayerNorm -5.3 Highway -4.6"),
    averageRanksOfLargeSets: entries(
      "SNN 5.8 SVM 6.1 RandomForest 6.6 MSRAinit 7.1 LayerNorm 7.2 Highway 7.9"),
    tableA12: decimals(
      """
      9.3 9.6 9.6 9.9 10.1 10.7 11.0 11.3 11.5 11.8 11.9 12.1 12.3 12.6 12.9 13.0 13.6 13.9 14.0 \
      14.2 14.3 14.6 15.0 20.9
      """),
    tableA13: decimals(
      """
      5.8 6.1 6.6 7.1 7.2 7.9 8.4 8.7 9.7 9.9 12.1 12.4 12.4 13.5 13.9 14.1 15.5 16.1 16.3 17.9 \
      18.3 18.7 19.0 22.5
      """),
    points: 10...130_000, features: 4...250, smallSets: 75, largeSets: 46,
    depths: [2, 3, 4, 6, 8, 16, 32],
    tox21: [
      ("SNN", decimals("83.7 84.4 84.2 83.9 84.5 83.5 82.5")),
      ("Batchnorm", decimals("80.0 79.8 77.2 77.0 75.0 73.7 76.0")),
      ("WeightNorm", decimals("83.7 82.9 82.2 82.5 81.9 78.1 56.6")),
      ("LayerNorm", decimals("84.3 84.3 84.0 82.5 80.9 78.7 78.8")),
      ("Highway", decimals("83.3 83.0 82.6 82.4 80.3 80.3 79.6")),
      ("MSRAinit", decimals("82.7 81.6 81.1 80.6 80.9 80.2 80.4")),
      ("ResNet", decimals("82.2 80.0 80.5 81.2 81.8 81.2") + [nil]),
    ],
    tox21InText: (decimal("0.845"), decimal("0.003")),
    tox21InTable: (decimal("84.5"), decimal("0.2")), tox21Winner: decimal("0.846"),
    selectedDepths: entries(
      "SNN 10.8 LayerNorm 7.0 MSRAinit 7.1 BatchNorm 6.0 Highway 5.9 WeightNorm 3.8 ResNet 6.35"),
    htru2: entries(
      """
      SNN 0.9803 MSRAinit 0.9791 WeightNorm 0.9786 Highway 0.9766 LayerNorm 0.9762 \
      BatchNorm 0.9760 ResNet 0.9753 NB 0.976 C4.5 0.946 SVM 0.929
      """),
    decisionTreeInText: decimal("0.949"))

  private static func decimal(_ text: some StringProtocol) -> Rational {
    do throws(NumberSyntaxError) {
      return try Rational(parsing: text)
    } catch {
      preconditionFailure(error.description)
    }
  }

  private static func decimals(_ text: String) -> [Rational] {
    text.split(separator: " ").map { decimal($0) }
  }

  private static func entries(_ text: String) -> [Entry] {
    let words = text.split(separator: " ")
    return stride(from: 0, to: words.count, by: 2).map { index in
      (String(words[index]), decimal(words[index + 1]))
    }
  }
}
