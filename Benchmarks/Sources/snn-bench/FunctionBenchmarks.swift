import CPeer
import IntervalArithmetic

/// Functions of intervals in [−6, 6] against Arb's balls and against MPFR's functions at the ends,
/// on the same intervals, by turns: a slice here, the same slice there.
struct FunctionBenchmarks {
  /// Intervals of one width.
  struct Inputs {
    static let widths = ["1e-6", "1e-2", "1"]
    private static let count = 100_000

    let width: String
    let intervals: [Interval<Double>]

    init(width: String) {
      self.width = width
      let width = Double(width)!
      var generator = SplitMix64(seed: 0x5E1F_4013)
      intervals = (0..<Self.count).map { _ in
        let lower = Double.random(in: -6...(6 - width), using: &generator)
        return Interval(unchecked: lower, lower + width)
      }
    }

    var ranges: [ClosedRange<Double>] { intervals.map { $0.lower...$0.upper } }
  }

  enum Function: String, CaseIterable {
    case exp, erfc, erfcx
  }

  enum Tier: String, CaseIterable {
    case double, bits128

    var bits: Int { self == .double ? 53 : 128 }
  }

  enum Peer: String {
    case arb, mpfr
  }

  private static let slice = 1000

  let function: Function
  let tier: Tier

  static func name(_ function: Function, _ tier: Tier, width: String, _ peer: Peer) -> String {
    "function.\(function.rawValue).\(tier.rawValue).width-\(width).\(peer.rawValue)"
  }

  /// The times per interval, here and by Arb.
  func measured(on inputs: Inputs, against arb: ArbPeer) throws -> Measurement {
    let name = Self.name(function, tier, width: inputs.width, .arb)
    let (samples, enclosures) = try measured(on: inputs, every: 1) { slice throws(Misbehavior) in
      try arb.nanoseconds(function.rawValue, bits: tier.bits, slice: slice)
    }
    // Both contain the image, so they have a point in common.
    for (own, peer) in zip(enclosures, try arb.results()) {
      guard own.lower <= peer.upper, peer.lower <= own.upper else {
        throw Misbehavior(description: "\(name): \(own) and [\(peer.lower), \(peer.upper)]")
      }
    }
    return Measurement(name: name, unit: "ns/interval", samples: samples.own, peer: samples.peer)
  }

  /// The times per interval, here and by MPFR at the ends; for some slices only, since MPFR's erfc
  /// is slow.
  func measuredAgainstMPFR(on inputs: Inputs) throws -> Measurement {
    let name = Self.name(function, tier, width: inputs.width, .mpfr)
    let (x, y) = (
      peer_intervals_new(Self.slice, tier.bits)!, peer_intervals_new(Self.slice, tier.bits)!
    )
    defer {
      peer_intervals_free(x)
      peer_intervals_free(y)
    }
    let (samples, _) = try measured(on: inputs, every: 20) { slice throws(Misbehavior) in
      for (index, interval) in inputs.intervals[slice].enumerated() {
        let isStored = peer_intervals_set(
          x, index, interval.lower.hexadecimalText, interval.upper.hexadecimalText)
        precondition(isStored != 0)
      }
      return Stopwatch.seconds {
        switch function {
        case .exp: peer_exp(y, x, 1)
        case .erfc: peer_erfc(y, x, 1)
        case .erfcx: peer_erfcx(y, x, 1)
        }
      } * 1e9
    }
    return Measurement(name: name, unit: "ns/interval", samples: samples.own, peer: samples.peer)
  }

  private func measured(
    on inputs: Inputs, every step: Int, _ peer: (Range<Int>) throws(Misbehavior) -> Double
  ) throws(Misbehavior) -> (
    samples: (own: [Double], peer: [Double]), enclosures: [Interval<Double>]
  ) {
    var enclosures = [Interval<Double>](repeating: .entire, count: inputs.intervals.count)
    let wide = inputs.intervals.map {
      Interval<BigFloat<2>>(unchecked: BigFloat($0.lower), BigFloat($0.upper))
    }
    var (own, others): ([Double], [Double]) = ([], [])
    for start in stride(from: 0, to: inputs.intervals.count, by: Self.slice * step) {
      let slice = start..<start + Self.slice
      switch tier {
      case .double:
        own.append(Stopwatch.seconds { sweep(inputs.intervals, slice, &enclosures) })
      case .bits128:
        var found = [Interval<BigFloat<2>>](repeating: .entire, count: wide.count)
        own.append(Stopwatch.seconds { sweep(wide, slice, &found) })
        for index in slice {
          enclosures[index] = Interval(
            unchecked: found[index].lower.approximation.nextDown,
            found[index].upper.approximation.nextUp)
        }
      }
      others.append(try peer(slice))
    }
    let scale = 1 / Double(Self.slice)
    return ((own.map { $0 * 1e9 * scale }, others.map { $0 * scale }), enclosures)
  }

  @inline(never)
  private func sweep<Bound>(
    _ x: [Interval<Bound>], _ slice: Range<Int>, _ y: inout [Interval<Bound>]
  ) {
    switch function {
    case .exp: for index in slice { y[index] = x[index].exp() }
    case .erfc: for index in slice { y[index] = x[index].erfc() }
    case .erfcx: for index in slice { y[index] = x[index].erfcx() }
    }
  }
}
