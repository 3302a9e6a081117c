/// What a certificate of a printed claim says.
struct ClaimCertificate {
  /// The identifier of the claim in the list of printed claims.
  let id: String
  let isProof: Bool
  let domain: NamedBox
  /// Names that the formulas use, each with its formula, in order.
  let definitions: [(name: String, formula: String)]
  let statement: PrintedStatement
  /// Why the parts amount to the verdict, where that is argued in words.
  let argument: String
  let parts: [Evidence]
}

/// Ranges of named variables.
struct NamedBox: Equatable {
  let names: [String]
  let sides: [Range]

  static let none = NamedBox(names: [], sides: [])

  subscript(name: String) -> Range? { names.firstIndex(of: name).map { sides[$0] } }

  /// The domain of a layer, if it is one.
  var layer: Domain? {
    guard names == Formulas.layerVariables, sides[2].lower > Rational(0),
      sides[3].lower > Rational(0)
    else { return nil }
    return Domain(mu: sides[0], omega: sides[1], nu: sides[2], tau: sides[3])
  }
}

/// The statements that printed claims make; formulas are text.
indirect enum PrintedStatement {
  /// Relations that hold at every point of the domain; an equation with a printed decimal up to half a
  /// unit of its last digit, or up to the tolerance.
  case relations(String, tolerance: Rational?)
  /// The largest or smallest value over the domain satisfies a relation, such as `= 0.163052`.
  case extremum(isMaximum: Bool, of: String, is: String, tolerance: Rational?)
  /// The same over the grid of lower ends, multiples of the steps, and upper ends.
  case gridMaximum(of: String, steps: [Rational], is: String)
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
  /// Words that follow, or are contradicted, by an argument in words if the premises hold.
  case argued(String, isImplied: Bool, premises: [PrintedStatement])
  /// A statement on a part of the domain, of which only the refutation counts for the whole.
  case refutation(PrintedStatement)
  case on(NamedBox, PrintedStatement)
  case all([PrintedStatement])

  enum Aspect: String, CaseIterable { case norm, invariance, banach }
  enum Coordinate: String, CaseIterable { case mu, nu }
}

/// What is shown for one thing that a statement asks for.
enum Evidence {
  /// A bisection tree: the quantity has its sign on every leaf.
  case tree(ArraySlice<UInt8>)
  /// The quantity has its sign, or two sides differ, at this point.
  case point([String: Rational])
  /// Two formulas have the same normal form.
  case algebra
  /// A certificate of the layer map.
  case layer(Certificate)
}
