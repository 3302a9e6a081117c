/// The secure hash of FIPS 180-4, section 6.2, for naming files by their content.
///
/// Small and slow; a report hashes a few kilobytes. No package for cryptography is worth its build
/// time here.
public enum SHA256 {
  /// The digest of the bytes as 64 lowercase hexadecimal digits.
  public static func hexDigest(_ message: some Sequence<UInt8>) -> String {
    var padded = Array(message)
    let bits = UInt64(padded.count) * 8
    padded.append(0x80)
    while padded.count % 64 != 56 { padded.append(0) }
    padded += (0..<8).reversed().map { UInt8(truncatingIfNeeded: bits >> (8 * $0)) }
    var state = initialState
    for block in stride(from: 0, to: padded.count, by: 64) {
      compress(padded[block..<block + 64], into: &state)
    }
    return state.map { word in
      let digits = String(word, radix: 16)
      return String(repeating: "0", count: 8 - digits.count) + digits
    }.joined()
  }

  private static func compress(_ block: ArraySlice<UInt8>, into state: inout [UInt32]) {
    let bytes = Array(block)
    var w = (0..<16).map { index in
      (0..<4).reduce(UInt32(0)) { $0 << 8 | UInt32(bytes[4 * index + $1]) }
    }
    for t in 16..<64 {
      let small1 = rotated(w[t - 2], 17) ^ rotated(w[t - 2], 19) ^ (w[t - 2] >> 10)
      let small0 = rotated(w[t - 15], 7) ^ rotated(w[t - 15], 18) ^ (w[t - 15] >> 3)
      w.append(small1 &+ w[t - 7] &+ small0 &+ w[t - 16])
    }
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    for t in 0..<64 {
      let big1 = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)
      let first = h &+ big1 &+ ((e & f) ^ (~e & g)) &+ roundConstants[t] &+ w[t]
      let big0 = rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)
      let second = big0 &+ ((a & b) ^ (a & c) ^ (b & c))
      (h, g, f, e, d, c, b, a) = (g, f, e, d &+ first, c, b, a, first &+ second)
    }
    for (index, word) in [a, b, c, d, e, f, g, h].enumerated() { state[index] &+= word }
  }

  private static func rotated(_ word: UInt32, _ count: UInt32) -> UInt32 {
    word >> count | word << (32 - count)
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
