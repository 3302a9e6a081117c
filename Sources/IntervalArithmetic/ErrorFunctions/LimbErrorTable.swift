import CMPFR

/// The coefficients of ``LimbErrorFunction`` for w words, rounded down to units of 2^−64w.
///
/// In the source they would take megabytes, so that the first use of a precision finds them, in some
/// milliseconds. `LimbErrorFunctionTests` holds all of them against 1024 bits.
///
/// **erfcx.** Bₙ = (−1)ⁿf⁽ⁿ⁾(c)/(n!·64ⁿ), f = erfcx, at c = j/32 from j = 32X down to 0. The values f(c) come from
/// one another by Taylor's series, f(c − h) = Σ Dₙ, h = 1/32, Dₙ = 2ⁿBₙ, all positive, with (DLMF 7.18.4, 7.18.7)
///
///     D₁ = (2/√π)·h − (j/512)·D₀,  512·(n + 1)·D_{n+1} = D_{n−1} − j·Dₙ,
///
/// in w + 1 words, of which a unit is ε ≤ 2⁻³²⁰. The first f(X) is ``ErrorFunctionKernel``'s, off by less than
/// 2ε.
///
/// *Roundings* are less than 1.2ε in D₁ and 1ε in the others. The errors eₙ that they cause satisfy
/// e_{n+1} ≤ (e_{n−1} + j·eₙ)/(512(n + 1)) + ε, so that Σeₙ ≤ (N + 0.2)ε/(1 − j/1024 − 1/1536) < 3.3N ε for
/// j ≤ 704. *What D₀ inherits*, E, is by linearity multiplied into the terms hₙ of the solution e^{−2ch+h²} of
/// y′ = 2xy, |hₙ| < 1.4, and |hₙ| < 2⁻⁶⁰ for n ≥ 25.
///
/// *The end* is at the first Dₙ that does not come out positive, so that the exact one is at most its error. As
/// D_{n−1}/Dₙ = 32c + 16(n + 1)·b_{n+1}/bₙ for bₙ = 32ⁿDₙ, and b_{n+1}/bₙ ≤ 1.13, D₂₅ > 2⁻²⁶², which errors do not
/// reach: so n > 25, what is left out is below 3.3N ε + 2⁻⁶⁰E in its first term, and 1.04 times that in sum.
/// Hence E grows by less than 7N ε and shrinks by e^{−2ch+h²} for each j. As Σ e^{c²−c′²} over all multiples c′ ≥ c
/// of h is less than 30 and N ≤ 110, E < 30·7·110ε + 2ε < 2¹⁵ε, and a term is off by less than
/// 1.4·2¹⁵ε + 3.3N ε < 2¹⁶ε: Bₙ, cut off to w words, by less than 1.01 units.
///
/// **erf.** For i = 3…8 the Bₙ = 4^−in/(√π·n!·(2n + 1)), off by less than 4ε.
///
/// A row begins with how many of its numbers have 1, 2, … words, a byte for each; then come the numbers, the
/// last one first. A number with the first bit of its words set counts a word more, but for the first number, which
/// has all.
package struct LimbErrorTable: @unchecked Sendable {
  /// (1/√π), in w words.
  let inverseRootPi: UnsafePointer<UInt>
  private let start: UnsafePointer<UInt>
  /// Where rows begin: those of erfcx, then those of erf.
  private let places: UnsafePointer<Int32>
  /// The index that a row of erf for i = 0 would have.
  private let erfRows: Int

  static var headerWords: Int { 2 }
  /// The i for which there are rows of erf.
  package static var binades: ClosedRange<Int> { 3...8 }

  /// X: from here on the asymptotic series has terms below a unit, which are about √2·e^{−x²}.
  @inline(__always)
  package static func limit(words w: Int) -> Int {
    switch w {
    case 4: 15
    case 5: 16
    case 6: 18
    case 7: 19
    case 8: 21
    default: 22
    }
  }

  @inline(__always)
  static func shared(words w: Int) -> LimbErrorTable {
    switch w {
    case 4: four
    case 5: five
    case 6: six
    case 7: seven
    case 8: eight
    default: nine
    }
  }

  private static let four = LimbErrorTable(words: 4)
  private static let five = LimbErrorTable(words: 5)
  private static let six = LimbErrorTable(words: 6)
  private static let seven = LimbErrorTable(words: 7)
  private static let eight = LimbErrorTable(words: 8)
  private static let nine = LimbErrorTable(words: 9)

  /// The row of erfcx around j/32.
  @inline(__always)
  func erfcx(_ j: Int) -> UnsafePointer<UInt> { start + Int(places[j]) }

  /// The row of erf for arguments below 2⁻ⁱ.
  @inline(__always)
  func erf(_ i: Int) -> UnsafePointer<UInt> { start + Int(places[erfRows + i]) }

  /// How many numbers of a row have k words.
  @inline(__always)
  static func count(_ row: UnsafePointer<UInt>, words k: Int) -> Int {
    Int(row[(k - 1) >> 3] >> UInt(8 * (k - 1) & 63) & 0xff)
  }

  /// The numbers of the row of erfcx around j/32, or of erf for arguments below 2⁻ⁱ, the first one first, in as
  /// many words as they have there.
  package static func numbers(words w: Int, erfcx j: Int) -> [[UInt]] {
    numbers(shared(words: w).erfcx(j))
  }

  package static func numbers(words w: Int, erf i: Int) -> [[UInt]] {
    numbers(shared(words: w).erf(i))
  }

  private static func numbers(_ row: UnsafePointer<UInt>) -> [[UInt]] {
    var place = row + headerWords
    var numbers: [[UInt]] = []
    for k in 1...9 {
      for _ in 0..<count(row, words: k) {
        numbers.append((0..<k).map { place[$0] })
        place += k
      }
    }
    return numbers.reversed()
  }
}

