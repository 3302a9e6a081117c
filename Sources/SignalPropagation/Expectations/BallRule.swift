import Formulas
import IntervalArithmetic
import Synchronization

/// The trapezoidal rule of ``TrapezoidalRule`` in plain binary64 numbers, for balls at its nodes: exact
/// nodes, weights that are right to 2u, and upper bounds of its errors.
///
/// The nodes come in the order 0, s, −s, 2s, −2s, …, and with them 0 of weight 0 to fill up four.
final class BallRule: Sendable {
  /// What a rule is made for; one serves all activations.
  struct Key: Hashable {
    /// a
    let halfWidth: Double
    /// How small the discretization's error is to be against the bound of the integrand.
    let bits: Int
    /// The same of the truncation's.
    let tailBits: Int
    /// The highest derivative, even.
    let order: Int
    /// Of the integrand's growth.
    let degree: Int
  }

  /// One side's nodes, or both.
  struct Nodes {
    /// t
    let t: [Double]
    /// s·He_j(t)·e^{−t²/2}/√(2π) for each j.
    let weights: [[Double]]
  }

  let step: Rational
  /// n
  let count: Int
  let all: Nodes
  /// Those with t ≥ 0, at weights for sums of even products.
  let half: Nodes
  /// 2e^{a²/2}‖H_j(|Z| + a)‖₂/(e^{2πa/s} − 1), for each j.
  let discretization: [Double]
  /// The terms left out on both sides, apart from the integrand's bound at T, for each j.
  let truncation: [Double]
  /// An upper bound of T = (n + 1)s.
  let reach: Double

  private static let rules = Mutex<[Key: BallRule?]>([:])

  /// Nil if there is no good one with so few nodes as sums may have terms.
  static func rule(_ key: Key) -> BallRule? {
    if let known = rules.withLock({ $0[key] }) { return known }
    let rule = BallRule(key)
    rules.withLock { $0[key] = .some(rule) }
    return rule
  }

  private init?(_ key: Key) {
    typealias Long = Interval<BigFloat<2>>
    guard let (step, count) = Self.choice(key) else { return nil }
    (self.step, self.count) = (step, count)
    let s = Long(step)
    let scale = s / (Long(2) * .pi).squareRoot()
    var (t, positive): ([Double], [[Double]]) = ([], [])
    for k in 0...count {
      let node = step * Rational(k)
      let nearest = Double(node, rounded: .down)
      guard Rational(nearest) == node else { return nil }
      t.append(nearest)
      let long = Long(node)
      let density = (-(long.squared() / Long(2))).exp() * scale
      let row = (0...key.order).map { j -> Double? in
        let weight = (HermitePolynomial.value(j, at: long) * density).inBinary64
        // Either end is right to one unit in the last place.
        guard weight.upper <= weight.lower.nextUp, weight.lower == 0 || weight.lower.isNormal
        else { return nil }
        return weight.lower
      }
      guard row.allSatisfy({ $0 != nil }) else { return nil }
      positive.append(row.map { $0! })
    }
    let sides = (0...count).flatMap { $0 == 0 ? [(0, 1.0)] : [($0, 1.0), ($0, -1.0)] }
    all = Nodes(
      t: Self.filled(sides.map { $1 * t[$0] }),
      weights: (0...key.order).map { j in
        Self.filled(
          sides.map { k, sign in (j.isMultiple(of: 2) ? 1 : sign) * positive[k][j] })
      })
    half = Nodes(
      t: Self.filled(t),
      weights: (0...key.order).map { j in
        Self.filled((0...count).map { ($0 == 0 ? 1 : 2) * positive[$0][j] })
      })
    let bounds = TrapezoidalRule<Double>.errorFactors(
      halfWidth: key.halfWidth, step: step, count: count, order: key.order)
    discretization = bounds.discretization.map(\.upper)
    truncation = bounds.truncation.map(\.upper)
    reach = bounds.reach.upper
    guard (discretization + truncation).allSatisfy({ $0.isFinite && $0 >= 0 }) else { return nil }
  }

  private static func filled(_ values: [Double]) -> [Double] {
    values + [Double](repeating: 0, count: (4 - values.count % 4) % 4)
  }

  /// A step and a count that will do; what they are worth is computed afterwards.
  private static func choice(_ key: Key) -> (Rational, Int)? {
    let a = key.halfWidth
    let wanted = 2 * 3.14159265 * a / (Double(key.bits + 2) * 0.69314718 + a * a / 2 + 1)
    guard wanted > 0x1p-9 else { return nil }
    // Seven significant bits, so that all nodes are numbers of the format.
    let exponent = Int(wanted.exponent) - 6
    let mantissa = (wanted / Double(sign: .plus, exponent: exponent, significand: 1))
      .rounded(.down)
    let step = Rational(Int(mantissa)).scaled(byPowerOfTwo: exponent)
    // ln 10 for each power that the integrand grows by up to T ≈ 10.
    let reach =
      (2
      * (Double(key.tailBits + 2) * 0.69314718 + 2.302585 * Double(key.degree + key.order)))
      .squareRoot()
    let count = Int((reach / step.approximation).rounded(.up))
    return 2 * count + 4 <= BallSum.termLimit ? (step, max(count, 1)) : nil
  }
}
