import IntervalArithmetic

/// An input or output of a test.
enum Value {
  case number(Double)
  case interval(Interval<Double>)
  case decorated(DecoratedInterval<Double>)
  case boolean(Bool)
  /// A decoration, a state of overlap or another bare word.
  case word(String)
  case text(String)
  case numbers([Double])

  init?(literal: String) {
    switch literal.first {
    case "[":
      if literal.lowercased() == "[nai]" {
        self = .decorated(.nai)
        return
      }
      let parts = literal.split(separator: "_")
      guard let set = Self.interval(String(parts[0])) else { return nil }
      guard parts.count == 2 else {
        self = .interval(set)
        return
      }
      guard let decoration = Decoration(name: parts[1]) else { return nil }
      self = .decorated(DecoratedInterval(set, decoration))
    case "\"": self = .text(String(literal.dropFirst().dropLast()))
    case "{":
      let parts = literal.dropFirst().dropLast().split { $0 == "," || $0.isWhitespace }
      let values = parts.map { Self.number(String($0)) }
      guard !values.contains(where: { $0 == nil }) else { return nil }
      self = .numbers(values.compactMap { $0 })
    default:
      if let number = Self.number(literal) {
        self = .number(number)
      } else if literal == "true" || literal == "false" {
        self = .boolean(literal == "true")
      } else {
        self = .word(literal)
      }
    }
  }

  /// An interval whose ends are binary64 numbers, decimals standing for the nearest ones.
  private static func interval(_ text: String) -> Interval<Double>? {
    let ends = text.dropFirst().dropLast().split(separator: ",").map {
      number($0.filter { !$0.isWhitespace })
    }
    switch ends.count {
    case 1:
      guard let point = ends[0] else { return try? Interval(parsing: text) }
      return Interval(from: point, through: point)
    case 2:
      guard let low = ends[0], let high = ends[1] else { return nil }
      return Interval(from: low, through: high)
    default: return nil
    }
  }

  /// A binary64 number that the text stands for exactly, or to nearest.
  private static func number(_ text: String) -> Double? {
    switch text.lowercased() {
    case "nan": return .nan
    case "inf", "infinity", "+inf", "+infinity": return .infinity
    case "-inf", "-infinity": return -.infinity
    default: return (try? Rational(parsing: text)).map { $0.roundedToNearest }
    }
  }

  /// Whether this is the expected output: the same set with the same decoration, the same number,
  /// −0 being 0 and NaN being NaN.
  func matches(_ expected: Value) -> Bool {
    switch (self, expected) {
    case (.number(let x), .number(let y)): x == y || x.isNaN && y.isNaN
    case (.interval(let x), .interval(let y)): x == y
    case (.decorated(let x), .decorated(let y)):
      x.isNaI && y.isNaI || x == y && x.decoration == y.decoration
    case (.boolean(let x), .boolean(let y)): x == y
    case (.word(let x), .word(let y)): x == y
    default: false
    }
  }
}

extension Value: CustomStringConvertible {
  var description: String {
    switch self {
    case .number(let x): x.isFinite ? BigFloat<1>(x).hexadecimalText : "\(x)"
    case .interval(let x): x.hexadecimalText
    case .decorated(let x):
      x.isNaI ? "[nai]" : "\(x.interval.hexadecimalText)_\(x.decoration.name)"
    case .boolean(let x): "\(x)"
    case .word(let x): x
    case .text(let x): "\"\(x)\""
    case .numbers(let x): "\(x)"
    }
  }
}

extension Rational {
  /// The nearest binary64 number, of two the one with an even significand.
  var roundedToNearest: Double {
    let (low, high) = (Double(self, rounded: .down), Double(self, rounded: .up))
    if low == high { return low }
    // Beyond the range, the tie lies half an ulp above the largest number.
    let top = Rational.powerOfTwo(1024)
    let below = low.isFinite ? Rational(low) : -top
    let above = high.isFinite ? Rational(high) : top
    let (down, up) = (self - below, above - self)
    if down != up { return down < up ? low : high }
    return low.significandBitPattern.isMultiple(of: 2) && low.isFinite ? low : high
  }
}
