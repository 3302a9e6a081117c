/// How much a check may take, so that no file from a stranger keeps a reader busy for hours.
///
/// What exceeds it is neither accepted nor rejected: it is too large to check here, and a larger
/// budget may decide it. The standard one is a minute's work, which one certificate of the prover's
/// exceeds, that of `lemma-44-eq-261-upper`.
public struct Budget: Sendable {
  /// The bytes of a file.
  public let bytes: Int
  /// Work in units of about a nanosecond: words multiplied, terms combined.
  public package(set) var work: Int
  /// Bits after the binary point of the numbers on which enclosures are computed.
  public let bits: Int
  /// Cuts between a box and one of its leaves.
  public let depth: Int
  /// Bits of a number in a formula.
  public let numberBits: Int
  /// Parts of all formulas together.
  public let parts: Int
  /// Terms of all polynomials together.
  public let terms: Int

  public static let standard = Budget(times: 1)

  /// The standard budget, with more room by a factor of at least 1.
  public init(times factor: Int) {
    precondition((1...Self.mostTimes).contains(factor))
    bytes = factor * 1 << 26
    work = factor * 60_000_000_000
    bits = factor * 4096
    depth = factor * 2000
    numberBits = factor * 1 << 15
    parts = factor * 400_000
    terms = factor * 1_000_000
  }

  /// The largest factor.
  public static let mostTimes = 10_000
}
