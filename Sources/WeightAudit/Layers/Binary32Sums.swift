import IntervalArithmetic

/// The sums of a unit's binary32 weights, in binary64 and without rounding wherever their exponents
/// are not too far apart.
///
/// With the least exponent p and the largest q of n weights other than 0, all weights are multiples of
/// u = 2^(p − 23) and below 2^(q + 1): for ⌈log₂ n⌉ + q − p ≤ 29 every partial sum is below 2⁵³·u, so that
/// binary64 adds without error, in any order. Squares are multiples of u² and exact (48 bits). Each
/// addition of one goes with its rounding error, a binary64 number (Knuth's sum of two); these are
/// multiples of u² too, and n of them stay below n·2⁻⁵³·n·2^(2q + 2) ≤ 2⁵³·u², so that they add
/// without error as well.
struct Binary32Sums {
  private typealias Lanes = SIMD4<Double>

  private let count: Int
  private var sum = Lanes()
  private var squares = Lanes()
  private var errors = Lanes()
  private var cubes = Lanes()
  /// The largest encoding without sign.
  private var largest: UInt32
  /// The least one other than 0; the greatest number if all are 0.
  private var least: UInt32

  /// Whether all weights are.
  var isFinite: Bool { largest < Float.infinity.bitPattern }

  init(_ start: UnsafeRawPointer, count: Int) {
    self.count = count
    var largestLanes = SIMD4<Int32>(repeating: 0)
    // Encodings minus 1, so that 0 comes last, and biased, since signed numbers compare sooner.
    var leastLanes = SIMD4<Int32>(repeating: .max)
    var (sum, squares, errors, cubes) = (Lanes(), Lanes(), Lanes(), Lanes())
    @inline(__always)
    func add(_ w: SIMD4<Float>) {
      let x = Lanes(Double(w[0]), Double(w[1]), Double(w[2]), Double(w[3]))
      let bits = unsafeBitCast(w, to: SIMD4<Int32>.self) & 0x7fff_ffff
      largestLanes = pointwiseMax(largestLanes, bits)
      leastLanes = pointwiseMin(leastLanes, (bits &- 1) ^ Int32.min)
      let square = x * x
      sum += x
      let next = squares + square
      let part = next - squares
      errors += (squares - (next - part)) + (square - part)
      squares = next
      let size = Lanes(
        bitPattern: unsafeBitCast(x, to: SIMD4<UInt64>.self) & 0x7fff_ffff_ffff_ffff)
      cubes += square * size
    }
    var i = 0
    while i + 4 <= count {
      add(start.loadUnaligned(fromByteOffset: 4 * i, as: SIMD4<Float>.self))
      i += 4
    }
    if i < count {
      var rest = SIMD4<Float>()
      for k in i..<count {
        rest[k - i] = start.loadUnaligned(fromByteOffset: 4 * k, as: Float.self)
      }
      add(rest)
    }
    (self.sum, self.squares, self.errors, self.cubes) = (sum, squares, errors, cubes)
    largest = UInt32(largestLanes.max())
    least = (UInt32(bitPattern: leastLanes.min()) ^ 0x8000_0000) &+ 1
  }

  /// Nil where the exponents are too far apart; the weights are finite.
  var result: UnitSums? {
    guard largest > 0 else { return UnitSums(omega: .zero, tau: .zero, cubeRatio: nil) }
    // Fields of exponents; subnormal numbers have the unit of the least normal ones.
    let (low, high) = (max(1, Int(least >> 23)), max(1, Int(largest >> 23)))
    let logarithm = Int.bitWidth - (count - 1).leadingZeroBitCount
    guard logarithm + high - low <= 29 else { return nil }
    let unit = low - 150
    var (omega, tau): (Int128, Int128) = (0, 0)
    var total = 0.0
    for lane in 0..<4 {
      omega += Self.multiple(sum[lane], of: unit)
      tau += Self.multiple(squares[lane], of: 2 * unit) + Self.multiple(errors[lane], of: 2 * unit)
      total += cubes[lane]
    }
    let exact = Dyadic(tau, exponent: 2 * unit)
    return UnitSums(
      omega: Dyadic(omega, exponent: unit), tau: exact,
      cubeRatio: UnitSummer.cubeRatio(cubes: total, count: count, tau: exact.interval()))
  }

  /// x/2^unit for a normal multiple of it.
  private static func multiple(_ x: Double, of unit: Int) -> Int128 {
    guard x != 0 else { return 0 }
    let shift = Int(x.exponent) - 52 - unit
    let significand = Int128(x.significandBitPattern | 1 << 52)
    let size = shift >= 0 ? significand << Int128(shift) : significand >> Int128(-shift)
    return x < 0 ? -size : size
  }
}

extension SIMD4<Double> {
  fileprivate init(bitPattern: SIMD4<UInt64>) {
    self = unsafeBitCast(bitPattern, to: SIMD4<Double>.self)
  }
}
