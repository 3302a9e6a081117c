import Foundation
import IntervalArithmetic
import TestSupport
import Testing

/// Random pairs of intervals with many special ends against the hull of the values at their corners.
/// `RANDOM_PAIRS` sets how many, `RANDOM_PAIRS_SEED` which ones.
@Suite struct RandomPairTests {
  private static let environment = ProcessInfo.processInfo.environment
  private static let count = environment["RANDOM_PAIRS"].flatMap { Int($0) } ?? 2000
  private static let seed = environment["RANDOM_PAIRS_SEED"].flatMap { UInt64($0) } ?? 1

  private static let special: [Double] = [
    0, -0.0, 1, -1, 2, -2, 0x1p-1074, -0x1p-1074, 0x1p-1022, -0x1p-1022, .infinity, -.infinity,
    .greatestFiniteMagnitude, -.greatestFiniteMagnitude, (1.0).nextUp, -(1.0).nextDown,
  ]

  private static func end(_ random: inout SplitMix64) -> Double {
    switch Int.random(in: 0..<4, using: &random) {
    case 0, 1: special.randomElement(using: &random)!
    case 2: random.bound(Double.self, binades: -1074...1023)
    default: random.bound(Double.self, binades: -3...3)
    }
  }

  private static func interval(_ random: inout SplitMix64) -> Interval<Double> {
    while true {
      let x = end(&random)
      let y = Int.random(in: 0..<3, using: &random) == 0 ? x : end(&random)
      if let interval = Interval(from: min(x, y), through: max(x, y)) {
        // Half of the zeros come by a negation.
        return Bool.random(using: &random) ? interval : -(-interval)
      }
    }
  }

  /// The hull of the angles at the corners, and all of [−π, π] where the negative axis is crossed.
  private static func angles(_ y: Interval<Double>, _ x: Interval<Double>) -> Interval<Double> {
    typealias Wide = BigFloat<9>
    if y.lower < 0, y.upper >= 0, x.lower < 0 {
      return Interval(unchecked: -.pi.nextUp, .pi.nextUp)
    }
    var image = Interval<Double>.empty
    for p in [y.lower, y.upper] {
      for q in [x.lower, x.upper] where p.isFinite || q.isFinite {
        if p == 0 && q == 0 { continue }
        // The zero that belongs to the upper side.
        let height = p == 0 ? Wide.zero : Wide(p)
        let angle = { height.arctangent(over: Wide(q), rounded: $0).double(rounded: $0) }
        image = image.hull(Interval(unchecked: angle(.down), angle(.up)))
      }
    }
    return image
  }

  @Test func `angles are those of the corners`() {
    var random = SplitMix64(seed: Self.seed)
    var (zeros, wrong) = (0, 0)
    for _ in 0..<Self.count {
      let (y, x) = (Self.interval(&random), Self.interval(&random))
      let (found, expected) = (Interval.atan2(y, x), Self.angles(y, x))
      if found != expected || found.isEmpty != expected.isEmpty { wrong += 1 }
      #expect(found == expected, "\(y.hexadecimalText) over \(x.hexadecimalText)")
      if [y.lower, y.upper].contains(where: { $0 == 0 && $0.sign == .minus }) { zeros += 1 }
    }
    #expect(zeros * 40 > Self.count)
    Self.report("atan2", wrong)
  }

  @Test func `sums next to the largest number are tightest`() {
    var random = SplitMix64(seed: Self.seed)
    let largest = Double.greatestFiniteMagnitude
    var wrong = 0
    for _ in 0..<Self.count {
      let x = random.bound(Double.self, binades: 960...1023)
      let y =
        Bool.random(using: &random) ? largest : random.bound(Double.self, binades: 1023...1023)
      let (a, b) = (Interval(x), Interval(Bool.random(using: &random) ? y : -y))
      let isRight =
        (a + b).isTightest(a.lower.rational + b.lower.rational)
        && (a - b).isTightest(a.lower.rational - b.lower.rational)
      if !isRight { wrong += 1 }
      #expect(isRight, "\(a.hexadecimalText) ± \(b.hexadecimalText)")
    }
    Self.report("sums and differences", wrong)
  }

  private static func report(_ name: String, _ wrong: Int) {
    if environment["RANDOM_PAIRS"] != nil {
      print("\(name): \(count) pairs, \(wrong) wrong or not tightest, seed \(seed)")
    }
  }
}
