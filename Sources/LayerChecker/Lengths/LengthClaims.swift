/// Claims about random weights N(0, σ_w²/n) and biases N(0, σ_b²), whose net inputs have the variance
/// K = σ_b² + σ_w²·q: of the length map Q(q) = E φ(√K·Z)² and of χ₁ = σ_w²·E φ′(√K·Z)².

/// What the slope Q′ is on a range of fixed points: between −1 and 1, or above 1.
enum Stability: String, CaseIterable { case attracting, repelling }

/// Whether perturbations shrink, χ₁ < 1, or grow, χ₁ > 1.
enum Phase: String, CaseIterable { case ordered, chaotic }

/// All fixed points of the length map.
struct LengthFixedPoints {
  let weightVariance: Rational
  let biasVariance: Rational
  /// Parts cover [0, limit] in order.
  let limit: Rational
  let parts: [Part]
  let tail: Tail

  struct Part {
    let kind: Kind
    let q: Range
    let covering: Covering
  }

  enum Kind {
    /// Q(q) ≠ q.
    case none
    /// Exactly one fixed point, inside.
    case one(Stability, Phase?)
    /// q = 0 is a fixed point, and the only one.
    case zero(Stability, Phase?)
  }

  /// Why there is no fixed point beyond the limit.
  enum Tail: String, CaseIterable {
    /// φ² ≤ limit.
    case bounded
    /// φ is asymptotically linear, with a bounded remainder.
    case growth
    /// φ(x) = x·g(x) with g(x) + g(−x) = 1, so that Q(q) < K/2.
    case gate
  }
}

/// The one weight variance in a range that makes q a fixed point without biases.
struct Gain {
  let q: Rational
  let weightVariance: Range
  let stability: Stability
  let covering: Covering
}

/// The edge of chaos, χ₁ = 1 at the fixed point: there is exactly one in a range of K.
struct Edge {
  let biasVariance: Rational
  let K: Range
  let weightVariance: Range
  let stability: Stability
  let covering: Covering
}
