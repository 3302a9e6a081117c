import Foundation

/// The results' channel.
enum StandardOutput {
  /// Writes the whole text, or throws.
  static func write(_ text: String) throws(FileTrouble) {
    guard Data(text.utf8).writeAll(to: STDOUT_FILENO) else {
      throw FileTrouble("cannot write the result to standard output: \(FileTrouble.reason())")
    }
  }
}

/// The channel of diagnostics and progress.
enum StandardError {
  static func write(_ text: String) {
    _ = Data(text.utf8).writeAll(to: STDERR_FILENO)
  }

  static var isTerminal: Bool { isatty(STDERR_FILENO) != 0 }

  /// The width of the terminal now; windows change.
  static var columns: Int {
    var size = winsize()
    let isKnown = ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0
    return isKnown && size.ws_col > 0 ? Int(size.ws_col) : 80
  }
}

extension Data {
  /// Writes all of it to a descriptor; false, with `errno`, if the system refuses.
  func writeAll(to descriptor: Int32) -> Bool {
    var written = 0
    while written < count {
      let count = withUnsafeBytes { bytes in
        #if canImport(Glibc)
          Glibc.write(descriptor, bytes.baseAddress! + written, bytes.count - written)
        #else
          Darwin.write(descriptor, bytes.baseAddress! + written, bytes.count - written)
        #endif
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      written += count
    }
    return true
  }
}
