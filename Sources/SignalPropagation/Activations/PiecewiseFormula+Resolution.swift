import Formulas
import IntervalArithmetic

extension PiecewiseFormula {
  /// The passage from a formula with choices to pieces without, innermost choices first; shared parts
  /// are resolved once.
  struct Resolution {
    let variable: String
    private var known: [ObjectIdentifier: PiecewiseFormula] = [:]
    /// More kinks than any activation has, fewer than an hour's work.
    private static let kinkLimit = 64

    init(variable: String) { self.variable = variable }

    mutating func pieces(of formula: Expression) throws(ActivationError) -> PiecewiseFormula {
      if let pieces = known[formula.identity] { return pieces }
      var operands: [PiecewiseFormula] = []
      for operand in formula.operands { operands.append(try pieces(of: operand)) }
      let result: PiecewiseFormula
      switch formula.operation {
      case .number, .symbol: result = whole(formula)
      case .sum: result = try combined(operands) { $0[0] + $0[1] }
      case .difference: result = try combined(operands) { $0[0] - $0[1] }
      case .product: result = try combined(operands) { $0[0] * $0[1] }
      case .quotient: result = try combined(operands) { $0[0] / $0[1] }
      case .negated: result = try combined(operands) { -$0[0] }
      case .power(_, let exponent): result = try combined(operands) { $0[0].power(exponent) }
      case .function(.abs, let argument):
        // The absolute value of a constant is one.
        guard argument.symbols.contains(variable) else {
          result = whole(formula)
          break
        }
        result = try chosen(by: operands[0], try combined(operands) { -$0[0] }, operands[0])
      case .function(let function, _):
        result = try combined(operands) { .function(function, $0[0]) }
      case .exponentialTail:
        result = try combined(operands) {
          .exponentialTail(exponent: $0[0], argument: $0[1], gaussian: $0[2])
        }
      case .choice: result = try chosen(by: operands[0], operands[1], operands[2])
      }
      known[formula.identity] = result
      return result
    }

    private func whole(_ formula: Expression) -> PiecewiseFormula {
      PiecewiseFormula(variable: variable, kinks: [], pieces: [formula])
    }

    /// An operation on the functions' pieces, between any two neighboring kinks of any of them.
    private func combined(
      _ operands: [PiecewiseFormula], at further: [Rational] = [],
      _ operation: ([Expression], PiecewiseFormula, Int) throws(ActivationError) -> Expression
    ) throws(ActivationError) -> PiecewiseFormula {
      let kinks = Set(operands.flatMap(\.kinks) + further).sorted()
      guard kinks.count <= Self.kinkLimit else {
        throw ActivationError("the formula has more than \(Self.kinkLimit) kinks")
      }
      let frame = PiecewiseFormula(
        variable: variable, kinks: kinks,
        pieces: Array(repeating: Expression(0), count: kinks.count + 1))
      var pieces: [Expression] = []
      for index in frame.pieces.indices {
        let upper = frame.ends(ofPiece: index).upper
        let parts = operands.map { operand in
          let position = upper.flatMap { end in operand.kinks.firstIndex { $0 >= end } }
          return operand.pieces[position ?? operand.kinks.count]
        }
        pieces.append(try operation(parts, frame, index))
      }
      return PiecewiseFormula(variable: variable, kinks: kinks, pieces: pieces).merged
    }

    private func combined(
      _ operands: [PiecewiseFormula], _ operation: ([Expression]) -> Expression
    ) throws(ActivationError) -> PiecewiseFormula {
      if operands.allSatisfy({ $0.kinks.isEmpty }) {
        return whole(operation(operands.map { $0.pieces[0] }))
      }
      return try combined(operands) { (parts, _, _) throws(ActivationError) in operation(parts) }
    }

