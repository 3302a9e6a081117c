import Foundation

/// A stream of random numbers that is a function of its seed and the place in it.
///
/// Number `i` is the output function of SplitMix64 (Steele, Lea, Flood, doi:10.1145/2660193.2660195)
/// at seed + i·γ, so that any thread computes any part of it.
public struct RandomStream: Sendable, Equatable {
  let key: UInt64
  /// How many numbers the sequential methods have taken.
  public var position: UInt64 = 0

  /// The same bits for the same seed on every machine; normal numbers besides rest on its `log` and
  /// `cos`.
  public init(seed: UInt64) { key = Self.mixed(seed &+ Self.gamma) }

  /// An independent stream for a purpose.
  public func substream(_ index: Int) -> RandomStream {
    RandomStream(seed: key ^ Self.mixed(UInt64(bitPattern: Int64(index)) &+ 0x5851_F42D_4C95_7F2D))
  }

  /// The golden ratio's odd 64-bit fraction, SplitMix64's increment.
  private static let gamma: UInt64 = 0x9E37_79B9_7F4A_7C15

  @inline(__always)
  private static func mixed(_ state: UInt64) -> UInt64 {
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// 64 random bits at a place of the stream.
  @inline(__always)
  public func bits(at index: UInt64) -> UInt64 { Self.mixed(key &+ (index &+ 1) &* Self.gamma) }

  /// A number from the open interval (0, 1), the middle of one of 2⁵³ equal parts.
  @inline(__always)
  public func uniform(at index: UInt64) -> Double { Self.uniform(bits(at: index)) }

  @inline(__always)
  private static func uniform(_ bits: UInt64) -> Double {
    (Double(bits >> 11) + 0.5) * 0x1p-53
  }

  /// A standard normal number, by Box and Muller (doi:10.1214/aoms/1177706645) from two places.
  @inline(__always)
  public func normal(at index: UInt64) -> Double {
    let radius = (-2 * log(uniform(at: 2 * index))).squareRoot()
    return radius * cos(2 * .pi * uniform(at: 2 * index + 1))
  }

  /// The bits at ``position``, which moves on by one.
  public mutating func nextBits() -> UInt64 {
    defer { position += 1 }
    return bits(at: position)
  }

  /// A number from `0..<bound`, by multiplication; its bias is below bound/2⁶⁴.
  public mutating func next(below bound: Int) -> Int {
    Int(nextBits().multipliedFullWidth(by: UInt64(bound)).high)
  }

  /// The numbers 0, …, count − 1 in random order (Fisher and Yates).
  public mutating func permutation(_ count: Int) -> [Int] {
    var order = Array(0..<count)
    for i in stride(from: count - 1, to: 0, by: -1) { order.swapAt(i, next(below: i + 1)) }
    return order
  }
}
