/// The second opinion on certificates of `Documentation/CertificateFormat.md`.
///
/// It shares no code with the program that writes them, and never searches: it walks each covering,
/// encloses the formulas on each leaf by its own arithmetic, and compares.
public enum CertificateChecker {
  /// Checks one certificate.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - budget: How much the check may take.
  ///   - progress: Told the number of leaves done, now and then.
  public static func check(
    bytes: [UInt8], budget: Budget = .standard, progress: (@Sendable (Int) -> Void)? = nil
  ) -> Finding {
    let meter = Meter(budget)
    var finding = Meter.$current.withValue(meter) { check(bytes, progress) }
    // Whatever was concluded, some of it may rest on what was cut short.
    if let excess = meter.excess { finding.outcome = .tooLarge(excess) }
    return finding
  }

  /// Why a file is not read as a layer certificate, as strictly and within the same budget as for a
  /// check, in one line; nil if it is.
  public static func objection(to bytes: [UInt8], budget: Budget = .standard) -> String? {
    let meter = Meter(budget)
    return Meter.$current.withValue(meter) {
      do throws(FormatError) {
        _ = try Certificate(reading: Field(value: try JSONReader.read(bytes), path: "$"))
        return meter.excess
      } catch {
        return meter.excess ?? Malformation(error, in: bytes).text
      }
    }
  }

  private static func check(
    _ bytes: [UInt8], _ progress: (@Sendable (Int) -> Void)?
  ) -> Finding {
    do throws(FormatError) {
      let limit = Meter.current!.budget.bytes
      guard bytes.count <= limit else {
        Meter.current!.exceed("a file of more than \(limit) bytes")
        return Finding(claim: nil, outcome: .accepted, leaves: 0, bits: 0)
      }
      let file = Field(value: try JSONReader.read(bytes), path: "$")
      // Each reader judges the format's name again, and says what would be right.
      if (try? file.member("format").string()) == ClaimCertificate.format {
        return try check(try ClaimCertificate(reading: file), progress)
      }
      let certificate = try Certificate(reading: file)
      var check = Check(certificate: certificate, progress: progress)
      let outcome = outcome { () throws(Rejection) in try check.run() }
      return Finding(
        claim: certificate.claimInWords, outcome: outcome, leaves: check.leaves, bits: check.bits)
    } catch {
      return Finding(
        claim: nil, outcome: .malformed(Malformation(error, in: bytes)), leaves: 0, bits: 0)
    }
  }

  private static func check(
    _ claim: ClaimCertificate, _ progress: (@Sendable (Int) -> Void)?
  ) throws(FormatError) -> Finding {
    guard let printed = try PrintedClaims.claim(claim.id) else {
      let rejection = Rejection(
        reason: .identifier, message: "no printed claim has the id \(excerpt(claim.id))")
      return Finding(claim: nil, outcome: .rejected(rejection), leaves: 0, bits: 0)
    }
    var check = try ClaimCheck(claim, of: printed, progress: progress)
    let outcome = outcome { () throws(Rejection) in try check.run() }
    return Finding(
      claim: printed.inWords(id: claim.id, isProof: claim.isProof), outcome: outcome,
      leaves: check.leaves, bits: check.bits)
  }

  private static func outcome(_ run: () throws(Rejection) -> Void) -> Finding.Outcome {
    do throws(Rejection) {
      try run()
      return .accepted
    } catch {
      // Whatever is missing, an attempt that was cut short might have found it.
      Meter.requireSuccess()
      return .rejected(error)
    }
  }
}

/// The check of a layer certificate, under way.
struct Check {
  /// Told the number of leaves done, now and then.
  typealias Progress = @Sendable (Int) -> Void

  let certificate: Certificate
  let progress: Progress?
  /// Leaves that were done before.
  let done: Int
  private(set) var leaves = 0
  private(set) var bits = 0

  private var domain: Domain { certificate.domain }

  init(certificate: Certificate, progress: Progress?, done: Int = 0) {
    (self.certificate, self.progress, self.done) = (certificate, progress, done)
  }

