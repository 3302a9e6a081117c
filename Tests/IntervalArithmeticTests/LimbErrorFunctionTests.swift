import CMPFR
import IntervalArithmetic
import TestSupport
import Testing

/// The error functions' kernels for 3 to 8 limbs: their tables and errors against 1024 bits, where
/// ``ErrorFunctionKernel`` and MPFR know nothing of them, and their results against these two.
@Suite struct LimbErrorFunctionTests {
  typealias Kernel = LimbErrorFunction
  private typealias Real = Interval<BigFloat<16>>

  // MARK: Tables

  /// Numbers of the coefficients, multiplied by 2^576 and cut off.
  private static func words(_ x: Real) -> [UInt] {
    let scale = Rational.powerOfTwo(576)
    let (low, high) = ((x.lower.rational * scale).floor, (x.upper.rational * scale).floor)
    precondition(low == high, "the reference is too coarse")
    // The words of its own representation, moved to the right.
    let number = BigFloat<9>(low * .powerOfTwo(-576), rounded: .down)
    var words = [UInt](repeating: 0, count: 9)
    guard number.signum != 0 else { return words }
    number.withHeader { header in
      let places = -header.pointee._mpfr_exp
      let (count, bits) = (places >> 6, UInt(places & 63))
      for index in count..<9 {
        let above = index < 8 ? header.pointee._mpfr_d[index + 1] : 0
        words[index - count] = header.pointee._mpfr_d[index] >> bits
        if bits > 0 { words[index - count] |= above << (64 - bits) }
      }
    }
    return words
  }

  /// The upper words without leading zeros.
  private static func trimmed(_ words: [UInt], dropping count: Int = 0) -> [UInt] {
    var words = Array(words.dropFirst(count))
    while words.last == 0 { words.removeLast() }
    return words
  }

  /// Every row at every precision is the exact one, cut off, until a number is below a unit.
  private func expectRow(_ exact: [[UInt]], _ name: String, _ row: (_ words: Int) -> [[UInt]]?) {
    for w in 4...9 {
      guard let numbers = row(w) else { continue }
      #expect(numbers.count >= 10)
      for (index, number) in numbers.enumerated() {
        #expect(
          Self.trimmed(number) == Self.trimmed(exact[index], dropping: 9 - w),
          "\(name), \(w) words, \(index)")
        // Partial sums, at most 1.1 times as large, do not carry.
        #expect(index == 0 || number.last! >> 63 == 0 || number.count == w)
      }
      #expect(Self.trimmed(exact[numbers.count], dropping: 9 - w).isEmpty)
    }
  }

  @Test func `the coefficients of erfcx are exact`() {
    let twoOverRootPi = Real(2) / Real.pi.squareRoot()
    for j in 0...32 * LimbErrorTable.limit(words: 9) {
      let c = Real(Rational(j, over: 32))
      // The table begins with less than 1.
      let value = j == 0 ? Real(1) - Real(Rational.powerOfTwo(-999)) : c.erfcx()
      // 64(n + 1)·B_{n+1} = B_{n−1}/32 − 2c·Bₙ, from f′ = 2cf − 2/√π.
      var terms = [value, (twoOverRootPi - Real(2) * c * value) / Real(64)]
      while terms.count < 84 {
        let n = terms.count - 1
        let next = terms[n - 1] / Real(32) - Real(2) * c * terms[n]
        terms.append(next / Real(64 * (n + 1)))
      }
      let exact = terms.map { Self.words($0.upper.signum > 0 ? $0 : Real(0)) }
      expectRow(exact, "erfcx \(j)") {
        j <= 32 * LimbErrorTable.limit(words: $0)
          ? LimbErrorTable.numbers(words: $0, erfcx: j) : nil
      }
    }
  }

  @Test func `the coefficients of erf are exact`() {
    for i in LimbErrorTable.binades {
      var (terms, power) = ([Real](), Real(1) / Real.pi.squareRoot())
      for n in 0..<96 {
        if n > 0 { power = power / Real(Rational(n) * .powerOfTwo(2 * i)) }
        terms.append(power / Real(2 * n + 1))
      }
      let exact = terms.map(Self.words)
      expectRow(exact, "erf \(i)") { LimbErrorTable.numbers(words: $0, erf: i) }
    }
  }
}

// MARK: - Arguments

