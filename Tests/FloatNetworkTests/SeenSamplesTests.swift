import Testing

import FloatNetwork

@Suite struct SeenSamplesTests {
  @Test func `what was seen is known again, and survives as text`() throws {
    let numbers = Matrix(rows: 4, columns: 2, elements: [0, 1, 2, 3, -0.0, 1, 5, 6])
    let seen = SeenSamples(numbers, rows: [0, 1])
    #expect((0..<4).map { seen.contains(numbers, row: $0) } == [true, true, true, false])
    #expect(SeenSamples(text: seen.text) == seen && !seen.isEmpty)
    #expect(SeenSamples(text: "no base 64") == nil && SeenSamples(text: "AAAA") == nil)
    #expect(SeenSamples(text: "") == SeenSamples.none)
  }
}
