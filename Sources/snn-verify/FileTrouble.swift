import Foundation

/// A file that could not be read or written; exit status 74.
package struct FileTrouble: Error {
  package let message: String

  init(_ message: String) { self.message = message }

  /// What the system says of the last failure.
  static func reason() -> String { String(cString: strerror(errno)) }
}
