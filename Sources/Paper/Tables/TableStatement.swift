/// What the paper says of its experiment tables beyond relations between printed numbers.
public enum TableStatement: Sendable, Hashable {
  /// Table 1, left: the average ranks minus 4, and their order.
  case rankDifferences, rankOrder
  /// Table 1, left: the p-value of SNNs against a method, taken as two-sided.
  case pValue(Method)
  /// The same p-values, taken as one-sided.
  case oneSidedPValues
  /// All differences of Table 1, left, are significant.
  case significance(Sides)
  /// The numbers of data points and of features in Table A11.
  case dataSetSizes, dataSetFeatures
  /// How many data sets are small and large: at least, or more than, 1000 data points.
  case smallAndLargeSets, largeSets
  /// The best entry of Table 2.
  case bestOnTox21
  /// Table 2: SNNs lead the other methods' mean, or best, by more with each of the larger depths.
  case depthAdvantage(Summary)
  /// The SNN's accuracy on Tox21 is the same in the text and in Table 2.
  case tox21InText
  /// SNNs are at least as good as the ensemble that won the Tox21 challenge.
  case outperformsTox21Winner
  /// The accuracy of C4.5 on HTRU2 is the same in the text and in Table 3.
  case decisionTreeInText
  /// The best entry of Table 3.
  case bestOnHTRU2

  public enum Sides: Sendable { case one, two }
  public enum Summary: Sendable { case mean, best }
}
