import Formulas
import IntervalArithmetic
import Proving
import SignalPropagation

extension WidthProof {
  /// The proof's probability, rounded down to six digits of what is missing to 1, with room for another
  /// reader's sums.
  public var roundedProbability: Rational {
    let wanted = failure * Self.room
    guard wanted > 0, wanted < 1 else { return 0 }
    var unit = Rational(1)
    while unit * 100_000 > wanted, unit > Rational.powerOfTwo(-300) { unit = unit / 10 }
    return 1 - (wanted / unit).ceiling * unit
  }

  /// The certificate of a probability, version 3 of the format; nil for one that is not proved, or for an
  /// activation that the format cannot name or whose growth another reader does not know.
  public func certificate(probability: Rational) -> LengthCertificate? {
    guard 0 < probability, shows(probability),
      network.activation.farBehavior != .unknown
    else { return nil }
    return LengthCertificate(
      version: 3, "width", of: network.activation, WidthRecord(self, probability))
  }
}

private struct WidthRecord: Encodable, Sendable {
  let sigma_w2, sigma_b2, q0: Rational
  let widths: Widths
  let interval: RangeRecord
  let probability: Rational
  let upper, lower: Majorant

  enum Widths: Encodable, Sendable {
    case uniform(units: Int, depth: Int)
    case each([Int])

    private enum Key: String, CodingKey { case units, depth }

    func encode(to encoder: any Encoder) throws {
      switch self {
      case .uniform(let units, let depth):
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(units, forKey: .units)
        try container.encode(depth, forKey: .depth)
      case .each(let widths):
        var container = encoder.unkeyedContainer()
        for width in widths { try container.encode(width) }
      }
    }
  }

  struct Majorant: Encodable, Sendable {
    let center: Rational
    let exponents: [Rational]
    let rows: [Rows]

    init(_ majorant: ExponentialMajorant) {
      (center, exponents) = (majorant.center, majorant.exponents)
      rows = majorant.rows.keys.sorted().map { Rows(units: $0, terms: majorant.rows[$0]!) }
    }
  }

  struct Rows: Encodable, Sendable {
    let units: Int
    let terms: [[ExponentialMajorant.Term]]
  }

  init(_ proof: WidthProof, _ probability: Rational) {
    let network = proof.network
    (sigma_w2, sigma_b2) = (network.weightVariance, network.biasVariance)
    q0 = network.inputMeanSquare
    widths =
      switch network.widths {
      case .uniform(let units, let depth): .uniform(units: units, depth: depth)
      case .each(let widths): .each(widths)
      }
    interval = RangeRecord(proof.interval)
    self.probability = probability
    (upper, lower) = (Majorant(proof.upper), Majorant(proof.lower))
  }
}

/// In a certificate a pair of the index and the constant.
extension ExponentialMajorant.Term: Encodable {
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.unkeyedContainer()
    try container.encode(index)
    try container.encode(constant)
  }
}
