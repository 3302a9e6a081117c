import Formulas
import Foundation
import IntervalArithmetic
import Proving
import SignalPropagation

/// A proof or refutation that can be checked without searching; see
/// `Documentation/CertificateFormat.md`.
public struct Certificate: Sendable, Equatable {
  /// What the member `format` of every file says.
  public static let format = "snn-verify certificate"
  /// The version of the format that names the file's activation: 1 for SELU with α₀₁ and λ₀₁, else 2.
  public var version: Int { activation == .selfNormalizing ? 1 : 2 }

  /// What the certificate claims of its domain.
  public enum Claim: String, Sendable, Codable {
    /// g maps the (μ, ν) rectangle into itself and its Jacobian ℋ has norm below a bound ≤ 1.
    case contraction
    /// The Jacobian's norm is below a bound.
    case spectralNorm = "spectral-norm"
    /// The next layer's variance lies on one side of a multiple of ν.
    case variance
  }

  /// What a step shows at every point of its box, or a refutation denies at one.
  public enum Statement: Sendable, Equatable {
    /// g maps this rectangle of means and variances into itself, for the domain's weights.
    case invariantRectangle(mu: ClosedRange<Rational>, nu: ClosedRange<Rational>)
    /// σ_max(Jacobian) < bound.
    case spectralNormBelow(jacobian: MomentPair, bound: Rational)
    /// ν̃ < factor·ν or ν̃ > factor·ν.
    case variance(side: VarianceSide, factor: Rational)
  }

  /// The form in which a leaf's enclosure is computed.
  public enum Form: String, Sendable, Codable {
    /// The formulas as they stand, in interval arithmetic.
    case natural
    /// A variable by which the quantity is monotone on the leaf is taken at one end for each bound.
    case monotone
    /// The middle's value and the derivatives over the leaf times its half-widths; of version 2.
    case centred
  }

  /// The weights that enter the Jacobian.
  public enum Weights: String, Sendable, Codable {
    /// ω and τ are coordinates of the box.
    case free
    /// The bounds of the lemma on worst-case weights.
    case worstCase = "worst-case"
  }

  /// A statement and the covering of its box by leaves on which one evaluation shows it.
  public struct Step: Sendable, Equatable {
    /// What one evaluation shows on each leaf.
    public let statement: Statement
    /// The variables that are cut: (m, v), or (μ, ω, ν, τ).
    public let coordinates: [Coordinate]
    /// Natural for a norm, monotone for a rectangle and for a variance.
    public let form: Form
    /// For a norm; nil for other statements.
    public let weights: Weights?
    /// Of the domain's box in ``coordinates``; an invariant rectangle takes the place of its own.
    public let covering: Covering
  }

  /// A statement and a point at which it is false.
  public struct Refutation: Sendable, Equatable {
    /// One that the claim cannot do without.
    public let statement: Statement
    /// A (μ, ω, ν, τ) of the domain.
    public let point: Point
  }

  /// What it is that is proved or refuted; whether the content amounts to it, ``defect`` says.
  public let claim: Claim
  /// φ
  public let activation: ActivationDefinition
  /// The layers and weights that the claim is about.
  public let domain: LayerDomain
  /// The steps of a proof; empty for a refutation.
  public let steps: [Step]
  /// Of one statement, which refutes the claim; nil for a proof.
  public let refutation: Refutation?

  /// What the certificate says of its claim, whether or not it shows it.
  public var verdict: Verdict { refutation == nil ? .proved : .refuted }

  /// Nil for an activation that the format cannot name.
  init?(
    claim: Claim, activation: ActivationDefinition, domain: LayerDomain, steps: [Step],
    refutation: Refutation?
  ) {
    guard CertifiedActivation(activation) != nil else { return nil }
    (self.claim, self.activation, self.domain) = (claim, activation, domain)
    self.refutation = refutation
    // Moments of other activations than SELU are enclosed in centred form.
    guard case .formula = activation else {
      self.steps = steps
      return
    }
    self.steps = steps.map {
      Step(
        statement: $0.statement, coordinates: $0.coordinates,
        form: $0.form == .natural ? .centred : $0.form, weights: $0.weights,
        covering: $0.covering)
    }
  }
}

extension Certificate {
  /// The file's text: JSON with sorted keys and a final newline, the same for the same proof.
  public func encoded() throws -> Data {
    try stableJSON()
  }

  /// A certificate from a file's text.
  ///
  /// - Throws: `DecodingError` where the text is not of the format, is of another version, names
  ///   another activation than its version can, or states a verdict that its content is none of. That the
  ///   content shows the claim is not checked: see ``defect`` and ``replays(options:)``.
  public init(decoding data: Data) throws {
    self = try JSONDecoder().decode(Certificate.self, from: data)
  }
}

