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
  ///
  /// Code is specialized for the precision of requests that name none; the others would cost four
  /// times the compilation for what is seldom run.
  @inlinable
  public func run<Task: PrecisionGeneric>(_ task: Task) -> Task.Result {
    self == .bits128 ? task(BigFloat<2>.self) : Self.open(task, bound)
  }

  @inlinable @inline(never)
  static func open<Task: PrecisionGeneric, Bound: IntervalBound>(
    _ task: Task, _: Bound.Type
  ) -> Task.Result { task(Bound.self) }

  /// The type of the bounds.
  @usableFromInline
  var bound: any IntervalBound.Type {
    switch self {
    case .bits64: BigFloat<1>.self
    case .bits128: BigFloat<2>.self
    case .bits256: BigFloat<4>.self
    case .bits512: BigFloat<8>.self
    }
  }
}
