import Formulas
import IntervalArithmetic
import SignalPropagation

/// The phases of random networks over a rectangle of σ_w and σ_b, cell by cell.
///
/// Net variances are cut into pieces, on each of which S = E φ² and T = E φ′² are enclosed once. A piece
/// can hold K = σ_b² + σ_w²·S(K) for a network of a cell only if the enclosures allow it; χ₁ = σ_w²·T
/// over the pieces that do decides the cell.
public struct PhaseDiagram: Sendable {
  /// What is shown of all networks of a cell.
  public enum Cell: String, Sendable, CaseIterable {
    /// χ₁ < 1 at each fixed point.
    case ordered
    /// χ₁ > 1 at each fixed point.
    case chaotic
    /// The length map has no fixed point.
    case unbounded
    /// Nothing is shown.
    case undecided
  }

  /// φ
  public let activation: ActivationFormula
  /// σ_w
  public let weights: ClosedRange<Rational>
  /// σ_b
  public let biases: ClosedRange<Rational>
  /// The columns of σ_w whose cells are known, counted from 0.
  public let chosen: Range<Int>
  /// The cells, column by column, the least σ_b first.
  public let cells: [[Cell]]

  /// The whole of cells that are known.
  ///
  /// - Precondition: There are some, all columns of the same length.
  public init(
    activation: ActivationFormula, weights: ClosedRange<Rational>, biases: ClosedRange<Rational>,
    cells: [[Cell]]
  ) {
    precondition(cells.allSatisfy { $0.count == cells[0].count && !$0.isEmpty })
    (self.activation, self.weights, self.biases) = (activation, weights, biases)
    (self.chosen, self.cells) = (cells.indices, cells)
  }

  /// - Parameters:
  ///   - activation: φ
  ///   - weights: A range of σ_w > 0.
  ///   - biases: A range of σ_b ≥ 0.
  ///   - columns: Cells along σ_w.
  ///   - rows: Cells along σ_b.
  ///   - chosen: The columns of which ``cells`` are; all unless said otherwise.
  public init(
    activation: ActivationFormula, weights: ClosedRange<Rational> = Rational(1, over: 2)...3,
    biases: ClosedRange<Rational> = 0...1, columns: Int, rows: Int, chosen: Range<Int>? = nil
  ) {
    (self.activation, self.weights, self.biases) = (activation, weights, biases)
    self.chosen = chosen ?? 0..<columns
    let table = NetVarianceTable(
      activation, weights: weights.upperBound, biases: biases.upperBound)
    func parts(_ range: ClosedRange<Rational>, _ count: Int) -> [Interval<Double>] {
      let width = (range.upperBound - range.lowerBound) / Rational(count)
      return (0..<count).map { index in
        let low = range.lowerBound + width * Rational(index)
        return Interval(from: low, through: low + width).squared()
      }
    }
    let biasVariances = parts(biases, rows)
    cells = parts(weights, columns)[self.chosen].map { weightVariance in
      biasVariances.map { table.cell(weightVariance, $0) }
    }
  }
}

/// Enclosures of S and T on pieces of net variances from 0 on.
private struct NetVarianceTable {
  private struct Piece {
    let k, s, t: Interval<Double>
  }

  private var pieces: [Piece] = []
  private let far: FarBehavior
  private let end: Double

  /// The ratio of successive ends, and where the first piece ends.
  private static var ratio: Double { 1.01 }
  private static var start: Double { 1e-6 }
  private static var farthest: Double { 4096 }

  init(_ activation: ActivationFormula, weights: Rational, biases: Rational) {
    far = activation.farBehavior
    let map = LengthMap<Double>(
      activation: FormulaActivation(activation), weightVariance: Interval(1),
      biasVariance: Interval(0))
    var last = Self.farthest
    if case .bounded(let bound) = far {
      let most = Interval(biases).squared() + (Interval(weights) * Interval(bound)).squared()
      last = most.upper
    }
    var low = 0.0
    while low < last {
      let high = low == 0 ? Self.start : low * Self.ratio
      let k = Interval(unchecked: low, high)
      pieces.append(Piece(k: k, s: map.secondMoment(k), t: map.squaredSlope(k)))
      low = high
    }
    end = low
  }

  func cell(_ w: Interval<Double>, _ b: Interval<Double>) -> PhaseDiagram.Cell {
    guard isClosed(w, b) else { return .undecided }
    var hull: Interval<Double>?
    for piece in pieces {
      let image = b + w * piece.s
      if image.upper < piece.k.lower || image.lower > piece.k.upper { continue }
      let chi = w * piece.t
      hull = hull.map { $0.hull(chi) } ?? chi
    }
    guard let hull else { return .unbounded }
    return hull.upper < 1 ? .ordered : hull.lower > 1 ? .chaotic : .undecided
  }

  /// Whether there is no fixed point beyond the table.
  private func isClosed(_ w: Interval<Double>, _ b: Interval<Double>) -> Bool {
    let one = Interval<Double>(1)
    switch far {
    case .bounded: return true
    case .unknown: return false
    case .linear(let left, let right, let rest):
      // √K = √(σ_b² + σ_w²·S) with |√S − √(Kℓ)| ≤ c, for all K ≥ end.
      let product = w * (left.squared() + right.squared()) / Interval(2)
      let root = Interval(end).squareRoot()
      if product.upper < 1 {
        let gap = root * (one - product.squareRoot())
        return gap > b.squareRoot() + w.squareRoot() * Interval(rest)
      }
      if product.lower > 1 {
        return root * (product.squareRoot() - one) > w.squareRoot() * Interval(rest)
      }
      return false
    }
  }
}
