/// A check under way: what it has found on how many leaves, and with how many bits.
package protocol CertificateCheck {
  var leaves: Int { get }
  var bits: Int { get }
  mutating func run() throws(Rejection)
}

/// The check of a layer certificate, under way.
package struct Check: CertificateCheck {
  /// Told the number of leaves done, now and then.
  package typealias Progress = @Sendable (Int) -> Void

  let certificate: Certificate
  let progress: Progress?
  /// Leaves that were done before.
  let done: Int
  package private(set) var leaves = 0
  package private(set) var bits = 0

  private var domain: Domain { certificate.domain }

  package init(certificate: Certificate, progress: Progress?, done: Int = 0) {
    (self.certificate, self.progress, self.done) = (certificate, progress, done)
  }

  package mutating func run() throws(Rejection) {
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
