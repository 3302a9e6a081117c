import IntervalArithmetic

/// The reverse operations by their names in .itl files, where a second name ending in `Bin` or `Ten`
/// says that the domain is given.
enum ReverseOperation {
  /// The outcome; nil if there is no such operation with such inputs.
  static func run(_ name: String, _ inputs: [Value]) -> Outcome? {
    var inputs = inputs[...]
    var exponent: Int?
    if name.hasPrefix("pown") {
      guard case .number(let number)? = inputs.popLast(), let n = Int(exactly: number) else {
        return nil
      }
      exponent = n
    }
    if let sets = Operations.intervals(inputs) {
      guard let found = solve(name, sets, exponent) else { return nil }
      let wide = solve(name, sets.map(\.in256Bits), exponent) ?? []
      return Outcome(outputs: found.map { .interval($0) }, reference: wide.map(\.inBinary64))
    }
    guard let sets = Operations.decoratedIntervals(inputs),
      let found = solve(name, sets, exponent)
    else { return nil }
    let wide = solve(name, sets.map(\.interval.in256Bits), exponent) ?? []
    return Outcome(outputs: found.map { .decorated($0) }, reference: wide.map(\.inBinary64))
  }

  private static func solve<Set: Reversible>(_ name: String, _ inputs: [Set], _ n: Int?) -> [Set]? {
    var (name, x, domain) = (name, inputs, Set.everything)
    if name.hasSuffix("RevBin") || name == "mulRevTen" {
      guard let given = x.popLast() else { return nil }
      domain = given
      name.removeLast(3)
    }
    return switch (name, x.count) {
    case ("absRev", 1): [x[0].reverseAbsoluteValue(within: domain)]
    case ("sqrRev", 1): [x[0].reverseSquared(within: domain)]
    case ("pownRev", 1): n.map { [x[0].reversePower($0, within: domain)] }
    case ("sinRev", 1): [x[0].reverseSin(within: domain)]
    case ("cosRev", 1): [x[0].reverseCos(within: domain)]
    case ("tanRev", 1): [x[0].reverseTan(within: domain)]
    case ("coshRev", 1): [x[0].reverseCosh(within: domain)]
    case ("mulRev", 2): [.reverseProduct(x[0], x[1], within: domain)]
    case ("mulRevToPair", 2): pair(Set.reverseProductPair(x[0], x[1]))
    case ("powRev1", 3): [x[1].reversePower(exponent: x[0], within: x[2])]
    case ("powRev2", 3): [x[1].reversePower(base: x[0], within: x[2])]
    case ("atan2Rev1", 3): [.reverseAtan2(horizontal: x[0], angles: x[1], within: x[2])]
    case ("atan2Rev2", 3): [.reverseAtan2(vertical: x[0], angles: x[1], within: x[2])]
    default: nil
    }
  }

  private static func pair<Element>(_ values: (Element, Element)) -> [Element] {
    [values.0, values.1]
  }
}

/// What bare and decorated intervals have in common here.
private protocol Reversible {
  static var everything: Self { get }

  func reverseAbsoluteValue(within domain: Self) -> Self
  func reverseSquared(within domain: Self) -> Self
  func reversePower(_ n: Int, within domain: Self) -> Self
  func reversePower(exponent: Self, within domain: Self) -> Self
  func reversePower(base: Self, within domain: Self) -> Self
  func reverseSin(within domain: Self) -> Self
  func reverseCos(within domain: Self) -> Self
  func reverseTan(within domain: Self) -> Self
  func reverseCosh(within domain: Self) -> Self
  static func reverseProduct(_ b: Self, _ c: Self, within domain: Self) -> Self
  static func reverseProductPair(_ b: Self, _ c: Self) -> (Self, Self)
  static func reverseAtan2(horizontal x: Self, angles: Self, within domain: Self) -> Self
  static func reverseAtan2(vertical y: Self, angles: Self, within domain: Self) -> Self
}

extension Interval: Reversible {
  fileprivate static var everything: Self { .entire }
}

extension DecoratedInterval: Reversible {
  fileprivate static var everything: Self { Self(.entire) }
}

extension Interval where Bound == Double {
  /// The same interval.
  fileprivate var in256Bits: Interval<BigFloat<4>> {
    Interval<BigFloat<4>>(unchecked: BigFloat<4>(lower), BigFloat<4>(upper))
  }
}