    private func chosen(
      by test: PiecewiseFormula, _ negative: PiecewiseFormula, _ positive: PiecewiseFormula
    ) throws(ActivationError) -> PiecewiseFormula {
      var roots: Set<Rational> = []
      for index in test.pieces.indices {
        let (lower, upper) = test.ends(ofPiece: index)
        roots.formUnion(
          test.pieces[index].roots(of: variable).filter { root in
            (lower.map { $0 < root } ?? true) && (upper.map { root < $0 } ?? true)
          })
      }
      return try combined([test, negative, positive], at: Array(roots)) {
        (parts, frame, index) throws(ActivationError) in
        let (lower, upper) = frame.ends(ofPiece: index)
        let piece = Piece(variable: variable, lower: lower, upper: upper)
        guard let sign = piece.sign(of: parts[0]) else {
          throw ActivationError(
            "the sign of '\(parts[0].excerpt)' is uncertain \(piece.words); "
              + "it must change at rational numbers, as that of an affine test does")
        }
        return sign < 0 ? parts[1] : parts[2]
      }
    }
  }

  /// The open interval between two kinks, on which signs are asked for.
  struct Piece {
    let variable: String
    let lower: Rational?
    let upper: Rational?

    /// How often an interval is cut to find a sign.
    private static let depth = 10
    /// Parts of larger formulas are not evaluated on their own.
    private static let sizeLimit = 300

    /// −1, 0 or 1 if the formula is negative, zero or positive at every point; nil if that is not seen.
    func sign(of formula: Expression) -> Int? {
      let isSmall = formula.writtenSize <= Self.sizeLimit
      return sign(of: formula, depth: Self.depth, partDepth: isSmall ? 0 : nil)
    }

    /// - Parameters:
    ///   - depth: How often the interval may be cut; nil if nothing is to be evaluated.
    ///   - partDepth: The same for the parts of the formula.
    private func sign(of formula: Expression, depth: Int?, partDepth: Int?) -> Int? {
      if let (slope, constant) = formula.affine(in: variable) {
        if slope == 0 { return constant.signum }
        let root = -constant / slope
        if let upper, upper <= root { return -slope.signum }
        if let lower, root <= lower { return slope.signum }
        return nil
      }
      if let sign = signByForm(of: formula, partDepth) { return sign }
      return depth.flatMap { sign(of: formula, from: lower, through: upper, $0) }
    }

    private func signByForm(of formula: Expression, _ depth: Int?) -> Int? {
      func sign(of part: Expression) -> Int? {
        self.sign(of: part, depth: depth, partDepth: depth)
      }
      switch formula.operation {
      case .negated(let x): return sign(of: x).map { -$0 }
      case .product(let x, let y): return sign(of: x).flatMap { a in sign(of: y).map { a * $0 } }
      case .quotient(let x, let y):
        return sign(of: x).flatMap { a in sign(of: y).flatMap { $0 == 0 ? nil : a * $0 } }
      case .power(let x, let exponent):
        return sign(of: x).map { exponent.isMultiple(of: 2) ? $0 * $0 : $0 }
      case .sum(let x, let y): return sum(sign(of: x), sign(of: y))
      case .difference(let x, let y): return sum(sign(of: x), sign(of: y).map { -$0 })
      case .function(.tanh, let x), .function(.erf, let x), .function(.atan, let x):
        return sign(of: x)
      case .function(.exp, _), .function(.sigmoid, _), .function(.softplus, _), .function(.erfc, _):
        return 1
      default: return nil
      }
    }

    private func sum(_ a: Int?, _ b: Int?) -> Int? {
      guard let a, let b, a * b >= 0 else { return nil }
      return a == 0 ? b : a
    }

    /// The sign of an enclosure over a closed interval, cut where it has none.
    private func sign(
      of formula: Expression, from lower: Rational?, through upper: Rational?, _ depth: Int
    ) -> Int? {
      let value = enclosure(of: formula, from: lower, through: upper)
      if let value, !value.isEmpty {
        if value.lower.signum > 0 { return 1 }
        if value.upper.signum < 0 { return -1 }
      }
      guard depth > 0 else { return nil }
      let cut = Self.cut(lower, upper)
      guard let sign = sign(of: formula, from: lower, through: cut, depth - 1),
        sign == self.sign(of: formula, from: cut, through: upper, depth - 1)
      else { return nil }
      return sign
    }

