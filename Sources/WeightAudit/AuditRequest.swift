import FloatNetwork
import IntervalArithmetic
import LayerProofs
import Proving
import SignalPropagation

/// What a file of trained weights holds, as a question.
package struct AuditRequest: Sendable {
  /// The safetensors file.
  package var path: String
  /// Which axis counts units; nil for what the file's metadata says, or else the first.
  package var layout: WeightLayout?
  /// The layers in order; nil for the order of their names.
  package var network: NetworkDescription?
  /// What follows every layer of which nothing else is said.
  package var activation: ActivationFormula?
  /// What the inputs are.
  package var input: Input
  /// A table with the covariance of the inputs.
  package var covariance: String?
  /// Whether the covariance is that of the table of inputs.
  package var isJoint: Bool
  /// Whether moments are followed through the layers even if no activation is named.
  package var propagates: Bool
  /// A table of samples that the layers are run on.
  package var data: String?
  /// Where mean squares are to stay.
  package var interval: ClosedRange<Rational>?
  /// Where each input of the first layer is, if units are asked for that no such input moves.
  package var box: ClosedRange<Rational>?
  /// Whether the distance from the normal assumption is bounded.
  package var boundsNormality: Bool
  /// What weights are compared with.
  package var scheme: InitializationScheme?
  /// Whether spectral norms are enclosed.
  package var boundsNorms: Bool
  /// The layer of which each unit is shown.
  package var shownLayer: String?
  /// Whether ω and τ of each unit are kept for pictures.
  package var keepsPairs: Bool
  /// Threads.
  package var jobs: Int

  package enum Input: Sendable {
    /// Each input's mean and variance.
    case moments(mean: Rational, variance: Rational)
    /// A table with a column for each.
    case table(String)
  }

  package init(path: String, jobs: Int = 1) {
    (self.path, self.jobs) = (path, jobs)
    (input, propagates) = (.moments(mean: 0, variance: 1), false)
    (boundsNormality, boundsNorms, isJoint, keepsPairs) = (false, false, false, false)
  }

  /// Reads the file and whatever is asked of it.
  ///
  /// - Throws: `UnreadableFile` or `DataError`
  package func run() throws -> AuditResult {
    let file = try TensorFile(contentsOfFile: path)
    let list = try LayerList(file, layout: layout, network: network, activation: activation)
    func isShown(_ layer: AuditedLayer) -> Bool { layer.name == shownLayer }
    if let shownLayer, !list.layers.contains(where: isShown) {
      let nearest =
        list.layers.count > 2000
        ? nil : NearestTensor.of(shownLayer, among: list.layers.map(\.name))
      throw DataError(
        file: path,
        message: "has no layer '\(shownLayer.printable())'"
          + (nearest.map { "; did you mean '\($0.printable())'?" } ?? ""))
    }
    let layers = list.layers.map {
      LayerStatistics(
        $0, of: file, scheme: scheme, boundsNorm: boundsNorms, keepsUnits: isShown($0),
        keepsPairs: keepsPairs, jobs: jobs)
    }
    let weights = Set(list.layers.map(\.weight.name))
    let readings = parallelMap(list.readings, jobs: jobs) { reading in
      var reading = reading
      if reading.refusal == nil, !weights.contains(reading.tensor.name) {
        reading.nonFinite = FiniteScan.nonFinite(reading.tensor, of: file)
      }
      return reading
    }
    let chain = list.layers.filter(\.isInChain)
    var signals: SignalResult?
    if propagates || chain.contains(where: { $0.activation != nil }) {
      signals = try self.signals(chain, list, file, isShown)
    }
    let boxes = box.map { box in
      BoxRequest(
        layers: chain, obstacle: list.obstacle, box: box, keepsUnits: isShown, jobs: jobs
      ).run(file)
    }
    var samples: SampleRun?
    if let data, let signals, !signals.layers.isEmpty {
      samples = try SampleRun(
        try table(data, chain, list, file), through: signals.layers.map(\.layer), of: file,
        jobs: jobs)
    }
    return AuditResult(
      request: self, file: file, readings: readings, layers: layers, order: list.order,
      signals: signals, box: boxes, samples: samples)
  }

  /// A table with a column for each input of the first layer.
  private func table(
    _ path: String, _ chain: [AuditedLayer], _ list: LayerList, _ file: TensorFile
  ) throws -> SampleTable {
    let table = try SampleTable(
      contentsOfFile: path, features: list.features, standardization: try list.standardization(file)
    )
    if let first = chain.first { try table.check(first) }
    return table
  }

  private func signals(
    _ chain: [AuditedLayer], _ list: LayerList, _ file: TensorFile,
    _ isShown: @escaping (AuditedLayer) -> Bool
  ) throws -> SignalResult {
    var moments: InputMoments
    switch input {
    case .moments(let mean, let variance):
      // More inputs are not followed, and would take more memory than their weights.
      let inputs = min(chain.first?.fanIn ?? 0, LayerList.unitLimit)
      moments = InputMoments(mean: mean, variance: variance, count: inputs)
    case .table(let path):
      let table = try self.table(path, chain, list, file)
      moments = try InputMoments(table, path: path, withThirdMoments: boundsNormality)
      if isJoint { try moments.addCovariance(of: table, path: path) }
    }
    if let covariance {
      let table = try SampleTable(contentsOfFile: covariance, features: [], standardization: nil)
      moments = try moments.replacing(covariance: table, path: covariance)
    }
    return SignalRequest(
      layers: chain, obstacle: list.obstacle, input: moments, interval: interval,
      boundsNormality: boundsNormality, keepsUnits: isShown, jobs: jobs
    ).run(file)
  }
}

/// What was found.
package struct AuditResult: Sendable {
  package let request: AuditRequest
  /// The file itself, for its fingerprint.
  package let file: TensorFile
  /// All tensors, in the order of the file.
  package let readings: [TensorReading]
  /// In the order of ``order``.
  package let layers: [LayerStatistics]
  package let order: LayerOrder
  /// What becomes of means and variances; nil if that was not asked for.
  package let signals: SignalResult?
  /// What is shown for all inputs of a box, if that was asked for.
  package let box: BoxResult?
  /// What the layers that were followed do with samples, if that was asked for.
  package let samples: SampleRun?

  /// Tensors whose numbers were not read.
  package var unread: [TensorReading] { readings.filter { $0.refusal != nil } }

  /// Whether some weight is NaN or infinite.
  package var hasNonFinite: Bool {
    layers.contains { $0.nonFiniteUnits > 0 } || readings.contains { $0.nonFinite != nil }
  }

  /// Refuted if there is a finding, undecided if the question of ``AuditRequest/interval`` is.
  package var verdict: Verdict {
    if hasNonFinite { return .refuted }
    guard let signals, signals.interval != nil else { return .proved }
    return signals.verdict
  }
}
