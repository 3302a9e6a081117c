import IntervalArithmetic
import Proving
import SignalPropagation
import Statistics

/// Ranges of a unit's weight sum ω and square sum τ.
public struct WeightDomain: Sendable, Hashable, Codable {
  /// What it is called.
  public var name: String
  /// ω
  public var omega: ClosedRange<Rational>
  /// τ
  public var tau: ClosedRange<Rational>

  /// The ranges of a name.
  public init(_ name: String, omega: ClosedRange<Rational>, tau: ClosedRange<Rational>) {
    (self.name, self.omega, self.tau) = (name, omega, tau)
  }

  /// The part of a layer domain that is about weights.
  public init(_ name: String, of domain: LayerDomain) {
    self.init(name, omega: domain.omega, tau: domain.tau)
  }
}

/// What an initialization makes of a layer's weights, as a question.
public struct InitializationRequest: Sendable, Hashable {
  /// How the weights are drawn.
  public var scheme: InitializationScheme
  /// n, the inputs of a unit, from 2 to ``widthLimit``.
  public var fanIn: Int
  /// The units of the layer, as many at most.
  public var fanOut: Int
  /// g², positive.
  public var gainSquare: Rational
  /// φ, if the length map is asked for.
  public var activation: ActivationFormula?
  /// Whose share of all units is asked for.
  public var domains: [WeightDomain]

  /// The question for a scheme with its own gain, unless another one is given, as many units as inputs,
  /// and the domains of Theorem 1 and Lemma 12.
  public init(
    scheme: InitializationScheme, fanIn: Int, fanOut: Int? = nil, gainSquare: Rational? = nil,
    activation: ActivationFormula? = nil, domains: [WeightDomain] = Self.paperDomains
  ) {
    let widths = 2...Self.widthLimit
    precondition(
      widths.contains(fanIn) && (1...Self.widthLimit).contains(fanOut ?? fanIn),
      "a width out of range")
    self.scheme = scheme
    (self.fanIn, self.fanOut) = (fanIn, fanOut ?? fanIn)
    self.gainSquare = gainSquare ?? scheme.gainSquare
    precondition(self.gainSquare > 0, "a gain is positive")
    (self.activation, self.domains) = (activation, domains)
  }

  /// The widths that the enclosures of χ² are made for.
  public static var widthLimit: Int { ChiSquareDistribution.degreeLimit }

  /// The domains of Theorem 1 and of Lemma 12.
  public static let paperDomains = [
    WeightDomain("Theorem 1", of: .theorem1), WeightDomain("Lemma 12", of: .extended),
  ]

  /// The probabilities whose quantiles are given.
  public static let probabilities = [
    Rational(1, over: 1000), Rational(1, over: 4), Rational(1, over: 2), Rational(3, over: 4),
    Rational(999, over: 1000),
  ]

  /// Encloses the distributions of ω and τ, and asks for the length map.
  public func run() -> InitializationResult { InitializationSearch(self).result() }

  /// The variance of a weight that the scheme is meant to have.
  public var nominalVariance: Rational {
    switch (scheme.family, scheme.fan) {
    case (.orthogonal, _): gainSquare / Rational(max(fanIn, fanOut))
    case (_, .input): gainSquare / Rational(fanIn)
    case (_, .average): 2 * gainSquare / (Rational(fanIn) + Rational(fanOut))
    }
  }

  /// σ_w² = n·Var w as it is meant to be.
  public var nominalGain: Rational { Rational(fanIn) * nominalVariance }

  /// σ_b²
  public var biasVariance: Rational { scheme.hasBiases ? Rational(1, over: 3 * fanIn) : 0 }
}

/// One of ω and τ.
public struct WeightStatistic: Sendable {
  /// Its law by name.
  public enum Law: Sendable, Equatable {
    /// N(0, variance)
    case normal
    /// A factor times χ² of n degrees.
    case chiSquare(factor: Rational)
    /// A factor times √n times a coordinate of a uniform unit vector.
    case sphere
    /// Always the same number.
    case constant(Rational)
    /// Moments alone are given.
    case moments
  }

  /// What it is distributed as.
  public let law: Law
  /// Its mean.
  public let mean: Enclosure
  /// Its variance.
  public let variance: Enclosure
  /// By probability; empty if only moments are given.
  public let quantiles: [(probability: Rational, value: Enclosure)]
}

