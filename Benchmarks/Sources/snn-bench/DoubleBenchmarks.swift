import CPeer
import IntervalArithmetic

/// Sums and products of arrays of binary64 intervals, against MPFR at 53 bits.
struct DoubleBenchmarks {
  private static let count = 1000
  private static let runs = 201

  enum Operation: String, CaseIterable {
    case add, mul
  }

  let operation: Operation

  static func name(_ operation: Operation) -> String { "double.\(operation.rawValue)" }

  /// The time per interval of a loop over arrays; the peer's results are the same, bound by bound,
  /// where neither overflows nor underflows.
  func measured() throws(Misbehavior) -> Measurement {
    var generator = SplitMix64(seed: 0x5E1F_4014)
    let (x, y) = (Self.intervals(&generator), Self.intervals(&generator))
    var z = [Interval<Double>](repeating: .entire, count: Self.count)
    let peers = (0..<3).map { _ in peer_intervals_new(Self.count, 53)! }
    defer { peers.forEach(peer_intervals_free) }
    for (peer, intervals) in zip(peers, [x, y]) {
      for (index, interval) in intervals.enumerated() {
        let isStored = peer_intervals_set(
          peer, index, interval.lower.hexadecimalText, interval.upper.hexadecimalText)
        precondition(isStored != 0)
      }
    }
    let passes = 200
    let scale = 1e9 / Double(passes * Self.count)
    var (own, others): ([Double], [Double]) = ([], [])
    for _ in 0..<Self.runs {
      own.append(Stopwatch.seconds { for _ in 0..<passes { sweep(x, y, &z) } } * scale)
      others.append(
        Stopwatch.seconds {
          switch operation {
          case .add: peer_add(peers[2], peers[0], peers[1], passes / 20)
          case .mul: peer_mul(peers[2], peers[0], peers[1], passes / 20)
          }
        } * scale * 20)
    }
    let name = Self.name(operation)
    for (index, own) in z.enumerated() {
      let isEqual = peer_intervals_equal(
        peers[2], index, own.lower.hexadecimalText, own.upper.hexadecimalText)
      guard isEqual != 0 else {
        throw Misbehavior(description: "\(name): the peer's result differs from \(own)")
      }
    }
    return Measurement(name: name, unit: "ns/interval", samples: own, peer: others)
  }

  @inline(never)
  private func sweep(
    _ x: [Interval<Double>], _ y: [Interval<Double>], _ z: inout [Interval<Double>]
  ) {
    z.withUnsafeMutableBufferPointer { z in
      switch operation {
      case .add: for index in x.indices { z[index] = x[index] + y[index] }
      case .mul: for index in x.indices { z[index] = x[index] * y[index] }
      }
    }
  }

  /// Of both signs and of neither.
  private static func intervals(_ generator: inout SplitMix64) -> [Interval<Double>] {
    (0..<count).map { _ in
      let ends = (0..<2).map { _ in Double.random(in: -1...1, using: &generator) }
      return Interval(unchecked: ends.min()!, ends.max()!)
    }
  }
}
