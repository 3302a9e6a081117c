import CTarget

/// Binary64 numbers that pass through the same operations together: one, or the two bounds of an
/// interval in a vector.
package protocol Binary64Lanes {
  static func + (_ x: Self, _ y: Self) -> Self
  static func - (_ x: Self, _ y: Self) -> Self
  static func * (_ x: Self, _ y: Self) -> Self
  static prefix func - (_ x: Self) -> Self

  init(_ value: Double)

  /// self + x·y, rounded once.
  func fused(_ x: Self, _ y: Self) -> Self

  /// Each lane's value of a function.
  func mapped(_ transform: (Double) -> Double) -> Self
}

extension Double: Binary64Lanes {
  @inline(__always)
  package func fused(_ x: Double, _ y: Double) -> Double { addingProduct(x, y) }

  @inline(__always)
  package func mapped(_ transform: (Double) -> Double) -> Double { transform(self) }
}

/// Two numbers in a vector.
///
/// Its operations are C's: those of Swift's vectors work lane by lane, which the optimizer does not
/// always undo.
package struct Binary64Pair: Binary64Lanes {
  package var lanes: SIMD2<Double>

  @inline(__always)
  package init(_ lanes: SIMD2<Double>) { self.lanes = lanes }

  @inline(__always)
  package init(_ first: Double, _ second: Double) { lanes = SIMD2(first, second) }

  @inline(__always)
  package init(_ value: Double) { lanes = SIMD2(value, value) }

  @inline(__always)
  package static func + (_ x: Self, _ y: Self) -> Self { Self(snn_pair_sum(x.lanes, y.lanes)) }

  @inline(__always)
  package static func - (_ x: Self, _ y: Self) -> Self {
    Self(snn_pair_difference(x.lanes, y.lanes))
  }

  @inline(__always)
  package static func * (_ x: Self, _ y: Self) -> Self { Self(snn_pair_product(x.lanes, y.lanes)) }

  @inline(__always)
  package static prefix func - (_ x: Self) -> Self { x * Self(-1) }

  @inline(__always)
  package func fused(_ x: Self, _ y: Self) -> Self { Self(snn_pair_fused(lanes, x.lanes, y.lanes)) }

  @inline(__always)
  package func mapped(_ transform: (Double) -> Double) -> Self {
    Self(transform(lanes.x), transform(lanes.y))
  }

  /// The lanes of another pair where a mask says so.
  @inline(__always)
  func replacing(with other: Self, where mask: SIMDMask<SIMD2<Int64>>) -> Self {
    Self(lanes.replacing(with: other.lanes, where: mask))
  }
}

extension Binary64Lanes {
  /// x + y as a rounded sum and its exact error (Knuth).
  @inline(__always)
  static func twoSum(_ x: Self, _ y: Self) -> (Self, Self) {
    let sum = x + y
    let part = sum - x
    return (sum, (x - (sum - part)) + (y - part))
  }

  /// x·y as the rounded product and its exact error, for factors whose product's error is a number
  /// and which are below 2⁹⁹⁵; by Dekker's splitting (1971) where no instruction fuses.
  @inline(__always)
  static func exactProduct(_ x: Self, _ y: Self) -> (Self, Self) {
    let product = x * y
    if snn_target_fuses() != 0 { return (product, (-product).fused(x, y)) }
    let (xHigh, yHigh) = (x.upperHalf, y.upperHalf)
    let (xLow, yLow) = (x - xHigh, y - yHigh)
    return (product, ((xHigh * yHigh - product) + xHigh * yLow + xLow * yHigh) + xLow * yLow)
  }

  /// The upper 26 bits (Veltkamp).
  @inline(__always)
  private var upperHalf: Self {
    let shifted = self * Self(0x1.0000002p27)
    return shifted - (shifted - self)
  }
}
