import Formulas
import IntervalArithmetic

/// A function that is analytic on a strip, integrated in binary64 by balls at all nodes at once, for
/// means and variances that are points or nearly so.
///
/// The rule and its error are those of ``LineIntegrand``, the bound of the integrand is a little
/// sharper: for h = f − c with |f| ≤ A(1 + |x|)^d in the strip, Minkowski's inequality gives
/// ‖h(z + iy)‖₂ₚ ≤ A(1 + |m| + √v·‖Z‖₂ₚd)^d + |c|, p = 1 for h and 2 for h².
struct BallIntegrand: Sendable {
  private struct Candidate {
    let halfWidth: Double
    let growth: PolynomialGrowth
    /// How much larger than its values near the middle the square is in the strip, in bits.
    let size: Int
  }

  private let program: BallProgram
  private let candidates: [Candidate]
  private let symmetry: Symmetry
  /// On the real line.
  private let growth: PolynomialGrowth

  /// Nil if balls do not have the function's operations, or no strip will do.
  init?(
    program: Program, strips: [Strip], growth: PolynomialGrowth?, symmetry: Symmetry
  ) {
    guard let program = BallProgram(program) else { return nil }
    self.program = program
    self.symmetry = symmetry
    let found = strips.compactMap { strip -> Candidate? in
      let growth = strip.growths[0]
      guard growth.factor < 0x1p100, 2 * growth.degree <= TrapezoidalRule<Double>.degreeLimit
      else { return nil }
      let size = max(0, 2 * Int(max(growth.factor, 1).exponent) + 1)
      return Candidate(halfWidth: strip.halfWidth, growth: growth, size: size)
    }
    guard !found.isEmpty else { return nil }
    candidates = found
    if let growth, growth.isFinite, 2 * growth.degree <= TrapezoidalRule<Double>.degreeLimit {
      self.growth = growth
    } else {
      self.growth = found.map(\.growth).min { $0.factor < $1.factor }!
    }
  }

  /// Whether a radius for all nodes is not much wider than intervals are.
  static func serves(m: Interval<Double>, v: Interval<Double>) -> Bool {
    guard m.isBounded, v.isBounded, v.lower > 0 else { return false }
    return v.upper - v.lower <= 0x1p-44 * v.lower
      && m.upper - m.lower <= 0x1p-44 * m.magnitude
  }

  /// The sums with their errors; nil if another way has to be taken.
  ///
  /// - Parameters:
  ///   - given: c; without it the value at m is taken.
  ///   - isWide: Whether 256-bit vectors are used; the result is the same.
  func sums(
    m: Interval<Double>, v: Interval<Double>, about given: Double?, _ selection: SumSelection,
    bits: Int, isWide: Bool = Double.processorIsWide
  ) -> (sums: ExpectationSums<Double>, method: ExpectationMethod)? {
    guard Self.serves(m: m, v: v) else { return nil }
    let deviation = v.squareRoot()
    guard deviation.upper.isFinite, deviation.lower > 0x1p-400 else { return nil }
    // E h² falls as v does.
    let extra = min(max(0, -2 * Int(deviation.lower.exponent) - 2), Self.moreBits) & ~7
    guard let found = sums(m, deviation, given, selection, bits: bits + extra, isWide) else {
      return nil
    }
    // Where the rule's error is most of it, as in the tails of a function, it is made smaller.
    guard extra < Self.moreBits, found.isCoarse,
      let finer = sums(m, deviation, given, selection, bits: bits + Self.moreBits, isWide)
    else { return (found.sums, found.method) }
    return (finer.sums, finer.method)
  }

  /// How many bits a rule is made finer by at most.
  private static var moreBits: Int { 24 }

