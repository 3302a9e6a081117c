import Foundation

/// Several files in one directory.
enum OutputDirectory {
  /// The files of some names, checked; none if there is no directory. It is created if it is missing.
  static func files(_ names: [String], in directory: String?, mayReplace: Bool) throws
    -> [OutputFile]
  {
    guard let directory else { return [] }
    do {
      try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
    } catch {
      throw FileTrouble("cannot create the directory '\(directory)': \(FileTrouble.reason())")
    }
    let files = names.map { OutputFile(path: directory + "/" + $0, mayReplace: mayReplace) }
    for file in files { try file.checkWritable() }
    return files
  }
}
