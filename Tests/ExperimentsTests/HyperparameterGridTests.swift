import Experiments
import Testing

@Suite struct HyperparameterGridTests {
  @Test func `grids are equally large for equal choices`() {
    #expect(HyperparameterGrid.trials(for: .snn, full: false).count == 12)
    #expect(HyperparameterGrid.trials(for: .layerNorm, full: false).count == 6)
    #expect(HyperparameterGrid.trials(for: .snn, full: true).count == 3 * 6 * 3 * 2 * 2)
  }
}
