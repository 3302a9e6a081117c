import CMPFR
import CTarget

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
  static func copy(_ r: Words, _ x: Source, _ n: Int) { snn_copy_words(r, x, n) }

  @inline(__always)
  static func clear(_ r: Words, _ n: Int) { r.update(repeating: 0, count: n) }

  /// ⌊xy/2^{64n}⌋ in the room for 2n words, or one less: up to 5 words without the columns that weigh less than a
  /// word below the last one, which are less than 2⁻⁶¹ units in sum.
  @inline(__always)
  static func high(_ room: Words, _ x: Source, _ y: Source, _ n: Int) -> Words {
    if n <= 5 {
      snn_upper_product(room, x, y, n)
      return room
    }
    __gmpn_mul_n(room, x, y, n)
    return room + n
  }

  /// ⌊x²/2^{64n}⌋ or one less, in the same way.
  @inline(__always)
  static func squareHigh(_ room: Words, _ x: Source, _ n: Int) -> Words {
    if n <= 5 { return high(room, x, x, n) }
    __gmpn_sqr(room, x, n)
    return room + n
  }

  /// c ± xr/2^{64n} in place of r, the product cut off as ``high(_:_:_:_:)`` does.
  @inline(__always)
  static func step(_ r: Words, _ x: Source, _ c: Source, _ n: Int, alternates: Bool) {
    if n <= 5 { return snn_series_step(r, x, c, n, alternates) }
    withUnsafeTemporaryAllocation(of: UInt.self, capacity: 20) {
      let product = $0.baseAddress!
      __gmpn_mul_n(product, x, r, n)
      if alternates {
        _ = __gmpn_sub_n(r, c, product + n, n)
      } else {
        _ = __gmpn_add_n(r, c, product + n, n)
      }
    }
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

  /// ⌊x/d⌋ for a small d > 1; r may be x.
  @inline(__always)
  static func divide(_ r: Words, _ x: Source, _ n: Int, by d: Int) {
    if d & (d - 1) == 0 {
      _ = __gmpn_rshift(r, x, n, UInt32(d.trailingZeroBitCount))
    } else if n <= 3 {
      var rest: UInt = 0
      for index in (0..<n).reversed() {
        (r[index], rest) = UInt(d).dividingFullWidth((rest, x[index]))
      }
    } else {
      _ = __gmpn_divrem_1(r, 0, x, n, UInt(d))
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
struct LimbTable: Sendable {
  /// Words at a place that stays.
  struct Row: @unchecked Sendable {
    let start: UnsafePointer<UInt>

    init(_ words: [UInt]) {
      let copy = UnsafeMutablePointer<UInt>.allocate(capacity: words.count)
      copy.initialize(from: words, count: words.count)
      start = UnsafePointer(copy)
    }
  }

  private let row: Row

  static var words: Int { 9 }

  init(_ words: [UInt]) { row = Row(words) }

  /// The most significant words of a number.
  @inline(__always)
  func entry(_ index: Int, words: Int) -> UnsafePointer<UInt> {
    row.start + (Self.words * (index + 1) - words)
  }

  /// The number of its leading zero bits.
  func leadingZeros(_ index: Int) -> Int {
    Limbs.leadingZeros(entry(index, words: Self.words), Self.words)
  }
}
