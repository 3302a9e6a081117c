import LayerChecker

/// One thing that must be shown for a statement.
package enum Obligation {
  /// A formula is positive, or not negative, on a box.
  case sign(Quantity, on: NamedBox, Extent)
  /// Two formulas are equal at every point of a box.
  case equality(Term, Term, on: NamedBox)
  /// What exact arithmetic finds on the way, in words.
  case computed(Truth, what: String)
  /// A formula's evaluation in binary64 errs by less than a bound.
  case rounding(Term, below: Rational, on: NamedBox)
  /// A certificate of the layer map says at least this.
  case layer(LayerClaim)
  case backwardFactor(Domain, Quantity)

  /// Where a sign is asked for: in the box, or with steps in the grid of its lower ends, multiples of
  /// the steps and upper ends.
  package enum Extent: Equatable {
    case everywhere(steps: [Rational]?)
    /// At one point at least.
    case somewhere(steps: [Rational]?)
  }

  /// What is not determined is neither shown nor refuted.
  package enum Truth { case holds, fails, undetermined }
}
