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
    // A line break would end the command, and other control characters do what they like.
    if word.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) {
      return "$'"
        + word.unicodeScalars.map { scalar in
          switch scalar {
          case "\\": "\\\\"
          case "'": "\\'"
          case _ where scalar.value < 0x20 || scalar.value == 0x7F:
            "\\" + String(repeating: "0", count: max(0, 3 - String(scalar.value, radix: 8).count))
              + String(scalar.value, radix: 8)
          default: String(Character(scalar))
          }
        }.joined() + "'"
    }
    return "'" + word.replacing("'", with: "'\\''") + "'"
  }
}
