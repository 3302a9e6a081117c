import IntervalArithmetic
import Proving
import SignalPropagation

/// The leaves of a proof of the norm's bound, each with the bound that one evaluation gives there.
package struct LeafField: Sendable {
  package struct Leaf: Sendable {
    package let box: Box
    /// An upper bound of σ_max over the leaf.
    package let bound: Double
  }

  package let result: NormResult
  package let leaves: [Leaf]

  /// More leaves than this are no picture any more.
  package static let leafLimit = 20_000

  /// Nil unless the norm's bound is proved, and on not too many leaves.
  ///
  /// - Parameter jobs: The number of threads; nothing depends on it.
  package init?(of result: NormResult, jobs: Int) {
    let request = result.request
    guard let covering = result.outcome.covering, result.outcome.leaves <= Self.leafLimit else {
      return nil
    }
    self.result = result
    let root = request.search.box(of: request.domain)
    var boxes: [Box] = []
    switch covering {
    case .tree(let tree):
      tree.forEachLeaf(of: root) { box in
        boxes.append(box)
        return true
      }
    case .grid(let cells):
      let sides = zip(root.sides, cells).map { $0.cut(into: $1) }
      boxes = sides.reduce([[]]) { boxes, side in boxes.flatMap { box in side.map { box + [$0] } } }
        .map(Box.init)
    }
    leaves = request.activation.run(
      LeafBounds(request: request, boxes: boxes, jobs: jobs), boundedBy: FieldBound.self)
  }
}

private struct LeafBounds: ActivationGeneric {
  let request: NormRequest
  let boxes: [Box]
  let jobs: Int

  func callAsFunction<A: EnclosedActivation, Bound: IntervalBound>(
    _ activation: A
  ) -> [LeafField.Leaf] where A.Number == Interval<Bound> {
    let reduced = WorstCaseNormProperty(
      activation: activation, pair: request.pair, below: request.bound, domain: request.domain)
    let free = SpectralNormProperty(
      activation: activation, pair: request.pair, below: request.bound)
    let isReduced = request.search == .worstCaseWeights
    return parallelMap(boxes, jobs: jobs) { box in
      let sides: [Interval<Bound>] = box.enclosures()
      let norm = isReduced ? reduced.norm(on: sides) : free.norm(on: sides)
      return LeafField.Leaf(box: box, bound: Double(norm.upper.rational, rounded: .up))
    }
  }
}
