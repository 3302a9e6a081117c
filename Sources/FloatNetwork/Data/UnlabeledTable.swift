/// A table whose classes nobody knows yet.
public struct UnlabeledTable {
  /// Standardized as the model wants it.
  let features: Matrix
  /// The line of each sample in the file, counted from 1.
  let lines: [Int]

  /// The samples of a file.
  ///
  /// - Parameters:
  ///   - path: The file, of the form of ``TextTable``.
  ///   - label: A column that is no feature, if the table has one all the same.
  ///   - model: Gives the features and their standardization.
  /// - Throws: ``UnreadableFile``, or ``DataError`` if a column is missing or a field is no finite
  ///   number.
  public init(contentsOfFile path: String, label: String?, for model: Model) throws {
    let table = try TextTable(contentsOfFile: path)
    let column = try label.map { try table.column(named: $0) }
    let columns = try model.columns(of: table, label: column)
    features = model.standardization.apply(try table.numbers(columns))
    lines = table.lines
  }
}
