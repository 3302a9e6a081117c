import Foundation

/// A file that cannot be read.
public struct UnreadableFile: Error, Equatable, Sendable, CustomStringConvertible {
  /// The path, as it was given.
  public let file: String

  package init(file: String) { self.file = file }

  public var description: String {
    FileManager.default.fileExists(atPath: file)
      ? "cannot read '\(file)'; name a file that may be read, no directory"
      : "cannot read '\(file)'; name a file that exists"
  }
}
