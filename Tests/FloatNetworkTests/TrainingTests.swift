import Experiments
import Foundation
import Testing

import FloatNetwork

@Suite struct TrainingTests {
  /// Two noisy half circles, told apart by a bent line.
  private func samples(_ count: Int, seed: UInt64) -> Samples {
    let random = RandomStream(seed: seed)
    let x = Matrix(rows: count, columns: 2)
    let classes = (0..<count).map { $0 % 2 }
    for i in 0..<count {
      let angle = random.uniform(at: UInt64(3 * i)) * .pi
      let sign = classes[i] == 0 ? 1.0 : -1
      x[i, 0] = Float(sign * (cos(angle) - 0.5) + 0.1 * random.normal(at: UInt64(500 + 2 * i)))
      x[i, 1] = Float(sign * (sin(angle) - 0.25) + 0.1 * random.normal(at: UInt64(501 + 2 * i)))
    }
    return Samples(features: x, targets: .classes(classes, count: 2))
  }

  private func training(
    _ kind: NetworkKind, optimizer: OptimizerOptions.Method = .momentum, threads: Int = 1,
    epochs: Int = 12, products: MatrixProduct.Rounding = .fused
  ) -> Training {
    let network = Network(
      Architecture(kind: kind, inputs: 2, outputs: 2, width: 12, depth: 3, dropout: 0.05), seed: 3)
    let options = TrainingOptions(
      optimizer: .init(method: optimizer, learningRate: optimizer == .adam ? 0.01 : 0.05),
      batchSize: 16, epochs: epochs, patience: 50, smoothing: 2, seed: 4)
    return Training(
      network, on: samples(120, seed: 1), validation: samples(60, seed: 2), options: options,
      workers: Workers(count: threads, products: products))
  }

  private func numbers(_ training: Training) -> [[UInt32]] {
    training.network.tensors.map { $0.value.elements.map(\.bitPattern) }
  }

  @Test(arguments: NetworkKind.allCases)
  func `every kind of network learns`(_ kind: NetworkKind) {
    let training = training(kind)
    #expect(training.run())
    let test = samples(200, seed: 9)
    let evaluation = Evaluation(
      training.network, on: test, workers: Workers(count: 1), seed: 1)
    #expect(evaluation.accuracy.value > 0.85)
    #expect((evaluation.areaUnderCurve?.value ?? 0) > 0.9)
  }

  /// The false twin: classes that have nothing to do with the features are not learned.
  @Test func `noise is not learned`() {
    let features = samples(200, seed: 5).features
    let stream = RandomStream(seed: 6)
    let classes = (0..<200).map { Int(stream.bits(at: UInt64($0)) & 1) }
    let noise = Samples(features: features, targets: .classes(classes, count: 2))
    let training = Training(
      Network(
        Architecture(kind: .snn, inputs: 2, outputs: 2, width: 8, depth: 2), seed: 1),
      on: noise.selecting(0..<100), validation: noise.selecting(100..<120),
      options: TrainingOptions(batchSize: 20, epochs: 10), workers: Workers(count: 1))
    training.run()
    let evaluation = Evaluation(
      training.network, on: noise.selecting(120..<200), workers: Workers(count: 1), seed: 1)
    #expect(evaluation.accuracy.value < 0.7)
  }

  @Test func `the number of threads changes no bit`() {
    let (one, three) = (training(.snn), training(.snn, threads: 3))
    one.run()
    three.run()
    #expect(numbers(one) == numbers(three))
    #expect(one.epochs == three.epochs)
  }

  @Test(arguments: [
    (NetworkKind.snn, OptimizerOptions.Method.momentum), (.batchNorm, .adam), (.resNet, .sgd),
  ])
  func `interrupted and resumed equals uninterrupted`(
    _ kind: NetworkKind, _ optimizer: OptimizerOptions.Method
  ) throws {
    let whole = training(kind, optimizer: optimizer, epochs: 4)
    whole.run()
    let path = FileManager.default.temporaryDirectory
      .appendingPathComponent("snn-verify-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    // In the middle of an epoch, at its end, and shortly before all ends.
    for stop in [3, 8, 31] {
      let first = training(kind, optimizer: optimizer, epochs: 4)
      var steps = 0
      let isFinished = first.run(isCancelled: {
        steps += 1
        return steps == stop
      })
      #expect(!isFinished)
      #expect(numbers(first) != numbers(whole))
      try first.checkpoint(data: "d").write(to: URL(fileURLWithPath: path))
      let settings = try Training.settings(ofCheckpoint: path)
      #expect(settings.data == "d" && settings.options == first.options)
      let second = training(kind, optimizer: optimizer, epochs: 4)
      try second.resume(fromCheckpoint: path)
      #expect(second.run())
      #expect(numbers(second) == numbers(whole))
      #expect(second.epochs == whole.epochs)
    }
  }

  @Test func `a checkpoint says how its products round`() throws {
    let path = FileManager.default.temporaryDirectory
      .appendingPathComponent("snn-verify-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    let first = training(.snn, epochs: 2, products: .separate)
    #expect(first.run(toEpoch: 1))
    try first.checkpoint(data: "d").write(to: URL(fileURLWithPath: path))
    #expect(try Training.settings(ofCheckpoint: path).products == .separate)
    #expect(throws: DataError.self) {
      try training(.snn, epochs: 2).resume(fromCheckpoint: path)
    }
    // Earlier versions had one way alone, and did not say it.
    var file = try SafeTensors(contentsOfFile: path)
    file.metadata["products"] = nil
    file.metadata["format"] = "snn-verify checkpoint 1"
    try file.encoded().write(to: URL(fileURLWithPath: path))
    #expect(try Training.settings(ofCheckpoint: path).products == .separate)
    let second = training(.snn, epochs: 2, products: .separate)
    try second.resume(fromCheckpoint: path)
    second.run()
    let (whole, other) = (
      training(.snn, epochs: 2, products: .separate), training(.snn, epochs: 2)
    )
    whole.run()
    other.run()
    #expect(numbers(second) == numbers(whole) && numbers(other) != numbers(whole))
  }

  @Test func `training stops when the smoothed loss rises`() {
    let training = Training(
      Network(
        Architecture(kind: .msraInit, inputs: 2, outputs: 2, width: 24, depth: 2), seed: 1),
      on: samples(10, seed: 1), validation: samples(40, seed: 7),
      options: TrainingOptions(
        optimizer: .init(learningRate: 0.2), batchSize: 10, epochs: 400, patience: 5,
        smoothing: 3),
      workers: Workers(count: 1))
    training.run()
    let best = training.bestEpoch ?? 0
    #expect(training.epochs.count == best + 6)
    #expect(
      training.epochs.indices.allSatisfy {
        training.epochs[$0].smoothedLoss >= training.epochs[best].smoothedLoss
      })
  }
}
