import Formulas
import IntervalArithmetic
import LayerProofs
import Proving
import SignalPropagation

/// A walk over the paper's grid, and the certified suprema to hold beside it.
public struct PaperGridRequest: Sendable {
  /// The width to which the suprema are enclosed.
  private static let sharpness = Rational.powerOfTen(-12)

  public var thinning: Int
  /// The precision of the certified suprema; the walk is in doubles.
  public var precision: WorkingPrecision
  /// The budget is that of each supremum.
  public var options: ProverOptions

  public init(
    thinning: Int = 1, precision: WorkingPrecision = .bits128,
    options: ProverOptions = ProverOptions()
  ) {
    (self.thinning, self.precision, self.options) = (thinning, precision, options)
  }

  public func run() -> PaperGridResult {
    let grid = PaperGrid(thinning: thinning)
    let suprema = MomentPair.allCases.map { pair in
      // Boxes are not the walk's points, and they take a moment only: no progress.
      var quiet = options
      quiet.progress = nil
      return ContractionRequest(
        domain: grid.domain, pair: pair, normOnly: true, sharpness: Self.sharpness,
        precision: precision, options: quiet
      ).run().supremum!
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
