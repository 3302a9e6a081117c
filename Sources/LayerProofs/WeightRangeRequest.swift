import Formulas
import IntervalArithmetic
import Proving
import SignalPropagation

/// How far a range of weights may reach so that g still contracts the rectangle, as a question.
///
/// What holds on a domain holds on each part of it, so a claim that is false for a range is false for
/// every larger one: bisection on a grid finds the last range that is proved.
public struct WeightRangeRequest: Sendable {
  /// Which range grows.
  public enum Side: String, Sendable, CaseIterable {
    /// ω, from −x through x.
    case omega
    /// τ, from the domain's lower end through x.
    case tau
  }

  /// The rectangle, and the other range.
  public var base: ContractionRequest
  /// Which range grows.
  public var side: Side
  /// The grid of its end, positive.
  public var step: Rational

  /// The question for steps of a thousandth, unless said otherwise.
  public init(
    base: ContractionRequest, side: Side, step: Rational = Rational(1, over: 1000)
  ) {
    precondition(step > 0, "a step is positive")
    (self.base, self.side, self.step) = (base, side, step)
  }

  /// The base's request with another end.
  private func request(_ steps: Int) -> ContractionRequest {
    var request = base
    switch side {
    case .omega: request.domain.omega = -(step * Rational(steps))...(step * Rational(steps))
    case .tau:
      let lower = base.domain.tau.lowerBound
      request.domain.tau = lower...(lower + step * Rational(steps))
    }
    return request
  }

  /// No end is farther than this many steps.
  private static var limit: Int { 1 << 24 }

  /// Finds the last range that is proved and the first one that is not.
  public func run(options: ProverOptions = ProverOptions()) -> WeightRangeResult {
    func proves(_ steps: Int) -> ContractionResult? {
      let result = request(steps).run(options: options)
      return result.verdict == .proved ? result : nil
    }
    guard var largest = proves(0) else {
      return WeightRangeResult(largest: nil, next: request(0).run(options: options))
    }
    var (low, high) = (0, 1)
    while high < Self.limit, let result = proves(high) {
      (low, largest) = (high, result)
      high *= 2
    }
    while high - low > 1 {
      let middle = (low + high) / 2
      if let result = proves(middle) {
        (low, largest) = (middle, result)
      } else {
        high = middle
      }
    }
    return WeightRangeResult(largest: largest, next: request(high).run(options: options))
  }
}

/// What was found.
public struct WeightRangeResult: Sendable {
  /// On the largest range of the grid for which the claim is proved; nil if there is none.
  public let largest: ContractionResult?
  /// On the next larger one: refuted, unless the budget ended.
  public let next: ContractionResult
}
