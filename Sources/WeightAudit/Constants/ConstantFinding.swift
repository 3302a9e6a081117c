import IntervalArithmetic
import Proving

/// Where something stands in a text: line, column and length in Unicode scalars, counted from 1.
public struct SourcePlace: Sendable, Equatable {
  public let line: Int
  public let column: Int
  public let length: Int
}

/// A number in a source file that is, or was meant to be, a constant of the theory.
public struct ConstantFinding: Sendable {
  /// What is to be said of it.
  public enum Verdict: String, Sendable, Encodable {
    /// Right to the last digit, or read as the binary64 number next to the true one.
    case right
    /// The true number, with a factor, a root or a division missing.
    case slip
    /// The binary32 number next to the true one, written with more digits than that has.
    case binary32
    /// Other digits than the true number's.
    case wrong
    /// Nothing has the property that the number is meant to have.
    case absent
    /// The enclosure does not say.
    case undecided
  }

  /// The file.
  public let path: String
  public let place: SourcePlace
  /// The number or the call as it is written.
  public let text: String
  /// The value that a call stands for; nil of a number.
  public let standsFor: String?
  /// What it is meant to be.
  public let quantity: KnownQuantity
  /// Where the same number is known to be printed, if it is.
  public let source: String?
  public let verdict: Verdict
  /// What went wrong, if that is told by the digits.
  public let reason: String?
  /// Significant digits as written; nil of an expression.
  public let digits: Int?
  /// Those that are right for sure.
  public let rightDigits: Int
  /// The certified value; nil if there is none.
  public let truth: Enclosure?
}

/// A number that may be a constant, before its true value is computed to enough digits.
struct ConstantCandidate: Sendable {
  let place: SourcePlace
  let text: String
  let standsFor: String?
  let value: WrittenValue
  let quantity: KnownQuantity
  /// Where it is printed like this; a print is explained by its slip.
  let source: String?

  /// Digits that the comparison needs.
  var digits: Int { value.digits }

  /// The verdict against an enclosure of the true value; nil if it turns out to be another number.
  func finding(in path: String, truth: Enclosure?, isAbsent: Bool) -> ConstantFinding? {
    func finding(
      _ verdict: ConstantFinding.Verdict, _ reason: String?, _ rightDigits: Int
    ) -> ConstantFinding {
      ConstantFinding(
        path: path, place: place, text: text, standsFor: standsFor, quantity: quantity,
        source: source, verdict: verdict, reason: reason,
        digits: value.unit == nil ? nil : value.digits, rightDigits: rightDigits, truth: truth)
    }
    guard let truth, let lower = truth.lower, let upper = truth.upper else {
      return finding(isAbsent ? .absent : .undecided, nil, 0)
    }
    let comparison = DigitComparison(value, with: truth)
    // Found by a rough value alone, it is to agree with the proved one.
    if source == nil, comparison.rightDigits < PrintedConstant.tellingDigits { return nil }
    switch comparison.verdict {
    case .right: return finding(.right, nil, comparison.rightDigits)
    case .binary64:
      return finding(
        .right, "it is read as the binary64 number next to it", comparison.rightDigits)
    case .undecided: return finding(.undecided, nil, comparison.rightDigits)
    case .wrong: break
    }
    if value.isBinary32(nextTo: lower, upper) {
      return finding(
        .binary32, "it is the binary32 number next to it, written out", comparison.rightDigits)
    }
    // Of a number that is known to be meant, what it is instead can be said.
    if source != nil, value.unit != nil, comparison.rightDigits < PrintedConstant.tellingDigits {
      for slip in quantity.slips(truth: truth) {
        let shifted = DigitComparison(value, with: slip.enclosure)
        if shifted.rightDigits >= PrintedConstant.tellingDigits {
          let digits = "\(slip.words), to \(shifted.rightDigits) digits"
          return finding(.slip, digits, comparison.rightDigits)
        }
      }
    }
    return finding(.wrong, nil, comparison.rightDigits)
  }
}
