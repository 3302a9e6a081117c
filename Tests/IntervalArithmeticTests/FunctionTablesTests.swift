import IntervalArithmetic
import Testing

/// Every entry of the tables of binary64 functions against 384 bits, and that the same checks refuse
/// tables in which one number is another.
@Suite struct FunctionTablesTests {
  private typealias Real = Interval<BigFloat<9>>

  private static func real(_ x: Double) -> Real { Real(Rational(x)) }

  /// Whether high + low is a value up to a power of 2.
  private static func isNear(
    _ high: Double, _ low: Double, _ exact: Real, _ exponent: Int
  ) -> Bool {
    (exact - real(high) - real(low)).magnitude.rational <= .powerOfTwo(exponent)
  }

  // MARK: The checks

  private static func logarithmHolds(_ table: [Double], step: Int) -> Bool {
    let (r, high, low) = (table[3 * step], table[3 * step + 1], table[3 * step + 2])
    let (first, last) = (
      Double(bitPattern: UInt64(0x3fe60 + step) << 44),
      Double(bitPattern: UInt64(0x3fe61 + step) << 44)
    )
    let isBesideOne = first == 1 || last == 1
    if isBesideOne { return r == 1 && high == 0 && low == 0 && last - 1 <= 0x1p-8 }
    // |w| at both ends, in between, and less than H.
    let widest = [first, last].map { (Rational($0) * Rational(r) - 1).magnitude }.max()!
    return widest < Rational(0x1.02p-9) && high.magnitude > 0x1p-9
      && high.magnitude < 0.38 && (high * 0x1p42) == (high * 0x1p42).rounded()
      && isNear(high, low, -real(r).log(), -95)
  }

  private static func arctangentHolds(_ table: [Double], row: Int) -> Bool {
    let (c, high, low) = (table[3 * row], table[3 * row + 1], table[3 * row + 2])
    if row == 0 { return c == 0 && high == 0 && low == 0 }
    guard low.magnitude <= 0x1p-52 else { return false }
    if row == 193 { return c == 1 && isNear(high, low, Real.pi / Real(2), -104) }
    let first = Double(bitPattern: UInt64((1023 - 6) * 16 + row - 1) << 48)
    return c == first + first.binade * 0x1p-5
      && isNear(high, low, real(c).atan(), -104)
  }

  private static func sineHolds(_ table: [Double], row: Int) -> Bool {
    let (high, low) = (table[2 * row], table[2 * row + 1])
    switch row {
    case 0, 64: return high == 0 && low == 0
    case 32: return high == 1 && low == 0
    case 96: return high == -1 && low == 0
    default:
      let exact = (Real.pi * Real(row) / Real(64)).sin()
      return low.magnitude <= high.ulp && isNear(high, low, exact, -105)
    }
  }

  /// aₙ₊₁ = (2/√π)·e^{−c²}·(−1)ⁿHₙ(c)/(n + 1)! with Hermite's polynomials.
  private static func errorFunctionHolds(_ table: [Double], piece: Int) -> Bool {
    let row = Array(table[14 * piece..<14 * (piece + 1)])
    let c = Real(Rational(2 * (piece + 4) + 1, over: 32))
    var hermite = [Real(1), Real(2) * c]
    for n in 1..<9 {
      hermite.append(Real(2) * c * hermite[n] - Real(2 * n) * hermite[n - 1])
    }
    let slope = Real(2) / Real.pi.squareRoot() * (-c * c).exp()
    var factorial = Real(1)
    let exact = (0..<10).map { n in
      factorial = factorial * Real(n + 1)
      return Real(n.isMultiple(of: 2) ? 1 : -1) * slope * hermite[n] / factorial
    }
    let areNear = (1..<10).allSatisfy { n in
      let distance = (exact[n] - real(row[n + 3])).magnitude.rational
      return distance <= Rational(row[n + 3].ulp) * Rational(0.501)
    }
    // The bound without the room that its own roundings take.
    var terms = (exact[1].magnitude.rational + exact[2].magnitude.rational / 32) * 10
    for n in 3..<10 { terms = terms + exact[n].magnitude.rational * .powerOfTwo(5 - 5 * n) * 16 }
    let bound = terms * .powerOfTwo(-63) + .powerOfTwo(-64)
    return areNear && isNear(row[0], row[1], c.erf(), -104)
      && isNear(row[2], row[3], exact[0], -104)
      && Rational(row[13]) >= bound && Rational(row[13]) <= bound * Rational(1.1)
  }

