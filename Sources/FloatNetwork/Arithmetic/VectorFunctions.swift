/// Elementary functions of eight floats at once: made of additions and multiplications alone, so
/// that they give the same bits on every machine.
package enum VectorFunctions {
  /// log₂e, and ln 2 cut into a part with 9 significant bits, whose small multiples are exact, and
  /// the rest (Cody and Waite).
  private static let log2e: Float = 1.442_695
  private static let (ln2High, ln2Low): (Float, Float) = (0x1.63p-1, -0x1.bd0106p-13)
  /// Adding and subtracting 1.5·2²³ rounds to an integer, which then stands in the lowest bits.
  private static let shift: Float = 0x1.8p23
  /// Where eˣ would leave the range of normal numbers.
  private static let (lowest, highest): (Float, Float) = (-87.3, 88)

  /// eˣ − 1 with a relative error below 2⁻²² on the tests' grid; x is clamped to [−87.3, 88].
  ///
  /// x = n·ln 2 + r with |r| ≤ 0.347; the Taylor polynomial of degree 7 leaves less than
  /// r⁸/8!·e^0.347 < 8·10⁻⁹, below half an ulp of r; then eˣ − 1 = 2ⁿ(eʳ − 1) + (2ⁿ − 1).
  @inline(__always)
  package static func expMinusOne(_ argument: Vector) -> Vector {
    let x = argument.bounded(lowest, highest)
    let shifted = x * log2e + shift
    let n = shifted - shift
    let r = (x - n * ln2High) - n * ln2Low
    var p = r * (1 / 5040) + (1 / 720)
    p = p * r + (1 / 120)
    p = p * r + (1 / 24)
    p = p * r + (1 / 6)
    p = p * r + (1 / 2)
    let reduced = p * r * r + r
    let exponent = unsafeBitCast(shifted, to: SIMD8<Int32>.self) &<< 23
    let one = unsafeBitCast(Vector(repeating: 1), to: SIMD8<Int32>.self)
    let power = unsafeBitCast(one &+ exponent, to: Vector.self)
    return power * reduced + (power - 1)
  }

  /// eˣ, to a few units in the last place.
  @inline(__always)
  static func exp(_ x: Vector) -> Vector { expMinusOne(x) + 1 }

  /// tanh x = (e²ˣ − 1)/(e²ˣ + 1), which is 1 in floats from 9.02 on.
  @inline(__always)
  package static func tanh(_ x: Vector) -> Vector {
    let bounded = x.bounded(-10, 10)
    let e = expMinusOne(bounded + bounded)
    return e / (e + 2)
  }

  /// 1/(1 + e⁻ˣ)
  @inline(__always)
  package static func sigmoid(_ x: Vector) -> Vector { 1 / (2 + expMinusOne(-x)) }

  /// Φ(x), the normal distribution function: Abramowitz and Stegun 7.1.26 for erf(x/√2), with an
  /// absolute error below 1.5·10⁻⁷.
  @inline(__always)
  package static func normalDistribution(_ x: Vector) -> Vector {
    let z = x * 0.707_106_77
    let magnitude = z.replacing(with: -z, where: z .< 0)
    let t = 1 / (1 + 0.327_591_1 * magnitude)
    var p = 1.061_405_429 * t - 1.453_152_027
    p = p * t + 1.421_413_741
    p = p * t - 0.284_496_736
    p = p * t + 0.254_829_592
    let tail = p * t * exp(-z * z) * 0.5
    return tail.replacing(with: 1 - tail, where: z .>= 0)
  }
}
