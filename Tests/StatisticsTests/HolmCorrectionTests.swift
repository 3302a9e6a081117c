import Statistics
import Testing

@Suite struct HolmCorrectionTests {
  @Test func `Holm's correction is monotone`() {
    let corrected = HolmCorrection.corrected([0.01, 0.04, 0.03, 0.5])
    #expect(zip(corrected, [0.04, 0.09, 0.09, 0.5]).allSatisfy { abs($0 - $1) < 1e-12 })
    #expect(HolmCorrection.corrected([0.9, 0.8]) == [1, 1])
  }
}
