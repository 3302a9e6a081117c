import Foundation
import IntervalArithmetic
import Testing

@Suite struct ComplexIntervalTests {
  private typealias Complex = (x: Double, y: Double)

  private static func exponential(_ z: Complex) -> Complex {
    (exp(z.x) * cos(z.y), exp(z.x) * sin(z.y))
  }

  private static func quotient(_ a: Complex, _ b: Complex) -> Complex {
    let square = b.x * b.x + b.y * b.y
    return ((a.x * b.x + a.y * b.y) / square, (a.y * b.x - a.x * b.y) / square)
  }

  private static func logarithm(_ z: Complex) -> Complex {
    (log(hypot(z.x, z.y)), atan2(z.y, z.x))
  }

  private static func sigmoid(_ z: Complex) -> Complex {
    let e = exponential((-z.x, -z.y))
    return quotient((1, 0), (1 + e.x, e.y))
  }

  private static func softplus(_ z: Complex) -> Complex {
    let e = exponential(z)
    return logarithm((1 + e.x, e.y))
  }

  private static func tanh(_ z: Complex) -> Complex {
    let s = sigmoid((2 * z.x, 2 * z.y))
    return (2 * s.x - 1, 2 * s.y)
  }

  /// By the integral of the derivative along the vertical path.
  private static func along(
    _ z: Complex, from start: Double, slope: (Complex) -> Complex
  ) -> Complex {
    let steps = 2000
    var sum: Complex = (0, 0)
    for k in 0..<steps {
      let d = slope((z.x, z.y * (Double(k) + 0.5) / Double(steps)))
      sum = (sum.x + d.x, sum.y + d.y)
    }
    let h = z.y / Double(steps)
    // i·h·Σ
    return (start - h * sum.y, h * sum.x)
  }

  private static func erf(_ z: Complex) -> Complex {
    along(z, from: Foundation.erf(z.x)) { w in
      let e = exponential((w.y * w.y - w.x * w.x, -2 * w.x * w.y))
      return (e.x * 2 / Double.pi.squareRoot(), e.y * 2 / Double.pi.squareRoot())
    }
  }

  private static func atan(_ z: Complex) -> Complex {
    along(z, from: Foundation.atan(z.x)) { w in
      quotient((1, 0), (1 + w.x * w.x - w.y * w.y, 2 * w.x * w.y))
    }
  }

  private func expectInside(
    _ rectangle: ComplexInterval, _ value: Complex, _ name: String, _ z: Complex
  ) {
    guard rectangle.isAnalytic else { return }
    let slack = 1e-6 * max(1, hypot(value.x, value.y))
    #expect(
      rectangle.real.lower - slack <= value.x && value.x <= rectangle.real.upper + slack
        && rectangle.imaginary.lower - slack <= value.y
        && value.y <= rectangle.imaginary.upper + slack, "\(name) at \(z)")
  }

  @Test func `rectangles contain the values at their points`() {
    var random = SystemRandomNumberGenerator()
    var analytic = 0
    for _ in 0..<400 {
      let corner = (
        x: Double.random(in: -6...6, using: &random), y: Double.random(in: -2...2, using: &random)
      )
      let size = Double.random(in: 0...0.3, using: &random)
      let z = ComplexInterval(
        real: Interval(unchecked: corner.x, corner.x + size),
        imaginary: Interval(unchecked: corner.y, corner.y + size))
      let point = (
        x: corner.x + size * Double.random(in: 0...1, using: &random),
        y: corner.y + size * Double.random(in: 0...1, using: &random)
      )
      expectInside(z.exp(), Self.exponential(point), "exp", point)
      expectInside(z.sigmoid(), Self.sigmoid(point), "sigmoid", point)
      expectInside(z.tanh(), Self.tanh(point), "tanh", point)
      expectInside(z.softplus(), Self.softplus(point), "softplus", point)
      expectInside(z.log(), Self.logarithm(point), "log", point)
      expectInside(z.erf(), Self.erf(point), "erf", point)
      expectInside(z.atan(), Self.atan(point), "atan", point)
      expectInside(z.reciprocal(), Self.quotient((1, 0), point), "1/z", point)
      expectInside(
        z.sin(), (sin(point.x) * cosh(point.y), cos(point.x) * sinh(point.y)), "sin", point)
      expectInside(
        z.cos(), (cos(point.x) * cosh(point.y), -sin(point.x) * sinh(point.y)), "cos", point)
      if z.tanh().isAnalytic { analytic += 1 }
    }
    // Otherwise little was compared.
    #expect(analytic > 200)
  }

  @Test func `poles and cuts are met`() {
    let half = Interval<Double>.pi / Interval(2)
    func near(_ height: Interval<Double>) -> ComplexInterval {
      ComplexInterval(real: Interval(unchecked: -0.1, 0.1), imaginary: height)
    }
    #expect(!near(half).tanh().isAnalytic)
    #expect(near(half - Interval(unchecked: 0.2, 0.2)).tanh().isAnalytic)
    #expect(!near(.pi).sigmoid().isAnalytic)
    #expect(!near(.pi).softplus().isAnalytic)
    #expect(!near(Interval(1)).atan().isAnalytic)
    #expect(
      !ComplexInterval(real: Interval(-1), imaginary: Interval(unchecked: -0.1, 0.1)).log()
        .isAnalytic)
    #expect(!near(Interval(unchecked: -0.1, 0.1)).reciprocal().isAnalytic)
    // What was undefined stays so.
    #expect(!(near(half).tanh() - near(half).tanh()).isAnalytic)
  }

  @Test func `unbounded rectangles are bounded by what decays`() {
    let far = ComplexInterval(
      real: Interval(unchecked: 40, .infinity), imaginary: Interval(unchecked: -1, 1))
    #expect((far.tanh() - ComplexInterval(real: Interval(1))).magnitude < 1e-14)
    #expect((-far).sigmoid().magnitude < 1e-15)
    #expect(far.softplus().magnitude == .infinity)
  }

  @Test(arguments: [3, 4, 5, 7])
  func `powers far from the imaginary axis do not cancel`(_ exponent: Int) {
    let far = ComplexInterval(
      real: Interval(unchecked: 0x1p20, .infinity), imaginary: Interval(unchecked: -1, 2))
    let power = far.power(exponent)
    #expect(power.isAnalytic && power.real.lower > 0x1p59)
    for sign in [1.0, -1] {
      let near = ComplexInterval(
        real: sign * 1.5 < 0 ? Interval(unchecked: -3, -1.5) : Interval(unchecked: 1.5, 3),
        imaginary: Interval(unchecked: -0.5, 1))
      let value = near.power(exponent)
      for x in [1.5, 2, 3] {
        for y in [-0.5, 0.25, 1] {
          let z: Complex = (sign * x, y)
          var product: Complex = (1, 0)
          for _ in 0..<exponent {
            product = (product.x * z.x - product.y * z.y, product.x * z.y + product.y * z.x)
          }
          // Small numbers: these products are exact.
          #expect(value.real.contains(product.x) && value.imaginary.contains(product.y))
          // Neither is the real part's sign lost, nor is it everything.
          #expect(value.real.width < 1e5 && !value.real.contains(1e6))
        }
      }
    }
  }
}
