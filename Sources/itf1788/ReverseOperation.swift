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

  private static func solve<Bound: IntervalBound>(
    _ name: String, _ x: [Interval<Bound>], _ n: Int?
  ) -> [Interval<Bound>]? {
    let all = Interval<Bound>.entire
    return switch (name, x.count) {
    case ("absRev", 1): [x[0].reverseAbsoluteValue(within: all)]
    case ("absRevBin", 2): [x[0].reverseAbsoluteValue(within: x[1])]
    case ("sqrRev", 1): [x[0].reverseSquared(within: all)]
    case ("sqrRevBin", 2): [x[0].reverseSquared(within: x[1])]
    case ("pownRev", 1): n.map { [x[0].reversePower($0, within: all)] }
    case ("pownRevBin", 2): n.map { [x[0].reversePower($0, within: x[1])] }
    case ("sinRev", 1): [x[0].reverseSin(within: all)]
    case ("sinRevBin", 2): [x[0].reverseSin(within: x[1])]
    case ("cosRev", 1): [x[0].reverseCos(within: all)]
    case ("cosRevBin", 2): [x[0].reverseCos(within: x[1])]
    case ("tanRev", 1): [x[0].reverseTan(within: all)]
    case ("tanRevBin", 2): [x[0].reverseTan(within: x[1])]
    case ("coshRev", 1): [x[0].reverseCosh(within: all)]
    case ("coshRevBin", 2): [x[0].reverseCosh(within: x[1])]
    case ("mulRev", 2): [.reverseProduct(x[0], x[1], within: all)]
    case ("mulRevTen", 3): [.reverseProduct(x[0], x[1], within: x[2])]
    case ("mulRevToPair", 2): pair(Interval.reverseProductPair(x[0], x[1]))
    case ("powRev1", 3): [x[1].reversePower(exponent: x[0], within: x[2])]
    case ("powRev2", 3): [x[1].reversePower(base: x[0], within: x[2])]
    case ("atan2Rev1", 3): [.reverseAtan2(horizontal: x[0], angles: x[1], within: x[2])]
    case ("atan2Rev2", 3): [.reverseAtan2(vertical: x[0], angles: x[1], within: x[2])]
    default: nil
    }
  }

  private static func solve(_ name: String, _ x: [Decorated], _ n: Int?) -> [Decorated]? {
    let all = Decorated(.entire)
    return switch (name, x.count) {
    case ("absRev", 1): [x[0].reverseAbsoluteValue(within: all)]
    case ("absRevBin", 2): [x[0].reverseAbsoluteValue(within: x[1])]
    case ("sqrRev", 1): [x[0].reverseSquared(within: all)]
    case ("sqrRevBin", 2): [x[0].reverseSquared(within: x[1])]
    case ("pownRev", 1): n.map { [x[0].reversePower($0, within: all)] }
    case ("pownRevBin", 2): n.map { [x[0].reversePower($0, within: x[1])] }
    case ("sinRev", 1): [x[0].reverseSin(within: all)]
    case ("sinRevBin", 2): [x[0].reverseSin(within: x[1])]
    case ("cosRev", 1): [x[0].reverseCos(within: all)]
    case ("cosRevBin", 2): [x[0].reverseCos(within: x[1])]
    case ("tanRev", 1): [x[0].reverseTan(within: all)]
    case ("tanRevBin", 2): [x[0].reverseTan(within: x[1])]
    case ("coshRev", 1): [x[0].reverseCosh(within: all)]
    case ("coshRevBin", 2): [x[0].reverseCosh(within: x[1])]
    case ("mulRev", 2): [.reverseProduct(x[0], x[1], within: all)]
    case ("mulRevTen", 3): [.reverseProduct(x[0], x[1], within: x[2])]
    case ("mulRevToPair", 2): pair(Decorated.reverseProductPair(x[0], x[1]))
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

extension Interval where Bound == Double {
  /// The same interval.
  fileprivate var in256Bits: Interval<BigFloat<4>> {
    Interval<BigFloat<4>>(unchecked: BigFloat<4>(lower), BigFloat<4>(upper))
  }
}
