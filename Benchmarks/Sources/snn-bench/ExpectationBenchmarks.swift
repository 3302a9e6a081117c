import Foundation
import IntervalArithmetic
import SignalPropagation

/// E φ(Z)² of an activation, by turns with another library's quadrature.
struct ExpectationBenchmark: CaseIterable {
  private static let runs = 15
  /// Integrals that the peer is asked for at once.
  private static let count = 5

  enum Tier: String, CaseIterable {
    case double, bits128

    var bits: Int { self == .double ? 53 : 128 }
  }

  let activation: String
  let tier: Tier

  static let allCases = ["tanh", "silu", "gelu", "gelu_tanh", "mish"].flatMap { activation in
    Tier.allCases.map {
      ExpectationBenchmark(activation: activation, tier: $0)
    }
  }

  var name: String { "expectation.\(activation).\(tier.rawValue)" }

  func measured(against peer: IntegralPeer?) throws -> Measurement {
    switch tier {
    case .double: try measured(by: Double.self, against: peer)
    case .bits128: try measured(by: BigFloat<2>.self, against: peer)
    }
  }

  private func measured<Bound: IntervalBound>(
    by _: Bound.Type, against peer: IntegralPeer?
  ) throws -> Measurement {
    let function = FormulaActivation<Bound>(try ActivationFormula(named: activation))
    let (mean, variance) = (Interval<Bound>(0), Interval<Bound>(1))
    // What is made once for an activation and a precision is not timed.
    var enclosure = function.firstMoments(m: mean, v: variance).secondMoment
    func pass() { enclosure = function.firstMoments(m: mean, v: variance).secondMoment }
    let passes = Stopwatch.passes(ofSeconds: Stopwatch.seconds(pass))
    var (own, others): ([Double], [Double]) = ([], [])
    for run in 0...Self.runs {
      let answer = try peer?.integrals(activation, bits: tier.bits, count: Self.count)
      let seconds = Stopwatch.seconds { for _ in 0..<passes { pass() } }
      if let answer {
        let found = enclosure.inBinary64
        guard found.lower <= answer.upper, answer.lower <= found.upper else {
          throw Misbehavior(description: "\(name): \(found) and [\(answer.lower), \(answer.upper)]")
        }
      }
      // The first pair warms up.
      if run == 0 { continue }
      own.append(seconds * 1e6 / Double(passes))
      if let answer { others.append(answer.nanoseconds / 1e3 / Double(Self.count)) }
    }
    return peer == nil
      ? Measurement(name: name, unit: "us", samples: own)
      : Measurement(name: name, unit: "us", samples: own, peer: others)
  }
}

/// A program that integrates when it is asked to, by the protocol of `peers/integrals.py`.
final class IntegralPeer {
  /// What the names of such programs begin with.
  static let prefix = "integrals-"

  private let process: LineProcess

  /// What the program calls itself.
  let version: String

  init(_ program: URL) throws {
    process = try LineProcess(program, [], name: program.lastPathComponent)
    version = try process.ask("version")
  }

  deinit { process.end(by: "quit") }

  /// The time of some integrals, and doubles around the last.
  func integrals(
    _ function: String, bits: Int, count: Int
  ) throws(PeerFailure) -> (nanoseconds: Double, lower: Double, upper: Double) {
    let answer = try process.ask("run \(function) \(bits) \(count)")
    let numbers = answer.split(separator: " ").compactMap { Double($0) }
    guard numbers.count == 3 else {
      throw PeerFailure(description: "the peer of integrals answered '\(answer)'")
    }
    return (numbers[0], numbers[1], numbers[2])
  }
}
