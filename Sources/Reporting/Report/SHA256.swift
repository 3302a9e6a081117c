/// The secure hash of FIPS 180-4, section 6.2, for naming files by their content.
///
/// Small and slow; a report hashes a few kilobytes. No package for cryptography is worth its build
/// time here.
public enum SHA256 {
  /// The digest of the bytes as 64 lowercase hexadecimal digits.
  public static func hexDigest(_ message: some Sequence<UInt8>) -> String {
    message.withContiguousStorageIfAvailable { hexDigest(UnsafeRawBufferPointer($0)) }
      ?? Array(message).withUnsafeBytes { hexDigest($0) }
  }

  /// The same of bytes where they lie: a large file is not copied.
  package static func hexDigest(_ message: UnsafeRawBufferPointer) -> String {
    var state = initialState
    let whole = message.count / 64 * 64
    compress(UnsafeRawBufferPointer(rebasing: message[..<whole]), into: &state)
    var rest = Array(message[whole...])
    rest.append(0x80)
    while rest.count % 64 != 56 { rest.append(0) }
    let bits = UInt64(message.count) * 8
    rest += (0..<8).reversed().map { UInt8(truncatingIfNeeded: bits >> (8 * $0)) }
    rest.withUnsafeBytes { compress($0, into: &state) }
    return state.map { word in
      let digits = String(word, radix: 16)
      return String(repeating: "0", count: 8 - digits.count) + digits
    }.joined()
  }

  /// Takes blocks of 64 bytes.
  private static func compress(_ blocks: UnsafeRawBufferPointer, into state: inout [UInt32]) {
    roundConstants.withUnsafeBufferPointer { constants in
      withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 64) { w in
        for block in stride(from: 0, to: blocks.count, by: 64) {
          for t in 0..<16 {
            w[t] = UInt32(
              bigEndian: blocks.loadUnaligned(fromByteOffset: block + 4 * t, as: UInt32.self))
          }
          for t in 16..<64 {
            let small1 = rotated(w[t - 2], 17) ^ rotated(w[t - 2], 19) ^ (w[t - 2] >> 10)
            let small0 = rotated(w[t - 15], 7) ^ rotated(w[t - 15], 18) ^ (w[t - 15] >> 3)
            w[t] = small1 &+ w[t - 7] &+ small0 &+ w[t - 16]
          }
          var (a, b, c, d) = (state[0], state[1], state[2], state[3])
          var (e, f, g, h) = (state[4], state[5], state[6], state[7])
          for t in 0..<64 {
            let big1 = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)
            let first = h &+ big1 &+ ((e & f) ^ (~e & g)) &+ constants[t] &+ w[t]
            let big0 = rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)
            let second = big0 &+ ((a & b) ^ (a & c) ^ (b & c))
            (h, g, f, e, d, c, b, a) = (g, f, e, d &+ first, c, b, a, first &+ second)
          }
          state[0] &+= a
          state[1] &+= b
          state[2] &+= c
          state[3] &+= d
          state[4] &+= e
          state[5] &+= f
          state[6] &+= g
          state[7] &+= h
        }
      }
    }
  }

  private static func rotated(_ word: UInt32, _ count: UInt32) -> UInt32 {
    word &>> count | word &<< (32 &- count)
  }

  private static let primes: [UInt64] = {
    var found: [UInt64] = []
    var candidate: UInt64 = 2
    while found.count < 64 {
      if found.allSatisfy({ candidate % $0 != 0 }) { found.append(candidate) }
      candidate += 1
    }
    return found
  }()

  /// The first 32 bits of the fractional parts of the square roots of the first 8 primes.
  private static let initialState = primes.prefix(8).map { UInt32(truncatingIfNeeded: root($0, 2)) }

  /// The first 32 bits of the fractional parts of the cube roots of the first 64 primes.
  private static let roundConstants = primes.map { UInt32(truncatingIfNeeded: root($0, 3)) }

  /// ⌊2³²·n^{1/degree}⌋, by bisection on integers wide enough to hold the power.
  private static func root(_ n: UInt64, _ degree: Int) -> UInt64 {
    let goal = UInt128(n) << UInt128(32 * degree)
    // 311^{1/3} < 8 and 19^{1/2} < 8, so three bits stand before the point.
    return (0..<35).reversed().reduce(0) { bits, position in
      let trial = UInt128(bits | 1 << UInt64(position))
      let power = degree == 2 ? trial * trial : trial * trial * trial
      return power <= goal ? UInt64(trial) : bits
    }
  }
}