extension LimbErrorFunctionTests {
  /// Numbers at which the kernel changes its way, and their neighbors, near and far; then random ones: two of
  /// three from the range that it is for.
  private static func argument<let limbs: Int>(
    _ type: BigFloat<limbs>.Type, _ index: Int, _ random: inout SplitMix64
  ) -> BigFloat<limbs> {
    let isNegative = Bool.random(using: &random)
    guard index % 5 == 4 else {
      let exponent = Int.random(
        in: index % 3 != 0 ? -5...4 : index % 2 == 0 ? -80...11 : 4...10, using: &random)
      return LimbSamples.number(
        type, exponent: exponent, isNegative: isNegative, kind: index, &random)
    }
    let limit = LimbErrorTable.limit(words: limbs + 1)
    let place: Rational =
      switch index % 4 {
      case 0: Rational(limit)
      case 1: .powerOfTwo(-Int.random(in: 1...9, using: &random))
      default: Rational(Int.random(in: 1...64 * limit, using: &random), over: 64)
      }
    let step = LimbSamples.number(
      type, exponent: Int.random(in: -64 * limbs ... -5, using: &random),
      isNegative: Bool.random(using: &random), kind: index / 4, &random)
    let x = BigFloat<limbs>(place, rounded: .down)
    let near = index % 3 == 0 ? x : x.adding(step, rounded: .down)
    return isNegative ? -near : near
  }
}

// MARK: - Errors

extension LimbErrorFunctionTests {
  private static func enclosure(_ function: Kernel.Function, _ x: Real) -> Real {
    switch function {
    case .erf: x.erf()
    case .erfc: x.erfc()
    case .erfcx: x.erfcx()
    }
  }

  @Test(arguments: Kernel.Function.allCases)
  func `values keep their bounds`(_ function: Kernel.Function) {
    expectBounds(function, BigFloat<3>.self, seed: 201)
    expectBounds(function, BigFloat<4>.self, seed: 202)
    expectBounds(function, BigFloat<5>.self, seed: 203)
    expectBounds(function, BigFloat<6>.self, seed: 204)
    expectBounds(function, BigFloat<7>.self, seed: 205)
    expectBounds(function, BigFloat<8>.self, seed: 206)
  }

  private func expectBounds<let limbs: Int>(
    _ function: Kernel.Function, _ type: BigFloat<limbs>.Type, seed: UInt64
  ) {
    var random = SplitMix64(seed: seed)
    var (largest, served) = ([0.0, 0], [0, 0])
    for index in 0..<400 {
      let x = Self.argument(type, index, &random)
      guard x.signum != 0 else { continue }
      let step = LimbSamples.number(
        type, exponent: Int.random(in: -64 * limbs ... -63, using: &random),
        isNegative: x.signum < 0, kind: index, &random)
      let y = x.adding(step, rounded: .down)
      let estimates = LimbSamples.withArgument(x) { a in
        LimbSamples.withArgument(y) { b in
          LimbErrorFunction.estimates(function, a, b)
            ?? LimbErrorFunction.estimates(function, a, nil)
        }
      }
      for (place, (estimate, argument)) in zip(estimates ?? [], [x, y]).enumerated() {
        let exact = Self.enclosure(function, Real(argument.rational))
        let share = LimbSamples.share(estimate, of: exact)
        #expect(share < 1, "\(function) \(limbs) \(argument.hexadecimalText)")
        largest[place] = max(largest[place], share)
        served[place] += 1
      }
    }
    // The bounds are worst cases, but not beyond all measure.
    #expect(largest[0] > 1 / 64.0 && largest[1] > 1 / 64.0, "\(function) \(limbs): \(largest)")
    #expect(served[0] > 300 && served[1] > 120, "\(function) \(limbs): \(served)")
  }
}

// MARK: - Results

extension LimbErrorFunctionTests {
  /// The old ways.
  private static func oracle<let limbs: Int>(
    _ function: Kernel.Function, _ x: BigFloat<limbs>, _ rounding: Rounding
  ) -> BigFloat<limbs> {
    BigFloat<limbs>(storing: { destination in
      _ = x.withHeader {
        switch function {
        case .erf: mpfr_erf(destination, $0, rounding.mpfr)
        case .erfc: ErrorFunctionKernel.erfc(destination, $0, rounding.mpfr)
        case .erfcx: ErrorFunctionKernel.erfcx(destination, $0, rounding.mpfr)
        }
      }
    })
  }

