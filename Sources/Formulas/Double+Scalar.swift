import Foundation
import IntervalArithmetic

/// Binary floating point: fast, unproven, for simulation and for pictures.
extension Double: Scalar {
  public init(_ value: Rational) { self = value.approximation }

  public func squared() -> Double { self * self }
  public func absoluteValue() -> Double { magnitude }
  public func exp() -> Double { Foundation.exp(self) }
  public func erfc() -> Double { Foundation.erfc(self) }

  /// e^{x²}·erfc(x), to about 10⁻¹³ relative to the value.
  public func erfcx() -> Double {
    // Where erfc(x) nears underflow, the continued fraction DLMF 7.9.1 has long converged.
    guard self > 8 else { return Foundation.exp(self * self) * Foundation.erfc(self) }
    var tail = self
    for k in stride(from: 40, to: 0, by: -1) { tail = self + Double(k) / (2 * tail) }
    return 1 / (Double.pi.squareRoot() * tail)
  }

  public static func exponentialTail(
    exponent s: Double, argument t: Double, gaussian g: Double
  ) -> Double {
    t >= 0 ? g * t.erfcx() : s.exp() * t.erfc()
  }
}
