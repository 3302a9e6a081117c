import Foundation

/// The results' channel.
enum StandardOutput {
  /// Writes the whole text, or throws.
  static func write(_ text: String) throws(FileTrouble) {
    do {
      try FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
    } catch {
      throw FileTrouble("cannot write the result to standard output: \(FileTrouble.reason())")
    }
  }
}

/// The channel of diagnostics and progress.
enum StandardError {
  static func write(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }

  static var isTerminal: Bool { isatty(FileHandle.standardError.fileDescriptor) != 0 }

  /// The width of the terminal now; windows change.
  static var columns: Int {
    var size = winsize()
    let isKnown = ioctl(FileHandle.standardError.fileDescriptor, UInt(TIOCGWINSZ), &size) == 0
    return isKnown && size.ws_col > 0 ? Int(size.ws_col) : 80
  }
}
