import IntervalArithmetic
import Testing

/// −0 and +0 are one number: no result depends on the sign of a zero, which enters by negation, by
/// rounding to integers and by literals.
@Suite struct ZeroSignTests {
  private struct Unary<Bound: IntervalBound> {
    let name: String
    let image: (DecoratedInterval<Bound>) -> DecoratedInterval<Bound>
  }

  private struct Binary<Bound: IntervalBound> {
    let name: String
    let image: (DecoratedInterval<Bound>, DecoratedInterval<Bound>) -> DecoratedInterval<Bound>
  }

  private static func unary<Bound>(_: Bound.Type) -> [Unary<Bound>] {
    var all: [Unary<Bound>] = [
      .init(name: "−") { -$0 }, .init(name: "1/x") { $0.reciprocal() },
      .init(name: "x²") { $0.squared() }, .init(name: "|x|") { $0.absoluteValue() },
      .init(name: "√") { $0.squareRoot() }, .init(name: "cubeRoot") { $0.cubeRoot() },
      .init(name: "exp") { $0.exp() }, .init(name: "exp2") { $0.exp2() },
      .init(name: "exp10") { $0.exp10() }, .init(name: "expm1") { $0.expm1() },
      .init(name: "log") { $0.log() }, .init(name: "log2") { $0.log2() },
      .init(name: "log10") { $0.log10() }, .init(name: "log1p") { $0.log1p() },
      .init(name: "erf") { $0.erf() }, .init(name: "erfc") { $0.erfc() },
      .init(name: "erfcx") { $0.erfcx() }, .init(name: "sin") { $0.sin() },
      .init(name: "cos") { $0.cos() }, .init(name: "tan") { $0.tan() },
      .init(name: "asin") { $0.asin() }, .init(name: "acos") { $0.acos() },
      .init(name: "atan") { $0.atan() }, .init(name: "sinh") { $0.sinh() },
      .init(name: "cosh") { $0.cosh() }, .init(name: "tanh") { $0.tanh() },
      .init(name: "asinh") { $0.asinh() }, .init(name: "acosh") { $0.acosh() },
      .init(name: "atanh") { $0.atanh() }, .init(name: "sign") { $0.sign() },
    ]
    for exponent in -3...3 {
      all.append(.init(name: "power \(exponent)") { $0.power(exponent) })
    }
    for rounding in IntegerRounding.allCases {
      all.append(.init(name: "\(rounding)") { $0.rounded(toInteger: rounding) })
    }
    return all
  }

  private static func binary<Bound>(_: Bound.Type) -> [Binary<Bound>] {
    [
      .init(name: "+") { $0 + $1 }, .init(name: "−") { $0 - $1 }, .init(name: "·") { $0 * $1 },
      .init(name: "/") { $0 / $1 }, .init(name: "atan2") { .atan2($0, $1) },
      .init(name: "power") { .power($0, $1) }, .init(name: "hypotenuse") { .hypotenuse($0, $1) },
      .init(name: "minimum") { .minimum($0, $1) }, .init(name: "maximum") { .maximum($0, $1) },
      .init(name: "fma") { .fusedMultiplyAdd($0, $1, $0) },
      .init(name: "cancelMinus") { .cancelMinus($0, $1) },
      .init(name: "cancelPlus") { .cancelPlus($0, $1) },
      .init(name: "intersection") { $0.intersection($1) }, .init(name: "hull") { $0.hull($1) },
    ]
  }

  /// Intervals with a zero, and others that they are combined with, each with all signs of its zeros.
  private static func families<Bound>(_: Bound.Type) -> [[Interval<Bound>]] {
    let numbers = [-2, -1, 0, 1, 2].map { Bound($0, rounded: .down) }
    let ends = [-Bound.infinity] + numbers + [.infinity]
    return ends.indices.flatMap { low in
      (low..<ends.count).compactMap { high in
        guard Interval(from: ends[low], through: ends[high]) != nil else { return nil }
        return signs(ends[low]).flatMap { a in
          signs(ends[high]).map { Interval(unchecked: a, $0) }
        }
      }
    }
  }

  private static func signs<Bound: IntervalBound>(_ x: Bound) -> [Bound] {
    x == .zero ? [.zero, -Bound.zero] : [x]
  }

  private static func isSame<Bound>(
    _ x: DecoratedInterval<Bound>, _ y: DecoratedInterval<Bound>
  ) -> Bool {
    x.interval == y.interval && x.decoration == y.decoration
      && x.interval.isEmpty == y.interval.isEmpty && x.description == y.description
      && x.interval.hexadecimalText == y.interval.hexadecimalText
  }

  @Test(arguments: [Tier.double, .limbs1, .limbs2])
  func `no result depends on the sign of a zero`(tier: Tier) { check(tier.type) }

  private func check<Bound: IntervalBound>(_ type: Bound.Type) {
    let families = Self.families(type).map { $0.map { DecoratedInterval($0) } }
    for function in Self.unary(type) {
      for family in families {
        let expected = function.image(family[0])
        for x in family.dropFirst() {
          #expect(Self.isSame(function.image(x), expected), "\(function.name) \(x)")
        }
      }
    }
    for operation in Self.binary(type) {
      for (first, second) in families.flatMap({ x in families.map { (x, $0) } })
      where first.count * second.count > 1 {
        let expected = operation.image(first[0], second[0])
        for x in first {
          for y in second {
            #expect(
              Self.isSame(operation.image(x, y), expected), "\(operation.name) \(x), \(y)")
          }
        }
      }
    }
  }

  /// In all ways by which a negative zero comes about.
  @Test func `angles of the negative axis are π`() throws {
    typealias Real = Interval<Double>
    let pi = Real.pi
    let minusOne = Real(-1.0)
    let zeros: [Real] = [
      Real(-0.0), -Real(0.0), Real(unchecked: -0.5, -0.25).rounded(toInteger: .up),
      Real(unchecked: -0.5, -0.25).rounded(toInteger: .towardZero),
      try #require(Real(from: -0.0, through: 0.0)),
    ]
    for zero in zeros { #expect(Real.atan2(zero, minusOne) == pi, "\(zero)") }
    let corner = Interval<BigFloat<4>>.pi.lower.rational * 3 / 4
    let half = -Real(unchecked: -1, 0)
    #expect(
      Real.atan2(half, minusOne)
        == Real(unchecked: Double(corner, rounded: .down), pi.upper))
    let decorated = DecoratedInterval.atan2(DecoratedInterval(half), DecoratedInterval(minusOne))
    #expect(decorated.decoration == .dac && !decorated.interval.isEmpty)
    let long = Interval(unchecked: BigFloat<2>(-1, rounded: .down), .zero)
    let wide = Interval.atan2(-long, Interval(long.lower))
    #expect(wide.lower == BigFloat<2>(corner, rounded: .down) && wide.upper > wide.lower)
    // Numbers of the bounds' own kind, too.
    #expect((-0.0).arctangent(over: -1, rounded: .down) == pi.lower)
    #expect((-BigFloat<1>.zero).arctangent(over: .zero, rounded: .up) == .zero)
  }
}
