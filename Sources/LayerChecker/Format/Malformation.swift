/// Why and where a file is not a certificate.
public struct Malformation: Sendable {
  /// One line: what is wrong and what would be right.
  public let message: String
  /// Where, in the file's structure, such as `$.steps[0].tree`.
  public let path: String
  /// Where, in its text, counted from 1; columns count bytes.
  public let line: Int
  public let column: Int

  /// The place and the message.
  public var text: String { "\(line):\(column), \(path): \(message)" }

  package init(_ error: FormatError, in bytes: [UInt8]) {
    let before = bytes[..<error.offset]
    (message, path) = (error.message, error.path)
    line = before.count { $0 == UInt8(ascii: "\n") } + 1
    column = error.offset - (before.lastIndex(of: UInt8(ascii: "\n")) ?? -1)
  }
}