// MARK: - Generation

extension LimbErrorTable {
  init(words w: Int) {
    var (words, places) = ([UInt](), [Int32]())
    let last = 32 * Self.limit(words: w)
    // In the order of the indices, though they are found the other way.
    var builder = Builder(words: w)
    var rows = [[UInt]]()
    builder.start(at: last)
    for j in (0...last).reversed() { rows.append(builder.nextRow(j)) }
    rows.reverse()
    for i in Self.binades { rows.append(builder.erfRow(i)) }
    words.reserveCapacity(rows.reduce(0) { $0 + $1.count } + w)
    for row in rows {
      places.append(Int32(words.count))
      words += row
    }
    let constant = words.count
    words += builder.inverseRootPi[1...w]
    start = Self.keep(words)
    self.places = Self.keep(places)
    inverseRootPi = start + constant
    erfRows = last + 1 - Self.binades.lowerBound
  }

  private static func keep<Element>(_ elements: [Element]) -> UnsafePointer<Element> {
    let copy = UnsafeMutablePointer<Element>.allocate(capacity: elements.count)
    copy.initialize(from: elements, count: elements.count)
    return UnsafePointer(copy)
  }

  /// Finds row after row, in n = w + 1 words.
  private struct Builder {
    let w: Int
    let n: Int
    /// 1/√π
    let inverseRootPi: [UInt]
    /// f(c) of the next row.
    var value: [UInt]
    /// Room for all terms.
    var terms: [UInt]
    private static var most: Int { 112 }

    init(words w: Int) {
      (self.w, n) = (w, w + 1)
      inverseRootPi = Self.inverseRootPi(words: w + 1)
      value = Array(repeating: 0, count: w + 1)
      terms = Array(repeating: 0, count: (w + 1) * Self.most)
    }

    /// 1/√π, off by less than two units.
    private static func inverseRootPi(words n: Int) -> [UInt] {
      FloatingPointEnvironment.withStandardExponents {
        // GMP's root may be a place too small.
        let wide = Scratch(precision: 64 * n + 64)
        let root = Scratch(precision: 64 * n + 64)
        let result = Scratch(precision: 64 * n)
        mpfr_const_pi(wide.number, MPFR_RNDN)
        mpfr_sqrt(root.number, wide.number, MPFR_RNDN)
        mpfr_ui_div(result.number, 1, root.number, MPFR_RNDD)
        return (0..<n).map { result.number.pointee._mpfr_d[$0] }
      }
    }

