import ArgumentParser
import Formulas

/// What is said of arguments that cannot be understood.
enum Usage {
  /// The parser's message, with the nearest name of a command or a value in its first line.
  static func message(_ message: String, arguments: [String], root: ParsableCommand.Type) -> String
  {
    guard let advice = advice(message, arguments, root) else { return message }
    var lines = message.split(separator: "\n", omittingEmptySubsequences: false)
    // A list of values stands between the first line and the help.
    let end = lines.firstIndex { $0.hasPrefix("Help:") || $0.hasPrefix("Usage:") } ?? 1
    lines.insert("Did you mean '\(advice)'?", at: end)
    return lines.joined(separator: "\n")
  }

  private static func advice(
    _ message: String, _ arguments: [String], _ root: ParsableCommand.Type
  ) -> String? {
    if let match = message.firstMatch(of: /Unexpected argument '(.*)'/) {
      return nearestCommand(String(match.1), arguments, root)
    }
    if let match = message.firstMatch(
      of: /The value '(.*)' is invalid for '.*'\. Please provide one of/)
    {
      let rest = message[match.range.upperBound...]
      let end = rest.firstRange(of: "\nHelp:")?.lowerBound ?? rest.endIndex
      let values = rest[..<end].matches(of: /'([^']*)'|\n  - (.*)/).map {
        String($0.1 ?? $0.2 ?? "")
      }
      return NearestName.of(String(match.1), among: values)
    }
    return nil
  }

  /// The nearest subcommand of the command that the arguments have reached.
  private static func nearestCommand(
    _ name: String, _ arguments: [String], _ root: ParsableCommand.Type
  ) -> String? {
    var command = root
    for argument in arguments {
      let subcommands = command.configuration.subcommands
      if let next = subcommands.first(where: { $0._commandName == argument }) {
        command = next
      } else if argument == name {
        return NearestName.of(name, among: subcommands.map { $0._commandName })
      }
    }
    return nil
  }
}
