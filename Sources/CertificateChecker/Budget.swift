/// How much a check may take, so that no file from a stranger keeps a reader busy for hours.
///
/// What exceeds it is neither accepted nor rejected: it is too large to check here, and a larger
/// budget may decide it. The standard one is a minute's work, which one certificate of the prover's
/// exceeds, that of `lemma-44-eq-261-upper`.
public struct Budget: Sendable {
  /// The bytes of a file.
  public let bytes: Int
  /// Work in units of about a nanosecond: words multiplied, terms combined.
  public internal(set) var work: Int
  /// Bits after the binary point of the numbers on which enclosures are computed.
  public let bits: Int
  /// Cuts between a box and one of its leaves.
  public let depth: Int
  /// Bits of a number in a formula.
  public let numberBits: Int
  /// Parts of all formulas together.
  public let parts: Int
  /// Terms of all polynomials together.
  public let terms: Int

  public static let standard = Budget(times: 1)

  /// The standard budget, with more room by a factor of at least 1.
  public init(times factor: Int) {
    precondition((1...Self.mostTimes).contains(factor))
    bytes = factor * 1 << 26
    work = factor * 60_000_000_000
    bits = factor * 4096
    depth = factor * 2000
    numberBits = factor * 1 << 15
    parts = factor * 400_000
    terms = factor * 1_000_000
  }

  /// The largest factor.
  public static let mostTimes = 10_000
}

/// What a check has taken so far of its budget.
///
/// An operation that exceeds it leaves a note and goes on with any value that is quick to have, so
/// nothing may be concluded from its results: whoever reads a result asks for ``excess`` first.
final class Meter: @unchecked Sendable {
  let budget: Budget
  private(set) var spent = 0
  /// What was too large, in words.
  private(set) var excess: String?

  /// The meter of the check that runs on this thread; a meter is used by that thread alone.
  @TaskLocal static var current: Meter?

  init(_ budget: Budget) { self.budget = budget }

  var isExceeded: Bool { excess != nil }

  /// Throws once the check has taken more than its budget, where going on would take as much again.
  static func requireRoom() throws(FormatError) {
    guard current?.isExceeded != true else {
      throw FormatError(message: "the file is too large", offset: 0)
    }
  }

  func spend(_ work: Int) {
    let (sum, overflows) = spent.addingReportingOverflow(work)
    spent = overflows ? .max : sum
    if spent > budget.work { exceed("more work than the budget's \(budget.work) units") }
  }

  /// Notes what is too large; the first note stays.
  func exceed(_ what: String) { excess = excess ?? what }

  /// What a body finds within a part of the budget's work; nil if that does not suffice, which is no
  /// excess.
  static func attempt<Result>(_ body: () -> Result) -> Result? {
    guard let whole = current else { return body() }
    var budget = whole.budget
    budget.work = min(budget.work / 40, max(0, budget.work - whole.spent))
    let part = Meter(budget)
    let result = $current.withValue(part, operation: body)
    whole.spend(part.spent)
    guard let excess = part.excess else { return result }
    whole.shortage = whole.shortage ?? excess
    return nil
  }

  /// What an attempt lacked, in words. Where something else was found it does not matter.
  private(set) var shortage: String?

  /// Makes the shortage an excess: a larger budget might have found what was not found.
  static func requireSuccess() {
    if let meter = current, let shortage = meter.shortage { meter.exceed(shortage) }
  }

  /// Whether as much work again is within the budget; notes it if not.
  func allows(_ work: Int) -> Bool {
    if work > budget.work - min(spent, budget.work) {
      exceed("more work than the budget's \(budget.work) units")
    }
    return !isExceeded
  }

  /// Terms of all polynomials so far, which all may be alive.
  private(set) var termsMade = 0

  func made(terms count: Int) {
    termsMade += count
    if termsMade > budget.terms { exceed("polynomials of more than \(budget.terms) terms") }
  }
}
