import Formulas
import IntervalArithmetic
import Proving
import SignalPropagation

/// ν̃ below or above a multiple of ν on a domain, as a question.
public struct VarianceRequest: Sendable, Hashable, Codable {
  /// The ranges of μ, ω, ν and τ, ends included; ν and τ are positive.
  public var domain: LayerDomain
  /// φ, with exact parameters.
  public var activation: ActivationDefinition
  /// Which of the two inequalities is meant.
  public var side: VarianceSide
  /// The factor of ν that ν̃ is compared with, positive.
  public var factor: Rational
  /// Of the enclosures where binary64 leaves a box open.
  public var precision: WorkingPrecision

  /// With α₀₁, λ₀₁ and 128 bits, unless said otherwise.
  public init(
    domain: LayerDomain, activation: ActivationDefinition = .selfNormalizing, side: VarianceSide,
    factor: Rational = 1, precision: WorkingPrecision = .bits128
  ) {
    (self.domain, self.activation, self.side) = (domain, activation, side)
    (self.factor, self.precision) = (factor, precision)
  }

  /// Proves, refutes, or ends with the budget.
  public func run(options: ProverOptions = ProverOptions()) -> VarianceResult {
    VarianceResult(request: self, outcome: Outcome(explored(below: .root, options: options)))
  }

  /// The part of the proof below a node, as for a norm.
  public func part(below path: CutPath, options: ProverOptions) -> ProofPart {
    explored(below: path, options: options).about(canonicalText)
  }

  private func explored(below path: CutPath, options: ProverOptions) -> ProofPart {
    precision.run(
      VarianceExploration(request: self, path: path, options: options), on: activation)
  }

  /// What a part from the root on comes to.
  public func result(of part: ProofPart) throws(JoinError) -> VarianceResult {
    guard part.subject == canonicalText, part.root == box, part.path == .root else {
      throw .differentProofs
    }
    return VarianceResult(request: self, outcome: Outcome(part))
  }

  /// Where (m, v) lies.
  fileprivate var box: Box { Box([domain.netMean, domain.netVariance]) }
}

/// The extreme value of ν̃ − factor·ν over a domain, to be enclosed: the largest where ν̃ is to lie
/// below, the smallest where it is to lie above.
public struct VarianceMarginRequest: Sendable, Hashable, Codable {
  /// The claim whose margin it is.
  public var claim: VarianceRequest
  /// The width that the enclosure is to have, positive.
  public var tolerance: Rational

  /// The margin of a claim, which need not hold.
  ///
  /// - Parameters:
  ///   - claim: Gives the domain, the side and the factor.
  ///   - tolerance: Positive.
  public init(of claim: VarianceRequest, tolerance: Rational) {
    (self.claim, self.tolerance) = (claim, tolerance)
  }

  /// Encloses the margin.
  public func run(options: ProverOptions = ProverOptions()) -> VarianceMargin {
    let supremum = claim.precision.run(
      VarianceMarginSearch(request: claim, tolerance: tolerance, options: options),
      on: claim.activation)
    return VarianceMargin(request: self, supremum: supremum)
  }
}

/// An enclosure of how far ν̃ stays from the multiple of ν.
public struct VarianceMargin: Sendable {
  /// What was asked.
  public let request: VarianceMarginRequest
  /// The supremum of ν̃ − factor·ν for `below`, of factor·ν − ν̃ for `above`, with points in (m, v): ν
  /// is the smallest, or largest, variance of the domain there.
  public let supremum: Supremum

  /// An enclosure of the extreme value of ν̃ − factor·ν: its maximum for `below`, its minimum for
  /// `above`.
  public var enclosure: Enclosure {
    let enclosure = supremum.enclosure
    guard request.claim.side == .above, let lower = enclosure.lower, let upper = enclosure.upper
    else { return enclosure }
    return Enclosure(lower: -upper, upper: -lower)
  }
}

/// What became of a claim on the variance.
public struct VarianceResult: Sendable {
  /// What was asked.
  public let request: VarianceRequest
  /// The search's end in (m, v), with one quantity: ν̃ − factor·ν at the ν that is hardest for the
  /// claim, of which only the end next to 0 is a bound.
  public let outcome: Outcome

