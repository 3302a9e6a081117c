/// What SARIF 2.1.0 says of one run of a tool: enough of the OASIS standard for findings in files.
struct SARIF: Encodable {
  /// A kind of finding.
  struct Rule {
    let id: String
    let description: String
    /// The level of results that say nothing else.
    let level: Level
  }

  /// How grave a finding is.
  enum Level: String, Encodable {
    case error, warning, note
  }

  /// A finding.
  struct Finding {
    let rule: String
    let level: Level
    let message: String
    let path: String
    /// Nil for a whole file.
    let region: Region?
    /// What tells it from others of its rule in its file, whatever the line.
    let fingerprint: String
  }

  /// Part of a line, in Unicode scalars counted from 1.
  struct Region: Encodable {
    let startLine, startColumn, endColumn: Int
    let snippet: Text
  }

  struct Text: Encodable {
    let text: String
  }

  /// What a reader is to know of the run itself.
  struct Notification {
    let message: String
    let level: Level
    let path: String?
  }

  private let schema = "https://json.schemastore.org/sarif-2.1.0.json"
  private let version = "2.1.0"
  private let runs: [Run]

  /// The run of a command; rules that findings name are among `rules`.
  init(
    toolVersion: String, rules: [Rule], findings: [Finding], notifications: [Notification] = [],
    isSuccessful: Bool = true
  ) {
    let indices = Dictionary(uniqueKeysWithValues: rules.enumerated().map { ($1.id, $0) })
    runs = [
      Run(
        tool: Tool(
          driver: Driver(
            name: "snn-verify", version: toolVersion,
            rules: rules.map {
              RuleRecord(
                id: $0.id, shortDescription: Text(text: $0.description),
                defaultConfiguration: Configuration(level: $0.level))
            })),
        invocations: [
          Invocation(
            executionSuccessful: isSuccessful,
            toolExecutionNotifications: notifications.map { notification in
              NotificationRecord(
                level: notification.level, message: Text(text: notification.message),
                locations: notification.path.map { [Location($0, region: nil)] })
            })
        ],
        results: findings.map { finding in
          ResultRecord(
            ruleId: finding.rule, ruleIndex: indices[finding.rule]!, level: finding.level,
            message: Text(text: finding.message),
            locations: [Location(finding.path, region: finding.region)],
            partialFingerprints: ["snnVerify/v1": finding.fingerprint])
        })
    ]
  }

  private enum CodingKeys: String, CodingKey {
    case schema = "$schema"
    case version, runs
  }

  private struct Run: Encodable {
    let tool: Tool
    let invocations: [Invocation]
    let columnKind = "unicodeCodePoints"
    let results: [ResultRecord]
  }
  private struct Tool: Encodable {
    let driver: Driver
  }
  private struct Driver: Encodable {
    let name, version: String
    let rules: [RuleRecord]
  }
  private struct RuleRecord: Encodable {
    let id: String
    let shortDescription: Text
    let defaultConfiguration: Configuration
  }
  private struct Configuration: Encodable {
    let level: Level
  }
  private struct Invocation: Encodable {
    let executionSuccessful: Bool
    let toolExecutionNotifications: [NotificationRecord]
  }
  private struct NotificationRecord: Encodable {
    let level: Level
    let message: Text
    let locations: [Location]?
  }
  private struct ResultRecord: Encodable {
    let ruleId: String
    let ruleIndex: Int
    let level: Level
    let message: Text
    let locations: [Location]
    let partialFingerprints: [String: String]
  }
  private struct Location: Encodable {
    let physicalLocation: Physical

    init(_ path: String, region: Region?) {
      physicalLocation = Physical(
        artifactLocation: Artifact(uri: SARIF.uri(of: path)), region: region)
    }

    struct Physical: Encodable {
      let artifactLocation: Artifact
      let region: Region?
    }
    struct Artifact: Encodable {
      let uri: String
    }
  }

  /// A path as a reference by RFC 3986: what has a meaning there is escaped, byte by byte.
  static func uri(of path: String) -> String {
    var uri = ""
    for byte in path.utf8 {
      let isPlain =
        byte &- UInt8(ascii: "0") < 10 || (byte | 0x20) &- UInt8(ascii: "a") < 26
        || "-._~/".utf8.contains(byte)
      if isPlain {
        uri.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        uri += "%" + (digits.count == 1 ? "0" : "") + digits
      }
    }
    return uri.hasPrefix("/") ? "file://" + uri : uri
  }
}
