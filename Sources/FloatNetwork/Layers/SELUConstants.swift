/// α₀₁ and λ₀₁, for which SELU keeps mean 0 and variance 1 (paper, Eq. 14), rounded to binary64.
///
/// They are numbers to simulate with. The tests of the target `Simulation` hold them against certified
/// enclosures.
package enum SELUConstants {
  package static let alpha = 0x1.ac5afad782cf1p+0
  package static let lambda = 0x1.0cfabd6a91132p+0
}
