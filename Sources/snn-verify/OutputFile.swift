import Foundation
import Reporting

/// A file that appears whole or not at all.
///
/// It is written under a hidden name beside its destination and then renamed. That name depends on
/// the destination alone and is locked while it is written, so what a killed process leaves is known
/// to be left, and the next run removes it.
package struct OutputFile {
  let path: String
  let mayReplace: Bool

  package init(path: String, mayReplace: Bool) {
    (self.path, self.mayReplace) = (path, mayReplace)
  }

  /// Fails early, before any work, if the file could not be written in the end.
  package func checkWritable() throws(FileTrouble) {
    guard !path.isEmpty else {
      throw FileTrouble("the name of an output file is empty; name a file")
    }
    guard path != "-" else {
      throw FileTrouble(
        "'-' names no file; results go to standard output by themselves, and ./- is a file of that name"
      )
    }
    try checkDestination()
    guard !path.hasSuffix("/") else {
      throw FileTrouble("'\(path)' names a directory; name a file in it")
    }
    guard access(directory, W_OK | X_OK) == 0 else {
      throw FileTrouble(
        "cannot write '\(path)': \(FileTrouble.reason()); name a file in a writable directory")
    }
  }

  /// Only a regular file, or a link to one, may stand where the file is to appear.
  private func checkDestination() throws(FileTrouble) {
    var status = stat()
    guard lstat(path, &status) == 0 else {
      guard errno == ENOENT else {
        throw FileTrouble("cannot write '\(path)': \(FileTrouble.reason()); name another file")
      }
      return
    }
    guard stat(path, &status) == 0 else {
      throw FileTrouble("'\(path)' is a link that leads to no file; name another file")
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw FileTrouble("'\(path)' is a directory; name a file in it")
    default:
      throw FileTrouble(
        "'\(path)' is a device or a pipe, which cannot be written whole or not at all; name a file")
    }
    guard mayReplace else {
      throw FileTrouble("'\(path)' exists; name another file or add --force to replace it")
    }
  }

  /// Writes a temporary file beside the destination, then renames it.
  ///
  /// What came to stand at the destination since ``checkWritable()`` is looked at again.
  package func write(_ data: Data) throws(FileTrouble) {
    try checkWritable()
    let descriptor = try openTemporary()
    defer { close(descriptor) }
    guard data.writeAll(to: descriptor), fsync(descriptor) == 0 else { throw abandoned() }
    if mayReplace {
      guard rename(temporary, path) == 0 else { throw abandoned() }
    } else {
      // link refuses an existing name, where rename would replace it.
      guard link(temporary, path) == 0 else { throw abandoned() }
      unlink(temporary)
    }
  }

  private func abandoned() -> FileTrouble {
    let trouble = failure()
    unlink(temporary)
    return trouble
  }

  private func failure() -> FileTrouble {
    FileTrouble("cannot write '\(path)': \(FileTrouble.reason()); nothing was written")
  }
}

// MARK: - The temporary file

extension OutputFile {
  var directory: String { PathName.directory(of: path) }

  /// The hidden name under which the file is written; short enough wherever the destination's is.
  package var temporary: String {
    let name = SHA256.hexDigest(PathName.name(of: path).utf8).prefix(16)
    return "\(directory)/.snn-verify-\(name).part"
  }

  /// A new, empty and locked temporary file.
  private func openTemporary() throws(FileTrouble) -> Int32 {
    // Somebody else may create, finish or remove the file between any two calls; then once more.
    for _ in 0..<100 {
      let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
      if descriptor >= 0 {
        if flock(descriptor, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK,
          isStillNamed(descriptor)
        {
          return descriptor
        }
        close(descriptor)
      } else if errno == EEXIST {
        try removeLeftover()
      } else {
        throw failure()
      }
    }
    throw FileTrouble("cannot write '\(path)': others keep writing it; name another file")
  }

  /// Removes a temporary file that no living process holds; never writes into it, since it may be
  /// anybody's.
  private func removeLeftover() throws(FileTrouble) {
    let descriptor = open(temporary, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT { return }
      throw FileTrouble(
        "cannot write '\(path)': '\(temporary)' is in the way, \(FileTrouble.reason()); remove it")
    }
    defer { close(descriptor) }
    if flock(descriptor, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK {
      throw FileTrouble("cannot write '\(path)': another process is writing it; name another file")
    }
    if isStillNamed(descriptor) { unlink(temporary) }
  }

  private func isStillNamed(_ descriptor: Int32) -> Bool {
    var (open, named) = (stat(), stat())
    return fstat(descriptor, &open) == 0 && lstat(temporary, &named) == 0
      && open.st_dev == named.st_dev && open.st_ino == named.st_ino
  }
}
