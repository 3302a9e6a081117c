extension TextTable {
  /// The column of a name, or of a number counted from 1.
  package func column(named label: String) throws(DataError) -> Int {
    if let column = header?.firstIndex(of: label) { return column }
    if let number = Int(label), (1...columns).contains(number) { return number - 1 }
    let names = header.map { "; it has " + $0.prefix(8).joined(separator: ", ") }
    throw DataError(
      file: file, line: 1,
      message: "has no column '\(label)'\(names ?? ""); name a column, or give a number from 1 to"
        + " \(columns)")
  }

  /// All numbers of a file, each column with mean 0 and variance 1.
  package static func standardizedRows(contentsOfFile path: String) throws -> [[Float]] {
    let table = try TextTable(contentsOfFile: path)
    let numbers = try table.numbers(Array(0..<table.columns))
    try table.checkVariation(Array(0..<table.columns), rows: Array(table.rows.indices), numbers)
    let standard = Standardization(of: numbers, rows: 0..<numbers.rows).apply(numbers)
    return (0..<standard.rows).map { row in
      (0..<standard.columns).map { standard[row, $0] }
    }
  }

  /// Refuses columns that are constant in the given rows.
  func checkVariation(_ columns: [Int], rows: [Int], _ numbers: Matrix) throws(DataError) {
    for (j, column) in columns.enumerated() {
      let first = numbers[rows[0], j]
      if rows.allSatisfy({ numbers[$0, j] == first }) {
        throw DataError(
          file: file, line: lines[rows[0]],
          message: "\(name(column)): is \(self.rows[rows[0]][column]) in all \(rows.count) samples;"
            + " leave out constant columns")
      }
    }
  }
}
