extension Interval {
  /// Whether the given number is a member.
  @inlinable
  public func contains(_ number: Bound) -> Bool {
    number.isFinite && lower <= number && number <= upper
  }

  /// Whether the given rational number is a member.
  @inlinable
  public func contains(_ number: Rational) -> Bool {
    !isEmpty && (!lower.isFinite || lower.rational <= number)
      && (!upper.isFinite || number <= upper.rational)
  }

  /// Whether every member is a member of `other`.
  @inlinable
  public func isSubset(of other: Self) -> Bool {
    isEmpty || (other.lower <= lower && upper <= other.upper)
  }

  /// Whether the interval lies in the topological interior of `other`.
  @inlinable
  public func isInterior(to other: Self) -> Bool {
    isEmpty
      || (other.lower < lower || other.lower == -.infinity)
        && (upper < other.upper || other.upper == .infinity)
  }

  /// The common members of two intervals.
  @inlinable
  public func intersection(_ other: Self) -> Self {
    let common = Self(unchecked: max(lower, other.lower), min(upper, other.upper))
    return common.isEmpty ? .empty : common
  }

  /// The smallest interval that holds both sets.
  @inlinable
  public func hull(_ other: Self) -> Self {
    Self(unchecked: min(lower, other.lower), max(upper, other.upper))
  }

  /// The interval with every bound that one of the two misses replaced by the tighter one of
  /// another enclosure of the same quantity.
  ///
  /// Two enclosures of one quantity have that quantity in common, so the result is never empty
  /// unless an enclosure is wrong, which is a defect and stops the program.
  @inlinable
  public func tightened(by other: Self) -> Self {
    let common = intersection(other)
    precondition(
      isEmpty || other.isEmpty || !common.isEmpty, "two enclosures without a common point")
    return common
  }

  /// Whether every member is below every member of the other set.
  @inlinable
  public static func < (x: Self, y: Self) -> Bool { x.isEmpty || y.isEmpty || x.upper < y.lower }

  /// Whether every member is at most every member of the other set.
  @inlinable
  public static func <= (x: Self, y: Self) -> Bool { x.isEmpty || y.isEmpty || x.upper <= y.lower }

  /// Whether every member is above every member of the other set.
  @inlinable
  public static func > (x: Self, y: Self) -> Bool { y < x }

  /// Whether every member is at least every member of the other set.
  @inlinable
  public static func >= (x: Self, y: Self) -> Bool { y <= x }
}