  mutating func run() throws(Rejection) {
    try certificate.concludes()
    switch certificate.content {
    case .proof(let steps):
      // What is far too large is said at once.
      let leaves = steps.reduce(0) { $0 + $1.covering.leafCount }
      let least = leaves.multipliedReportingOverflow(by: Work.layer(bits: PrecisionLadder.ordinary))
      if let meter = Meter.current, !meter.allows(least.overflow ? .max : least.partialValue) {
        return
      }
      for (index, step) in steps.enumerated() { try check(step, number: index) }
    case .refutation(let statement, let point):
      try check(point, refuting: statement)
    }
  }

  private mutating func check(_ step: Step, number: Int) throws(Rejection) {
    let sides = step.sides(on: domain)
    let least = step.coordinates == .net ? sides[1].lower : sides[2].lower * sides[3].lower
    var ladder = PrecisionLadder(leastVariance: least)
    var failure: Rejection?
    let total = step.covering.leafCount
    var done = 0
    step.covering.forEachLeaf(axes: sides.count) { parts in
      let leaf = zip(sides, parts).map { $0.part($1) }
      let (evaluation, bits) = ladder.decide(work: Work.layer) {
        step.evaluate(on: leaf, domain, $0)
      }
      self.bits = max(self.bits, bits)
      guard evaluation.holds else {
        failure = Rejection(
          reason: .leaf,
          message: "step \(number + 1) does not hold on leaf \(done + 1) of \(total)",
          step: number, leaf: done,
          box: zip(step.coordinates.names, leaf).map { ($0, "\($1)") },
          enclosures: evaluation.enclosures.map { ($0.name, "\($0.value)") })
        return false
      }
      done += 1
      leaves += 1
      if leaves.isMultiple(of: 256) { progress?(self.done + leaves) }
      return true
    }
    if let failure { throw failure }
  }

  private mutating func check(
    _ point: Point, refuting statement: Statement
  ) throws(Rejection) {
    var ladder = PrecisionLadder(leastVariance: point.nu * point.tau)
    let (evaluation, bits) = ladder.decide(work: Work.layer) {
      statement.evaluateRefutation(at: point, $0)
    }
    self.bits = bits
    guard evaluation.holds else {
      throw Rejection(
        reason: .refutation, message: "the point does not show that the statement is false",
        box: point.named, enclosures: evaluation.enclosures.map { ($0.name, "\($0.value)") })
    }
    leaves = 1
  }
}

extension Point {
  fileprivate var named: [(name: String, value: String)] {
    [("mu", "\(mu)"), ("omega", "\(omega)"), ("nu", "\(nu)"), ("tau", "\(tau)")]
  }
}

extension Certificate {
  /// Whether the steps, if they hold, or the refutation, amount to the claim.
  fileprivate func concludes() throws(Rejection) {
    switch content {
    case .proof(let steps): try concludes(steps.map(\.statement))
    case .refutation(let statement, let point):
      try concludes(refuting: statement)
      guard domain.contains(point) else {
        throw Rejection(
          reason: .point, message: "the point is outside the domain", box: point.named)
      }
    }
  }

  private func concludes(_ statements: [Statement]) throws(Rejection) {
    func wrong(_ message: String) -> Rejection { Rejection(reason: .steps, message: message) }
    switch (claim, statements.first!) {
    case (.contraction, .invariantRectangle(domain.mu, domain.nu)):
      let duty = "step 2 of a contraction must bound the \"variance\" norm by 1 or less"
      switch statements.dropFirst().first {
      case .normBelow(.variance, let bound)?:
        guard bound <= Rational(1) else { throw wrong("\(duty); it bounds it by \(bound)") }
      case .normBelow(.secondMoment, _)?:
        throw wrong("\(duty); it bounds the \"second-moment\" norm")
      case nil: throw wrong("the norm's bound is missing: \(duty); there is no step 2")
      case _?: throw wrong("the norm's bound is missing: \(duty); it says something else")
      }
      for (index, statement) in statements.enumerated().dropFirst(2) {
        guard case .invariantRectangle(let mu, let nu) = statement else {
          throw wrong("step \(index + 1) is not an invariant rectangle")
        }
        guard domain.mu.contains(mu), domain.nu.contains(nu) else {
          throw Rejection(
            reason: .rectangle,
            message: "the rectangle of step \(index + 1) is not inside the domain's", step: index)
        }
      }
    case (.contraction, _):
      throw wrong(
        "the domain's rectangle is missing: step 1 of a contraction must show that it is invariant")
    case (.spectralNorm, .normBelow) where statements.count == 1: break
    case (.variance, .variance) where statements.count == 1: break
    default: throw wrong("the claim is shown by one step of its own kind")
    }
  }

