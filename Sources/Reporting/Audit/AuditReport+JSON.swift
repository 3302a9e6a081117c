import Formulas
import IntervalArithmetic
import LayerProofs
import Proving
import SignalPropagation
import WeightAudit

extension AuditReport {
  /// `Documentation/audit.schema.json`
  public var json: String { Record(self).jsonText() }

  private struct Record: Encodable {
    let command = "audit"
    let schema = 1
    let verdict: Verdict
    let file, sha256: String
    let bytes: Int
    let order: LayerOrder
    let tensors: [TensorRecord]
    let layers: [LayerRecord]
    let signals: SignalsRecord?
    let box: BoxRecord?

    init(_ report: AuditReport) {
      let result = report.result
      verdict = report.verdict
      file = result.file.path
      (sha256, bytes) = result.file.withBytes { (SHA256.hexDigest($0), $0.count) }
      order = result.order
      tensors = result.readings.map { TensorRecord($0) }
      layers = result.layers.map { LayerRecord($0) }
      signals = result.signals.map { SignalsRecord($0, result.samples) }
      box = result.box.map { BoxRecord($0) }
    }
  }

  private struct TensorRecord: Encodable {
    let name, dtype: String
    let shape: [Int]
    let role: TensorRole
    let isRead: Bool
    let reason: String?
    let nonFinite: NonFiniteRecord?

    init(_ reading: TensorReading) {
      (name, dtype) = (reading.tensor.name, reading.tensor.type.name)
      (shape, role) = (reading.tensor.shape, reading.role)
      (isRead, reason) = (reading.refusal == nil, reading.refusal)
      nonFinite = reading.nonFinite.map { NonFiniteRecord($0, ofUnit: false) }
    }
  }

  private struct NonFiniteRecord: Encodable {
    let unit: Int?
    let count, first: Int
    let value: String

    init(_ found: NonFiniteWeights, ofUnit: Bool) {
      unit = ofUnit ? found.unit : nil
      (count, first) = (found.count, found.first)
      value = found.isNaN ? "nan" : "infinite"
    }
  }

  private struct SpreadRecord<Value: Encodable>: Encodable {
    let minimum, lowerQuartile, median, upperQuartile, maximum: Value

    init<Number>(_ spread: Spread<Number>, _ record: (Number) -> Value) {
      minimum = record(spread.minimum)
      lowerQuartile = record(spread.lowerQuartile)
      median = record(spread.median)
      upperQuartile = record(spread.upperQuartile)
      maximum = record(spread.maximum)
    }
  }

  private struct LayerRecord: Encodable {
    let name, weight: String
    let bias: String?
    let role: TensorRole
    let layout: WeightLayout
    let units, inputs: Int
    let omega, tau: SpreadRecord<Rational>?
    let meanTau: Rational?
    let cubeRatio: SpreadRecord<EnclosureRecord>?
    let spectralNorm: EnclosureRecord?
    let domains: [DomainRecord]
    let biases: RangeRecord?
    let constantUnits, repeatedUnits, nonFiniteUnits: Int
    let nonFinite: [NonFiniteRecord]
    let initialization: InitializationRecord?
    let eachUnit: [UnitRecord]?

    init(_ found: LayerStatistics) {
      let layer = found.layer
      (name, weight, bias) = (layer.name, layer.weight.name, layer.bias?.name)
      (role, layout, units, inputs) = (layer.role, layer.layout, layer.units, layer.fanIn)
      omega = found.omega.map { SpreadRecord($0) { $0 } }
      tau = found.tau.map { SpreadRecord($0) { $0 } }
      meanTau = found.meanTau
      cubeRatio = found.cubeRatio.map { SpreadRecord($0) { EnclosureRecord($0, digits: 18) } }
      spectralNorm = found.norm.map { EnclosureRecord($0, digits: 18) }
      domains = found.shares.map { DomainRecord($0) }
      biases = found.biases.map { RangeRecord($0) }
      (constantUnits, repeatedUnits) = (found.constantUnits, found.duplicatedUnits)
      nonFiniteUnits = found.nonFiniteUnits
      nonFinite = found.nonFinite.map { NonFiniteRecord($0, ofUnit: true) }
      initialization = found.comparison.map { InitializationRecord($0) }
      eachUnit = found.units?.enumerated().map { UnitRecord($0.offset, $0.element) }
    }
  }

  private struct DomainRecord: Encodable {
    let domain: String
    let omega, tau: RangeRecord
    let byOmega, byTau, byBoth: Int

    init(_ count: DomainCount) {
      domain = count.domain.name
      (omega, tau) = (RangeRecord(count.domain.omega), RangeRecord(count.domain.tau))
      (byOmega, byTau, byBoth) = (count.byOmega, count.byTau, count.byBoth)
    }
  }