  private func sums(
    _ m: Interval<Double>, _ deviation: Interval<Double>, _ given: Double?,
    _ selection: SumSelection, bits: Int, _ isWide: Bool
  ) -> (sums: ExpectationSums<Double>, method: ExpectationMethod, isCoarse: Bool)? {
    let order = selection.order
    guard let (candidate, a) = choice(deviation: deviation.upper, bits: bits),
      let rule = BallRule.rule(
        BallRule.Key(
          halfWidth: a, bits: bits + candidate.size, tailBits: bits,
          order: order + order % 2, degree: 2 * candidate.growth.degree))
    else { return nil }
    // Half of the nodes do where the function's parity is that of the weights or the other.
    let isHalved =
      symmetry != .neither && m.isPoint && m.lower == 0
      && (symmetry == .even || (given ?? 0) == 0)
    let (summed, c) =
      isHalved
      ? totals(rule.half, isOdd: symmetry == .odd, m: m, deviation, given, selection, isWide)
      : totals(rule.all, isOdd: nil, m: m, deviation, given, selection, isWide)
    guard var firsts = summed?.first, var seconds = summed?.second else { return nil }
    let (first, second) = errors(rule, candidate.growth, m, deviation.upper, c, order)
    // Of the values themselves, against the roundings in what the caller makes of them.
    let mean = c + firsts[0].lower
    let isCoarse =
      bits >= 53
      && ((selection.wantsFirst(0) && !(isHalved && symmetry == .odd)
        && first[0] > Self.share * (firsts[0].width + 0x1p-52 * mean.magnitude))
        || second[0] > Self.share * (seconds[0].width + 0x1p-52 * (c * c)))
    var divisor = Interval(1.0)
    for j in 0...order {
      // What vanishes by symmetry has no error.
      if !(isHalved && (symmetry == .even) != j.isMultiple(of: 2)) {
        firsts[j] = (firsts[j] + Interval(unchecked: -first[j], first[j])) / divisor
      }
      if !(isHalved && !j.isMultiple(of: 2)) {
        seconds[j] = (seconds[j] + Interval(unchecked: -second[j], second[j])) / divisor
      }
      if j < order { divisor = divisor * deviation }
    }
    return (
      ExpectationSums(center: Interval(c), first: firsts, second: seconds),
      .trapezoidal(step: rule.step, count: rule.count, halfWidth: candidate.halfWidth), isCoarse
    )
  }

  /// A rule's error of so many times what the roundings add is worth a finer rule.
  private static var share: Double { 8 }

  /// Nodes that are evaluated at once: some arrays of them stay in the nearest cache.
  private static var blockLength: Int { 128 }

