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
}
