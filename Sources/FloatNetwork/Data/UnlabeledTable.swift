/// A table whose classes nobody knows yet.
public struct UnlabeledTable {
  /// Standardized as the model wants it.
  let features: Matrix
  /// The line of each sample in the file, counted from 1.
  let lines: [Int]

  /// - Parameter label: A column that is no feature, if the table has one all the same.
  public init(contentsOfFile path: String, label: String?, for model: Model) throws {
    let table = try TextTable(contentsOfFile: path)
    let column = try label.map { try table.column(named: $0) }
    let columns = try model.columns(of: table, label: column)
    features = model.standardization.apply(try table.numbers(columns))
    lines = table.lines
  }
}
