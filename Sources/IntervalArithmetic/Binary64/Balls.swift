import CTarget

/// A number that is known to within a radius.
package struct Ball: Sendable {
  package let midpoint: Double
  /// Not negative; infinite or NaN says nothing.
  package let radius: Double

  package init(midpoint: Double, radius: Double) {
    (self.midpoint, self.radius) = (midpoint, radius)
  }

  /// The ball around an interval.
  package init(_ interval: Interval<Double>) {
    guard interval.isBounded else {
      self.init(midpoint: 0, radius: .infinity)
      return
    }
    let (lower, upper) = (interval.lower, interval.upper)
    let middle = lower == upper ? lower : lower / 2 + upper / 2
    self.init(
      midpoint: middle,
      radius: max(
        upper.subtracting(middle, rounded: .up), middle.subtracting(lower, rounded: .up)))
  }

  /// The interval of a ball.
  package var interval: Interval<Double> {
    guard radius.isFinite, midpoint.isFinite else { return .entire }
    return Interval(
      unchecked: midpoint.subtracting(radius, rounded: .down),
      midpoint.adding(radius, rounded: .up))
  }
}

/// As many balls as an integral has nodes, in memory that someone else holds; a multiple of four.
///
/// Plain binary64 arithmetic on the midpoints, and on the radii with proved bounds of the roundings;
/// the loops are in `CTarget/balls.h`, the bounds in `Documentation/Formulas.md`, items 64 to 67.
package struct BallArray {
  package let midpoints: UnsafeMutablePointer<Double>
  package let radii: UnsafeMutablePointer<Double>

  package init(midpoints: UnsafeMutablePointer<Double>, radii: UnsafeMutablePointer<Double>) {
    (self.midpoints, self.radii) = (midpoints, radii)
  }

  package enum Operation: Sendable, Hashable {
    case sum, difference, product, quotient

    var code: Int32 {
      switch self {
      case .sum: Int32(SNN_ADD)
      case .difference: Int32(SNN_SUBTRACT)
      case .product: Int32(SNN_MULTIPLY)
      case .quotient: Int32(SNN_DIVIDE)
      }
    }
  }

  package enum Function: Sendable, Hashable {
    case negated, squared, squareRoot, exp, tanh, sigmoid, softplus, erfc, erf, atan, sin, cos

    var code: Int32 {
      switch self {
      case .negated: Int32(SNN_NEGATE)
      case .squared: Int32(SNN_SQUARE)
      case .squareRoot: Int32(SNN_ROOT)
      case .exp: Int32(SNN_EXP)
      case .tanh: Int32(SNN_TANH)
      case .sigmoid: Int32(SNN_SIGMOID)
      case .softplus: Int32(SNN_SOFTPLUS)
      case .erfc: Int32(SNN_ERFC)
      case .erf: Int32(SNN_ERF)
      case .atan: Int32(SNN_ATAN)
      case .sin: Int32(SNN_SIN)
      case .cos: Int32(SNN_COS)
      }
    }
  }

  /// Which operand is one ball for all nodes.
  package enum Constant: Int32, Sendable {
    case neither, first, second
  }

  /// x ∘ y.
  @inline(__always)
  package func set(
    _ operation: Operation, _ x: BallArray, _ y: BallArray, constant: Constant, count: Int,
    isWide: Bool
  ) {
    snn_balls_binary(
      isWide ? 1 : 0, operation.code, constant.rawValue, x.midpoints, x.radii, y.midpoints, y.radii,
      midpoints, radii, count)
  }

  /// f(x)
  @inline(__always)
  package func set(_ function: Function, _ x: BallArray, count: Int, isWide: Bool) {
    ErrorFunctionTable.coefficients.withUnsafeBufferPointer {
      snn_balls_unary(
        isWide ? 1 : 0, function.code, x.midpoints, x.radii, midpoints, radii, count,
        $0.baseAddress!)
    }
  }

  /// f(x) by any enclosure, one by one.
  package func set(
    _ x: BallArray, count: Int, by function: (Interval<Double>) -> Interval<Double>
  ) {
    for index in 0..<count {
      let ball = Ball(midpoint: x.midpoints[index], radius: x.radii[index])
      let value = Ball(function(ball.interval))
      (midpoints[index], radii[index]) = (value.midpoint, value.radius)
    }
  }

  /// m + √v·t at exact nodes t.
  @inline(__always)
  package func setNodes(
    _ t: UnsafePointer<Double>, center: Ball, deviation: Ball, count: Int, isWide: Bool
  ) {
    snn_balls_nodes(
      isWide ? 1 : 0, center.midpoint, center.radius, deviation.midpoint, deviation.radius, t,
      midpoints, radii, count)
  }

  /// f − c in place, and its squares into another array, each with the radii that sums of them take:
  /// their own and what `BallSum` rounds.
  @inline(__always)
  package func subtract(_ c: Double, squares: BallArray, count: Int, isWide: Bool) {
    snn_balls_squares(
      isWide ? 1 : 0, c, midpoints, radii, squares.midpoints, squares.radii, count)
  }
}

/// Σ w·f with the errors of its additions and a bound of all others, in the memory of twelve numbers.
package struct BallSum {
  package static var stride: Int { 12 }
  /// Of the terms in all.
  package static var termLimit: Int { 4096 }

  private let numbers: UnsafeMutablePointer<Double>

  /// The sum in memory that was zero when the first term was added.
  package init(in numbers: UnsafeMutablePointer<Double>) { self.numbers = numbers }

  /// Adds terms; the weights are right to 2u, and the values come from
  /// ``BallArray/subtract(_:squares:count:isWide:)``.
  @inline(__always)
  package func add(
    _ weights: UnsafePointer<Double>, _ values: BallArray, count: Int, isWide: Bool
  ) {
    snn_balls_sum(isWide ? 1 : 0, weights, values.midpoints, values.radii, numbers, count)
  }

  /// The sum of at most ``termLimit`` terms; nil if nothing is known of it.
  package var total: Interval<Double>? {
    let s = numbers
    let (first, firstRest) = Double.twoSum(s[0], s[1])
    let (second, secondRest) = Double.twoSum(s[2], s[3])
    let (sum, rest) = Double.twoSum(first, second)
    let tails = ((s[4] + s[5]) + (s[6] + s[7])) + (rest + (firstRest + secondRest))
    let error = ((s[8] + s[9]) + (s[10] + s[11])) * (1 + 0x1p-28) + 0x1p-960
    guard error.isFinite, sum.isFinite, tails.isFinite else { return nil }
    return Interval(sum)
      + Interval(
        unchecked: tails.subtracting(error, rounded: .down), tails.adding(error, rounded: .up))
  }
}
