extension Model {
  /// The places of the features in a table: by their names if both have names, otherwise in the
  /// order of the model's.
  func columns(of table: TextTable, label: Int?) throws(DataError) -> [Int] {
    let others = (0..<table.columns).filter { $0 != label }
    let unnamed = featureNames.allSatisfy { $0.wholeMatch(of: /column [0-9]+/) != nil }
    if let header = table.header, !unnamed, Set(featureNames).count == featureNames.count {
      var columns: [Int] = []
      for name in featureNames {
        guard let column = others.first(where: { header[$0] == name }) else {
          throw DataError(
            file: table.file, line: 1, message: "lacks the column '\(name)' that the model wants")
        }
        columns.append(column)
      }
      return columns
    }
    guard others.count == featureNames.count else {
      throw DataError(
        file: table.file,
        message: "has \(others.count) columns besides the label; the model wants"
          + " \(featureNames.count)")
    }
    return others
  }
}
