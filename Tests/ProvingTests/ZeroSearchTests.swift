import IntervalArithmetic
import Proving
import Testing

@Suite struct ZeroSearchTests {
  private typealias Number = Interval<Double>

  private let parabola = ZeroSearch<Double>(
    function: { $0.squared() - Number(2) }, slope: { Number(2) * $0 })

  @Test func `simple zeros are isolated and narrowed`() throws {
    let zeros = parabola.zeros(on: [Number(unchecked: -3, 5)])
    #expect(zeros.isComplete && zeros.simple.count == 2)
    let root = Number(2).squareRoot()
    for (zero, exact) in zip(zeros.simple, [-root, root]) {
      #expect(exact.lower <= zero.upper && zero.lower <= exact.upper && zero.width < 1e-12)
    }
  }

  @Test func `a zero at a seam is one zero`() {
    let line = ZeroSearch<Double>(function: { $0 - Number(1) }, slope: { _ in Number(1) })
    let zeros = line.zeros(on: [Number(unchecked: 0, 1), Number(unchecked: 1, 2)])
    #expect(zeros.simple.count == 1 && zeros.isComplete)
  }

  @Test func `a double zero stays open`() {
    let touching = ZeroSearch<Double>(
      function: { ($0 - Number(1)).squared() }, slope: { Number(2) * ($0 - Number(1)) })
    let zeros = touching.zeros(on: [Number(unchecked: 0, 3)])
    #expect(zeros.simple.isEmpty && !zeros.isComplete)
    #expect(zeros.open.contains { $0.contains(1.0) })
  }

  @Test func `where there is none, none is found`() {
    let zeros = parabola.zeros(on: [Number(unchecked: 2, 7)])
    #expect(zeros.simple.isEmpty && zeros.isComplete)
  }
}
