import Testing

import Statistics

@Suite struct EstimateTests {
  /// 8 of 10: Wilson's interval from 0.4902 to 0.9433.
  @Test func `Wilson's interval`() {
    let estimate = Estimate.proportion(8, of: 10)
    #expect(abs(estimate.lower - 0.490162) < 1e-5)
    #expect(abs(estimate.upper - 0.943318) < 1e-5)
  }

  @Test func `the area counts pairs, ties half`() throws {
    let scores: [Float] = [0.1, 0.4, 0.35, 0.8, 0.4]
    let positive = [false, false, true, true, true]
    var pairs = 0.0
    for i in 0..<5 where positive[i] {
      for j in 0..<5 where !positive[j] {
        pairs += scores[i] > scores[j] ? 1 : scores[i] == scores[j] ? 0.5 : 0
      }
    }
    let area = try #require(Estimate.areaUnderCurve(scores: scores, isPositive: positive))
    #expect(abs(area.value - pairs / 6) < 1e-12)
    #expect(area.lower < area.value && area.value < area.upper)
    // DeLong by the definition: each sample's share of pairs won.
    let v10 = [2, 3, 4].map { i in
      [0, 1].reduce(0.0) {
        $0 + (scores[i] > scores[$1] ? 0.5 : scores[i] == scores[$1] ? 0.25 : 0)
      }
    }
    let v01 = [0, 1].map { j in
      [2, 3, 4].reduce(0.0) {
        $0 + (scores[$1] > scores[j] ? 1 : scores[$1] == scores[j] ? 0.5 : 0) / 3
      }
    }
    let variance = v10.sampleVariance / 3 + v01.sampleVariance / 2
    let half = NormalQuantile.twoSided95 * variance.squareRoot()
    #expect(abs(max(0, area.value - half) - area.lower) < 1e-12)
    #expect(Estimate.areaUnderCurve(scores: [1, 2], isPositive: [true, true]) == nil)
  }

  /// Of 20 samples of each class, all told apart: 0.025^(1/20) = 0.831567.
  @Test func `an area without spread has no point for an interval`() throws {
    let positive = (0..<40).map { $0 < 20 }
    let right = try #require(
      Estimate.areaUnderCurve(
        scores: positive.map { $0 ? 1 : 0 }, isPositive: positive))
    #expect(right.value == 1 && right.upper == 1 && abs(right.lower - 0.831567) < 1e-5)
    let wrong = try #require(
      Estimate.areaUnderCurve(scores: positive.map { $0 ? 0 : 1 }, isPositive: positive))
    #expect(wrong.value == 0 && wrong.lower == 0 && abs(wrong.upper - 0.168433) < 1e-5)
    // A constant score: Hoeffding's half width sqrt(ln 40 / 40) = 0.303681.
    let blind = try #require(
      Estimate.areaUnderCurve(scores: positive.map { _ in 1 }, isPositive: positive))
    #expect(blind.value == 0.5 && abs(blind.upper - 0.803681) < 1e-5)
    // One sample alone says nothing.
    let single = try #require(
      Estimate.areaUnderCurve(scores: [1, 2, 3], isPositive: [false, true, false]))
    #expect(single.lower == 0 && single.upper == 1)
  }
}