extension Certificate: Codable {
  private enum Key: String, CodingKey {
    case activation, claim, domain, format, refutation, steps, verdict, version
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(Self.format, forKey: .format)
    try container.encode(version, forKey: .version)
    if version == 1 {
      try container.encode(activation, forKey: .activation)
    } else {
      try container.encode(CertifiedActivation(activation)!, forKey: .activation)
    }
    try container.encode(claim, forKey: .claim)
    try container.encode(verdict, forKey: .verdict)
    try container.encode(domain, forKey: .domain)
    if let refutation {
      try container.encode(refutation, forKey: .refutation)
    } else {
      try container.encode(steps, forKey: .steps)
    }
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    func require(_ condition: Bool, _ key: Key, _ message: String) throws {
      guard condition else {
        throw DecodingError.dataCorruptedError(
          forKey: key, in: container, debugDescription: message)
      }
    }
    try require(
      try container.decode(String.self, forKey: .format) == Self.format, .format,
      "not a certificate of this program")
    let version = try container.decode(Int.self, forKey: .version)
    try require(
      version == 1 || version == 2, .version,
      "version \(version) is unknown; this program reads versions 1 and 2")
    if version == 1 {
      activation = try container.decode(ActivationDefinition.self, forKey: .activation)
      try require(
        activation == .selfNormalizing, .activation,
        "version 1 knows the parameters alpha01 and lambda01 alone")
    } else {
      activation = try container.decode(CertifiedActivation.self, forKey: .activation).definition
      try require(
        activation != .selfNormalizing, .activation, "this activation is version 1's")
    }
    claim = try container.decode(Claim.self, forKey: .claim)
    domain = try container.decode(LayerDomain.self, forKey: .domain)
    refutation = try container.decodeIfPresent(Refutation.self, forKey: .refutation)
    steps = refutation == nil ? try container.decode([Step].self, forKey: .steps) : []
    try require(
      try container.decode(Verdict.self, forKey: .verdict) == verdict, .verdict,
      "the verdict does not fit the content")
  }
}

extension Certificate.Statement: Codable {
  private enum Key: String, CodingKey { case kind, jacobian, bound, factor, mu, nu }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    switch self {
    case .invariantRectangle(let mu, let nu):
      try container.encode("invariant-rectangle", forKey: .kind)
      try container.encode(RangeRecord(mu), forKey: .mu)
      try container.encode(RangeRecord(nu), forKey: .nu)
    case .spectralNormBelow(let jacobian, let bound):
      try container.encode("spectral-norm-below", forKey: .kind)
      try container.encode(jacobian.rawValue, forKey: .jacobian)
      try container.encode(bound, forKey: .bound)
    case .variance(let side, let factor):
      try container.encode("variance-\(side.rawValue)", forKey: .kind)
      try container.encode(factor, forKey: .factor)
    }
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    switch try container.decode(String.self, forKey: .kind) {
    case "invariant-rectangle":
      self = .invariantRectangle(
        mu: try container.decode(RangeRecord.self, forKey: .mu).range,
        nu: try container.decode(RangeRecord.self, forKey: .nu).range)
    case "variance-below", "variance-above":
      let kind = try container.decode(String.self, forKey: .kind)
      self = .variance(
        side: kind == "variance-below" ? .below : .above,
        factor: try container.decode(Rational.self, forKey: .factor))
    case "spectral-norm-below":
      let name = try container.decode(String.self, forKey: .jacobian)
      guard let jacobian = MomentPair(rawValue: name) else {
        throw DecodingError.dataCorruptedError(
          forKey: .jacobian, in: container, debugDescription: "unknown Jacobian '\(name)'")
      }
      let bound = try container.decode(Rational.self, forKey: .bound)
      self = .spectralNormBelow(jacobian: jacobian, bound: bound)
    case let kind:
      throw DecodingError.dataCorruptedError(
        forKey: .kind, in: container, debugDescription: "unknown statement '\(kind)'")
    }
  }
}

extension Certificate.Step: Codable {
  private enum Key: String, CodingKey { case statement, coordinates, form, weights, tree, grid }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(statement, forKey: .statement)
    try container.encode(coordinates, forKey: .coordinates)
    try container.encode(form, forKey: .form)
    try container.encodeIfPresent(weights, forKey: .weights)
    switch covering {
    case .tree(let tree): try container.encode(tree.text, forKey: .tree)
    case .grid(let cells): try container.encode(cells, forKey: .grid)
    }
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    statement = try container.decode(Certificate.Statement.self, forKey: .statement)
    coordinates = try container.decode([Coordinate].self, forKey: .coordinates)
    guard coordinates == [.m, .v] || coordinates == [.mu, .omega, .nu, .tau] else {
      throw DecodingError.dataCorruptedError(
        forKey: .coordinates, in: container, debugDescription: "unknown coordinates")
    }
    form = try container.decode(Certificate.Form.self, forKey: .form)
    weights = try container.decodeIfPresent(Certificate.Weights.self, forKey: .weights)
    if let cells = try container.decodeIfPresent([Int].self, forKey: .grid) {
      guard cells.count == coordinates.count, cells.allSatisfy({ $0 > 0 }) else {
        throw DecodingError.dataCorruptedError(
          forKey: .grid, in: container, debugDescription: "one positive count for each coordinate")
      }
      covering = .grid(cells)
    } else {
      let text = try container.decode(String.self, forKey: .tree)
      guard let tree = BisectionTree(text, dimension: coordinates.count) else {
        throw DecodingError.dataCorruptedError(
          forKey: .tree, in: container, debugDescription: "not a complete bisection tree")
      }
      covering = .tree(tree)
    }
  }
}

extension Certificate.Refutation: Codable {
  private enum Key: String, CodingKey { case statement, point }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(statement, forKey: .statement)
    try container.encode(point, forKey: .point)
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    statement = try container.decode(Certificate.Statement.self, forKey: .statement)
    let found = try container.decode(Point.self, forKey: .point)
    guard found.coordinates == [.mu, .nu, .omega, .tau] else {
      throw DecodingError.dataCorruptedError(
        forKey: .point, in: container, debugDescription: "a point has mu, omega, nu and tau")
    }
    point = Point(mu: found.mu, omega: found.omega, nu: found.nu, tau: found.tau)
  }
}
