/// The check of a certificate of version 2, under way.
package struct ActivationCheck: CertificateCheck {
  private let certificate: ActivationCertificate
  private let progress: Check.Progress?
  package private(set) var leaves = 0
  package private(set) var bits = 0

  private var activation: Activation { certificate.activation }

  package init(certificate: ActivationCertificate, progress: Check.Progress?) {
    (self.certificate, self.progress) = (certificate, progress)
  }

  package mutating func run() throws(Rejection) {
    switch certificate.claim {
    case .layer(let layer): try check(layer)
    case .lengthFixedPoints(let claim): try check(claim)
    case .gain(let gain): try check(gain)
    case .edge(let edge): try check(edge)
    }
  }

  private func ladder(mean: Rational, leastVariance: Rational) -> ExpectationLadder {
    ExpectationLadder(
      activation, certificate.quadrature, mean: mean, leastVariance: leastVariance)
  }

  /// Walks a covering; each leaf has to be shown.
  private mutating func walk(
    _ covering: Covering, of sides: [Range], named names: [String], step: Int, place: String,
    _ ladder: inout ExpectationLadder,
    _ evaluate: ([Range], GaussianExpectations) throws(Unbounded) -> Evaluation
  ) throws(Rejection) {
    let total = covering.leafCount
    // What is far too large is said at once: no leaf takes less than a few moments.
    let least = total.multipliedReportingOverflow(by: Work.layer(bits: 46))
    if let meter = Meter.current, !meter.allows(least.overflow ? .max : least.partialValue) {
      return
    }
    var failure: Rejection?
    var done = 0
    var rungs = ladder
    covering.forEachLeaf(axes: sides.count) { parts in
      let leaf = zip(sides, parts).map { $0.part($1) }
      let (evaluation, bits, refusal) = rungs.decide { expectations throws(Unbounded) in
        try evaluate(leaf, expectations)
      }
      self.bits = max(self.bits, bits)
      guard evaluation.holds else {
        failure = Rejection(
          reason: refusal == nil ? .leaf : .activation,
          message: "\(place) does not hold on leaf \(done + 1) of \(total)"
            + (refusal.map { ": \($0.what)" } ?? ""),
          step: step, leaf: done, box: zip(names, leaf).map { ($0, "\($1)") },
          enclosures: evaluation.enclosures.map { ($0.name, "\($0.value)") })
        return false
      }
      done += 1
      leaves += 1
      if leaves.isMultiple(of: 16) { progress?(leaves) }
      return true
    }
    ladder = rungs
    if let failure { throw failure }
  }

  /// That what is computed at a point holds.
  private mutating func require(
    at point: [(name: String, value: String)], reason: Rejection.Reason, _ message: String,
    _ ladder: inout ExpectationLadder,
    _ evaluate: (GaussianExpectations) throws(Unbounded) -> Evaluation
  ) throws(Rejection) {
    let (evaluation, bits, refusal) = ladder.decide(evaluate)
    self.bits = max(self.bits, bits)
    guard evaluation.holds else {
      throw Rejection(
        reason: refusal == nil ? reason : .activation,
        message: message + (refusal.map { ": \($0.what)" } ?? ""), box: point,
        enclosures: evaluation.enclosures.map { ($0.name, "\($0.value)") })
    }
  }

  // MARK: Layers

  private mutating func check(_ layer: Certificate) throws(Rejection) {
    try layer.concludes()
    switch layer.content {
    case .proof(let steps):
      for (index, step) in steps.enumerated() {
        let sides = step.sides(on: layer.domain)
        let isLayer = step.coordinates == .layer
        let mean = isLayer ? sides[0] * sides[1] : sides[0]
        let variance = isLayer ? sides[2] * sides[3] : sides[1]
        var ladder = ladder(
          mean: max(mean.lower.magnitude, mean.upper.magnitude), leastVariance: variance.lower)
        try walk(
          step.covering, of: sides, named: step.coordinates.names, step: index,
          place: "step \(index + 1)", &ladder
        ) { leaf, expectations throws(Unbounded) in
          try step.evaluate(on: leaf, layer.domain, expectations)
        }
      }
    case .refutation(let statement, let point):
      var ladder = ladder(
        mean: (point.mu * point.omega).magnitude, leastVariance: point.nu * point.tau)
      try require(
        at: point.named, reason: .refutation,
        "the point does not show that the statement is false", &ladder
      ) { expectations throws(Unbounded) in
        try statement.evaluateRefutation(at: point, expectations)
      }
      leaves = 1
    }
  }

  // MARK: Lengths

  private func wrong(_ message: String, step: Int? = nil) -> Rejection {
    Rejection(reason: .steps, message: message, step: step)
  }

  private mutating func check(_ claim: LengthFixedPoints) throws(Rejection) {
    var start = Rational(0)
    for (index, part) in claim.parts.enumerated() {
      guard part.q.lower == start else {
        throw wrong(
          "part \(index + 1) begins at \(part.q.lower), and the parts before it end at \(start)",
          step: index)
      }
      start = part.q.upper
    }
    guard start == claim.limit else {
      throw wrong("the parts end at \(start), and the limit is \(claim.limit)")
    }
    // That 0 is a fixed point, and the only one, a gate shows alone.
    guard !claim.parts.isEmpty || claim.tail == .gate else {
      throw wrong("only a gate needs no parts")
    }
    if let objection = claim.objectionToTail(activation, Constants(bits: 64)) {
      throw Rejection(
        reason: .activation, message: "the tail is not shown: \(objection)")
    }
    for (index, part) in claim.parts.enumerated() {
      try check(part, number: index, of: claim)
    }
  }

  private mutating func check(
    _ part: LengthFixedPoints.Part, number: Int, of claim: LengthFixedPoints
  ) throws(Rejection) {
    // The positive variances of the part's leaves are not much smaller than its end's.
    let variance = claim.biasVariance + claim.weightVariance * part.q.upper
    var ladder = ladder(mean: Rational(0), leastVariance: variance)
    let place = "part \(number + 1)"
    switch part.kind {
    case .none: break
    case .one(_, let phase):
      try requireContinuity(for: phase)
      _ = try signs(at: part.q, "Q(q) - q", place, &ladder) { q, expectations throws(Unbounded) in
        try claim.difference(at: q, expectations)
      }
    case .zero(_, let phase):
      try requireContinuity(for: phase)
      guard part.q.lower == Rational(0), claim.biasVariance == Rational(0) else {
        throw wrong("\(place) is about 0, so it begins there, and needs sigma_b2 = 0", step: number)
      }
      guard activation.vanishesAtZero else {
        throw Rejection(
          reason: .activation, message: "\(place) needs phi(0) = 0, which is not seen",
          step: number)
      }
    }
    try walk(part.covering, of: [part.q], named: ["q"], step: number, place: place, &ladder) {
      leaf, expectations throws(Unbounded) in
      switch part.kind {
      case .none: try claim.excludes(leaf[0], expectations)
      case .one(let stability, let phase), .zero(let stability, let phase):
        try claim.evaluate(stability, phase, on: leaf[0], expectations)
      }
    }
  }

  private func requireContinuity(for phase: Phase?) throws(Rejection) {
    guard phase == nil || activation.isContinuous else {
      throw Rejection(
        reason: .activation, message: "an activation with jumps has no phase")
    }
  }

  /// Whether a function is negative at the lower end of a range and positive at the upper one;
  /// false if it is the other way round.
  private mutating func signs(
    at range: Range, _ name: String, _ place: String, _ ladder: inout ExpectationLadder,
    _ function: (Rational, GaussianExpectations) throws(Unbounded) -> FixedInterval
  ) throws(Rejection) -> Bool {
    var isPositive: [Bool] = []
    for end in [range.lower, range.upper] {
      var sign = false
      try require(
        at: [("end", "\(end)")], reason: .leaf,
        "\(place): the sign of \(name) at this end is not seen", &ladder
      ) { expectations throws(Unbounded) in
        let value = try function(end, expectations)
        sign = value.lower > 0
        return Evaluation(
          holds: value.lower > 0 || value.upper < 0,
          enclosures: [Enclosure(name: name, value: value)])
      }
      isPositive.append(sign)
    }
    guard isPositive[0] != isPositive[1] else {
      throw wrong("\(place): \(name) has the same sign at both ends")
    }
    return isPositive[1]
  }

  private mutating func check(_ gain: Gain) throws(Rejection) {
    var ladder = ladder(
      mean: Rational(0), leastVariance: gain.weightVariance.lower * gain.q)
    let isRising = try signs(at: gain.weightVariance, "Q(q) - q", "the gain", &ladder) {
      w, expectations throws(Unbounded) in try gain.difference(at: w, expectations)
    }
    try walk(
      gain.covering, of: [gain.weightVariance], named: ["sigma_w2"], step: 0, place: "the gain",
      &ladder
    ) { leaf, expectations throws(Unbounded) in
      try gain.evaluate(isRising: isRising, on: leaf[0], expectations)
    }
  }

  private mutating func check(_ edge: Edge) throws(Rejection) {
    guard activation.isContinuous else {
      throw Rejection(
        reason: .activation, message: "an activation with jumps has no edge of chaos")
    }
    var ladder = ladder(mean: Rational(0), leastVariance: edge.K.lower)
    let isRising = try signs(at: edge.K, "r(K)", "the edge", &ladder) {
      K, expectations throws(Unbounded) in try edge.difference(at: K, expectations)
    }
    try walk(edge.covering, of: [edge.K], named: ["K"], step: 0, place: "the edge", &ladder) {
      leaf, expectations throws(Unbounded) in
      try edge.evaluate(isRising: isRising, on: leaf[0], expectations)
    }
  }
}
