import ArgumentParser
import Formulas
import IntervalArithmetic
import LayerProofs
import Proving
import SignalPropagation

/// The ways a result can be printed.
enum OutputFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json
}

/// An exact number on the command line: `0.1` is one tenth.
struct NumberArgument: ExpressibleByArgument, Sendable {
  let value: Rational

  init(_ value: Rational) { self.value = value }

  /// Numbers of a larger or smaller magnitude than this power of ten are mistakes.
  private static let exponentLimit = 300

  init(parsing text: some StringProtocol) throws {
    do {
      value = try Rational(parsing: text)
    } catch {
      throw ValidationError("\(error)")
    }
    let limit = Rational.powerOfTen(Self.exponentLimit)
    guard value == 0 || (value.magnitude < limit && value.magnitude * limit > 1) else {
      throw ValidationError(
        "'\(text)' is out of range; numbers are zero or between 1e-\(Self.exponentLimit) and"
          + " 1e\(Self.exponentLimit) in magnitude")
    }
  }

  init?(argument: String) {
    guard let number = try? NumberArgument(parsing: argument) else { return nil }
    self = number
  }

  var defaultValueDescription: String { value.text }

  /// The square of a quantity that is given by itself or by its square; nil if neither is.
  static func square(
    _ name: String, _ root: NumberArgument?, _ square: NumberArgument?
  ) throws -> Rational? {
    guard root == nil || square == nil else {
      throw ValidationError("--\(name) and --\(name)2 say the same; give one of them")
    }
    return root.map { $0.value * $0.value } ?? square?.value
  }
}

/// A closed range on the command line, such as `-0.1..1/3`.
struct RangeArgument {
  let range: ClosedRange<Rational>

  init(parsing text: String) throws {
    guard let dots = text.firstRange(of: "..") else {
      throw ValidationError("'\(text)' is not a range; write two numbers as in 0.8..1.5")
    }
    let (low, high) = (text[..<dots.lowerBound], text[dots.upperBound...])
    guard !low.isEmpty, !high.isEmpty else {
      throw ValidationError(
        "'\(text)' lacks its \(low.isEmpty ? "lower" : "upper") end; write two numbers as in 0.8..1.5"
      )
    }
    let lower = try NumberArgument(parsing: low).value
    let upper = try NumberArgument(parsing: high).value
    guard lower <= upper else {
      throw ValidationError("'\(text)' is reversed; write \(high)..\(low)")
    }
    range = lower...upper
  }
}

/// Adds the option's name to what is wrong with its value.
func named<Value>(_ option: String, _ parse: () throws -> Value) throws -> Value {
  do {
    return try parse()
  } catch let error as ValidationError {
    throw ValidationError("\(option): \(error.message)")
  }
}

extension WorkingPrecision: ExpressibleByArgument {
  public init?(argument: String) {
    guard let bits = Int(argument) else { return nil }
    self.init(rawValue: bits)
  }

  public static var allValueStrings: [String] { allCases.map { "\($0.rawValue)" } }
}

extension MomentPair: ExpressibleByArgument {}
