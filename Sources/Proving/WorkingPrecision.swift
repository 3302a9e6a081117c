import IntervalArithmetic

/// The significand bits of the arithmetic behind a verdict; the verdict is rigorous at each.
public enum WorkingPrecision: Int, Sendable, CaseIterable, Codable {
  /// Bounds in `BigFloat<1>`.
  case bits64 = 64
  /// Bounds in `BigFloat<2>`: the precision of a request that names none.
  case bits128 = 128
  /// Bounds in `BigFloat<4>`.
  case bits256 = 256
  /// Bounds in `BigFloat<8>`.
  case bits512 = 512
}

/// A computation that is generic over the bounds of its intervals.
public protocol PrecisionGeneric {
  /// The same type at every precision.
  associatedtype Result
  /// The computation with bounds of a type, whose precision must not affect what a result means.
  @inlinable
  func callAsFunction<Bound: IntervalBound>(_: Bound.Type) -> Result
}

extension WorkingPrecision {
  /// Runs a computation at this precision.
  @inlinable
  public func run<Task: PrecisionGeneric>(_ task: Task) -> Task.Result {
    switch self {
    case .bits64: task(BigFloat<1>.self)
    case .bits128: task(BigFloat<2>.self)
    case .bits256: task(BigFloat<4>.self)
    case .bits512: task(BigFloat<8>.self)
    }
  }
}
