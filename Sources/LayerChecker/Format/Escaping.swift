/// A text in quotes for a message: printable, and cut if it is long.
package func excerpt(_ text: some StringProtocol) -> String {
  let start = text.prefix(40)
  let shown = String(start.map { $0.isASCII && !($0 < " ") && $0 != "\u{7F}" ? $0 : "?" })
  return "'\(shown)\(start.endIndex == text.endIndex ? "" : "...")'"
}

/// A text from outside as it may be printed: on one line, without what a terminal takes for a command
/// or what changes the direction of writing.
package func printable(_ text: String) -> String {
  String(
    String.UnicodeScalarView(
      text.unicodeScalars.map { scalar in
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse,
          .unassigned:
          "?"
        default: scalar
        }
      }))
}
