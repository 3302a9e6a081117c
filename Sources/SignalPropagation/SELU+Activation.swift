import Formulas
import IntervalArithmetic

extension SELU: Activation {
  @inlinable
  public func moments(m: S, v: S) -> MomentMap<S> { MomentMap(selu: self, m: m, v: v) }
}

extension SELU: EnclosedActivation where S: EnclosingNumber {
  @inlinable
  public var inBinary64: SELU<Interval<Double>> {
    SELU<Interval<Double>>(alpha: alpha.inBinary64, lambda: lambda.inBinary64)
  }

  /// λ·max(x, 0) + λα·(e^{min(x, 0)} − 1): of the two terms one is zero, whatever x is.
  @inlinable
  public func values(on x: S) -> S {
    let zero = S(0)
    return lambda * S.maximum(x, zero) + lambda * alpha * (S.minimum(x, zero).exp() - 1)
  }

  public var kinks: [Rational] { [0] }

  /// |selu(x)| ≤ λ·x for x > 0 and < λα for x ≤ 0, for positive parameters.
  public var growth: LinearGrowth<S> { LinearGrowth(constant: lambda * alpha, slope: lambda) }

  public var symmetry: Symmetry { .neither }
}
