import Formulas
import IntervalArithmetic
import Proving
import SignalPropagation

/// Where means and variances are after each layer when layers differ, as a question.
///
/// Layer l maps (μ, ν) to g(μ, ν) for a pair (ω_l, τ_l) of the domain's ranges, any pair in any layer, but
/// one for all units of the layer. Beginning with the rectangle of the starts, each rectangle is to hold
/// the image of the one before under all pairs, and hardly more. Then every (μ, ν) that the layers can
/// reach lies in them.
public struct PropagationRequest: Sendable, Hashable {
  /// The starts (μ, ν), and the weights that a layer may have; ν and τ are positive.
  public var domain: LayerDomain
  /// φ, with exact parameters.
  public var activation: ActivationDefinition
  /// How many layers.
  public let layers: Int
  /// How far an end of a rectangle may lie from the extreme value in the image: of a variance as a share
  /// of that value, of a mean as a share of the layer's largest standard deviation.
  public let tolerance: Rational
  /// The rectangle that is to be entered for good; nil if the enclosures alone are asked for.
  public var target: MomentRectangle?
  /// Of the enclosures where those of binary64 are not narrow enough.
  public var precision: WorkingPrecision

  /// The starts of Theorems 1 to 3 together, from the smallest variance of Theorem 3 to the largest of
  /// Theorem 2, with the weights of Theorem 1.
  public static let paperStarts: LayerDomain = {
    var domain = LayerDomain.theorem1
    domain.mu = LayerDomain.theorem2.mu
    domain.nu = LayerDomain.theorem3[0].nu.lowerBound...LayerDomain.theorem2.nu.upperBound
    return domain
  }()

  /// With α₀₁, λ₀₁ and 128 bits, unless said otherwise.
  ///
  /// - Parameters:
  ///   - domain: Its rectangle is the starts'.
  ///   - activation: In every layer.
  ///   - layers: Not negative.
  ///   - tolerance: Between 0 and 1, both excluded.
  ///   - target: Nil to ask for the enclosures alone.
  ///   - precision: Where binary64 is not enough.
  public init(
    domain: LayerDomain = paperStarts, activation: ActivationDefinition = .selfNormalizing,
    layers: Int, tolerance: Rational = .powerOfTen(-6), target: MomentRectangle? = nil,
    precision: WorkingPrecision = .bits128
  ) {
    precondition(layers >= 0, "a number of layers is not negative")
    precondition(tolerance > 0 && tolerance < 1, "a tolerance is a share")
    (self.domain, self.activation, self.layers) = (domain, activation, layers)
    (self.tolerance, self.target, self.precision) = (tolerance, target, precision)
  }

  /// Encloses layer after layer.
  ///
  /// - Parameter options: The budget is one for each of the four ends of a layer's rectangle.
  public func run(options: ProverOptions = ProverOptions(budget: 100_000)) -> PropagationResult {
    let (layers, boxes, witness) = precision.run(
      Propagation(request: self, options: options), on: activation)
    let image = target.map {
      ImageRequest(domain: domain.replacing($0), activation: activation, precision: precision)
        .run(options: options)
    }
    return PropagationResult(
      request: self, layers: layers, boxes: boxes, targetImage: image, witness: witness)
  }
}

/// The rectangles that were found.
public struct PropagationResult: Sendable {
  /// One layer's.
  public struct Layer: Sendable, Equatable {
    /// Holds every (μ, ν) that can be reached after this layer.
    public let rectangle: MomentRectangle
    /// Whether its ends are as near as was asked to the image of the rectangle before.
    public let isSharp: Bool
  }

  /// What was asked.
  public let request: PropagationRequest
  /// The starts, then one for each layer; fewer if the variance of one was not bounded, or not away from
  /// 0, or the work was ended.
  public let layers: [Layer]
  /// Boxes on which moments were evaluated for them.
  public let boxes: Int
  /// Whether g maps the target into itself for all weights, if there is a target.
  public let targetImage: Outcome?
  /// A start and weights, the same in each layer, with which the last layer's (μ, ν) lies outside the
  /// target; with enclosures of it.
  public let witness: Witness?

  /// Whether there is a rectangle for each layer.
  public var isComplete: Bool { layers.count == request.layers + 1 }

  /// Whether the last rectangle lies in the one before: then it holds all later layers as well, since
  /// the image of a part is a part of the image.
  public var isTrapping: Bool {
    layers.count > 1
      && layers[layers.count - 2].rectangle.contains(layers[layers.count - 1].rectangle)
  }

  /// How it is known that what is in the target stays there.
  public enum Reason: String, Sendable, Codable {
    /// g maps the target into itself for all weights.
    case invariantTarget = "invariant-target"
    /// All rectangles from there on lie in it, and the last one is ``PropagationResult/isTrapping``.
    case trapped
  }

  /// After which layer every (μ, ν) is in the target for good, and why; nil if that is not shown.
  public var entry: (layer: Int, reason: Reason)? {
    guard let target = request.target else { return nil }
    if targetImage?.verdict == .proved,
      let first = layers.firstIndex(where: { target.contains($0.rectangle) })
    {
      return (first, .invariantTarget)
    }
    guard isTrapping, let last = layers.last, target.contains(last.rectangle) else { return nil }
    let outside = layers.lastIndex { !target.contains($0.rectangle) }
    return (outside.map { $0 + 1 } ?? 0, .trapped)
  }

