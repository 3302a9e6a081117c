import ArgumentParser
import FloatNetwork
import Paper

/// The network and how it is trained.
struct NetworkOptions: ParsableArguments {
  @Option(help: "The kind of network (default: SNN).")
  var method: NetworkKind?

  @Option(parsing: .unconditional, help: "Units in the first hidden layer (default: 64).")
  var width: Int?

  @Option(parsing: .unconditional, help: "Hidden layers (default: 4; for ResNet 5, two blocks).")
  var depth: Int?

  @Option(
    help: "Equal widths, or widths that shrink to the number of classes (default: rectangular).")
  var form: Architecture.Form?

  @Option(parsing: .unconditional, help: "The rate of dropout; alpha dropout for SNN (default: 0).")
  var dropout: Double?

  @Option(help: "How to step (default: momentum).")
  var optimizer: OptimizerOptions.Method?

  @Option(parsing: .unconditional, help: "The learning rate (default: 0.01; for adam 0.001).")
  var rate: Double?

  @Option(
    parsing: .unconditional, help: "The share of the last step in the next one (default: 0.9).")
  var momentum: Double?

  @Option(
    name: .customLong("l2"), parsing: .unconditional,
    help: "L2 regularization of the weights (default: 0).")
  var l2: Double?

  @Option(parsing: .unconditional, help: "Samples in a step (default: 32).")
  var batch: Int?

  @Option(parsing: .unconditional, help: "The largest number of epochs (default: 100).")
  var epochs: Int?

  @Option(
    parsing: .unconditional,
    help: "Epochs without a better smoothed validation loss before the end (default: 20).")
  var patience: Int?

  @Option(parsing: .unconditional, help: "Epochs whose mean validation loss counts (default: 5).")
  var smoothing: Int?

  @Flag(help: "Let all classes weigh the same.")
  var balance = false

  @Option(parsing: .unconditional, help: "Where random numbers start (default: 1).")
  var seed: UInt64?

  @Option(
    help: "Round sums of products once or, as earlier versions did, twice (default: fused).")
  var products: MatrixProduct.Rounding?

  /// The shares of the samples to validate and to test on.
  static let heldOut = 0.2

  /// The options that were given.
  var given: [String] {
    let values: [(String, Any?)] = [
      ("method", method), ("width", width), ("depth", depth), ("form", form),
      ("dropout", dropout), ("optimizer", optimizer), ("rate", rate), ("momentum", momentum),
      ("l2", l2), ("batch", batch), ("epochs", epochs), ("patience", patience),
      ("smoothing", smoothing), ("balance", balance ? true : nil), ("seed", seed),
      ("products", products),
    ]
    return values.filter { $0.1 != nil }.map(\.0)
  }

  func validate() throws {
    for (name, value, limit) in [
      ("width", width, 1 << 14), ("depth", depth, 1000), ("batch", batch, 1 << 20),
      ("epochs", epochs, 1 << 20), ("patience", patience, 1 << 20),
      ("smoothing", smoothing, 1 << 20),
    ] {
      if let value, !(1...limit).contains(value) {
        throw ValidationError("--\(name): \(value) is not between 1 and \(limit)")
      }
    }
    if let dropout, !(0..<1).contains(dropout) {
      throw ValidationError("--dropout: \(dropout) is not in [0, 1)")
    }
    if let momentum, !(0..<1).contains(momentum) {
      throw ValidationError("--momentum: \(momentum) is not in [0, 1)")
    }
    if let rate, !(rate > 0 && rate <= 100) {
      throw ValidationError("--rate: \(rate) is not above 0 and at most 100")
    }
    if let l2, !(l2 >= 0 && l2 <= 100) {
      throw ValidationError("--l2: \(l2) is not between 0 and 100")
    }
    if method == .resNet, let depth, depth.isMultiple(of: 2) {
      throw ValidationError(
        "--depth: a ResNet has a first layer and two for each block, so \(depth - 1) or \(depth + 1),"
          + " not \(depth)")
    }
    if form == .conic, let method, !method.allowsConicForm {
      throw ValidationError(
        "--form: \(method.rawValue) carries its input and keeps its width; take rectangular")
    }
  }

  func architecture(inputs: Int, outputs: Int) -> Architecture {
    Architecture(
      kind: method ?? .snn, inputs: inputs, outputs: outputs, width: width ?? 64,
      depth: depth ?? (method == .resNet ? 5 : 4), form: form ?? .rectangular, dropout: dropout ?? 0
    )
  }

  var training: TrainingOptions {
    let step = optimizer ?? .momentum
    return TrainingOptions(
      optimizer: OptimizerOptions(
        method: step, learningRate: rate ?? (step == .adam ? 0.001 : 0.01),
        momentum: momentum ?? 0.9, l2: l2 ?? 0),
      batchSize: batch ?? 32, epochs: epochs ?? 100, patience: patience ?? 20,
      smoothing: smoothing ?? 5, balancesClasses: balance, seed: seed ?? 1)
  }
}

extension Architecture.Form: ExpressibleByArgument {}
extension OptimizerOptions.Method: ExpressibleByArgument {}
extension MatrixProduct.Rounding: ExpressibleByArgument {}
