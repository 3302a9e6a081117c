import Foundation

/// Arguments, one or two a line, as hexadecimal floats of C; `#` begins a comment.
struct WorstCaseFile {
  /// The name of the function whose arguments they are.
  let name: String
  /// What could be read and is finite.
  let arguments: [[Double]]
  /// How many lines could not be, or hold an infinity or NaN.
  let skipped: Int

  init(_ url: URL) throws {
    name = url.deletingPathExtension().lastPathComponent
    let lines = try String(contentsOf: url, encoding: .utf8).split(whereSeparator: \.isNewline)
      .map { $0.prefix { $0 != "#" } }
      .filter { !$0.allSatisfy(\.isWhitespace) }
    arguments = lines.compactMap { line in
      let words = line.split { $0 == "," || $0.isWhitespace }
      let numbers = words.compactMap { Double($0) }.filter(\.isFinite)
      return numbers.count == words.count && 1...2 ~= numbers.count ? numbers : nil
    }
    skipped = lines.count - arguments.count
  }

  /// The files named `*.wc` in a folder and below, or a file itself.
  static func found(at path: String) -> [URL]? {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { return nil }
    let root = URL(fileURLWithPath: path)
    guard isFolder.boolValue else { return [root] }
    let all = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
    return (all?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "wc" }
      .sorted { $0.path < $1.path }
  }

  /// The numbers with all signs, zeros included.
  static func signs(of numbers: [Double]) -> [[Double]] {
    numbers.reduce([[]]) { all, x in all.flatMap { [$0 + [x], $0 + [-x]] } }
  }
}
