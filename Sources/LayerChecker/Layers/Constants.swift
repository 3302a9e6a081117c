/// α₀₁ and λ₀₁ (arXiv:1706.02515v5, Eq. 14), π, √(2/π), and the functions to go with them.
package struct Constants: Sendable {
  package let bits: Int
  package let functions: ErrorFunctions
  package let pi: FixedInterval
  package let alpha: FixedInterval
  package let lambda: FixedInterval
  /// q = √(2/π)
  let q: FixedInterval

  package init(bits: Int) {
    self.bits = bits
    functions = ErrorFunctions(bits: bits)
    func integer(_ n: Int) -> FixedInterval { FixedInterval(n, bits: bits) }
    let (one, two) = (integer(1), integer(2))
    pi = .pi(bits: bits)
    q = two.squareRoot / functions.rootPi
    // b₁ = erfc(1/√2)·e^{1/2} and b₂ = erfc(√2)·e².
    let b1 = functions.erfcx((one / 2).squareRoot)
    let b2 = functions.erfcx(two.squareRoot)
    alpha = q / (one - b1)
    let sum = 2 * b2 + pi * b1.squared - 2 * (two + pi) * b1 + pi + two
    lambda = (one - b1) * (2 * pi).squareRoot / sum.squareRoot
  }
}
