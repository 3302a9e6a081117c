import Foundation

/// All files that a command is to write.
package enum OutputFiles {
  /// Fails before any work if one of the files could not be written, if two have the same place, or
  /// if one would replace what the command reads.
  package static func check(_ files: [OutputFile?], reading inputs: [String?] = [])
    throws(FileTrouble)
  {
    let files = files.compactMap(\.self)
    for file in files { try file.checkWritable() }
    for (index, file) in files.enumerated() {
      if files[..<index].contains(where: { $0.place == file.place }) {
        throw FileTrouble(
          "'\(file.path)' is to be written twice; give each file a name of its own")
      }
    }
    for input in inputs.compactMap(\.self) {
      if let file = files.first(where: { $0.isFile(at: input) }) {
        throw FileTrouble("'\(file.path)' is read by this command; write to another file")
      }
    }
  }
}

extension OutputFile {
  /// The path with the links of its directory resolved.
  fileprivate var place: String {
    guard let resolved = realpath(directory, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved) + "/" + PathName.name(of: path)
  }

  /// Whether another path leads to the file that stands at the destination.
  fileprivate func isFile(at other: String) -> Bool {
    var (own, others) = (stat(), stat())
    return stat(path, &own) == 0 && stat(other, &others) == 0 && own.st_dev == others.st_dev
      && own.st_ino == others.st_ino
  }
}