/// The share of units in a domain.
public struct DomainShare: Sendable {
  /// The domain.
  public let domain: WeightDomain
  /// P(ω is in its range)
  public let sum: Enclosure
  /// P(τ is in its range)
  public let squares: Enclosure
  /// P(both are)
  public let both: Enclosure
  /// Whether these enclose values; otherwise they are bounds from moments.
  public let isExact: Bool
}

/// What was found.
public struct InitializationResult: Sendable {
  /// What was asked.
  public let request: InitializationRequest
  /// Var w
  public let weightVariance: Enclosure
  /// σ_w² = n·Var w
  public let weightGain: Enclosure
  /// ω
  public let sum: WeightStatistic
  /// τ
  public let squares: WeightStatistic
  /// For each domain.
  public let shares: [DomainShare]
  /// The length map at ``InitializationRequest/nominalGain`` and the variance of the biases.
  public let phase: PhaseResult?
  /// The weight gains of the activation.
  public let gains: GainResult?

  /// Whether the fixed points, where they are asked for, are all, and the shares that are enclosed to six
  /// places.
  public var isComplete: Bool {
    let unit = Rational.powerOfTen(-7)
    return (phase?.isComplete ?? true)
      && shares.allSatisfy { !$0.isExact || $0.both.width.map { $0 <= unit } ?? false }
  }
}

private struct InitializationSearch {
  typealias Number = ProbabilityNumber

  let request: InitializationRequest
  let n: Int

  init(_ request: InitializationRequest) {
    self.request = request
    n = request.fanIn
  }

  func result() -> InitializationResult {
    let variance: Number
    let (sum, squares): (WeightStatistic, WeightStatistic)
    let shares: [DomainShare]
    let nominal = request.nominalVariance
    switch request.scheme.family {
    case .normal:
      variance = Number(nominal)
      (sum, squares, shares) = normal(nominal)
    case .truncatedNormal:
      let law = WeightLaw(truncatedNormal: nominal)
      variance = law.variance
      (sum, squares, shares) = independent(law)
    case .uniform:
      let law = WeightLaw(uniform: nominal)
      variance = law.variance
      (sum, squares, shares) = independent(law)
    case .orthogonal:
      variance = Number(nominal)
      (sum, squares, shares) =
        request.fanOut <= n ? orthonormalRows() : orthonormalColumns(nominal)
    }
    let isExact = request.scheme.family != .truncatedNormal
    func exactly(_ value: Rational, _ enclosure: Number) -> Enclosure {
      isExact ? Enclosure(lower: value, upper: value) : Enclosure(enclosure)
    }
    return InitializationResult(
      request: request, weightVariance: exactly(nominal, variance),
      weightGain: exactly(request.nominalGain, Number(n) * variance), sum: sum, squares: squares,
      shares: shares,
      phase: request.activation.map {
        PhaseRequest(
          activation: $0, weightVariance: request.nominalGain, biasVariance: request.biasVariance
        ).run()
      },
      gains: request.activation.map { GainRequest(activation: $0, digits: 15).run() })
  }

  private typealias Findings = (WeightStatistic, WeightStatistic, [DomainShare])

  private func point(_ value: Rational) -> Enclosure { Enclosure(lower: value, upper: value) }

  /// ω = s√n·Z and τ = s²(Z² + χ²_{n−1}).
  private func normal(_ variance: Rational) -> Findings {
    let numbers = NormalSums(count: n)
    let total = Rational(n) * variance
    let deviation = Number(total).squareRoot()
    let probabilities = InitializationRequest.probabilities
    let sum = WeightStatistic(
      law: .normal, mean: point(0), variance: point(total),
      quantiles: probabilities.map { ($0, Enclosure(deviation * Quantile.normal($0))) })
    let squares = WeightStatistic(
      law: .chiSquare(factor: variance), mean: point(total),
      variance: point(2 * variance * total),
      quantiles: probabilities.map {
        ($0, Enclosure(Number(variance) * numbers.squares.quantile($0)))
      })
    let shares = request.domains.map { domain in
      let low = Number(domain.omega.lowerBound) / deviation
      let high = Number(domain.omega.upperBound) / deviation
      let least = Number(domain.tau.lowerBound / variance)
      let most = Number(domain.tau.upperBound / variance)
      return DomainShare(
        domain: domain, sum: Enclosure(NormalSums.probability(from: low, through: high)),
        squares: Enclosure(numbers.probability(squaresFrom: least, through: most)),
        both: Enclosure(
          numbers.probability(sumFrom: low, through: high, squaresFrom: least, through: most)),
        isExact: true)
    }
    return (sum, squares, shares)
  }

