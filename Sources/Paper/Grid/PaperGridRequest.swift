import Formulas
import IntervalArithmetic
import LayerProofs
import Proving
import SignalPropagation

/// A walk over the paper's grid, and the certified suprema to hold beside it.
public struct PaperGridRequest: Sendable, Hashable, Codable {
  /// The width to which the suprema are enclosed.
  private static let sharpness = Rational.powerOfTen(-12)

  public var thinning: Int
  /// The precision of the certified suprema; the walk is in doubles.
  public var precision: WorkingPrecision

  public init(thinning: Int = 1, precision: WorkingPrecision = .bits128) {
    (self.thinning, self.precision) = (thinning, precision)
  }

  /// - Parameter options: The budget is that of each supremum.
  public func run(options: ProverOptions = ProverOptions()) -> PaperGridResult {
    let grid = PaperGrid(thinning: thinning)
    let suprema = MomentPair.allCases.map { pair in
      // Boxes are not the walk's points, and they take a moment only: no progress.
      var quiet = options
      quiet.progress = nil
      return SupremumRequest(
        domain: grid.domain, pair: pair, tolerance: Self.sharpness, precision: precision
      ).run(options: quiet)
    }
    return PaperGridResult(walk: grid.walk(options: options), suprema: suprema)
  }
}

/// A simulated walk beside rigorous suprema.
public struct PaperGridResult: Sendable {
  public let walk: GridWalk
  /// Certified enclosures of the suprema over the whole domain, in the order of `walk.maxima`.
  public let suprema: [Supremum]

  /// The largest difference at which a maximum in doubles counts as the printed one: far above
  /// rounding errors, far below what a point of the grid makes.
  private static let resolution = Rational.powerOfTen(-12)

  /// The Jacobians whose grid maximum is the printed one.
  public var printedMaximumOwners: [MomentPair] {
    walk.maxima.filter { $0.printedExcess.magnitude <= Self.resolution }.map(\.pair)
  }
}

extension GridWalk.Maximum {
  /// The printed maximum minus this one.
  public var printedExcess: Rational { PrintedGridProof.maximum - Rational(norm) }
}
