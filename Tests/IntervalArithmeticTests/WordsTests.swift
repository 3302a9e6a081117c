import CMPFR
import CTarget
import TestSupport
import Testing

/// The unrolled loops over a few words against GMP's.
@Suite struct WordsTests {
  /// The upper half of a product, and what is to be added to it, at most 1.
  private func upper(_ x: [UInt], _ y: [UInt]) -> [UInt] {
    var product = [UInt](repeating: 0, count: 2 * x.count)
    __gmpn_mul_n(&product, x, y, x.count)
    return Array(product[x.count...])
  }

  private func isOneLess(_ x: [UInt], than y: [UInt]) -> Bool {
    var next = x
    return __gmpn_add_1(&next, x, x.count, 1) == 0 && next == y
  }

  @Test(arguments: 1...5)
  func `an upper product is GMP's or one less`(_ count: Int) {
    var random = SplitMix64(seed: UInt64(count))
    var lesser = 0
    for _ in 0..<200_000 {
      let (x, y) = (LimbSamples.words(count, &random), LimbSamples.words(count, &random))
      let exact = upper(x, y)
      var result = [UInt](repeating: 0, count: count)
      snn_upper_product(&result, x, y, count)
      let isLess = isOneLess(result, than: exact)
      #expect(result == exact || isLess, "\(x) \(y) \(result)")
      lesser += isLess ? 1 : 0
      // In place, as sums of powers are found.
      var square = x
      square.withUnsafeMutableBufferPointer {
        snn_upper_product($0.baseAddress!, $0.baseAddress!, $0.baseAddress!, count)
      }
      let exactSquare = upper(x, x)
      #expect(square == exactSquare || isOneLess(square, than: exactSquare), "\(x) \(square)")
    }
    // Nothing is left out of one or two words.
    #expect(count > 2 || lesser == 0)
  }

  /// x₀·(y₁ + y₂·2⁶⁴) = −1 modulo 2¹²⁸, so that x₀·y₀, which is left out, carries through.
  @Test func `what is left out can decide`() {
    let x: [UInt] = [0x9e37_79b9_7f4a_7c15, 0, 0]
    let y: [UInt] = [.max, 0xe21_7c1e_66c8_8cc3, 0x1262_1867_1751_8f5a]
    var result = [UInt](repeating: 0, count: 3)
    snn_upper_product(&result, x, y, 3)
    #expect(isOneLess(result, than: upper(x, y)))
  }

  @Test(arguments: 1...5)
  func `a step adds the product to a coefficient`(_ count: Int) {
    var random = SplitMix64(seed: UInt64(10 + count))
    for _ in 0..<50_000 {
      let (x, r, c) = (
        LimbSamples.words(count, &random), LimbSamples.words(count, &random),
        LimbSamples.words(count, &random)
      )
      var product = [UInt](repeating: 0, count: count)
      snn_upper_product(&product, x, r, count)
      var (sum, difference) = (product, product)
      __gmpn_add_n(&sum, c, product, count)
      __gmpn_sub_n(&difference, c, product, count)
      var (more, less) = (r, r)
      snn_series_step(&more, x, c, count, false)
      snn_series_step(&less, x, c, count, true)
      #expect(more == sum && less == difference, "\(x) \(r) \(c)")
    }
  }

  @Test func `words are copied one by one`() {
    let x: [UInt] = [1, 2, 3, 4, 5, 6, 7]
    var y = [UInt](repeating: 9, count: 7)
    snn_copy_words(&y, x, 5)
    #expect(y == [1, 2, 3, 4, 5, 9, 9])
    snn_copy_words(&y, x, 0)
    #expect(y == [1, 2, 3, 4, 5, 9, 9])
  }
}
