/// Why a file is not a certificate, and where; `path` names the place as in `$.steps[0].tree`.
struct FormatError: Error {
  let message: String
  let offset: Int
  var path = "$"
}

extension Meter {
  /// Throws once the check has taken more than its budget, where going on would take as much again.
  static func requireRoom() throws(FormatError) {
    guard current?.isExceeded != true else {
      throw FormatError(message: "the file is too large", offset: 0)
    }
  }
}
