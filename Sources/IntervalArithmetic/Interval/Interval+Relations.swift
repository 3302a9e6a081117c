/// The relations of IEEE 1788.1-2017, sections 4.5.3 and 4.5.4 of the set-based flavor.
extension Interval {
  /// Whether every number is a member.
  public var isEntire: Bool { lower == -.infinity && upper == .infinity }

  /// Whether for each member there is one of `other` that is at least as large, and for each of
  /// `other` a member that is at most as large.
  public func isWeaklyLess(than other: Self) -> Bool {
    isEmpty && other.isEmpty
      || !isEmpty && !other.isEmpty && lower <= other.lower && upper <= other.upper
  }

  /// The same with strictly larger and smaller members, infinite ends counting as such.
  public func isStrictlyLess(than other: Self) -> Bool {
    if isEmpty || other.isEmpty { return isEmpty && other.isEmpty }
    return (lower < other.lower || lower == -.infinity && other.lower == -.infinity)
      && (upper < other.upper || upper == .infinity && other.upper == .infinity)
  }

  /// Whether every member is at most every member of `other`.
  public func precedes(_ other: Self) -> Bool { self <= other }

  /// Whether every member is below every member of `other`.
  public func strictlyPrecedes(_ other: Self) -> Bool { self < other }

  /// Whether no number is a member of both.
  public func isDisjoint(with other: Self) -> Bool { intersection(other).isEmpty }

  /// How two intervals lie to each other; exactly one state holds (Allen 1983; IEEE 1788, 10.6.4).
  public enum Overlap: String, Sendable, CaseIterable {
    /// Neither interval has a member.
    case bothEmpty
    /// The first alone is empty.
    case firstEmpty
    /// The second alone is empty.
    case secondEmpty
    /// The first ends before the second begins.
    case before
    /// The first ends where the second begins.
    case meets
    /// The first begins and ends earlier, with common interior points.
    case overlaps
    /// Both begin together, and the first ends earlier.
    case starts
    /// The first begins later and ends earlier.
    case containedBy
    /// Both end together, and the first begins later.
    case finishes
    /// Both are the same set.
    case equals
    /// Both end together, and the first begins earlier.
    case finishedBy
    /// The first begins earlier and ends later.
    case contains
    /// Both begin together, and the first ends later.
    case startedBy
    /// The first begins and ends later, with common interior points.
    case overlappedBy
    /// The first begins where the second ends.
    case metBy
    /// The first begins after the second ends.
    case after
  }

  /// How this interval, the first, lies to `other`, the second; exact.
  public func overlap(with other: Self) -> Overlap {
    if isEmpty { return other.isEmpty ? .bothEmpty : .firstEmpty }
    if other.isEmpty { return .secondEmpty }
    if upper < other.lower { return .before }
    if other.upper < lower { return .after }
    if lower == other.lower {
      return upper == other.upper ? .equals : upper < other.upper ? .starts : .startedBy
    }
    if upper == other.upper { return lower > other.lower ? .finishes : .finishedBy }
    if lower < other.lower {
      if upper == other.lower { return .meets }
      return upper < other.upper ? .overlaps : .contains
    }
    if lower == other.upper { return .metBy }
    return upper < other.upper ? .containedBy : .overlappedBy
  }
}
