import IntervalArithmetic
import LayerProofs
import Proving
import WeightAudit

/// What a run of `lint` has to say.
public struct LintReport: Sendable {
  public let result: LintResult
  /// Whether numbers that are right are listed too.
  public let showsAll: Bool
  /// Whether all that was not examined is named.
  public let isVerbose: Bool

  public init(_ result: LintResult, showsAll: Bool = false, isVerbose: Bool = false) {
    (self.result, self.showsAll, self.isVerbose) = (result, showsAll, isVerbose)
  }

  private var shown: [ConstantFinding] { showsAll ? result.findings : result.defects }

  /// What a user has to look at: not what a tree of sources has by its nature.
  private var troubles: [UnexaminedFile] {
    result.notExamined.filter { file in
      switch file.reason {
      case .unreadable: true
      case .tooLarge, .notUTF8: true
      case .binary, .special: file.isNamed
      case .link: false
      }
    }
  }

  /// 74 if something cannot be read, 65 if a file that was named is no text, or else 1 if there are
  /// findings.
  public var exitStatus: Int32 {
    let isUnreadable = result.notExamined.contains { file in
      if case .unreadable = file.reason { true } else { false }
    }
    if isUnreadable { return 74 }
    if result.notExamined.contains(where: \.isNamed) { return 65 }
    return result.defects.isEmpty && result.cutFiles.isEmpty ? 0 : 1
  }

  // MARK: - Text

  public var text: String {
    var lines = shown.flatMap { finding in
      [
        "\(Self.plain(finding.path)):\(finding.place.line):\(finding.place.column): "
          + "\(finding.text): \(finding.words)"
      ] + finding.detailLines.map { "    " + $0 }
    }
    if !lines.isEmpty { lines.append("") }
    for path in result.cutFiles {
      lines.append("\(Self.plain(path)): has more, and was not read to the end")
    }
    for file in isVerbose ? result.notExamined : troubles {
      lines.append("\(Self.plain(file.path)): not examined: \(file.reason.words)")
    }
    if isVerbose {
      lines += result.skippedDirectories.map { "\(Self.plain($0)): skipped" }
    }
    return (lines + [summary]).joined(separator: "\n") + "\n"
  }

  private var summary: String {
    var parts = [
      Notation.count(result.files, "file"),
      Notation.count(result.defects.count, "finding"),
      Notation.count(result.findings.count - result.defects.count, "right constant"),
    ]
    if result.silenced > 0 { parts.append(Notation.count(result.silenced, "line") + " silenced") }
    if !result.notExamined.isEmpty { parts.append("\(result.notExamined.count) not examined") }
    if !result.skippedDirectories.isEmpty {
      parts.append(
        Notation.count(result.skippedDirectories.count, "directory", plural: "directories")
          + " skipped")
    }
    return parts.joined(separator: ", ")
  }

