/// What a check has taken so far of its budget.
///
/// An operation that exceeds it leaves a note and goes on with any value that is quick to have, so
/// nothing may be concluded from its results: whoever reads a result asks for ``excess`` first.
package final class Meter: @unchecked Sendable {
  package let budget: Budget
  private(set) var spent = 0
  /// What was too large, in words.
  package private(set) var excess: String?

  /// The meter of the check that runs on this thread; a meter is used by that thread alone.
  @TaskLocal package static var current: Meter?

  package init(_ budget: Budget) { self.budget = budget }

  package var isExceeded: Bool { excess != nil }

  package func spend(_ work: Int) {
    let (sum, overflows) = spent.addingReportingOverflow(work)
    spent = overflows ? .max : sum
    if spent > budget.work { exceed("more work than the budget's \(budget.work) units") }
  }

  /// Notes what is too large; the first note stays.
  package func exceed(_ what: String) { excess = excess ?? what }

  /// What a body finds within a part of the budget's work; nil if that does not suffice, which is no
  /// excess.
  package static func attempt<Result>(_ body: () -> Result) -> Result? {
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
  package static func requireSuccess() {
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

  package func made(terms count: Int) {
    termsMade += count
    if termsMade > budget.terms { exceed("polynomials of more than \(budget.terms) terms") }
  }
}
