/// What is wrong with a file of data, and what would be right.
public struct DataError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The path, as it was given.
  public let file: String
  /// Counted from 1; nil where the whole file is at fault.
  public let line: Int?
  /// What follows the place, such as `lacks the column 'age'`.
  public let message: String

  /// An error at a place of a file.
  ///
  /// - Parameters:
  ///   - file: The path.
  ///   - line: Counted from 1.
  ///   - message: Goes on where the place ends.
  public init(file: String, line: Int? = nil, message: String) {
    (self.file, self.line, self.message) = (file, line, message)
  }

  public var description: String { "\(file):\(line.map { "\($0):" } ?? "") \(message)" }
}
