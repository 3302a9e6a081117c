import LayerChecker

/// Whether one obligation implies another: what ties the prover's reading of the paper, in a
/// certificate, to the checker's own.
///
/// Two quantities count as the same if they are the same formula or have the same normal form. That
/// the answer is no means that it is not seen.
struct Entailment {
  private let formulas: Formulas
  private let constants: Constants
  /// Answers that were found.
  private var known: [Question: Bool] = [:]

  private struct Question: Hashable {
    let x, y: Term
    let names: [String]
    let nonnegative: Set<String>
  }

  init(formulas: Formulas, constants: Constants) {
    (self.formulas, self.constants) = (formulas, constants)
  }

  /// Whether `one`, if it holds, makes `other` hold.
  mutating func holds(_ one: Obligation, implies other: Obligation) -> Bool {
    guard Meter.current?.isExceeded != true else { return false }
    switch (one.asSign(in: formulas), other.asSign(in: formulas)) {
    case (.sign(let p, let one, let extent), .sign(let q, let other, let wanted)):
      return Self.holds(extent, in: one, implies: wanted, in: other, p.symbols.union(q.symbols))
        && (p.isStrict || !q.isStrict) && areEqual(p.term, q.term, on: other)
    case (.equality(let a, let b, let box), .equality(let c, let d, let part)):
      let (difference, other) = (a - b, c - d)
      return box.contains(part, in: difference.symbols.union(other.symbols))
        && (areEqual(difference, other, on: part) || areEqual(-difference, other, on: part))
    // The order of operations counts, so the formulas are the same to the letter.
    case (.rounding(let f, let bound, let box), .rounding(let g, let limit, let part)):
      return f == g && bound <= limit && box.contains(part, in: f.symbols)
    case (.layer(let one), .layer(let other)): return Self.holds(one, implies: other)
    case (.backwardFactor(let domain, let p), .backwardFactor(let other, let q)):
      return domain == other && (p.isStrict || !q.isStrict)
        && areEqual(p.term, q.term, on: domain.box)
    default: return false
    }
  }

  /// What holds at all points of a box, or at one, holds at those of a part, or at one of the whole;
  /// only the variables that occur count, and no box is empty.
  private static func holds(
    _ one: Obligation.Extent, in box: NamedBox, implies other: Obligation.Extent,
    in otherBox: NamedBox, _ variables: Set<String>
  ) -> Bool {
    switch (one, other) {
    case (.everywhere(nil), .everywhere): box.contains(otherBox, in: variables)
    case (.everywhere, .somewhere(nil)), (.somewhere, .somewhere(nil)):
      otherBox.contains(box, in: variables)
    default: box == otherBox && one == other
    }
  }

  private static func holds(_ one: LayerClaim, implies other: LayerClaim) -> Bool {
    switch (one, other) {
    case (.contraction(.norm, let domain), .contraction(.norm, let part)): domain.contains(part)
    case (
      .fixedPoints(let one, let range, let domain),
      .fixedPoints(let other, let wider, let part)
    ):
      one == other && wider.contains(range) && domain == part
    default: one == other
    }
  }

  /// Whether two formulas are the same function on a box; a side of no width is a number.
  private mutating func areEqual(_ x: Term, _ y: Term, on box: NamedBox) -> Bool {
    if x == y { return true }
    let numbers = box.numbers(in: x.formulas)
    let (x, y) = (x.substituting(numbers), y.substituting(numbers))
    if x == y { return true }
    let question = Question(x: x, y: y, names: box.names, nonnegative: box.nonnegative)
    if let answer = known[question] { return answer }
    let answer =
      mayBeEqual(x, y, on: box)
      && Meter.attempt { NormalForm.areEqual(x, y, on: box) } ?? false
    known[question] = answer
    return answer
  }

  /// Whether the values at one point of the box leave it open, which spares most normal forms.
  private func mayBeEqual(_ x: Term, _ y: Term, on box: NamedBox) -> Bool {
    let point = box.sides.map { FixedInterval($0.sample, bits: constants.bits) }
    guard let f = Formula(x, variables: box.names)?.natural(on: point, constants),
      let g = Formula(y, variables: box.names)?.natural(on: point, constants)
    else { return true }
    return f.lower <= g.upper && g.lower <= f.upper
  }
}

extension Obligation {
  /// What is asked of the variance of a layer, as the sign of a formula.
  fileprivate func asSign(in formulas: Formulas) -> Obligation {
    guard case .layer(.variance(let side, let factor, let domain)) = self else { return self }
    let theory = formulas.theory()
    let difference =
      (formulas.number(factor) * formulas.symbol("nu") - theory["nu~"]!)
      .substituting(formulas.netInput)
    let quantity = Quantity(term: side == .below ? difference : -difference, isStrict: true)
    return .sign(quantity, on: domain.box, .everywhere(steps: nil))
  }
}
