import FloatNetwork
import Testing

import Experiments

@Suite struct FoldEvaluationTests {
  @Test func `areas leave out unknown labels`() {
    let labels = Matrix(rows: 3, columns: 2, elements: [1, .nan, 0, 1, .nan, 1])
    let scores = Matrix(rows: 3, columns: 2, elements: [0.9, 0, 0.1, 0, 0, 1])
    let areas = FoldEvaluation.areas(scores, labels)
    #expect(areas == [1, nil])
    #expect(FoldEvaluation.mean(areas) == 1)
  }
}
