import Formulas
import IntervalArithmetic
import Proving
import SignalPropagation

/// All fixed points of the length map of a random network, as a question.
public struct PhaseRequest: Sendable, Hashable, Codable {
  /// φ
  public var activation: ActivationFormula
  /// σ_w², positive.
  public var weightVariance: Rational
  /// σ_b², not negative.
  public var biasVariance: Rational

  /// The question for given variances of weights (times the width) and biases.
  public init(activation: ActivationFormula, weightVariance: Rational, biasVariance: Rational) {
    precondition(weightVariance > 0 && biasVariance >= 0, "variances out of range")
    self.activation = activation
    (self.weightVariance, self.biasVariance) = (weightVariance, biasVariance)
  }

  /// Finds them, and shows that there are no others.
  public func run() -> PhaseResult { PhaseSearch(self).result() }
}

/// How small differences of inputs behave in deep networks at a fixed point: χ₁ = σ_w²·E φ′².
public enum Phase: String, Sendable, Codable {
  /// χ₁ < 1: they vanish.
  case ordered
  /// χ₁ > 1: they grow.
  case chaotic
  /// χ₁ may be 1.
  case undecided

  /// What an enclosure of χ₁ shows.
  init<Bound>(susceptibility: Interval<Bound>) {
    let one = Interval<Bound>(1)
    self = susceptibility < one ? .ordered : susceptibility > one ? .chaotic : .undecided
  }
}

/// A fixed point q* = Q(q*).
public struct LengthFixedPoint: Sendable {
  /// An interval with exactly one fixed point.
  public let meanSquare: Enclosure
  /// A wider one, in which it is the only one.
  public let neighborhood: Enclosure
  /// Q′(q*)
  public let slope: Enclosure
  /// Whether iterations nearby converge to it.
  public let stability: Stability
  /// χ₁; nil if φ is not shown to be continuous.
  public let susceptibility: Enclosure?
  /// By χ₁.
  public let phase: Phase
  /// −1/ln Q′(q*), in layers, where 0 < Q′ < 1.
  public let lengthScale: Enclosure?
  /// −1/ln χ₁, in layers, where 0 < χ₁ < 1.
  public let correlationScale: Enclosure?
  /// Of the correlation map there; nil if the net inputs vanish.
  public let correlations: CorrelationFixedPoints?
}

/// Why there is no fixed point beyond what was searched, or why that is open.
public enum FarReason: Sendable, Equatable {
  /// φ² is at most this number.
  case bounded(Enclosure)
  /// Beyond this mean square, Q(q) < q or Q(q) > q by Minkowski's inequality with lines of mean square
  /// slope ℓ.
  case linear(from: Enclosure, isFalling: Bool)
  /// φ(x) = x·g(x) with g(x) + g(−x) = 1 and 0 ≤ g ≤ 1, not 0 or 1 everywhere: E φ(√K·Z)² < K/2, so
  /// that Q(q) < q for all q > 0 if σ_b = 0 and σ_w² ≤ 2.
  case gate
  /// φ is linear on both sides of 0, so Q(q) = ℓ(σ_b² + σ_w²q) for an exact ℓ.
  case homogeneous
  /// Not shown.
  case open
}

/// What was found.
public struct PhaseResult: Sendable {
  /// What was asked.
  public let request: PhaseRequest
  /// In ascending order.
  public let fixedPoints: [LengthFixedPoint]
  /// Parts of [0, ∞) that may hold others.
  public let open: [Enclosure]
  /// The part that was searched.
  public let searched: Enclosure
  /// Beyond it.
  public let far: FarReason
  /// Every mean square is a fixed point: ReLU with σ_w² = 2 and no bias.
  public let isEverywhere: Bool

  /// Whether the list is complete on [0, ∞).
  public var isComplete: Bool { open.isEmpty && far != .open }
}

struct PhaseSearch {
  private let request: PhaseRequest
  private let rough: LengthMap<Double>
  private let fine: LengthMap<BigFloat<2>>

  init(_ request: PhaseRequest) {
    self.request = request
    rough = LengthMap(
      activation: FormulaActivation(request.activation),
      weightVariance: Interval(request.weightVariance), biasVariance: Interval(request.biasVariance)
    )
    fine = LengthMap(
      activation: FormulaActivation(request.activation),
      weightVariance: Interval(request.weightVariance), biasVariance: Interval(request.biasVariance)
    )
  }

