import IntervalArithmetic
import LayerProofs
import Proving
import SignalPropagation

/// What the weights and biases of a layer are, exactly; of the units whose weights are all finite.
package struct LayerStatistics: Sendable {
  package let layer: AuditedLayer
  /// ω = Σw of each unit; nil if no unit is finite.
  package let omega: Spread<Rational>?
  /// τ = Σw²
  package let tau: Spread<Rational>?
  /// The mean of τ over the units: the σ_w² that the layer amounts to.
  package let meanTau: Rational?
  /// Σ|w|³/τ^{3/2} of the units with weights other than 0.
  package let cubeRatio: Spread<Enclosure>?
  /// For each of ``domains`` how many units are in it.
  package let shares: [DomainCount]
  /// The least and the largest bias; nil without finite biases.
  package let biases: ClosedRange<Rational>?
  /// Units whose weights are all 0: what they say never depends on the input.
  package let constantUnits: Int
  /// Units that have the weights and the bias of another one before them, bit for bit.
  package let duplicatedUnits: Int
  /// Units with weights that are not finite, up to ``listed`` of them.
  package let nonFinite: [NonFiniteWeights]
  /// How many units have such weights.
  package let nonFiniteUnits: Int
  /// The layer as an initialization would have made it, if that is asked for.
  package let comparison: InitializationComparison?
  /// The largest singular value of the matrix of weights, if it is asked for, the layer is no convolution
  /// and not too large.
  package let norm: Enclosure?
  /// For each unit; nil of one that is not finite. Kept only where it is asked for.
  package let units: [UnitSums?]?
  /// For each finite unit, in binary64, for pictures. Kept only where it is asked for.
  package let pairs: [Pair]?

  /// ω and τ of a unit, rounded.
  package struct Pair: Sendable {
    package let omega, tau: Double

    init(_ sums: UnitSums) {
      func rounded(_ x: Dyadic) -> Double { x.interval().midpoint ?? x.interval().lower }
      (omega, tau) = (rounded(sums.omega), rounded(sums.tau))
    }
  }

  /// How many findings of a kind are listed.
  package static var listed: Int { 20 }

  /// Ranges of ω and τ in the theorems, those of several together where they are the same.
  package static let domains: [WeightDomain] = {
    let named: [(String, LayerDomain)] = [
      ("Theorem 1", .theorem1), ("Lemma 12", .extended), ("Theorem 2", .theorem2),
      ("Theorem 3, first domain", LayerDomain.theorem3[0]),
      ("Theorem 3, second domain", LayerDomain.theorem3[1]),
    ]
    var domains: [WeightDomain] = []
    for (name, domain) in named {
      if let same = domains.firstIndex(where: { $0.omega == domain.omega && $0.tau == domain.tau })
      {
        domains[same].name += "; " + name
      } else {
        domains.append(WeightDomain(name, of: domain))
      }
    }
    return domains
  }()
}

/// How many units of a layer are in a domain, exactly.
package struct DomainCount: Sendable {
  package let domain: WeightDomain
  package let byOmega, byTau, byBoth: Int

  init(_ domain: WeightDomain, _ units: [UnitSums]) {
    let (omega, tau) = (ExactRange(domain.omega), ExactRange(domain.tau))
    var (byOmega, byTau, byBoth) = (0, 0, 0)
    for unit in units {
      let (a, b) = (omega.contains(unit.omega), tau.contains(unit.tau))
      byOmega += a ? 1 : 0
      byTau += b ? 1 : 0
      byBoth += a && b ? 1 : 0
    }
    (self.domain, self.byOmega, self.byTau, self.byBoth) = (domain, byOmega, byTau, byBoth)
  }

  /// A range that is asked often: by binary64 first, exactly near its ends.
  private struct ExactRange {
    let range: ClosedRange<Rational>
    let (low, high): (Interval<Double>, Interval<Double>)

    init(_ range: ClosedRange<Rational>) {
      self.range = range
      (low, high) = (Interval(range.lowerBound), Interval(range.upperBound))
    }

    func contains(_ x: Dyadic) -> Bool {
      let enclosure = x.interval()
      if enclosure.upper < low.lower || enclosure.lower > high.upper { return false }
      if enclosure.lower > low.upper, enclosure.upper < high.lower { return true }
      return range.contains(x.rational)
    }
  }
}

