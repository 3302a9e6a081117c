import IntervalArithmetic

/// What came of the arguments of one file for one function.
struct Tally {
  private(set) var tried = 0
  /// Enclosures that miss the value.
  private(set) var violations = 0
  /// Enclosures that hold it and are not the smallest.
  private(set) var wide = 0
  /// Arguments beside the domain, where the enclosure is to be empty; it is a violation if not.
  private(set) var outside = 0
  /// Values too near to a number for the truth.
  private(set) var undecided = 0

  /// Arguments of the first of the violations and wide ones.
  private(set) var examples: [String] = []

  mutating func add(_ function: CheckedFunction, _ x: [Double]) {
    let image = function.image(x)
    guard function.isDefined(x) else {
      outside += 1
      if !image.isEmpty { note("violation", function, x, image, .empty) }
      violations += image.isEmpty ? 0 : 1
      return
    }
    tried += 1
    guard let truth = function.truth(x) else {
      undecided += 1
      return
    }
    if image == truth { return }
    // An end that is a binary64 number bounds the value if it bounds the value rounded to its side.
    let isWrong = image.isEmpty || !truth.isSubset(of: image)
    note(isWrong ? "violation" : "wide", function, x, image, truth)
    if isWrong { violations += 1 } else { wide += 1 }
  }

  private mutating func note(
    _ kind: String, _ function: CheckedFunction, _ x: [Double], _ image: Interval<Double>,
    _ truth: Interval<Double>
  ) {
    guard examples.count < 10 else { return }
    let arguments = x.map { $0 == 0 && $0.sign == .minus ? "-0" : $0.hexadecimalText }
    examples.append(
      "  \(kind) \(function.name)(\(arguments.joined(separator: ", "))) = \(image.hexadecimalText), "
        + "tightest \(truth.hexadecimalText)")
  }
}
