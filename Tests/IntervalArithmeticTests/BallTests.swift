import IntervalArithmetic
import TestSupport
import Testing

/// Balls over arrays, held against 128 bits.
@Suite struct BallTests {
  private typealias Long = Interval<BigFloat<9>>

  struct Case: Sendable, CustomTestStringConvertible {
    let function: BallArray.Function
    let exact: @Sendable (Interval<BigFloat<9>>) -> Interval<BigFloat<9>>
    /// Where arguments are drawn from.
    var range = -30.0...30.0
    var testDescription: String { "\(function)" }
  }

  static let cases: [Case] = [
    Case(function: .negated, exact: { -$0 }),
    Case(function: .squared, exact: { $0.squared() }),
    Case(function: .squareRoot, exact: { $0.squareRoot() }, range: 0.001...1000),
    Case(function: .exp, exact: { $0.exp() }),
    Case(function: .tanh, exact: { $0.tanh() }),
    Case(function: .sigmoid, exact: { $0.sigmoid() }),
    Case(function: .softplus, exact: { $0.softplus() }),
    Case(function: .erfc, exact: { $0.erfc() }),
    Case(function: .erf, exact: { $0.erf() }),
    Case(function: .atan, exact: { $0.atan() }),
    Case(function: .sin, exact: { $0.sin() }),
    Case(function: .cos, exact: { $0.cos() }),
  ]

  /// Of several magnitudes in a range, four at a time.
  private static func arguments(in range: ClosedRange<Double>, _ seed: UInt64) -> [Double] {
    var random = SplitMix64(seed: seed)
    let special: [Double] = [
      0, -0.0, .leastNonzeroMagnitude, -.leastNonzeroMagnitude, 1e6, -1e6, 700, -700, 710, -710, 1,
      -1,
      0.4140625, 22, 26, -26,
      0.34657359027997264, 0.34657359027997270, 1e300, -1e300, 0x1p20, 0x1p-30,
    ].filter { range.lowerBound < 0 || range.contains($0) }
    let others = (0..<3000).map { index -> Double in
      let wide = Double.random(in: range, using: &random)
      return switch index % 3 {
      case 0: wide
      case 1: max(wide / 16, range.lowerBound)
      default: wide * Double(sign: .plus, exponent: -(index % 40), significand: 1)
      }
    }
    let all = special + others.filter { range.contains($0) }
    return Array(all.prefix(all.count / 4 * 4))
  }

  private static func values(
    _ function: BallArray.Function, at x: [Double], radius: Double, isWide: Bool
  ) -> [Ball] {
    var (midpoints, radii) = (x, [Double](repeating: radius, count: x.count))
    var (results, errors) = (midpoints, radii)
    let count = x.count
    midpoints.withUnsafeMutableBufferPointer { m in
      radii.withUnsafeMutableBufferPointer { r in
        results.withUnsafeMutableBufferPointer { z in
          errors.withUnsafeMutableBufferPointer { e in
            BallArray(midpoints: z.baseAddress!, radii: e.baseAddress!).set(
              function, BallArray(midpoints: m.baseAddress!, radii: r.baseAddress!), count: count,
              isWide: isWide)
          }
        }
      }
    }
    return zip(results, errors).map { Ball(midpoint: $0, radius: $1) }
  }

  /// Whether all of an exact enclosure may lie in a ball whose radius is multiplied.
  private static func holds(_ ball: Ball, _ exact: Long, factor: Double = 1) -> Bool {
    let middle = Long(BigFloat<9>(ball.midpoint))
    let distance = (exact - middle).magnitude
    return distance <= BigFloat<9>(ball.radius * factor)
  }

  @Test(arguments: cases)
  func `values lie in their balls, and not in smaller ones`(_ tested: Case) {
    let arguments = Self.arguments(in: tested.range, 1)
    let found = Self.values(tested.function, at: arguments, radius: 0, isWide: false)
    var refuted = 0
    for (x, ball) in zip(arguments, found) where ball.radius.isFinite {
      let exact = tested.exact(Long(BigFloat<9>(x)))
      #expect(Self.holds(ball, exact), "\(tested.function)(\(x)): \(ball) and \(exact)")
      // A thousandth of the bound is too little.
      if !Self.holds(ball, exact, factor: 0.001) { refuted += 1 }
    }
    #expect(tested.function == .negated ? refuted == 0 : refuted > 100, "\(refuted)")
    // Where nothing is said, that is what the arguments' size is to blame for.
    for (x, ball) in zip(arguments, found) where !ball.radius.isFinite {
      #expect(x.magnitude >= 700, "\(tested.function)(\(x))")
    }
  }

