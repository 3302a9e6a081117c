import Formulas
import IntervalArithmetic
import Testing

/// Formulas of every kind, the same ones in every run.
private struct RandomFormulas {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// A number from 0 up to the limit, from Knuth's linear congruential generator.
  private mutating func next(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % limit
  }

  mutating func formula(depth: Int) -> Expression {
    if depth == 0 || next(8) == 0 {
      let leaf = next(10)
      if leaf < 5 { return .symbol(["x", "y", "v", "tau", "pi"][leaf]) }
      return Expression(Rational([-2, -1, 1, 3, 12][leaf - 5], over: 1 + next(3)))
    }
    let x = formula(depth: depth - 1)
    switch next(11) {
    case 0: return x + formula(depth: depth - 1)
    case 1: return x - formula(depth: depth - 1)
    case 2, 3: return x * formula(depth: depth - 1)
    case 4: return x / formula(depth: depth - 1)
    case 5: return -x
    case 6: return x.power(2 + next(2))
    case 7, 8: return x.squareRoot()
    case 9: return x.absoluteValue()
    default: return .function([.exp, .erf, .erfc, .erfcx][next(4)], x)
    }
  }
}

@Suite struct RandomFormulaTests {
  private typealias Value = Interval<BigFloat<4>>

  private static let points: [[String: Rational]] = [
    ["x": Rational(1, over: 3), "y": Rational(-5, over: 7), "v": Rational(3, over: 2), "tau": 2],
    ["x": -2, "y": Rational(4, over: 5), "v": Rational(1, over: 5), "tau": Rational(7, over: 3)],
    ["x": Rational(-3, over: 4), "y": Rational(-1, over: 9), "v": 3, "tau": Rational(2, over: 5)],
  ]

  /// Every rewriting is an identity of real numbers: the normal form, read back as a formula, has
  /// the values of the formula wherever that has any.
  @Test(arguments: 1...5)
  func `a normal form has the values of its formula`(_ depth: Int) throws {
    var formulas = RandomFormulas(seed: UInt64(depth))
    var compared = 0
    for _ in 0..<400 {
      let formula = formulas.formula(depth: depth)
      guard let form = try? NormalForm(formula, nonnegative: []) else { continue }
      let back = Formula()(form.description)
      for point in Self.points {
        let environment = point.mapValues { Value($0) }
        guard let value = try formula.definedValue(in: environment), value.isBounded,
          let copy = try back.definedValue(in: environment), copy.isBounded
        else { continue }
        #expect(!value.intersection(copy).isEmpty, "\(formula) and \(form)")
        compared += 1
      }
      #expect(form == form)
    }
    #expect(compared > 300, "too few formulas have values")
  }
}