extension LayerStatistics {
  /// Reads the weights and the biases of a layer.
  init(
    _ layer: AuditedLayer, of file: TensorFile, scheme: InitializationScheme?, boundsNorm: Bool,
    keepsUnits: Bool, keepsPairs: Bool, jobs: Int
  ) {
    self.layer = layer
    let weights = WeightMatrix(layer.weight, of: file, layout: layer.layout)!
    let found = parallelMap(weights.parts, jobs: jobs) { part in
      let summer = UnitSummer()
      var results: [Result<UnitSums, UnitSummer.NonFiniteTrouble>] = []
      results.reserveCapacity(part.count)
      weights.forEachUnit(part) { unit, row in results.append(summer.sums(row, unit: unit)) }
      return results
    }.flatMap { $0 }
    let units: [UnitSums?] = found.map { try? $0.get() }
    let finite = units.compactMap { $0 }
    omega = Spread(finite.map(\.omega))
    tau = Spread(finite.map(\.tau))
    let total = ExactSum()
    for unit in finite { total.add(unit.tau) }
    let meanTau =
      finite.isEmpty ? nil : total.value.rational / Rational(finite.count)
    self.meanTau = meanTau
    cubeRatio = Spread(finite.compactMap(\.cubeRatio))
    shares = Self.domains.map { DomainCount($0, finite) }
    constantUnits = finite.count { $0.tau.signum == 0 }
    let troubles = found.compactMap { result in
      if case .failure(let trouble) = result { trouble.weights } else { nil }
    }
    nonFinite = Array(troubles.prefix(Self.listed))
    nonFiniteUnits = troubles.count
    let biases = layer.biases(of: file)
    let finiteBiases = biases.filter(\.isFinite)
    if let least = finiteBiases.min(), let most = finiteBiases.max() {
      self.biases = Rational(least)...Rational(most)
    } else {
      self.biases = nil
    }
    duplicatedUnits = DuplicateUnits.count(units, biases, weights)
    comparison = scheme.flatMap { scheme in
      meanTau.flatMap {
        InitializationComparison(
          scheme, fanIn: layer.fanIn, fanOut: scheme.fan == .average ? layer.fanOut : layer.units,
          units: finite.count, meanTau: $0)
      }
    }
    norm =
      boundsNorm && layer.role != .convolution && troubles.isEmpty
      ? SpectralNorm.enclosure(weights, jobs: jobs) : nil
    self.units = keepsUnits ? units : nil
    pairs = keepsPairs ? finite.map { Pair($0) } : nil
  }
}

extension WeightMatrix {
  /// Parts of some 2¹⁷ weights.
  var parts: [Range<Int>] {
    guard units > 0, fanIn > 0 else { return [] }
    let size = max(1, (1 << 17) / fanIn)
    return stride(from: 0, to: units, by: size).map { $0..<min(units, $0 + size) }
  }
}

/// Counts units that are like one before them.
private enum DuplicateUnits {
  private struct Key: Hashable {
    let omega, tau, bias: UInt64
  }

  static func count(_ units: [UnitSums?], _ biases: [Double], _ weights: WeightMatrix) -> Int {
    var groups: [Key: [Int]] = [:]
    for (index, unit) in units.enumerated() {
      guard let unit else { continue }
      let key = Key(
        omega: unit.omega.interval().lower.bitPattern, tau: unit.tau.interval().lower.bitPattern,
        bias: biases.isEmpty ? 0 : biases[index].bitPattern)
      groups[key, default: []].append(index)
    }
    let suspects = groups.values.filter { $0.count > 1 }
    guard !suspects.isEmpty else { return 0 }
    // Units with like sums are told apart by a hash whose seed nobody knows, then byte by byte.
    var duplicates = 0
    for group in suspects {
      var firsts: [Int: [Int]] = [:]
      for unit in group {
        weights.withUnit(unit) { row in
          var hasher = Hasher()
          hasher.combine(bytes: row.bytes)
          let hash = hasher.finalize()
          let isKnown = (firsts[hash] ?? []).contains { other in
            weights.withUnit(other) { $0.bytes.elementsEqual(row.bytes) }
          }
          if isKnown { duplicates += 1 } else { firsts[hash, default: []].append(unit) }
        }
      }
    }
    return duplicates
  }
}

extension WeightMatrix {
  /// Calls `body` with one unit.
  fileprivate func withUnit<Result>(_ unit: Int, _ body: (Row) -> Result) -> Result {
    var result: Result?
    forEachUnit(unit..<unit + 1) { result = body($1) }
    return result!
  }
}
