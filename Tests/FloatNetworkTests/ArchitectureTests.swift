import FloatNetwork
import Testing

@Suite struct ArchitectureTests {
  @Test func `conic networks narrow geometrically`() {
    let architecture = Architecture(
      kind: .snn, inputs: 4, outputs: 2, width: 32, depth: 4, form: .conic)
    #expect(architecture.widths == [32, 16, 8, 4])
  }
}
