import Formulas
import IntervalArithmetic
import Proving
import SignalPropagation

/// One axis of a grid: the lower end plus multiples of the step, and the upper end.
public struct GridAxis: Sendable, Equatable {
  public let range: ClosedRange<Rational>
  /// The distance of neighbours, positive; the last two may be closer.
  public let step: Rational

  public init(_ range: ClosedRange<Rational>, step: Rational) {
    precondition(step > 0)
    (self.range, self.step) = (range, step)
  }

  /// The number of points.
  public var count: Int {
    let steps = ((range.upperBound - range.lowerBound) / step).ceiling
    return Int(steps.approximation) + 1
  }

  /// The point of an index in `0..<count`, exactly.
  public func point(_ index: Int) -> Rational {
    min(range.lowerBound + step * Rational(index), range.upperBound)
  }

  /// Every `thinning`-th index, and the last one.
  public func indices(thinning: Int) -> [Int] {
    let last = count - 1
    return Array(stride(from: 0, to: last, by: thinning)) + [last]
  }
}

/// The grid on which the paper's proof of Lemma 12 evaluates σ_max, or a thinned one.
///
/// The walk evaluates ``LayerMap`` over `Double` at every point, with an exponential and a
/// complementary error function of its own for each: no expansion, no table. So it repeats what
/// the authors did, rounding errors included, and like theirs it is a simulation: it bounds nothing
/// between the points and not even, rigorously, at them.
public struct PaperGrid: Sendable {
  public let domain: LayerDomain
  /// The walk takes every index that is a multiple of this, and the last, along each axis.
  public let thinning: Int
  /// The axes of the whole grid: μ, ω, ν, τ.
  public let axes: [GridAxis]
  private let indices: [[Int]]

  /// - Parameter steps: The steps along μ, ω, ν, τ.
  public init(
    domain: LayerDomain = .extended, steps: [Rational] = PrintedGridProof.steps, thinning: Int = 1
  ) {
    precondition(thinning > 0)
    self.domain = domain
    self.thinning = thinning
    axes = zip([domain.mu, domain.omega, domain.nu, domain.tau], steps)
      .map { GridAxis($0, step: $1) }
    indices = axes.map { $0.indices(thinning: thinning) }
  }

  /// Points along each axis, as thinned.
  public var counts: [Int] { indices.map(\.count) }

  /// Points altogether, as thinned.
  public var points: Int { counts.reduce(1, *) }

  /// Walks the grid with μ and ω in the outer loops.
  ///
  /// The maxima and their places do not depend on the number of jobs. The budget does not apply: a
  /// walk ends early only if it is cancelled, after the slices (μ, ω) that are under way.
  public func walk(options: ProverOptions) -> GridWalk {
    let values = zip(axes, indices).map { axis, indices in
      indices.map { axis.point($0).approximation }
    }
    let plane = Plane(selu: .selfNormalizing, nu: values[2], tau: values[3])
    let slices = counts[0] * counts[1]
    // Enough to balance the threads, few enough to answer Ctrl-C within a second.
    let batchSize = 8 * options.jobs
    var peaks = MomentPair.allCases.map { _ in Plane.Peak() }
    var places = peaks.map { _ in 0 }
    var next = 0
    repeat {
      let batch = Array(next..<min(next + batchSize, slices))
      let found = parallelMap(batch, jobs: options.jobs) { slice in
        plane.peaks(mu: values[0][slice / counts[1]], omega: values[1][slice % counts[1]])
      }
      for (slice, candidates) in zip(batch, found) {
        for pair in peaks.indices where candidates[pair].norm > peaks[pair].norm {
          peaks[pair] = candidates[pair]
          places[pair] = slice
        }
      }
      next += batch.count
      options.progress?(
        WorkProgress(
          .points, done: next * plane.points, fraction: Double(next) / Double(slices)))
    } while next < slices && !options.isCancelled()

    let maxima = zip(zip(MomentPair.allCases, peaks), places).map { found, slice in
      GridWalk.Maximum(
        pair: found.0, norm: found.1.norm,
        point: point(slice / counts[1], slice % counts[1], found.1.nu, found.1.tau))
    }
    return GridWalk(grid: self, points: next * plane.points, maxima: maxima)
  }

  /// The exact point at the given places along the thinned axes.
  private func point(_ mu: Int, _ omega: Int, _ nu: Int, _ tau: Int) -> Point {
    let sides = zip(zip(axes, indices), [mu, omega, nu, tau]).map { side, place in
      side.0.point(side.1[place])
    }
    return Point(mu: sides[0], omega: sides[1], nu: sides[2], tau: sides[3])
  }
}

/// What a walk over a grid met.
public struct GridWalk: Sendable {
  /// The largest σ_max of one Jacobian, in doubles.
  public struct Maximum: Sendable, Equatable {
    public let pair: MomentPair
    public let norm: Double
    /// The first point at which it is attained, μ running slowest and τ fastest; exactly the
    /// grid's point, which the walk rounds to doubles.
    public let point: Point
  }

  public let grid: PaperGrid
  /// Points walked.
  public let points: Int
  /// One for each of `MomentPair.allCases`, in that order.
  public let maxima: [Maximum]

  /// Whether every point was walked.
  public var isComplete: Bool { points == grid.points }
}

/// The part of a grid along ν and τ.
private struct Plane: Sendable {
  let selu: SELU<Double>
  let nu: [Double]
  let tau: [Double]

  /// The largest norm, and its places along ν and τ.
  struct Peak: Sendable {
    var norm = -Double.infinity
    var nu = 0
    var tau = 0
  }

  var points: Int { nu.count * tau.count }

  /// The peaks for one (μ, ω), in the order of `MomentPair.allCases`.
  func peaks(mu: Double, omega: Double) -> [Peak] {
    var (variance, secondMoment) = (Peak(), Peak())
    for i in nu.indices {
      for j in tau.indices {
        let map = LayerMap(activation: selu, mu: mu, omega: omega, nu: nu[i], tau: tau[j])
        let normH = map.jacobian(of: .variance).spectralNorm
        if normH > variance.norm { variance = Peak(norm: normH, nu: i, tau: j) }
        let normJ = map.jacobian(of: .secondMoment).spectralNorm
        if normJ > secondMoment.norm { secondMoment = Peak(norm: normJ, nu: i, tau: j) }
      }
    }
    return [variance, secondMoment]
  }
}
