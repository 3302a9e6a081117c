import Testing

import Statistics

@Suite struct QuantileTests {
  /// Quantiles of R 4: qt(0.975, c(1, 5, 30)), qt(1 - 1e-5, 10).
  @Test func `Student's quantiles`() {
    for (confidence, degrees, value) in [
      (0.95, 1, 12.706204736), (0.95, 5, 2.570581836), (0.95, 30, 2.042272456),
    ] {
      let quantile = StudentDistribution.twoSidedQuantile(confidence, degrees: degrees)
      #expect(abs(quantile - value) < 1e-6 * value)
    }
    #expect(abs(NormalQuantile.value(0.975) - 1.959963985) < 1e-8)
    #expect(abs(NormalQuantile.value(1e-6) + 4.753424309) < 1e-8)
    let wide = StudentDistribution.twoSidedQuantile(0.95, degrees: 1_000_000)
    #expect(abs(wide - NormalQuantile.twoSided95) < 1e-4)
  }
}
