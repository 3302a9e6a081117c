/// The parts of a path, cut at bytes as the system cuts them.
///
/// Foundation's `deletingLastPathComponent` traps on names of one character.
package enum PathName {
  /// What precedes the last component; `.` for a bare name.
  package static func directory(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The last component.
  package static func name(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return path }
    return String(path[path.utf8.index(after: slash)...])
  }

  /// The last component's end after its last dot, without that; empty if there is none.
  package static func suffix(of path: String) -> String {
    let name = name(of: path)
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")), dot != name.startIndex else {
      return ""
    }
    return String(name[name.utf8.index(after: dot)...])
  }

  /// The path with `-number` before its suffix: `name-2.json` of `name.json`.
  package static func numbered(_ path: String, _ number: Int) -> String {
    let suffix = suffix(of: path)
    guard !suffix.isEmpty else { return "\(path)-\(number)" }
    return "\(path.dropLast(suffix.count + 1))-\(number).\(suffix)"
  }
}
