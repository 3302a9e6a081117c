import IntervalArithmetic
import TestSupport
import Testing

/// Reverse operations, against their functions with 512 bits: no solution is left out, and beside each
/// end is one.
@Suite struct ReverseOperationTests {
  private typealias Reference = Interval<BigFloat<9>>

  enum Case: Sendable, CaseIterable {
    case absoluteValue, squared, cube, fourthPower, inverse, inverseSquare, inverseCube
    case sin, cos, tan, cosh

    var power: Int? {
      switch self {
      case .cube: 3
      case .fourthPower: 4
      case .inverse: -1
      case .inverseSquare: -2
      case .inverseCube: -3
      default: nil
      }
    }

    func callAsFunction<Bound: IntervalBound>(_ x: Interval<Bound>) -> Interval<Bound> {
      switch self {
      case .absoluteValue: x.absoluteValue()
      case .squared: x.squared()
      case .sin: x.sin()
      case .cos: x.cos()
      case .tan: x.tan()
      case .cosh: x.cosh()
      default: x.power(power!)
      }
    }

    func reverse<Bound: IntervalBound>(
      _ c: Interval<Bound>, _ x: Interval<Bound>
    ) -> Interval<Bound> {
      switch self {
      case .absoluteValue: c.reverseAbsoluteValue(within: x)
      case .squared: c.reverseSquared(within: x)
      case .sin: c.reverseSin(within: x)
      case .cos: c.reverseCos(within: x)
      case .tan: c.reverseTan(within: x)
      case .cosh: c.reverseCosh(within: x)
      default: c.reversePower(power!, within: x)
      }
    }
  }

  /// A set of values around that at a member of a domain, or beside all of them.
  private static func problem(
    _ function: Case, _ random: inout SplitMix64
  ) -> (values: Interval<Double>, domain: Interval<Double>) {
    let size = Double(sign: .plus, exponent: .random(in: -8...5, using: &random), significand: 1)
    let start = Double.random(in: -size...size, using: &random)
    let width = Bool.random(using: &random) ? size * .random(in: 0...2, using: &random) : 0
    let domain = Interval(from: start, through: start + width)!
    let point = Double.random(in: domain.lower...domain.upper, using: &random)
    let value = function(Interval(point))
    guard value.isBounded else { return (Interval(1.0), domain) }
    let spread = value.magnitude * .random(in: 0...1, using: &random)
    switch Int.random(in: 0..<4, using: &random) {
    case 0: return (value, domain)
    case 1: return (Interval(value.lower.nextUp), domain)
    case 2: return (Interval(from: value.lower, through: value.upper + spread)!, domain)
    default: return (Interval(from: value.lower - spread, through: value.upper)!, domain)
    }
  }

  @Test(arguments: Case.allCases)
  func `solutions lie inside, and beside each end`(_ function: Case) throws {
    var random = SplitMix64(seed: 22)
    var (found, empty) = (0, 0)
    for _ in 0..<1500 {
      let (values, domain) = Self.problem(function, &random)
      let solutions = function.reverse(values, domain)
      let wide = Reference(from: values.lower, of: values.upper)
      #expect(solutions.isSubset(of: domain))
      for _ in 0..<4 {
        let x = Double.random(in: domain.lower...domain.upper, using: &random)
        let value = function(Reference(Rational(x)))
        guard !value.isEmpty else { continue }
        if value.isSubset(of: wide) {
          #expect(solutions.contains(x), "\(function) \(x) \(values) \(domain)")
        }
      }
      if solutions.isEmpty {
        empty += 1
        continue
      }
      found += 1
      // Between an end and its neighbor inside, the function takes one of the values.
      let (low, high) = (solutions.lower, solutions.upper)
      let (lowNext, highNext) = (min(low.nextUp, high), max(high.nextDown, low))
      for (first, last) in [(low, lowNext), (highNext, high)] {
        let image = function(Reference(from: first, of: last))
        #expect(!image.isDisjoint(with: wide), "\(function) \(solutions) \(values) \(domain)")
      }
    }
    #expect(found > 300 && empty > 20)
  }

  @Test func `quotients of factors`() {
    var random = SplitMix64(seed: 23)
    for _ in 0..<4000 {
      func interval() -> Interval<Double> {
        let (a, b) = (
          Double.random(in: -2...2, using: &random), Double.random(in: 0...2, using: &random)
        )
        return Interval(from: a, through: Bool.random(using: &random) ? a : a + b)!
      }
      let (b, c, domain) = (interval(), interval(), interval())
      let found = Interval.reverseProduct(b, c, within: domain)
      for _ in 0..<4 {
        let x = Double.random(in: domain.lower...domain.upper, using: &random)
        let isSolution = !(b.wide * Reference(Rational(x))).isDisjoint(with: c.wide)
        if isSolution { #expect(found.contains(x)) }
      }
      if !found.isEmpty {
        for (first, last) in [
          (found.lower, min(found.lower.nextUp, found.upper)),
          (max(found.upper.nextDown, found.lower), found.upper),
        ] {
          #expect(!(b.wide * Reference(from: first, of: last)).isDisjoint(with: c.wide))
        }
      }
      let (first, second) = Interval.reverseProductPair(b, c)
      #expect(first.hull(second).isSubset(of: .reverseProduct(b, c)))
    }
    // Beside the quotient, but on the number that it is rounded to.
    let third = (1.0 / 3).nextDown
    #expect(Interval.reverseProduct(Interval(3.0), Interval(1.0), within: Interval(third)).isEmpty)
    #expect(
      Interval.reverseProduct(Interval(3.0), Interval(1.0), within: Interval(1.0 / 3)).isEmpty)
  }

