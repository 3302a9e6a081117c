import Experiments
import FloatNetwork
import Testing

@Suite struct HyperparameterGridTests {
  private func count(_ grid: HyperparameterGrid, _ kind: NetworkKind) -> Int {
    grid.trials(for: kind, inputs: 16).count
  }

  @Test func `grids are as large as the paper's tables`() {
    #expect(count(.small, .snn) == 12)
    #expect(count(.small, .layerNorm) == 6)
    #expect(count(.paper, .snn) == 3 * 6 * 3 * 2 * 2)
    #expect(count(.paper, .msraInit) == 3 * 6 * 3 * 2 * 2)
    #expect(count(.paper, .batchNorm) == 3 * 6 * 3 * 2)
    #expect(count(.paper, .highway) == 6 * 3 * 2)
    #expect(count(.paper, .resNet) == 3 * 5 * 3 * 2 * 2)
    #expect(HyperparameterGrid.paper.trials(for: .snn, inputs: 8, experiment: "htru2").count == 180)
    #expect(count(.medium, .snn) == 2 * 5 * 3 * 2 * 2)
    #expect(HyperparameterGrid.medium.trials(for: .snn, inputs: 256).count == 60)
    #expect(HyperparameterGrid.paper.trialsOfTox21(for: .snn, depth: 8).count == 2 * 3 * 2 * 2 * 3)
    #expect(
      HyperparameterGrid.paper.trialsOfTox21(for: .resNet, depth: 8).count == 2 * 3 * 2 * 2 * 3 * 2)
  }

  @Test(arguments: HyperparameterGrid.allCases)
  func `residual networks are counted in blocks`(_ grid: HyperparameterGrid) {
    #expect(grid.trialsOfTox21(for: .resNet, depth: 8).allSatisfy { $0.depth == 17 })
    #expect(grid.trialsOfTox21(for: .highway, depth: 8).allSatisfy { $0.depth == 8 })
    #expect(NetworkKind.resNet.depth(hiddenLayers: 17) == 8)
  }

  @Test(arguments: NetworkKind.allCases)
  func `all of them can be built`(_ kind: NetworkKind) {
    for trial in HyperparameterGrid.medium.trials(for: kind, inputs: 5) {
      #expect(trial.depth <= 33)
      #expect(kind != .highway || trial.width == 5 && trial.form == .input)
      guard trial.depth < 8, trial.learningRate == 1 else { continue }
      let architecture = Architecture(
        kind: kind, inputs: 5, outputs: 3, width: trial.width, depth: trial.depth, form: trial.form,
        dropout: trial.dropout, bottleneck: trial.bottleneck)
      let network = Network(architecture, seed: 1)
      let pass = Pass(workers: Workers(count: 1))
      let logits = network.forward(Matrix(rows: 2, columns: 5), pass)
      #expect(logits.rows == 2 && logits.columns == 3)
    }
  }
}
