import CPeer
import IntervalArithmetic

/// Operations and functions on intervals against other libraries, on the same intervals, by turns: a
/// slice here, the same slice there.
struct FunctionBenchmarks {
  /// Intervals of one width.
  struct Inputs {
    static let widths = ["1e-75", "1e-30", "1e-6", "1e-2", "1"]
    /// The widths at which all functions are compared, and the one of them for all peers.
    static let commonWidths = ["1e-75", "1e-30", "1e-2"]
    static let commonWidth = "1e-2"
    private static let count = 100_000

    let width: String
    let lower: [Double]
    /// What is added to the lower end.
    let difference: Double

    /// Random intervals in [−6, 6], or in [2⁻¹⁰, 12] where numbers are to be positive.
    init(width: String, positive: Bool) {
      self.width = width
      difference = Double(width)!
      let range = positive ? 0x1p-10...(12 - difference) : -6...(6 - difference)
      var generator = SplitMix64(seed: 0x5E1F_4013)
      lower = (0..<Self.count).map { _ in Double.random(in: range, using: &generator) }
    }

    var count: Int { lower.count }

    /// Whether binary64 tells the ends apart.
    var isResolved: Bool { difference >= 0x1p-40 }

    /// Lower ends and what is added to them; a width that binary64 resolves is added.
    var lines: [String] {
      lower.map { isResolved ? "\($0) \($0 + difference)" : "\($0) \($0) \(difference)" }
    }

    /// The intervals, rounded outward.
    func intervals<Bound: BenchmarkedBound>(_: Bound.Type) -> [Interval<Bound>] {
      lower.map { lower in
        // As the peers read it.
        let (upper, more) = isResolved ? (lower + difference, 0) : (lower, difference)
        return Interval(
          unchecked: Bound(lower), Bound(upper).adding(Bound(more), rounded: .up))
      }
    }
  }

  enum Function: String, CaseIterable {
    case add, mul, div, sqrt, exp, expm1, log, log1p, sin, cos, tan, atan, sinh, cosh, tanh
    case erf, erfc, erfcx

    var needsPositive: Bool { [.div, .sqrt, .log, .log1p].contains(self) }
    /// Whether it is measured at each width; the others at the common ones.
    var hasAllWidths: Bool { [.exp, .erfc, .erfcx].contains(self) }
    /// Whether the peer in C has it; sums and products against MPFR are the lines `double.*` and `interval.*`.
    var hasMPFR: Bool { [.exp, .expm1, .log, .erf, .erfc, .erfcx].contains(self) }
    /// Whether ``IntervalArray`` has it.
    var hasArray: Bool { [.add, .mul, .exp, .erfc, .erfcx].contains(self) }
    /// Whether ``Shortened`` has it.
    var hasShortened: Bool { ![.add, .mul, .div].contains(self) }
  }

  /// The numbers, and whether many are asked for at once or no more bits than an interval deserves.
  enum Tier: String, CaseIterable {
    case double
    case doubleArray = "double-array"
    case bits64, bits128, bits256, bits512
    case shortened128 = "bits128-shortened"
    case shortened256 = "bits256-shortened"

    var bits: Int {
      switch self {
      case .double, .doubleArray: 53
      case .bits64: 64
      case .bits128, .shortened128: 128
      case .bits256, .shortened256: 256
      case .bits512: 512
      }
    }

    /// Whether MPFR is measured, too.
    var hasMPFR: Bool { self == .double || self == .bits128 }

    /// Whether a width is measured: one that is negligible only of many bits.
    func has(width: String) -> Bool {
      width != "1e-75" || [.bits256, .bits512, .shortened256].contains(self)
    }

