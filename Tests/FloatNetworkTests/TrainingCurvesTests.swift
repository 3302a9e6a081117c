import Foundation
import Testing

import FloatNetwork

/// Losses after each epoch that `Experiments/torch_curves.py` recorded of PyTorch, in binary64.
private struct RecordedCurve: Decodable {
  let method: NetworkKind
  let optimizer: OptimizerOptions.Method
  let dropout: Double
  /// Of training and of validation.
  let losses: [[Double]]

  private static func file(_ name: String, _ kind: String) throws -> URL {
    try #require(Bundle.module.url(forResource: "Recorded/\(name)", withExtension: kind))
  }

  static func load() throws -> [RecordedCurve] {
    try JSONDecoder().decode([Self].self, from: Data(contentsOf: file("curves", "json")))
  }

  static func table() throws -> TrainingTable {
    try TrainingTable(
      contentsOfFile: file("curves", "csv").path, label: "6", validationShare: 0.2,
      testShare: 0.2, seed: 1)
  }

  /// The same training here.
  ///
  /// - Parameter seed: Of the order of samples and of dropout.
  func epochs(on table: TrainingTable, seed: UInt64) -> [[Double]] {
    let step =
      switch optimizer {
      case .sgd: OptimizerOptions(method: .sgd, learningRate: 0.05)
      case .momentum:
        OptimizerOptions(method: .momentum, learningRate: 0.01, momentum: 0.5, l2: 0.001)
      case .adam: OptimizerOptions(method: .adam, learningRate: 0.001)
      }
    let count = losses.count
    let training = Training(
      Network(
        Architecture(kind: method, inputs: 5, outputs: 3, width: 32, depth: 5, dropout: dropout),
        seed: 1),
      on: table.training, validation: table.validation,
      options: TrainingOptions(
        optimizer: step, batchSize: 32, epochs: count, patience: count, smoothing: 1,
        balancesClasses: optimizer == .adam, seed: seed), workers: Workers(count: 2))
    training.run()
    return training.epochs.map { [$0.trainingLoss, $0.validationLoss] }
  }

  /// The largest relative difference of a loss.
  func distance(to epochs: [[Double]]) -> Double {
    zip(epochs.joined(), losses.joined()).map { abs($0 / $1 - 1) }.max() ?? .infinity
  }
}

@Suite struct TrainingCurvesTests {
  @Test func `whole trainings lose as in PyTorch`() throws {
    let (curves, table) = (try RecordedCurve.load(), try RecordedCurve.table())
    #expect(curves.count == 3 * NetworkKind.allCases.count)
    for curve in curves {
      let found = curve.epochs(on: table, seed: 1)
      #expect(found.count == curve.losses.count)
      // Adam makes whole steps of what rounding leaves of the gradient by a bias before a norm.
      let isLoose =
        curve.optimizer == .adam && [.batchNorm, .resNet].contains(curve.method)
      #expect(
        curve.distance(to: found) < (isLoose ? 1e-3 : 1e-4),
        "\(curve.method.rawValue), \(curve.optimizer.rawValue)")
    }
  }

  @Test func `other orders and masks are seen`() throws {
    let (curves, table) = (try RecordedCurve.load(), try RecordedCurve.table())
    for curve in curves {
      #expect(
        curve.distance(to: curve.epochs(on: table, seed: 2)) > 5e-3,
        "\(curve.method.rawValue), \(curve.optimizer.rawValue)")
    }
  }
}