  @Test(arguments: cases)
  func `values of balls lie in balls`(_ tested: Case) {
    for radius in [0x1p-10, 0x1p-25, 0x1p-50] {
      let arguments = Self.arguments(in: tested.range, 2).filter {
        // So that the ends of balls are numbers of 384 bits, and in the domain.
        tested.range.lowerBound < 0
          ? $0.magnitude < 0x1p100 && ($0 == 0 || $0.magnitude > 0x1p-100) : $0 > 0.01
      }
      let count = arguments.count / 4 * 4
      let points = Array(arguments.prefix(count))
      let found = Self.values(tested.function, at: points, radius: radius, isWide: true)
      for (x, ball) in zip(points, found) where ball.radius.isFinite {
        for end in [-radius, radius] {
          let exact = tested.exact(Long(BigFloat<9>(x)) + Long(BigFloat<9>(end)))
          #expect(Self.holds(ball, exact), "\(tested.function)(\(x) + \(end)): \(ball), \(exact)")
        }
      }
    }
  }

  @Test(arguments: cases)
  func `the width of vectors changes nothing`(_ tested: Case) {
    let arguments = Self.arguments(in: tested.range, 3)
    guard Double.processorIsWide else { return }
    for radius in [0, 0x1p-30] {
      let narrow = Self.values(tested.function, at: arguments, radius: radius, isWide: false)
      let wide = Self.values(tested.function, at: arguments, radius: radius, isWide: true)
      for (a, b) in zip(narrow, wide) {
        #expect(a.midpoint.bitPattern == b.midpoint.bitPattern)
        #expect(a.radius.bitPattern == b.radius.bitPattern)
      }
    }
  }

  @Test(arguments: cases)
  func `what says nothing leads to nothing`(_ tested: Case) {
    for radius in [Double.infinity, .nan] {
      for x in [0, 1, -5, Double.infinity, .nan] {
        let found = Self.values(
          tested.function, at: [x, x, x, x], radius: radius, isWide: Double.processorIsWide)
        #expect(found.allSatisfy { !$0.radius.isFinite }, "\(tested.function)(\(x))")
      }
    }
  }

