/// Why a file is not a certificate, and where; `path` names the place as in `$.steps[0].tree`.
package struct FormatError: Error {
  package let message: String
  package let offset: Int
  package var path: String

  package init(message: String, offset: Int, path: String = "$") {
    (self.message, self.offset, self.path) = (message, offset, path)
  }
}

extension Meter {
  /// Throws once the check has taken more than its budget, where going on would take as much again.
  package static func requireRoom() throws(FormatError) {
    guard current?.isExceeded != true else {
      throw FormatError(message: "the file is too large", offset: 0)
    }
  }
}
