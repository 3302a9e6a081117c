import Foundation

/// Student's t distribution.
package enum StudentDistribution {
  /// t with P(|T| ≤ t) = confidence for the given degrees of freedom, by bisection.
  package static func twoSidedQuantile(_ confidence: Double, degrees: Int) -> Double {
    var (low, high) = (0.0, 1.0)
    while tail(high, degrees) > 1 - confidence, high < 1e12 { high *= 2 }
    for _ in 0..<200 {
      let middle = (low + high) / 2
      if tail(middle, degrees) > 1 - confidence { low = middle } else { high = middle }
    }
    return high
  }

  /// P(|T| > t) = I_x(k/2, 1/2) with x = k/(k + t²) (DLMF 8.17).
  private static func tail(_ t: Double, _ degrees: Int) -> Double {
    let k = Double(degrees)
    return incompleteBeta(k / (k + t * t), k / 2, 0.5)
  }

  /// I_x(a, b) by the continued fraction DLMF 8.17.22, which converges fast for
  /// x < (a + 1)/(a + b + 2); elsewhere by 1 − I_{1−x}(b, a).
  private static func incompleteBeta(_ x: Double, _ a: Double, _ b: Double) -> Double {
    if x <= 0 { return 0 }
    if x >= 1 { return 1 }
    if x > (a + 1) / (a + b + 2) { return 1 - incompleteBeta(1 - x, b, a) }
    let logFront =
      a * log(x) + b * log1p(-x) + lgamma(a + b) - lgamma(a) - lgamma(b) - log(a)
    // From the tail forwards; 300 terms are many more than are needed.
    var fraction = 1.0
    for n in stride(from: 300, through: 1, by: -1) {
      let m = Double(n / 2)
      let d =
        n.isMultiple(of: 2)
        ? m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        : -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
      fraction = 1 + d / fraction
    }
    return exp(logFront) / fraction
  }
}
