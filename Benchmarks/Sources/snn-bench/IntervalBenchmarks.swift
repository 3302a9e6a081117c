import CPeer
import IntervalArithmetic

/// Interval operations of the library against the same operations written in C on MPFR.
struct IntervalBenchmarks<let limbs: Int> {
  typealias Number = Interval<BigFloat<limbs>>

  private static var count: Int { 1000 }

  private let operation: IntervalOperation
  private let x: Operand<limbs>
  private let y: Operand<limbs>
  private let result = Operand<limbs>(count: count)

  /// What is to be measured of one operation, with inputs that depend on it alone.
  init(_ operation: IntervalOperation) {
    self.operation = operation
    var generator = SplitMix64(seed: 0x5E1F_4012)
    x = Operand(count: Self.count, in: operation.arguments, using: &generator)
    y = Operand(count: Self.count, in: operation.arguments, using: &generator)
  }

  static func name(of operation: IntervalOperation) -> String {
    "interval.\(operation.rawValue).\(BigFloat<limbs>.precision)"
  }

  /// Samples of both sides by turns, so that a change of the machine's pace meets both.
  func measured() throws(Misbehavior) -> Measurement {
    var pace = (own: 0.0, peer: 0.0)
    for _ in 0..<2 {
      pace.own = Stopwatch.seconds { runLibrary(passes: 1) }
      pace.peer = Stopwatch.seconds { runPeer(passes: 1) }
    }
    try requireAgreement()
    let pass = max(pace.own, pace.peer)
    let passes = Stopwatch.passes(ofSeconds: pass)
    // Short samples are taken more often: on a shared machine a median of many stands still.
    let runs = Double(passes) * pass < 0.005 ? 201 : 21
    let scale = 1e9 / Double(passes * Self.count)
    var (own, peer): ([Double], [Double]) = ([], [])
    for _ in 0..<runs {
      own.append(Stopwatch.seconds { runLibrary(passes: passes) } * scale)
      peer.append(Stopwatch.seconds { runPeer(passes: passes) } * scale)
    }
    try requireAgreement()
    return Measurement(
      name: Self.name(of: operation), unit: "ns/interval", samples: own, peer: peer)
  }

  /// Both sides must have computed the same bounds: it keeps the comparison honest and the results
  /// alive.
  private func requireAgreement() throws(Misbehavior) {
    for index in 0..<Self.count {
      let own = result.own[index]
      let isEqual = peer_intervals_equal(
        result.peer, index, own.lower.hexadecimalText, own.upper.hexadecimalText)
      guard isEqual != 0 else {
        throw Misbehavior(
          description: "\(Self.name(of: operation)): the peer's result differs from \(own)")
      }
    }
  }

  @inline(never)
  private func runLibrary(passes: Int) {
    switch operation {
    case .add: sweep(passes) { x, y in x + y }
    case .mul: sweep(passes) { x, y in x * y }
    case .exp: sweep(passes) { x, _ in x.exp() }
    case .erfc: sweep(passes) { x, _ in x.erfc() }
    case .erfcx: sweep(passes) { x, _ in x.erfcx() }
    }
  }

  @inline(__always)
  private func sweep(_ passes: Int, _ body: (Number, Number) -> Number) {
    for _ in 0..<passes {
      for index in 0..<Self.count {
        result.own[index] = body(x.own[index], y.own[index])
      }
    }
  }

  @inline(never)
  private func runPeer(passes: Int) {
    switch operation {
    case .add: peer_add(result.peer, x.peer, y.peer, passes)
    case .mul: peer_mul(result.peer, x.peer, y.peer, passes)
    case .exp: peer_exp(result.peer, x.peer, passes)
    case .erfc: peer_erfc(result.peer, x.peer, passes)
    case .erfcx: peer_erfcx(result.peer, x.peer, passes)
    }
  }
}

enum IntervalOperation: String, CaseIterable {
  case add, mul, exp, erfc, erfcx

  /// Where the arguments lie: of both signs for the arithmetic, and for the error functions where
  /// the moment map calls them.
  var arguments: ClosedRange<Int> {
    switch self {
    case .add, .mul: -1...1
    case .exp: -4...4
    case .erfc, .erfcx: 0...2
    }
  }
}

/// One array of intervals, held by Swift and by the peer.
final class Operand<let limbs: Int> {
  let own: UnsafeMutableBufferPointer<Interval<BigFloat<limbs>>>
  let peer: OpaquePointer

  /// An array of zeros.
  init(count: Int) {
    own = .allocate(capacity: count)
    own.initialize(repeating: Interval(0))
    peer = peer_intervals_new(count, BigFloat<limbs>.precision)
  }

  /// Intervals between fractions, so that all bits of the bounds are in use.
  convenience init(count: Int, in range: ClosedRange<Int>, using generator: inout SplitMix64) {
    self.init(count: count)
    let steps = 999_999_937
    for index in 0..<count {
      let (p, q) = (
        Self.fraction(of: steps, in: range, using: &generator),
        Self.fraction(of: steps, in: range, using: &generator)
      )
      let interval = Interval<BigFloat<limbs>>(from: min(p, q), through: max(p, q))
      own[index] = interval
      let isStored = peer_intervals_set(
        peer, index, interval.lower.hexadecimalText, interval.upper.hexadecimalText)
      precondition(isStored != 0, "the peer cannot read \(interval)")
    }
  }

  deinit {
    own.deallocate()
    peer_intervals_free(peer)
  }

  private static func fraction(
    of steps: Int, in range: ClosedRange<Int>, using generator: inout SplitMix64
  ) -> Rational {
    let scaled = (range.lowerBound * steps)...(range.upperBound * steps)
    return Rational(Int.random(in: scaled, using: &generator), over: steps)
  }
}