  /// All powers of members: a solution is inside, and without one there is none.
  @Test func `bases and exponents of powers`() {
    var random = SplitMix64(seed: 24)
    let grid = [0, 0.25, 0.5, 0.75, 1, 1.5, 2, 4, .infinity]
    let exponents = [-.infinity, -2, -1, -0.5, 0, 0.5, 1, 3, .infinity]
    func pick(_ values: [Double]) -> Interval<Double> {
      let (a, b) = (values.randomElement(using: &random)!, values.randomElement(using: &random)!)
      return Interval(from: min(a, b), through: max(a, b)) ?? .empty
    }
    for _ in 0..<4000 {
      let (x, y, z) = (pick(grid), pick(exponents), pick(grid))
      let bases = z.reversePower(exponent: y, within: x)
      let powers = z.reversePower(base: x, within: y)
      for base in grid where x.contains(base) {
        for exponent in exponents where y.contains(exponent) {
          let value = Reference.power(
            Reference(Rational(base)), Reference(Rational(exponent)))
          guard !value.isEmpty, value.isSubset(of: z.wide) else { continue }
          #expect(bases.contains(base), "\(base)^\(exponent) in \(z), \(x) \(y)")
          #expect(powers.contains(exponent), "\(base)^\(exponent) in \(z), \(x) \(y)")
        }
      }
      // Each end is a solution, or a limit of solutions: the powers around it reach the values.
      func isNear(_ value: Interval<Double>) -> Bool {
        !value.isDisjoint(with: Interval(from: z.lower - 1e-9, through: z.upper + 1e-9) ?? .empty)
      }
      for end in [bases.lower, bases.upper] where !bases.isEmpty && end.isFinite {
        let around = Interval(from: max(0, end - 1e-12), through: end + 1e-12)!
        #expect(isNear(.power(around, y)), "\(bases) of \(z) \(x) \(y)")
      }
      for end in [powers.lower, powers.upper] where !powers.isEmpty && end.isFinite {
        let around = Interval(from: end - 1e-12, through: end + 1e-12)!
        #expect(isNear(.power(x, around)), "\(powers) of \(z) \(x) \(y)")
      }
    }
    #expect(Interval(8.0).reversePower(exponent: Interval(3.0)) == Interval(2.0))
    #expect(Interval(8.0).reversePower(base: Interval(2.0)) == Interval(3.0))
    #expect(Interval(0.5).reversePower(exponent: Interval(1.0), within: Interval(0.25)).isEmpty)
  }

  @Test func `ordinates and abscissas of angles`() {
    var random = SplitMix64(seed: 25)
    func interval(_ size: Double) -> Interval<Double> {
      let a = Double.random(in: -size...size, using: &random)
      return Interval(from: a, through: a + .random(in: 0...size, using: &random))!
    }
    var found = 0
    for _ in 0..<20_000 {
      let (x, y, angles) = (interval(2), interval(2), interval(3.5))
      let (a, b) = (
        Double.random(in: x.lower...x.upper, using: &random),
        Double.random(in: y.lower...y.upper, using: &random)
      )
      let angle = Interval.atan2(Interval(b), Interval(a))
      guard !angle.isEmpty, angle.isSubset(of: angles) else { continue }
      found += 1
      #expect(Interval.reverseAtan2(horizontal: x, angles: angles, within: y).contains(b))
      #expect(Interval.reverseAtan2(vertical: y, angles: angles, within: x).contains(a))
    }
    #expect(found > 1000)
    typealias I = Interval<Double>
    #expect(I.reverseAtan2(horizontal: I(1.0), angles: I(from: 1, through: 1.5)!).lower > 1.55)
    #expect(I.reverseAtan2(horizontal: I(-1.0), angles: I(from: 1, through: 1.5)!).isEmpty)
    #expect(I.reverseAtan2(horizontal: I(0.0), angles: I(from: 1, through: 2)!).lower == 0)
    #expect(I.reverseAtan2(horizontal: I(0.0), angles: I(from: 1, through: 1.5)!).isEmpty)
    #expect(I.reverseAtan2(vertical: I(0.0), angles: I(from: 3, through: 4)!).upper == 0)
    #expect(I.reverseAtan2(vertical: I(1.0), angles: I(from: -2, through: -1)!).isEmpty)
  }

  @Test func `decorations say nothing of a solution`() {
    typealias D = DecoratedInterval<Double>
    let values = D(Interval(from: 1, through: 4)!)
    #expect(values.reverseSquared().interval == Interval(from: -2, through: 2)!)
    #expect(values.reverseSquared().decoration == .trv)
    #expect(D.nai.reverseSin().isNaI && values.reverseSin(within: .nai).isNaI)
    let (first, second) = D.reverseProductPair(values, values)
    #expect(first.decoration == .com && second.interval.isEmpty)
    #expect(D.reverseProductPair(D(Interval(from: -1, through: 1)!), values).0.decoration == .trv)
  }
}

extension Interval where Bound == Double {
  fileprivate var wide: Interval<BigFloat<9>> { Interval<BigFloat<9>>(from: lower, of: upper) }
}

extension Interval where Bound == BigFloat<9> {
  /// The interval between two binary64 numbers.
  fileprivate init(from lower: Double, of upper: Double) {
    self.init(unchecked: BigFloat<9>(lower), BigFloat<9>(upper))
  }
}