  /// Independent weights with an even density whose logarithm is concave.
  private func independent(_ law: WeightLaw) -> Findings {
    let count = Number(n)
    let total = count * law.variance
    let spread = count * (law.fourthMoment - law.variance.squared())
    let exact = law.exactVariance
    func enclosure(_ value: Number, _ fraction: Rational?) -> Enclosure {
      fraction.map { point($0) } ?? Enclosure(value)
    }
    let exactTotal = exact.map { Rational(n) * $0 }
    let sum = WeightStatistic(
      law: .moments, mean: point(0), variance: enclosure(total, exactTotal), quantiles: [])
    // Of uniform weights E w⁴ is 9/5 of the squared variance.
    let squares = WeightStatistic(
      law: .moments, mean: enclosure(total, exactTotal),
      variance: enclosure(spread, exact.map { Rational(n) * Rational(4, over: 5) * $0 * $0 }),
      quantiles: [])
    let shares = request.domains.map { domain in
      share(
        of: domain,
        sum: ShareBound.sum(
          from: Number(domain.omega.lowerBound), through: Number(domain.omega.upperBound),
          variance: total),
        squares: ShareBound.squares(
          from: Number(domain.tau.lowerBound), through: Number(domain.tau.upperBound), mean: total,
          variance: spread, count: n, largest: law.largestSquare))
    }
    return (sum, squares, shares)
  }

  /// τ = g², and ω is g·√n times a coordinate of a uniform unit vector.
  private func orthonormalRows() -> Findings {
    let square = request.gainSquare
    let coordinate = SphereCoordinate(count: n)
    let gain = Number(square).squareRoot()
    let probabilities = InitializationRequest.probabilities
    let sum = WeightStatistic(
      law: .sphere, mean: point(0), variance: point(square),
      quantiles: probabilities.map { ($0, Enclosure(gain * coordinate.quantile($0))) })
    let squares = WeightStatistic(
      law: .constant(square), mean: point(square), variance: point(0),
      quantiles: probabilities.map { ($0, point(square)) })
    let shares = request.domains.map { domain in
      let sum = coordinate.probability(
        from: Number(domain.omega.lowerBound) / gain,
        through: Number(domain.omega.upperBound) / gain)
      let isInside = domain.tau.contains(square)
      return DomainShare(
        domain: domain, sum: Enclosure(sum), squares: point(isInside ? 1 : 0),
        both: isInside ? Enclosure(sum) : point(0), isExact: true)
    }
    return (sum, squares, shares)
  }

  /// More units than inputs, m > n: τ is g² times a beta number with n/2 and (m − n)/2.
  private func orthonormalColumns(_ variance: Rational) -> Findings {
    let (square, m) = (request.gainSquare, Rational(request.fanOut))
    let total = Rational(n) * variance
    let spread =
      2 * square * square * Rational(n) * (m - Rational(n)) / (m * m * (m + 2))
    let sum = WeightStatistic(law: .moments, mean: point(0), variance: point(total), quantiles: [])
    let squares = WeightStatistic(
      law: .moments, mean: point(total), variance: point(spread), quantiles: [])
    let shares = request.domains.map { domain in
      share(
        of: domain,
        sum: ShareBound.chebyshev(
          from: Number(domain.omega.lowerBound), through: Number(domain.omega.upperBound),
          variance: Number(total)),
        squares: ShareBound.squares(
          from: Number(domain.tau.lowerBound), through: Number(domain.tau.upperBound),
          mean: Number(total), variance: Number(spread), count: n, largest: nil))
    }
    return (sum, squares, shares)
  }

  private func share(of domain: WeightDomain, sum: Number, squares: Number) -> DomainShare {
    DomainShare(
      domain: domain, sum: Enclosure(sum), squares: Enclosure(squares),
      both: Enclosure(ShareBound.both(sum, squares)), isExact: false)
  }
}
