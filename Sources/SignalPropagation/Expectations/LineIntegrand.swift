import Formulas
import IntervalArithmetic
import Synchronization

/// A function that is analytic on a strip around the real line, to be integrated by the trapezoidal
/// rule.
struct LineIntegrand<Bound: IntervalBound>: Sendable {
  private let program: PreparedProgram<Interval<Bound>>
  private let strips: [Strip]
  private let symmetry: Symmetry
  /// On the real line, if it is known.
  private let growth: PolynomialGrowth?
  private let rules = RuleCache<Bound>()
  /// The quicker way where it serves, in binary64 alone.
  private let balls: BallIntegrand?

  /// - Parameters:
  ///   - program: The function, of the one input x.
  ///   - strips: On which it is analytic, with its growth; not empty.
  ///   - growth: On the real line, if it is known.
  init(program: Program, strips: [Strip], growth: PolynomialGrowth?, symmetry: Symmetry) {
    self.program = program.prepared()
    (self.strips, self.symmetry, self.growth) = (strips, symmetry, growth)
    balls =
      Bound.self == Double.self
      ? BallIntegrand(program: program, strips: strips, growth: growth, symmetry: symmetry) : nil
  }

  /// The sums by balls; nil where these do not serve.
  ///
  /// - Parameter center: c; without it the value at m is taken.
  @_specialize(where Bound == Double)
  func sumsByBalls(
    m: Interval<Bound>, v: Interval<Bound>, about center: Interval<Bound>?,
    _ selection: SumSelection, bits: Int, isWide: Bool = Double.processorIsWide
  ) -> (sums: ExpectationSums<Bound>, method: ExpectationMethod)? {
    guard let balls, let m = m as? Interval<Double>, let v = v as? Interval<Double>,
      let found = balls.sums(
        m: m, v: v, about: center.map { $0.inBinary64.midpoint ?? 0 }, selection, bits: bits,
        isWide: isWide),
      let sums = found.sums as? ExpectationSums<Bound>
    else { return nil }
    return (sums, found.method)
  }

  /// The value of f.
  func value(at x: Interval<Bound>) -> Interval<Bound> { program([x])[0] }

  /// The sums with their errors; nil if the variance is too large for the strips.
  ///
  /// - Parameters:
  ///   - selection: Which derivatives.
  ///   - bits: How small the errors should be against the function's size.
  @_specialize(where Bound == Double)
  @_specialize(where Bound == BigFloat<2>)
  func sums(
    m: Interval<Bound>, v: Interval<Bound>, about center: Interval<Bound>,
    _ selection: SumSelection,
    bits: Int
  ) -> (sums: ExpectationSums<Bound>, method: ExpectationMethod)? {
    let deviation = v.squareRoot()
    let (narrowM, narrowDeviation) = (m.inBinary64, deviation.inBinary64)
    let shift = PolynomialGrowth(constant: center.inBinary64.magnitude)
    // Functions are largest off the real line, but what is left out is on it. Boxes keep their rules,
    // as the trees of proofs depend on them.
    let onLine = growth.flatMap { growth in
      m.isPoint && v.isPoint && 2 * growth.degree <= TrapezoidalRule<Bound>.degreeLimit
        ? growth + shift : nil
    }
    guard
      let (strip, halfWidth, size) = choice(
        m: narrowM, deviation: narrowDeviation, center: center.inBinary64, bits: bits),
      let rule = rules.rule(
        halfWidth: halfWidth, bits: bits + size,
        tail: onLine.map { TrapezoidalRule.Tail(bits: bits, degree: 2 * $0.degree) })
    else { return nil }
    // Half of the nodes do where the function's parity is that of the weights or the other.
    let isHalved = symmetry != .neither && m.isPoint && m.lower == .zero
    let first = isHalved ? 0 : -rule.count
    let nodes = isHalved ? Array(rule.nodes[rule.count...]) : rule.nodes
    let progression = NodeProgression(
      center: m, deviation: deviation, step: rule.step, nodes: nodes, first: first)
    // Multiplication from node to node pays where exponentials are MPFR's, and would spoil
    // differences of nearly equal values.
    let multiplying =
      Bound.precision > 64
      && (narrowDeviation.lower * rule.step.approximation) > Self.leastIncrement
    var values = program.values(along: progression, multiplying: multiplying)[0]
    for index in values.indices { values[index] = values[index] - center }
    var (firsts, seconds): ([Interval<Bound>], [Interval<Bound>]) = ([], [])
    let squares = values.map { $0.squared() }
    let order = selection.order
    for j in 0...order {
      // f − c is f's odd or even part and the even constant c.
      let isEvenWeight = j.isMultiple(of: 2)
      if !selection.wantsFirst(j) {
        firsts.append(.entire)
      } else if !isHalved {
        firsts.append(Self.sum(rule.weights[j], values))
      } else if symmetry == .even {
        firsts.append(isEvenWeight ? Self.folded(rule, j, values) : Interval(0))
      } else {
        firsts.append(oddSum(rule, j, values, center))
      }
      if !selection.wantsSecond(j) {
        seconds.append(.entire)
      } else if !isHalved {
        seconds.append(Self.sum(rule.weights[j], squares))
      } else if symmetry == .even {
        seconds.append(isEvenWeight ? Self.folded(rule, j, squares) : Interval(0))
      } else {
        seconds.append(oddSquareSum(rule, j, values, squares, center))
      }
    }
    let inStrip = strip.growths[0] + shift
    let real = onLine ?? inStrip
    let errors = rule.errors(
      upTo: order, growth: inStrip, onLine: real, m: narrowM, deviation: narrowDeviation)
    let squareErrors = rule.errors(
      upTo: order, growth: inStrip * inStrip, onLine: real * real, m: narrowM,
      deviation: narrowDeviation)
    var power = Interval<Bound>(1)
    for j in 0...order {
      // What vanishes by symmetry has no error.
      let isEvenWeight = j.isMultiple(of: 2)
      let isCentered = center.isPoint && center.lower == .zero
      let firstVanishes =
        isHalved && (symmetry == .even ? !isEvenWeight : isEvenWeight && isCentered)
      let secondVanishes = isHalved && !isEvenWeight && (symmetry == .even || isCentered)
      firsts[j] = firstVanishes ? Interval(0) : (firsts[j] + errors[j]) / power
      seconds[j] = secondVanishes ? Interval(0) : (seconds[j] + squareErrors[j]) / power
      power = power * deviation
    }
    return (
      ExpectationSums(center: center, first: firsts, second: seconds),
      .trapezoidal(step: rule.step, count: rule.count, halfWidth: strip.halfWidth)
    )
  }

