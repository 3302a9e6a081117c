import IntervalArithmetic
import SelfNormalization

/// An enclosure of the supremum of σ_max over a domain.
public struct Supremum: Sendable {
  /// Lower and upper bounds of the supremum.
  public let enclosure: Enclosure
  /// Boxes in (μ, ω, ν, τ) that hold every point at which it is attained.
  public let maximizers: [Box]
  /// A point at which σ_max is at least the enclosure's lower bound.
  public let witness: LayerPoint
  /// Whether the enclosure is as narrow as was asked.
  public let isSharp: Bool
  /// Boxes evaluated.
  public let boxes: Int
}

/// Rigorous global maximization of σ_max(Jacobian) over (μ, ω, ν, τ).
///
/// Boxes are bisected generation by generation. A box is replaced by the face where the norm is
/// largest if a partial derivative has one sign on it, is bounded by the natural and the mean-value
/// form, and is dropped once its bound falls below the value at a known point.
struct SpectralNormMaximizer<Bound: IntervalBound>: Sendable {
  private typealias Variable = Jet<4, Interval<Bound>>

  let selu: SELU<Interval<Bound>>
  let pair: MomentPair
  let options: ProverOptions

  /// Encloses the supremum over a box of (μ, ω, ν, τ), to a given width if the budget allows.
  func supremum(over root: Box, tolerance: Rational) -> Supremum {
    var generation = [root]
    var boxes = 0
    var best = examine(root).sample
    while true {
      let candidates = parallelMap(generation, jobs: options.jobs, examine)
      boxes += generation.count
      for candidate in candidates where candidate.sample.norm.lower > best.norm.lower {
        best = candidate.sample
      }
      let alive = candidates.filter { $0.bound.upper >= best.norm.lower }
      let upper = alive.map(\.bound.upper).max() ?? best.norm.upper
      let enclosure = Enclosure(Interval(unchecked: best.norm.lower, upper))
      let isSharp = enclosure.width.map { $0 <= tolerance } ?? false
      let exhausted = alive.allSatisfy { $0.axis == nil }
      if isSharp || exhausted || boxes >= options.budget || options.isCancelled() {
        return Supremum(
          enclosure: enclosure, maximizers: Self.merged(alive.map(\.box)), witness: best.point,
          isSharp: isSharp, boxes: boxes)
      }
      generation = alive.flatMap { candidate in
        guard let axis = candidate.axis else { return [candidate.box] }
        let halves = candidate.box.bisected(along: axis)
        return [halves.lower, halves.upper]
      }
      options.progress?(ProofProgress(boxes: boxes, fraction: nil))
    }
  }

  private struct Sample: Sendable {
    let point: LayerPoint
    let norm: Interval<Bound>
  }

  private struct Candidate: Sendable {
    /// The face of the box on which its maximum is attained.
    let box: Box
    /// An enclosure whose upper bound holds on the box.
    let bound: Interval<Bound>
    let sample: Sample
    /// The side to cut; nil if the box is a point.
    let axis: Int?
  }

  private func examine(_ box: Box) -> Candidate {
    var face = box
    var jet = norm(on: face.enclosures())
    var settled = false
    // Collapsing one side may settle the sign of another derivative.
    while !settled {
      settled = true
      for axis in 0..<4 where face.sides[axis].lowerBound < face.sides[axis].upperBound {
        let slope = jet.partials[axis]
        let end: Rational
        if slope.lower >= .zero {
          end = face.sides[axis].upperBound
        } else if slope.upper <= .zero {
          end = face.sides[axis].lowerBound
        } else {
          continue
        }
        face.sides[axis] = end...end
        settled = false
      }
      if !settled { jet = norm(on: face.enclosures()) }
    }

    let center = face.center
    let point = LayerPoint(mu: center[0], omega: center[1], nu: center[2], tau: center[3])
    let property = SpectralNormProperty(selu: selu, pair: pair, below: 1)
    let sample = Sample(point: point, norm: property.norm(on: center.map { Interval($0) }))
    var meanValue = sample.norm
    var widest: (axis: Int, spread: Rational)?
    for axis in 0..<4 {
      let side = face.sides[axis]
      guard side.lowerBound < side.upperBound else { continue }
      let change =
        jet.partials[axis]
        * (Interval(from: side.lowerBound, through: side.upperBound)
          - Interval(center[axis]))
      meanValue = meanValue + change
      let spread =
        change.isBounded ? change.width.rational : side.upperBound - side.lowerBound + 1_000_000
      if spread > widest?.spread ?? -1 { widest = (axis, spread) }
    }
    return Candidate(
      box: face, bound: jet.value.tightened(by: meanValue), sample: sample, axis: widest?.axis)
  }

  /// σ_max and its partial derivatives by μ, ω, ν, τ over a box.
  private func norm(on box: [Interval<Bound>]) -> Variable {
    let (mu, omega, nu, tau) = (box[0], box[1], box[2], box[3])
    let map = MomentMap(selu: selu, m: mu * omega, v: nu * tau)
    /// A function of (m, v) as a function of the four variables.
    func lifted(_ value: Interval<Bound>, _ byM: Interval<Bound>, _ byV: Interval<Bound>)
      -> Variable
    {
      Variable(value: value, partials: [omega * byM, mu * byM, tau * byV, nu * byV])
    }
    let (first, firstHessian) = (map.meanGradient, map.meanHessian)
    let (second, secondHessian) =
      pair == .variance
      ? (map.varianceGradient, map.varianceHessian)
      : (map.secondMomentGradient, map.secondMomentHessian)
    return Matrix2(
      lifted(first.m, firstHessian.mm, firstHessian.mv),
      lifted(first.v, firstHessian.mv, firstHessian.vv),
      lifted(second.m, secondHessian.mm, secondHessian.mv),
      lifted(second.v, secondHessian.mv, secondHessian.vv)
    )
    .scalingColumns(Variable(variable: 1, at: omega), Variable(variable: 3, at: tau))
    .spectralNorm
  }

  /// The distinct boxes, each time two that touch replaced by their hull.
  private static func merged(_ boxes: [Box]) -> [Box] {
    var clusters: [Box] = []
    for box in boxes {
      var cluster = box
      var apart: [Box] = []
      for other in clusters {
        if zip(cluster.sides, other.sides).allSatisfy({ $0.overlaps($1) }) {
          cluster = Box(
            zip(cluster.sides, other.sides).map {
              min($0.lowerBound, $1.lowerBound)...max($0.upperBound, $1.upperBound)
            })
        } else {
          apart.append(other)
        }
      }
      clusters = apart + [cluster]
    }
    return clusters
  }
}
