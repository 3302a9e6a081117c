import Formulas
import Foundation
import IntervalArithmetic
import Proving
import SignalPropagation

/// A proof about random weights that can be checked without searching: fixed points of the length map, a
/// weight gain, the edge of chaos, or mean squares at finite width; see
/// `Documentation/CertificateFormat.md`, versions 2 and 3.
public struct LengthCertificate: Sendable {
  private let record: any Encodable & Sendable

  /// What every claim begins with, and what it says besides.
  private struct Record<Body: Encodable & Sendable>: Encodable, Sendable {
    let version: Int
    let claim: String
    let activation: CertifiedActivation
    let body: Body

    private enum Key: String, CodingKey { case format, version, claim, verdict, activation }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(Certificate.format, forKey: .format)
      try container.encode(version, forKey: .version)
      try container.encode(claim, forKey: .claim)
      try container.encode(Verdict.proved, forKey: .verdict)
      try container.encode(activation, forKey: .activation)
      try body.encode(to: encoder)
    }
  }

  /// Nil for an activation that the format cannot name, or without a body.
  init?(
    version: Int = 2, _ claim: String, of activation: ActivationFormula,
    _ body: (some Encodable & Sendable)?
  ) {
    guard let body, let named = CertifiedActivation(.formula(activation)) else { return nil }
    record = Record(version: version, claim: claim, activation: named, body: body)
  }

  /// The file's text: JSON with sorted keys and a final newline, the same for the same proof.
  public func encoded() throws -> Data { try record.stableJSON() }
}

extension PhaseResult {
  /// The certificate of a complete list of fixed points that are attracting or repelling; nil otherwise,
  /// or for an activation that the format cannot name.
  public var certificate: LengthCertificate? {
    guard isComplete, !isEverywhere else { return nil }
    return LengthCertificate("length-fixed-points", of: request.activation, PhaseRecord(self))
  }
}

extension GainResult {
  /// The certificate of the one weight gain of the list; nil if there are several, or if its stability is
  /// undecided, or for an activation that the format cannot name.
  public var certificate: LengthCertificate? {
    guard weightGains.count == 1, weightGains[0].stability != .undecided else { return nil }
    return LengthCertificate("gain", of: request.activation, GainRecord(self))
  }
}

extension EdgeResult {
  /// The certificate of the one edge that was found; nil if there are several, or if its stability is
  /// undecided, or for an activation that the format cannot name.
  public var certificate: LengthCertificate? {
    guard edges.count == 1, edges[0].stability != .undecided else { return nil }
    return LengthCertificate("edge", of: request.activation, EdgeRecord(self))
  }
}

/// Bisection of a range until a property holds on each leaf and somewhat around it: another reader's
/// enclosures on the leaf may be as wide as these are there.
private struct RangeTree {
  /// In preorder, over the one axis 0.
  private(set) var text = ""

  /// Nil if a leaf would be too deep; the range is of numbers that are not negative.
  init?(
    over range: ClosedRange<Rational>, depth: Int = 48,
    _ holds: (Interval<Double>) -> Bool
  ) {
    guard cut(range, depth, holds) else { return nil }
  }

  private mutating func cut(
    _ range: ClosedRange<Rational>, _ depth: Int, _ holds: (Interval<Double>) -> Bool
  ) -> Bool {
    let reach = (range.upperBound - range.lowerBound) / 2
    let around = max(0, range.lowerBound - reach)...(range.upperBound + reach)
    if holds(Interval(from: around.lowerBound, through: around.upperBound)) {
      text += "."
      return true
    }
    guard depth > 0 else { return false }
    let middle = range.lowerBound.midpoint(with: range.upperBound)
    text += "0"
    return cut(range.lowerBound...middle, depth - 1, holds)
      && cut(middle...range.upperBound, depth - 1, holds)
  }
}

/// The smallest margin that a leaf has to have, so that another reader's coarser arithmetic sees it too.
private let margin = Interval<Double>(Rational(1, over: 10_000))

extension Interval where Bound == Double {
  /// Whether the slope stays clear of 1 and −1, on the side that a stability names.
  fileprivate func shows(_ stability: Stability) -> Bool {
    let one = Interval(1)
    return switch stability {
    case .attracting: self < one - margin && self > -one + margin
    case .repelling: self > one + margin
    case .undecided: false
    }
  }