  private func concludes(refuting statement: Statement) throws(Rejection) {
    switch (claim, statement) {
    case (.contraction, .invariantRectangle(domain.mu, domain.nu)): break
    // A map with a Lipschitz constant q < 1 on a rectangle has a Jacobian of norm at most q there,
    // by its definition as a limit; but only if the rectangle has room in both directions.
    case (.contraction, .normBelow(.variance, let bound))
    where bound >= Rational(1) && domain.mu.lower < domain.mu.upper
      && domain.nu.lower < domain.nu.upper:
      break
    case (.spectralNorm, .normBelow), (.variance, .variance): break
    default:
      throw Rejection(
        reason: .steps, message: "the claim may hold although the refuted statement is false")
    }
  }
}

/// The numbers of bits that are tried in turn.
struct PrecisionLadder {
  private var rungs: [Constants]
  private let base: Int

  /// The bits that decide every leaf the prover has written so far, and the eighths of them to try:
  /// a first few that make numbers of one or two words, which are fast and mostly enough.
  static let ordinary = 96
  private static let eighths = [5, 8, 16, 32]

  init(base: Int) { (self.base, rungs) = (base, []) }

  /// Fixed-point numbers resolve a small v, and the 1/√v of the derivatives, only with more bits:
  /// twice as many more as v has zeros after the binary point.
  init(leastVariance v: Rational) {
    // v ≥ 2^(size of numerator − 1)/2^(size of denominator).
    let zeros = max(0, v.denominator.bitWidth - v.numerator.bitWidth + 1)
    self.init(base: Self.ordinary + 2 * zeros)
  }

  /// The first evaluation that holds, or the last one, with its number of bits. None holds if the
  /// check's budget does not reach for it.
  ///
  /// - Parameter work: What an evaluation takes besides what it notes itself, by the number of bits.
  mutating func decide(
    work: (Int) -> Int = { _ in 0 }, _ evaluate: (Constants) -> Evaluation
  ) -> (Evaluation, bits: Int) {
    let meter = Meter.current
    var last = (Evaluation(holds: false, enclosures: []), bits: base)
    for (rung, eighths) in Self.eighths.enumerated() {
      let bits = eighths * base / 8
      if let meter {
        if bits > meter.budget.bits {
          if rung == 0 { meter.exceed("numbers of more than \(meter.budget.bits) bits") }
          break
        }
        if rungs.count == rung { meter.spend(Work.constants(bits: bits)) }
        meter.spend(work(bits))
        if meter.isExceeded { return (Evaluation(holds: false, enclosures: []), bits) }
      }
      if rungs.count == rung { rungs.append(Constants(bits: bits)) }
      last = (evaluate(rungs[rung]), bits)
      if last.0.holds { break }
    }
    return last
  }
}

/// What evaluations take, in a budget's units, as measured at 60 to 1024 bits.
enum Work {
  /// An operation on intervals of these bits.
  static func operation(bits: Int) -> Int {
    let words = bits / 64 + 1
    return 2500 + 20 * words * words
  }

  static func exponential(bits: Int) -> Int {
    let words = bits / 64 + 1
    return 40_000 + 1000 * bits + 4 * bits * words * words
  }

  /// An error function on an interval: two ends, two exponentials and a series each.
  static func errorFunction(bits: Int) -> Int { 6 * exponential(bits: bits) }

  /// The moments of a layer on a leaf, with what depends on them.
  static func layer(bits: Int) -> Int {
    errorFunction(bits: bits) + 60 * operation(bits: bits)
  }

  static func constants(bits: Int) -> Int { 2 * errorFunction(bits: bits) }
}