  /// A path without what a terminal would obey.
  private static func plain(_ path: String) -> String {
    path.unicodeScalars.reduce(into: "") { text, scalar in
      if scalar.properties.generalCategory == .control
        || scalar.properties.generalCategory == .format
      {
        text += "\\u{\(String(scalar.value, radix: 16))}"
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
  }

  // MARK: - JSON

  public var json: String { Record(self).jsonText() }

  private struct Record: Encodable {
    let command = "lint"
    let schema = 1
    let files, bytes, silenced, rightConstants: Int
    let findings: [Finding]
    let cutFiles, skippedDirectories: [String]
    let notExamined: [Unexamined]

    struct Finding: Encodable {
      let path: String
      let line, column, length: Int
      let text: String
      let standsFor, source: String?
      let meaning: String
      let verdict: ConstantFinding.Verdict
      let reason: String?
      let digits: Int?
      let rightDigits: Int
      let certified: EnclosureRecord?
    }
    struct Unexamined: Encodable {
      let path, reason: String
      let isNamed: Bool
    }

    init(_ report: LintReport) {
      let result = report.result
      (files, bytes, silenced) = (result.files, result.bytes, result.silenced)
      rightConstants = result.findings.count - result.defects.count
      findings = report.shown.map {
        Finding(
          path: $0.path, line: $0.place.line, column: $0.place.column, length: $0.place.length,
          text: $0.text, standsFor: $0.standsFor, source: $0.source, meaning: $0.quantity.words,
          verdict: $0.verdict, reason: $0.reason, digits: $0.digits, rightDigits: $0.rightDigits,
          certified: $0.truth.map { EnclosureRecord($0, digits: ConstantFinding.recordedDigits) })
      }
      (cutFiles, skippedDirectories) = (result.cutFiles, result.skippedDirectories)
      notExamined = result.notExamined.map {
        Unexamined(path: $0.path, reason: $0.reason.words, isNamed: $0.isNamed)
      }
    }
  }

  // MARK: - SARIF

  /// The findings for code scanning, by SARIF 2.1.0.
  ///
  /// - Parameter version: Of this tool.
  public func sarif(version: String) -> String {
    // The same number in the same file is told apart by its turn.
    var turns: [[String]: Int] = [:]
    func fingerprint(_ finding: ConstantFinding) -> String {
      let turn = turns[[finding.path, finding.text, finding.quantity.words], default: 0] + 1
      turns[[finding.path, finding.text, finding.quantity.words]] = turn
      return "\(finding.text) \(finding.quantity.words) \(turn)"
    }
    return SARIF(
      toolVersion: version, rules: ConstantFinding.Verdict.rules,
      findings: shown.map { finding in
        SARIF.Finding(
          rule: finding.verdict.rule, level: finding.verdict.level,
          message: ([finding.words] + finding.detailLines).joined(separator: "; "),
          path: finding.path,
          region: SARIF.Region(
            startLine: finding.place.line, startColumn: finding.place.column,
            endColumn: finding.place.column + finding.place.length,
            snippet: SARIF.Text(text: finding.text)),
          fingerprint: fingerprint(finding))
      },
      notifications: result.notExamined.map {
        SARIF.Notification(
          message: "not examined: \($0.reason.words)",
          level: $0.reason.isTrouble ? .error : .note, path: $0.path)
      }
        + result.cutFiles.map {
          SARIF.Notification(
            message: "has more findings, and was not read to the end", level: .warning, path: $0)
        }
        + result.skippedDirectories.map {
          SARIF.Notification(message: "skipped", level: .note, path: $0)
        },
      isSuccessful: exitStatus <= 1
    ).jsonText()
  }
}

extension ConstantFinding {
  static var recordedDigits: Int { 40 }
  private static var shownDigits: Int { 18 }

  /// What the number is, and how many digits are right.
  var words: String {
    let named = standsFor.map { "stands for \($0), " } ?? ""
    switch verdict {
    case .absent:
      return "\(named)as \(quantity.words): there is none"
    case .undecided:
      return "\(named)\(quantity.words): \(digitWords) for sure, the others are undecided"
    case .right, .slip, .binary32, .wrong:
      return "\(named)\(quantity.words): \(digitWords)"
    }
  }

  private var digitWords: String {
    guard let digits else {
      return verdict == .right
        ? "right in all digits that are compared"
        : "\(Notation.count(rightDigits, "digit")) right"
    }
    return "\(rightDigits) of \(Notation.count(digits, "digit")) right"
  }

  /// The certified value, the slip and the place where it is printed.
  var detailLines: [String] {
    var lines: [String] = []
    if let reason { lines.append(reason) }
    if let truth {
      let shown = max(Self.shownDigits, min((digits ?? 0) + 3, Self.recordedDigits))
      lines.append("certified: " + Notation.commonDigits(truth, digits: shown))
    } else if verdict == .absent {
      let range = Notation.text(GainRequest.netVariances)
      lines.append("certified: no weight gain with a net variance in \(range) keeps it")
    }
    if let source { lines.append("printed like this: \(source)") }
    return lines
  }
}

extension ConstantFinding.Verdict {
  /// Which rule of SARIF it is a result of.
  var rule: String { "constant/\(rawValue)" }

  var level: SARIF.Level {
    switch self {
    case .slip, .wrong, .absent: .warning
    case .binary32, .undecided, .right: .note
    }
  }

  static let rules: [SARIF.Rule] = [
    (Self.right, "A constant that is right to its last digit."),
    (.slip, "A constant with a factor, a root or a division missing."),
    (.binary32, "A binary32 number written with more digits than it has."),
    (.wrong, "A constant whose digits are not those of the true number."),
    (.absent, "A constant that is meant to have a property that no number has."),
    (.undecided, "A constant whose digits are not decided."),
  ].map { SARIF.Rule(id: $0.0.rule, description: $0.1, level: $0.0.level) }
}

extension UnexaminedFile.Reason {
  var isTrouble: Bool { if case .unreadable = self { true } else { false } }

  var words: String {
    switch self {
    case .binary: "it is binary, with a zero byte"
    case .tooLarge: "it has more than \(UnexaminedFile.sizeLimit >> 20) MiB"
    case .notUTF8: "it is not UTF-8 text"
    case .link: "it is a link, which is not followed"
    case .special: "it is neither a file nor a directory"
    case .unreadable(let reason): "it cannot be read: \(reason)"
    }
  }
}