  private static func value<let limbs: Int>(
    _ function: Kernel.Function, _ x: BigFloat<limbs>, _ rounding: Rounding
  ) -> BigFloat<limbs> {
    switch function {
    case .erf: x.erf(rounded: rounding)
    case .erfc: x.erfc(rounded: rounding)
    case .erfcx: x.erfcx(rounded: rounding)
    }
  }

  private static func image<let limbs: Int>(
    _ function: Kernel.Function, _ x: Interval<BigFloat<limbs>>
  ) -> Interval<BigFloat<limbs>> {
    switch function {
    case .erf: x.erf()
    case .erfc: x.erfc()
    case .erfcx: x.erfcx()
    }
  }

  @Test(arguments: Kernel.Function.allCases)
  func `results are those of the slow ways`(_ function: Kernel.Function) {
    check(function, BigFloat<3>.self, seed: 211)
    check(function, BigFloat<4>.self, seed: 212)
    check(function, BigFloat<5>.self, seed: 213)
    check(function, BigFloat<6>.self, seed: 214)
    check(function, BigFloat<7>.self, seed: 215)
    check(function, BigFloat<8>.self, seed: 216)
  }

  private func check<let limbs: Int>(
    _ function: Kernel.Function, _ type: BigFloat<limbs>.Type, seed: UInt64
  ) {
    var random = SplitMix64(seed: seed)
    var (decided, ordinary, pairs, near) = (0, 0, 0, 0)
    for index in 0..<500 {
      let x = Self.argument(type, index, &random)
      guard x.signum != 0 else { continue }
      let isOrdinary = index % 5 != 4 && index % 3 != 0
      if isOrdinary { ordinary += 1 }
      let expected = Interval(
        unchecked: Self.oracle(function, x, .down), Self.oracle(function, x, .up))
      for rounding in [Rounding.down, .up] {
        guard let value = x.viaLimbs(errorFunction: function, rounding) else { continue }
        if isOrdinary { decided += 1 }
        let bound = rounding == .down ? expected.lower : expected.upper
        #expect(value == bound, "\(function) \(rounding) of \(x.hexadecimalText)")
        // The next number on the inner side is refused.
        let twin = rounding == .down ? value.successor : value.predecessor
        #expect(twin != bound)
      }
      // Both ends, whatever finds them.
      let step = LimbSamples.number(
        type, exponent: Int.random(in: -64 * limbs ... -3, using: &random), isNegative: false,
        kind: index, &random)
      let y = x.adding(step, rounded: .up)
      let (low, high) = (
        Self.oracle(function, y, function == .erf ? .up : .down),
        function == .erf ? expected.lower : expected.upper
      )
      let image = Interval(unchecked: min(low, high), max(low, high))
      #expect(
        Self.image(function, Interval(unchecked: x, y)) == image,
        "\(function) from \(x.hexadecimalText) to \(y.hexadecimalText)")
      // Ends that take one sum of powers.
      let small = LimbSamples.number(
        type, exponent: Int.random(in: -64 * limbs ... -70, using: &random),
        isNegative: x.signum < 0, kind: index, &random)
      let neighbor = index.isMultiple(of: 11) ? x : x.adding(small, rounded: .down)
      let interval = Interval(unchecked: min(x, neighbor), max(x, neighbor))
      // Not from below an integer to above it.
      let isServed =
        isOrdinary && index % 8 != 0 && BigFloat<limbs>(15, rounded: .down) > max(x, -x)
      if isServed { near += 1 }
      guard let bounds = BigFloat<limbs>.viaLimbs(errorFunction: function, interval) else {
        continue
      }
      if isServed { pairs += 1 }
      let others = Interval(
        unchecked: Self.oracle(function, neighbor, .down), Self.oracle(function, neighbor, .up))
      #expect(
        bounds == expected.hull(others), "\(function) of \(interval.hexadecimalText)")
    }
    // What is left to the slow ways is the exception.
    #expect(decided * 100 > ordinary * 2 * 97, "\(function) \(limbs): \(decided) \(ordinary)")
    #expect(pairs * 100 > near * 97 && near > 80, "\(function) \(limbs): \(pairs) \(near)")
  }

  /// erf and 2 − erf beyond 7 are so flat that some values differ from numbers by less than 2⁻⁶⁰ of a place: the
  /// kernel does not decide them, and what does is right.
  @Test(arguments: [Kernel.Function.erf, .erfc])
  func `values next to numbers are left to the slow ways`(_ function: Kernel.Function) {
    checkHard(function, BigFloat<3>.self)
    checkHard(function, BigFloat<4>.self)
    checkHard(function, BigFloat<8>.self)
  }

  private func checkHard<let limbs: Int>(
    _ function: Kernel.Function, _ type: BigFloat<limbs>.Type
  ) {
    for start in stride(from: 58, through: 74, by: 2) {
      // erf, or erfc of the opposite.
      let x = Rational(start, over: 8) * (function == .erf ? 1 : -1)
      let target = Self.enclosure(function, Real(x)).lower.rational
      let number = BigFloat<limbs>(target, rounded: .down).rational
      // By Newton's method, with |derivative| = (2/√π)·e^{−x²}.
      var y = Real(x)
      for _ in 0..<6 {
        let slope = Real(2) / Real.pi.squareRoot() * (-y.squared()).exp()
        let excess = Self.enclosure(function, y) - Real(number)
        let next = function == .erf ? y - excess / slope : y + excess / slope
        y = Real(next.lower.rational)
      }
      let hard = BigFloat<limbs>(y.lower.rational, rounded: .down)
      let exact = Self.enclosure(function, Real(hard.rational))
      // Closer than 2⁻⁶⁰ of a place, which is at least 2^−64·limbs.
      let distance = (exact - Real(number)).magnitude.rational
      #expect(distance < .powerOfTwo(-64 * limbs - 60))
      for rounding in [Rounding.down, .up] {
        #expect(hard.viaLimbs(errorFunction: function, rounding) == nil)
        #expect(
          Self.value(function, hard, rounding)
            == BigFloat<limbs>(
              rounding == .down ? exact.lower.rational : exact.upper.rational, rounded: rounding),
          "\(function) of \(hard.hexadecimalText)")
      }
    }
  }

  /// Tiny and huge numbers, to the ends of the range of exponents, and what is not regular.
  @Test(arguments: Kernel.Function.allCases)
  func `extreme arguments`(_ function: Kernel.Function) {
    checkExtremes(function, BigFloat<3>.self)
    checkExtremes(function, BigFloat<4>.self)
    checkExtremes(function, BigFloat<8>.self)
  }

  private func checkExtremes<let limbs: Int>(
    _ function: Kernel.Function, _ type: BigFloat<limbs>.Type
  ) {
    var random = SplitMix64(seed: 221)
    let most = 1 << 30 - 1
    let exponents =
      [-most, 1 - most, -1 << 20, -9999, -64 * limbs - 2, -64 * limbs, -64 * limbs + 2]
      + [-63, -62, -61, -60, 5, 6, 10, 11, 64, 4000, 1 << 29 - 1, 1 << 29, most - 1, most]
    for (index, exponent) in exponents.enumerated() {
      for isNegative in [false, true] {
        // The old way takes minutes for e^{x²} and underflows.
        if exponent > 11, function != .erf, isNegative == (function == .erfcx) { continue }
        let x = LimbSamples.number(
          type, exponent: exponent, isNegative: isNegative, kind: index, &random)
        for rounding in [Rounding.down, .up] {
          #expect(
            Self.value(function, x, rounding) == Self.oracle(function, x, rounding),
            "\(function) of \(x.hexadecimalText)")
        }
      }
    }
    typealias Set = Interval<BigFloat<limbs>>
    #expect(Self.image(function, Set.empty).isEmpty)
    let (zero, line) = (Self.image(function, Set(0)), Self.image(function, Set.entire))
    #expect(zero == (function == .erf ? Set(0) : Set(1)))
    #expect(Self.image(function, Set(unchecked: -.zero, -.zero)) == zero)
    switch function {
    case .erf: #expect(line == Set(unchecked: BigFloat(-1), BigFloat(1)))
    case .erfc: #expect(line == Set(unchecked: .zero, BigFloat(2)))
    case .erfcx: #expect(line == Set(unchecked: .zero, .infinity))
    }
    // 1 and 2 are never values.
    let large = Set(1000)
    #expect(large.erf().lower < BigFloat(1) && large.erf().upper == BigFloat(1))
    #expect((-large).erfc().lower < BigFloat(2) && (-large).erfc().upper == BigFloat(2))
  }
}
