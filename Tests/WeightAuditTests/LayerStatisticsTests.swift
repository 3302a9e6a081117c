import IntervalArithmetic
import LayerProofs
import Proving
import SignalPropagation
import Testing
import WeightAudit

/// Sums of weights, exactly, and what follows from them.
@Suite struct LayerStatisticsTests {
  private func layer(
    _ bytes: [UInt8], _ change: (inout AuditRequest) throws -> Void = { _ in }
  ) throws -> LayerStatistics {
    try #require(try AuditRequest.result(bytes, change).layers.first)
  }

  @Test func `recorded rows add up to the fractions of Python, in either layout`() throws {
    for row in recordedRows {
      let size = row.type == "F64" ? 8 : row.type == "F32" ? 4 : 2
      let bytes = row.bits.flatMap { Array($0.littleEndianBytes.prefix(size)) }
      for layout in WeightLayout.allCases {
        var file = FileBuilder()
        let shape = layout == .outIn ? [1, row.bits.count] : [row.bits.count, 1]
        file.add("w.weight", row.type, shape, bytes)
        let found = try layer(file.bytes) {
          $0.layout = layout
          $0.shownLayer = "w"
        }
        let unit = try #require(found.units?.first ?? nil)
        #expect(unit.omega.rational == (try Rational(parsing: row.omega)))
        #expect(unit.tau.rational == (try Rational(parsing: row.tau)))
      }
    }
  }

  @Test func `a changed last bit changes the sums`() throws {
    var sums: Set<Rational> = []
    for last in [Float(1), Float(1).nextUp] {
      var file = FileBuilder()
      file.add("w.weight", [1, 3], [0x1p20, -0x1p20, last])
      sums.insert(try #require(try layer(file.bytes).omega).median)
    }
    #expect(sums == [1, 1 + .powerOfTwo(-23)])
  }

  @Test func `quick sums and those of the exact accumulator agree`() throws {
    // The first row's exponents are near one another, the second row's are not.
    let near: [Float] = (0..<1000).map { Float($0 % 7 - 3) * 0x1.234p-5 }
    let far = near.map { $0 * 0x1p-60 }.dropLast() + [0x1p60]
    var file = FileBuilder()
    file.add("w.weight", [2, 1000], near + far)
    let units = try #require(try layer(file.bytes) { $0.shownLayer = "w" }.units)
    for (unit, row) in zip(units, [near, Array(far)]) {
      let exact = row.map { Rational(Double($0)) }
      #expect(unit?.omega.rational == exact.reduce(0, +))
      #expect(unit?.tau.rational == exact.reduce(0) { $0 + $1 * $1 })
    }
  }

  @Test func `quartiles are values of units, also where binary64 cannot tell them apart`() throws {
    let base = 1.0
    // Sums 1 + k·2^-80, which round to the same binary64 number.
    let rows = [3, 1, 4, 0, 2].flatMap { [base, Double($0) * 0x1p-80] }
    var file = FileBuilder()
    file.add("w.weight", [5, 2], rows)
    let omega = try #require(try layer(file.bytes).omega)
    let step = Rational.powerOfTwo(-80)
    #expect(omega.all == [1, 1 + step, 1 + 2 * step, 1 + 3 * step, 1 + 4 * step])
  }

  @Test func `dyadic numbers are in the order of their values`() {
    var numbers: [Dyadic] = [.zero]
    for exponent in [-2148, -1100, -70, -33, -1, 0, 31, 64, 1900] {
      for significand: Int128 in [1, 3, 1 << 90 + 1, 1 << 96 - 1] {
        numbers.append(Dyadic(significand, exponent: exponent))
        numbers.append(Dyadic(-significand, exponent: exponent))
        let sum = ExactSum()
        for x in [0x1p-1074, Double(sign: .plus, exponent: min(exponent, 1000), significand: 1)] {
          sum.add(x, squared: true)
        }
        numbers.append(sum.value)
      }
    }
    for x in numbers {
      for y in numbers {
        let (a, b) = (x.rational, y.rational)
        #expect((x < y) == (a < b) && (x == y) == (a == b))
      }
      let enclosure = x.interval()
      #expect(enclosure.lower.isInfinite || enclosure.lower.rational <= x.rational)
      #expect(enclosure.upper.isInfinite || enclosure.upper.rational >= x.rational)
    }
  }

  @Test func `units at the very end of a range are in it, and those beyond are not`() throws {
    // 5/4 ends Lemma 12's range of tau, and is 1 + 1/4.
    var file = FileBuilder()
    file.add("w.weight", [2, 4], [1, -0.5, -0.5, 0, 1, -0.5, 0, 0] as [Double])
    let domains = try layer(file.bytes).shares
    let extended = try #require(domains.first { $0.domain.name.contains("Lemma 12") })
    // τ is 3/2 and 5/4; ω is 0 and 1/2.
    #expect(extended.byTau == 1 && extended.byOmega == 1 && extended.byBoth == 0)
    var inside = FileBuilder()
    inside.add(
      "w.weight", [2, 6],
      [1, -0.5, 0, 0, 0, 0, 1, -0.5, 0x1p-40, 0, 0, 0] as [Double])
    let share = try #require(
      try layer(inside.bytes).shares.first { $0.domain.name.contains("Lemma 12") })
    #expect(share.byTau == 1, "5/4 + 2^-80 is beyond")
  }

