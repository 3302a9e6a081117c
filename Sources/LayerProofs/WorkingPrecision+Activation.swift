import IntervalArithmetic
import Proving
import SignalPropagation

extension WorkingPrecision {
  /// Runs a computation at this precision for an activation.
  package func run<Task: ActivationGeneric>(
    _ task: Task, on activation: ActivationDefinition
  ) -> Task.Result {
    run(ActivationAtPrecision(task: task, activation: activation))
  }
}

private struct ActivationAtPrecision<Task: ActivationGeneric>: PrecisionGeneric {
  let task: Task
  let activation: ActivationDefinition

  func callAsFunction<Bound: IntervalBound>(_: Bound.Type) -> Task.Result {
    activation.run(task, boundedBy: Bound.self)
  }
}
