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
        + " may be repeated.", valueName: "node"))
  var part: [String] = []

  @Option(
    help: ArgumentHelp(
      "Take the proof from parts, a line of JSON each, and search no more.", valueName: "file"),
    completion: .file())
  var parts: String?

  /// The nodes that are asked for, none if the whole is.
  func nodes(of question: Question.Divisible?) throws -> [CutPath] {
    guard !part.isEmpty || parts != nil else { return [] }
    guard let question else {
      throw ValidationError("--part: a grid is walked as a whole; drop --method grid")
    }
    guard part.isEmpty || parts == nil else {
      throw ValidationError("--part: it makes a part, and --parts joins them; give one of them")
    }
    return try part.map { text in
      let path = text == "root" ? CutPath.root : CutPath(text)
      guard let path, path.steps.allSatisfy({ $0.axis < question.dimension }) else {
        throw ValidationError(
          "--part: '\(text)' is no node; write root, or an axis below \(question.dimension) and a"
            + " sign for each cut, as in 0-1+")
      }
      return path
    }
  }

  /// Prints the parts below nodes as lines of JSON; 0 if all are proved, 1 if one is refuted, else 2.
  static func print(
    _ question: Question.Divisible, _ nodes: [CutPath], budget: Int, jobs: Int?
  ) throws -> ExitCode {
    let (found, _) = WatchedWork.run(budget: budget, jobs: jobs) { options in
      nodes.map { question.part(below: $0, options: options) }
    }
    try StandardOutput.write(found.map { $0.canonicalText + "\n" }.joined())
    return found.map(\.verdict).reduce(Verdict.proved) { $0.and($1) }.exitCode
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
