import Foundation
import Testing

@Suite struct BadInputTests {
  /// Each mistake names the option or value and says what would be right; nothing is printed.
  @Test(arguments: [
    ("contraction --mu 0.1..-0.1", "reversed; write -0.1..0.1"),
    ("contraction --nu 0..1.5", "must be positive"),
    ("contraction --nu -1..1.5", "must be positive"),
    ("contraction --tau 0..1", "must be positive"),
    ("contraction --tau -1/2..1", "must be positive"),
    ("contraction --mu NaN..1", "'NaN' is not a number"),
    ("contraction --mu nan", "is not a range"),
    ("contraction --mu 0..", "lacks its upper end"),
    ("contraction --mu ..1", "lacks its lower end"),
    ("contraction --mu ..", "lacks its lower end"),
    ("contraction --omega 0.1", "is not a range"),
    ("contraction --omega 0..10^400", "'10^400' is not a number"),
    ("contraction --omega 0..1e400", "out of range"),
    ("contraction --omega 0..1e99999999999999999999", "out of range"),
    ("contraction --omega 0..inf", "'inf' is not a number"),
    ("contraction --omega 0..1/0", "denominator zero"),
    ("contraction --precision 100", "100"),
    ("contraction --precision many", "many"),
    ("contraction --domain theorem-9", "theorem-9"),
    ("contraction --below 0", "not positive"),
    ("contraction --below x", "'x' is not a number"),
    ("contraction --sharp 0", "must be positive"),
    ("contraction --sharp -1e-3", "--sharp"),
    ("contraction --cells 8x8x8x8", "only with --method grid"),
    ("contraction --method grid --cells 8x8", "four positive counts"),
    ("contraction --method grid --cells 0x8x8x8", "four positive counts"),
    ("contraction --method grid --cells 1000x1000x1000x1000", "budget"),
    ("contraction --method grid --reduction worst-case", "drop --reduction"),
    ("contraction --method paper-grid", "snn-verify paper-grid"),
    ("contraction --method paper-grid --thin 10 --jobs 1", "snn-verify paper-grid"),
    ("contraction --thin 2", "snn-verify paper-grid"),
    ("paper-grid --mu 0..0.1", "--mu"),
    ("paper-grid --below 0.99", "--below"),
    ("paper-grid --thin 0", "--thin: 0 is not at least 1"),
    ("paper-grid --thin many", "many"),
    ("paper-grid --budget 0", "--budget"),
    ("paper-grid --jobs 0", "--jobs"),
    ("contraction --jobs 0", "--jobs"),
    ("contraction --budget 0", "--budget"),
    ("contraction --format xml", "xml"),
    ("contraction extra", "extra"),
    ("parameters --digits 0", "--digits"),
    ("parameters --digits 99999999", "--digits"),
    ("parameters --variance 0", "not positive"),
    ("parameters --tau -1", "not positive"),
    ("parameters --mean one", "one"),
    ("parameters --compare 1.67", "write alpha,lambda"),
    ("parameters --compare 1.67,-1", "positive"),
    ("parameters --compare 1.67,1.05,3", "write alpha,lambda"),
    ("nonsense", "nonsense"),
  ])
  func `a mistake is named`(_ command: String, _ message: String) throws {
    let run = try Tool.run(command.split(separator: " ").map(String.init))
    #expect(run.status == 64, "\(command): \(run.error)")
    #expect(run.output.isEmpty)
    #expect(run.error.contains(message), "\(run.error)")
  }

  /// Whether commands can be run in a mount namespace of their own with an empty /proc.
  private static let canHideProc = hidingProc("true", "")?.status == 0

  private static func hidingProc(_ command: String, _ arguments: String) -> Tool.Run? {
    try? Tool.shell(
      "exec unshare -rm sh -c 'mount -t tmpfs none /proc && exec \"$@\"' - \(command) \(arguments)")
  }

  /// The language's runtime reads the arguments from /proc, and has none without it.
  @Test(
    .enabled(if: canHideProc, "needs Linux and unshare"),
    arguments: ["snn-verify", "snn-check"])
  func `without proc the commands say why they know no arguments`(_ product: String) throws {
    let path = Tool.products.appendingPathComponent(product).path
    let run = try #require(Self.hidingProc("'\(path)'", "--help"))
    #expect(run.status == 64)
    #expect(run.output.isEmpty)
    #expect(run.error.contains("the arguments cannot be read") && run.error.contains("/proc"))
    #expect(run.error.count { $0 == "\n" } == 1)
  }

  @Test func `an unreachable target is refuted with a reason`() throws {
    let run = try Tool.run("parameters", "--mean", "5")
    #expect(run.status == 1)
    #expect(run.output.isEmpty)
    #expect(run.error.contains("unreachable") && run.error.contains("no real root"))
  }

  private struct Refusal: Decodable {
    let command: String
    let verdict: String
    let reason: String
    let target: [String: String]
    /// Whatever they are; there are none.
    let solutions: [[String: String]]?
  }

  @Test(arguments: [("5", "refuted", 1, "no real root"), ("1e-40", "undecided", 2, "--digits")])
  func `a refusal is a document in JSON`(
    _ mean: String, _ verdict: String, _ status: Int32, _ reason: String
  ) throws {
    let run = try Tool.run("parameters", "--mean", mean, "--digits", "5", "--format", "json")
    #expect(run.status == status)
    #expect(run.error.isEmpty)
    let refusal = try JSONDecoder().decode(Refusal.self, from: Data(run.output.utf8))
    #expect(refusal.command == "parameters" && refusal.verdict == verdict)
    #expect(refusal.reason.contains(reason))
    #expect(refusal.target["variance"] == "1")
    #expect(verdict == "refuted" ? refusal.solutions?.isEmpty == true : refusal.solutions == nil)
  }
}
