import IntervalArithmetic

/// How far apart the images of two inputs are, layer by layer, in a random network that both pass through.
///
/// Let d be the mean square of the difference of two layers' activations. Given the layer below,
/// φ(z) − φ(z′) is the integral of φ′(z_t)·(z − z′) over the segment from z′ to z, so that d of the next
/// layer is on average at most χ·d, χ the largest of σ_w²E φ′(√K·Z)² and σ_w²E φ′(√K·Z)²Z² for the
/// variances K on such segments: at most those of z and z′, and at least those less σ_w²d/4; see
/// `Documentation/Width.md`.
public struct PairBound: Sendable {
  /// What holds with this probability at least, both inputs' mean squares included.
  public let probability: Rational
  /// A bound of the mean square of the difference in the last layer.
  public let distance: Rational
  /// The cosine of the angle between the two images is at least this, in the last layer.
  public let cosine: Rational
  /// The same in all layers.
  public let leastCosine: Rational

  /// Nil if there is no bound, as there is none for inputs that need not stay near one another.
  ///
  /// - Parameters:
  ///   - proof: Of either input's mean squares.
  ///   - start: The mean square of the inputs' difference.
  ///   - share: How probable it may be that the distance exceeds its bound while mean squares stay.
  public init?(_ proof: WidthProof, distance start: Rational, share: Rational) {
    let (low, high) = (proof.interval.lowerBound, proof.interval.upperBound)
    // Beyond it nothing is said of the angle.
    let farthest = 2 * low
    var reach = start / share
    for _ in 0..<Self.tries {
      guard reach <= farthest,
        let factors = TangentBound.factors(
          proof.network, from: low - reach / 4, through: high),
        let power = TangentBound.power(factors, proof.network.widths.depth)
      else { return nil }
      // The supermartingale d/χˡ exceeds start/share with a probability of at most `share`; as long as it
      // does not, d is within reach and χ is right.
      let last = start / share * power
      let most = max(last, start / share)
      if most <= reach {
        (distance, cosine) = (last, 1 - last / farthest)
        leastCosine = 1 - most / farthest
        probability = 1 - 2 * proof.failure - share
        return
      }
      reach = max(most, reach * Rational(101, over: 100))
    }
    return nil
  }

  private static var tries: Int { 40 }
}
