import IntervalArithmetic
import Testing

/// Arguments of 64 bits whose values nearly are numbers of 64 bits: of six million random ones for each function, four
/// that come nearest. A wrong bound of an error, or a decision on the wrong side, would show here.
@Suite struct HardWordTests {
  private typealias Wide = BigFloat<9>

  struct Argument: Sendable, CustomTestStringConvertible {
    let function: FixedFunction
    let significand: UInt64
    let exponent: Int
    let isNegative: Bool

    init(_ function: FixedFunction, _ significand: UInt64, _ exponent: Int, _ isNegative: Bool) {
      (self.function, self.significand) = (function, significand)
      (self.exponent, self.isNegative) = (exponent, isNegative)
    }

    var testDescription: String {
      "\(function) 0x\(String(significand, radix: 16))p\(exponent - 64)"
    }

    /// ±significand·2^{exponent−64}
    var value: BigFloat<1> {
      let magnitude =
        Rational(Int(significand >> 32)) * .powerOfTwo(32)
        + Rational(Int(significand & 0xFFFF_FFFF))
      return BigFloat(
        (isNegative ? -magnitude : magnitude) * .powerOfTwo(exponent - 64), rounded: .down)
    }
  }

  static let arguments: [Argument] = [
    Argument(.exp, 0xbdd30ea6831bdba1, -4, false),
    Argument(.exp, 0xbc0722107716706a, -1, false),
    Argument(.exp, 0xb118c5d6e09d5fff, -3, false),
    Argument(.exp, 0x8f496320690c3a58, -5, false),
    Argument(.expm1, 0xc3418f9a06cbea31, -6, false),
    Argument(.expm1, 0xed3ff146545da13a, -6, true),
    Argument(.expm1, 0x91261d3980855552, -2, false),
    Argument(.expm1, 0xe3c6e20f76bc9985, 3, false),
    Argument(.log, 0x9c7a3485f86eeb1a, -2, false),
    Argument(.log, 0xb875b18e3724e5e5, -4, false),
    Argument(.log, 0xf5f8e4dfc6f832c3, -2, false),
    Argument(.log, 0x8ae6b72e926ae973, -3, false),
    Argument(.log1p, 0xcc4ac636411b9557, -2, true),
    Argument(.log1p, 0x9bd8141e0ef77b9a, 0, false),
    Argument(.log1p, 0x9e68512eb1e09332, 0, false),
    Argument(.log1p, 0xf8772a5b3640d83f, -6, false),
    Argument(.sin, 0x8e88f9b2f6295df8, 3, false),
    Argument(.sin, 0xc6048caa4054e56c, -4, false),
    Argument(.sin, 0x8dc3c874831be5db, -4, true),
    Argument(.sin, 0xb991625566f0b467, -6, true),
    Argument(.cos, 0x99c1ffb637475927, -2, false),
    Argument(.cos, 0xcd7a7af9ebf4fbe5, -6, true),
    Argument(.cos, 0xcff7d095b26bf43c, -4, true),
    Argument(.cos, 0xe03d4a8b87f0d563, -6, false),
    Argument(.tan, 0xd6f740ba4df30159, -5, true),
    Argument(.tan, 0x9ec58156dcc37f77, 3, true),
    Argument(.tan, 0xc4e435b916f29a30, 3, true),
    Argument(.tan, 0xe30e6dbb65bf6f52, -6, true),
    Argument(.atan, 0x91fbbc1849fa4c39, 0, false),
    Argument(.atan, 0xd0870e4273675c8d, -3, true),
    Argument(.atan, 0xca7f51f175ac3257, 3, true),
    Argument(.atan, 0x9a59b19c1542a310, 3, true),
    Argument(.sinh, 0x88f3d5fe06789e6d, 0, false),
    Argument(.sinh, 0xba6ef3a470fb4083, 3, false),
    Argument(.sinh, 0xf5ff30aa385c3219, -4, false),
    Argument(.sinh, 0xc1ccb4328e025bae, -3, false),
    Argument(.cosh, 0xfe4aa89bbe14498a, -5, false),
    Argument(.cosh, 0x9b7f5bf61e2944f7, 1, true),
    Argument(.cosh, 0x97e76f91c90f15b8, -1, false),
    Argument(.cosh, 0x91e9a2a4a590dbfe, 2, true),
    Argument(.tanh, 0xe2b5ec5a78380c36, -4, true),
    Argument(.tanh, 0x98133582ba5f28c9, -4, true),
    Argument(.tanh, 0x925fa853a0be42a1, -6, false),
    Argument(.tanh, 0x9733f552ee596d5e, -5, true),
  ]

  @Test(arguments: arguments)
  func `bounds are the numbers on either side`(_ argument: Argument) {
    let x = argument.value
    let found = argument.function.enclosure(Interval(x))
    let exact = argument.function.enclosure(Interval(Wide(x, rounded: .down)))
    #expect(found.lower == BigFloat<1>(exact.lower, rounded: .down))
    #expect(found.upper == BigFloat<1>(exact.upper, rounded: .up))
    // It is hard: what is nearer is within 2⁻¹⁸ of the place.
    let (low, high) = (found.lower.rational, found.upper.rational)
    let place = (high - low) * .powerOfTwo(-18)
    #expect(
      exact.upper.rational - low < place || high - exact.lower.rational < place,
      "\(argument.testDescription)")
    // An enclosure that is less by a place on either side is refused.
    #expect(found.lower.successor.rational > exact.upper.rational)
    #expect(found.upper.predecessor.rational < exact.lower.rational)
  }

  @Test(arguments: arguments)
  func `more limbs agree`(_ argument: Argument) {
    let x = argument.value
    let exact = argument.function.enclosure(Interval(Wide(x, rounded: .down)))
    func check<let limbs: Int>(_: BigFloat<limbs>.Type) {
      let found = argument.function.enclosure(Interval(BigFloat<limbs>(x, rounded: .down)))
      #expect(found.lower == BigFloat<limbs>(exact.lower, rounded: .down))
      #expect(found.upper == BigFloat<limbs>(exact.upper, rounded: .up))
    }
    check(BigFloat<2>.self)
    check(BigFloat<3>.self)
    check(BigFloat<4>.self)
  }
}