  fileprivate func shows(_ phase: Phase) -> Bool {
    switch phase {
    case .ordered: self < Interval(1) - margin
    case .chaotic: self > Interval(1) + margin
    case .undecided: true
    }
  }
}

private struct PhaseRecord: Encodable, Sendable {
  let sigma_w2, sigma_b2, limit: Rational
  let parts: [Part]
  let tail: Tail

  struct Tail: Encodable, Sendable { let kind: String }

  struct Part: Encodable, Sendable {
    let kind: String
    let q: RangeRecord
    let tree: String
    var stability: Stability?
    /// Of points alone, and null where none is claimed.
    var phase: Phase?

    private enum Key: String, CodingKey { case kind, q, tree, stability, phase }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(kind, forKey: .kind)
      try container.encode(q, forKey: .q)
      try container.encode(tree, forKey: .tree)
      guard let stability else { return }
      try container.encode(stability, forKey: .stability)
      if let phase, phase != .undecided {
        try container.encode(phase, forKey: .phase)
      } else {
        try container.encodeNil(forKey: .phase)
      }
    }
  }

  init?(_ result: PhaseResult) {
    let request = result.request
    (sigma_w2, sigma_b2) = (request.weightVariance, request.biasVariance)
    if result.far == .gate {
      (limit, parts, tail) = (0, [], Tail(kind: "gate"))
      return
    }
    let map = LengthMap<Double>(
      activation: FormulaActivation(request.activation),
      weightVariance: Interval(request.weightVariance), biasVariance: Interval(request.biasVariance)
    )
    switch result.far {
    case .bounded: tail = Tail(kind: "bounded")
    case .linear, .homogeneous: tail = Tail(kind: "growth")
    case .gate, .open: return nil
    }
    // Rounded up, with room for another reader's bounds of the growth, whose squares count.
    let last = result.fixedPoints.last?.meanSquare.upper ?? 0
    let searched = max(result.searched.upper ?? 0, last)
    let room = if case .bounded = result.far { Rational(3, over: 2) } else { Rational(6) }
    limit = (searched * room + 1).ceiling
    var parts: [Part] = []
    var start = Rational(0)
    for (index, point) in result.fixedPoints.enumerated() {
      guard let lower = point.meanSquare.lower, let upper = point.meanSquare.upper,
        point.stability != .undecided
      else { return nil }
      let next = result.fixedPoints.dropFirst(index + 1).first?.meanSquare.lower ?? limit
      let isZero = upper == 0
      guard
        let part = Self.part(
          around: lower...upper, from: start, before: next, isZero: isZero, point, map)
      else { return nil }
      if !isZero, let gap = Self.gap(from: start, through: part.q.range.lowerBound, map) {
        parts.append(gap)
      } else if !isZero, start < part.q.range.lowerBound {
        return nil
      }
      parts.append(part)
      start = part.q.range.upperBound
    }
    if start < limit {
      guard let gap = Self.gap(from: start, through: limit, map) else { return nil }
      parts.append(gap)
    }
    self.parts = parts
  }

  /// A part with one fixed point, as wide as one tree of few leaves shows.
  private static func part(
    around point: ClosedRange<Rational>, from start: Rational, before next: Rational,
    isZero: Bool, _ fixed: LengthFixedPoint, _ map: LengthMap<Double>
  ) -> Part? {
    let middle = point.lowerBound.midpoint(with: point.upperBound)
    var fraction = Rational(1, over: 2)
    for _ in 0..<24 {
      let radius = isZero ? (next == 0 ? 1 : min(next, 1)) * fraction : middle * fraction
      let low = isZero ? Rational(0) : max(start, rounded(middle - radius))
      let high = min(rounded(middle + radius), isZero ? next : middle.midpoint(with: next))
      fraction = fraction / 2
      guard low < high, isZero || (low < point.lowerBound && point.upperBound < high) else {
        continue
      }
      let tree = RangeTree(over: low...high, depth: 5) { q in
        map.slope(q).shows(fixed.stability) && map.susceptibility(q).shows(fixed.phase)
      }
      guard let tree else { continue }
      if !isZero {
        let ends = [low, high].map { map.value(Interval($0)) - Interval($0) }
        guard
          ends[0] > Interval(0) && ends[1] < Interval(0)
            || ends[0] < Interval(0) && ends[1] > Interval(0)
        else { continue }
      }
      return Part(
        kind: isZero ? "zero" : "one", q: RangeRecord(low...high), tree: tree.text,
        stability: fixed.stability, phase: fixed.phase)
    }
    return nil
  }

  /// A part without fixed points; nil if it is empty or not shown.
  private static func gap(
    from low: Rational, through high: Rational, _ map: LengthMap<Double>
  ) -> Part? {
    guard low < high else { return nil }
    let tree = RangeTree(over: low...high) { q in
      let value = map.value(q) - q
      return value > Interval(0) || value < Interval(0)
    }
    return tree.map { Part(kind: "none", q: RangeRecord(low...high), tree: $0.text) }
  }

  /// A short number nearby.
  private static func rounded(_ x: Rational) -> Rational {
    guard x > 0 else { return 0 }
    let unit = Rational.powerOfTwo(Int(x.approximation.exponent) - 12)
    return (x / unit).floor * unit
  }
}

