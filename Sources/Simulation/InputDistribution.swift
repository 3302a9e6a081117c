import FloatNetwork
import Foundation

/// What a simulated network is fed with: numbers of mean 0 and variance 1.
public enum InputDistribution: Sendable, Equatable {
  case normal
  /// On (−√3, √3).
  case uniform
  /// (d − p)/√(p(1 − p)) for d = 1 with probability p; the skewer, the smaller p.
  case bernoulli(probability: Double)
  /// Student's t, divided by its deviation; more than 4 degrees of freedom, so that the variance of
  /// squares exists.
  case student(degrees: Int)

  /// A matrix of independent numbers.
  package func sample(rows: Int, columns: Int, random: RandomStream) -> Matrix {
    let matrix = Matrix(rows: rows, columns: columns)
    for i in 0..<matrix.count {
      matrix.values[i] = Float(number(at: UInt64(i), random))
    }
    return matrix
  }

  private func number(at index: UInt64, _ random: RandomStream) -> Double {
    switch self {
    case .normal: return random.normal(at: index)
    case .uniform: return (2 * random.uniform(at: index) - 1) * 3.0.squareRoot()
    case .bernoulli(let p):
      let d = random.uniform(at: index) < p ? 1.0 : 0
      return (d - p) / (p * (1 - p)).squareRoot()
    case .student(let degrees):
      // A normal number over the root mean square of `degrees` others.
      let stride = UInt64(degrees + 1)
      let numbers = (0..<stride).map { random.normal(at: index * stride + $0) }
      let mean = numbers.dropFirst().reduce(0) { $0 + $1 * $1 } / Double(degrees)
      let variance = Double(degrees) / Double(degrees - 2)
      return numbers[0] / (mean * variance).squareRoot()
    }
  }
}
