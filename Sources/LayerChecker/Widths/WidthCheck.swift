import BigInt

/// The check of a certificate of version 3, under way.
package struct WidthCheck: CertificateCheck {
  private let certificate: WidthCertificate
  private let progress: Check.Progress?
  package private(set) var leaves = 0
  package private(set) var bits = 0

  package init(certificate: WidthCertificate, progress: Check.Progress?) {
    (self.certificate, self.progress) = (certificate, progress)
  }

  package mutating func run() throws(Rejection) {
    for (edge, majorant) in certificate.majorants {
      let units = majorant.rows.map(\.units)
      let needed = certificate.widths.different
      guard units == needed else {
        let missing = needed.first { !units.contains($0) }
        throw Rejection(
          reason: .steps,
          message: missing.map { "the \(edge.rawValue) majorant has no rows for \($0) units" }
            ?? "the \(edge.rawValue) majorant has rows for units that no layer has")
      }
    }
    var total = Rational(0)
    for edge in WidthCertificate.Edge.allCases {
      switch certificate.evidence(edge) {
      case .sums(let majorant):
        total = total + LayerSums(certificate: certificate).total(edge, majorant)
      case .power(let power):
        guard let powers = LayerPowers(certificate) else {
          throw Rejection(
            reason: .activation,
            message: "the activation is not seen to be linear on both sides of 0, without biases")
        }
        let bound = powers.total(edge, power: power)
        if Meter.current?.isExceeded == true { return }
        guard let bound else {
          throw Rejection(
            reason: .steps,
            message: "the power \(power) for the \(edge.rawValue) edge is too large for some layer")
        }
        total = total + bound
      }
    }
    let allowed = (Rational(1) - certificate.probability).reduced
    guard total <= allowed else {
      throw Rejection(
        reason: .steps,
        message: "the probabilities of leaving the interval sum up to more than 1 - p = \(allowed)",
        enclosures: [("the sum of all P(l)", "\(FixedInterval(total, bits: 64))")])
    }
    try checkRows()
  }

  /// So many that products of the least and the greatest of these numbers keep their digits.
  private func neededBits(_ domains: [Range]) -> Int {
    func size(_ x: Rational) -> Int { abs(x.numerator.bitWidth - x.denominator.bitWidth) }
    let least = domains.map(\.lower).min()!
    let greatest = domains.map(\.upper).max()!
    let numbers = [
      least, greatest, certificate.weightVariance, certificate.netVariance(least),
      certificate.netVariance(greatest),
    ]
    return 96 + 2 * numbers.reduce(0) { $0 + size($1) }
  }

  private mutating func checkRows() throws(Rejection) {
    let widths = certificate.widths.different
    let domains = widths.map { certificate.domain(units: $0) }
    if certificate.majorants.isEmpty { return }
    let bits = neededBits(domains)
    self.bits = bits
    if let meter = Meter.current {
      if bits > meter.budget.bits {
        meter.exceed("numbers of more than \(meter.budget.bits) bits")
      }
      meter.spend(40 * Work.constants(bits: bits))
      if meter.isExceeded { return }
    }
    let constants = Constants(bits: bits)
    let growth = certificate.activation.linearGrowth(constants)
    for (units, domain) in zip(widths, domains) {
      let ratios = exponents(units: units)
      guard let largest = ratios.map(\.magnitude).max() else { continue }
      let panels: TaylorPanels
      do throws(Unbounded) {
        let rate =
          FixedInterval(1, bits: bits) / (2 * netVariance(domain.lower, constants))
        panels = try TaylorPanels(
          certificate.activation,
          reach: try reach(growth, exponents: ratios, upTo: domain.upper, constants),
          greatestExponent: FixedInterval(largest, bits: bits), greatestRate: rate, constants)
      } catch {
        throw Rejection(
          reason: .activation, message: "the expectations are not bounded: \(error.what)")
      }
      for (edge, majorant) in certificate.majorants {
        let rows = majorant.rows.first { $0.units == units }!
        for (j, terms) in rows.terms.enumerated() where !terms.isEmpty {
          if Meter.current?.isExceeded == true { return }
          try check(row: j, terms, of: majorant, edge, units: units, domain, panels, growth)
          progress?(leaves)
        }
      }
    }
  }

  private mutating func check(
    row j: Int, _ terms: [WidthCertificate.Majorant.Term], of majorant: WidthCertificate.Majorant,
    _ edge: WidthCertificate.Edge, units: Int, _ domain: Range, _ panels: TaylorPanels,
    _ growth: (slope: FixedInterval, remainder: FixedInterval)?
  ) throws(Rejection) {
    let place = "row \(j + 1) of the \(edge.rawValue) majorant for \(units) units"
    let exponent = majorant.exponents[j]
    let integral = TiltedIntegral(
      exponent: exponent / Rational(BigInt(units)), panels: panels, growth: growth)
    let row = RowInequality(
      certificate: certificate, domain: domain, units: units, exponent: exponent,
      center: majorant.center,
      terms: terms.map { (majorant.exponent($0.index), $0.constant) }, integral: integral,
      bits: bits - 32)
    do throws(RowInequality.Failure) {
      leaves += try row.check()
    } catch {
      if let refusal = error.refusal {
        throw Rejection(
          reason: .activation, message: "\(place) is not bounded: \(refusal.what)", step: j,
          box: [("q", error.place)])
      }
      throw Rejection(
        reason: .leaf, message: "\(place) is not shown", step: j, leaf: leaves,
        box: [("q", error.place)],
        enclosures: error.enclosure.map { [("left side - right side", "\($0.converted(to: 64))")] }
          ?? [])
    }
  }

  /// All t = σⱼ/n of rows that say something.
  private func exponents(units: Int) -> [Rational] {
    certificate.majorants.flatMap { _, majorant in
      let rows = majorant.rows.first { $0.units == units }!
      return zip(majorant.exponents, rows.terms).filter { !$1.isEmpty }
        .map { ($0.0 / Rational(BigInt(units))).reduced }
    }
  }

  private func netVariance(_ q: Rational, _ constants: Constants) -> FixedInterval {
    FixedInterval(certificate.netVariance(q), bits: constants.bits)
  }

  /// T beyond which each exponent tψ − θx² is below −40: for t > 0 by t(c + L|x|)² − θx², for t ≤ 0 by
  /// −θx². What is left beyond it is bounded for each row; a poor choice costs width, not truth.
  private func reach(
    _ growth: (slope: FixedInterval, remainder: FixedInterval)?, exponents all: [Rational],
    upTo highest: Rational, _ constants: Constants
  ) throws(Unbounded) -> Rational {
    let bits = constants.bits
    func fixed(_ value: Rational) -> FixedInterval { FixedInterval(value, bits: bits) }
    let rate = (fixed(Rational(1)) / (2 * netVariance(highest, constants))).bottom
    guard rate.lower > 0 else { throw Unbounded(what: "the interval is too far out") }
    let depth = fixed(Rational(40))
    var reach = (depth / rate).squareRoot
    if let greatest = all.max(), greatest > Rational(0) {
      guard let growth else {
        throw Unbounded(what: "the activation is not seen to grow at most linearly")
      }
      let t = fixed(greatest)
      let decay = rate - t * growth.slope.squared
      guard decay.lower > 0 else {
        throw Unbounded(
          what: "the expectation is not seen to be finite for the exponent \(greatest) at"
            + " q = \(highest)")
      }
      let linear = t * (growth.slope * growth.remainder)
      let root = (linear.squared + decay * (t * growth.remainder.squared + depth)).squareRoot
      reach = .maximum(reach, (linear + root) / decay)
    }
    if let least = all.min(), least < Rational(0) {
      // Where φ² is large near 0, the integral is small as a whole.
      let height = certificate.activation.squareNearZero(constants).map {
        FixedInterval.minimum(fixed(Rational(200)), fixed(least.magnitude) * $0)
      }
      if let height { reach = .maximum(reach, ((depth + height) / rate).squareRoot) }
    }
    // Few digits, and no less.
    let short = reach.top.converted(to: bits / 2)
    return Rational(short.upper + 1, over: BigInt(1) << (bits / 2)).reduced
  }
}

extension Activation {
  /// |φ(x)| ≤ c + L|x|, where that is known.
  fileprivate func linearGrowth(
    _ constants: Constants
  ) -> (slope: FixedInterval, remainder: FixedInterval)? {
    asymptotes(constants).map {
      (FixedInterval.maximum($0.left.size, $0.right.size), $0.remainder.size)
    }
  }

  /// An enclosure of φ(0)², for a choice only.
  fileprivate func squareNearZero(_ constants: Constants) -> FixedInterval? {
    let zero = FixedInterval(0, bits: constants.bits)
    switch form {
    case .analytic(let expression):
      return (try? expression.derivatives(0, at: zero, constants))?.value.squared.top
    case .piecewise(let function): return function.valueAtZero?.enclosed(constants).squared.top
    }
  }
}
