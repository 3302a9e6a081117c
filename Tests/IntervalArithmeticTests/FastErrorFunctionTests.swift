import TestSupport
import Testing

import IntervalArithmetic

/// Proves the tables of erfcx piece by piece, and writes them.
@Suite struct FastErrorFunctionTests {
  private typealias Real = Interval<BigFloat<16>>

  /// f⁽ⁿ⁾(x)/n! for n = 0…count−1: f′ = 2xf − 2/√π and f⁽ⁿ⁺¹⁾ = 2xf⁽ⁿ⁾ + 2nf⁽ⁿ⁻¹⁾.
  private static func taylor(_ x: Real, _ count: Int) -> [Real] {
    var derivatives = [x.erfcx()]
    derivatives.append(Real(2) * x * derivatives[0] - Real(2) / Real.pi.squareRoot())
    while derivatives.count < count {
      let n = derivatives.count - 1
      derivatives.append(
        Real(2) * x * derivatives[n] + Real(2 * n) * derivatives[n - 1])
    }
    var factorial = Real(1)
    return derivatives.enumerated().map { n, value in
      if n > 1 { factorial = factorial * Real(n) }
      return value / factorial
    }
  }

  private static func nearest(_ x: Real) -> Double {
    Double(x.midpoint!.approximation)
  }

  private static func coefficients(of piece: Int) -> [Double] {
    let exact = taylor(Real(Rational(ErrorFunctionTable.center(of: piece))), 14)
    return exact.enumerated().flatMap { n, value -> [Double] in
      let high = nearest(value)
      return n < 3 ? [high, nearest(value - Real(Rational(high)))] : [high]
    } + [ErrorFunctionTable.center(of: piece)]
  }

  @Test func `the table is current`() throws {
    let isCurrent = try GeneratedSource.isCurrent(
      "ErrorFunctions/ErrorFunctionTable.swift", Self.text)
    #expect(isCurrent)
  }

  private static var text: String {
    var lines = [
      "/// Taylor coefficients of erfcx for ``FastErrorFunction``, piece by piece: three pairs, then the",
      "/// third power's and on, then the center.", "///",
      "/// Generated; `FastErrorFunctionTests` proves their errors, and writes the table anew with",
      "/// `RECORD_TABLES` set.", "package enum ErrorFunctionTable {",
      "  package static let coefficients: [Double] = [",
    ]
    for piece in 0..<ErrorFunctionTable.pieceCount {
      let row = coefficients(of: piece)
      lines.append("    // around \(ErrorFunctionTable.center(of: piece))")
      for start in stride(from: 0, to: row.count, by: 3) {
        let part = row[start..<min(start + 3, row.count)].map(GeneratedSource.literal)
        lines.append("    " + part.joined(separator: ", ") + ",")
      }
    }
    return (lines + ["  ]", "}"]).joined(separator: "\n") + "\n"
  }

  /// The rest of the series, the rounding of the coefficients, and the roundings on the way, for
  /// all x of each piece.
  @Test func `every piece keeps its bound`() {
    let unit = Real(.powerOfTwo(-53))
    for piece in 0..<ErrorFunctionTable.pieceCount {
      let range = ErrorFunctionTable.range(of: piece)
      let center = Real(Rational(ErrorFunctionTable.center(of: piece)))
      let reach =
        (Real(from: Rational(range.lowerBound), through: Rational(range.upperBound)) - center)
        .absoluteValue()
      let t = Real(reach.upper)
      let exact = Self.taylor(center, 14)
      let c = Self.coefficients(of: piece)
      // The largest |f⁽¹⁴⁾/14!| on the piece.
      let rest = Self.taylor(Real(Rational(range.lowerBound)), 15)[14].absoluteValue() * t.power(14)
      var coefficientError = Real(0)
      for n in 0..<14 {
        // The low part of the second power's coefficient is not used.
        let stored =
          n < 2
          ? Rational(c[2 * n]) + Rational(c[2 * n + 1]) : Rational(n == 2 ? c[4] : c[n + 3])
        coefficientError =
          coefficientError + (exact[n] - Real(stored)).absoluteValue() * t.power(n)
      }
      // In Estrin's scheme for eleven coefficients each term passes at most 8 products, those that
      // make t², t⁴ and t⁸ included, and 5 sums: 13 roundings, each of a unit at most.
      let sizes = (3..<14).map { Real(Rational(c[$0 + 3])).absoluteValue() * t.power($0) }
      let series = Real(14) * unit * sizes.reduce(Real(0)) { $0 + $1 }
      // The product of that with t, the sum with the second power's coefficient, the product of that
      // with t; then sums and products are exact up to their tails, and of these what is rounded is
      // of the order of a unit of a unit of the sizes, a few times.
      let quadratic =
        Real(4) * unit
        * sizes.reduce(Real(Rational(c[4])).absoluteValue() * t.power(2)) { $0 + $1 }
      let leading = (0..<3).map { Real(Rational(c[2 * $0])).absoluteValue() * t.power($0) }
      let steps = Real(24) * unit.squared() * (leading + sizes).reduce(Real(0)) { $0 + $1 }
      let total = rest + coefficientError + series + quadratic + steps
      let least = Real(Rational(range.upperBound)).erfcx()
      #expect(
        total.upper.rational <= Rational(FastErrorFunction.relativeError(at: range.lowerBound))
          * least.lower.rational,
        "piece \(piece): 2^\((total / least).upper.approximation.exponent)")
    }
  }

  private static func points(_ range: ClosedRange<Double>, _ count: Int) -> [Double] {
    var random = SplitMix64(seed: 9)
    return (0..<count).map { index in
      let x = Double.random(in: range, using: &random)
      return index.isMultiple(of: 4) ? x * 0x1p-12 : x
    }
  }

  @Test func `the tail is right to the bound`() {
    for x in Self.points(0...27.9, 3000) {
      let pair = FastErrorFunction.erfcx(x)
      let exact = Real(Rational(x)).erfcx()
      let error = (exact - Real(Rational(pair.y) + Rational(pair.tail))).magnitude.rational
      #expect(
        error <= Rational(FastErrorFunction.relativeError(at: x)) * exact.lower.rational, "\(x)")
    }
  }

  /// The same as 1024 bits, both ways, and MPFR is seldom asked.
  @Test func `rounded correctly`() {
    var (asked, total) = (0, 0)
    for x in Self.points(-25.9...25.9, 3000) {
      let exact = Real(Rational(x))
      for (value, function) in [
        (exact.erfc(), FastErrorFunction.erfc), (exact.erfcx(), FastErrorFunction.erfcx),
      ] {
        for rounding in [Rounding.down, .up] {
          total += 1
          guard let found = function(x, rounding) else {
            asked += 1
            continue
          }
          let end = rounding == .down ? value.lower : value.upper
          #expect(found == Double(end.rational, rounded: rounding), "\(x)")
        }
      }
    }
    #expect(asked * 25 < total, "\(asked) of \(total)")
  }
}
