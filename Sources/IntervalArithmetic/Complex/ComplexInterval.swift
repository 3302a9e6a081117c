/// A rectangle of complex numbers, with whether what led to it was analytic.
///
/// Bounds of analytic functions on regions are what quadrature asks for; they need not be sharp, so
/// binary64 will do. `isAnalytic` is false as soon as a function met a pole or a cut, or could have;
/// the rectangle then says nothing.
public struct ComplexInterval: Sendable {
  /// The real parts.
  public let real: Interval<Double>
  /// The imaginary parts.
  public let imaginary: Interval<Double>
  /// Whether every function on the way is analytic on all of its arguments.
  public let isAnalytic: Bool

  /// The rectangle of two ranges, neither of them empty.
  public init(
    real: Interval<Double>, imaginary: Interval<Double> = Interval(0), isAnalytic: Bool = true
  ) {
    (self.real, self.imaginary, self.isAnalytic) = (real, imaginary, isAnalytic)
  }

  /// What a function gives where it may not be analytic.
  public static var undefined: Self {
    Self(real: .entire, imaginary: .entire, isAnalytic: false)
  }

  /// An upper bound of the magnitude; +∞ where the rectangle says nothing.
  public var magnitude: Double {
    guard isAnalytic else { return .infinity }
    return size.upper
  }

  /// A lower bound of the magnitude; 0 where the rectangle says nothing.
  public var mignitude: Double {
    isAnalytic ? size.lower : 0
  }

  /// |z|, in binary64 arithmetic.
  private var size: Interval<Double> { (real.squared() + imaginary.squared()).squareRoot() }

  /// The smallest rectangle that holds both.
  public func hull(_ other: Self) -> Self {
    Self(
      real: real.hull(other.real), imaginary: imaginary.hull(other.imaginary),
      isAnalytic: isAnalytic && other.isAnalytic)
  }

  /// The function's value where it is analytic on `self`.
  private func analytic(
    _ condition: Bool = true, _ value: () -> (Interval<Double>, Interval<Double>)
  ) -> Self {
    guard isAnalytic, condition else { return .undefined }
    let (real, imaginary) = value()
    return Self(real: real, imaginary: imaginary)
  }

  /// The value on the halves with real parts ≤ 0 and ≥ 0.
  private func bySign(negative: (Self) -> Self, positive: (Self) -> Self) -> Self {
    guard isAnalytic else { return .undefined }
    if real.upper <= 0 { return negative(self) }
    if real.lower >= 0 { return positive(self) }
    let low = Self(real: Interval(unchecked: real.lower, 0), imaginary: imaginary)
    let high = Self(real: Interval(unchecked: 0, real.upper), imaginary: imaginary)
    return negative(low).hull(positive(high))
  }
}

/// Arithmetic, by its definition in real and imaginary parts.
extension ComplexInterval {
  /// x + y
  public static func + (x: Self, y: Self) -> Self {
    Self(
      real: x.real + y.real, imaginary: x.imaginary + y.imaginary,
      isAnalytic: x.isAnalytic && y.isAnalytic)
  }
  /// x − y
  public static func - (x: Self, y: Self) -> Self { x + -y }
  /// −x
  public static prefix func - (x: Self) -> Self {
    Self(real: -x.real, imaginary: -x.imaginary, isAnalytic: x.isAnalytic)
  }
  /// x·y
  public static func * (x: Self, y: Self) -> Self {
    Self(
      real: x.real * y.real - x.imaginary * y.imaginary,
      imaginary: x.real * y.imaginary + x.imaginary * y.real,
      isAnalytic: x.isAnalytic && y.isAnalytic)
  }
  /// x/y, undefined if y may be 0.
  public static func / (x: Self, y: Self) -> Self { x * y.reciprocal() }

  /// 1/x = x̄/|x|², of magnitude at most 1 over the least one.
  public func reciprocal() -> Self {
    let least = mignitude
    return analytic(least > 0) {
      let square = real.squared() + imaginary.squared()
      let most = Interval(1) / Interval(least)
      let disc = Interval(unchecked: -most.upper, most.upper)
      return (
        (real / square).intersection(disc), (-(imaginary / square)).intersection(disc)
      )
    }
  }

  /// x², whose real part is a difference of squares.
  public func squared() -> Self {
    analytic { (real.squared() - imaginary.squared(), Interval(2) * real * imaginary) }
  }

  /// xⁿ for n ≥ 0, by repeated squaring, and far from the imaginary axis also as (Re x)ⁿ·(1 + iτ)ⁿ
  /// with τ = Im x/Re x: without that the parts of high powers are differences of what is unbounded.
  public func power(_ exponent: Int) -> Self {
    let direct = powerBySquaring(exponent)
    guard exponent > 2, isAnalytic, real.mignitude > 0 else { return direct }
    let turn = Self(real: Interval(1), imaginary: imaginary / real).powerBySquaring(exponent)
    let size = real.power(exponent)
    return analytic {
      (
        direct.real.intersection(size * turn.real),
        direct.imaginary.intersection(size * turn.imaginary)
      )
    }
  }