  // MARK: The tests

  private static func expect(
    _ table: [Double], stride: Int, rows: Int, _ holds: ([Double], Int) -> Bool
  ) {
    #expect(table.count == stride * rows)
    for row in 0..<rows {
      #expect(holds(table, row), "row \(row)")
      // The false twins: a little more of a low part, or 2⁻⁴⁰ more of another number.
      for place in row * stride..<(row + 1) * stride where row.isMultiple(of: 7) {
        var wrong = table
        wrong[place] += max(wrong[place].magnitude * 0x1p-40, 0x1p-90)
        #expect(!holds(wrong, row), "row \(row), place \(place - row * stride)")
      }
    }
  }

  @Test func `the table of logarithms`() {
    Self.expect(FunctionTables.logarithm, stride: 3, rows: 256, Self.logarithmHolds)
  }

  @Test func `the table of arc tangents`() {
    Self.expect(FunctionTables.arctangent, stride: 3, rows: 194, Self.arctangentHolds)
  }

  @Test func `the table of sines`() {
    Self.expect(FunctionTables.sine, stride: 2, rows: 128, Self.sineHolds)
  }

  @Test func `the table of erf`() {
    let table = FunctionTables.errorFunction
    #expect(table.count == 14 * 92)
    for piece in 0..<92 {
      #expect(Self.errorFunctionHolds(table, piece: piece), "piece \(piece)")
      for place in 0..<14 where piece.isMultiple(of: 7) {
        var wrong = table
        let index = 14 * piece + place
        // A bound that is too small; elsewhere two places, or what counts for a low part.
        switch place {
        case 13: wrong[index] = wrong[index] * 0.9
        case 1, 3: wrong[index] += 0x1p-100
        default: wrong[index] = wrong[index].nextUp.nextUp
        }
        #expect(!Self.errorFunctionHolds(wrong, piece: piece), "piece \(piece), place \(place)")
      }
    }
  }

  /// Beside multiples of π/2 a wrong part of π/64 would show, and the estimates are as good as elsewhere.
  @Test(arguments: [false, true])
  func `reductions beside multiples of π/2`(fused: Bool) throws {
    let fused = fused && FastElementary.fuses != 0
    for k in 1...325 {
      let x = (Real.pi * Real(k) / Real(2)).lower.approximation
      for y in [x, x.nextUp, x.nextDown, -x] {
        for function in [FastElementary.Function.sin, .cos] {
          let estimate = try #require(FastElementary.estimate(function, y, fused: fused))
          let exact = function == .sin ? Self.real(y).sin() : Self.real(y).cos()
          let error = (exact - Self.real(estimate.y) - Self.real(estimate.tail)).magnitude.rational
          #expect(error <= Rational(estimate.error), "\(function) \(y)")
          #expect(estimate.error <= 0x1p-58)
        }
        // The quarter is known, and the results are MPFR's.
        let point = Interval(unchecked: y, y)
        #expect(point.sin() == Self.rounded(Self.real(y).sin()))
        #expect(point.cos() == Self.rounded(Self.real(y).cos()))
        let wide = Interval(unchecked: y - 0.25, y + 0.25)
        let isEven = k.isMultiple(of: 2)
        #expect((isEven ? wide.cos() : wide.sin()).magnitude == 1)
        #expect((isEven ? wide.sin() : wide.cos()).contains(0.0))
      }
    }
  }

  private static func rounded(_ x: Real) -> Interval<Double> {
    Interval(
      unchecked: Double(x.lower.rational, rounded: .down), Double(x.upper.rational, rounded: .up))
  }
}
