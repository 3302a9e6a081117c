import IntervalArithmetic
import LayerProofs
import SignalPropagation

/// What plots compute with: enclosures with 64 significant bits, far finer than a pixel.
typealias PlotBound = BigFloat<1>
typealias PlotInterval = Interval<PlotBound>

extension ClosedRange<Rational> {
  /// The range's place on an axis.
  var approximation: ClosedRange<Double> { lowerBound.approximation...upperBound.approximation }

  /// The range cut into equal parts.
  func cut(into count: Int) -> [ClosedRange<Rational>] {
    let width = upperBound - lowerBound
    let ends = (0...count).map { lowerBound + width * Rational($0, over: count) }
    return zip(ends, ends.dropFirst()).map { $0...$1 }
  }

  /// The range with a share of its width added at both ends.
  func widened(by share: Rational) -> ClosedRange<Rational> {
    let margin = (upperBound - lowerBound) * share
    return lowerBound - margin...upperBound + margin
  }
}

extension PlotInterval {
  init(_ range: ClosedRange<Rational>) {
    self.init(from: range.lowerBound, through: range.upperBound)
  }

  /// A bounded interval's place on an axis.
  var approximation: ClosedRange<Double> { lower.approximation...upper.approximation }
}

/// Rectangles of (m, v) that cover a set of net inputs, and their images under the moment map.
struct ImagePieces: Sendable {
  /// Enclosures of (μ̃, ν̃), one for each piece.
  let pieces: [(mean: PlotInterval, variance: PlotInterval)]

  init(netMean: ClosedRange<Rational>, netVariance: ClosedRange<Rational>, cuts: (m: Int, v: Int)) {
    let form = MonotoneForm(activation: SELU<PlotInterval>.selfNormalizing)
    let rows = netMean.lowerBound == netMean.upperBound ? 1 : cuts.m
    let boxes = netMean.cut(into: rows).flatMap { m in
      netVariance.cut(into: cuts.v).map { (PlotInterval(m), PlotInterval($0)) }
    }
    pieces = boxes.map { m, v in
      let image = form.image(m: m, v: v)
      return (image[0], image[1])
    }
  }

  var meanHull: PlotInterval { pieces.map(\.mean).reduce(pieces[0].mean) { $0.hull($1) } }
  var varianceHull: PlotInterval {
    pieces.map(\.variance).reduce(pieces[0].variance) { $0.hull($1) }
  }
}
