import Formulas
import IntervalArithmetic
import LayerProofs
import Proving
import SignalPropagation
import TestSupport
import Testing

@Suite struct PropagationTests {
  private static let target = MomentRectangle(
    mu: LayerDomain.theorem1.mu, nu: LayerDomain.theorem1.nu)

  private func request(
    layers: Int, tolerance: String = "1e-6", target: MomentRectangle? = Self.target,
    _ change: (inout LayerDomain) -> Void = { _ in }
  ) throws -> PropagationRequest {
    var domain = PropagationRequest.paperStarts
    change(&domain)
    return PropagationRequest(
      domain: domain, layers: layers, tolerance: try rational(tolerance), target: target)
  }

  @Test func `the starts of all theorems enter the domain of Theorem 1`() throws {
    let result = try request(layers: 30).run()
    let entry = try #require(result.entry)
    #expect(result.verdict == .proved && result.isComplete && result.isTrapping)
    #expect(entry.reason == .invariantTarget)
    #expect(!Self.target.contains(result.layers[entry.layer - 1].rectangle))
    #expect(result.layers[entry.layer...].allSatisfy { Self.target.contains($0.rectangle) })
    #expect(result.layers.allSatisfy { $0.isSharp })
  }

  @Test(arguments: [3, 22])
  func `starts that do not all enter are not said to`(_ layers: Int) throws {
    let result = try request(layers: layers).run()
    #expect(result.entry == nil && result.verdict == .refuted)
    let witness = try #require(result.witness)
    // The end of the trajectory is a member of the last rectangle, and of no target.
    let last = result.layers[layers].rectangle
    let ends = witness.enclosures.compactMap { $0.lower }
    #expect(last.mu.contains(ends[0]) && last.nu.contains(ends[1]))
    #expect(!Self.target.mu.contains(ends[0]) || !Self.target.nu.contains(ends[1]))
  }

  /// Weights that let the variance grow beyond the target, which they do not map into itself.
  @Test func `what may leave again is not said to stay`() throws {
    let result = try request(layers: 12) {
      $0.mu = 0...0
      $0.nu = 1...1
      $0.tau = $0.tau.lowerBound...Rational(5, over: 4)
    }.run()
    #expect(Self.target.contains(result.layers[0].rectangle))
    #expect(result.targetImage?.verdict == .refuted)
    #expect(result.entry == nil && result.verdict == .refuted)
  }

  /// Without an invariant target it takes the rectangles themselves to show that nothing leaves.
  @Test func `trapped rectangles show that nothing leaves`() throws {
    // Of ν = 30 the next mean is above 1.2.
    let open = MomentRectangle(mu: try range("-0.2", "1.2"), nu: try range("0.005", "30"))
    let result = try request(layers: 20, target: open) { $0.mu = 0...0 }.run()
    #expect(result.targetImage?.verdict == .refuted && result.isTrapping)
    #expect(result.entry?.layer == 0 && result.entry?.reason == .trapped)
    // One layer does not show it: its variances lie in those before, its means do not.
    let early = try request(layers: 1, target: open) { $0.mu = 0...0 }.run()
    #expect(!early.isTrapping && early.entry == nil && early.verdict == .undecided)
  }

  /// The end of the fixed points' variances is 1.41029…
  @Test func `a target that holds the fixed points is entered, a smaller one is not`() throws {
    let around = try MomentRectangle(mu: range("-0.025", "0.055"), nu: range("0.82", "1.4103"))
    let twin = try MomentRectangle(mu: range("-0.025", "0.055"), nu: range("0.82", "1.4102"))
    #expect(try #require(try request(layers: 120, target: around).run().entry).layer > 25)
    let missed = try request(layers: 120, target: twin).run()
    #expect(missed.entry == nil && missed.verdict == .refuted)
  }

  /// Trajectories in binary64, each layer with weights of its own.
  @Test func `sampled trajectories lie in the rectangles, and in no narrower ones`() throws {
    let layers = 12
    let result = try request(layers: layers, tolerance: "1e-3").run()
    let domain = result.request.domain
    let selu = SELU<Double>.selfNormalizing
    var generator = SplitMix64(seed: 20)
    func sample(_ range: ClosedRange<Rational>) -> Double {
      // Now and then an end.
      switch Int.random(in: 0..<4, using: &generator) {
      case 0: range.lowerBound.approximation
      case 1: range.upperBound.approximation
      default:
        Double.random(
          in: range.lowerBound.approximation...range.upperBound.approximation, using: &generator)
      }
    }
    var reached = [(mu: ClosedRange<Double>, nu: ClosedRange<Double>)?](
      repeating: nil, count: layers + 1)
    for _ in 0..<4000 {
      var (mu, nu) = (sample(domain.mu), sample(domain.nu))
      // The extreme trajectories have one weight vector in every layer.
      let constant = Bool.random(using: &generator)
      var (omega, tau) = (sample(domain.omega), sample(domain.tau))
      for layer in 1...layers {
        if !constant { (omega, tau) = (sample(domain.omega), sample(domain.tau)) }
        let moments = selu.moments(m: mu * omega, v: nu * tau)
        (mu, nu) = (moments.mean, moments.variance)
        let old = reached[layer] ?? (mu...mu, nu...nu)
        reached[layer] = (
          min(mu, old.mu.lowerBound)...max(mu, old.mu.upperBound),
          min(nu, old.nu.lowerBound)...max(nu, old.nu.upperBound)
        )
      }
    }
    for layer in 1...layers {
      let found = try #require(reached[layer])
      let rectangle = result.layers[layer].rectangle
      let hull = MomentRectangle(
        mu: Rational(found.mu.lowerBound)...Rational(found.mu.upperBound),
        nu: Rational(found.nu.lowerBound)...Rational(found.nu.upperBound))
      #expect(rectangle.contains(hull), "layer \(layer)")
      #expect(rectangle.nu.lowerBound > 0)
      // Theirs is nearly the hull of what is reached, the variance's even after many layers.
      var narrower = rectangle
      let margin = Rational(1, over: 100)
      narrower.nu =
        (rectangle.nu.lowerBound * (1 + margin))...(rectangle.nu.upperBound * (1 - margin))
      #expect(!narrower.contains(hull), "layer \(layer)")
    }
  }

