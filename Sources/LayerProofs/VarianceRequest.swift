import Formulas
import IntervalArithmetic
import Proving
import SignalPropagation

/// A claim on the variance of the next layer.
public struct VarianceRequest: Sendable {
  public var domain: LayerDomain
  public var side: VarianceSide
  /// The factor of ν that ν̃ is compared with.
  public var factor: Rational
  /// The width to which the extreme value of ν̃ − factor·ν is to be enclosed, if at all.
  public var sharpness: Rational?
  public var precision: WorkingPrecision
  public var options: ProverOptions

  public init(
    domain: LayerDomain, side: VarianceSide, factor: Rational = 1, sharpness: Rational? = nil,
    precision: WorkingPrecision = .bits128, options: ProverOptions = ProverOptions()
  ) {
    self.domain = domain
    self.side = side
    self.factor = factor
    self.sharpness = sharpness
    self.precision = precision
    self.options = options
  }

  /// The printed statement that is asked about, if it is one word for word.
  public var source: String? {
    guard factor == 1 else { return nil }
    if side == .below { return domain == .theorem2 ? "Theorem 2" : nil }
    for (theorem, domains) in [
      ("Theorem 3", LayerDomain.theorem3), ("Theorem 3, appendix", LayerDomain.theorem3Appendix),
    ] {
      guard let index = domains.firstIndex(of: domain) else { continue }
      return "\(theorem), \(["first", "second"][index]) domain"
    }
    return nil
  }

  public func run() -> VarianceResult { precision.run(VarianceProof(request: self)) }
}

/// What a run found.
public struct VarianceResult: Sendable {
  public let request: VarianceRequest
  public let outcome: Outcome
  /// The supremum of ν̃ − factor·ν for `below`, of factor·ν − ν̃ for `above`, if it was asked for,
  /// with points in (m, v): ν is the smallest, or largest, variance of the domain there.
  public let supremum: Supremum?

  public var verdict: Verdict { outcome.verdict }

  /// An enclosure of the extreme value of ν̃ − factor·ν: its maximum for `below`, its minimum for
  /// `above`.
  public var margin: Enclosure? {
    guard let enclosure = supremum?.enclosure else { return nil }
    guard request.side == .above, let lower = enclosure.lower, let upper = enclosure.upper else {
      return enclosure
    }
    return Enclosure(lower: -upper, upper: -lower)
  }

  /// The certificate of a proof or refutation; nil if the result is undecided.
  public var certificate: Certificate? {
    let statement = Certificate.Statement.variance(side: request.side, factor: request.factor)
    switch verdict {
    case .undecided: return nil
    case .refuted:
      return Certificate(
        claim: .variance, domain: request.domain, steps: [],
        refutation: outcome.witness.map { .init(statement: statement, point: $0.point) })
    case .proved:
      let step = Certificate.Step(
        statement: statement, coordinates: [.m, .v], form: .monotone, weights: nil,
        covering: outcome.covering!)
      return Certificate(
        claim: .variance, domain: request.domain, steps: [step], refutation: nil)
    }
  }
}

private struct VarianceProof: PrecisionGeneric {
  let request: VarianceRequest

  func callAsFunction<Bound: IntervalBound>(_: Bound.Type) -> VarianceResult {
    let selu = SELU<Interval<Bound>>.selfNormalizing
    let domain = request.domain
    let property = VarianceProperty(
      selu: selu, domain: domain, side: request.side, factor: request.factor)
    let net = Box([domain.netMean, domain.netVariance])
    // The monotone form is exact in m as soon as a slope has a sign, the comparison with ν never
    // in v: so v is cut four times as readily.
    let widths = net.sides.map { $0.upperBound - $0.lowerBound }
    let weights = zip(widths, [1, 4]).map { $0 == 0 ? 1 : $1 / $0 }
    let outcome = Prover(property, on: net, options: request.options)
      .refutingAtCorners()
      .bisecting(with: WeightedWidthBrancher(weights: weights))
    let supremum = request.sharpness.map { extremeMargin(selu, tolerance: $0) }
    return VarianceResult(request: request, outcome: outcome, supremum: supremum)
  }

  /// The supremum of ±(ν̃ − factor·ν), the sign such that a proof means it is negative.
  ///
  /// The decisive ν is the constant end of the domain's range on one side of a value of v and
  /// linear in v on the other.
  private func extremeMargin<Bound: IntervalBound>(
    _ selu: SELU<Interval<Bound>>, tolerance: Rational
  ) -> Supremum {
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
          selu: selu, slope: Interval(line.slope), offset: Interval(line.offset),
          isNegated: request.side == .above),
        options: request.options
      ).supremum(over: Box([m, range]), tolerance: tolerance)
    }
    return Supremum(joining: suprema)
  }
}

/// ±(ν̃ − slope·v − offset) as a function of (m, v).
private struct VarianceObjective<Bound: IntervalBound>: Objective {
  let coordinates: [Coordinate] = [.m, .v]
  let selu: SELU<Interval<Bound>>
  let slope: Interval<Bound>
  let offset: Interval<Bound>
  let isNegated: Bool

  func value(on box: [Interval<Bound>]) -> Interval<Bound> {
    signed(MomentMap(selu: selu, m: box[0], v: box[1]).variance - slope * box[1] - offset)
  }

  func gradient(
    on box: [Interval<Bound>]
  ) -> (value: Interval<Bound>, slopes: [Interval<Bound>]) {
    let derivative = MomentMap(selu: selu, m: box[0], v: box[1]).varianceGradient
    let variance = MonotoneForm(selu: selu).image(m: box[0], v: box[1])[1]
    return (
      signed(variance - slope * box[1] - offset),
      [signed(derivative.m), signed(derivative.v - slope)]
    )
  }

  private func signed(_ value: Interval<Bound>) -> Interval<Bound> { isNegated ? -value : value }
}

extension LayerDomain {
  /// Theorem 2, and Ω⁺⁺ of the appendix: |μ| ≤ 1, |ω| ≤ 0.1, ν in [3, 16], τ in [0.8, 1.25].
  public static let theorem2: LayerDomain = {
    var domain = extended
    domain.mu = -1...1
    domain.nu = 3...16
    return domain
  }()

  /// The two domains of Theorem 3 in the main text: ν from 0.02.
  public static let theorem3 = theorem3Domains(from: Rational(1, over: 50))

  /// The two domains of Theorem 3 in the appendix, Ω₁⁻ and Ω₂⁻: ν from 0.05.
  public static let theorem3Appendix = theorem3Domains(from: Rational(1, over: 20))

  private static func theorem3Domains(from nu: Rational) -> [LayerDomain] {
    var first = extended
    first.nu = nu...Rational(4, over: 25)
    var second = extended
    second.nu = nu...Rational(6, over: 25)
    second.tau = Rational(9, over: 10)...Rational(5, over: 4)
    return [first, second]
  }
}
