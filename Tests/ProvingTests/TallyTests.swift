import IntervalArithmetic
import Proving
import Testing

/// The hull of what a proof enclosed, against all enclosures computed again.
@Suite struct TallyTests {
  private static let limit = Rational(2, over: 9) + .powerOfTwo(-12)

  private static func outcome(_ scouting: Humps.Scouting, _ property: inout Humps) -> Outcome {
    property.scouting = scouting
    return Prover(property, on: .unit(2), options: ProverOptions())
      .bisecting(with: WeightedWidthBrancher(weights: [1, 1]))
  }

  /// By the property's own precision.
  private static func hull(_ property: Humps, over boxes: [Box]) -> [Enclosure] {
    let all = boxes.map { property.evaluate(on: $0.enclosures()).enclosures }
    return (all.first ?? []).indices.map { index in
      Enclosure(all.dropFirst().reduce(all[0][index]) { $0.hull($1[index]) })
    }
  }

  @Test(arguments: [Humps.Scouting.none, .honest, .wide])
  func `the hull is that of all leaves, whatever binary64 decided`(_ scouting: Humps.Scouting) {
    var property = Humps(2, atMost: Self.limit)
    let outcome = Self.outcome(scouting, &property)
    let leaves = outcome.leafBoxes(of: .unit(2))
    #expect(leaves.count > 4096)
    #expect(outcome.hull == Self.hull(property, over: leaves))
    // No leaf is there in vain: without those at an end the hull is another.
    let inner = leaves.filter { $0.sides[0].upperBound < 1 }
    #expect(outcome.hull != Self.hull(property, over: inner))
  }

  /// Else the tests above could not tell a hull of binary64's enclosures from the right one.
  @Test func `a scout whose enclosures contain too little is found out`() {
    var property = Humps(2, atMost: Self.limit)
    let right = Self.outcome(.none, &property)
    let wrong = Self.outcome(.narrow, &property)
    #expect(wrong.covering == right.covering)
    #expect(wrong.hull != right.hull)
  }

  @Test func `few leaves that binary64 decided are evaluated again`() {
    var scouted = Humps(2, atMost: Self.limit)
    let outcome = Self.outcome(.honest, &scouted)
    #expect(scouted.evaluations.count < outcome.boxes)
    let open = outcome.boxes - outcome.leaves
    #expect(scouted.evaluations.count - open < outcome.leaves / 8)
    var alone = Humps(2, atMost: Self.limit)
    #expect(alone.evaluations.count == 0)
    let slow = Self.outcome(.none, &alone)
    #expect(alone.evaluations.count >= slow.boxes)
  }

  @Test func `the hull of a grid is that of the cells on which the statement holds`() {
    for cells in [[4, 4], [32, 64]] {
      let property = Humps(2, atMost: Rational(2, over: 9) + Rational(1, over: 16))
      let outcome = Prover(property, on: .unit(2), options: ProverOptions()).walkingGrid(cells)
      let all = (0..<cells[0]).flatMap { x in
        (0..<cells[1]).map { y in
          Box([
            Rational(x, over: cells[0])...Rational(x + 1, over: cells[0]),
            Rational(y, over: cells[1])...Rational(y + 1, over: cells[1]),
          ])
        }
      }
      let held = all.filter { !outcome.remaining.contains($0) }
      #expect(outcome.leaves == held.count && !held.isEmpty)
      #expect(outcome.hull == Self.hull(property, over: held))
    }
  }
}