  /// Σ w·h and Σ w·h² for each j, and c; nil if a radius says nothing. With a parity, sums of odd
  /// products are 0.
  private func totals(
    _ nodes: BallRule.Nodes, isOdd: Bool?, m: Interval<Double>, _ deviation: Interval<Double>,
    _ given: Double?, _ selection: SumSelection, _ isWide: Bool
  ) -> ((first: [Interval<Double>], second: [Interval<Double>])?, Double) {
    let order = selection.order
    let (center, root) = (Ball(m), Ball(deviation))
    let block = min(Self.blockLength, nodes.t.count)
    let sumMemory = 2 * (order + 1) * BallSum.stride
    let arrays = program.arrayCount + 1
    return withUnsafeTemporaryAllocation(
      of: Double.self, capacity: sumMemory + 2 * arrays * block
    ) { memory in
      let sums = memory.baseAddress!
      let scratch = sums + sumMemory
      let squares = BallArray(
        midpoints: scratch + 2 * program.arrayCount * block,
        radii: scratch + (2 * program.arrayCount + 1) * block)
      func vanishes(first j: Int) -> Bool { isOdd.map { $0 == j.isMultiple(of: 2) } ?? false }
      func vanishes(second j: Int) -> Bool { isOdd != nil && !j.isMultiple(of: 2) }
      func sum(_ place: Int, _ j: Int) -> UnsafeMutablePointer<Double> {
        sums + (2 * j + place) * BallSum.stride
      }
      sums.update(repeating: 0, count: sumMemory)
      var c = given ?? 0
      nodes.t.withUnsafeBufferPointer { t in
        for start in stride(from: 0, to: t.count, by: block) {
          let count = min(block, t.count - start)
          let values = program.values(
            atNodes: t.baseAddress! + start, center: center, deviation: root, count: count,
            memory: scratch, stride: block, isWide: isWide)
          // The first node is 0. An odd function is 0 there.
          if start == 0, given == nil, isOdd != true {
            let value = values.midpoints[0]
            c = value.isFinite ? value : 0
          }
          values.subtract(c, squares: squares, count: count, isWide: isWide)
          for j in 0...order {
            nodes.weights[j].withUnsafeBufferPointer { weights in
              let w = weights.baseAddress! + start
              if selection.wantsFirst(j), !vanishes(first: j) {
                BallSum(in: sum(0, j)).add(w, values, count: count, isWide: isWide)
              }
              if selection.wantsSecond(j), !vanishes(second: j) {
                BallSum(in: sum(1, j)).add(w, squares, count: count, isWide: isWide)
              }
            }
          }
        }
      }
      var (firsts, seconds): ([Interval<Double>], [Interval<Double>]) = ([], [])
      for j in 0...order {
        guard let first = BallSum(in: sum(0, j)).total,
          let second = BallSum(in: sum(1, j)).total
        else { return (nil, c) }
        firsts.append(
          !selection.wantsFirst(j) ? .entire : vanishes(first: j) ? Interval(0) : first)
        seconds.append(
          !selection.wantsSecond(j) ? .entire : vanishes(second: j) ? Interval(0) : second)
      }
      return ((firsts, seconds), c)
    }
  }

  /// Bounds of the rule's errors for h and h², for each j. Some hundred roundings of what is not
  /// negative are outweighed by the last factor.
  private func errors(
    _ rule: BallRule, _ strip: PolynomialGrowth, _ m: Interval<Double>, _ deviation: Double,
    _ c: Double, _ order: Int
  ) -> (first: [Double], second: [Double]) {
    let offset = 1 + m.magnitude
    func bound(_ growth: PolynomialGrowth, _ reach: Double) -> Double {
      var value = growth.factor
      for _ in 0..<growth.degree { value *= offset + deviation * reach }
      return value + c.magnitude
    }
    let d = strip.degree
    let inner = bound(strip, NormalNorm.even(d).upper)
    let innerRoot = bound(strip, NormalNorm.even(2 * d).upper)
    let outer = bound(growth, rule.reach)
    let outward = 1 + 0x1p-40
    return (
      (0...order).map {
        (inner * rule.discretization[$0] + outer * rule.truncation[$0]) * outward + 0x1p-1000
      },
      (0...order).map {
        (innerRoot * innerRoot * rule.discretization[$0] + outer * outer * rule.truncation[$0])
          * outward + 0x1p-1000
      }
    )
  }

  /// The strip and the half-width in units of t that take the fewest nodes.
  private func choice(deviation: Double, bits: Int) -> (Candidate, halfWidth: Double)? {
    let limit = (2 * Double(bits + 4) * 0.69314718).squareRoot()
    var best: (Candidate, Double)?
    var least = Double.infinity
    for candidate in candidates {
      // Below b/√v.
      let most = candidate.halfWidth / deviation * (1 - 0x1p-50)
      let a = Self.gridded(min(most, limit))
      guard a > 0x1p-10 else { continue }
      let cost = (Double(bits + candidate.size) * 0.69 + a * a / 2) / a
      if cost < least { (least, best) = (cost, (candidate, a)) }
    }
    return best
  }

  /// The next smaller number of five significant bits.
  private static func gridded(_ x: Double) -> Double {
    guard x > 0x1p-20, x.isFinite else { return 0 }
    let unit = Double(sign: .plus, exponent: Int(x.exponent) - 4, significand: 1)
    return (x / unit).rounded(.down) * unit
  }
}
