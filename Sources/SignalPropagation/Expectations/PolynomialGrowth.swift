import IntervalArithmetic

/// |f(x + iy)| ≤ factor·(1 + |x|)^degree, on a strip or on the real line.
public struct PolynomialGrowth: Sendable, Hashable {
  /// An upper bound, not negative; +∞ says nothing.
  public let factor: Double
  /// The power of 1 + |x|, at least 0.
  public let degree: Int

  /// The bound by a factor and a degree.
  public init(factor: Double, degree: Int) { (self.factor, self.degree) = (factor, degree) }

  /// A bound of a constant.
  public init(constant: Double) { self.init(factor: constant, degree: 0) }

  /// Of f + g.
  static func + (f: Self, g: Self) -> Self {
    Self(
      factor: f.factor.adding(g.factor, rounded: .up), degree: max(f.degree, g.degree))
  }

  /// Of f·g.
  static func * (f: Self, g: Self) -> Self {
    if f.factor == 0 || g.factor == 0 { return Self(constant: 0) }
    return Self(
      factor: f.factor.multiplied(by: g.factor, rounded: .up), degree: f.degree + g.degree)
  }

  /// Of fⁿ.
  func power(_ exponent: Int) -> Self {
    (0..<exponent).reduce(Self(constant: 1)) { product, _ in product * self }
  }

  /// Whether it says anything.
  var isFinite: Bool { factor.isFinite }
}
