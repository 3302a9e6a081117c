import IntervalArithmetic
import Proving
import Testing
import WeightAudit

@Suite struct DigitComparisonTests {
  private func compare(
    _ text: String, digits: Int, unit: Int, _ lower: String, _ upper: String
  ) throws -> DigitComparison {
    DigitComparison(
      WrittenValue(
        literal: try Rational(parsing: text), digits: digits, unit: Rational.powerOfTen(unit)),
      with: Enclosure(lower: try Rational(parsing: lower), upper: try Rational(parsing: upper)))
  }

  @Test(arguments: [
    // Rounded up, rounded down, cut off.
    ("1.235", "1.2346", "1.2347", DigitComparison.Verdict.right, 4),
    ("1.234", "1.2341", "1.2342", .right, 4), ("1.234", "1.2348", "1.2349", .right, 4),
    ("1.236", "1.2346", "1.2347", .wrong, 3), ("1.233", "1.2346", "1.2347", .wrong, 3),
    ("1.229", "1.2346", "1.2347", .wrong, 2),
    // The enclosure holds numbers that round to it and others.
    ("1.235", "1.2344", "1.2346", .undecided, 3), ("1.234", "1.2339", "1.2352", .undecided, 3),
    // One that is cut off or not, though it rounds to it for sure.
    ("1.234", "1.23399", "1.23401", .right, 4),
    // Exactly half a unit away.
    ("1.235", "1.2345", "1.2345", .right, 4), ("1.234", "1.2345", "1.2345", .right, 4),
  ])
  func `digits are right for sure or not`(
    _ text: String, _ lower: String, _ upper: String, _ verdict: DigitComparison.Verdict,
    _ digits: Int
  ) throws {
    let found = try compare(text, digits: 4, unit: -3, lower, upper)
    #expect(found.verdict == verdict && found.rightDigits == digits, "\(found)")
  }

  @Test func `the binary64 number next to it is read from it`() throws {
    // 0.87962566103423975041…, whose next binary64 number has the shortest text …978.
    let truth = ("0.879625661034239750", "0.879625661034239751")
    let near = try compare("0.87962566103423978", digits: 17, unit: -17, truth.0, truth.1)
    #expect(near.verdict == .binary64 && near.rightDigits == 16)
    // One binary64 number on.
    let far = try compare("0.87962566103423989", digits: 17, unit: -17, truth.0, truth.1)
    #expect(far.verdict == .wrong)
    // Digits that no binary64 number needs are to be right.
    let long = try compare("0.879625661034239780", digits: 18, unit: -18, truth.0, truth.1)
    #expect(long.verdict == .wrong)
  }

  @Test func `of nothing nothing is said`() throws {
    let found = try compare("1.234", digits: 4, unit: -3, "-1", "2")
    #expect(found.verdict == .undecided && found.rightDigits == 0)
  }
}
