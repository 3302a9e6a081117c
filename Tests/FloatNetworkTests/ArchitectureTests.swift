import FloatNetwork
import Testing

@Suite struct ArchitectureTests {
  @Test func `conic networks narrow geometrically`() {
    let architecture = Architecture(
      kind: .snn, inputs: 4, outputs: 2, width: 32, depth: 4, form: .conic)
    #expect(architecture.widths == [32, 16, 8, 4])
  }

  @Test func `diavolos are narrow in the middle`() {
    let architecture = Architecture(
      kind: .resNet, inputs: 4, outputs: 2, width: 64, depth: 9, form: .diavolo, bottleneck: 0.25)
    // The first layer, then two for each of four blocks.
    #expect(architecture.widths == [64, 32, 32, 16, 16, 32, 32, 64, 64])
    let other = Architecture(
      kind: .snn, inputs: 4, outputs: 2, width: 64, depth: 9, form: .diavolo, bottleneck: 0.25)
    #expect(Set(other.widths) == [64])
    let shapes = Network(architecture, seed: 1).parameters.map {
      [$0.value.rows, $0.value.columns]
    }
    // Inside a block it has a quarter of its units, and what is carried changes its width.
    #expect(shapes.contains([64, 8]) && shapes.contains([8, 32]) && shapes.contains([64, 32]))
  }

  @Test func `highways can have the input's width from the start`() {
    let architecture = Architecture(
      kind: .highway, inputs: 5, outputs: 2, width: 64, depth: 3, form: .input)
    #expect(architecture.widths == [5, 5, 5])
    let shapes = Network(architecture, seed: 1).parameters.map {
      [$0.value.rows, $0.value.columns]
    }
    #expect(!shapes.contains([5, 64]) && shapes.count { $0 == [5, 5] } == 6)
  }
}