  func result() -> PhaseResult {
    if let ratio = request.activation.homogeneousMeanSquare { return homogeneous(ratio) }
    if let gate = gateResult() { return gate }
    let (end, far) = horizon()
    var points: [LengthFixedPoint] = []
    var open: [Enclosure] = []
    var start = 0.0
    if request.biasVariance == 0, rough.activation.values(on: Interval(0)) == Interval(0) {
      if let (point, limit) = origin() {
        points.append(point)
        start = limit
      } else {
        open.append(Enclosure(Interval<Double>(unchecked: 0, Self.leastOrigin)))
        start = Self.leastOrigin
      }
    }
    let map = rough
    let search = ZeroSearch<Double>(
      function: { map.value($0) - $0 }, slope: { map.slope($0) - Interval(1) })
    let zeros = search.zeros(
      on: ZeroSearch<Double>.parts(
        of: start.rational...max(start, end).rational, least: Self.leastOrigin.rational),
      width: Self.leastWidth, budget: 4000)
    points += zeros.simple.map { point(in: $0) }
    // Where the map is next to the identity over long stretches, a closer look would take hours.
    let isNearlyComplete = zeros.open.count <= Self.closerLooks
    for piece in zeros.open {
      guard isNearlyComplete else {
        open.append(Enclosure(piece))
        continue
      }
      let found = closely(piece)
      points += found.simple.map { description(narrowest($0), neighborhood: $0) }
      open += found.open.map { Enclosure($0) }
    }
    points.sort { $0.meanSquare.lower! < $1.meanSquare.lower! }
    return PhaseResult(
      request: request, fixedPoints: points, open: open,
      searched: Enclosure(Interval<Double>(unchecked: 0, end)), far: far, isEverywhere: false)
  }

  /// The least piece next to 0 that is looked at by itself.
  private static var leastOrigin: Double { 0x1p-40 }

  /// Of pieces that are still cut, relative to their magnitude: pieces this small are looked at only next
  /// to what is nearly a fixed point.
  private static var leastWidth: Double { 0x1p-26 }

  /// Open pieces up to this number are looked at with 128 bits.
  private static var closerLooks: Int { 8 }

  /// The fixed point 0 and how far it is the only one: Q′ − 1 has one sign on [0, limit].
  private func origin() -> (LengthFixedPoint, Double)? {
    var limit = 0.25
    while limit >= Self.leastOrigin {
      let slope = rough.slope(Interval(unchecked: 0, limit))
      if slope < Interval(1) || slope > Interval(1) {
        let zero = Interval<BigFloat<2>>(0)
        return (
          description(
            zero,
            neighborhood: Interval(unchecked: .zero, Interval<BigFloat<2>>(Rational(limit)).lower)),
          limit
        )
      }
      limit /= 2
    }
    return nil
  }

  private var fineSearch: ZeroSearch<BigFloat<2>> {
    let map = fine
    return ZeroSearch<BigFloat<2>>(
      function: { map.value($0) - $0 }, slope: { map.slope($0) - Interval(1) })
  }

  /// What binary64 leaves open, looked at with 128 bits.
  private func closely(_ piece: Interval<Double>) -> ZeroSearch<BigFloat<2>>.Zeros {
    fineSearch.zeros(
      on: [Interval(from: piece.lower.rational, through: piece.upper.rational)], width: 0x1p-60,
      budget: 2000)
  }

  private func narrowest(_ wide: Interval<BigFloat<2>>) -> Interval<BigFloat<2>> {
    fineSearch.narrowed(wide) ?? wide
  }

  private func point(in bracket: Interval<Double>) -> LengthFixedPoint {
    let wide = Interval<BigFloat<2>>(from: bracket.lower.rational, through: bracket.upper.rational)
    return description(narrowest(wide), neighborhood: wide)
  }

  private func description(
    _ q: Interval<BigFloat<2>>, neighborhood: Interval<BigFloat<2>>
  ) -> LengthFixedPoint {
    let slope = fine.slope(q)
    let susceptibility = fine.susceptibility(q)
    func scale(_ factor: Interval<BigFloat<2>>) -> Enclosure? {
      guard factor > Interval(0), factor < Interval(1) else { return nil }
      return Enclosure(Interval(-1) / factor.log())
    }
    return LengthFixedPoint(
      meanSquare: Enclosure(q), neighborhood: Enclosure(neighborhood), slope: Enclosure(slope),
      stability: Stability(slope: slope),
      susceptibility: susceptibility.isBounded ? Enclosure(susceptibility) : nil,
      phase: Phase(susceptibility: susceptibility), lengthScale: scale(slope),
      correlationScale: scale(susceptibility), correlations: correlations(Enclosure(q)))
  }