  /// Increments of the input below which exponentials are computed one by one.
  private static var leastIncrement: Double { 0x1p-12 }

  /// Σ w·f over all nodes.
  @inline(__always)
  private static func sum(
    _ weights: [Interval<Bound>], _ values: [Interval<Bound>]
  ) -> Interval<Bound> {
    var sum = Interval<Bound>(0)
    for index in values.indices { sum = sum + weights[index] * values[index] }
    return sum
  }

  /// The same for an even product, from the nodes t ≥ 0.
  @inline(__always)
  private static func folded(
    _ rule: TrapezoidalRule<Bound>, _ j: Int, _ values: [Interval<Bound>]
  ) -> Interval<Bound> {
    let weights = rule.weights[j]
    var sum = Interval<Bound>(0)
    for index in values.indices.dropFirst() {
      sum = sum + weights[rule.count + index] * values[index]
    }
    return sum + sum + weights[rule.count] * values[0]
  }

  /// Σ w·(f − c) for odd f, from g = f − c at t ≥ 0: for odd weights 2Σ w·(g + c), for even ones
  /// −c·Σ w.
  private func oddSum(
    _ rule: TrapezoidalRule<Bound>, _ j: Int, _ values: [Interval<Bound>],
    _ center: Interval<Bound>
  ) -> Interval<Bound> {
    j.isMultiple(of: 2)
      ? -(center * rule.weights[j].reduce(Interval(0)) { $0 + $1 })
      : Self.folded(rule, j, values.map { $0 + center })
  }

  /// Σ w·(f − c)² for odd f: with (f(t) − c)² + (f(−t) − c)² = 2(f² + c²) and the difference −4cf.
  private func oddSquareSum(
    _ rule: TrapezoidalRule<Bound>, _ j: Int, _ values: [Interval<Bound>],
    _ squares: [Interval<Bound>], _ center: Interval<Bound>
  ) -> Interval<Bound> {
    if center.isPoint, center.lower == .zero {
      return j.isMultiple(of: 2) ? Self.folded(rule, j, squares) : Interval(0)
    }
    if j.isMultiple(of: 2) {
      let square = center.squared()
      return Self.folded(rule, j, values.map { ($0 + center).squared() + square })
    }
    return Interval(-2) * center * Self.folded(rule, j, values.map { $0 + center })
  }

  /// The strip and the half-width in units of t that take the fewest nodes, and bits for how large
  /// the function is; nil if there would be too many.
  private func choice(
    m: Interval<Double>, deviation: Interval<Double>, center: Interval<Double>, bits: Int
  ) -> (Strip, halfWidth: Double, size: Int)? {
    guard deviation.upper.isFinite, m.isBounded, deviation.upper > 0 else { return nil }
    let root = Interval(deviation.upper)
    let limit = (2 * Double(bits + 4) * 0.69314718).squareRoot()
    var best: (Strip, Double, Int)?
    var least = Double.infinity
    for strip in strips {
      let most = (Interval(strip.halfWidth) / root).lower
      let a = Self.gridded(min(most, limit))
      guard a > 0 else { continue }
      let growth = strip.growths[0] + PolynomialGrowth(constant: center.magnitude)
      guard 2 * growth.degree <= TrapezoidalRule<Bound>.degreeLimit else { return nil }
      guard (growth * growth).isFinite else { continue }
      // How much larger than its values near the middle the square is in the strip: heuristic.
      let factor = max(growth.factor, 1)
      let size = (2 * Int(factor.exponent) + 5) & ~3
      let cost = (Double(bits + size) * 0.69 + a * a / 2) / a
      if cost < least { (least, best) = (cost, (strip, a, size)) }
    }
    return best
  }

  /// The next smaller number of three significant bits.
  static func gridded(_ x: Double) -> Double {
    guard x > 0, x.isFinite else { return 0 }
    let unit = Double(sign: .plus, exponent: max(Int(x.exponent) - 3, -1000), significand: 1)
    return (x / unit).rounded(.down) * unit
  }
}

/// Rules by what they were made for; each is made once for an integrand.
private final class RuleCache<Bound: IntervalBound>: Sendable {
  private struct Key: Hashable {
    let halfWidth: Double
    let bits: Int
    let tail: TrapezoidalRule<Bound>.Tail?
  }

  private let rules = Mutex<[Key: TrapezoidalRule<Bound>]>([:])

  func rule(
    halfWidth: Double, bits: Int, tail: TrapezoidalRule<Bound>.Tail?
  ) -> TrapezoidalRule<Bound>? {
    let key = Key(halfWidth: halfWidth, bits: bits, tail: tail)
    if let known = rules.withLock({ $0[key] }) { return known }
    guard let rule = TrapezoidalRule<Bound>(halfWidth: halfWidth, bits: bits, tail: tail) else {
      return nil
    }
    rules.withLock { $0[key] = rule }
    return rule
  }
}
