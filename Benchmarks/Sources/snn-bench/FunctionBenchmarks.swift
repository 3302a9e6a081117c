import CPeer
import IntervalArithmetic

/// Operations and functions on intervals against other libraries, on the same intervals, by turns: a
/// slice here, the same slice there.
struct FunctionBenchmarks {
  /// Intervals of one width.
  struct Inputs {
    static let widths = ["1e-6", "1e-2", "1"]
    /// The width at which all peers and functions are compared.
    static let commonWidth = "1e-2"
    private static let count = 100_000

    let width: String
    let intervals: [Interval<Double>]

    /// Random intervals in [−6, 6], or in [2⁻¹⁰, 12] for the logarithm.
    init(width: String, positive: Bool) {
      self.width = width
      let width = Double(width)!
      let range = positive ? 0x1p-10...(12 - width) : -6...(6 - width)
      var generator = SplitMix64(seed: 0x5E1F_4013)
      intervals = (0..<Self.count).map { _ in
        let lower = Double.random(in: range, using: &generator)
        return Interval(unchecked: lower, lower + width)
      }
    }

    var ranges: [ClosedRange<Double>] { intervals.map { $0.lower...$0.upper } }
  }

  enum Function: String, CaseIterable {
    case add, mul, exp, expm1, log, erf, erfc, erfcx

    var needsPositive: Bool { self == .log }
    /// Whether it is measured at each width; the others at the common one.
    var hasAllWidths: Bool { [.exp, .erfc, .erfcx].contains(self) }
    /// Sums and products against MPFR are the lines `double.*` and `interval.*`.
    var hasMPFR: Bool { ![.add, .mul].contains(self) }
  }

  enum Tier: String, CaseIterable {
    case double, bits128

    var bits: Int { self == .double ? 53 : 128 }
  }

  private static let slice = 1000
  /// About how long one line may take by a peer in all, in seconds.
  private static let patience = 2.0

  let function: Function
  let tier: Tier

  static func name(_ function: Function, _ tier: Tier, width: String, _ peer: String) -> String {
    "function.\(function.rawValue).\(tier.rawValue).width-\(width).\(peer)"
  }

  /// The times per interval, here and by a peer; nil if the peer lacks the function.
  func measured(
    on inputs: Inputs, against peer: IntervalPeer, name: String
  ) throws -> Measurement? {
    // The first run warms up, and tells how many a slow peer can be asked for.
    var time: Double?
    let pace = try Stopwatch.seconds {
      time = try peer.nanoseconds(function.rawValue, bits: tier.bits, slice: 0..<Self.slice)
    }
    guard time != nil else { return nil }
    let slices = inputs.intervals.count / Self.slice
    let asked = min(max(Int(Self.patience / pace), 2), slices)
    let (samples, enclosures) = try measured(on: inputs, every: slices / asked) { slice in
      try peer.nanoseconds(function.rawValue, bits: tier.bits, slice: slice) ?? .nan
    }
    // Both contain the image, so they have a point in common.
    let results = try peer.results()
    guard results.count == enclosures.count else {
      throw PeerFailure(description: "\(results.count) enclosures of \(enclosures.count)")
    }
    for (own, peer) in zip(enclosures, results) {
      guard own.lower <= peer.upper, peer.lower <= own.upper else {
        throw Misbehavior(description: "\(name): \(own) and [\(peer.lower), \(peer.upper)]")
      }
    }
    return Measurement(name: name, unit: "ns/interval", samples: samples.own, peer: samples.peer)
  }

  /// The times per interval, here and by MPFR at the ends; for some slices only, since MPFR's erfc
  /// is slow.
  func measuredAgainstMPFR(on inputs: Inputs, name: String) -> Measurement {
    let (x, y) = (
      peer_intervals_new(Self.slice, tier.bits)!, peer_intervals_new(Self.slice, tier.bits)!
    )
    defer {
      peer_intervals_free(x)
      peer_intervals_free(y)
    }
    let (samples, _) = measured(on: inputs, every: 20) { slice in
      for (index, interval) in inputs.intervals[slice].enumerated() {
        let isStored = peer_intervals_set(
          x, index, interval.lower.hexadecimalText, interval.upper.hexadecimalText)
        precondition(isStored != 0)
      }
      return Stopwatch.seconds {
        switch function {
        case .add, .mul: preconditionFailure("MPFR's are the lines interval.* and double.*")
        case .exp: peer_exp(y, x, 1)
        case .expm1: peer_expm1(y, x, 1)
        case .log: peer_log(y, x, 1)
        case .erf: peer_erf(y, x, 1)
        case .erfc: peer_erfc(y, x, 1)
        case .erfcx: peer_erfcx(y, x, 1)
        }
      } * 1e9
    }
    return Measurement(name: name, unit: "ns/interval", samples: samples.own, peer: samples.peer)
  }

  private func measured(
    on inputs: Inputs, every step: Int, _ peer: (Range<Int>) throws -> Double
  ) rethrows -> (
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

  /// Sums and products are those of an interval and its successor, the last one's being the first.
  @inline(never)
  private func sweep<Bound>(
    _ x: [Interval<Bound>], _ slice: Range<Int>, _ y: inout [Interval<Bound>]
  ) {
    switch function {
    case .add: for index in slice { y[index] = x[index] + x[index + 1 < x.count ? index + 1 : 0] }
    case .mul: for index in slice { y[index] = x[index] * x[index + 1 < x.count ? index + 1 : 0] }
    case .exp: for index in slice { y[index] = x[index].exp() }
    case .expm1: for index in slice { y[index] = x[index].expm1() }
    case .log: for index in slice { y[index] = x[index].log() }
    case .erf: for index in slice { y[index] = x[index].erf() }
    case .erfc: for index in slice { y[index] = x[index].erfc() }
    case .erfcx: for index in slice { y[index] = x[index].erfcx() }
    }
  }
}
