import IntervalArithmetic
import LayerProofs
import Proving
import SignalPropagation
import Testing

@Suite struct GainTests {
  private func gains(_ name: String, meanSquare: Rational = 1) throws -> GainResult {
    GainRequest(
      activation: try ActivationFormula(named: name), meanSquare: meanSquare, digits: 20
    ).run()
  }

  private func expect(_ found: Enclosure?, _ text: String) throws {
    let found = try #require(found)
    let unit = Rational.powerOfTen(-15)
    let value = try Rational(parsing: text)
    #expect(found.lower! - unit <= value && value <= found.upper! + unit, "\(text)")
  }

  @Test func `gains of SiLU`() throws {
    let result = try gains("silu")
    try expect(result.byDeviation, "1.7871872221004419820")
    try expect(result.byMeanSquare, "1.6765324703310911586")
    #expect(result.isComplete && result.weightGains.count == 1)
    #expect(result.weightGains[0].stability == .repelling)
    #expect(result.normalizing?.stability == .repelling)
  }

  @Test func `no weight gain keeps the mean square 1 for tanh`() throws {
    let result = try gains("tanh")
    #expect(result.weightGains.isEmpty && result.isComplete)
    #expect(result.normalizing?.stability == .attracting)
    // Less is kept by one.
    #expect(try gains("tanh", meanSquare: Rational(1, over: 4)).weightGains.count == 1)
  }

  @Test func `SELU needs no gain`() throws {
    let result = try gains("selu")
    #expect(result.weightGains.count == 1)
    let gain = result.weightGains[0].gain
    #expect(gain.lower! <= 1 && gain.upper! >= 1 && result.weightGains[0].stability == .attracting)
  }

  @Test func `a printed constant has the digits that are counted`() throws {
    let truth = Enclosure(
      lower: try Rational(parsing: "1.7128585504496627055"),
      upper: try Rational(parsing: "1.7128585504496627056"))
    func digits(_ text: String) throws -> Int? {
      PublishedConstant.comparison(of: try Rational(parsing: text), with: truth)?.rightDigits
    }
    #expect(try digits("1.7139588594436646") == 3)
    #expect(try digits("1.71285855") == 10)
    #expect(try digits("2") == 1)
    #expect(try digits("3") == 0)
  }

  @Test func `every printed constant is of the catalogue`() throws {
    for constant in PublishedConstant.all {
      let activation = try ActivationFormula(
        named: constant.activation, parameters: constant.parameters)
      #expect(
        PublishedConstant.constants(for: activation).contains { $0.printed == constant.printed })
    }
  }
}
