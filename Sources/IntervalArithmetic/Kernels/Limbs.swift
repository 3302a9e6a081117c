import CMPFR

/// Natural numbers of a few words, the least significant first, by GMP's functions.
enum Limbs {
  typealias Words = UnsafeMutablePointer<UInt>
  typealias Source = UnsafePointer<UInt>

  /// Room for ``roomSize`` words on the stack, which hold anything.
  @inline(__always)
  static func withRoom<Result>(_ body: (Words) -> Result) -> Result {
    // Of this size and below, Swift takes the stack.
    withUnsafeTemporaryAllocation(of: UInt.self, capacity: roomSize) { body($0.baseAddress!) }
  }

  /// Twelve numbers of ten words.
  static var roomSize: Int { 128 }

  @inline(__always)
  static func copy(_ r: Words, _ x: Source, _ n: Int) { r.update(from: x, count: n) }

  @inline(__always)
  static func clear(_ r: Words, _ n: Int) { r.update(repeating: 0, count: n) }

  /// ⌊xy/2^{64n}⌋, which is the upper half of the room for 2n words.
  @inline(__always)
  static func high(_ room: Words, _ x: Source, _ y: Source, _ n: Int) -> Words {
    __gmpn_mul_n(room, x, y, n)
    return room + n
  }

  /// ⌊x²/2^{64n}⌋, in the same way.
  @inline(__always)
  static func squareHigh(_ room: Words, _ x: Source, _ n: Int) -> Words {
    __gmpn_sqr(room, x, n)
    return room + n
  }

  /// ⌊xy/2^{64·dropped}⌋ for factors of two lengths, in the room for the product.
  @inline(__always)
  static func multiply(
    _ room: Words, _ x: Source, _ xCount: Int, _ y: Source, _ yCount: Int, dropping dropped: Int
  ) -> Words {
    if xCount >= yCount {
      _ = __gmpn_mul(room, x, xCount, y, yCount)
    } else {
      _ = __gmpn_mul(room, y, yCount, x, xCount)
    }
    return room + dropped
  }

  /// ⌊2^{64n}·num/den⌋ for num < den, which begins with a one.
  @inline(__always)
  static func divide(_ r: Words, _ num: Source, _ den: Source, _ n: Int) {
    withUnsafeTemporaryAllocation(of: UInt.self, capacity: 20) {
      let dividend = $0.baseAddress!
      clear(dividend, n)
      copy(dividend + n, num, n)
      _ = __gmpn_divrem(r, 0, dividend, 2 * n, den, n)
    }
  }

  /// ⌊x/2^shift⌋ for 0 ≤ shift; r may be x.
  @inline(__always)
  static func shiftRight(_ r: Words, _ x: Source, _ n: Int, by shift: Int) {
    let (count, bits) = (shift >> 6, UInt(shift & 63))
    guard count < n else { return clear(r, n) }
    if bits == 0 {
      for index in 0..<n - count { r[index] = x[index + count] }
    } else {
      _ = __gmpn_rshift(r, x + count, n - count, UInt32(bits))
    }
    if count > 0 { clear(r + (n - count), count) }
  }

  /// The number of leading zero bits.
  @inline(__always)
  static func leadingZeros(_ x: Source, _ n: Int) -> Int {
    var (index, zeros) = (n - 1, 0)
    while index > 0, x[index] == 0 {
      index -= 1
      zeros += 64
    }
    return zeros + x[index].leadingZeroBitCount
  }

  /// How many words are left without the leading zeros.
  @inline(__always)
  static func length(_ x: Source, _ n: Int) -> Int {
    var length = n
    while length > 0, x[length - 1] == 0 { length -= 1 }
    return length
  }
}

/// A table of numbers of nine words, the least significant first, at one place for ever.
struct LimbTable: @unchecked Sendable {
  private let start: UnsafePointer<UInt>

  static var words: Int { 9 }

  init(_ words: [UInt]) {
    let copy = UnsafeMutablePointer<UInt>.allocate(capacity: words.count)
    copy.initialize(from: words, count: words.count)
    start = UnsafePointer(copy)
  }

  /// The most significant words of a number.
  @inline(__always)
  func entry(_ index: Int, words: Int) -> UnsafePointer<UInt> {
    start + (Self.words * (index + 1) - words)
  }
}
