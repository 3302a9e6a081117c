import Testing

import LayerChecker

@Suite struct ConstantsTests {
  /// erfcx at 1/√2 and √2 by way of α₀₁ and λ₀₁ to 30 digits (paper, Eq. 14).
  @Test func `constants have their known digits`() {
    let constants = Constants(bits: 128)
    expectDigits(constants.alpha, "1.673263242354377284817042991671")
    expectDigits(constants.lambda, "1.050700987355480493419334985294")
  }
}
