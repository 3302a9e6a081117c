/// The samples of a user's table with a column of classes that a model has not seen.
public struct EvaluationTable {
  /// Standardized as the model wants them.
  public let samples: Samples
  /// How many of the file's samples are left out, since the model has seen them.
  public let leftOut: Int

  /// The samples of a file that are new to a model.
  ///
  /// - Parameters:
  ///   - path: The file, of the form of ``TextTable``.
  ///   - label: The class column's name, or its number counted from 1.
  ///   - model: Gives the features, the classes, and the samples it has seen.
  /// - Throws: ``UnreadableFile``, or ``DataError`` if a column is missing, a field is no finite
  ///   number or no class of the model, or no sample is new.
  public init(contentsOfFile path: String, label: String, for model: Model) throws {
    let table = try TextTable(contentsOfFile: path)
    let column = try table.column(named: label)
    let columns = try model.columns(of: table, label: column)
    let index = Dictionary(uniqueKeysWithValues: model.classNames.enumerated().map { ($1, $0) })
    var classes: [Int] = []
    for row in table.rows.indices {
      guard let label = index[table.rows[row][column]] else {
        throw DataError(
          file: path, line: table.lines[row],
          message: "\(table.name(column)): '\(table.rows[row][column])' is no class of the model;"
            + " it knows \(model.classNames.prefix(8).joined(separator: ", "))")
      }
      classes.append(label)
    }
    let numbers = try table.numbers(columns)
    let fresh = (0..<numbers.rows).filter { !model.seen.contains(numbers, row: $0) }
    guard !fresh.isEmpty else {
      throw DataError(
        file: path,
        message: "has only samples that the model was trained on, which say nothing about others")
    }
    let all = Samples(
      features: model.standardization.apply(numbers),
      targets: .classes(classes, count: index.count))
    samples = all.selecting(fresh)
    leftOut = numbers.rows - fresh.count
  }
}
