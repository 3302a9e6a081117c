import Formulas
import IntervalArithmetic

/// A function of one variable as formulas without case distinctions, one between any two neighboring
/// kinks and one beyond each of the outermost.
///
/// It equals the formula that it was read from at all but finitely many points, so it has the same
/// expectations; at a kink it may have another value than either side.
public struct PiecewiseFormula: Sendable, Equatable {
  /// The variable's name.
  public let variable: String
  /// The points at which one piece ends and the next begins, in ascending order.
  public let kinks: [Rational]
  /// One formula more than kinks, from left to right, free of choices and of absolute values that
  /// depend on the variable.
  public let pieces: [Expression]

  init(variable: String, kinks: [Rational], pieces: [Expression]) {
    (self.variable, self.kinks, self.pieces) = (variable, kinks, pieces)
  }

  /// Resolves every choice, maximum, minimum and absolute value.
  ///
  /// Where the sign of a test changes has to be a rational number: the tests are affine with rational
  /// coefficients, or products of such factors and of what an enclosure shows to have one sign.
  ///
  /// - Parameters:
  ///   - formula: A formula in the variable alone, beside `pi`.
  ///   - variable: The variable's name.
  /// - Throws: An error that says which test has an uncertain sign.
  public init(_ formula: Expression, variable: String = "x") throws(ActivationError) {
    var resolution = Resolution(variable: variable)
    self = try resolution.pieces(of: formula.folded)
  }

  /// The ends of a piece; nil for an infinite one.
  public func ends(ofPiece index: Int) -> (lower: Rational?, upper: Rational?) {
    (index == 0 ? nil : kinks[index - 1], index == kinks.count ? nil : kinks[index])
  }

  /// The numbers of a piece, its ends included.
  public func domain<Bound: IntervalBound>(ofPiece index: Int) -> Interval<Bound> {
    let (lower, upper) = ends(ofPiece: index)
    return Interval(
      unchecked: lower.map { Bound($0, rounded: .down) } ?? -.infinity,
      upper.map { Bound($0, rounded: .up) } ?? .infinity)
  }

  /// An enclosure of the values of all pieces at the members of an interval, at a kink of both sides'.
  public func values<Bound: IntervalBound>(
    on x: Interval<Bound>
  ) throws(UnboundSymbol) -> Interval<Bound> {
    var hull = Interval<Bound>.empty
    for (index, piece) in pieces.enumerated() {
      let part = x.intersection(domain(ofPiece: index))
      if !part.isEmpty { hull = hull.hull(try piece.evaluate(in: [variable: part])) }
    }
    return hull
  }

  /// The pieces' derivatives; kinks at which they do not change vanish.
  public var derivative: PiecewiseFormula {
    PiecewiseFormula(
      variable: variable, kinks: kinks,
      pieces: pieces.map { $0.derivative(by: variable).folded }
    ).merged
  }

  /// The function's square.
  public var squared: PiecewiseFormula {
    PiecewiseFormula(
      variable: variable, kinks: kinks, pieces: pieces.map { $0.squared().folded }
    ).merged
  }

  /// By how much the function jumps upwards at each kink.
  public var jumps: [Expression] {
    kinks.indices.map { index in
      let point = [variable: Expression.number(kinks[index])]
      let (left, right) = (pieces[index], pieces[index + 1])
      return (right.substituting(point) - left.substituting(point)).folded
    }
  }

  /// The kinks at which the function is not shown to be continuous.
  public var discontinuities: [Rational] {
    zip(kinks, jumps).filter { !$0.1.isShownZero }.map(\.0)
  }

  /// The same function without kinks between equal pieces.
  var merged: PiecewiseFormula {
    var (rest, parts) = ([Rational](), [pieces[0]])
    for (kink, piece) in zip(kinks, pieces.dropFirst()) where piece != parts.last {
      rest.append(kink)
      parts.append(piece)
    }
    return PiecewiseFormula(variable: variable, kinks: rest, pieces: parts)
  }
}

extension Expression {
  /// Whether algebra shows the formula to be zero wherever it is defined; what would take it long is not
  /// tried.
  var isShownZero: Bool {
    if let value = folded.rationalValue { return value == 0 }
    guard writtenSize <= 200, hasSmallPowers else { return false }
    return (try? NormalForm(self, nonnegative: []).isZero) ?? false
  }

  private var hasSmallPowers: Bool {
    if case .power(_, let exponent) = operation, exponent > 16 { return false }
    return operands.allSatisfy(\.hasSmallPowers)
  }
}
