import IntervalArithmetic
import Testing

import Statistics

@Suite struct ChiSquareDistributionTests {
  typealias Number = ProbabilityNumber

  private func number(_ text: String) throws -> Number { Number(try Rational(parsing: text)) }

  /// Whether an enclosure holds a number that is printed to 20 digits, and is narrow.
  private func holds(_ value: Number, _ printed: String) throws -> Bool {
    let number = try Rational(parsing: printed)
    let unit = number.magnitude * Rational.powerOfTen(-19)
    return Number(from: number - unit, through: number + unit).contains(value.lower)
      && Number(from: number - unit, through: number + unit).contains(value.upper)
  }

  /// mpmath 1.3 at 40 digits: gammainc(k/2, 0, x/2, regularized=True), and from x/2 on.
  static let values = [
    (1, "0.3", "0.41611757922963482831", "0.58388242077036517169"),
    (1, "5", "0.97465268132253173607", "0.025347318677468263932"),
    (2, "1", "0.3934693402873665764", "0.6065306597126334236"),
    (3, "2.9", "0.59269843296405202079", "0.40730156703594797921"),
    (3, "3.1", "0.6235373514977346913", "0.3764626485022653087"),
    (64, "40", "0.0080917546698351158283", "0.99190824533016488417"),
    (64, "100", "0.99731371710534498295", "0.002686282894655017054"),
    (255, "256", "0.52939113237283292362", "0.47060886762716707638"),
    (1001, "900", "0.010089617315534305764", "0.98991038268446569424"),
    (1001, "1100", "0.9845507974602632298", "0.015449202539736770202"),
    (1_000_000, "998000", "0.078580291987144946483", "0.92141970801285505352"),
    (1_000_000, "1002000", "0.92128133861387036661", "0.078718661386129633385"),
  ]

  @Test(arguments: values)
  func `values are those of mpmath`(
    _ degrees: Int, _ x: String, _ below: String, _ above: String
  ) throws {
    let law = ChiSquareDistribution(degrees: degrees)
    #expect(try holds(law.below(number(x)), below))
    #expect(try holds(law.above(number(x)), above))
  }

  /// A value that is wrong in its 15th digit is refused.
  @Test func `wrong values are refused`() throws {
    let law = ChiSquareDistribution(degrees: 64)
    #expect(try !holds(law.below(number("40")), "0.0080917546698351958283"))
    #expect(try !law.below(number("40")).contains(Rational(parsing: "0.00809175466983519")))
  }

  /// scipy 1.17: chi2.ppf(p, k), right to about 13 digits.
  @Test(arguments: [
    (1, "0.001", "1.5707971492624921e-06"), (1, "0.999", "10.827566170662733"),
    (2, "0.5", "1.386294361119891"), (3, "0.001", "0.024297585815692732"),
    (64, "0.001", "34.63263518644953"), (64, "0.75", "71.22514033019706"),
    (255, "0.999", "330.51974363400586"), (1001, "0.25", "970.4684711715109"),
    (1_000_000, "0.001", "995635.4506315956"),
  ])
  func `quantiles are those of scipy`(_ degrees: Int, _ p: String, _ printed: String) throws {
    let law = ChiSquareDistribution(degrees: degrees)
    let share = try Rational(parsing: p)
    let quantile = law.quantile(share)
    let near = try number(printed)
    #expect(abs(quantile.lower.approximation / near.lower.approximation - 1) < 1e-10)
    #expect(abs(quantile.upper.approximation / near.lower.approximation - 1) < 1e-10)
    // The ends are on either side, and other shares are not.
    #expect(law.below(Number(quantile.lower)) <= Number(share))
    #expect(law.below(Number(quantile.upper)) >= Number(share))
    #expect(!(law.below(Number(quantile.upper)) >= Number(share + Rational.powerOfTen(-4))))
  }

  /// Both formulas hold at the degrees, where one goes over to the other.
  @Test(arguments: [2, 3, 4, 7, 64, 101])
  func `the two formulas agree`(_ degrees: Int) {
    let law = ChiSquareDistribution(degrees: degrees)
    let (middle, step) = (Rational(degrees), Rational.powerOfTen(-20))
    let (low, high) = (law.below(Number(middle)), law.below(Number(middle + step)))
    #expect(low.lower < high.upper)
    #expect((high - low).upper.approximation < 1e-19)
    // A wide interval holds the values of its members.
    let wide = law.below(Number(from: middle - 1, through: middle + 2))
    for x in [middle - 1, middle, middle + step, middle + 2] {
      #expect(law.below(Number(x)).isSubset(of: wide))
    }
  }

  /// The density is the derivative: F(b) − F(a) is in (b − a) times its enclosure, on both sides of the
  /// mode and around it, and its slope likewise.
  @Test(arguments: [1, 2, 3, 8, 50], [(1, 2), (7, 9), (40, 47), (45, 60)])
  func `the density is the derivative`(_ degrees: Int, _ ends: (Int, Int)) {
    let law = ChiSquareDistribution(degrees: degrees)
    let (a, b) = (Number(ends.0), Number(ends.1))
    let range = a.hull(b)
    let change = law.below(b) - law.below(a)
    let bound = (b - a) * law.density(range)
    #expect(bound.lower <= change.upper && change.lower <= bound.upper)
    let slope = law.density(b) - law.density(a)
    let slopeBound = (b - a) * law.densitySlope(range)
    #expect(slopeBound.lower <= slope.upper && slope.lower <= slopeBound.upper)
  }

