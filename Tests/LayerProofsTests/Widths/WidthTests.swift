import Foundation
import IntervalArithmetic
import LayerProofs
import SignalPropagation
import Testing

@Suite struct WidthTests {
  private func network(
    _ name: String = "selu", width: Int, depth: Int = 50, weights: Rational = 1
  ) throws -> RandomNetwork {
    RandomNetwork(
      activation: try ActivationFormula(parsing: name), weightVariance: weights,
      widths: .uniform(width, depth: depth))
  }

  private static let ninetyNine = Rational(99, over: 100)

  /// The 0.99-intervals of 4000 simulated networks are [0.800, 1.250] and [0.894, 1.117].
  @Test(arguments: [(1024, 0.800, 1.250, 1.35), (4096, 0.894, 1.117, 1.3)])
  func `the proved interval is near that of simulations`(
    _ width: Int, _ low: Double, _ high: Double, _ ratio: Double
  ) throws {
    let proof = try #require(
      WidthSearch(try network(width: width)).intervals(probability: Self.ninetyNine))
    #expect(proof.probability >= Self.ninetyNine)
    let (a, b) = (
      proof.interval.lowerBound.approximation, proof.interval.upperBound.approximation
    )
    #expect(a < low && b > high)
    #expect(log(b / a) / log(high / low) < ratio)
  }

  /// Each row of the page's table, and what the README says.
  @Test func `the printed intervals are those that are proved`() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let page = try String(
      contentsOf: root.appendingPathComponent("Documentation/Width.md"), encoding: .utf8)
    let readme = try String(contentsOf: root.appendingPathComponent("README.md"), encoding: .utf8)
    for width in [64, 256, 1024, 4096] {
      let proof = try #require(
        WidthSearch(try network(width: width)).intervals(probability: Self.ninetyNine))
      let text = "[\(proof.interval.lowerBound.text), \(proof.interval.upperBound.text)]"
      #expect(page.contains("| \(width) | \(text) |"), "\(width): \(text)")
      if width == 1024 { #expect(readme.contains("with 1024 units all lie in \(text)")) }
    }
  }

  @Test func `what is constant stays where it is`() throws {
    let search = WidthSearch(try network("0*x + 1", width: 64, depth: 5))
    let proof = try #require(search.intervals(probability: Self.ninetyNine))
    #expect(proof.interval.contains(1))
  }

  /// Zero, quickly growing and vanishing activations: no proof, and no crash.
  @Test(arguments: ["square", "exp(x)", "0*x", "x/10^60", "10^60*x", "exp(-x^2)*10^60"])
  func `what floating point cannot search has no proof`(_ name: String) throws {
    let search = WidthSearch(try network(name, width: 64, depth: 5))
    #expect(search.intervals(probability: Self.ninetyNine) == nil)
    #expect(search.proof(interval: Rational(1, over: 2)...2) == nil)
    #expect(search.width(interval: Rational(1, over: 2)...2, probability: Self.ninetyNine) == nil)
  }

  /// The inequalities at many points, and with less than their room nowhere to spare.
  @Test func `majorants are above, and hardly so`() throws {
    let interval = Rational(1, over: 2)...2
    let network = try network(width: 256)
    let proof = try #require(WidthSearch(network).proof(interval: interval))
    let moment = try #require(
      ExponentialMoment(
        network.activation,
        growth: LinearGrowth(
          constant: Interval<Double>(2),
          slope: Interval(Rational(21, over: 20)) + Interval(Rational(1, over: 1000))),
        variances: Interval(unchecked: 0.5, 2), exponents: -4...0.2))
    for evidence in [proof.upper, proof.lower] {
      guard case .exponentials(let majorant) = evidence else { continue }
      let rows = try #require(majorant.rows[256])
      #expect(rows.count == majorant.exponents.count)
      for (j, row) in rows.enumerated() {
        let s = majorant.exponents[j].approximation
        guard s / 256 < 0.15 else { continue }
        let function = moment.function(exponent: Interval(s / 256))
        var least = Double.infinity
        for index in 0...40 {
          let q = 0.5 + 1.5 * Double(index) / 40
          let left =
            function(Interval(q)).value.log().upper * 256 - s * majorant.center.approximation
          let right = log(
            row.reduce(0.0) { sum, term in
              let exponent =
                term.index < majorant.exponents.count
                ? majorant.exponents[term.index].approximation : 0
              return sum
                + exp(
                  term.constant.approximation
                    + exponent * (q - majorant.center.approximation))
            })
          least = min(least, right - left)
        }
        #expect(least > 0)
        #expect(least < 0.2)
      }
    }
  }

  @Test func `deeper is less probable, wider more`() throws {
    let interval = Rational(1, over: 2)...2
    func failure(_ width: Int, _ depth: Int) throws -> Rational {
      try #require(WidthSearch(try network(width: width, depth: depth)).proof(interval: interval))
        .failure
    }
    let base = try failure(256, 50)
    #expect(try failure(256, 500) > base)
    #expect(try failure(512, 50) < base)
  }

  /// Powers that leave floating point are not asked for.
  @Test(arguments: [(20_000, 0.3, 3), (100_000, 0.5, 2), (2000, 0.01, 10)])
  func `wide networks stay in wide intervals`(_ width: Int, _ low: Double, _ high: Double) throws {
    let interval = Rational(low)...Rational(high)
    let proof = try #require(WidthSearch(try network(width: width)).proof(interval: interval))
    #expect(proof.roundedProbability == 1 - WidthProof.leastFailure)
    #expect(proof.certificate(probability: proof.roundedProbability) != nil)
  }

  @Test(arguments: [
    ("tanh", 600, Rational(25, over: 9)), ("tanh", 8192, Rational(25, over: 9)),
    ("sin(x)", 4096, 1),
  ])
  func `where the path to the fixed point is long`(
    _ name: String, _ width: Int, _ weights: Rational
  ) throws {
    let wide = try network(name, width: width, depth: 10, weights: weights)
    let proof = try #require(WidthSearch(wide).intervals(probability: Self.ninetyNine))
    #expect(proof.interval.upperBound < Rational(11, over: 10))
  }

  @Test func `the least width and the largest depth agree with the proof`() throws {
    let interval = Rational(1, over: 2)...2
    let wide = try #require(
      WidthSearch(try network(width: 1)).width(interval: interval, probability: Self.ninetyNine))
    #expect(wide.probability >= Self.ninetyNine)
    guard case .uniform(let units, 50) = wide.network.widths else {
      Issue.record("another shape")
      return
    }
    #expect((100...300).contains(units))
    let deep = try #require(
      WidthSearch(try network(width: units)).depth(
        interval: interval, probability: Self.ninetyNine, limit: 10_000))
    #expect(deep.network.widths.depth >= 50 && deep.probability >= Self.ninetyNine)
  }

  @Test func `layers of several widths`() throws {
    let network = RandomNetwork(
      activation: try ActivationFormula(named: "selu"), weightVariance: 1,
      widths: .each([512, 256, 128, 512]))
    let proof = try #require(WidthSearch(network).proof(interval: Rational(1, over: 2)...2))
    guard case .exponentials(let majorant) = proof.upper else {
      Issue.record("SELU is not linear")
      return
    }
    #expect(majorant.rows.keys.sorted() == [128, 256, 512])
    let narrow = RandomNetwork(
      activation: network.activation, weightVariance: 1, widths: .each([512, 256, 64, 512]))
    let other = try #require(WidthSearch(narrow).proof(interval: proof.interval))
    #expect(other.failure > proof.failure)
  }

  /// Ten units spread seven times as far, and ask for no exponents that their expectation does not have.
  @Test func `each width has its interval`() throws {
    let network = RandomNetwork(
      activation: try ActivationFormula(named: "selu"), weightVariance: 1,
      widths: .each([512, 512, 10]))
    let proof = try #require(WidthSearch(network).intervals(probability: Self.ninetyNine))
    #expect(proof.probability >= Self.ninetyNine)
    let (wide, narrow) = (try #require(proof.intervals[512]), try #require(proof.intervals[10]))
    #expect(proof.interval(ofLayer: 2) == wide && proof.interval(ofLayer: 3) == narrow)
    #expect(wide.upperBound < Rational(13, over: 10) && wide.lowerBound > Rational(3, over: 4))
    #expect(
      narrow.upperBound > 2 && narrow.upperBound < 4 && narrow.lowerBound < Rational(1, over: 2))
    guard case .exponentials(let upper) = proof.upper else { return }
    #expect(upper.rows[10]!.contains { $0.isEmpty } && upper.rows[512]!.allSatisfy { !$0.isEmpty })
    // All in the narrow interval of the wide layers: ten units are not.
    #expect(WidthSearch(network).proof(interval: wide)?.probability ?? 0 < Rational(1, over: 2))
  }

  @Test func `perturbations and second inputs`() throws {
    let proof = try #require(
      WidthSearch(try network(width: 1024, depth: 10)).intervals(probability: Self.ninetyNine))
    let share = Rational(1, over: 100)
    let near = try #require(
      PairBound(proof, distance: Rational(1, over: 100_000), share: share))
    #expect(near.probability >= Rational(97, over: 100))
    #expect(near.leastCosine <= near.cosine)
    #expect(near.leastCosine > Rational(99, over: 100))
    // A tangent's bound holds for differences that are small enough.
    let tangent = try #require(TangentBound(proof))
    #expect(near.distance * 100_000 >= tangent.bound(share: share))
    #expect(near.distance * 100_000 < tangent.bound(share: share) * Rational(101, over: 100))
    // Inputs that are far apart need not stay near.
    #expect(PairBound(proof, distance: Rational(1, over: 10), share: share) == nil)
  }

  /// With twice the weights the mean squares tend to more than 2: no proof of the contrary.
  @Test func `what is false has no proof`() throws {
    #expect(
      WidthSearch(try network(width: 4096, weights: 2)).proof(interval: Rational(1, over: 2)...2)
        == nil)
    // He's weights with GELU let the mean squares vanish.
    #expect(
      WidthSearch(try network("gelu", width: 4096, weights: 2)).proof(
        interval: Rational(1, over: 2)...2) == nil)
  }

  @Test func `perturbations of SELU grow by chi at most`() throws {
    let proof = try #require(
      WidthSearch(try network(width: 1024)).intervals(probability: Self.ninetyNine))
    let bound = try #require(TangentBound(proof))
    // At the fixed point the factor is 1.0716 for most directions.
    #expect(bound.factor.lower! < Rational(1071, over: 1000))
    #expect(bound.factor.upper! > Rational(1072, over: 1000))
    #expect(bound.factor.upper! < 2)
  }

  @Test func `certificates claim no more than was proved`() throws {
    let proof = try #require(
      WidthSearch(try network(width: 256)).proof(interval: Rational(1, over: 2)...2))
    #expect(proof.roundedProbability <= proof.probability)
    #expect(proof.certificate(probability: proof.roundedProbability) != nil)
    #expect(proof.certificate(probability: 1 - proof.failure / 2) == nil)
  }
}