    /// An interval on which the formula is not shown to be defined; nil if there is none.
    func gap(of formula: Expression) -> (lower: Rational?, upper: Rational?)? {
      gap(of: formula, from: lower, through: upper, Self.depth)
    }

    private func gap(
      of formula: Expression, from lower: Rational?, through upper: Rational?, _ depth: Int
    ) -> (lower: Rational?, upper: Rational?)? {
      if enclosure(of: formula, from: lower, through: upper) != nil { return nil }
      guard depth > 0 else { return (lower, upper) }
      let cut = Self.cut(lower, upper)
      return gap(of: formula, from: lower, through: cut, depth - 1)
        ?? gap(of: formula, from: cut, through: upper, depth - 1)
    }

    private func enclosure(
      of formula: Expression, from lower: Rational?, through upper: Rational?
    ) -> Interval<BigFloat<2>>? {
      typealias Bound = BigFloat<2>
      let x = Interval<Bound>(
        unchecked: lower.map { Bound($0, rounded: .down) } ?? -.infinity,
        upper.map { Bound($0, rounded: .up) } ?? .infinity)
      return try? formula.definedValue(in: [variable: x])
    }

    /// A number between two others, whose size doubles on the way to infinity.
    private static func cut(_ lower: Rational?, _ upper: Rational?) -> Rational {
      switch (lower, upper) {
      case (let lower?, let upper?): lower.midpoint(with: upper)
      case (let lower?, nil): lower >= 1 ? 2 * lower : lower < -1 ? lower / 2 : 1 + lower.magnitude
      case (nil, let upper?):
        upper <= -1 ? 2 * upper : upper > 1 ? upper / 2 : -1 - upper.magnitude
      case (nil, nil): 0
      }
    }

    var words: String {
      switch (lower, upper) {
      case (let lower?, let upper?): "from \(lower.text) to \(upper.text)"
      case (let lower?, nil): "above \(lower.text)"
      case (nil, let upper?): "below \(upper.text)"
      case (nil, nil): "on the whole line"
      }
    }
  }
}

extension Expression {
  /// a and b if the formula is a·x + b with rational numbers that are seen.
  func affine(in variable: String) -> (slope: Rational, constant: Rational)? {
    switch operation {
    case .symbol(let name): return name == variable ? (1, 0) : nil
    case .sum(let x, let y):
      guard let a = x.affine(in: variable), let b = y.affine(in: variable) else { return nil }
      return (a.slope + b.slope, a.constant + b.constant)
    case .difference(let x, let y):
      guard let a = x.affine(in: variable), let b = y.affine(in: variable) else { return nil }
      return (a.slope - b.slope, a.constant - b.constant)
    case .negated(let x): return x.affine(in: variable).map { (-$0.slope, -$0.constant) }
    case .product(let x, let y):
      guard let a = x.affine(in: variable), let b = y.affine(in: variable),
        a.slope == 0 || b.slope == 0
      else { return nil }
      return (a.slope * b.constant + b.slope * a.constant, a.constant * b.constant)
    case .quotient(let x, let y):
      guard let a = x.affine(in: variable), let b = y.affine(in: variable), b.slope == 0,
        b.constant != 0
      else { return nil }
      return (a.slope / b.constant, a.constant / b.constant)
    default: return rationalValue.map { (0, $0) }
    }
  }

  /// Rational points at which a factor of the formula is seen to change its sign.
  fileprivate func roots(of variable: String) -> Set<Rational> {
    if let (slope, constant) = affine(in: variable) { return slope == 0 ? [] : [-constant / slope] }
    switch operation {
    case .product(let x, let y), .quotient(let x, let y):
      return x.roots(of: variable).union(y.roots(of: variable))
    case .negated(let x), .power(let x, _), .function(.tanh, let x), .function(.erf, let x),
      .function(.atan, let x):
      return x.roots(of: variable)
    default: return []
    }
  }

  /// The beginning of the formula's text, for a message of one line.
  var excerpt: String {
    guard writtenSize <= 200 else { return "a long formula" }
    let text = description
    return text.count <= 80 ? text : text.prefix(77) + "..."
  }
}
