/// What is claimed: on a domain, with some names, statements that all hold.
struct Proposition {
  let domain: NamedBox
  /// Names that the formulas use, each with its formula, in order.
  let definitions: [(name: String, formula: String)]
  /// What holds on the domain; for an argument in words, its premises.
  let statements: [PrintedStatement]
  /// That the claim follows from the statements, or is contradicted by them, in words only.
  let argument: Argument?

  /// An argument in words, which no program checks.
  struct Argument {
    /// Whether it is for the claim or against it.
    let isForIt: Bool
    /// What is claimed, in words.
    let claim: String
    /// Why the statements show it, or its contrary.
    let reason: String
  }
}

/// Named variables with the values of each.
struct NamedBox: Equatable {
  let names: [String]
  let sides: [Bounds]

  static let none = NamedBox(names: [], sides: [])

  init(names: [String], sides: [Bounds]) { (self.names, self.sides) = (names, sides) }

  init(names: [String], ranges: [Range]) {
    self.init(names: names, sides: ranges.map { Bounds($0) })
  }

  /// The domain of a layer, if it is one.
  var layer: Domain? {
    guard names == Formulas.layerVariables, let ranges = closed, sides[2].isPositive,
      sides[3].isPositive
    else { return nil }
    return Domain(mu: ranges[0], omega: ranges[1], nu: ranges[2], tau: ranges[3])
  }

  /// The values of a variable.
  subscript(name: String) -> Bounds? { names.firstIndex(of: name).map { sides[$0] } }

  /// The variables that have no negative values.
  var nonnegative: Set<String> {
    Set(zip(names, sides).filter { $1.isNonnegative }.map(\.0))
  }

  /// The sides, if all are ranges.
  var closed: [Range]? { sides.contains(where: \.isOpen) ? nil : hulls }

  /// The smallest ranges that hold all values, if all are bounded.
  var hulls: [Range]? {
    let hulls = sides.compactMap(\.hull)
    return hulls.count == sides.count ? hulls : nil
  }

  /// Whether all values of some variables in another box are their values in this one too; both have
  /// these variables.
  func contains(_ other: NamedBox, in variables: Set<String>) -> Bool {
    variables.allSatisfy { name in
      self[name].flatMap { side in other[name].map { side.contains($0) } } ?? false
    }
  }
}

/// The statements that printed claims make; formulas are text.
indirect enum PrintedStatement {
  /// Relations that hold at every point of the domain; an equation is exact unless its right side is
  /// a decimal with digits after the point, which it then meets to half a unit of the last of them,
  /// or to the tolerance.
  case relations(String, tolerance: Rational?)
  /// The largest or smallest value over the domain satisfies a relation, such as `= 0.163052`.
  case extremum(isMaximum: Bool, of: String, is: String, tolerance: Rational?)
  /// The same over the grid of lower ends, multiples of the steps, and upper ends.
  case gridMaximum(of: String, steps: [Rational], is: String, tolerance: Rational?)
  /// The grid has a point within one step of every point of the domain.
  case gridCovers([Rational])
  case monotone(of: String, isIncreasing: Bool, in: String)
  case identity(String, String)
  case variance(Side, factor: Rational)
  case contraction(Domain, Aspect)
  case fixedPoints(of: Domain, coordinate: Coordinate, within: Range)
  /// τ·χ at the fixed points.
  case backwardFactor(Domain, isAtMost: Bool, bound: String)
  case integers([String])
  case roundingError(of: String, below: Rational)
  case coefficients(
    of: String, in: [String], are: [(monomial: String, number: String)], tolerance: Rational?,
    relativeError: Rational?)
  case expectation(negative: String, positive: String, is: String)
  case limit(of: String, as: String, Limit.Approach, is: String)
  case on(NamedBox, PrintedStatement)
  case all([PrintedStatement])

  enum Aspect: String, CaseIterable { case norm, invariance, banach }
  enum Coordinate: String, CaseIterable { case mu, nu }

  /// The variables of all domains within, and those of its own.
  var variables: [String] {
    switch self {
    case .on(let domain, let statement): domain.names + statement.variables
    case .all(let parts): parts.flatMap(\.variables)
    case .limit(_, let variable, _, _): [variable]
    case .coefficients(_, let variables, _, _, _): variables
    default: []
    }
  }
}