    func has(_ function: Function) -> Bool {
      switch self {
      case .doubleArray: function.hasArray
      case .shortened128, .shortened256: function.hasShortened
      default: true
      }
    }
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
    let slices = inputs.count / Self.slice
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
    let intervals = inputs.intervals(BigFloat<2>.self)
    let (samples, _) = measured(on: inputs, every: 20) { slice in
      for (index, interval) in intervals[slice].enumerated() {
        let isStored = peer_intervals_set(
          x, index, interval.lower.hexadecimalText, interval.upper.hexadecimalText)
        precondition(isStored != 0)
      }
      return Stopwatch.seconds {
        switch function {
        case .exp: peer_exp(y, x, 1)
        case .expm1: peer_expm1(y, x, 1)
        case .log: peer_log(y, x, 1)
        case .erf: peer_erf(y, x, 1)
        case .erfc: peer_erfc(y, x, 1)
        case .erfcx: peer_erfcx(y, x, 1)
        default: preconditionFailure("the peer in C lacks \(function)")
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
    switch tier {
    case .double:
      try measured(Double.self, on: inputs, every: step, peer) { sweep($0, $1, &$2) }
    case .doubleArray:
      try measured(Double.self, on: inputs, every: step, peer) { sweep(array: $0, $1, &$2) }
    case .bits64:
      try measured(BigFloat<1>.self, on: inputs, every: step, peer) { sweep($0, $1, &$2) }
    case .bits128:
      try measured(BigFloat<2>.self, on: inputs, every: step, peer) { sweep($0, $1, &$2) }
    case .bits256:
      try measured(BigFloat<4>.self, on: inputs, every: step, peer) { sweep($0, $1, &$2) }
    case .bits512:
      try measured(BigFloat<8>.self, on: inputs, every: step, peer) { sweep($0, $1, &$2) }
    case .shortened128:
      try measured(BigFloat<2>.self, on: inputs, every: step, peer) { sweep(short: $0, $1, &$2) }
    case .shortened256:
      try measured(BigFloat<4>.self, on: inputs, every: step, peer) { sweep(short: $0, $1, &$2) }
    }
  }

  private func measured<Bound: BenchmarkedBound>(
    _: Bound.Type, on inputs: Inputs, every step: Int, _ peer: (Range<Int>) throws -> Double,
    _ sweep: ([Interval<Bound>], Range<Int>, inout [Interval<Bound>]) -> Double
  ) rethrows -> (
    samples: (own: [Double], peer: [Double]), enclosures: [Interval<Double>]
  ) {
    let x = inputs.intervals(Bound.self)
    var found = [Interval<Bound>](repeating: .entire, count: x.count)
    var (own, others): ([Double], [Double]) = ([], [])
    for start in stride(from: 0, to: x.count, by: Self.slice * step) {
      let slice = start..<start + Self.slice
      own.append(sweep(x, slice, &found))
      others.append(try peer(slice))
    }
    let scale = 1 / Double(Self.slice)
    let enclosures = found.map {
      Interval(unchecked: $0.lower.approximation.nextDown, $0.upper.approximation.nextUp)
    }
    return ((own.map { $0 * 1e9 * scale }, others.map { $0 * scale }), enclosures)
  }

  /// The seconds of a slice. Sums and products are those of an interval and its successor, the last one's being
  /// the first.
  @inline(never)
  private func sweep<Bound>(
    _ x: [Interval<Bound>], _ slice: Range<Int>, _ y: inout [Interval<Bound>]
  ) -> Double {
    @inline(__always)
    func each(_ body: (Interval<Bound>) -> Interval<Bound>) {
      for index in slice { y[index] = body(x[index]) }
    }
    @inline(__always)
    func pairs(_ body: (Interval<Bound>, Interval<Bound>) -> Interval<Bound>) {
      for index in slice { y[index] = body(x[index], x[index + 1 < x.count ? index + 1 : 0]) }
    }
    return Stopwatch.seconds {
      switch function {
      case .add: pairs { $0 + $1 }
      case .mul: pairs { $0 * $1 }
      case .div: pairs { $0 / $1 }
      case .sqrt: each { $0.squareRoot() }
      case .exp: each { $0.exp() }
      case .expm1: each { $0.expm1() }
      case .log: each { $0.log() }
      case .log1p: each { $0.log1p() }
      case .sin: each { $0.sin() }
      case .cos: each { $0.cos() }
      case .tan: each { $0.tan() }
      case .atan: each { $0.atan() }
      case .sinh: each { $0.sinh() }
      case .cosh: each { $0.cosh() }
      case .tanh: each { $0.tanh() }
      case .erf: each { $0.erf() }
      case .erfc: each { $0.erfc() }
      case .erfcx: each { $0.erfcx() }
      }
    }
  }

  /// The same with no more bits than an interval deserves.
  @inline(never)
  private func sweep<let limbs: Int>(
    short x: [Interval<BigFloat<limbs>>], _ slice: Range<Int>,
    _ y: inout [Interval<BigFloat<limbs>>]
  ) -> Double {
    @inline(__always)
    func each(_ body: (Shortened<limbs>) -> Interval<BigFloat<limbs>>) {
      for index in slice { y[index] = body(Shortened(x[index])) }
    }
    return Stopwatch.seconds {
      switch function {
      case .sqrt: each { $0.squareRoot() }
      case .exp: each { $0.exp() }
      case .expm1: each { $0.expm1() }
      case .log: each { $0.log() }
      case .log1p: each { $0.log1p() }
      case .sin: each { $0.sin() }
      case .cos: each { $0.cos() }
      case .tan: each { $0.tan() }
      case .atan: each { $0.atan() }
      case .sinh: each { $0.sinh() }
      case .cosh: each { $0.cosh() }
      case .tanh: each { $0.tanh() }
      case .erf: each { $0.erf() }
      case .erfc: each { $0.erfc() }
      case .erfcx: each { $0.erfcx() }
      case .add, .mul, .div: preconditionFailure("Shortened has functions alone")
      }
    }
  }

  /// The same of many at once; making the arrays is not timed.
  private func sweep(
    array x: [Interval<Double>], _ slice: Range<Int>, _ y: inout [Interval<Double>]
  ) -> Double {
    let a = IntervalArray(x[slice])
    let b = IntervalArray(slice.map { x[$0 + 1 < x.count ? $0 + 1 : 0] })
    var result = a
    let time = Stopwatch.seconds {
      switch function {
      case .add: result.formSum(of: a, b)
      case .mul: result.formProduct(of: a, b)
      case .exp: result.formExp(of: a)
      case .erfc: result.formErfc(of: a)
      case .erfcx: result.formErfcx(of: a)
      default: preconditionFailure("IntervalArray lacks \(function)")
      }
    }
    for (index, interval) in zip(slice, result) { y[index] = interval }
    return time
  }
}

/// A bound that takes binary64 numbers; more than 53 bits hold them exactly.
protocol BenchmarkedBound: IntervalBound {
  init(_ value: Double)
}

extension Double: BenchmarkedBound {}
extension BigFloat: BenchmarkedBound {}
