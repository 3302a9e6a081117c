import Formulas
import IntervalArithmetic

/// An activation as a formula, s·φ(x) + t: one of the catalogue with exact parameters, or the user's.
///
/// On the command line it is `gelu`, `silu` with `beta=3/2`, or `x*sigmoid(1.5*x)`.
public struct ActivationFormula: Sendable {
  /// What φ is.
  public enum Source: Sendable, Hashable {
    /// An entry of the catalogue by its name, not an alias, with the values of all its parameters.
    case named(String, parameters: [String: ActivationParameter])
    /// A formula in x as its author wrote it.
    case formula(String)
  }

  /// What φ is.
  public let source: Source
  /// s, not zero.
  public let scale: Rational
  /// t
  public let shift: Rational
  /// s·φ(x) + t as a formula in x, with numbers in the place of parameters.
  public let formula: Expression
  /// The formula without case distinctions.
  public let piecewise: PiecewiseFormula

  /// An entry of the catalogue by its name or an alias.
  ///
  /// - Parameters:
  ///   - name: In any case.
  ///   - parameters: Those that do not have their standard values.
  ///   - scale: s, not zero.
  ///   - shift: t
  public init(
    named name: String, parameters: [String: ActivationParameter] = [:], scale: Rational = 1,
    shift: Rational = 0
  ) throws(ActivationError) {
    guard let entry = ActivationCatalogue.entry(named: name) else {
      throw Self.unknown(name)
    }
    let values = try entry.values(parameters)
    try self.init(
      .named(entry.name, parameters: values), try entry.formula(values), scale, shift)
  }

  /// A formula in x.
  public init(
    formula text: String, scale: Rational = 1, shift: Rational = 0
  ) throws(ActivationError) {
    let entry = ActivationCatalogue.Entry("", text)
    try self.init(.formula(text), try entry.formula([:]), scale, shift)
  }

  /// A name of the catalogue, or else a formula.
  ///
  /// - Parameters:
  ///   - text: What the user wrote.
  ///   - parameters: Those of a name; a formula has none.
  ///   - scale: s, not zero.
  ///   - shift: t
  public init(
    parsing text: String, parameters: [String: ActivationParameter] = [:], scale: Rational = 1,
    shift: Rational = 0
  ) throws(ActivationError) {
    if ActivationCatalogue.entry(named: text) != nil {
      try self.init(named: text, parameters: parameters, scale: scale, shift: shift)
      return
    }
    if let refusal = ActivationCatalogue.refusal(of: text) { throw refusal }
    do throws(ActivationError) {
      try self.init(formula: text, scale: scale, shift: shift)
    } catch {
      let isName = text.allSatisfy { $0.isLetter || $0.isNumber || "_-".contains($0) }
      throw isName && 1...30 ~= text.count ? Self.unknown(text) : error
    }
    guard parameters.isEmpty else {
      throw ActivationError("the formula '\(text)' has no parameters; write numbers into it")
    }
  }

  private static func unknown(_ name: String) -> ActivationError {
    if let refusal = ActivationCatalogue.refusal(of: name) { return refusal }
    let nearest = NearestName.of(name, among: ActivationCatalogue.names)
    let advice = nearest.map { "; did you mean '\($0)'?" } ?? ""
    return ActivationError("'\(name.prefix(40))' is not a known activation\(advice)")
  }

  private init(
    _ source: Source, _ function: Expression, _ scale: Rational, _ shift: Rational
  ) throws(ActivationError) {
    guard scale != 0 else { throw ActivationError("the scale must not be zero") }
    (self.source, self.scale, self.shift) = (source, scale, shift)
    formula = (Expression(scale) * function + Expression(shift)).folded
    piecewise = try PiecewiseFormula(formula)
    for (index, piece) in piecewise.pieces.enumerated() {
      let (lower, upper) = piecewise.ends(ofPiece: index)
      let whole = PiecewiseFormula.Piece(variable: "x", lower: lower, upper: upper)
      guard let gap = whole.gap(of: piece) else { continue }
      let part = PiecewiseFormula.Piece(variable: "x", lower: gap.lower, upper: gap.upper)
      throw ActivationError(
        "'\(piece.excerpt)' is not certainly defined \(part.words): it divides by what may be zero, "
          + "or has a root or a logarithm of what may be too small")
    }
  }

  /// The entry of the catalogue, if the activation has a name.
  public var entry: ActivationCatalogue.Entry? {
    guard case .named(let name, _) = source else { return nil }
    return ActivationCatalogue.entry(named: name)
  }

  /// The same φ with another scale and shift.
  public func scaled(by scale: Rational, shiftedBy shift: Rational) throws(ActivationError) -> Self
  {
    switch source {
    case .named(let name, let parameters):
      try Self(named: name, parameters: parameters, scale: scale, shift: shift)
    case .formula(let text): try Self(formula: text, scale: scale, shift: shift)
    }
  }
}

extension ActivationFormula: Hashable {
  public static func == (a: Self, b: Self) -> Bool {
    a.source == b.source && a.scale == b.scale && a.shift == b.shift
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(source)
    hasher.combine(scale)
    hasher.combine(shift)
  }
}

extension ActivationFormula: CustomStringConvertible {
  /// The name with parameters that are not standard, such as `silu(beta=3/2)`, or the formula; with
  /// scale and shift if it has them.
  public var description: String {
    let name: String
    switch source {
    case .formula(let text): name = scale == 1 && shift == 0 ? text : "(\(text))"
    case .named(let entryName, let values):
      let others = (entry?.parameters ?? []).compactMap { parameter in
        values[parameter.name].flatMap {
          $0 == parameter.standard ? nil : "\(parameter.name)=\($0)"
        }
      }
      name = others.isEmpty ? entryName : "\(entryName)(\(others.joined(separator: ", ")))"
    }
    let scaled = scale == 1 ? name : "\(scale)*\(name)"
    if shift == 0 { return scaled }
    return scaled + (shift > 0 ? " + \(shift)" : " - \(-shift)")
  }
}

/// In JSON `{"name": "silu", "parameters": {"beta": "3/2"}, "scale": "1", "shift": "0"}`, without
/// `parameters` where there are none, or `{"formula": "x*sigmoid(1.5*x)", "scale": …, "shift": …}`.
extension ActivationFormula: Codable {
  private enum Key: String, CodingKey { case name, parameters, formula, scale, shift }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    switch source {
    case .named(let name, let parameters):
      try container.encode(name, forKey: .name)
      if !parameters.isEmpty { try container.encode(parameters, forKey: .parameters) }
    case .formula(let text): try container.encode(text, forKey: .formula)
    }
    try container.encode(scale, forKey: .scale)
    try container.encode(shift, forKey: .shift)
  }

  /// Scale and shift may be missing, parameters too where they are standard.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    let scale = try container.decodeIfPresent(Rational.self, forKey: .scale) ?? 1
    let shift = try container.decodeIfPresent(Rational.self, forKey: .shift) ?? 0
    let name = try container.decodeIfPresent(String.self, forKey: .name)
    let text = try container.decodeIfPresent(String.self, forKey: .formula)
    let parameters = try container.decodeIfPresent(
      [String: ActivationParameter].self, forKey: .parameters)
    do throws(ActivationError) {
      switch (name, text, parameters) {
      case (let name?, nil, _):
        try self.init(named: name, parameters: parameters ?? [:], scale: scale, shift: shift)
      case (nil, let text?, nil): try self.init(formula: text, scale: scale, shift: shift)
      default: throw ActivationError("an activation has either a name or a formula")
      }
    } catch {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: error.description))
    }
  }
}
