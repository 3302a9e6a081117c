import IntervalArithmetic
import Testing

@Suite struct RelationTests {
  private static let sets: [Interval<Double>] = {
    let ends = [-Double.infinity, -1, 0, 1, 2, .infinity]
    return [.empty]
      + ends.flatMap { low in ends.compactMap { Interval(from: low, through: $0) } }
  }()

  /// The converse of each state, as seen from the other interval.
  @Test func `overlap has a converse`() {
    let converses: [Interval<Double>.Overlap: Interval<Double>.Overlap] = [
      .bothEmpty: .bothEmpty, .firstEmpty: .secondEmpty, .secondEmpty: .firstEmpty,
      .before: .after, .meets: .metBy, .overlaps: .overlappedBy, .starts: .startedBy,
      .containedBy: .contains, .finishes: .finishedBy, .equals: .equals,
      .finishedBy: .finishes, .contains: .containedBy, .startedBy: .starts,
      .overlappedBy: .overlaps, .metBy: .meets, .after: .before,
    ]
    var seen: Swift.Set<Interval<Double>.Overlap> = []
    for x in Self.sets {
      for y in Self.sets {
        let state = x.overlap(with: y)
        seen.insert(state)
        #expect(y.overlap(with: x) == converses[state])
        #expect(
          x.isDisjoint(with: y)
            == [.before, .after, .bothEmpty, .firstEmpty, .secondEmpty]
            .contains(state))
      }
    }
    #expect(seen.count == 16)
  }

  /// y + z for the z that cancellation finds holds x, and no smaller z does.
  @Test func `cancellation undoes addition`() {
    for x in Self.sets where x.isBounded {
      for y in Self.sets where y.isBounded {
        let z = Interval.cancelMinus(x + y, y)
        #expect(x.isSubset(of: z) && z == x)
        #expect(Interval.cancelPlus(x - y, y) == x)
        #expect(x.width >= y.width || Interval.cancelMinus(x, y).isEntire)
      }
    }
    #expect(Interval<Double>.cancelMinus(.empty, .empty).isEmpty)
    #expect(Interval<Double>.cancelMinus(.entire, Interval(1)).isEntire)
  }

  @Test func `the radius reaches both ends`() {
    for x in Self.sets {
      guard let middle = x.midpoint, let radius = x.radius else {
        #expect(x.isEmpty)
        continue
      }
      let ball = Interval(
        from: middle.subtracting(radius, rounded: .down),
        through: middle.adding(radius, rounded: .up))!
      #expect(x.isSubset(of: ball))
    }
  }
}
