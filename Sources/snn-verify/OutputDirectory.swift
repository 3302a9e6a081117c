import Foundation

/// Several files in one directory.
enum OutputDirectory {
  /// The files of some names, checked; none if there is no directory. It is created if it is missing.
  static func files(_ names: [String], in directory: String?, mayReplace: Bool) throws
    -> [OutputFile]
  {
    guard let directory else { return [] }
    try create(directory)
    let files = names.map { OutputFile(path: directory + "/" + $0, mayReplace: mayReplace) }
    for file in files { try file.checkWritable() }
    return files
  }

  /// Creates a directory, with those above it, where there is none.
  static func create(_ directory: String) throws(FileTrouble) {
    guard !directory.isEmpty else {
      throw FileTrouble("the name of an output directory is empty; name a directory")
    }
    do {
      try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
    } catch {
      throw FileTrouble("cannot create the directory '\(directory)'; name one in a writable place")
    }
    var status = stat()
    guard stat(directory, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
      throw FileTrouble("'\(directory)' is a file; name a directory")
    }
    guard access(directory, W_OK | X_OK) == 0 else {
      throw FileTrouble("cannot write into '\(directory)': \(FileTrouble.reason())")
    }
  }
}
