import IntervalArithmetic
import Proving

/// Bounds of the largest singular value of a layer's matrix of weights.
///
/// With the Gram matrix G = WWᵀ or WᵀW, whichever is smaller, ‖W‖² = ‖G‖, and for symmetric matrices
/// ‖G‖² = ‖G²‖ ≤ ‖G²‖_F. The products are computed in binary64 and not exactly: a product of matrices
/// A and B with inner dimension n is off by γ_n·|A||B| at most, entry by entry and in any order of sums
/// (Higham, Accuracy and Stability, section 3.5), so by γ_n·‖A‖_F·‖B‖_F in the Frobenius norm, which
/// bounds the spectral norm of the error.
struct SpectralNorm {
  private typealias Number = Interval<Double>

  /// The shorter side of a matrix and the number of its weights, up to which it is tried.
  private static var sideLimit: Int { 1024 }
  private static var countLimit: Int { 1 << 24 }

  /// An enclosure of ‖W‖; nil of matrices that are too large, or whose numbers are.
  static func enclosure(_ weights: WeightMatrix, jobs: Int) -> Enclosure? {
    let side = min(weights.units, weights.fanIn)
    guard 1...sideLimit ~= side, weights.units <= countLimit / weights.fanIn else { return nil }
    let matrix = SquareFactor(weights, side: side)
    guard matrix.isModerate else { return nil }
    let gram = matrix.product(jobs: jobs)
    let square = gram.product(jobs: jobs)
    let fourth = square.product(jobs: jobs)
    // ‖G⁴‖ ≤ ‖fl‖_F + error, and so on down to W.
    let upper =
      ((fourth.frobenius + square.productError).squareRoot() + gram.productError).squareRoot()
      + matrix.productError
    let lower = gram.quotient(fourth.leadingVector) - matrix.productError
    guard upper.upper.isFinite else { return nil }
    return Enclosure(
      Number(unchecked: max(0, lower.lower), upper.upper).squareRoot())
  }
}

/// Rows of binary64 numbers whose products with one another are asked for.
private struct SquareFactor {
  typealias Number = Interval<Double>

  let rows, length: Int
  let numbers: [Double]

  /// The weights with the shorter side as rows.
  init(_ weights: WeightMatrix, side: Int) {
    let isByUnit = weights.units == side
    (rows, length) = (side, isByUnit ? weights.fanIn : weights.units)
    var numbers = [Double](repeating: 0, count: rows * length)
    let length = self.length
    weights.forEachUnit(0..<weights.units) { unit, row in
      for i in 0..<row.count { numbers[isByUnit ? unit * length + i : i * length + unit] = row[i] }
    }
    self.numbers = numbers
  }

  private init(side: Int, numbers: [Double]) {
    (rows, length, self.numbers) = (side, side, numbers)
  }

  /// Whether eighth powers neither overflow nor vanish.
  var isModerate: Bool {
    let largest = numbers.reduce(0) { max($0, $1.magnitude) }
    return largest == 0 || (0x1p-60...0x1p60).contains(largest)
  }

  /// ‖A‖_F; rounding is enclosed.
  var frobenius: Number { Number(unchecked: 0, squares.upper).squareRoot() }

  /// Σa², within the error of a sum of as many squares.
  private var squares: Number {
    var lanes = SIMD8<Double>()
    for i in stride(from: 0, to: numbers.count & ~7, by: 8) {
      var x = SIMD8<Double>()
      for k in 0..<8 { x[k] = numbers[i + k] }
      lanes += x * x
    }
    var sum = lanes.sum()
    for i in numbers.count & ~7..<numbers.count { sum += numbers[i] * numbers[i] }
    let error = Number(numbers.count + 4) * Number(Double.ulpOfOne)
    return Number(sum) / (Number(1) + (-error).hull(error)) + tiny
  }

  /// What underflows, of all numbers together.
  private var tiny: Number {
    Number(unchecked: 0, (Number(numbers.count) * Number(0x1p-1060)).upper)
  }

  /// An upper bound of the Frobenius norm of the error of ``product(jobs:)``, from 0.
  var productError: Number {
    let error = Number(length + 4) * Number(Double.ulpOfOne)
    let bound = error * squares + Number(rows * rows) * Number(0x1p-1000)
    return Number(unchecked: 0, bound.upper)
  }

  /// AAᵀ, rounded and symmetric; of a symmetric matrix its square.
  func product(jobs: Int) -> SquareFactor {
    let found = parallelMap(Array(0..<rows), jobs: jobs) { i -> [Double] in
      numbers.withUnsafeBufferPointer { all in
        let x = all.baseAddress! + i * length
        return (i..<rows).map { j in
          let y = all.baseAddress! + j * length
          var lanes = SIMD8<Double>()
          var k = 0
          while k + 8 <= length {
            let a = UnsafeRawPointer(x + k).loadUnaligned(as: SIMD8<Double>.self)
            lanes += a * UnsafeRawPointer(y + k).loadUnaligned(as: SIMD8<Double>.self)
            k += 8
          }
          var sum = lanes.sum()
          while k < length {
            sum += x[k] * y[k]
            k += 1
          }
          return sum
        }
      }
    }
    var product = [Double](repeating: 0, count: rows * rows)
    for i in 0..<rows {
      for j in i..<rows {
        product[i * rows + j] = found[i][j - i]
        product[j * rows + i] = found[i][j - i]
      }
    }
    return SquareFactor(side: rows, numbers: product)
  }

  /// A vector near the eigenvector of the largest eigenvalue: a heuristic.
  var leadingVector: [Double] {
    let best = (0..<rows).max { numbers[$0 * rows + $0] < numbers[$1 * rows + $1] }!
    var vector = (0..<rows).map { numbers[best * rows + $0] }
    for _ in 0..<8 {
      let largest = vector.reduce(0) { max($0, $1.magnitude) }
      guard largest > 0 else { break }
      vector = vector.map { $0 / largest }
      vector = (0..<rows).map { i in
        var sum = 0.0
        for j in 0..<rows { sum += numbers[i * rows + j] * vector[j] }
        return sum
      }
    }
    let largest = vector.reduce(0) { max($0, $1.magnitude) }
    return largest > 0 && largest.isFinite ? vector.map { $0 / largest } : vector
  }

  /// xᵀAx/xᵀx, enclosed; 0 for the vector 0.
  func quotient(_ x: [Double]) -> Number {
    var (form, square) = (Number(0), Number(0))
    for i in 0..<rows where x[i] != 0 {
      var sum = Number(0)
      for j in 0..<rows { sum = sum + Number(numbers[i * rows + j]) * Number(x[j]) }
      form = form + sum * Number(x[i])
      square = square + Number(x[i]).squared()
    }
    return square.lower > 0 ? form / square : Number(0)
  }
}