  @Test func `operations lie in their balls, and not in smaller ones`() {
    typealias Operands = (Interval<BigFloat<9>>, Interval<BigFloat<9>>)
    let operations: [(BallArray.Operation, (Operands) -> Long)] = [
      (.sum, { $0.0 + $0.1 }), (.difference, { $0.0 - $0.1 }), (.product, { $0.0 * $0.1 }),
      (.quotient, { $0.0 / $0.1 }),
    ]
    let x = Self.arguments(in: -30...30, 4)
    let y = Array(x.dropFirst(x.count / 2).reversed() + x.prefix(x.count / 2))
    for (operation, exact) in operations {
      for constant in [BallArray.Constant.neither, .first, .second] {
        for radius in [0, 0x1p-40] {
          var (a, b) = (x, y)
          if constant == .first { a = [Double](repeating: 3.7, count: x.count) }
          if constant == .second { b = [Double](repeating: -1.1, count: x.count) }
          let count = x.count
          var radii = [Double](repeating: radius, count: count)
          var (results, errors) = (a, a)
          a.withUnsafeMutableBufferPointer { p in
            b.withUnsafeMutableBufferPointer { q in
              radii.withUnsafeMutableBufferPointer { r in
                results.withUnsafeMutableBufferPointer { z in
                  errors.withUnsafeMutableBufferPointer { e in
                    BallArray(midpoints: z.baseAddress!, radii: e.baseAddress!).set(
                      operation, BallArray(midpoints: p.baseAddress!, radii: r.baseAddress!),
                      BallArray(midpoints: q.baseAddress!, radii: r.baseAddress!),
                      constant: constant, count: count, isWide: Double.processorIsWide)
                  }
                }
              }
            }
          }
          var refuted = 0
          for index in 0..<count where errors[index].isFinite {
            let ball = Ball(midpoint: results[index], radius: errors[index])
            for (s, t) in [(-1.0, 1.0), (1, 1), (1, -1), (-1, -1)] {
              let value = exact(
                (
                  Long(BigFloat<9>(a[index])) + Long(BigFloat<9>(s * radius)),
                  Long(BigFloat<9>(b[index])) + Long(BigFloat<9>(t * radius))
                ))
              #expect(
                Self.holds(ball, value), "\(operation) of \(a[index]), \(b[index]): \(ball)")
              if !Self.holds(ball, value, factor: 0.001) { refuted += 1 }
            }
          }
          #expect(refuted > 100, "\(operation)")
        }
      }
    }
  }

  @Test func `nodes lie in their balls`() {
    let t: [Double] = (0..<64).map { Double($0 - 32) * 0x1.54p-3 }
    for (m, s) in [(0.1, 1.0), (1e6, 0.3), (-40, 1e-15), (1.0 / 3, 1e8), (0x1p-200, 2)] {
      var (x, r) = (t, t)
      x.withUnsafeMutableBufferPointer { x in
        r.withUnsafeMutableBufferPointer { r in
          BallArray(midpoints: x.baseAddress!, radii: r.baseAddress!).setNodes(
            t, center: Ball(midpoint: m, radius: 0), deviation: Ball(midpoint: s, radius: 0),
            count: t.count, isWide: Double.processorIsWide)
        }
      }
      var refuted = 0
      for index in t.indices {
        let exact =
          Long(BigFloat<9>(m)) + Long(BigFloat<9>(s)) * Long(BigFloat<9>(t[index]))
        let ball = Ball(midpoint: x[index], radius: r[index])
        #expect(Self.holds(ball, exact), "\(m) + \(s)·\(t[index])")
        if !Self.holds(ball, exact, factor: 0.5) { refuted += 1 }
      }
      #expect(refuted > 10 || s == 2)
    }
  }

  @Test func `sums lie in their enclosures, and not in smaller ones`() throws {
    var random = SplitMix64(seed: 5)
    var refuted = 0
    for length in [4, 64, 1024] {
      for scale in [1.0, 1e-9, 1e9] {
        let weights = (0..<length).map { _ in Double.random(in: 0...1, using: &random) }
        var values = (0..<length).map { _ in Double.random(in: -1...1, using: &random) * scale }
        let (exactValues, c) = (values, 0.3 * scale)
        var radii = [Double](repeating: 0, count: length)
        var (squares, squareRadii) = (values, radii)
        var memory = [Double](repeating: 0, count: 2 * BallSum.stride)
        let totals: [Interval<Double>?] = values.withUnsafeMutableBufferPointer { f in
          radii.withUnsafeMutableBufferPointer { r in
            squares.withUnsafeMutableBufferPointer { q in
              squareRadii.withUnsafeMutableBufferPointer { e in
                memory.withUnsafeMutableBufferPointer { sums in
                  let h = BallArray(midpoints: f.baseAddress!, radii: r.baseAddress!)
                  let square = BallArray(midpoints: q.baseAddress!, radii: e.baseAddress!)
                  h.subtract(
                    c, squares: square, count: length, isWide: Double.processorIsWide)
                  let first = BallSum(in: sums.baseAddress!)
                  let second = BallSum(in: sums.baseAddress! + BallSum.stride)
                  first.add(weights, h, count: length, isWide: Double.processorIsWide)
                  second.add(weights, square, count: length, isWide: Double.processorIsWide)
                  return [first.total, second.total]
                }
              }
            }
          }
        }
        var (first, second) = (Long(0), Long(0))
        for index in 0..<length {
          let w = Long(BigFloat<9>(weights[index]))
          let h = Long(BigFloat<9>(exactValues[index])) - Long(BigFloat<9>(c))
          first = first + w * h
          second = second + w * h.squared()
        }
        for (total, exact) in zip(totals, [first, second]) {
          let total = try #require(total)
          let ball = Ball(total)
          #expect(Self.holds(ball, exact), "\(length), \(scale)")
          if !Self.holds(ball, exact, factor: 0.001) { refuted += 1 }
        }
      }
    }
    #expect(refuted > 3)
  }
}
