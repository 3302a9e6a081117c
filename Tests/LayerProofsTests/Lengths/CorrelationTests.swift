import Foundation
import IntervalArithmetic
import LayerProofs
import Proving
import SignalPropagation
import Testing

@Suite struct CorrelationTests {
  private func correlations(
    _ name: String, _ weights: Rational, _ biases: Rational = 0
  ) throws -> CorrelationFixedPoints {
    let result = PhaseRequest(
      activation: try ActivationFormula(named: name), weightVariance: weights,
      biasVariance: biases
    ).run()
    return try #require(result.fixedPoints.last?.correlations)
  }

  private func map(
    _ name: String, _ weights: Int, _ biases: Int, meanSquare: Interval<Double>
  ) throws -> CorrelationMap<Double> {
    let activation = FormulaActivation<Double>(try ActivationFormula(named: name))
    return CorrelationMap(
      LengthMap(
        activation: activation, weightVariance: Interval(weights), biasVariance: Interval(biases)),
      meanSquare: meanSquare)
  }

  /// E relu(u)relu(u′) = (√(1 − c²) + c·(π − arccos c))·K/(2π) (Cho and Saul, NIPS 2009).
  @Test(arguments: [0.0, 0.01, 0.3, 0.5, 0.9, 0.999])
  func `ReLU's map is the arc-cosine kernel`(_ c: Double) throws {
    let point = try map("relu", 2, 0, meanSquare: Interval(3)).point(c)
    let angle = acos(c)
    let expected = (sin(angle) + c * (Double.pi - angle)) / Double.pi
    #expect(abs(point.value.lower - expected) < 1e-12 && abs(point.value.upper - expected) < 1e-12)
    let slope = (Double.pi - angle) / Double.pi
    #expect(abs(point.slope.lower - slope) < 1e-9 && abs(point.slope.upper - slope) < 1e-9)
  }

  /// E erf(u)erf(u′) = (2/π)·asin(2Kc/(1 + 2K)) (Williams, NIPS 1996); E sin(u)sin(u′) = e^{−K}sinh(Kc).
  @Test(arguments: [0.01, 0.3, 0.75, 0.99])
  func `the maps of erf and sine are known`(_ c: Double) throws {
    let erf = try map("erf", 1, 1, meanSquare: Interval(2)).point(c).value
    let expected = (1 + 2 / Double.pi * asin(6 * c / 7)) / 3
    #expect(abs(erf.lower - expected) < 1e-13 && abs(erf.upper - expected) < 1e-13)
    let sine = try map("sin", 1, 0, meanSquare: Interval(3)).point(c)
    let (value, slope) = (exp(-3) * sinh(3 * c) / 3, exp(-3) * cosh(3 * c))
    #expect(abs(sine.value.lower - value) < 1e-13 && abs(sine.value.upper - value) < 1e-13)
    #expect(abs(sine.slope.lower - slope) < 1e-12 && abs(sine.slope.upper - slope) < 1e-12)
  }

  @Test func `at correlation 1 the slope is chi`() throws {
    let map = try map("tanh", 2, 1, meanSquare: Interval(unchecked: 0.4, 0.5))
    let below = map.slope(Interval(1 - 0x1p-20))
    #expect(below.lower < map.slope(Interval(1)).upper)
    // Over a range the ends say all.
    let wide = map.value(Interval(unchecked: 0.25, 0.5))
    for c in [0.25, 0.375, 0.5] {
      let value = map.value(Interval(c))
      #expect(wide.lower <= value.lower && value.upper <= wide.upper)
    }
  }

  @Test func `ordered networks forget all differences`() throws {
    let found = try correlations("relu", Rational(3, over: 2), 1)
    #expect(found.open.isEmpty && found.points.count == 1)
    #expect(found.points[0].correlation == Enclosure(lower: 1, upper: 1))
    #expect(found.points[0].stability == .attracting)
  }

  @Test func `chaotic odd networks without biases have three fixed points`() throws {
    let found = try correlations("tanh", Rational(169, over: 100))
    #expect(found.open.isEmpty)
    #expect(found.points.map(\.correlation.lower) == [-1, 0, 1])
    #expect(found.points.map(\.stability) == [.repelling, .attracting, .repelling])
  }

  /// By product Gauss-Hermite quadrature in numpy: 0.8033705513734246.
  @Test func `a chaotic GELU network decorrelates inputs to 0.8`() throws {
    let found = try correlations("gelu", Rational(9, over: 4))
    #expect(found.open.isEmpty && found.points.count == 2)
    let correlation = found.points[0].correlation
    #expect(correlation.lower! < Rational(8_033_705_513_735, over: 10_000_000_000_000))
    #expect(correlation.upper! > Rational(8_033_705_513_733, over: 10_000_000_000_000))
    #expect(correlation.width! < Rational.powerOfTwo(-38))
    #expect(found.points[0].stability == .attracting)
  }

  @Test func `SELU has none below 0, since it is not odd`() throws {
    let found = try correlations("selu", 1)
    #expect(found.open.isEmpty && found.points.count == 2)
    #expect(found.points[0].correlation.upper! < Rational.powerOfTwo(-40))
  }

  /// Where χ₁ may be 1 nothing is claimed next to 1, and elsewhere all the same.
  @Test func `at the edge a part next to 1 stays open`() throws {
    let tanh = try ActivationFormula(named: "tanh")
    let edges = EdgeRequest(activation: tanh, biasVariance: Rational(1, over: 25)).run().edges
    let weights = try #require(edges.first?.weightVariance.lower)
    let found = try correlations("tanh", weights, Rational(1, over: 25))
    #expect(found.points.map(\.stability) == [.undecided])
    #expect(found.open.count == 1 && found.open[0].upper == 1)
    #expect(found.open[0].lower! > Rational(9, over: 10))
  }
}