  /// On the inequality at every point of the domain.
  public var verdict: Verdict { outcome.verdict }

  /// The certificate of a proof or refutation; nil if the result is undecided, or on an activation that
  /// the format cannot name.
  public var certificate: Certificate? {
    let statement = Certificate.Statement.variance(side: request.side, factor: request.factor)
    switch verdict {
    case .undecided: return nil
    case .refuted:
      return Certificate(
        claim: .variance, activation: request.activation, domain: request.domain, steps: [],
        refutation: outcome.witness.map { .init(statement: statement, point: $0.point) })
    case .proved:
      let step = Certificate.Step(
        statement: statement, coordinates: [.m, .v], form: .monotone, weights: nil,
        covering: outcome.covering!)
      return Certificate(
        claim: .variance, activation: request.activation, domain: request.domain, steps: [step],
        refutation: nil)
    }
  }
}

private struct VarianceExploration: ActivationGeneric {
  let request: VarianceRequest
  let path: CutPath
  let options: ProverOptions

  func callAsFunction<A: EnclosedActivation, Bound: IntervalBound>(_ activation: A) -> ProofPart
  where A.Number == Interval<Bound> {
    let property = VarianceProperty(
      activation: activation, domain: request.domain, side: request.side, factor: request.factor)
    // The monotone form is exact in m as soon as a slope has a sign, the comparison with ν never
    // in v: so v is cut four times as readily.
    let widths = request.box.sides.map { $0.upperBound - $0.lowerBound }
    let weights = zip(widths, [1, 4]).map { $0 == 0 ? 1 : $1 / $0 }
    return Prover(property, on: request.box, options: options)
      .refutingAtCorners()
      .exploring(below: path, with: WeightedWidthBrancher(weights: weights))
  }
}

/// The supremum of ±(ν̃ − factor·ν), the sign such that a proof means it is negative.
///
/// The decisive ν is the constant end of the domain's range on one side of a value of v and linear in
/// v on the other.
private struct VarianceMarginSearch: ActivationGeneric {
  let request: VarianceRequest
  let tolerance: Rational
  let options: ProverOptions

  func callAsFunction<A: EnclosedActivation, Bound: IntervalBound>(_ activation: A) -> Supremum
  where A.Number == Interval<Bound> {
    let (domain, factor) = (request.domain, request.factor)
    let (m, v) = (domain.netMean, domain.netVariance)
    let decisive = DecisiveVariance(of: domain, request.side)
    let kink = decisive.kink
    let constant = (slope: Rational(0), offset: factor * decisive.end)
    let linear = (slope: factor / decisive.weight, offset: Rational(0))
    let (before, after) = request.side == .below ? (constant, linear) : (linear, constant)
    let pieces = [(v.lowerBound...kink, before), (kink...v.upperBound, after)]
    let suprema = pieces.map { range, line in
      Maximizer(
        VarianceObjective(
          activation: activation, slope: Interval(line.slope), offset: Interval(line.offset),
          isNegated: request.side == .above),
        options: options
      ).supremum(over: Box([m, range]), tolerance: tolerance)
    }
    return Supremum(joining: suprema)
  }
}

/// ±(ν̃ − slope·v − offset) as a function of (m, v).
private struct VarianceObjective<A: EnclosedActivation, Bound: IntervalBound>: Objective
where A.Number == Interval<Bound> {
  let coordinates: [Coordinate] = [.m, .v]
  let activation: A
  let slope: Interval<Bound>
  let offset: Interval<Bound>
  let isNegated: Bool

  func value(on box: [Interval<Bound>]) -> Interval<Bound> {
    signed(activation.moments(m: box[0], v: box[1]).variance - slope * box[1] - offset)
  }

  func gradient(
    on box: [Interval<Bound>]
  ) -> (value: Interval<Bound>, slopes: [Interval<Bound>]) {
    let derivative = activation.moments(m: box[0], v: box[1]).varianceGradient
    let variance = MonotoneForm(activation: activation).image(m: box[0], v: box[1])[1]
    return (
      signed(variance - slope * box[1] - offset),
      [signed(derivative.m), signed(derivative.v - slope)]
    )
  }

  private func signed(_ value: Interval<Bound>) -> Interval<Bound> { isNegated ? -value : value }
}
