import BigInt

/// A panel |x − c| ≤ r on which ψ = φ² is a polynomial of u = (x − c)/r but for a negligible error.
final class TaylorPanel {
  fileprivate let range: Range
  fileprivate let piece: TaylorPanels.Piece
  let centre: FixedInterval
  let centreSquare: FixedInterval
  let radius: FixedInterval
  /// r in the unit of lengths, and c.
  let relativeRadius: WordInterval
  let relativeCentre: WordInterval
  /// ψ(c)
  let value: FixedInterval
  /// t′ times the coefficients of ψ from the first power on, and θ′ times those of x².
  let coefficients: [WordInterval]
  let rates: [WordInterval]
  fileprivate var halves: [TaylorPanel]?

  fileprivate init(
    range: Range, piece: TaylorPanels.Piece, centre: FixedInterval, radius: FixedInterval,
    relative: (centre: WordInterval, radius: WordInterval), value: FixedInterval,
    coefficients: [WordInterval], rates: [WordInterval]
  ) {
    (self.range, self.piece, self.centre, self.radius) = (range, piece, centre, radius)
    (relativeCentre, relativeRadius) = relative
    (self.value, self.coefficients, self.rates) = (value, coefficients, rates)
    centreSquare = centre.squared
  }
}

/// Panels that cover [−T, T] between the kinks of an activation, computed once for a certificate, and
/// their halves, computed where they are first needed.
///
/// On a disc of radius b ≥ 8r about c, |φ| ≤ B, so by Cauchy the coefficients of ψ are at most
/// B²·(r/b)ⁱ, and those after the 20th are together at most ε = B²·(r/b)²¹·8/7. With t′ ≥ |t| for all
/// exponents t of a certificate and θ′ ≥ θ, a panel is halved until
///
/// - t′·ε ≤ 2^−50, so that e^{tψ} is that of the polynomial but for a factor of 1 ± 2^−49, and
/// - Σ 4ⁱ·|aᵢ| ≤ 512 for the coefficients i ≥ 1 of t′ψ, and of θ′x²: so words hold them.
package final class TaylorPanels {
  static let degree = 20
  private static let mostPanels = 5000
  private static let mostHalvings = 60
  private static let greatestSum = Rational(512)

  let activation: Activation
  let constants: Constants
  /// t′ and θ′
  let greatestExponent: FixedInterval
  let greatestRate: FixedInterval
  /// T, and the unit of lengths 2ᵉ ≥ T.
  let reach: Rational
  let lengthExponent: Int
  private(set) var roots: [TaylorPanel] = []
  private var count = 0

  package init(
    _ activation: Activation, reach: Rational, greatestExponent: FixedInterval,
    greatestRate: FixedInterval, _ constants: Constants
  ) throws(Unbounded) {
    (self.activation, self.reach, self.constants) = (activation, reach, constants)
    (self.greatestExponent, self.greatestRate) = (greatestExponent.top, greatestRate.top)
    var size = 0
    while Self.powerOf2(size) < reach { size += 1 }
    while Self.powerOf2(size - 1) >= reach { size -= 1 }
    lengthExponent = size
    for piece in try pieces(within: reach) {
      roots += try panels(piece.range, of: piece)
    }
  }

  static func powerOf2(_ n: Int) -> Rational {
    n >= 0 ? Rational(BigInt(1) << n) : Rational(1, over: BigInt(1) << -n)
  }

  private var bits: Int { constants.bits }
  private func fixed(_ value: Rational) -> FixedInterval { FixedInterval(value, bits: bits) }

  /// A part of the line on which φ is one analytic function.
  fileprivate struct Piece {
    let range: Range
    /// Of a piecewise function.
    let index: Int
    /// b, and nil for polynomials, which have no error.
    let disc: Rational?
    /// What bounds a formula on the strip of half-width b.
    let growth: Growth?
  }

  /// Panels that cover a range, in order; none where the budget does not suffice.
  private func panels(_ range: Range, of piece: Piece) throws(Unbounded) -> [TaylorPanel] {
    var result: [TaylorPanel] = []
    var rest: [(range: Range, halvings: Int)] = [(range, 0)]
    while let (range, halvings) = rest.popLast() {
      Meter.current?.spend(20 * Work.operation(bits: bits))
      if Meter.current?.isExceeded == true { return [] }
      if let panel = try panel(range, of: piece) {
        result.append(panel)
        count += 1
        guard count <= Self.mostPanels else {
          Meter.current?.exceed("more than \(Self.mostPanels) panels of the activation")
          return []
        }
        continue
      }
      guard halvings < Self.mostHalvings else {
        throw Unbounded(what: "the activation's square is too steep")
      }
      rest += Self.halves(of: range).reversed().map { ($0, halvings + 1) }
    }
    return result
  }

  private static func halves(of range: Range) -> [Range] {
    let middle = ((range.lower + range.upper) / Rational(2)).reduced
    return [
      Range(lower: range.lower, upper: middle), Range(lower: middle, upper: range.upper),
    ]
  }

  /// The halves of a panel, or what covers them.
  func halves(of panel: TaylorPanel) throws(Unbounded) -> [TaylorPanel] {
    if let halves = panel.halves { return halves }
    var halves: [TaylorPanel] = []
    for half in Self.halves(of: panel.range) { halves += try panels(half, of: panel.piece) }
    if Meter.current?.isExceeded == true { throw Unbounded(what: "the budget does not suffice") }
    panel.halves = halves
    return halves
  }

  private func pieces(within T: Rational) throws(Unbounded) -> [Piece] {
    let whole = Range(lower: -T, upper: T)
    switch activation.form {
    case .analytic(let expression):
      // Wide discs converge faster, but bounds grow with them.
      var refusal = Unbounded(what: "no strip bounds the activation")
      for disc in [(2, 1), (3, 2), (1, 1)] + (1...10).map({ (1, 1 << $0) }) {
        let b = Rational(BigInt(disc.0), over: BigInt(disc.1))
        do throws(Unbounded) {
          let growth = try expression.bound(onStrip: fixed(b), constants).growth
          return [Piece(range: whole, index: 0, disc: b, growth: growth)]
        } catch {
          refusal = error
        }
      }
      throw refusal
    case .piecewise(let function):
      let inner = function.knots.filter { -T < $0 && $0 < T }
      let ends = [-T] + inner + [T]
      let skipped = function.knots.count { $0 <= -T }
      return zip(ends, ends.dropFirst()).enumerated().map { place, ends in
        let index = skipped + place
        let rate = index == 0 ? function.exponentials.keys.max() : nil
        return Piece(
          range: Range(lower: ends.0, upper: ends.1), index: index,
          disc: rate.map { min(Rational(2), $0.inverse) }, growth: nil)
      }
    }
  }

  /// The panel of a range; nil if it has to be halved.
  private func panel(_ range: Range, of piece: Piece) throws(Unbounded) -> TaylorPanel? {
    let r = ((range.upper - range.lower) / Rational(2)).reduced
    if let disc = piece.disc, Rational(8) * r > disc { return nil }
    let middle = ((range.lower + range.upper) / Rational(2)).reduced
    let (c, radius) = (fixed(middle), fixed(r))
    let rates = [greatestRate * (2 * (c * radius)), greatestRate * radius.squared]
    guard 4 * rates[0].size + 16 * rates[1] <= Self.greatestSum else { return nil }
    Meter.current?.spend(work)
    if Meter.current?.isExceeded == true { return nil }
    let phi = try series(at: c, radius: radius, of: piece)
    var square = (phi * phi).coefficients
    while let last = square.last, square.count > 1, last.isZero { square.removeLast() }
    if let disc = piece.disc {
      let bound = try bound(onDisc: fixed(disc), about: c.size, of: piece).top
      let ratio = fixed((r / disc).reduced)
      let power = (0...Self.degree).reduce(FixedInterval(1, bits: bits)) { power, _ in
        power * ratio
      }
      let error = 8 * (greatestExponent * bound.squared * power) / 7
      guard error <= Rational(1, over: 1 << 50) else { return nil }
    }
    let coefficients = square.dropFirst().map { greatestExponent * $0 }
    let sum = coefficients.reversed().reduce(FixedInterval(0, bits: bits)) { 4 * ($0 + $1.size) }
    guard sum <= Self.greatestSum else { return nil }
    let scale = fixed(Self.powerOf2(-lengthExponent))
    return TaylorPanel(
      range: range, piece: piece, centre: c, radius: radius,
      relative: (try word(c * scale), try word(radius * scale)), value: square[0],
      coefficients: try coefficients.map(word), rates: try rates.map(word))
  }

  /// What the bounds of the panels keep small.
  private func word(_ value: FixedInterval) throws(Unbounded) -> WordInterval {
    guard let word = WordInterval(value), word.magnitude < 1 << 60 else {
      throw Unbounded(what: "a coefficient is too large")
    }
    return word
  }

  /// A panel's series, in a budget's units.
  private var work: Int {
    switch activation.form {
    case .analytic(let expression):
      expression.functionWork(bits: bits)
        + expression.parts * 400 * Work.operation(bits: bits)
    case .piecewise: 2 * Work.exponential(bits: bits) + 400 * Work.operation(bits: bits)
    }
  }

  private func series(
    at c: FixedInterval, radius: FixedInterval, of piece: Piece
  ) throws(Unbounded) -> Series {
    switch activation.form {
    case .analytic(let expression):
      return try expression.series(at: c, radius: radius, degree: Self.degree, constants)
    case .piecewise(let function):
      let polynomial = function.polynomials[piece.index]
      let exponentials = piece.index == 0 ? function.exponentials : [:]
      let degree = exponentials.isEmpty ? max(2, 2 * polynomial.count) : Self.degree
      var x = Series(constant: c, degree: degree)
      x.coefficients[1] = radius
      var sum = Series(constant: FixedInterval(0, bits: bits), degree: degree)
      for coefficient in polynomial.reversed() {
        sum = sum * x
        sum.coefficients[0] = sum.coefficients[0] + coefficient.enclosed(constants)
      }
      for (k, factor) in exponentials.sorted(by: { $0.key < $1.key }) {
        var exponent = x
        exponent.coefficients[0] = c - fixed(function.knots[0])
        exponent.coefficients = exponent.coefficients.map { fixed(k) * $0 }
        let factor = factor.enclosed(constants)
        let term = try exponent.exponential().coefficients.map { factor * $0 }
        sum = sum + Series(term)
      }
      return sum
    }
  }

  /// A bound of |φ|, or of the function that continues it, on the disc of radius b.
  private func bound(
    onDisc b: FixedInterval, about centre: FixedInterval, of piece: Piece
  ) throws(Unbounded) -> FixedInterval {
    let far = centre + b
    switch activation.form {
    case .analytic:
      let growth = piece.growth!
      let exponent = growth.rate.top * far
      guard exponent < Rational(300) else { throw Unbounded(what: "exponentials are too large") }
      let base = far + FixedInterval(1, bits: bits)
      return (0..<growth.degree).reduce(growth.factor.top * exponent.exponential) { value, _ in
        value * base
      }
    case .piecewise(let function):
      var sum = FixedInterval(0, bits: bits)
      for coefficient in function.polynomials[piece.index].reversed() {
        sum = sum * far + coefficient.enclosed(constants).size
      }
      // c is left of the knot p, so Re k(z − p) ≤ kb ≤ 1 on the disc for all k, and e < 8.
      for factor in function.exponentials.values {
        sum = sum + 8 * factor.enclosed(constants).size
      }
      return sum
    }
  }
}
