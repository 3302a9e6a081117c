import Testing

import FloatNetwork

@Suite struct ActivationTests {
  @Test func `not a number stays one in SELU`() {
    let y = Activation.selu(Vector(repeating: .nan))
    #expect((0..<8).allSatisfy { y[$0].isNaN })
  }
}
