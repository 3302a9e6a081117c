import IntervalArithmetic

/// The constructors from numbers and text, whose invalid inputs are signaled.
enum Construction: String {
  case bareNumbers = "b-numsToInterval"
  case decoratedNumbers = "d-numsToInterval"
  case bareText = "b-textToInterval"
  case decoratedText = "d-textToInterval"

  private static let undefined = "UndefinedOperation"

  func run(_ inputs: [Value]) -> Outcome? {
    switch (self, inputs.first, inputs.last) {
    case (.bareNumbers, .number(let low)?, .number(let high)?):
      return bare(Self.interval(low, high))
    case (.decoratedNumbers, .number(let low)?, .number(let high)?):
      return decorated(Self.interval(low, high).map { Decorated($0) })
    case (.bareText, .text(let text)?, _): return bare(try? Bare(parsing: text))
    case (.decoratedText, .text(let text)?, _): return decorated(try? Decorated(parsing: text))
    default: return nil
    }
  }

  private static func interval(_ low: Double, _ high: Double) -> Bare? {
    low.isNaN || high.isNaN ? nil : Bare(from: low, through: high)
  }

  private func bare(_ value: Bare?) -> Outcome {
    Outcome(outputs: [.interval(value ?? .empty)], signal: value == nil ? Self.undefined : nil)
  }

  private func decorated(_ value: Decorated?) -> Outcome {
    Outcome(outputs: [.decorated(value ?? .nai)], signal: value == nil ? Self.undefined : nil)
  }
}