private struct GainRecord: Encodable, Sendable {
  let q: Rational
  let sigma_w2: RangeRecord
  let stability: Stability
  let tree: String

  init?(_ result: GainResult) {
    let found = result.weightGains[0]
    guard let lower = found.variance.lower, let upper = found.variance.upper else { return nil }
    (q, stability) = (result.request.meanSquare, found.stability)
    let map = FormulaActivation<Double>(result.request.activation)
    let target = result.request.meanSquare
    var radius = lower.midpoint(with: upper).scaled(byPowerOfTwo: -10)
    for _ in 0..<20 {
      let range = (lower - radius).outward(up: false)...(upper + radius).outward(up: true)
      radius = radius / 4
      let tree = RangeTree(over: range, depth: 4) { w in
        let slope =
          w * map.length(v: w * Interval(target)).slope
        return slope > Interval(0) && slope.shows(found.stability)
      }
      guard let tree else { continue }
      sigma_w2 = RangeRecord(range)
      self.tree = tree.text
      return
    }
    return nil
  }
}

private struct EdgeRecord: Encodable, Sendable {
  let sigma_b2: Rational
  let K: RangeRecord
  let sigma_w2: RangeRecord
  let stability: Stability
  let tree: String

  init?(_ result: EdgeResult) {
    let edge = result.edges[0]
    guard let lower = edge.netVariance.lower, let upper = edge.netVariance.upper else { return nil }
    (sigma_b2, stability) = (result.request.biasVariance, edge.stability)
    let equation = EdgeEquation(
      FormulaActivation<Double>(result.request.activation), result.request.biasVariance)
    var radius = lower.midpoint(with: upper).scaled(byPowerOfTwo: -10)
    for _ in 0..<20 {
      let range = (lower - radius).outward(up: false)...(upper + radius).outward(up: true)
      radius = radius / 4
      var hull: Interval<Double>?
      let tree = RangeTree(over: range, depth: 4) { k in
        let slope = equation.slope(k)
        let point = equation.edge(at: k, neighborhood: k)
        guard slope > Interval(0) || slope < Interval(0), point.stability == edge.stability,
          let low = point.weightVariance.lower, let high = point.weightVariance.upper
        else { return false }
        let weights = Interval<Double>(from: low, through: high)
        hull = hull.map { $0.hull(weights) } ?? weights
        return true
      }
      guard let tree, let hull, hull.lower > 0 else { continue }
      K = RangeRecord(range)
      // Wider, for another reader's enclosures of 1/T.
      let slack = Rational(1, over: 1000)
      sigma_w2 = RangeRecord(
        (hull.lower.rational * (1 - slack)).outward(
          up: false)...(hull.upper.rational * (1 + slack))
          .outward(up: true))
      self.tree = tree.text
      return
    }
    return nil
  }
}

extension Rational {
  /// The next multiple of a unit of some 2⁻³⁰ of the magnitude; of positive numbers.
  fileprivate func outward(up: Bool) -> Rational {
    let unit = Rational.powerOfTwo(Int(approximation.exponent) - 30)
    return (up ? (self / unit).ceiling : (self / unit).floor) * unit
  }
}
