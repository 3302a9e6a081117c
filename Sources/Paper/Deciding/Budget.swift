import IntervalArithmetic

/// How long the prover may look, and how closely, where a claim does not say it.
public enum Budget {
  /// Boxes for each inequality when all claims are listed: nearly all are decided with far fewer, and
  /// the few that are not should not hold up the rest.
  public static let ledger = 20_000
  /// Boxes for each inequality of a claim that is decided alone.
  public static let claim = 200_000
  /// Boxes for an extreme value's bound as an inequality: the search for it followed slopes, and a
  /// covering of everything else takes more.
  static let extremeCovering = 1_000_000
  /// Slices of τ for bounds at the fixed points, whose rectangles shrink with them.
  static let slices = 40
  /// The width of extreme values: tight enough for every printed digit.
  static let extremumWidth = Rational.powerOfTen(-14)
  /// The width of the least change of a variance, which is told and decides nothing.
  static let varianceWidth = Rational.powerOfTen(-9)
}