  /// Of the correlation map at a fixed point of the length map.
  private func correlations(_ meanSquare: Enclosure) -> CorrelationFixedPoints? {
    let q = Interval<Double>(from: meanSquare.lower!, through: meanSquare.upper!)
    guard rough.netVariance(q).lower > 0 else { return nil }
    return CorrelationSearch(rough, meanSquare: q, hasBias: request.biasVariance > 0).result()
  }

  /// How far to look, and why not farther.
  private func horizon() -> (Double, FarReason) {
    switch request.activation.farBehavior {
    case .bounded(let bound):
      let square = Interval(bound).squared()
      return (square.upper.nextUp, .bounded(Enclosure(square)))
    case .linear(let left, let right, let rest):
      typealias Number = Interval<Double>
      let ratio = (left.squared() + right.squared()) / Number(2)
      let (w, b) = (Number(request.weightVariance), Number(request.biasVariance))
      let product = w * ratio
      let one = Number(1)
      guard product < one || product > one else { return (Self.farthest, .open) }
      let isFalling = product < one
      var q = 1.0
      while q <= Self.limit {
        // √q·(1 − √(ℓ(σ_b²/q + σ_w²))) and √q·(√(ℓσ_w²) − 1) grow with q.
        let root = Number(q).squareRoot()
        let margin =
          isFalling
          ? root * (one - (ratio * (b / Number(q) + w)).squareRoot())
          : root * (product.squareRoot() - one)
        if margin > Number(rest) {
          return (q, .linear(from: Enclosure(Number(q)), isFalling: isFalling))
        }
        q *= 2
      }
      return (Self.farthest, .open)
    case .unknown: return (Self.farthest, .open)
    }
  }

  /// Beyond this a bound is not looked for, and without one the search ends at ``farthest``.
  private static var limit: Double { 0x1p60 }
  private static var farthest: Double { 0x1p10 }

  /// φ = x·g(x) with σ_b = 0 and σ_w² ≤ 2.
  private func gateResult() -> PhaseResult? {
    let activation = request.activation
    guard activation.isGate, activation.shift == 0, request.biasVariance == 0,
      request.weightVariance * activation.scale * activation.scale <= 2
    else { return nil }
    let zero = Interval<BigFloat<2>>(0)
    let point = description(zero, neighborhood: Interval(unchecked: .zero, .infinity))
    return PhaseResult(
      request: request, fixedPoints: [point], open: [],
      searched: Enclosure(Interval<Double>(0)), far: .gate, isEverywhere: false)
  }

  /// Q(q) = ℓ(σ_b² + σ_w²q).
  private func homogeneous(_ ratio: Rational) -> PhaseResult {
    let slope = ratio * request.weightVariance
    let constant = ratio * request.biasVariance
    func result(_ points: [LengthFixedPoint], isEverywhere: Bool = false) -> PhaseResult {
      PhaseResult(
        request: request, fixedPoints: points, open: [],
        searched: Enclosure(Interval<Double>(0)), far: .homogeneous, isEverywhere: isEverywhere)
    }
    if slope == 1 { return result([], isEverywhere: constant == 0) }
    let fixed = constant / (1 - slope)
    guard fixed >= 0 else { return result([]) }
    let exact = Interval<BigFloat<2>>(slope)
    func scale() -> Enclosure? {
      slope > 0 && slope < 1 ? Enclosure(Interval(-1) / exact.log()) : nil
    }
    // E φ′² = ℓ too.
    let number = Enclosure(lower: slope, upper: slope)
    return result([
      LengthFixedPoint(
        meanSquare: Enclosure(lower: fixed, upper: fixed),
        neighborhood: Enclosure(Interval<Double>(unchecked: 0, .infinity)), slope: number,
        stability: slope < 1 ? .attracting : .repelling, susceptibility: number,
        phase: slope < 1 ? .ordered : .chaotic, lengthScale: scale(), correlationScale: scale(),
        correlations: correlations(Enclosure(lower: fixed, upper: fixed)))
    ])
  }
}

extension ActivationFormula {
  /// Whether the catalogue has it as x·g(x) with g(x) + g(−x) = 1 and 0 ≤ g ≤ 1, apart from a scale.
  package var isGate: Bool { entry?.gate != nil }

  /// Whether the catalogue has it.
  package var isNamed: Bool { entry != nil }
}
