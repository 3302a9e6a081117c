import IntervalArithmetic

/// What is known of the claim that two formulas are equal.
public enum IdentityVerdict: Sendable {
  /// The algebra derives one formula from the other, so they are equal wherever both are defined.
  case identical
  /// The values at a rational point differ: their enclosures are disjoint.
  case different(
    witness: [String: Rational], left: Interval<BigFloat<4>>, right: Interval<BigFloat<4>>)
  /// Neither was found.
  case undecided(reason: String)

  /// Whether algebra shows them equal.
  public var isIdentical: Bool {
    if case .identical = self { return true }
    return false
  }

  /// Whether a point shows them different.
  public var isDifferent: Bool {
    if case .different = self { return true }
    return false
  }
}

/// Decides whether two formulas are equal on a box.
///
/// Algebra alone proves, and enclosures alone refute. A constant such as α₀₁ may be a symbol of the
/// formulas with a definition: what holds for every α holds for that one, so the proof is tried
/// without the definition first and with it last. A refutation always uses the definition.
///
/// - Parameters:
///   - left: One formula.
///   - right: The other one.
///   - box: The range of every symbol that has no definition; from it algebra knows which symbols have
///     no negative values.
///   - definitions: Symbols that stand for constants.
///   - samples: The number of points at which a difference is looked for.
public func proveIdentity(
  _ left: Expression, _ right: Expression, over box: [String: ClosedRange<Rational>],
  where definitions: [String: Expression] = [:],
  samples: Int = 12
) -> IdentityVerdict {
  let nonnegative = Set(box.filter { $0.value.lowerBound >= 0 }.keys)
  var reason = "the normal forms differ, and no sampled values do"
  do throws(UnsupportedForm) {
    if try NormalForm(left - right, nonnegative: nonnegative).isZero { return .identical }
  } catch {
    reason = error.description
  }
  do throws(UnboundSymbol) {
    let difference = try witness(left, right, box, definitions, samples)
    if let difference { return difference }
  } catch {
    return .undecided(reason: error.description)
  }
  guard !definitions.isEmpty else { return .undecided(reason: reason) }
  return proveIdentity(
    left.substituting(definitions), right.substituting(definitions), over: box, samples: 0)
}

/// The first of a few points, well spread over the box, at which two formulas differ.
private func witness(
  _ left: Expression, _ right: Expression, _ box: [String: ClosedRange<Rational>],
  _ definitions: [String: Expression], _ samples: Int
) throws(UnboundSymbol) -> IdentityVerdict? {
  typealias Real = Interval<BigFloat<4>>
  var constants: [String: Real] = [:]
  for (name, definition) in definitions { constants[name] = try definition.evaluate(in: [:]) }
  let symbols = left.symbols.union(right.symbols)
  let sides = box.filter { symbols.contains($0.key) }.sorted { $0.key < $1.key }
  let primes = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29]
  for index in 1..<(samples + 1) {
    var point: [String: Rational] = [:]
    for (position, side) in sides.enumerated() {
      let fraction = radicalInverse(of: index, base: primes[position % primes.count])
      let (lower, upper) = (side.value.lowerBound, side.value.upperBound)
      point[side.key] = lower + (upper - lower) * fraction
    }
    let environment = constants.merging(point.mapValues { Real($0) }) { _, value in value }
    // Where a side may be undefined, nothing is decided.
    guard let first = try left.definedValue(in: environment),
      let second = try right.definedValue(in: environment)
    else { continue }
    if first.intersection(second).isEmpty {
      return .different(witness: point, left: first, right: second)
    }
  }
  return nil
}

/// The index's digits in the given base mirrored at the point: numbers that fill (0, 1) evenly.
private func radicalInverse(of index: Int, base: Int) -> Rational {
  var (rest, value, unit) = (index, Rational(0), Rational(1, over: base))
  while rest > 0 {
    value = value + unit * Rational(rest % base)
    unit = unit / Rational(base)
    rest /= base
  }
  return value
}
