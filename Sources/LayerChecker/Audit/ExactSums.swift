import BigInt

/// A binary format of weights: each finite number is ±m·2^(e − base) with integers m ≥ 0 and e ≥ 0.
protocol WeightFormat {
  associatedtype Bits: FixedWidthInteger & UnsignedInteger & Sendable
  /// Bits of the fraction, without the leading one.
  static var fractionBits: Int { get }
  static var exponentBits: Int { get }
}

extension WeightFormat {
  static var bytes: Int { Bits.bitWidth / 8 }
  /// The exponent of the smallest positive number is −base.
  static var base: Int { (1 << (exponentBits - 1)) - 2 + fractionBits }
  /// The greatest e.
  static var mostShift: Int { (1 << exponentBits) - 3 }

  /// Digits of 32 bits that hold a sum of weights, and of their squares; an even number of them.
  static var sumDigits: Int { ((mostShift + fractionBits + 1) / 64 + 1) * 2 }
  static var squareDigits: Int { ((2 * (mostShift + fractionBits + 1)) / 64 + 1) * 2 }
}

enum BinaryFormat16: WeightFormat {
  typealias Bits = UInt16
  static var fractionBits: Int { 10 }
  static var exponentBits: Int { 5 }
}
enum BrainFormat16: WeightFormat {
  typealias Bits = UInt16
  static var fractionBits: Int { 7 }
  static var exponentBits: Int { 8 }
}
enum BinaryFormat32: WeightFormat {
  typealias Bits = UInt32
  static var fractionBits: Int { 23 }
  static var exponentBits: Int { 8 }
}
enum BinaryFormat64: WeightFormat {
  typealias Bits = UInt64
  static var fractionBits: Int { 52 }
  static var exponentBits: Int { 11 }
}

/// Sums of weights and of their squares, exactly, one pair for each unit: fixed-point numbers in signed
/// digits of 32 bits, each held in 64, so that 2³⁰ additions need no carry.
struct ExactSums<Format: WeightFormat> {
  let units: Int
  /// Of unit u from `u·(sumDigits + squareDigits)` on.
  private var digits: [Int64]
  /// Whether a weight is no number.
  private(set) var hasInfinity = false

  /// Additions to one unit that the digits have room for.
  static var mostInputs: Int { 1 << 30 }
  static var stride: Int { Format.sumDigits + Format.squareDigits }

  init(units: Int) {
    self.units = units
    digits = [Int64](repeating: 0, count: units * Self.stride)
  }

  /// Adds weights in a row: of unit `first`, of the next after `run` of them, and from the last unit on to
  /// the first again.
  ///
  /// - Parameters:
  ///   - bytes: Whole weights, with the lowest byte first.
  ///   - position: Which of the tensor's weights the first one is.
  mutating func add(_ bytes: UnsafeRawBufferPointer, position: Int, run: Int) {
    let count = bytes.count / Format.bytes
    var unit = position / run % units
    var left = run - position % run
    let stride = Self.stride
    var isWrong = false
    digits.withUnsafeMutableBufferPointer { digits in
      for index in 0..<count {
        let bits = Format.Bits(
          littleEndian: bytes.loadUnaligned(
            fromByteOffset: index &* Format.bytes, as: Format.Bits.self))
        if !Self.add(bits, to: digits.baseAddress! + unit &* stride) { isWrong = true }
        left &-= 1
        if left == 0 {
          left = run
          unit &+= 1
          if unit == units { unit = 0 }
        }
      }
    }
    if isWrong { hasInfinity = true }
  }

  /// Adds a weight and its square; false if it is no number.
  @inline(__always)
  private static func add(_ bits: Format.Bits, to sums: UnsafeMutablePointer<Int64>) -> Bool {
    let word = UInt64(truncatingIfNeeded: bits)
    let fraction = word & (1 << UInt64(Format.fractionBits) - 1)
    let exponent =
      Int(truncatingIfNeeded: word >> UInt64(Format.fractionBits))
      & ((1 << Format.exponentBits) - 1)
    guard exponent != (1 << Format.exponentBits) - 1 else { return false }
    let significand = exponent == 0 ? fraction : fraction | 1 << UInt64(Format.fractionBits)
    guard significand != 0 else { return true }
    let shift = exponent == 0 ? 0 : exponent &- 1
    let isNegative = word >> UInt64(Format.Bits.bitWidth - 1) == 1
    // At most 53 + 31 bits, in three digits.
    var (digit, bit) = (shift >> 5, UInt64(shift & 31))
    let low = significand << bit
    let high = bit == 0 ? 0 : significand >> (64 - bit)
    let sign: Int64 = isNegative ? -1 : 1
    sums[digit] &+= sign &* Int64(low & 0xFFFF_FFFF)
    sums[digit &+ 1] &+= sign &* Int64(low >> 32)
    if Format.fractionBits > 32, high != 0 { sums[digit &+ 2] &+= sign &* Int64(high) }
    // At most 106 + 31 bits, in five digits.
    let squares = sums + Format.sumDigits
    let square = significand.multipliedFullWidth(by: significand)
    (digit, bit) = ((2 &* shift) >> 5, UInt64((2 &* shift) & 31))
    let first = square.low << bit
    squares[digit] &+= Int64(first & 0xFFFF_FFFF)
    squares[digit &+ 1] &+= Int64(first >> 32)
    let carried = bit == 0 ? 0 : square.low >> (64 - bit)
    let second = square.high << bit | carried
    let third = bit == 0 ? 0 : square.high >> (64 - bit)
    guard second | third != 0 else { return true }
    squares[digit &+ 2] &+= Int64(second & 0xFFFF_FFFF)
    // Of formats of few bits the sums have no such digits.
    if Format.fractionBits > 32 {
      squares[digit &+ 3] &+= Int64(second >> 32)
      if third != 0 { squares[digit &+ 4] &+= Int64(third) }
    }
    return true
  }

  /// ω·2^base and τ·2^(2·base) of a unit.
  func sums(of unit: Int) -> (sum: BigInt, squares: BigInt) {
    let start = unit * Self.stride
    let middle = start + Format.sumDigits
    return (
      Self.integer(digits[start..<middle]), Self.integer(digits[middle..<start + Self.stride])
    )
  }

  mutating func reset() {
    for index in digits.indices { digits[index] = 0 }
  }

  /// The signed digits, carried, as a number in two's complement.
  private static func integer(_ digits: ArraySlice<Int64>) -> BigInt {
    var words: [UInt] = []
    var carry: Int64 = 0
    var low: UInt?
    for digit in digits {
      let value = digit + carry
      carry = value >> 32
      let half = UInt(value & 0xFFFF_FFFF)
      if let lower = low {
        words.append(half << 32 | lower)
        low = nil
      } else {
        low = half
      }
    }
    words.append(UInt(bitPattern: Int(carry)))
    return BigInt(words: words)
  }
}
