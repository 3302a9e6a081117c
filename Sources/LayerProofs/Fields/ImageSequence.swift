import IntervalArithmetic
import Proving
import SignalPropagation

/// The images of a (μ, ν) rectangle under g, again and again, for all weights of a domain.
package struct ImageSequence: Sendable {
  /// One image, as rectangles that cover it.
  package struct Image: Sendable {
    /// Enclosures of (μ̃, ν̃), one for each piece.
    package let pieces: [(mean: Interval<BigFloat<1>>, variance: Interval<BigFloat<1>>)]

    package var meanHull: Interval<BigFloat<1>> {
      pieces.map(\.mean).reduce(pieces[0].mean) { $0.hull($1) }
    }
    package var varianceHull: Interval<BigFloat<1>> {
      pieces.map(\.variance).reduce(pieces[0].variance) { $0.hull($1) }
    }
  }

  package let domain: LayerDomain
  package let images: [Image]

  package static let iterations = 5
  /// Into how many parts the ranges of m and v are cut.
  package static let cuts = (m: 4, v: 64)

  package init(of domain: LayerDomain) {
    self.domain = domain
    var images: [Image] = []
    var next = domain
    for _ in 0..<Self.iterations {
      let image = Self.image(of: next)
      images.append(image)
      // The rectangle around an image encloses it, so its image encloses the next one.
      next.mu = image.meanHull.lower.rational...image.meanHull.upper.rational
      next.nu = image.varianceHull.lower.rational...image.varianceHull.upper.rational
    }
    self.images = images
  }

  private static func image(of domain: LayerDomain) -> Image {
    let form = MonotoneForm(activation: SELU<FieldInterval>.selfNormalizing)
    let (m, v) = (domain.netMean, domain.netVariance)
    let rows = m.lowerBound == m.upperBound ? 1 : cuts.m
    let boxes = m.cut(into: rows).flatMap { m in
      v.cut(into: cuts.v).map { (FieldInterval(m), FieldInterval($0)) }
    }
    return Image(
      pieces: boxes.map { m, v in
        let image = form.image(m: m, v: v)
        return (image[0], image[1])
      })
  }
}
