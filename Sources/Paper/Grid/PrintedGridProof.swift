import IntervalArithmetic

/// The numbers that the paper's proof of Lemma 12 prints (appendix A3.4.1), and what they give.
///
/// A point of the domain is at most one step along each axis away from a point of the grid, so the
/// proof adds to the grid's maximum a mean-value bound for the steps and compares with 1 (Eq. 109).
public enum PrintedGridProof {
  /// Δμ, Δω, Δν, Δτ.
  public static let steps = [
    decimal(68_097_371, places: 10), decimal(8_292_885, places: 10),
    decimal(9_580_840, places: 10), decimal(7_323_095, places: 10),
  ]

  /// Bounds of the norm's change for each unit of change in μ, ω, ν, τ.
  public static let slopes = [
    decimal(32_112, places: 5), decimal(263_690, places: 5), decimal(228_242, places: 5),
    decimal(298_610, places: 5),
  ]

  /// The grid's maximum of σ_max.
  public static let maximum = decimal(9_912_524_171_058_772, places: 16)

  /// The number that the change over one step along each axis is said to be below.
  public static let change = decimal(8_747, places: 6)

  /// The change over one step along each axis, exactly: the sum of the slopes times the steps.
  public static var exactChange: Rational {
    zip(slopes, steps).reduce(0) { $0 + $1.0 * $1.1 }
  }

  private static func decimal(_ digits: Int, places: Int) -> Rational {
    Rational(digits) * .powerOfTen(-places)
  }
}
