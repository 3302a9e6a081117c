import IntervalArithmetic
import Proving
import SignalPropagation

/// σ_max over (ν, τ): in each cell a certified upper bound for all μ and ω of a domain.
package struct NormField: Sendable {
  /// The domains that the field is made for; the first gives the means and the sums of weights.
  package let domains: [LayerDomain]
  package let pair: MomentPair
  /// What the cells cover.
  package let nu: ClosedRange<Rational>
  package let tau: ClosedRange<Rational>
  /// The cells' sides, in ascending order.
  package let nuCells: [ClosedRange<Rational>]
  package let tauCells: [ClosedRange<Rational>]
  /// By columns of ν, from the lowest τ.
  package let bounds: [[Double]]

  /// - Parameters:
  ///   - domains: At least one.
  ///   - cells: About how many there are to be along ν and τ.
  ///   - jobs: The number of threads; nothing depends on it.
  package init(
    domains: [LayerDomain], activation: ActivationDefinition = .selfNormalizing, pair: MomentPair,
    cells: (columns: Int, rows: Int) = (40, 28), jobs: Int
  ) {
    self.domains = domains
    self.pair = pair
    let first = domains[0]
    func hull(_ side: KeyPath<LayerDomain, ClosedRange<Rational>>) -> ClosedRange<Rational> {
      let sides = domains.map { $0[keyPath: side] }
      let low = sides.map(\.lowerBound).min()!
      let range = low...sides.map(\.upperBound).max()!
      // A fifth of a unit around a side without width, and never down to zero.
      let wide =
        range.lowerBound == range.upperBound
        ? low * Rational(4, over: 5)...low * Rational(6, over: 5)
        : range.widened(by: Rational(1, over: 3))
      return max(wide.lowerBound, low / 2)...wide.upperBound
    }
    let (nu, tau) = (hull(\.nu), hull(\.tau))
    (self.nu, self.tau) = (nu, tau)
    // Cells end where domains end, so that none is partly in one.
    nuCells = Self.cells(nu, through: domains.map(\.nu), count: cells.columns)
    tauCells = Self.cells(tau, through: domains.map(\.tau), count: cells.rows)
    let rows = tauCells
    bounds = parallelMap(nuCells, jobs: jobs) { nuCell in
      rows.map { tauCell in
        var cell = first
        (cell.nu, cell.tau) = (nuCell, tauCell)
        return activation.run(
          CellBound(cell: cell, pair: pair), boundedBy: FieldBound.self)
      }
    }
  }

  /// About so many cells, which end at the ends of the given ranges as well.
  private static func cells(
    _ whole: ClosedRange<Rational>, through ranges: [ClosedRange<Rational>], count: Int
  ) -> [ClosedRange<Rational>] {
    let inner = ranges.flatMap { [$0.lowerBound, $0.upperBound] }.filter {
      whole.lowerBound < $0 && $0 < whole.upperBound
    }
    let ends = Set(inner + [whole.lowerBound, whole.upperBound]).sorted()
    let width = (whole.upperBound - whole.lowerBound).approximation
    return zip(ends, ends.dropFirst()).flatMap { low, high in
      let share = (high - low).approximation / width * Double(count)
      return (low...high).cut(into: max(1, Int(share.rounded())))
    }
  }

  /// The largest bound on the cells that meet a domain.
  package func largestBound(meeting domain: LayerDomain) -> Double {
    zip(nuCells, bounds).filter { Self.isPart($0.0, of: domain.nu) }.flatMap {
      _, values in
      zip(tauCells, values).filter { Self.isPart($0.0, of: domain.tau) }.map(\.1)
    }.max()!
  }

  private static func isPart(_ cell: ClosedRange<Rational>, of side: ClosedRange<Rational>) -> Bool
  {
    side.lowerBound == side.upperBound
      ? cell.overlaps(side)
      : side.lowerBound <= cell.lowerBound && cell.upperBound <= side.upperBound
  }
}

/// An upper bound of σ_max over a cell, rounded up: as coarse as a color needs, and finer where it
/// is not yet known on which side of 1 the cell lies.
private struct CellBound: ActivationGeneric {
  let cell: LayerDomain
  let pair: MomentPair

  /// How often open pieces are cut in four, and the number of open ones beyond which they are not.
  private static var depth: Int { 5 }
  private static var limit: Int { 64 }

  func callAsFunction<A: EnclosedActivation, Bound: IntervalBound>(_ activation: A) -> Double
  where A.Number == Interval<Bound> {
    let property = WorstCaseNormProperty(
      activation: activation, pair: pair, below: 1, domain: cell)
    func norm(_ m: ClosedRange<Rational>, _ v: ClosedRange<Rational>) -> Interval<Bound> {
      property.norm(on: [m, v].map { Interval(from: $0.lowerBound, through: $0.upperBound) })
    }
    var pieces = cell.netMean.cut(into: 4).flatMap { m in
      cell.netVariance.cut(into: 4).map { v in (m: m, v: v, norm: norm(m, v)) }
    }
    let one = Interval<Bound>(1)
    // Where a corner already reaches 1, no refinement brings the bound below it.
    let isLost = [cell.netMean.lowerBound, cell.netMean.upperBound].contains { m in
      [cell.netVariance.lowerBound, cell.netVariance.upperBound].contains { v in
        norm(m...m, v...v).lower >= one.upper
      }
    }
    for _ in 0..<(isLost ? 0 : Self.depth) {
      let open = pieces.filter { !($0.norm < one) }
      // Undecided for another reason than the size of the pieces.
      guard !open.isEmpty, open.count <= Self.limit,
        !open.contains(where: { $0.norm.lower >= one.upper })
      else { break }
      pieces =
        pieces.filter { $0.norm < one }
        + open.flatMap { piece in
          piece.m.cut(into: piece.m.lowerBound == piece.m.upperBound ? 1 : 2).flatMap { m in
            piece.v.cut(into: 2).map { v in (m: m, v: v, norm: norm(m, v)) }
          }
        }
    }
    return pieces.map { Double($0.norm.upper.rational, rounded: .up) }.max()!
  }
}
