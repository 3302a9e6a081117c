import Formulas
import IntervalArithmetic
import Proving
import SignalPropagation

extension WidthProof {
  /// How near to 1 a probability is that is claimed, 10⁻¹⁵, whatever was proved: nobody asks for more, and the
  /// format's fractions have at most 128 bits.
  public static var leastFailure: Rational { Rational(1, over: 1_000_000_000_000_000) }

  /// The proof's probability, rounded down to six digits of what is missing to 1, with room for another
  /// reader's sums; never nearer to 1 than ``leastFailure``.
  public var roundedProbability: Rational {
    let wanted = max(failure * Self.room, Self.leastFailure)
    guard wanted < 1 else { return 0 }
    var unit = Rational(1)
    while unit * 100_000 > wanted { unit = unit / 10 }
    return 1 - (wanted / unit).ceiling * unit
  }

  /// The certificate of a probability, version 3 of the format; nil for one that is not proved, or for an
  /// activation that the format cannot name or of which another reader does not know what it needs.
  public func certificate(probability: Rational) -> LengthCertificate? {
    guard 0 < probability, shows(probability),
      network.activation.farBehavior != .unknown,
      upper.isExponential || network.activation.isNamed
    else { return nil }
    return LengthCertificate(
      version: 3, "width", of: network.activation, WidthRecord(self, probability))
  }
}

extension WidthProof.Majorant {
  fileprivate var isExponential: Bool { if case .exponentials = self { true } else { false } }
}

private struct WidthRecord: Encodable, Sendable {
  let sigma_w2, sigma_b2, q0: Rational
  let widths: Widths
  let interval: Stay
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

  /// One interval, or one for each width.
  enum Stay: Encodable, Sendable {
    case all(RangeRecord)
    case each([Layers])

    struct Layers: Encodable, Sendable {
      let units: Int
      let interval: RangeRecord
    }

    init(_ intervals: [Int: ClosedRange<Rational>]) {
      let widths = intervals.keys.sorted()
      let first = intervals[widths[0]]!
      self =
        intervals.values.allSatisfy { $0 == first }
        ? .all(RangeRecord(first))
        : .each(widths.map { Layers(units: $0, interval: RangeRecord(intervals[$0]!)) })
    }

    func encode(to encoder: any Encoder) throws {
      switch self {
      case .all(let range): try range.encode(to: encoder)
      case .each(let layers): try layers.encode(to: encoder)
      }
    }
  }

  enum Majorant: Encodable, Sendable {
    case exponentials(Sums)
    case power(Int)

    private enum Key: String, CodingKey { case power }

    init(_ majorant: WidthProof.Majorant) {
      self =
        switch majorant {
        case .exponentials(let majorant): .exponentials(Sums(majorant))
        case .power(let power): .power(power)
        }
    }

    func encode(to encoder: any Encoder) throws {
      switch self {
      case .exponentials(let sums): try sums.encode(to: encoder)
      case .power(let power):
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(power, forKey: .power)
      }
    }
  }

  struct Sums: Encodable, Sendable {
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
    interval = Stay(proof.intervals)
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
