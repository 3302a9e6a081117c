import IntervalArithmetic
import TestSupport
import Testing

@Suite
struct IntervalSetTests {
  typealias Set = Interval<Double>

  /// Intervals of every kind, among them the empty one.
  static let sets: [Set] = {
    let ends: [Double] = [-.infinity, -1, 0, 1, 2, .infinity]
    return [.empty] + ends.flatMap { low in ends.compactMap { Set(from: low, through: $0) } }
  }()

  /// Samples that tell all the sets above apart.
  static let samples = [-1e9, -1.5, -1, -0.5, 0, 0.5, 1, 1.5, 2, 2.5, 1e9]

  @Test
  func `membership decides the relations`() {
    for x in Self.sets {
      let members = Self.samples.filter(x.contains)
      #expect(x.isEmpty == members.isEmpty)
      for y in Self.sets {
        let common = Self.samples.filter { x.contains($0) && y.contains($0) }
        #expect(Self.samples.filter(x.intersection(y).contains) == common, "\(x), \(y)")
        #expect(x.isSubset(of: y) == members.allSatisfy(y.contains), "\(x), \(y)")
        #expect(x.isSubset(of: x.hull(y)) && y.isSubset(of: x.hull(y)), "\(x), \(y)")
        #expect(x.hull(y) == y.hull(x) && x.intersection(y) == y.intersection(x))
        let others = Self.samples.filter(y.contains)
        #expect((x < y) == members.allSatisfy { m in others.allSatisfy { m < $0 } }, "\(x), \(y)")
        #expect((x <= y) == members.allSatisfy { m in others.allSatisfy { m <= $0 } }, "\(x), \(y)")
        #expect((x > y) == (y < x) && (x >= y) == (y <= x))
        #expect((x == y) == (members == others))
      }
    }
  }

  /// In the interior of y means that a neighbourhood of every member lies in y.
  @Test
  func `interior needs room on both sides`() {
    for x in Self.sets {
      let members = Self.samples.filter(x.contains)
      for y in Self.sets {
        let hasRoom = members.allSatisfy { y.contains($0 - 0.25) && y.contains($0 + 0.25) }
        #expect(x.isInterior(to: y) == hasRoom, "\(x), \(y)")
      }
    }
    #expect(Set(unchecked: 1, 2).isInterior(to: Set(unchecked: 0, 3)))
    #expect(!Set(unchecked: 0, 2).isInterior(to: Set(unchecked: 0, 3)))
    #expect(!Set(1.0).isInterior(to: .empty))
    #expect(!Set.entire.isInterior(to: .empty))
    #expect(Set.empty.isInterior(to: .empty))
    #expect(Set.entire.isInterior(to: .entire))
  }

  @Test
  func `infinities are no members`() {
    for x in Self.sets {
      #expect(!x.contains(.infinity) && !x.contains(-.infinity))
    }
    #expect(Set(from: .infinity, through: .infinity) == nil)
    #expect(Set(from: -.infinity, through: -.infinity) == nil)
    #expect(Set(from: 2, through: 1) == nil)
    #expect(Set(from: .nan, through: 1) == nil)
    #expect(Set(from: 0, through: .nan) == nil)
    #expect(Set(from: -0.0, through: 0) == Set(0.0))
  }

  @Test
  func `rationals are members exactly`() {
    let third = Rational(1, over: 3)
    let enclosure = Set(third)
    #expect(enclosure.contains(third))
    #expect(!Set(enclosure.lower).contains(third) && !Set(enclosure.upper).contains(third))
    #expect(Set.entire.contains(Rational.powerOfTen(500)))
    #expect(!Set.empty.contains(third))
    #expect(Set(unchecked: 1, .infinity).contains(1 as Rational))
    #expect(!Set(unchecked: 1, .infinity).contains(1 - Rational.powerOfTwo(-2000)))
    #expect(Set(from: -third, through: third).contains(-third))
  }

  @Test
  func `sets have their measures`() {
    #expect(Set.empty.midpoint == nil && Set.empty.width == 0)
    #expect(Set.empty.magnitude == 0 && Set.empty.mignitude == .infinity)
    #expect(Set.entire.midpoint == 0 && Set.entire.width == .infinity)
    #expect(Set.entire.magnitude == .infinity && Set.entire.mignitude == 0)
    let mixed = Set(unchecked: -3, 2)
    #expect(mixed.midpoint == -0.5 && mixed.width == 5)
    #expect(mixed.magnitude == 3 && mixed.mignitude == 0)
    #expect(Set(unchecked: -3, -2).mignitude == 2 && Set(unchecked: 2, 3).mignitude == 2)
    #expect(Set(1.0).isPoint && !mixed.isPoint && mixed.isBounded)
    #expect(!Set.entire.isBounded && !Set.empty.isBounded)
    for x in Self.sets where !x.isEmpty { #expect(x.contains(x.midpoint!), "\(x)") }
  }

  @Test(arguments: Tier.allCases)
  func `the width is an upper bound`(tier: Tier) { checkWidth(tier.type) }

  private func checkWidth<Bound: TestedBound>(_ type: Bound.Type) {
    var random = SplitMix64(seed: 31)
    for trial in 0..<60 {
      let x = random.interval(type, binades: -30...30)
      guard x.isBounded else { continue }
      let exact = x.upper.rational - x.lower.rational
      #expect((-x.width).isTightest(below: -exact), "seed 31, trial \(trial)")
      #expect(x.contains(x.midpoint!), "seed 31, trial \(trial)")
    }
  }

  @Test
  func `tightening keeps the better ends`() {
    let (x, y) = (Set(unchecked: 0, 2), Set(unchecked: 1, 3))
    #expect(x.tightened(by: y) == Set(unchecked: 1, 2))
    #expect(x.tightened(by: .empty).isEmpty)
  }
}
