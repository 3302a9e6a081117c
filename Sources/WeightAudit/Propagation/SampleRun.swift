import IntervalArithmetic
import Proving
import SignalPropagation

/// What layers do with samples, in binary64: measured, and nothing is proved by it.
package struct SampleRun: Sendable {
  /// How many samples were taken, from the first one on.
  package let samples: Int
  /// The mean of φ(z)² over samples and units, layer by layer.
  package let meanSquares: [Double]

  /// More samples are left out.
  package static var limit: Int { 512 }

  init(
    _ table: SampleTable, through layers: [AuditedLayer], of file: TensorFile, jobs: Int
  ) throws {
    samples = min(Self.limit, table.rows)
    var signals = try (0..<samples).map { row in
      try (0..<table.inputs).map { try table.value(row, $0).approximation }
    }
    var meanSquares: [Double] = []
    for layer in layers {
      let weights = WeightMatrix(layer.weight, of: file, layout: layer.layout)!
      var biases = [Double](repeating: 0, count: layer.units)
      layer.bias.flatMap { WeightMatrix(row: $0, of: file) }?.forEachUnit(0..<1) { _, row in
        biases = (0..<row.count).map { row[$0] }
      }
      let activation = FormulaActivation<Double>(layer.activation!)
      let (inputs, shifts) = (signals, biases)
      // For each unit, its value for each sample.
      let outputs = parallelMap(weights.parts, jobs: jobs) { part in
        var values: [[Double]] = []
        weights.forEachUnit(part) { unit, row in
          let numbers = (0..<row.count).map { row[$0] }
          values.append(
            inputs.map { x in
              var sum = shifts[unit]
              for j in numbers.indices { sum += numbers[j] * x[j] }
              guard sum.isFinite else { return .nan }
              return activation.values(on: Interval(sum)).midpoint ?? .nan
            })
        }
        return values
      }.flatMap { $0 }
      let total = outputs.reduce(0) { $1.reduce($0) { $0 + $1 * $1 } }
      meanSquares.append(total / Double(samples * layer.units))
      signals = (0..<samples).map { sample in outputs.map { $0[sample] } }
    }
    self.meanSquares = meanSquares
  }
}