    /// Takes f(j/32), off by less than two units.
    mutating func start(at j: Int) {
      let n = n
      value = FloatingPointEnvironment.withStandardExponents {
        let x = Scratch(precision: 64)
        let result = Scratch(precision: 64 * n)
        mpfr_set_ui_2exp(x.number, UInt(j), -5, MPFR_RNDN)
        _ = ErrorFunctionKernel.erfcx(result.number, x.number, MPFR_RNDD)
        var words = (0..<n).map { result.number.pointee._mpfr_d[$0] }
        let exponent = result.number.pointee._mpfr_exp
        words.withUnsafeMutableBufferPointer {
          Limbs.shiftRight($0.baseAddress!, $0.baseAddress!, n, by: -exponent)
        }
        return words
      }
    }

    /// The row of c = j/32, and the value at the next c.
    mutating func nextRow(_ j: Int) -> [UInt] {
      let n = n
      // 1, but for a unit.
      if j == 0 { value = Array(repeating: .max, count: n) }
      let count = inverseRootPi.withUnsafeBufferPointer { constant in
        value.withUnsafeMutableBufferPointer { value in
          terms.withUnsafeMutableBufferPointer { terms in
            Self.findTerms(
              terms.baseAddress!, value.baseAddress!, constant.baseAddress!, j, words: n)
          }
        }
      }
      return row(count) { $0 }
    }

    /// The terms Dₙ in a row, from D₀ = `value`, which becomes their sum; how many there are.
    private static func findTerms(
      _ terms: Limbs.Words, _ value: Limbs.Words, _ constant: Limbs.Source, _ j: Int,
      words n: Int
    ) -> Int {
      Limbs.copy(terms, value, n)
      var term = terms + n
      // (2/√π)/32 and (j/512)·D₀
      Limbs.shiftRight(term, constant, n, by: 4)
      term[n] = __gmpn_mul_1(term + n + 1, terms, n, UInt(j))
      var carry = term[n]
      Limbs.copy(term + n, term + n + 1, n)
      _ = __gmpn_rshift(term + n, term + n, n, 9)
      term[2 * n - 1] |= carry << 55
      guard __gmpn_sub_n(term, term, term + n, n) == 0 else {
        preconditionFailure("the error bound of the table is wrong")
      }
      var count = 1
      while count < most - 2, Limbs.length(term, n) > 0 {
        count += 1
        _ = __gmpn_add_n(value, value, term, n)
        let next = term + n
        Limbs.copy(next, term - n, n)
        carry = __gmpn_submul_1(next, term, n, UInt(j))
        if carry != 0 { break }
        _ = __gmpn_divrem_1(next, 0, next, n, UInt(512 * count))
        term = next
      }
      precondition(count < most - 2)
      return count
    }

    /// The row of the erf series for |x| < 2⁻ⁱ.
    mutating func erfRow(_ i: Int) -> [UInt] {
      let n = n
      let count = inverseRootPi.withUnsafeBufferPointer { constant in
        terms.withUnsafeMutableBufferPointer { terms in
          // 1/(√π·n!) in the place of the next term.
          var power = terms.baseAddress!
          Limbs.copy(power, constant.baseAddress!, n)
          for index in 1..<Self.most {
            let next = power + n
            _ = __gmpn_divrem_1(next, 0, power, n, UInt(index))
            _ = __gmpn_divrem_1(power, 0, power, n, UInt(2 * index - 1))
            power = next
          }
          return Self.most - 1
        }
      }
      // 4^−in, where rows of erfcx take 2⁻ⁿ.
      return row(count) { 2 * i * $0 }
    }

    /// The row of terms that are moved down by so many places, as far as they are units.
    private mutating func row(_ count: Int, by places: (Int) -> Int) -> [UInt] {
      let (w, n) = (w, n)
      var counts = Array(repeating: 0, count: 9)
      var lengths = [Int]()
      terms.withUnsafeMutableBufferPointer { terms in
        for index in 0..<count {
          let term = terms.baseAddress! + n * index
          Limbs.shiftRight(term, term, n, by: places(index))
          var length = Limbs.length(term + 1, w)
          if length == 0 { break }
          if length < w, term[length] >> 63 != 0 { length += 1 }
          lengths.append(length)
          counts[length - 1] += 1
        }
      }
      var row = [UInt](repeating: 0, count: LimbErrorTable.headerWords)
      for (index, count) in counts.enumerated() {
        precondition(count < 256)
        row[index >> 3] |= UInt(count) << UInt(8 * index & 63)
      }
      for (index, length) in lengths.enumerated().reversed() {
        row += terms[n * index + 1...n * index + length]
      }
      return row
    }
  }
}
