import IntervalArithmetic

/// What is known of the weights of a unit, all of them finite.
package struct UnitSums: Sendable {
  /// ω = Σw
  package let omega: Dyadic
  /// τ = Σw²
  package let tau: Dyadic
  /// Σ|w|³/τ^{3/2}, which bounds how far the unit's sum of independent inputs is from normal; nil where
  /// τ is 0.
  package let cubeRatio: Interval<Double>?
}

/// Weights that are not finite.
package struct NonFiniteWeights: Sendable, Equatable {
  /// Counted from 0.
  package let unit: Int
  /// How many of the unit's weights.
  package let count: Int
  /// The position of the first among the unit's weights, from 0.
  package let first: Int
  /// Whether that one is NaN; otherwise it is infinite.
  package let isNaN: Bool
}

/// Computes the sums of one unit after the other, exactly.
struct UnitSummer {
  private let sum = ExactSum()
  private let squares = ExactSum()

  /// The sums of a unit, or what is not finite in it.
  func sums(_ row: WeightMatrix.Row, unit: Int) -> Result<UnitSums, NonFiniteTrouble> {
    switch row {
    case .binary32(let start, let count):
      let quick = Binary32Sums(start, count: count)
      guard quick.isFinite else { break }
      return .success(quick.result ?? slowly(row))
    case .binary64(let start, let count):
      var largest: UInt64 = 0
      for i in 0..<count {
        let x = start.loadUnaligned(fromByteOffset: 8 * i, as: UInt64.self)
        largest = max(largest, x & 0x7fff_ffff_ffff_ffff)
      }
      guard largest < Double.infinity.bitPattern else { break }
      return .success(slowly(row))
    }
    let troubled = (0..<row.count).filter { !row[$0].isFinite }
    return .failure(
      NonFiniteTrouble(
        weights: NonFiniteWeights(
          unit: unit, count: troubled.count, first: troubled[0], isNaN: row[troubled[0]].isNaN)))
  }

  struct NonFiniteTrouble: Error {
    let weights: NonFiniteWeights
  }

  /// For finite weights of any size.
  private func slowly(_ row: WeightMatrix.Row) -> UnitSums {
    sum.clear()
    squares.clear()
    sum.add(row, squared: false)
    squares.add(row, squared: true)
    let largest = (0..<row.count).reduce(0.0) { max($0, row[$1].magnitude) }
    let (omega, tau) = (sum.value, squares.value)
    guard largest > 0 else { return UnitSums(omega: omega, tau: tau, cubeRatio: nil) }
    // Of weights scaled such that the largest is from 1 to 2: the ratio is the same, and what underflows
    // is below 2⁻¹⁰⁰⁰ of the sum.
    let scale = -Int(largest.exponent)
    var cubes = 0.0
    for i in 0..<row.count {
      let w = row[i].magnitude.scaled(by: scale)
      cubes += w * w * w
    }
    return UnitSums(
      omega: omega, tau: tau,
      cubeRatio: Self.cubeRatio(
        cubes: cubes, count: row.count, tau: tau.interval(scaledBy: 2 * scale)))
  }

  /// Σ|w|³/τ^{3/2} from the rounded sum of n rounded cubes.
  ///
  /// A cube has two roundings, a sum of n terms that are not negative n at most, in any order: the
  /// relative error is below γ = (n + 2)·2⁻⁵³/(1 − (n + 2)·2⁻⁵³), and with what underflows below
  /// (n + 4)·2⁻⁵² for n < 2⁴⁸ (Higham, Accuracy and Stability, section 4.2).
  static func cubeRatio(cubes: Double, count: Int, tau: Interval<Double>) -> Interval<Double> {
    let error = Interval<Double>(count + 4) * Interval(Double.ulpOfOne)
    let one = Interval<Double>(1)
    let exact = Interval(cubes) / (one + (-error).hull(error))
    return exact / (tau * tau.squareRoot())
  }
}

extension Double {
  /// x·2^scale with at most one rounding, for any scale that brings x near 1 or below.
  fileprivate func scaled(by scale: Int) -> Double {
    if -1000...1000 ~= scale { return self * Double(sign: .plus, exponent: scale, significand: 1) }
    let half = scale / 2
    return self * Double(sign: .plus, exponent: half, significand: 1)
      * Double(sign: .plus, exponent: scale - half, significand: 1)
  }
}
