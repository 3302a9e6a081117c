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
    if options.measures(section: "expectation") { try measureExpectations(options) }
    for boxes in BoxBenchmark.allCases where boxes.name.hasPrefix(options.prefix) {
      measurements.append(try boxes.measured())
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
    let programs = try options.peers.map { try IntervalPeer.programs(in: $0) } ?? []
    if programs.isEmpty {
      notes.append("not measured: other interval libraries, whose programs --peers DIRECTORY has")
    }
    var versions: [String] = []
    for width in FunctionBenchmarks.Inputs.widths {
      for positive in [false, true] {
        let isCommon = FunctionBenchmarks.Inputs.commonWidths.contains(width)
        let functions = FunctionBenchmarks.Function.allCases.filter {
          $0.needsPositive == positive && (isCommon || $0.hasAllWidths)
            && options.measures(section: "function.\($0.rawValue)")
        }
        guard !functions.isEmpty else { continue }
        let inputs = FunctionBenchmarks.Inputs(width: width, positive: positive)
        // Arb's time depends on the width; the others' hardly does.
        let takesAll = width == FunctionBenchmarks.Inputs.commonWidth
        let peers = try programs.filter { takesAll || $0.lastPathComponent == "arb" }.compactMap {
          try started($0, on: inputs)
        }
        versions += peers.map(\.1.version).filter { !versions.contains($0) }
        for function in functions {
          for tier in FunctionBenchmarks.Tier.allCases
          where tier.has(function) && tier.has(width: width) {
            try measure(function, tier, on: inputs, against: peers, options)
          }
        }
      }
    }
    if !versions.isEmpty { notes.append("peers: " + versions.joined(separator: ", ")) }
  }

  private mutating func started(
    _ program: URL, on inputs: FunctionBenchmarks.Inputs
  ) throws -> (String, IntervalPeer)? {
    do {
      return (program.lastPathComponent, try IntervalPeer(program, lines: inputs.lines))
    } catch let failure as PeerFailure {
      notes.append("not measured: \(failure)")
      return nil
    }
  }

  private mutating func measure(
    _ function: FunctionBenchmarks.Function, _ tier: FunctionBenchmarks.Tier,
    on inputs: FunctionBenchmarks.Inputs, against peers: [(name: String, program: IntervalPeer)],
    _ options: Options
  ) throws {
    let benchmark = FunctionBenchmarks(function: function, tier: tier)
    for peer in peers {
      let name = FunctionBenchmarks.name(function, tier, width: inputs.width, peer.name)
      guard name.hasPrefix(options.prefix) else { continue }
      do {
        if let measured = try benchmark.measured(on: inputs, against: peer.program, name: name) {
          measurements.append(measured)
        }
      } catch let failure as PeerFailure {
        notes.append("not measured: \(name): \(failure)")
      }
    }
    let name = FunctionBenchmarks.name(function, tier, width: inputs.width, "mpfr")
    if function.hasMPFR, tier.hasMPFR, inputs.isResolved, name.hasPrefix(options.prefix) {
      measurements.append(benchmark.measuredAgainstMPFR(on: inputs, name: name))
    }
  }

  private mutating func measureExpectations(_ options: Options) throws {
    let programs = try options.peers.map {
      try IntervalPeer.programs(in: $0, integrating: true)
    }
    var peer: IntegralPeer?
    if let program = programs?.first {
      do {
        peer = try IntegralPeer(program)
      } catch let failure as PeerFailure {
        notes.append("not measured: \(failure)")
      }
    } else {
      notes.append("not measured: another library's integrals, whose program --peers DIRECTORY has")
    }
    if let peer { notes.append("integrals: " + peer.version) }
    for benchmark in ExpectationBenchmark.allCases
    where benchmark.name.hasPrefix(options.prefix) {
      measurements.append(try benchmark.measured(against: peer))
    }
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