  /// mpmath: quad of φ(z)·(F(c₂ − z²) − F(c₁ − z²)) over |z| ≤ 0.1 for weights of variance 1/n, ω up to
  /// 0.1 and τ in [0.95, 1.1].
  @Test(arguments: [
    (16, "0.0121779843985163"), (64, "0.0247996669880931"), (256, "0.0454511488804283"),
    (2048, "0.0752312440098803"), (4096, "0.0787621049968741"),
  ])
  func `sums and squares together`(_ count: Int, _ printed: String) throws {
    let numbers = NormalSums(count: count)
    let n = Rational(count)
    let end = try number("0.1")
    let share = numbers.probability(
      sumFrom: -end, through: end, squaresFrom: Number(n * Rational(19, over: 20)),
      through: Number(n * Rational(11, over: 10)))
    let near = try Rational(parsing: printed)
    #expect(share.contains(near) || abs((share.lower.rational / near - 1).approximation) < 1e-12)
    #expect(share.width.approximation < 1e-9 * near.approximation)
    // As if they were independent it would be another number.
    let product =
      NormalSums.probability(from: -end, through: end)
      * numbers.probability(
        squaresFrom: Number(n * Rational(19, over: 20)),
        through: Number(n * Rational(11, over: 10)))
    #expect(count > 1000 || product.isDisjoint(with: share))
  }

  /// Far from where it lies τ leaves its digits to the share, on both sides.
  @Test func `small shares have digits`() {
    let numbers = NormalSums(count: 2048)
    // The end is irrational, so that the arithmetic has none of it.
    let end = Number(Rational(1, over: 200)).squareRoot()
    for (low, high) in [(972, 1126), (4000, 4200)] {
      let (low, high) = (Number(low), Number(high))
      let share = numbers.probability(
        sumFrom: -end, through: end, squaresFrom: low, through: high)
      let most = numbers.probability(squaresFrom: low, through: high)
      #expect(share.lower > .zero && share.upper < most.lower && most.upper.approximation < 1e-60)
      #expect(share.width.approximation < 1e-8 * share.lower.approximation)
    }
  }

  /// The whole line gives the marginal laws, and small numbers, where densities have poles, elementary
  /// ones: for n = 2, P(Z² + χ²₁ ≤ c) = 1 − e^{−c/2}.
  @Test func `marginals and small numbers`() throws {
    let whole = Number(50)
    for count in [2, 3, 4, 64] {
      let numbers = NormalSums(count: count)
      let (low, high) = (Number(Rational(1, over: 2)), Number(count + 2))
      let share = numbers.probability(
        sumFrom: -whole, through: whole, squaresFrom: low, through: high)
      let marginal = numbers.probability(squaresFrom: low, through: high)
      #expect(!share.isDisjoint(with: marginal))
      #expect(share.width.approximation < 1e-8)
    }
    let pair = NormalSums(count: 2)
    let share = pair.probability(
      sumFrom: -whole, through: whole, squaresFrom: Number(0), through: Number(2))
    #expect(!share.isDisjoint(with: Number(1) - Number(-1).exp()))
    // One side, and a part away from 0.
    let parts = [(-2, -1), (-1, 0), (0, 1), (1, 2)].map {
      pair.probability(
        sumFrom: Number($0.0), through: Number($0.1), squaresFrom: Number(1), through: Number(5))
    }
    let all = pair.probability(
      sumFrom: Number(-2), through: Number(2), squaresFrom: Number(1), through: Number(5))
    #expect(!parts.reduce(Number(0), +).isDisjoint(with: all))
    #expect(!parts[0].isDisjoint(with: parts[3]) && !parts[1].isDisjoint(with: parts[2]))
  }

  /// mpmath: betainc(1/2, (n − 1)/2, 0, z²/n, regularized=True).
  @Test(arguments: [
    (2, "0.5", "0.23005345616261588521"), (3, "1.5", "0.86602540378443864676"),
    (64, "0.1", "0.078724070544226215709"), (64, "3", "0.99791496483651714915"),
    (1000, "1", "0.68244733982358761655"),
  ])
  func `coordinates of unit vectors`(_ count: Int, _ z: String, _ printed: String) throws {
    let coordinate = SphereCoordinate(count: count)
    #expect(try holds(coordinate.within(number(z)), printed))
    let quantile = coordinate.quantile(Rational(999, over: 1000))
    #expect(coordinate.within(Number(quantile.lower)) <= Number(Rational(998, over: 1000)))
    #expect(coordinate.within(Number(quantile.upper)) >= Number(Rational(998, over: 1000)))
    #expect(coordinate.quantile(Rational(1, over: 1000)) == -quantile)
  }

  /// R 4: qnorm(c(0.001, 0.75)).
  @Test func `normal quantiles`() {
    let low = Quantile.normal(Rational(1, over: 1000))
    #expect(abs(low.lower.approximation + 3.090232306167814) < 1e-12)
    #expect(abs(low.upper.approximation + 3.090232306167814) < 1e-12)
    #expect(Quantile.normal(Rational(999, over: 1000)) == -low)
    #expect(
      abs(Quantile.normal(Rational(3, over: 4)).lower.approximation - 0.6744897501960817) < 1e-12)
  }
}
