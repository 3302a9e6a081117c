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

  public func log() -> Double { Foundation.log(self) }
  public func tanh() -> Double { Foundation.tanh(self) }
  public func sigmoid() -> Double {
    let power = Foundation.exp(-magnitude)
    return (self < 0 ? power : 1) / (1 + power)
  }
  public func softplus() -> Double {
    Swift.max(self, 0) + Foundation.log1p(Foundation.exp(-magnitude))
  }
  public func atan() -> Double { Foundation.atan(self) }
  public func sin() -> Double { Foundation.sin(self) }
  public func cos() -> Double { Foundation.cos(self) }

  public static func choice(test: Double, negative: Double, positive: Double) -> Double {
    test.isNaN ? test : test < 0 ? negative : positive
  }

  public static func exponentialTail(
    exponent s: Double, argument t: Double, gaussian g: Double
  ) -> Double {
    t >= 0 ? g * t.erfcx() : s.exp() * t.erfc()
  }
}
