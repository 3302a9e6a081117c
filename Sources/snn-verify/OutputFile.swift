import Foundation

/// A file that could not be written; exit status 74.
struct FileTrouble: Error {
  let message: String

  init(_ message: String) { self.message = message }

  /// What the system says of the last failure.
  static func reason() -> String { String(cString: strerror(errno)) }
}

/// A file that appears whole or not at all.
struct OutputFile {
  let path: String
  let mayReplace: Bool

  /// Fails early, before any work, if the file could not be written in the end.
  func checkWritable() throws(FileTrouble) {
    if !mayReplace, access(path, F_OK) == 0 {
      throw FileTrouble("'\(path)' exists; name another file or add --force to replace it")
    }
    var status = stat()
    if stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
      throw FileTrouble("'\(path)' is a directory; name a file in it")
    }
    guard access(directory, W_OK) == 0 else {
      throw FileTrouble(
        "cannot write '\(path)': \(FileTrouble.reason()); name a file in a writable directory")
    }
  }

  /// Writes a temporary file beside the destination, then renames it.
  func write(_ data: Data) throws(FileTrouble) {
    let temporary = path + ".tmp\(getpid())"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL, 0o644)
    guard descriptor >= 0 else { throw failure() }
    var written = 0
    while written < data.count {
      let count = data.withUnsafeBytes { bytes in
        #if canImport(Glibc)
          Glibc.write(descriptor, bytes.baseAddress! + written, bytes.count - written)
        #else
          Darwin.write(descriptor, bytes.baseAddress! + written, bytes.count - written)
        #endif
      }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { throw abandoned(temporary, descriptor) }
      written += count
    }
    guard fsync(descriptor) == 0 else { throw abandoned(temporary, descriptor) }
    close(descriptor)
    // link refuses an existing name, where rename would replace it.
    let landed = mayReplace ? rename(temporary, path) : link(temporary, path)
    let trouble = landed == 0 ? nil : failure()
    unlink(temporary)
    if let trouble { throw trouble }
  }

  private var directory: String {
    let parent = (path as NSString).deletingLastPathComponent
    return parent.isEmpty ? "." : parent
  }

  private func failure() -> FileTrouble {
    FileTrouble("cannot write '\(path)': \(FileTrouble.reason()); nothing was written")
  }

  private func abandoned(_ temporary: String, _ descriptor: Int32) -> FileTrouble {
    let trouble = failure()
    close(descriptor)
    unlink(temporary)
    return trouble
  }
}
