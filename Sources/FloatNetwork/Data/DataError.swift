/// What is wrong with a file of data, and what would be right.
public struct DataError: Error, Equatable, Sendable, CustomStringConvertible {
  public let file: String
  /// Counted from 1; nil where the whole file is at fault.
  public let line: Int?
  public let message: String

  public init(file: String, line: Int? = nil, message: String) {
    (self.file, self.line, self.message) = (file, line, message)
  }

  public var description: String { "\(file):\(line.map { "\($0):" } ?? "") \(message)" }
}