  @Test func `theorems with the same ranges are named together`() {
    let names = LayerStatistics.domains.map(\.name)
    #expect(names.count == 3 && names[0] == "Theorem 1")
    #expect(names[1] == "Lemma 12; Theorem 2; Theorem 3, first domain")
  }

  @Test func `constant and repeated units are counted, near ones are not`() throws {
    var file = FileBuilder()
    file.add(
      "w.weight", [6, 2], [1, 2, 0, 0, 1, 2, 2, 1, 1, 2, 0, -0.0] as [Float])
    file.add("w.bias", [6], [1, 0, 1, 1, 2, 0] as [Float])
    let found = try layer(file.bytes)
    #expect(found.constantUnits == 2)
    // The third is the first; the fourth has the sums of it, the fifth another bias.
    #expect(found.duplicatedUnits == 1)
  }

  @Test func `the cube ratio of equal weights is one over the root of their number`() throws {
    var file = FileBuilder()
    file.add(
      "w.weight", [2, 64],
      [Float](repeating: 0x1.8p-3, count: 64) + [1] + [Float](repeating: 0, count: 63))
    let ratio = try #require(try layer(file.bytes).cubeRatio)
    for (enclosure, value) in [(ratio.minimum, Rational(1, over: 8)), (ratio.maximum, 1)] {
      let lower = try #require(enclosure.lower)
      let upper = try #require(enclosure.upper)
      #expect(lower <= value && value <= upper && upper - lower < Rational.powerOfTen(-12))
    }
  }

  @Test func `weights that are not finite are found with their units`() throws {
    for (type, bits) in [
      (
        "F32", (Float.nan.bitPattern.littleEndianBytes, Float.infinity.bitPattern.littleEndianBytes)
      ),
      (
        "F64",
        (Double.nan.bitPattern.littleEndianBytes, Double.infinity.bitPattern.littleEndianBytes)
      ),
      ("F16", ([1, 0x7c], [0, 0xfc])), ("BF16", ([0x81, 0x7f], [0x80, 0xff])),
    ] {
      let zero = [UInt8](repeating: 0, count: bits.0.count)
      var file = FileBuilder()
      file.add("w.weight", type, [3, 2], zero + zero + zero + bits.0 + bits.1 + bits.1)
      file.add("w.bias", type, [3], zero + zero + bits.1)
      let result = try AuditRequest.result(file.bytes)
      let found = try #require(result.layers.first)
      #expect(found.nonFiniteUnits == 2 && result.hasNonFinite && result.verdict == .refuted)
      #expect(found.nonFinite.map(\.unit) == [1, 2])
      #expect(found.nonFinite.map(\.count) == [1, 2])
      #expect(found.nonFinite.map(\.first) == [1, 0])
      #expect(found.nonFinite.map(\.isNaN) == [true, false])
      let bias = try #require(result.readings.first { $0.tensor.name == "w.bias" }?.nonFinite)
      #expect(bias.first == 2 && !bias.isNaN)
    }
  }

  @Test func `the largest finite numbers are finite`() throws {
    for (type, bytes) in [
      ("F32", [0xff, 0xff, 0x7f, 0x7f]), ("F16", [0xff, 0x7b]), ("BF16", [0x7f, 0x7f]),
      ("F64", [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xef, 0x7f]),
    ] as [(String, [UInt8])] {
      var file = FileBuilder()
      file.add("w.weight", type, [1, 2], bytes + bytes)
      #expect(try !AuditRequest.result(file.bytes).hasNonFinite)
    }
  }

  @Test func `an initialization is recognized, and another one is told apart`() throws {
    // Weights ±1/√n with n = 64 have τ = 1, as LeCun's have on average; He's have 2.
    let weights = (0..<64 * 64).map { Float($0 % 3 == 0 ? -0.125 : 0.125) }
    var file = FileBuilder()
    file.add("w.weight", [64, 64], weights)
    for (name, ratio) in [("lecun", Rational(1)), ("kaiming_normal_", Rational(1, over: 2))] {
      let found = try layer(file.bytes) { $0.scheme = try InitializationScheme(named: name) }
      let comparison = try #require(found.comparison)
      let lower = try #require(comparison.ratio.lower)
      let upper = try #require(comparison.ratio.upper)
      #expect(lower <= ratio && ratio <= upper && upper - lower < Rational.powerOfTen(-20))
      // (1 − 2)/√(2·2²/64/64) = −1/√(1/512)
      let score = try #require(comparison.score?.lower)
      #expect(name == "lecun" ? score.magnitude < 1 : score < -22 && score > -23)
    }
  }
}
