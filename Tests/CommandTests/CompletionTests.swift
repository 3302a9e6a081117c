import Foundation
import Testing

/// What the commands say about themselves to shells.
@Suite struct CompletionTests {
  private struct Help: Decodable {
    let command: Command
  }

  private struct Command: Decodable {
    let commandName: String
    let subcommands: [Command]?
    let arguments: [Argument]?

    /// The arguments of this command and of those below it, each with its command's name.
    var all: [(command: String, argument: Argument)] {
      (arguments ?? []).map { (commandName, $0) } + (subcommands ?? []).flatMap(\.all)
    }
  }

  private struct Argument: Decodable {
    let kind: String
    let valueName: String
    let abstract: String?
    let completionKind: [String: Value]?

    /// Whatever it says.
    struct Value: Decodable {
      init(from decoder: any Decoder) {}
    }

    /// What the shell is to offer for a path; nil if it is to offer something else.
    var offered: String? {
      completionKind.flatMap { kind in ["file", "directory"].first { kind[$0] != nil } }
    }

    /// What it is by its own words.
    var described: String? {
      switch (kind, valueName) {
      case ("flag", _): nil
      case (_, "file"), (_, "files"), (_, "certificate"): "file"
      case (_, "dir"): "directory"
      default: abstract?.contains(/(?i)\b(file|directory)\b/) == true ? "path without a name" : nil
      }
    }
  }

  @Test func `shells offer paths where a path is asked for`() throws {
    let run = try Tool.run("--experimental-dump-help")
    let help = try JSONDecoder().decode(Help.self, from: Data(run.output.utf8))
    let arguments = help.command.all
    for (command, argument) in arguments {
      #expect(
        argument.offered == argument.described,
        "\(command): \(argument.valueName), \(argument.abstract ?? "")")
    }
    #expect(arguments.count { $0.argument.offered == "file" } >= 24)
    #expect(arguments.count { $0.argument.offered == "directory" } == 4)
  }
}
