import FloatNetwork
import Foundation

/// Matrix products and training steps of `FloatNetwork`, on all cores.
final class NetworkBenchmarks {
  private static let (width, depth, batch, outputs) = (1024, 32, 128, 10)
  /// Enough for the longest sample without the end of an epoch.
  private static let samples = 2048
  private static let stepsPerSample = 2
  private static let runs = 9

  static let peak = "network.product.1024"
  static let passes = "network.forward-backward.1024x32"
  static let share = "network.share-of-peak.1024x32"
  static let step = "network.step.1024x32"

  private let workers = Workers(count: ProcessInfo.processInfo.activeProcessorCount)
  private let network: Network
  private let data: Samples

  init() {
    let (width, outputs, samples) = (Self.width, Self.outputs, Self.samples)
    network = Network(
      Architecture(kind: .snn, inputs: width, outputs: outputs, width: width, depth: Self.depth),
      seed: 1)
    let features = Matrix(rows: samples, columns: width)
    let random = RandomStream(seed: 2)
    for i in 0..<features.count { features.values[i] = Float(random.normal(at: UInt64(i))) }
    data = Samples(
      features: features,
      targets: .classes((0..<samples).map { $0 % outputs }, count: outputs))
  }

  /// Square products and passes by turns, both in floating-point operations per time: the share is
  /// the median of the ratios of neighbours.
  func measuredPasses() -> [Measurement] {
    let n = Self.width
    let (a, b, c) = (
      data.features.firstRows(n), Matrix(rows: n, columns: n), Matrix(rows: n, columns: n)
    )
    b.copy(a)
    let x = data.features.firstRows(Self.batch)
    let errors = Matrix(rows: Self.batch, columns: Self.outputs)
    errors.fill(1e-3)
    let pass = Pass(workers: workers, isTraining: true)
    let product = 2 * Double(n * n * n)
    // Forward, and backward by the input and by the weights.
    let passes = 3 * Double(Self.depth) * 2 * Double(Self.batch * n * n)
    var (peaks, speeds): ([Double], [Double]) = ([], [])
    for run in 0...Self.runs {
      let square =
        Stopwatch.seconds {
          for _ in 0..<8 {
            MatrixProduct.multiply(
              MatrixView(a), MatrixView(b), into: MatrixView(c), m: n, n: n, k: n,
              workers: workers)
          }
        } / 8
      let both = Stopwatch.seconds {
        _ = network.forward(x, pass)
        network.backward(errors, pass)
      }
      if run > 0 {
        peaks.append(product / square / 1e9)
        speeds.append(passes / both / 1e9)
      }
    }
    return [
      Measurement(name: Self.peak, unit: "GFLOP/s", samples: peaks),
      Measurement(name: Self.passes, unit: "GFLOP/s", samples: speeds),
      Measurement(
        name: Self.share, unit: "%", samples: zip(speeds, peaks).map { 100 * $0 / $1 }),
    ]
  }

  /// Whole steps, with SGD and momentum; by turns with PyTorch, if its interpreter is given.
  func measuredStep(python: String?) throws -> Measurement {
    let options = TrainingOptions(
      optimizer: OptimizerOptions(method: .momentum, learningRate: 1e-3), batchSize: Self.batch,
      epochs: 1000, patience: 1000)
    let validation = data.selecting(0..<Self.batch)
    let training = Training(
      network, on: data, validation: validation, options: options, workers: workers)
    let peer = try python.map {
      try TorchPeer(
        python: $0,
        arguments: [
          Self.width, Self.depth, Self.batch, Self.outputs, Self.samples, workers.count,
        ])
    }
    var (own, others): ([Double], [Double]) = ([], [])
    for run in 0...Self.runs {
      let other = try peer?.seconds(steps: Self.stepsPerSample)
      var steps = 0
      let seconds = Stopwatch.seconds {
        training.run(isCancelled: {
          steps += 1
          return steps == Self.stepsPerSample
        })
      }
      // The first pair warms caches; an epoch ends with a validation that is no part of a step.
      if run > 0, !(run + 1).isMultiple(of: Self.samples / Self.batch / Self.stepsPerSample) {
        own.append(seconds * 1e3 / Double(Self.stepsPerSample))
        if let other { others.append(other * 1e3 / Double(Self.stepsPerSample)) }
      }
    }
    return python == nil
      ? Measurement(name: Self.step, unit: "ms", samples: own)
      : Measurement(name: Self.step, unit: "ms", samples: own, peer: others)
  }
}

extension Matrix {
  fileprivate func firstRows(_ count: Int) -> Matrix {
    Matrix(rows: count, columns: columns, elements: Array(elements.prefix(count * columns)))
  }
}

/// `peers/torch_step.py`, which takes steps when it is asked to.
private final class TorchPeer {
  private let process: LineProcess

  init(python: String, arguments: [Int]) throws {
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../peers/torch_step.py").standardized.path
    process = try LineProcess(
      URL(fileURLWithPath: python), [script] + arguments.map(String.init),
      name: "peers/torch_step.py, see peers/requirements.txt,")
    // Its version, when it is ready.
    _ = try process.line()
  }

  deinit { process.end() }

  func seconds(steps: Int) throws -> Double {
    let text = try process.ask("\(steps)")
    guard let seconds = Double(text) else {
      throw PeerFailure(description: "peers/torch_step.py answered '\(text)'")
    }
    return seconds
  }
}
