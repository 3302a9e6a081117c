import Foundation
import IntervalArithmetic

/// All that one run measures.
struct Report: Encodable {
  let machine: Machine
  private(set) var measurements: [Measurement] = []
  /// What was not measured, and why.
  private(set) var notes: [String] = []

  init(_ options: Options) throws {
    machine = Machine()
    for operation in IntervalOperation.allCases {
      try measure(operation, at: BigFloat<1>.self, options)
      try measure(operation, at: BigFloat<2>.self, options)
    }
    for operation in DoubleBenchmarks.Operation.allCases
    where DoubleBenchmarks.name(operation).hasPrefix(options.prefix) {
      measurements.append(try DoubleBenchmarks(operation: operation).measured())
    }
    if options.measures(section: "function") { try measureFunctions(options) }
    if options.measures(section: "boxes") {
      let boxes = try BoxBenchmarks()
      try measure(boxes, at: BigFloat<1>.self, options)
      try measure(boxes, at: BigFloat<2>.self, options)
      try measure(boxes, at: BigFloat<4>.self, options)
    }
    for proof in ProofBenchmark.allCases where proof.name.hasPrefix(options.prefix) {
      measurements.append(try proof.measured())
    }
    if options.measures(section: "network") { try measureNetwork(options) }
    if options.measures(section: "process") { try measureProcesses(options) }
  }

  private mutating func measure<let limbs: Int>(
    _ operation: IntervalOperation, at _: BigFloat<limbs>.Type, _ options: Options
  ) throws {
    let name = IntervalBenchmarks<limbs>.name(of: operation)
    guard name.hasPrefix(options.prefix) else { return }
    measurements.append(try IntervalBenchmarks<limbs>(operation).measured())
  }

  private mutating func measureFunctions(_ options: Options) throws {
    if options.arb == nil {
      notes.append(
        "not measured: function.*.arb, which needs the program peers/arb.c by --arb PATH")
    }
    for width in FunctionBenchmarks.Inputs.widths {
      let inputs = FunctionBenchmarks.Inputs(width: width)
      let arb = try options.arb.map { try ArbPeer(path: $0, intervals: inputs.ranges) }
      for function in FunctionBenchmarks.Function.allCases {
        for tier in FunctionBenchmarks.Tier.allCases {
          let benchmark = FunctionBenchmarks(function: function, tier: tier)
          let name = { FunctionBenchmarks.name(function, tier, width: width, $0) }
          if let arb, name(.arb).hasPrefix(options.prefix) {
            measurements.append(try benchmark.measured(on: inputs, against: arb))
          }
          if name(.mpfr).hasPrefix(options.prefix) {
            measurements.append(try benchmark.measuredAgainstMPFR(on: inputs))
          }
        }
      }
    }
  }

  private mutating func measure<let limbs: Int>(
    _ boxes: BoxBenchmarks, at precision: BigFloat<limbs>.Type, _ options: Options
  ) throws {
    guard BoxBenchmarks.name(at: precision).hasPrefix(options.prefix) else { return }
    measurements.append(try boxes.measured(at: precision))
  }

  private mutating func measureNetwork(_ options: Options) throws {
    let network = NetworkBenchmarks()
    let passes = [NetworkBenchmarks.peak, NetworkBenchmarks.passes, NetworkBenchmarks.share]
    if passes.contains(where: { $0.hasPrefix(options.prefix) }) {
      measurements += network.measuredPasses().filter { $0.name.hasPrefix(options.prefix) }
    }
    if NetworkBenchmarks.step.hasPrefix(options.prefix) {
      measurements.append(try network.measuredStep(python: options.torch))
      if options.torch == nil {
        notes.append("not measured: PyTorch's step, which needs its interpreter by --torch PATH")
      }
    }
  }

  private mutating func measureProcesses(_ options: Options) throws {
    guard let binary = options.binary else {
      notes.append("not measured: process.*, which needs the built snn-verify by --binary PATH")
      return
    }
    let manager = FileManager.default
    let directory = manager.temporaryDirectory
      .appendingPathComponent("snn-bench-\(UUID().uuidString)", isDirectory: true)
    try manager.createDirectory(at: directory, withIntermediateDirectories: true)
    defer { try? manager.removeItem(at: directory) }
    for process in ProcessBenchmark.all(certificatesIn: directory)
    where process.name.hasPrefix(options.prefix) {
      do {
        measurements.append(try process.measured(binary: binary))
      } catch {
        notes.append("not measured: \(error)")
      }
    }
  }

  var text: String {
    ([machine.line, "", Table(measurements: measurements).text] + notes).joined(separator: "\n")
  }

  var json: String {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
  }
}

extension Options {
  /// Whether any name of a section can have the prefix that is asked for.
  fileprivate func measures(section: String) -> Bool {
    prefix.hasPrefix(section) || section.hasPrefix(prefix)
  }
}
