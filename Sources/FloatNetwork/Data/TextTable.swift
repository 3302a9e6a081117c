import Foundation

/// Comma-separated values: lines that end in LF, CR or CRLF, all with the same number of fields;
/// fields may stand in double quotes.
public struct TextTable: Sendable {
  /// The path, for errors.
  public let file: String
  /// Names of the columns, if the first line has no number in it.
  public let header: [String]?
  /// Fields without their quotation marks: at least one row, all of one length.
  public let rows: [[String]]
  /// The line of each row, counted from 1.
  public let lines: [Int]

  /// More columns than this are taken for a mistake, such as a table that lies on its side.
  static let columnLimit = 65_536

  /// The number of fields in each row.
  public var columns: Int { rows[0].count }

  /// The table in a file.
  ///
  /// - Throws: ``UnreadableFile``, or ``DataError`` as ``init(parsing:file:)``.
  public init(contentsOfFile path: String) throws {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw UnreadableFile(file: path)
    }
    try self.init(parsing: data, file: path)
  }

  /// The table in a file's bytes, UTF-8 with or without a byte order mark; empty lines are left
  /// out.
  ///
  /// - Parameters:
  ///   - data: All of the file.
  ///   - file: Its name, for errors.
  /// - Throws: ``DataError`` if there is no row besides a heading, rows differ in length or have
  ///   more than 65,536 fields, semicolons or tabs stand for commas, a quotation mark is not
  ///   closed, or the bytes are no UTF-8.
  public init(parsing data: Data, file: String) throws(DataError) {
    self.file = file
    var rows: [[String]] = []
    var lines: [Int] = []
    var reader = LineReader(bytes: [UInt8](data))
    while true {
      let line = reader.line
      guard let fields = try reader.next(file: file) else { break }
      if fields == [""] { continue }
      if rows.isEmpty { try Self.checkSeparator(fields, file: file, line: line) }
      if let first = rows.first, fields.count != first.count {
        throw DataError(
          file: file, line: line,
          message: "has \(fields.count) fields, but line \(lines[0]) has \(first.count);"
            + " every line needs the same number")
      }
      rows.append(fields)
      lines.append(line)
    }
    guard let first = rows.first else {
      throw DataError(file: file, message: "is empty; expected lines of comma-separated values")
    }
    let isHeader = first.allSatisfy { Double($0) == nil && !$0.isEmpty }
    if isHeader, rows.count == 1 {
      throw DataError(
        file: file, line: lines[0],
        message: "is a heading without samples; expected lines of numbers")
    }
    header = isHeader ? first : nil
    self.rows = isHeader ? Array(rows.dropFirst()) : rows
    self.lines = isHeader ? Array(lines.dropFirst()) : lines
  }

  /// Refuses a first line that other separators would cut.
  private static func checkSeparator(
    _ fields: [String], file: String, line: Int
  ) throws(DataError) {
    guard fields.count == 1 else { return }
    for (separator, name) in [(Character(";"), "semicolons"), ("\t", "tabs")]
    where fields[0].contains(separator) {
      throw DataError(
        file: file, line: line,
        message: "is separated by \(name); expected commas, and points in decimal numbers")
    }
  }

  private static func trimmed(_ text: String) -> Substring {
    var rest = text[...]
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return rest
  }

  /// `column 3 ('age')`
  public func name(_ column: Int) -> String {
    "column \(column + 1)" + (header.map { " ('\($0[column])')" } ?? "")
  }

  /// The finite number in a field.
  public func number(_ row: Int, _ column: Int) throws(DataError) -> Float {
    let text = rows[row][column]
    guard let number = Double(Self.trimmed(text)) else {
      let found = text.isEmpty ? "is empty" : "'\(text.prefix(40))' is not a number"
      throw DataError(
        file: file, line: lines[row],
        message: "\(name(column)): \(found); expected a number such as -1.5e3")
    }
    guard number.isFinite, Float(number).isFinite else {
      throw DataError(
        file: file, line: lines[row],
        message: "\(name(column)): '\(text)' is not a finite number; leave out such rows")
    }
    return Float(number)
  }

  /// The numbers of some columns, one row of the matrix for each row of the table.
  public func numbers(_ selected: [Int]) throws(DataError) -> Matrix {
    let matrix = Matrix(rows: rows.count, columns: selected.count)
    for row in rows.indices {
      for (j, column) in selected.enumerated() {
        matrix[row, j] = try number(row, column)
      }
    }
    return matrix
  }
}

/// Cuts bytes into lines of fields.
private struct LineReader {
  package let bytes: [UInt8]
  var position = 0
  package var line = 1

  private static let (quote, comma, lf, cr) = (UInt8(34), UInt8(44), UInt8(10), UInt8(13))

  package init(bytes: [UInt8]) {
    self.bytes = bytes
    // A byte order mark is no part of the first field.
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  /// The next line's fields; nil at the end.
  mutating func next(file: String) throws(DataError) -> [String]? {
    guard position < bytes.count else { return nil }
    let start = line
    var fields: [String] = []
    while true {
      fields.append(try field(file: file, start))
      if fields.count > TextTable.columnLimit {
        throw DataError(
          file: file, line: start,
          message: "has more than \(TextTable.columnLimit) columns;"
            + " expected one line for each sample")
      }
      guard position < bytes.count, bytes[position] == Self.comma else { break }
      position += 1
    }
    if position < bytes.count {
      let isPair =
        bytes[position] == Self.cr && position + 1 < bytes.count && bytes[position + 1] == Self.lf
      position += isPair ? 2 : 1
      line += 1
    }
    return fields
  }

  private mutating func field(file: String, _ start: Int) throws(DataError) -> String {
    var content: [UInt8] = []
    if position < bytes.count, bytes[position] == Self.quote {
      position += 1
      while true {
        guard position < bytes.count else {
          throw DataError(
            file: file, line: start, message: "a quotation mark is not closed; add the other one")
        }
        let byte = bytes[position]
        position += 1
        if byte == Self.quote {
          guard position < bytes.count, bytes[position] == Self.quote else { break }
          position += 1
        } else if byte == Self.lf {
          line += 1
        }
        content.append(byte)
      }
    }
    let plain = position
    while position < bytes.count, ![Self.comma, Self.lf, Self.cr].contains(bytes[position]) {
      position += 1
    }
    content += bytes[plain..<position]
    guard let text = String(validating: content, as: UTF8.self) else {
      throw DataError(file: file, line: start, message: "is not UTF-8 text; convert the file")
    }
    return text
  }
}
