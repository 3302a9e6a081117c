/// A word of a command that somebody may paste into a shell.
public enum ShellWord {
  /// The word as it stands where no shell finds anything in it, otherwise in single quotes.
  public static func quoted(_ word: String) -> String {
    let isPlain =
      !word.isEmpty
      && word.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"):
          true
        default: "_-./,:+@%=".utf8.contains(byte)
        }
      }
    // A file whose name starts with a dash is no option.
    if isPlain { return word.hasPrefix("-") ? "./" + word : word }
    return "'" + word.replacing("'", with: "'\\''") + "'"
  }
}