  private func powerBySquaring(_ exponent: Int) -> Self {
    if exponent == 0 { return Self(real: Interval(1), isAnalytic: isAnalytic) }
    if exponent == 1 { return self }
    let root = powerBySquaring(exponent / 2).squared()
    return exponent.isMultiple(of: 2) ? root : root * self
  }
}

/// Elementary functions. Entire ones are analytic everywhere; the others only where the rectangle
/// keeps clear of their poles and of the principal branch's cut.
extension ComplexInterval {
  /// e^{x+iy} = eˣ(cos y + i·sin y)
  public func exp() -> Self {
    analytic {
      let scale = real.exp()
      return (scale * QuickAngle.cosine(imaginary), scale * QuickAngle.sine(imaginary))
    }
  }

  /// The principal logarithm, with the cut (−∞, 0].
  public func log() -> Self {
    let isRight = real.lower > 0
    return analytic(isRight || imaginary.lower > 0 || imaginary.upper < 0) {
      let size = size.log()
      if isRight { return (size, (imaginary / real).atan()) }
      let quarter = Interval<Double>.pi / Interval(2)
      let turn = (real / imaginary).atan()
      return (size, imaginary.lower > 0 ? quarter - turn : -quarter - turn)
    }
  }

  /// The principal root, with the cut (−∞, 0].
  public func squareRoot() -> Self {
    if imaginary == Interval(0), real.lower >= 0 {
      return Self(real: real.squareRoot(), isAnalytic: isAnalytic && real.lower > 0)
    }
    return (Self(real: Interval(1) / Interval(2)) * log()).exp()
  }

  /// 1/(1 + e^{−z}), with poles at odd multiples of iπ.
  public func sigmoid() -> Self {
    let one = Self(real: Interval(1))
    return bySign(
      negative: {
        let e = $0.exp()
        return e * (one + e).reciprocal()
      },
      positive: { (one + (-$0).exp()).reciprocal() })
  }

  /// tanh z = 2·sigmoid(2z) − 1, with poles at odd multiples of iπ/2.
  public func tanh() -> Self {
    let two = Self(real: Interval(2))
    return two * (two * self).sigmoid() - Self(real: Interval(1))
  }

  /// log(1 + e^z), by the principal logarithm; for real parts ≥ 0 as z + log(1 + e^{−z}).
  ///
  /// The two agree for imaginary parts between −π and π, and only there is it the continuation from
  /// the real axis.
  public func softplus() -> Self {
    guard imaginary.magnitude < Interval<Double>.pi.lower else { return .undefined }
    let one = Self(real: Interval(1))
    return bySign(
      negative: { (one + $0.exp()).log() }, positive: { $0 + (one + (-$0).exp()).log() })
  }

  /// erf, which is entire: |erf(x + iy) − erf(x)| ≤ (2/√π)·∫₀^{|y|} e^{t²−x²} dt ≤
  /// (2/√π)·|y|·e^{y²−x²}, along the vertical path.
  public func erf() -> Self {
    analytic(imaginary.magnitude.isFinite && real.mignitude.isFinite) {
      let height = Interval(imaginary.magnitude)
      let least = Interval(real.mignitude).squared()
      let radius =
        Interval(2) / Interval.pi.squareRoot() * height * (height.squared() - least).exp()
      let disc = Interval(unchecked: -radius.upper, radius.upper)
      return (real.erf() + disc, disc)
    }
  }

  /// sin(x + iy) = sin x·cosh y + i·cos x·sinh y
  public func sin() -> Self {
    analytic { (real.sin() * imaginary.cosh(), real.cos() * imaginary.sinh()) }
  }

  /// cos(x + iy) = cos x·cosh y − i·sin x·sinh y
  public func cos() -> Self {
    analytic { (real.cos() * imaginary.cosh(), -(real.sin() * imaginary.sinh())) }
  }

  /// atan, with poles of its derivative at ±i: along the vertical path |1 + (x + it)²| ≥ 1 + x² − t²,
  /// so |atan(x + iy) − atan(x)| ≤ |y|/(1 + x² − y²) where that is positive.
  public func atan() -> Self {
    guard imaginary.magnitude.isFinite, real.mignitude.isFinite else { return .undefined }
    let height = Interval(imaginary.magnitude)
    let gap = Interval(1) + Interval(real.mignitude).squared() - height.squared()
    return analytic(gap.lower > 0) {
      let radius = (height / gap).upper
      let disc = Interval(unchecked: -radius, radius)
      return (real.atan() + disc, disc)
    }
  }
}
