import IntervalArithmetic

/// How an enclosure stands to the truth.
enum Fit: Equatable {
  /// It misses a part of the truth.
  case wrong
  /// An end is further from the truth than allowed.
  case loose
  case good
}

extension Interval where Bound: TestedBound {
  /// The same set in the reference precision.
  var reference: Interval<Reference> {
    Interval<Reference>(unchecked: lower.reference, upper.reference)
  }

  /// The tightest enclosure of a set that is known in the reference precision.
  init(enclosing truth: Interval<Reference>) {
    self.init(
      unchecked: Bound(truth.lower, rounded: .down), Bound(truth.upper, rounded: .up))
  }

  /// The interval with either end moved outward to its neighbour `steps` times.
  func widened(by steps: Int) -> Self {
    (0..<steps).reduce(self) { wide, _ in
      Self(unchecked: wide.lower.predecessor, wide.upper.successor)
    }
  }

  /// Whether the enclosure holds all of `truth` and each end is at most `ulps` places further out
  /// than in the tightest enclosure.
  func fit(_ truth: Interval<Reference>, within ulps: Int) -> Fit {
    if truth.isEmpty || isEmpty { return truth.isEmpty == isEmpty ? .good : .wrong }
    guard truth.isSubset(of: reference) else { return .wrong }
    return isSubset(of: Interval(enclosing: truth).widened(by: ulps)) ? .good : .loose
  }

  /// Whether the interval is the tightest enclosure of the rational numbers from `low` through
  /// `high`, told from the neighbours of its ends and not from any rounding.
  func isTightest(from low: Rational, through high: Rational) -> Bool {
    lower.isTightest(below: low) && (-upper).isTightest(below: -high)
  }

  func isTightest(_ number: Rational) -> Bool { isTightest(from: number, through: number) }
}

extension TestedBound {
  /// Whether no other number of the type lies from `self`, exclusive, through `number`.
  func isTightest(below number: Rational) -> Bool {
    guard isFinite else {
      return self < .zero && number < (-Self.greatestFiniteMagnitude).rational
    }
    if rational == number { return true }
    let next = successor
    return rational < number && (!next.isFinite || number < next.rational)
  }
}
