import Formulas
import IntervalArithmetic
import Proving
import SignalPropagation

/// Which fixed point SELU parameters are wanted for, and how exactly.
public struct ParameterRequest: Sendable {
  /// The wanted mean μ*.
  public var mean: Rational
  /// The wanted variance, positive.
  public var variance: Rational
  /// The sum of the weights.
  public var omega: Rational
  /// The sum of the squared weights, positive.
  public var tau: Rational
  /// The number of significant digits that the enclosures should have.
  public var digits: Int

  /// The paper's own request to 30 digits, unless said otherwise.
  ///
  /// - Parameters:
  ///   - mean: μ*.
  ///   - variance: ν*, positive.
  ///   - omega: ω.
  ///   - tau: τ, positive.
  ///   - digits: At least 1, at most ``digitLimit``.
  public init(
    mean: Rational = 0, variance: Rational = 1, omega: Rational = 0, tau: Rational = 1,
    digits: Int = 30
  ) {
    self.mean = mean
    self.variance = variance
    self.omega = omega
    self.tau = tau
    self.digits = digits
  }

  /// More digits than this would need more than the largest type holds.
  public static let digitLimit = 70_000

  /// Whether the request is the paper's own, with the solution α₀₁, λ₀₁.
  public var isStandard: Bool { mean == 0 && variance == 1 && omega == 0 && tau == 1 }

  /// Derives the parameters.
  public func run() -> ParameterResult {
    let derivation = ParameterDerivation(request: self)
    // Room for the digits and for what cancellation takes.
    let bits = digits * 10 / 3 + 96
    let type = Self.types.first { $0.precision >= bits } ?? Self.types.last!
    return derivation.opened(type)
  }

  /// Not a switch over concrete types: long numbers gain nothing from specialized code.
  private static let types: [any IntervalBound.Type] = [
    BigFloat<4>.self, BigFloat<8>.self, BigFloat<16>.self, BigFloat<32>.self, BigFloat<64>.self,
    BigFloat<128>.self, BigFloat<256>.self, BigFloat<512>.self, BigFloat<1024>.self,
    BigFloat<2048>.self, BigFloat<4096>.self,
  ]
}

/// The parameters found for a wanted fixed point.
public enum ParameterResult: Sendable {
  /// All pairs (α, λ) of positive parameters that keep the moments fixed.
  case solved([ParameterSolution])
  /// No positive parameters do, for the reason given.
  case unreachable(String)
  /// The enclosures are too wide to tell.
  case undecided(String)
}

/// Parameters for which (μ*, ν*) is a fixed point, and what is known there.
public struct ParameterSolution: Sendable {
  /// An enclosure of α, which is positive.
  public let alpha: Enclosure
  /// An enclosure of λ, which is positive.
  public let lambda: Enclosure
  /// A box (α, λ) in which the equations have exactly one solution, by Krawczyk's theorem.
  public let uniquenessBox: Box?
  /// Krawczyk's image of that box, which lies in its interior.
  public let uniquenessImage: [Enclosure]
  /// An enclosure of μ̃(μ*, ν*) − μ*, which is 0.
  public let meanResidual: Enclosure
  /// An enclosure of ν̃(μ*, ν*) − ν*, which is 0.
  public let varianceResidual: Enclosure
  /// ℋ at the fixed point, by rows.
  public let jacobian: [Enclosure]
  /// An enclosure of σ_max(ℋ) there; if it lies below 1, the fixed point attracts.
  public let spectralNorm: Enclosure
}

struct ParameterDerivation: PrecisionGeneric {
  let request: ParameterRequest

  func opened(_ type: any IntervalBound.Type) -> ParameterResult { self(type) }

  func callAsFunction<Bound: IntervalBound>(_: Bound.Type) -> ParameterResult {
    let equations = FixedPointEquations<Interval<Bound>>(
      mean: Interval(request.mean), variance: Interval(request.variance),
      omega: Interval(request.omega), tau: Interval(request.tau))
    switch solve(equations) {
    case .failure(let failure): return failure.result
    case .success(let parameters): return .solved(parameters.map(describe))
    }
  }

  private enum Failure: Error {
    case unreachable(String)
    case undecided(String)

    var result: ParameterResult {
      switch self {
      case .unreachable(let reason): .unreachable(reason)
      case .undecided(let reason): .undecided(reason)
      }
    }
  }

