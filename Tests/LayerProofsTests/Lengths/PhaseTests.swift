import IntervalArithmetic
import LayerProofs
import Proving
import SignalPropagation
import Testing

@Suite struct PhaseTests {
  private func phase(
    _ name: String, _ weights: Rational, _ biases: Rational = 0
  ) throws -> PhaseResult {
    PhaseRequest(
      activation: try ActivationFormula(named: name), weightVariance: weights,
      biasVariance: biases
    ).run()
  }

  @Test func `with He's initialization GELU has the fixed point 0 alone`() throws {
    let result = try phase("gelu", 2)
    #expect(result.isComplete && result.far == .gate && result.fixedPoints.count == 1)
    #expect(result.fixedPoints[0].meanSquare == Enclosure(lower: 0, upper: 0))
    #expect(result.fixedPoints[0].stability == .attracting)
    // Mish is no gate, and a little more weight leaves none of the argument.
    #expect(try phase("mish", 2).far != .gate)
    #expect(try phase("gelu", Rational(21, over: 10)).far != .gate)
  }

  @Test func `with He's initialization every mean square is fixed for ReLU`() throws {
    #expect(try phase("relu", 2).isEverywhere)
    let smaller = try phase("relu", Rational(19, over: 10))
    #expect(!smaller.isEverywhere && smaller.fixedPoints.count == 1)
    #expect(smaller.fixedPoints[0].stability == .attracting)
    let biased = try phase("relu", 1, 1)
    #expect(biased.fixedPoints[0].meanSquare == Enclosure(lower: 1, upper: 1))
  }

  @Test func `tanh with gain 5/3 repels from 0 and has one other fixed point`() throws {
    let result = try phase("tanh", Rational(25, over: 9))
    #expect(result.isComplete && result.fixedPoints.map(\.stability) == [.repelling, .attracting])
    #expect(result.fixedPoints.map(\.phase) == [.chaotic, .chaotic])
    // Its root is what a forum measured as 0.6518.
    let square = result.fixedPoints[1].meanSquare
    #expect(square.lower! > Rational(65, over: 100) * Rational(65, over: 100))
    #expect(square.upper! < Rational(654, over: 1000) * Rational(654, over: 1000))
  }

  @Test func `SELU with PyTorch's gain shrinks the mean square to 0.041`() throws {
    let result = try phase("selu", Rational(9, over: 16))
    #expect(result.isComplete && result.fixedPoints.map(\.stability) == [.repelling, .attracting])
    let standard = try phase("selu", 1)
    #expect(
      standard.fixedPoints.contains { $0.meanSquare.lower! <= 1 && $0.meanSquare.upper! >= 1 })
  }

  @Test func `printed constants next to GELU's half-stable point have three fixed points`() throws {
    let weights = try Rational(parsing: "1.98305826")
    let biases = try Rational(parsing: "0.17292239")
    let result = try phase("gelu", weights, biases)
    #expect(result.isComplete && result.fixedPoints.count == 3)
    // None of them is half-stable.
    #expect(result.fixedPoints.allSatisfy { $0.stability != .undecided })
  }

  @Test func `GELU is half-stable at the net variance (3 + √17)/2`() throws {
    let result = CriticalRequest(activation: try ActivationFormula(named: "gelu")).run()
    #expect(result.open.isEmpty && result.points.count == 1)
    typealias Number = Interval<BigFloat<2>>
    let exact = (Number(3) + Number(17).squareRoot()) / Number(2)
    let k = result.points[0].netVariance
    #expect(k.lower! <= exact.upper.rational && exact.lower.rational <= k.upper!)
    #expect(k.width! < Rational.powerOfTen(-20))
    // The printed constants are its first digits; the one for SiLU has lost a digit after the point.
    #expect(result.points[0].biasVariance.lower! > (try Rational(parsing: "0.17292239")))
    #expect(result.points[0].biasVariance.upper! < (try Rational(parsing: "0.17292240")))
    let silu = CriticalRequest(activation: try ActivationFormula(named: "silu")).run()
    #expect(silu.points[0].biasVariance.lower! > (try Rational(parsing: "0.555")))
  }

  @Test func `the edge of chaos of tanh is not where a public initializer has it`() throws {
    let result = EdgeRequest(
      activation: try ActivationFormula(named: "tanh"), biasVariance: Rational(1, over: 25)
    ).run()
    #expect(result.open.isEmpty && result.edges.count == 1)
    let weights = result.edges[0].weightVariance
    #expect(weights.lower! > (try Rational(parsing: "1.7007963")))
    #expect(weights.upper! < (try Rational(parsing: "1.7007964")))
    #expect(result.edges[0].stability == .attracting)
  }

  @Test func `cells of a diagram agree with their corners`() throws {
    let tanh = try ActivationFormula(named: "tanh")
    let diagram = PhaseDiagram(activation: tanh, columns: 12, rows: 6)
    var decided = 0
    for (i, column) in diagram.cells.enumerated() {
      let weight = Rational(1, over: 2) + Rational(5, over: 2) * Rational(2 * i + 1, over: 24)
      for (j, cell) in column.enumerated() where cell != .undecided {
        let bias = Rational(2 * j + 1, over: 12)
        let result = PhaseRequest(
          activation: tanh, weightVariance: weight * weight, biasVariance: bias * bias
        ).run()
        let phases = Set(result.fixedPoints.map(\.phase))
        #expect(phases == [cell == .ordered ? .ordered : .chaotic])
        decided += 1
      }
    }
    #expect(decided > 50)
  }

  @Test(
    arguments: [
      ("hardtanh", "1/2"), ("relu6", "3"), ("hardswish", "2"), ("x^45", "1"), ("0*x", "1"),
      ("softsign", "2"), ("hardshrink", "1"), ("square", "1"), ("softplus", "1"),
    ])
  func `every activation has an answer or none`(_ name: String, _ weights: String) throws {
    let result = PhaseRequest(
      activation: try ActivationFormula(parsing: name),
      weightVariance: try Rational(parsing: weights), biasVariance: 0
    ).run()
    if ["hardtanh", "relu6", "hardswish", "softplus"].contains(name) {
      #expect(result.isComplete && !result.fixedPoints.isEmpty, "\(name)")
    }
  }

  /// tanh(1)·x continues tanh at 1, which algebra does not see.
  @Test func `nothing is said of the edge where continuity is not shown`() throws {
    let hidden = try ActivationFormula(formula: "if(x < 1, tanh(x), tanh(1)*x)")
    #expect(!CriticalRequest(activation: hidden).run().open.isEmpty)
    #expect(!EdgeRequest(activation: hidden, biasVariance: 1).run().isDefined)
    #expect(MomentsRequest(activation: hidden, digits: 5).run().value(.squaredSlope) == nil)
  }
}
