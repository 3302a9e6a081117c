import IntervalArithmetic
import LayerProofs
import SignalPropagation
import TestSupport
import Testing

@Suite struct MonotoneFormTests {
  private typealias Form = MonotoneForm<SELU<Real>, BigFloat<2>>

  private static let selu = SELU<Real>.selfNormalizing

  /// The moments' natural enclosures: on a box, or at a point.
  private static func natural(_ m: Real, _ v: Real) -> [Real] {
    let map = MomentMap(selu: selu, m: m, v: v)
    return [map.mean, map.variance]
  }

  private static func image(
    _ m: ClosedRange<Rational>, _ v: ClosedRange<Rational>
  ) -> [Real] {
    Form(activation: selu).image(m: interval(m), v: interval(v))
  }

  private static func interval(_ range: ClosedRange<Rational>) -> Real {
    Real(from: range.lowerBound, through: range.upperBound)
  }

  private static func value(_ m: Rational, _ v: Rational) -> [Real] { natural(Real(m), Real(v)) }

  @Test func `an image contains the values at points, and is no wider than the natural one`() {
    var random = SplitMix64(seed: 31)
    func side(from low: Int, to high: Int) -> ClosedRange<Rational> {
      let start = Int.random(in: low...high, using: &random)
      let width = Int.random(in: 0...60, using: &random)
      return Rational(start, over: 100)...Rational(start + width, over: 100)
    }
    var narrower = 0
    for trial in 0..<60 {
      let (m, v) = (side(from: -200, to: 200), side(from: 10, to: 300))
      let image = Self.image(m, v)
      let natural = Self.natural(Self.interval(m), Self.interval(v))
      for (part, whole) in zip(image, natural) {
        #expect(part.isSubset(of: whole), "seed 31, trial \(trial)")
        if part != whole { narrower += 1 }
      }
      for step in 0...24 {
        let (i, j) = (Rational(step % 5, over: 4), Rational(step / 5, over: 4))
        let values = Self.value(
          m.lowerBound + i * (m.upperBound - m.lowerBound),
          v.lowerBound + j * (v.upperBound - v.lowerBound))
        for (part, value) in zip(image, values) {
          #expect(!part.intersection(value).isEmpty, "seed 31, trial \(trial)")
        }
      }
    }
    #expect(narrower > 60)
  }

  /// Where both slopes of the mean have a sign its bounds are the values at two corners, and those at the
  /// other two lie strictly between: a collapse to a wrong end loses them.
  @Test(arguments: [
    // The mean grows with v, or falls.
    ("-0.125", "0.125", "0.75", "1.5", true),
    ("0.5", "0.501953125", "0.3125", "0.314453125", false),
  ])
  func `sides collapse to the ends that the slopes name`(
    _ m: String, _ mEnd: String, _ v: String, _ vEnd: String, _ growsWithV: Bool
  ) throws {
    let (m, v) = (try range(m, mEnd), try range(v, vEnd))
    let mean = Self.image(m, v)[0]
    let (low, high) =
      growsWithV ? (v.lowerBound, v.upperBound) : (v.upperBound, v.lowerBound)
    let least = Self.value(m.lowerBound, low)[0]
    let greatest = Self.value(m.upperBound, high)[0]
    #expect(mean.lower == least.lower && mean.upper == greatest.upper)
    // The form with the sign of one slope turned over.
    let wrong = Interval(
      unchecked: Self.value(m.lowerBound, high)[0].lower, Self.value(m.upperBound, low)[0].upper)
    #expect(wrong.intersection(least).isEmpty && wrong.intersection(greatest).isEmpty)
  }

  /// At m = 3/2 the mean is least for some v between 1 and 2; at v = 1 the variance is largest for some m
  /// between 1/2 and 3/2.
  @Test func `a side stays whole where the slope has no sign`() throws {
    let half = Rational(3, over: 2)
    let mean = Self.image(half...half, 1...2)[0]
    let inner = Self.value(half, Rational(5, over: 4))[0]
    let ends = [Self.value(half, 1)[0], Self.value(half, 2)[0]]
    #expect(ends.allSatisfy { inner.upper < $0.lower })
    #expect(mean.lower <= inner.lower)

    let variance = Self.image(try range("0.5", "1.5"), 1...1)[1]
    let peak = Self.value(Rational(21, over: 20), 1)[1]
    let sides = [Self.value(Rational(1, over: 2), 1)[1], Self.value(half, 1)[1]]
    #expect(sides.allSatisfy { peak.lower > $0.upper })
    #expect(variance.upper >= peak.upper)
  }
}
