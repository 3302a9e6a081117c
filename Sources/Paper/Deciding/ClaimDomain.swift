import Formulas
import IntervalArithmetic
import Proving
import SignalPropagation

/// A box over named variables with exact ends, as a claim states it.
public struct ClaimDomain: Sendable, Equatable {
  public let variables: [String]
  /// The ranges; of a variable without ends, the one in which points are tried.
  public let box: Box
  /// The variables without ends.
  public let endless: [String: Values]

  /// The values of a variable without ends.
  public enum Values: String, Sendable { case real, positive }

  /// - Parameters:
  ///   - sides: The variables in order with their ranges; at most four.
  ///   - endless: Those that have all real or all positive values, so that only algebra proves
  ///     anything of them, and points of the ranges refute.
  public init(
    _ sides: KeyValuePairs<String, (String, String)>, endless: [String: Values] = [:]
  ) {
    self.endless = endless
    variables = sides.map(\.key)
    box = Box(
      sides.map { _, ends in
        guard let lower = try? Rational(parsing: ends.0), let upper = try? Rational(parsing: ends.1)
        else { preconditionFailure("a domain's end is not a number: \(ends)") }
        return lower...upper
      })
    // Algebra reads signs from the ranges, so these have the signs of all values.
    for (name, side) in zip(variables, box.sides) {
      precondition(
        endless[name].map { ($0 == .positive) == (side.lowerBound >= 0) } ?? true,
        "the range of '\(name)' has other signs than its values")
    }
  }

  init(variables: [String], box: Box) {
    endless = [:]
    self.variables = variables
    self.box = box
  }

  init(_ domain: LayerDomain) {
    self.init(
      variables: ["mu", "omega", "nu", "tau"],
      box: Box([domain.mu, domain.omega, domain.nu, domain.tau]))
  }

  /// All net inputs.
  public static let allNets = ClaimDomain(
    ["m": ("-3", "3"), "v": ("0.1", "20")], endless: ["m": .real, "v": .positive])

  /// All layers and weights.
  public static let allLayers = ClaimDomain(
    ["mu": ("-2", "2"), "omega": ("-2", "2"), "nu": ("0.1", "9"), "tau": ("0.1", "9")],
    endless: ["mu": .real, "omega": .real, "nu": .positive, "tau": .positive])

  /// No variables: a statement about numbers.
  public static let none = ClaimDomain([:])

  /// Ω of Theorem 1.
  public static let omega = ClaimDomain(.theorem1)
  /// Ω_ext of section A3.4.1.
  public static let omegaExtended = ClaimDomain(.extended)
  /// Ω⁺⁺ of Theorem 2.
  public static let omegaPlusPlus = layer(mu: "1", nu: ("3", "16"), tau: ("0.8", "1.25"))
  /// Ω⁺ of Theorem 16.
  public static let omegaPlus = layer(mu: "0.1", nu: ("1.5", "16"), tau: ("0.8", "1.25"))
  /// Ω₁⁻ of Theorem 3.
  public static let omegaMinus1 = layer(mu: "0.1", nu: ("0.05", "0.16"), tau: ("0.8", "1.25"))
  /// Ω₂⁻ of Theorem 3.
  public static let omegaMinus2 = layer(mu: "0.1", nu: ("0.05", "0.24"), tau: ("0.9", "1.25"))
  /// Ω⁻ of Lemmas 42 and 43.
  public static let omegaMinus = layer(mu: "0.1", nu: ("0.05", "0.24"), tau: ("0.8", "1.25"))

  /// |μ| ≤ mu and |ω| ≤ 0.1 with the given variances and weights.
  public static func layer(
    mu: String, omega: String = "0.1", nu: (String, String), tau: (String, String)
  ) -> ClaimDomain {
    ClaimDomain(["mu": ("-\(mu)", mu), "omega": ("-\(omega)", omega), "nu": nu, "tau": tau])
  }

  /// A single point of means, weights and variances.
  public static func point(
    _ mu: String, _ omega: String, _ nu: String, _ tau: String
  ) -> ClaimDomain {
    ClaimDomain(["mu": (mu, mu), "omega": (omega, omega), "nu": (nu, nu), "tau": (tau, tau)])
  }

  /// A rectangle of net inputs, |m| ≤ m.
  public static func net(m: String, v: (String, String)) -> ClaimDomain {
    ClaimDomain(["m": ("-\(m)", m), "v": v])
  }

  /// The domain as one of layer and weight statistics, if it is one.
  var layer: LayerDomain? {
    guard variables == ["mu", "omega", "nu", "tau"], endless.isEmpty else { return nil }
    let sides = box.sides
    return LayerDomain(mu: sides[0], omega: sides[1], nu: sides[2], tau: sides[3])
  }

  /// What the domain does not name and its factors make up: m = mu*omega, v = nu*tau.
  var netInput: [String: Expression] {
    FormulaSymbols.netInput.filter { !variables.contains($0.key) }
  }

  /// The ranges by variable.
  var ranges: [String: ClosedRange<Rational>] {
    Dictionary(uniqueKeysWithValues: zip(variables, box.sides))
  }

  /// The point with the given values of the variables.
  func point(_ values: [Rational]) -> Point { Point(variables.map { Coordinate($0) }, values) }

  /// The lower corner.
  var anyPoint: Point { point(box.sides.map(\.lowerBound)) }

  /// A point alone as a domain of the same variables.
  func at(_ point: Point) -> ClaimDomain {
    let values = variables.map { point[Coordinate($0)] }
    return ClaimDomain(variables: variables, box: Box(values.map { $0...$0 }))
  }

  /// The expression in terms of the variables of a domain: of this one, or of the rectangle of its net
  /// inputs if the expression is a function of (m, v) alone, which covers the same values.
  func resolving(_ expression: Expression) -> (expression: Expression, domain: ClaimDomain) {
    let symbols = expression.symbols
    if let layer, symbols.isDisjoint(with: FormulaSymbols.layerVariables),
      !symbols.isDisjoint(with: ["m", "v"])
    {
      return (
        expression,
        ClaimDomain(variables: ["m", "v"], box: Box([layer.netMean, layer.netVariance]))
      )
    }
    return (expression.substituting(netInput), self)
  }

  /// A point of this domain that a point of its net inputs stands for; other points are their own.
  func lifted(_ point: Point) -> Point {
    guard let layer, point.coordinates == [.m, .v] else { return point }
    return layer.worstCasePoint(m: point[.m], v: point[.v])
  }
}
