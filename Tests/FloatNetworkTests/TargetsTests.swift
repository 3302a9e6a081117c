import FloatNetwork
import Testing

@Suite struct TargetsTests {
  @Test func `class weights balance`() {
    let targets = Targets.classes([0, 0, 0, 1], count: 2)
    #expect(targets.balancingWeights == [Float(4) / 6, 2])
    #expect(Targets.classes([0, 1], count: 2).balancingWeights == [1, 1])
  }
}
