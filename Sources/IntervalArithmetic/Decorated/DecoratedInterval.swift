/// An interval with what is known of the function whose enclosure it is, or Not an Interval.
///
/// Invariant: NaI is the empty set with `ill`; another empty set has `trv`; `com` is of bounded
/// intervals only.
public struct DecoratedInterval<Bound: IntervalBound>: Sendable {
  /// The enclosure; empty for NaI.
  public let interval: Interval<Bound>
  /// What is known of the function on the inputs.
  public let decoration: Decoration

  /// Not an Interval: what came of an invalid construction, and of everything computed from it.
  public static var nai: Self { Self(unchecked: .empty, .ill) }

  private init(unchecked interval: Interval<Bound>, _ decoration: Decoration) {
    (self.interval, self.decoration) = (interval, decoration)
  }

  /// The interval with the best decoration that it can have as an input (newDec).
  public init(_ interval: Interval<Bound>) {
    self.init(interval, .com)
  }

  /// The interval with a decoration, which is lowered to what the interval can have (setDec).
  public init(_ interval: Interval<Bound>, _ decoration: Decoration) {
    switch decoration {
    case .ill: self = .nai
    default:
      let best: Decoration = interval.isEmpty ? .trv : interval.isBounded ? .com : .dac
      self.init(unchecked: interval, min(decoration, best))
    }
  }

  /// Whether this is Not an Interval, which equals nothing.
  public var isNaI: Bool { decoration == .ill }
}

extension DecoratedInterval: Equatable {
  /// Equality of the sets; NaI equals nothing, itself included.
  public static func == (x: Self, y: Self) -> Bool {
    !x.isNaI && !y.isNaI && x.interval == y.interval
  }
}

extension DecoratedInterval: CustomStringConvertible {
  /// `[lower, upper]_com`, rounded outward, or `[nai]`.
  public var description: String {
    isNaI ? "[nai]" : "\(interval)_\(decoration.name)"
  }

  /// A literal of IEEE 1788: an interval's, with or without a decoration, or `[nai]`. Space may
  /// surround it, but not come before the decoration.
  public init(parsing text: String) throws(NumberSyntaxError) {
    let trimmed = text.filter { !$0.isWhitespace }.lowercased()
    if trimmed == "[nai]" {
      self = .nai
      return
    }
    guard let mark = text.lastIndex(of: "_") else {
      self.init(try Interval(parsing: text))
      return
    }
    let literal = String(text[..<mark])
    let name = Interval<Bound>.trimming(text[mark...]).dropFirst()
    guard let decoration = Decoration(name: name), decoration != .ill,
      literal.last?.isWhitespace == false
    else { throw .notANumber(text) }
    let interval = try Interval<Bound>(parsing: literal)
    self.init(interval, decoration)
    // A literal must not claim more than its set can have; but its ends may overflow, which lowers
    // the decoration.
    let claimsTooMuch =
      decoration > .trv && interval.isEmpty
      || decoration == .com && Interval<Bound>.isUnbounded(literal: literal)
    if claimsTooMuch { throw .notANumber(text) }
  }
}
