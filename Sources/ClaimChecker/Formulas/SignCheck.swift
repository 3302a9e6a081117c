import BigInt
import LayerChecker

/// Whether a quantity is positive, or not negative, on boxes.
final class SignCheck {
  private let quantity: Quantity
  private let box: NamedBox
  private let formula: Formula
  /// Corners at which algebra was asked whether the quantity is zero.
  private var zeros: [[Rational]: Bool] = [:]

  /// Nil if the quantity has a variable that the box lacks.
  init?(_ quantity: Quantity, _ box: NamedBox) {
    guard let formula = Formula(quantity.term, variables: box.names) else { return nil }
    (self.quantity, self.box, self.formula) = (quantity, box, formula)
  }

  /// Whether the quantity has its sign on the leaf with these sides, and an enclosure.
  func evaluate(on leaf: [Range], _ constants: Constants) -> Evaluation {
    let sides = leaf.map { FixedInterval($0, bits: constants.bits) }
    func has(_ lower: BigInt) -> Bool { quantity.isStrict ? lower > 0 : lower >= 0 }
    let natural = formula.natural(on: sides, constants)
    if let natural, has(natural.lower) { return Evaluation(holds: true, enclosures: []) }
    let (bound, face) = formula.lowerBound(on: sides, constants)
    var enclosures: [Enclosure] = []
    if let natural {
      let best = FixedInterval(
        lower: max(natural.lower, bound?.lower ?? natural.lower), upper: natural.upper,
        bits: constants.bits)
      enclosures = [Enclosure(name: "quantity", value: best)]
    }
    if let bound, has(bound.lower) { return Evaluation(holds: true, enclosures: enclosures) }
    // The least value on the leaf is that at a corner, if the face is one, and may be exactly zero.
    let holds =
      !quantity.isStrict
      && Self.corner(face, of: sides, leaf).map { isZero($0, constants) }
        ?? false
    return Evaluation(holds: holds, enclosures: enclosures)
  }

  /// The exact corner of a leaf for which a face stands that has collapsed to one.
  private static func corner(
    _ face: [FixedInterval], of sides: [FixedInterval], _ leaf: [Range]
  ) -> [Rational]? {
    var corner: [Rational] = []
    for (end, (side, range)) in zip(face, zip(sides, leaf)) {
      // A side encloses its range outward, so it has no width only if the range has none.
      if range.lower == range.upper || end == side.bottom {
        corner.append(range.lower)
      } else if end == side.top {
        corner.append(range.upper)
      } else {
        return nil
      }
    }
    return corner
  }

  /// Whether the quantity is zero at a corner, by algebra, which is asked only if it may be.
  private func isZero(_ corner: [Rational], _ constants: Constants) -> Bool {
    if let known = zeros[corner] { return known }
    let point = corner.map { FixedInterval($0, bits: constants.bits) }
    guard let value = formula.natural(on: point, constants), value.lower <= 0, value.upper >= 0
    else { return false }
    let formulas = quantity.term.formulas
    let numbers = zip(box.names, corner.map { formulas.number($0) })
    let term = quantity.term.substituting(Dictionary(uniqueKeysWithValues: numbers))
    let result = NormalForm.areEqual(term, formulas.number(0), on: .none)
    zeros[corner] = result
    return result
  }
}
