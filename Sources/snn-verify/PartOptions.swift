import ArgumentParser
import FloatNetwork
import Foundation
import LayerProofs
import Proving

/// A proof in parts: what somebody who has many machines asks of each.
struct PartOptions: ParsableArguments {
  @Option(
    parsing: .unconditionalSingleValue,
    help: ArgumentHelp(
      "Search below this node of the proof's tree alone, root or such as 0-2+, and print the part;"
        + " may be repeated; - reads what is asked from standard input.", valueName: "node"))
  var part: [String] = []

  @Option(
    help: ArgumentHelp(
      "Take the proof from parts, a line of JSON each, and search no more.", valueName: "file"),
    completion: .file())
  var parts: String?

  /// The nodes whose parts are asked for; nil if the whole is.
  func nodes(of question: Question.Divisible?) throws -> Nodes? {
    guard !part.isEmpty || parts != nil else { return nil }
    guard let question else {
      throw ValidationError("--part: a grid is walked as a whole; drop --method grid")
    }
    guard part.isEmpty || parts == nil else {
      throw ValidationError("--part: it makes a part, and --parts joins them; give one of them")
    }
    guard !part.isEmpty else { return nil }
    guard part.count == 1 || !part.contains("-") else {
      throw ValidationError("--part: - stands for all nodes; give it alone")
    }
    if part == ["-"] { return .asked }
    return .given(
      try part.map { text in
        guard let path = question.node(text) else {
          throw ValidationError(
            "--part: '\(text)' is no node; \(question.nodes)")
        }
        return path
      })
  }

  /// Where the nodes are named whose parts are printed.
  enum Nodes {
    /// By the command.
    case given([CutPath])
    /// On standard input, for as long as there is something to read.
    case asked
  }

  /// Prints the parts below nodes as lines of JSON; 0 if all are proved, 1 if one is refuted, else 2.
  ///
  /// - Parameter budget: Of boxes below a node that the command names.
  static func print(
    _ question: Question.Divisible, _ nodes: Nodes, budget: Int, jobs: Int?
  ) throws -> ExitCode {
    switch nodes {
    case .given(let nodes):
      let (found, _) = WatchedWork.run(budget: budget, jobs: jobs) { options in
        nodes.map { question.part(below: $0, options: options) }
      }
      return try print(found).exitCode
    case .asked:
      var verdict = Verdict.proved
      var line = 0
      while let text = readLine() {
        line += 1
        let request = try InputFile.reporting {
          try PartRequest(text, line: line, of: question)
        }
        verdict = verdict.and(try print(request.parts(of: question, jobs: jobs)))
      }
      return verdict.exitCode
    }
  }

  private static func print(_ parts: [ProofPart]) throws -> Verdict {
    try StandardOutput.write(parts.map { $0.canonicalText + "\n" }.joined())
    return parts.map(\.verdict).reduce(Verdict.proved) { $0.and($1) }
  }

  /// The parts in the file, by what they are about.
  func read() throws -> [String: [ProofPart]]? {
    guard let parts else { return nil }
    return try InputFile.reporting {
      let data = try InputFile.contents(parts, atMost: 1 << 32)
      let decoder = JSONDecoder()
      var found: [ProofPart] = []
      for (index, line) in data.split(separator: 10).enumerated() {
        do {
          found.append(try decoder.decode(ProofPart.self, from: line))
        } catch {
          throw DataError(
            file: parts, line: index + 1,
            message: "is no part of a proof: \(CertificateInput.reason(error))")
        }
      }
      return Dictionary(grouping: found, by: \.subject)
    }
  }

  /// The answers by these parts, in the order of the questions.
  func answers(
    to questions: [Question], by parts: [String: [ProofPart]], options: ProverOptions
  ) throws -> [Answer] {
    let subjects = questions.map { $0.divisible!.subject }
    func refuse(_ message: String) -> ExitCode {
      StandardError.write("Error: '\(self.parts ?? "")' \(message)\n")
      return ExitCode(65)
    }
    if let other = parts.keys.filter({ !subjects.contains($0) }).min() {
      throw refuse("has a part of another proof: \(other.prefix(300))")
    }
    return try zip(questions, subjects).map { question, subject in
      do throws(JoinError) {
        return try question.answer(joining: parts[subject] ?? [], options: options)
      } catch {
        throw refuse("does not make up the proof: \(error)")
      }
    }
  }
}

/// What a line of standard input asks of a tool that stays: parts below some nodes, by so many boxes in all.
private struct PartRequest {
  var budget: Int
  var nodes: [CutPath]

  init(_ text: String, line: Int, of question: Question.Divisible) throws {
    struct Line: Decodable {
      var budget: Int
      var nodes: [String]
    }
    func refuse(_ message: String) -> DataError {
      DataError(file: "standard input", line: line, message: message)
    }
    let asked: Line
    do {
      asked = try JSONDecoder().decode(Line.self, from: Data(text.utf8))
    } catch {
      throw refuse(
        "is no request, such as {\"budget\":1000,\"nodes\":[\"root\"]}:"
          + " \(CertificateInput.reason(error))")
    }
    guard asked.budget >= 0 else { throw refuse("budget: \(asked.budget) is negative") }
    budget = asked.budget
    nodes = try asked.nodes.map { text in
      guard let path = question.node(text) else {
        throw refuse("'\(text)' is no node; \(question.nodes)")
      }
      return path
    }
  }

  /// The parts in the order of the nodes; what the budget does not reach is open.
  func parts(of question: Question.Divisible, jobs: Int?) -> [ProofPart] {
    var rest = budget
    return nodes.map { node in
      let options = ProverOptions(budget: rest, jobs: Threads.count(jobs))
      let part = question.part(below: node, options: options)
      rest -= part.boxes
      return part
    }
  }
}

extension Question.Divisible {
  /// The way to a node, written as `root` or `0-1+`; nil if it is none.
  fileprivate func node(_ text: String) -> CutPath? {
    let path = text == "root" ? CutPath.root : CutPath(text)
    guard let path, path.steps.allSatisfy({ $0.axis < dimension }) else { return nil }
    return path
  }

  /// What a node is written as.
  fileprivate var nodes: String {
    "write root, or an axis below \(dimension) and a sign for each cut, as in 0-1+"
  }
}
