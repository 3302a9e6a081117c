import IntervalArithmetic
import Proving
import Testing
import WeightAudit

/// Enclosures of largest singular values against matrices whose are known.
@Suite struct SpectralNormTests {
  private func norm(_ shape: [Int], _ numbers: [Float]) throws -> Enclosure? {
    var file = FileBuilder()
    file.add("w.weight", shape, numbers)
    return try AuditRequest.result(file.bytes) { $0.boundsNorms = true }.layers.first?.norm
  }

  private func expect(_ found: Enclosure?, _ square: Rational, width: Rational) throws {
    let found = try #require(found)
    let (lower, upper) = (try #require(found.lower), try #require(found.upper))
    #expect(lower * lower <= square && square <= upper * upper)
    #expect(upper - lower <= width * upper)
  }

  @Test func `of a matrix of rank one it is the product of the lengths`() throws {
    // (1, 2, 2)·(2, 3, 6, 0)ᵀ: 3·7.
    for (a, b) in [([1, 2, 2], [2, 3, 6, 0]), ([2, 3, 6, 0], [1, 2, 2])] as [([Float], [Float])] {
      let numbers = a.flatMap { x in b.map { x * $0 } }
      try expect(
        norm([a.count, b.count], numbers), 21 * 21, width: .powerOfTen(-6))
    }
  }

  @Test
  func
    `of a diagonal matrix it is the largest entry, from above by the eighth root of their number`()
    throws
  {
    for n in [1, 5, 40] {
      var numbers = [Float](repeating: 0, count: n * n)
      for i in 0..<n { numbers[i * n + i] = i == n / 2 ? -3 : 0.5 }
      try expect(norm([n, n], numbers), 9, width: .powerOfTen(-4))
    }
    // All entries equal: (Σσ¹⁶)^(1/16) is 40^(1/16) = 1.26 times the norm.
    var identity = [Float](repeating: 0, count: 1600)
    for i in 0..<40 { identity[41 * i] = 1 }
    try expect(norm([40, 40], identity), 1, width: Rational(1, over: 3))
    let upper = try #require(norm([40, 40], identity)?.upper)
    #expect(upper > Rational(5, over: 4))
  }

  @Test func `zero, one number and a row are matrices too`() throws {
    try expect(norm([2, 2], [0, 0, 0, 0]), 0, width: 1)
    try expect(norm([1, 1], [-2.5]), Rational(25, over: 4), width: .powerOfTen(-6))
    try expect(norm([1, 3], [2, 3, 6]), 49, width: .powerOfTen(-6))
  }

  @Test func `nothing is said of numbers whose powers overflow`() throws {
    #expect(try norm([1, 2], [0x1p100, 1]) == nil)
  }
}
