import Foundation

/// Quantiles of the standard normal distribution.
public enum NormalQuantile {
  /// z with Φ(z) = p, by Newton's method on the C library's erfc; p in (0, 1).
  public static func value(_ p: Double) -> Double {
    var z = 0.0
    // From zero the iteration is monotone once it is on the tail's side, and quadratic at the end.
    for _ in 0..<200 {
      let step = (0.5 * erfc(-z / 2.0.squareRoot()) - p) / density(z)
      z -= max(-1, min(1, step))
      if abs(step) < 1e-14 { break }
    }
    return z
  }

  private static func density(_ z: Double) -> Double { exp(-z * z / 2) / (2 * .pi).squareRoot() }

  /// The z of two-sided 95 % intervals.
  public static let twoSided95 = value(0.975)
}