  /// With a target, on whether every start is in it for good after the layers; without one, proved if
  /// there is a rectangle of the tolerance asked for after each layer.
  public var verdict: Verdict {
    guard request.target != nil else {
      return isComplete && layers.allSatisfy(\.isSharp) ? .proved : .undecided
    }
    return entry != nil ? .proved : witness != nil ? .refuted : .undecided
  }
}

extension LayerDomain {
  /// The weights of this domain on another rectangle.
  fileprivate func replacing(_ rectangle: MomentRectangle) -> LayerDomain {
    LayerDomain(mu: rectangle.mu, omega: omega, nu: rectangle.nu, tau: tau)
  }
}

private struct Propagation: ActivationGeneric {
  let request: PropagationRequest
  let options: ProverOptions

  func callAsFunction<A: EnclosedActivation, Bound: IntervalBound>(
    _ activation: A
  ) -> (layers: [PropagationResult.Layer], boxes: Int, witness: Witness?)
  where A.Number == Interval<Bound> {
    var layers = [
      PropagationResult.Layer(
        rectangle: MomentRectangle(mu: request.domain.mu, nu: request.domain.nu), isSharp: true)
    ]
    var boxes = 0
    var search = options
    search.progress = nil
    let scout = activation.inBinary64
    while layers.count <= request.layers, !options.isCancelled() {
      let last = layers[layers.count - 1]
      if layers.count > 1, layers[layers.count - 2].rectangle == last.rectangle {
        // The same rectangle has the same image.
        layers.append(last)
        continue
      }
      let image = LayerImage(
        activation: activation, scout: scout, domain: request.domain.replacing(last.rectangle),
        tolerance: request.tolerance, options: search
      ).enclosed()
      boxes += image.boxes
      guard let rectangle = image.rectangle else { break }
      layers.append(PropagationResult.Layer(rectangle: rectangle, isSharp: image.isSharp))
      options.progress?(
        WorkProgress(
          .boxes, done: boxes, fraction: Double(layers.count - 1) / Double(request.layers)))
    }
    guard layers.count == request.layers + 1, let target = request.target,
      !target.contains(layers[request.layers].rectangle)
    else { return (layers, boxes, nil) }
    return (layers, boxes, witness(outside: target, activation))
  }

  /// A start at a corner, with weights at a corner, whose last layer is outside the target.
  private func witness<A: EnclosedActivation, Bound: IntervalBound>(
    outside target: MomentRectangle, _ activation: A
  ) -> Witness? where A.Number == Interval<Bound> {
    let domain = request.domain
    for start in Box([domain.mu, domain.nu]).corners {
      for weights in Box([domain.omega, domain.tau]).corners {
        let layer = PointwiseLayer(
          activation: activation, omega: Interval<Bound>(weights[0]),
          tau: Interval<Bound>(weights[1]))
        var point: PointwiseLayer<A, Bound>.Moments? = (Interval(start[0]), Interval(start[1]))
        for _ in 0..<request.layers { point = point.flatMap(layer.image) }
        guard let point else { continue }
        let isOutside = zip([point.mean, point.variance], [target.mu, target.nu]).contains {
          $0 < Interval($1.lowerBound) || $0 > Interval($1.upperBound)
        }
        guard isOutside else { continue }
        return Witness(
          point: Point(mu: start[0], omega: weights[0], nu: start[1], tau: weights[1]),
          enclosures: [Enclosure(point.mean), Enclosure(point.variance)])
      }
    }
    return nil
  }
}

/// g at narrow enclosures of one (μ, ν), in the mean-value form, whose width follows the map's own
/// contraction.
private struct PointwiseLayer<A: EnclosedActivation, Bound: IntervalBound>
where A.Number == Interval<Bound> {
  typealias Moments = (mean: Interval<Bound>, variance: Interval<Bound>)

  let activation: A
  let omega: Interval<Bound>
  let tau: Interval<Bound>

  /// Nil where the enclosures are unbounded or the variance may be 0.
  func image(of point: Moments) -> Moments? {
    let (mu, nu) = point
    guard let muCenter = mu.midpoint, let nuCenter = nu.midpoint else { return nil }
    func layer(_ mu: Interval<Bound>, _ nu: Interval<Bound>) -> LayerMap<A> {
      LayerMap(activation: activation, mu: mu, omega: omega, nu: nu, tau: tau)
    }
    let whole = layer(mu, nu)
    let center = layer(Interval(muCenter), Interval(nuCenter)).moments
    let slopes = whole.jacobian(of: .variance)
    let (dMu, dNu) = (mu - Interval(muCenter), nu - Interval(nuCenter))
    let mean = (center.mean + slopes.a * dMu + slopes.b * dNu).intersection(whole.moments.mean)
    let variance = (center.variance + slopes.c * dMu + slopes.d * dNu)
      .intersection(whole.moments.variance)
    guard mean.isBounded, variance.isBounded, variance.lower > .zero else { return nil }
    return (mean, variance)
  }
}