  private struct InitializationRecord: Encodable {
    let scheme: InitializationScheme
    let expected, ratio: EnclosureRecord
    let score: EnclosureRecord?

    init(_ comparison: InitializationComparison) {
      scheme = comparison.scheme
      expected = EnclosureRecord(comparison.expected, digits: 18)
      ratio = EnclosureRecord(comparison.ratio, digits: 18)
      score = comparison.score.map { EnclosureRecord($0, digits: 18) }
    }
  }

  private struct UnitRecord: Encodable {
    let unit: Int
    let omega, tau: Rational?
    let cubeRatio: EnclosureRecord?

    init(_ index: Int, _ found: UnitSums?) {
      unit = index
      (omega, tau) = (found?.omega.rational, found?.tau.rational)
      cubeRatio = found?.cubeRatio.map { EnclosureRecord(Enclosure($0), digits: 18) }
    }
  }

  private struct SignalsRecord: Encodable {
    let verdict: Verdict
    let input: String
    let interval: RangeRecord?
    let assumptions: [String]
    let layers: [SignalRecord]
    let stop, firstOutside: String?
    let measured: MeasuredRecord?

    init(_ found: SignalResult, _ samples: SampleRun?) {
      measured = samples.map { MeasuredRecord($0) }
      (verdict, input) = (found.verdict, found.input.words)
      assumptions = [
        found.input.covariance == nil
          ? "the inputs of each layer are independent"
          : "the inputs of each layer but the first are independent",
        "the net inputs of each layer are normal",
      ]
      interval = found.interval.map { RangeRecord($0) }
      layers = found.layers.map { SignalRecord($0) }
      stop = found.stop
      firstOutside = found.firstOutside.map { found.layers[$0].layer.name }
    }
  }

  private struct MeasuredRecord: Encodable {
    let samples: Int
    let meanSquares: [Double?]

    init(_ run: SampleRun) {
      samples = run.samples
      meanSquares = run.meanSquares.map { $0.isFinite ? $0 : nil }
    }
  }

  private struct SignalRecord: Encodable {
    let layer, activation: String
    let netMean, netVariance, mean, variance, meanSquare: EnclosureRecord
    let side: SignalLayer.Side?
    let normalityBound: EnclosureRecord?
    let units: [SignalUnitRecord]?

    init(_ found: SignalLayer) {
      (layer, activation) = (found.layer.name, "\(found.activation)")
      netMean = EnclosureRecord(found.netMeans, digits: 18)
      netVariance = EnclosureRecord(found.netVariances, digits: 18)
      mean = EnclosureRecord(found.means, digits: 18)
      variance = EnclosureRecord(found.variances, digits: 18)
      meanSquare = EnclosureRecord(found.meanSquare, digits: 18)
      side = found.side
      normalityBound = found.normality.map { EnclosureRecord(upper: $0, digits: 18) }
      units = found.units?.map { SignalUnitRecord($0) }
    }
  }

  private struct BoxRecord: Encodable {
    let inputs: RangeRecord
    let threshold: Rational
    let layers: [BoxLayerRecord]
    let stop: String?

    init(_ found: BoxResult) {
      (inputs, threshold) = (RangeRecord(found.box), BoxResult.threshold)
      (layers, stop) = (found.layers.map { BoxLayerRecord($0) }, found.stop)
    }
  }

  private struct BoxLayerRecord: Encodable {
    let layer, activation: String
    let netInput, value: EnclosureRecord
    let units, dead, saturated: Int
    let linear: Int?
    let deadUnits: [Int]
    let eachUnit: [BoxUnitRecord]?

    init(_ found: BoxLayer) {
      (layer, activation) = (found.layer.name, "\(found.activation)")
      netInput = EnclosureRecord(found.netInputs, digits: 18)
      value = EnclosureRecord(found.values, digits: 18)
      (units, dead, saturated) = (found.layer.units, found.dead, found.saturated)
      (linear, deadUnits) = (found.linear, found.deadUnits)
      eachUnit = found.units?.map { BoxUnitRecord($0) }
    }
  }

  private struct BoxUnitRecord: Encodable {
    let netInput, value: EnclosureRecord
    let finding: BoxUnit.Finding

    init(_ unit: BoxUnit) {
      netInput = EnclosureRecord(Enclosure(unit.netInput), digits: 18)
      value = EnclosureRecord(Enclosure(unit.value), digits: 18)
      finding = unit.finding
    }
  }

  private struct SignalUnitRecord: Encodable {
    let netMean, netVariance, mean, variance: EnclosureRecord

    init(_ unit: SignalUnit) {
      func record(_ value: Interval<Double>) -> EnclosureRecord {
        EnclosureRecord(Enclosure(value), digits: 18)
      }
      (netMean, netVariance) = (record(unit.netMean), record(unit.netVariance))
      (mean, variance) = (record(unit.mean), record(unit.variance))
    }
  }
}
