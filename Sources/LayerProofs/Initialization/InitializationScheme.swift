import Formulas
import IntervalArithmetic

/// How frameworks draw the weights of a layer, by the names that they give it.
public struct InitializationScheme: Sendable, Hashable {
  /// The shape of the distribution.
  public enum Family: String, Sendable, Codable {
    /// N(0, g²/fan)
    case normal
    /// Normal numbers cut at two deviations, and stretched by a printed constant.
    case truncatedNormal = "truncated-normal"
    /// Uniform on ±√(3g²/fan).
    case uniform
    /// g times a uniform orthogonal matrix, or orthonormal columns of one.
    case orthogonal
  }

  /// What the variance is divided by.
  public enum Fan: String, Sendable, Codable {
    /// The inputs of a unit.
    case input
    /// The mean of these and of the units that an input reaches.
    case average
  }

  /// The tool's own name.
  public let name: String
  /// The shape.
  public let family: Family
  /// What g² is divided by.
  public let fan: Fan
  /// g² where nothing else is said.
  public let gainSquare: Rational
  /// Whether g² is 2/(1 + a²) for a negative slope a.
  public let takesSlope: Bool
  /// Whether the biases are uniform on ±1/√n; otherwise they are 0.
  public let hasBiases: Bool
  /// What frameworks call it.
  public let source: String
  /// Its other names: those of frameworks with the framework in front.
  public let aliases: [String]

  private init(
    _ name: String, _ family: Family, fan: Fan = .input, gainSquare: Rational = 1,
    takesSlope: Bool = false, hasBiases: Bool = false, source: String, aliases: [String]
  ) {
    (self.name, self.family, self.fan, self.gainSquare) = (name, family, fan, gainSquare)
    (self.takesSlope, self.hasBiases) = (takesSlope, hasBiases)
    (self.source, self.aliases) = (source, aliases)
  }

  /// All schemes that are known.
  public static let all = [
    InitializationScheme(
      "lecun", .normal, source: "the paper's; in torch nn.init.normal_(w, std=1/sqrt(n))",
      aliases: ["paper", "lecun-plain", "torch-lecun-normal"]),
    InitializationScheme(
      "keras-lecun-normal", .truncatedNormal,
      source: "lecun_normal of Keras and JAX; Flax's Dense by default",
      aliases: ["lecun-normal", "jax-lecun-normal", "jax-dense"]),
    InitializationScheme(
      "lecun-uniform", .uniform, source: "lecun_uniform of Keras and JAX",
      aliases: ["keras-lecun-uniform", "jax-lecun-uniform"]),
    InitializationScheme(
      "kaiming-normal", .normal, gainSquare: 2, takesSlope: true,
      source: "torch's kaiming_normal_",
      aliases: ["he", "torch-kaiming-normal", "torch-he-normal"]),
    InitializationScheme(
      "keras-he-normal", .truncatedNormal, gainSquare: 2,
      source: "he_normal of Keras and JAX (in JAX also kaiming_normal)",
      aliases: ["he-normal", "jax-he-normal", "jax-kaiming-normal"]),
    InitializationScheme(
      "kaiming-uniform", .uniform, gainSquare: 2, takesSlope: true,
      source: "torch's kaiming_uniform_; he_uniform of Keras and JAX with a = 0",
      aliases: [
        "he-uniform", "torch-kaiming-uniform", "keras-he-uniform", "jax-he-uniform",
        "jax-kaiming-uniform",
      ]),
    InitializationScheme(
      "xavier-normal", .normal, fan: .average, source: "torch's xavier_normal_",
      aliases: ["torch-xavier-normal", "torch-glorot-normal"]),
    InitializationScheme(
      "keras-glorot-normal", .truncatedNormal, fan: .average,
      source: "glorot_normal of Keras and JAX (in JAX also xavier_normal)",
      aliases: ["glorot-normal", "jax-glorot-normal", "jax-xavier-normal"]),
    InitializationScheme(
      "xavier-uniform", .uniform, fan: .average,
      source: "torch's xavier_uniform_; glorot_uniform of Keras and JAX; Keras's Dense",
      aliases: [
        "glorot-uniform", "torch-xavier-uniform", "keras-glorot-uniform",
        "jax-glorot-uniform", "jax-xavier-uniform", "keras-dense",
      ]),
    InitializationScheme(
      "torch-linear", .uniform, gainSquare: Rational(1, over: 3), hasBiases: true,
      source: "torch's nn.Linear by default: kaiming_uniform_(w, a=sqrt(5))",
      aliases: ["linear", "torch-default", "torch-conv1d", "torch-conv2d"]),
    InitializationScheme(
      "orthogonal", .orthogonal,
      source: "torch's orthogonal_; Orthogonal of Keras and JAX",
      aliases: ["torch-orthogonal", "keras-orthogonal", "jax-orthogonal"]),
  ]

  /// The scheme of a name, as it is written in a framework or on a command line; upper case, `_`, `-`
  /// and a module in front do not matter.
  public init(named text: String) throws(FormulaError) {
    let key = Self.key(text)
    for scheme in Self.all
    where ([scheme.name] + scheme.aliases).contains(where: { Self.plain($0) == key }) {
      self = scheme
      return
    }
    let names = Self.all.flatMap { [$0.name] + $0.aliases }
    let spelt = text.lowercased().replacing("_", with: "-")
    let last = spelt.split(separator: ".").last.map(String.init) ?? spelt
    let nearest =
      NearestName.of(last.trimmingHyphens, among: names)
      ?? NearestName.of(spelt.trimmingHyphens, among: names)
    throw FormulaError(
      description: "'\(text)' is no initialization that is known"
        + (nearest.map { "; did you mean '\($0)'?" }
          ?? "; there are " + Self.all.map(\.name).joined(separator: ", ")))
  }

  /// A name without what spellings differ in.
  private static func plain(_ name: some StringProtocol) -> String {
    name.lowercased().filter { $0.isLetter || $0.isNumber }
  }

  /// The framework that a module belongs to.
  private static let frameworks = [
    "jax": "jax", "flax": "jax", "keras": "keras", "tensorflow": "keras", "tf": "keras",
    "torch": "torch", "pytorch": "torch", "nn": "torch", "init": "torch",
  ]

  private static func key(_ text: String) -> String {
    let parts = text.split(separator: ".").map { plain($0) }
    guard let last = parts.last else { return "" }
    let modules = parts.dropLast()
    for framework in ["jax", "keras", "torch"]
    where modules.contains(where: { frameworks[$0] == framework }) {
      return framework + last
    }
    for (word, framework) in [("flax", "jax"), ("pytorch", "torch"), ("tensorflow", "keras")]
    where last.hasPrefix(word) {
      return framework + last.dropFirst(word.count)
    }
    return last
  }
}

extension String {
  fileprivate var trimmingHyphens: String {
    var text = self[...]
    while text.last == "-" { text = text.dropLast() }
    return String(text)
  }
}

/// In JSON its name.
extension InitializationScheme: Codable {
  public init(from decoder: any Decoder) throws {
    let name = try decoder.singleValueContainer().decode(String.self)
    self = try Self(named: name)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(name)
  }
}
