/// y[b×n] = a·(x·d + s·(1 − d)) + c with independent d of mean q, outside training y = x.
///
/// Ordinary dropout has s = 0, a = 1/q, c = 0 (Srivastava et al., JMLR 15, 2014). Alpha dropout has
/// s = −λα and the affine map that restores mean 0 and variance 1 (paper, section "New Dropout
/// Technique").
package final class Dropout: Layer {
  private let keep: Double
  private let replacement: Float
  private let factor: Float
  private let shift: Float
  private let y: Matrix
  private let dx: Matrix
  private let mask: Matrix
  private var isActive = false

  /// Ordinary dropout.
  ///
  /// - Parameter rate: 1 − q, from 0 up to but not including 1.
  package convenience init(rate: Double, width: Int) {
    self.init(keep: 1 - rate, replacement: 0, factor: 1 / (1 - rate), shift: 0, width: width)
  }

  /// Alpha dropout.
  package convenience init(alphaRate rate: Double, width: Int) {
    let map = Self.alphaMap(keep: 1 - rate)
    self.init(
      keep: 1 - rate, replacement: map.replacement, factor: map.factor, shift: map.shift,
      width: width)
  }

  /// s = −λα, a = (q + s²q(1 − q))^{−1/2} and c = −a(1 − q)s for alpha dropout.
  package static func alphaMap(
    keep: Double
  ) -> (replacement: Double, factor: Double, shift: Double) {
    let replacement = -(SELUConstants.lambda * SELUConstants.alpha)
    let drop = 1 - keep
    let factor = 1 / (keep + replacement * replacement * keep * drop).squareRoot()
    return (replacement, factor, -(factor * drop * replacement))
  }

  private init(keep: Double, replacement: Double, factor: Double, shift: Double, width: Int) {
    self.keep = keep
    (self.replacement, self.factor, self.shift) = (Float(replacement), Float(factor), Float(shift))
    y = Matrix(rows: 0, columns: width)
    dx = Matrix(rows: 0, columns: width)
    mask = Matrix(rows: 0, columns: width)
  }

  package func forward(_ x: Matrix, _ pass: Pass) -> Matrix {
    isActive = pass.isTraining && keep < 1
    guard isActive else { return x }
    y.resize(rows: x.rows)
    mask.resize(rows: x.rows)
    // Two decisions from each 64 random bits; the probability is exact to 2⁻³².
    let threshold = UInt32(min(keep * 0x1p32, 0x1p32 - 1))
    let (input, output, kept) = (x.values, y.values, mask.values)
    let (random, a, c) = (pass.random, factor, shift)
    let dropped = factor * replacement + shift
    pass.workers.divide(x.count, unit: 2, grain: Workers.elementGrain) { part, _ in
      for i in part {
        let bits = random.bits(at: UInt64(i / 2))
        let half = UInt32(truncatingIfNeeded: i.isMultiple(of: 2) ? bits : bits >> 32)
        let isKept = half < threshold
        kept[i] = isKept ? a : 0
        output[i] = isKept ? a * input[i] + c : dropped
      }
    }
    return y
  }

  /// dx = a·d·dy
  package func backward(_ dy: Matrix, _ pass: Pass) -> Matrix {
    guard isActive else { return dy }
    dx.resize(rows: dy.rows)
    pass.workers.map(dy, mask, into: dx) { $0 * $1 }
    return dx
  }
}
