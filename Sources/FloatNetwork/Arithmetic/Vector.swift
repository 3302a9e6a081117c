/// Eight floats, with which elementwise functions compute.
package typealias Vector = SIMD8<Float>

extension Vector {
  @inline(__always)
  package init(_ memory: UnsafePointer<Float>) {
    self = UnsafeRawPointer(memory).loadUnaligned(as: Vector.self)
  }

  @inline(__always)
  func store(to memory: UnsafeMutablePointer<Float>) {
    UnsafeMutableRawPointer(memory).storeBytes(of: self, as: Vector.self)
  }

  /// The nearest number from lower to upper; lower for NaN, as by `clamped`, which is not vectorized.
  @inline(__always)
  func bounded(_ lower: Float, _ upper: Float) -> Vector {
    let (least, greatest) = (Vector(repeating: lower), Vector(repeating: upper))
    let x = least.replacing(with: self, where: self .> least)
    return greatest.replacing(with: x, where: x .< greatest)
  }
}