  /// All positive solutions of the equations.
  private func solve<Bound>(
    _ equations: FixedPointEquations<Interval<Bound>>
  ) -> Result<[SELU<Interval<Bound>>], Failure> {
    if request.mean == 0 {
      // α = −P/R and λ = √(2ν*/(U + α²W)): one solution, positive for every variance.
      let v = Interval<Bound>(request.variance * request.tau)
      return .success([SELU(normalizingVariance: v, target: Interval(request.variance))])
    }
    let (a, h, c) = equations.quadratic
    let discriminant = h.squared() - a * c
    let zero = Interval<Bound>(0)
    if discriminant < zero {
      return .failure(
        .unreachable(
          "eliminating lambda leaves a*alpha^2 - 2h*alpha + c = 0, which has no real root: its"
            + " discriminant is negative"))
    }
    guard discriminant > zero, !a.contains(Bound.zero) else {
      return .failure(
        .undecided("the quadratic for alpha is degenerate at this precision; try more --digits"))
    }
    let root = discriminant.squareRoot()
    var solutions: [SELU<Interval<Bound>>] = []
    for alpha in [(h - root) / a, (h + root) / a] {
      let lambda = equations.lambda(alpha: alpha)
      if alpha <= zero || lambda <= zero { continue }
      guard alpha > zero, lambda > zero, lambda.isBounded else {
        return .failure(
          .undecided("the signs of alpha and lambda are open at this precision; try more --digits"))
      }
      solutions.append(SELU(alpha: alpha, lambda: lambda))
    }
    return solutions.isEmpty
      ? .failure(
        .unreachable("both real roots alpha of the equations make alpha or lambda negative or zero")
      )
      : .success(solutions)
  }

  private func describe<Bound>(_ selu: SELU<Interval<Bound>>) -> ParameterSolution {
    let map = LayerMap(
      activation: selu, mu: Interval(request.mean), omega: Interval(request.omega),
      nu: Interval(request.variance), tau: Interval(request.tau))
    let jacobian = map.jacobian(of: .variance)
    let unique = WorkingPrecision.bits128.run(
      UniquenessSearch(
        request: request, alpha: Enclosure(selu.alpha), lambda: Enclosure(selu.lambda)))
    return ParameterSolution(
      alpha: Enclosure(selu.alpha), lambda: Enclosure(selu.lambda),
      uniquenessBox: unique?.box, uniquenessImage: unique?.image ?? [],
      meanResidual: Enclosure(map.moments.mean - Interval(request.mean)),
      varianceResidual: Enclosure(map.moments.variance - Interval(request.variance)),
      jacobian: [jacobian.a, jacobian.b, jacobian.c, jacobian.d].map { Enclosure($0) },
      spectralNorm: Enclosure(jacobian.spectralNorm))
  }
}

/// Looks for a large box around a solution in which Krawczyk's theorem proves it unique.
private struct UniquenessSearch: PrecisionGeneric {
  let request: ParameterRequest
  let alpha: Enclosure
  let lambda: Enclosure

  func callAsFunction<Bound: IntervalBound>(_: Bound.Type) -> (box: Box, image: [Enclosure])? {
    let krawczyk = Krawczyk(
      parametersOf: FixedPointEquations<Interval<Bound>>(
        mean: Interval(request.mean), variance: Interval(request.variance),
        omega: Interval(request.omega), tau: Interval(request.tau)))
    guard let alpha = alpha.lower, let lambda = lambda.lower else { return nil }
    for halvings in 1...40 {
      let radius = Rational.powerOfTwo(-halvings)
      let box = Box([Self.range(around: alpha, radius), Self.range(around: lambda, radius)])
      let enclosure: [Interval<Bound>] = box.enclosures()
      guard box.sides.allSatisfy({ $0.lowerBound > 0 }),
        let image = krawczyk.image(of: enclosure),
        zip(image, enclosure).allSatisfy({ $0.isInterior(to: $1) })
      else { continue }
      return (box, image.map { Enclosure($0) })
    }
    return nil
  }

  /// The interval of the given radius around a multiple of a 32nd of it, near `center`.
  private static func range(around center: Rational, _ radius: Rational) -> ClosedRange<Rational> {
    let grid = radius / 32
    let middle = (center / grid).floor * grid
    return middle - radius...middle + radius
  }
}
