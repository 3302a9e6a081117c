import Formulas
import IntervalArithmetic
import LayerProofs
import Paper
import Proving
import SignalPropagation
import Testing

private typealias Real = Interval<BigFloat<2>>

private func rational(_ text: String) throws -> Rational { try Rational(parsing: text) }

@Suite struct PaperGridTests {
  @Test func `the printed steps make the paper's 3 396 720 096 points`() {
    let grid = PaperGrid()
    #expect(grid.counts == [31, 243, 732, 616])
    #expect(grid.points == 3_396_720_096)
    // A step that is wrong by a twentieth makes another grid.
    for axis in 0..<4 {
      var steps = PrintedGridProof.steps
      steps[axis] = steps[axis] * Rational(19, over: 20)
      #expect(PaperGrid(steps: steps).points != grid.points)
    }
  }

  @Test func `an axis runs from end to end by equal steps but the last`() throws {
    for axis in PaperGrid().axes {
      let points = (0..<axis.count).map(axis.point)
      #expect(points.first == axis.range.lowerBound && points.last == axis.range.upperBound)
      let gaps = zip(points, points.dropFirst()).map { $1 - $0 }
      #expect(gaps.dropLast().allSatisfy { $0 == axis.step })
      let last = try #require(gaps.last)
      #expect(last > 0 && last <= axis.step)
    }
    // A step that divides the side leaves no gap of zero, and one that exceeds it both ends.
    #expect(GridAxis(0...1, step: Rational(1, over: 3)).count == 4)
    #expect(GridAxis(0...1, step: 5).count == 2)
  }

  @Test func `thinning keeps every n-th index and the last`() {
    let axis = GridAxis(0...10, step: 1)
    #expect(axis.indices(thinning: 1) == Array(0...10))
    #expect(axis.indices(thinning: 3) == [0, 3, 6, 9, 10])
    #expect(axis.indices(thinning: 5) == [0, 5, 10])
    #expect(axis.indices(thinning: .max) == [0, 10])
    #expect(PaperGrid(thinning: 10).counts == [4, 26, 75, 63])
    #expect(PaperGrid(thinning: 1000).points == 16)
  }

  /// An own loop over exact points. On the second domain the maximum is met elsewhere, so that a
  /// wrong place would show.
  @Test(arguments: [
    LayerDomain.extended,
    LayerDomain(
      mu: Rational(0)...Rational(3, over: 10), omega: Rational(1, over: 20)...Rational(1, over: 10),
      nu: Rational(1, over: 10)...Rational(3, over: 2),
      tau: Rational(1, over: 2)...Rational(1)),
  ])
  func `the walk meets the maximum of all points`(_ domain: LayerDomain) throws {
    let grid = PaperGrid(domain: domain, thinning: 60)
    let walk = grid.walk(options: ProverOptions(jobs: 2))
    #expect(walk.isComplete && walk.points == grid.points)
    #expect(walk.maxima.map(\.pair) == MomentPair.allCases)
    for maximum in walk.maxima {
      var largest = 0.0
      let sides = grid.axes.map { axis in axis.indices(thinning: 60).map(axis.point) }
      for mu in sides[0] {
        for omega in sides[1] {
          for nu in sides[2] {
            for tau in sides[3] {
              let point = Point(mu: mu, omega: omega, nu: nu, tau: tau)
              largest = max(largest, Self.simulatedNorm(maximum.pair, at: point))
            }
          }
        }
      }
      #expect(maximum.norm == largest)
      #expect((maximum.point.nu == Rational(4, over: 5)) == (domain == .extended))
      #expect(Self.simulatedNorm(maximum.pair, at: maximum.point) == largest)
    }
  }

  private static func simulatedNorm(_ pair: MomentPair, at point: Point) -> Double {
    LayerMap(
      activation: SELU<Double>.selfNormalizing, mu: point.mu.approximation,
      omega: point.omega.approximation,
      nu: point.nu.approximation, tau: point.tau.approximation
    ).jacobian(of: pair).spectralNorm
  }

  /// What a point is given in doubles agrees with the rigorous norm there, and would not at the
  /// next point of the grid.
  @Test func `doubles are right to 1e-13 at points of the grid`() throws {
    let grid = PaperGrid()
    for sample in 0..<50 {
      // The product with a prime, modulo the count, scatters the indices.
      let indices = grid.axes.map { sample * 7919 % ($0.count - 1) }
      func point(shiftedAlongNu shift: Int) -> Point {
        let sides = zip(grid.axes, indices).map { $0.point($1) }
        return Point(
          mu: sides[0], omega: sides[1], nu: grid.axes[2].point(indices[2] + shift), tau: sides[3])
      }
      let (here, next) = (point(shiftedAlongNu: 0), point(shiftedAlongNu: 1))
      for pair in MomentPair.allCases {
        let property = SpectralNormProperty(
          activation: SELU<Real>.selfNormalizing, pair: pair, below: 1)
        let norm = property.norm(on: [here.mu, here.omega, here.nu, here.tau].map { Real($0) })
          .lower.rational
        let simulated = Rational(Self.simulatedNorm(pair, at: here))
        #expect((simulated - norm).magnitude < .powerOfTen(-13), "\(here)")
        let elsewhere = Rational(Self.simulatedNorm(pair, at: next))
        #expect((elsewhere - norm).magnitude > .powerOfTen(-12), "\(here)")
      }
    }
  }

  @Test func `no maximum depends on the number of jobs`() {
    let walks = [1, 2, 5].map {
      PaperGrid(thinning: 50).walk(options: ProverOptions(jobs: $0))
    }
    #expect(walks[0].maxima == walks[1].maxima && walks[1].maxima == walks[2].maxima)
  }

  @Test func `a cancelled walk says that points are missing`() {
    let walk = PaperGrid(thinning: 30).walk(options: ProverOptions(isCancelled: { true }))
    #expect(!walk.isComplete)
    #expect(walk.points > 0 && walk.points < walk.grid.points)
  }

  @Test func `the printed change is right, and fits under 1`() throws {
    #expect(PrintedGridProof.exactChange == (try rational("0.008746993104432")))
    #expect(PrintedGridProof.exactChange < PrintedGridProof.change)
    #expect(PrintedGridProof.maximum + PrintedGridProof.change < 1)
    // The margin is 6e-7: a change rounded up to four places would not fit.
    #expect(PrintedGridProof.maximum + (try rational("0.0088")) > 1)
  }

  /// The printed maximum is that of 𝒥 though the lemma is on ℋ: the walk's corner says so.
  @Test func `the printed maximum is the second moment's`() throws {
    let result = PaperGridRequest(thinning: 100).run()
    #expect(result.printedMaximumOwners == [.secondMoment])
    for (maximum, supremum) in zip(result.walk.maxima, result.suprema) {
      #expect(supremum.isSharp)
      let upper = try #require(supremum.enclosure.upper)
      #expect((Rational(maximum.norm) - upper).magnitude < .powerOfTen(-12))
    }
  }
}