  /// The ends of one layer's rectangle against values that are reached.
  @Test(arguments: ["1e-2", "1e-6", "1e-12"])
  func `an end is as near as was asked`(_ tolerance: String) throws {
    let result = try request(layers: 1, tolerance: tolerance) {
      $0.mu = Self.target.mu
      $0.nu = Self.target.nu
    }.run()
    let rectangle = result.layers[1].rectangle
    let domain = result.request.domain
    let selu = SELU<Real>.selfNormalizing
    let corners = Box([domain.netMean, domain.netVariance]).corners.map {
      selu.moments(m: Real($0[0]), v: Real($0[1]))
    }
    // Mean and variance grow with v, and the extremes over m are at its ends.
    let share = try rational(tolerance)
    let mean = (
      try #require(corners.map(\.mean.lower).min()).rational,
      try #require(corners.map(\.mean.upper).max()).rational
    )
    let variance = (
      try #require(corners.map(\.variance.lower).min()).rational,
      try #require(corners.map(\.variance.upper).max()).rational
    )
    #expect(result.layers[1].isSharp)
    #expect(rectangle.mu.lowerBound <= mean.0 && mean.1 <= rectangle.mu.upperBound)
    #expect(rectangle.nu.lowerBound <= variance.0 && variance.1 <= rectangle.nu.upperBound)
    #expect(rectangle.nu.lowerBound >= variance.0 * (1 - share))
    #expect(rectangle.nu.upperBound <= variance.1 * (1 + share))
    // The largest standard deviation is between 1 and 2.
    #expect(rectangle.mu.lowerBound >= mean.0 - 2 * share)
    #expect(rectangle.mu.upperBound <= mean.1 + 2 * share)
  }

  @Test func `a tolerance beyond the precision is not claimed`() throws {
    let result = try request(layers: 1, tolerance: "1e-60", target: nil)
      .run(options: ProverOptions(budget: 2000))
    #expect(result.layers.count == 2 && !result.layers[1].isSharp)
    #expect(result.verdict == .undecided)
  }

  @Test func `a small budget leaves wider rectangles, or none`() throws {
    let request = try request(layers: 30)
    let full = request.run()
    let poor = request.run(options: ProverOptions(budget: 1))
    #expect(!poor.layers.allSatisfy { $0.isSharp } || !poor.isComplete)
    for (wide, narrow) in zip(poor.layers, full.layers) {
      #expect(
        wide.rectangle.nu.upperBound >= narrow.rectangle.nu.upperBound
          * Rational(999_999, over: 1_000_000))
    }
    #expect(request.run(options: ProverOptions(isCancelled: { true })).verdict == .undecided)
  }

  @Test func `threads do not matter`() throws {
    let request = try request(layers: 5)
    let (one, three) = (request.run(), request.run(options: ProverOptions(jobs: 3)))
    #expect(one.layers == three.layers && one.boxes == three.boxes)
  }

  /// He's initialization keeps the second moment, not the variance, of ReLU; GELU loses both.
  @Test func `other activations have enclosures and no target`() throws {
    for (name, shrinks) in [("relu", true), ("gelu", true), ("tanh", true)] {
      let domain = LayerDomain(mu: 0...0, omega: 0...0, nu: 1...1, tau: 2...2)
      let result = PropagationRequest(
        domain: domain, activation: ActivationDefinition(try ActivationFormula(parsing: name)),
        layers: 3
      ).run()
      #expect(result.verdict == .proved && result.isComplete && result.entry == nil, "\(name)")
      #expect((result.layers[3].rectangle.nu.upperBound < 1) == shrinks)
    }
    // Exactly: the variance of ReLU is (1/2 − 1/(2π))·v.
    let relu = PropagationRequest(
      domain: LayerDomain(mu: 0...0, omega: 0...0, nu: 1...1, tau: 2...2),
      activation: ActivationDefinition(try ActivationFormula(parsing: "relu")), layers: 1
    ).run()
    let exact = Real(1) - Real(1) / Real.pi
    let nu = relu.layers[1].rectangle.nu
    #expect(Real(nu.lowerBound) <= exact && exact <= Real(nu.upperBound))
  }

  /// What Documentation/Layers.md says of units with weights of their own.
  @Test func `the mean grows with the net mean by more than 0.8 around the domain of Theorem 1`()
    throws
  {
    let bound = Real(try rational("0.8"))
    let means = try range("-0.15", "0.15")
    let selu = SELU<Real>.selfNormalizing
    for v in LayerDomain.theorem1.netVariance.cut(into: 200) {
      for m in means.cut(into: 30) {
        let slope = selu.moments(
          m: Real(from: m.lowerBound, through: m.upperBound),
          v: Real(from: v.lowerBound, through: v.upperBound)
        ).meanGradient.m
        #expect(bound < slope)
      }
    }
  }
}
