import LayerChecker

/// Whether the parts of a claim's certificate show what the printed claim asks for.
///
/// The certificate states the claim as the prover reads the paper, and the list as the checker does. The
/// parts are held against the certificate's obligations, whose formulas they were made for; that these
/// are obligations of the list's reading too is decided by ``Entailment``.
package struct ClaimCheck: CertificateCheck {
  package let claim: ClaimCertificate
  /// The claim as the checker reads the paper.
  package let printed: Proposition
  private let obligations: [Obligation]
  private let printedObligations: [Obligation]
  private var entailment: Entailment
  /// For limits, and for values that only have to exist.
  private static let constants = Constants(bits: 128)
  private let progress: Check.Progress?
  package private(set) var leaves = 0
  package private(set) var bits = 0
  private var ladder = PrecisionLadder(base: 96)

  package init(
    _ claim: ClaimCertificate, of printed: Proposition, progress: Check.Progress? = nil
  ) throws(FormatError) {
    (self.claim, self.printed, self.progress) = (claim, printed, progress)
    let formulas = Formulas()
    printedObligations = try Obligations(constants: Self.constants).of(printed, in: formulas)
    obligations = try Obligations(constants: Self.constants).of(claim.proposition, in: formulas)
    entailment = Entailment(formulas: formulas, constants: Self.constants)
  }

  package mutating func run() throws(Rejection) {
    for argument in [claim.proposition.argument, printed.argument] {
      guard argument.map({ $0.isForIt == claim.isProof }) ?? true else {
        throw wrong("the argument is for the other verdict")
      }
    }
    var parts = claim.parts[...]
    // An argument against a claim has premises that hold.
    if claim.isProof || printed.argument != nil {
      try prove(&parts)
      if let index = missing().first {
        throw Rejection(
          reason: .identifier,
          message: "what is shown is not what the printed claim says: its statement "
            + "\(index + 1) of \(printedObligations.count) does not follow")
      }
    } else {
      try refute(&parts)
    }
    guard parts.isEmpty else {
      throw wrong("\(parts.count) of the \(claim.parts.count) parts are not needed")
    }
  }

  private func wrong(_ message: String) -> Rejection { Rejection(reason: .parts, message: message) }

  // MARK: Two readings

  /// The statements of the list that do not follow from the certificate's, by their numbers.
  package mutating func missing() -> [Int] {
    printedObligations.indices.filter { !isShown(printedObligations[$0], number: $0) }
  }

  /// The statements of the certificate that do not follow from the list's, by their numbers: what it
  /// would be wrong to refute.
  package mutating func unprinted() -> [Int] {
    obligations.indices.filter { index in
      if case .computed = obligations[index] { return false }
      return !printedObligations.contains {
        entailment.holds($0, implies: obligations[index])
      }
    }
  }

  // MARK: All obligations

  /// Whether an obligation of the list follows from those of the certificate, all of which hold.
  private mutating func isShown(_ obligation: Obligation, number: Int) -> Bool {
    switch obligation {
    // Algebra and exact arithmetic need no evidence.
    case .computed(.holds, _): return true
    case .equality(let left, let right, let box):
      if Meter.attempt({ NormalForm.areEqual(left, right, on: box) }) ?? false { return true }
    default: break
    }
    // The same place first: the two readings mostly have one order.
    let first = obligations.indices.contains(number) ? [obligations[number]] : []
    for other in first + obligations where entailment.holds(other, implies: obligation) {
      return true
    }
    return false
  }

  private mutating func prove(_ parts: inout ArraySlice<Evidence>) throws(Rejection) {
    let total = obligations.count
    for (index, obligation) in obligations.enumerated() {
      if case .backwardFactor(let domain, let quantity) = obligation {
        try proveFactor(quantity, on: domain, &parts)
        continue
      }
      guard let part = parts.popFirst() else {
        throw wrong("part \(index + 1) of \(total) is missing")
      }
      try show(obligation, by: part, number: index)
    }
  }

  private mutating func show(
    _ obligation: Obligation, by part: Evidence, number: Int
  ) throws(Rejection) {
    switch (obligation, part) {
    // What holds on the whole box holds on a grid in it.
    case (.sign(let quantity, let box, .everywhere), .tree(let tree)):
      let sign = try compiled(quantity, box)
      try walk(tree, of: box, number) { sign.evaluate(on: $0, $1) }
    case (.sign(let quantity, let box, .somewhere(let steps)), .point(let point)):
      let values = try coordinates(point, in: box)
      if let steps { try checkGrid(values, steps, box) }
      try show(quantity, at: values, of: box, number)
    case (.equality(let left, let right, let box), .algebra):
      guard NormalForm.areEqual(left, right, on: box) else {
        throw Rejection(
          reason: .algebra,
          message: "part \(number + 1): algebra does not show that the sides are equal",
          step: number)
      }
    case (.computed(let truth, let what), .algebra):
      guard truth == .holds else {
        throw Rejection(
          reason: .algebra, message: "part \(number + 1) is not shown: \(what)", step: number)
      }
    case (.rounding(let term, let bound, let box), .tree(let tree)):
      guard let formula = Formula(term, variables: box.names) else {
        throw wrong("a formula has a variable without a range")
      }
      try walk(tree, of: box, number) { sides, constants in
        let inputs = sides.map { FixedInterval($0, bits: constants.bits) }
        guard let error = formula.roundingError(on: inputs, constants) else {
          return Evaluation(holds: false, enclosures: [])
        }
        return Evaluation(
          holds: error < bound && -error < bound,
          enclosures: [Enclosure(name: "error", value: error)])
      }
    case (.layer(let claim), .layer(let certificate)):
      guard claim.isShown(by: certificate) else {
        throw wrong("part \(number + 1) is not \(claim.description)")
      }
      try check(certificate)
    default: throw wrong("part \(number + 1) is not of the kind that is asked for")
    }
  }

  private mutating func check(_ certificate: Certificate) throws(Rejection) {
    var check = Check(certificate: certificate, progress: progress, done: leaves)
    defer { (leaves, bits) = (leaves + check.leaves, max(bits, check.bits)) }
    try check.run()
  }

  // MARK: One obligation refuted

  private mutating func refute(_ parts: inout ArraySlice<Evidence>) throws(Rejection) {
    guard let part = parts.popFirst() else { throw wrong("a refutation has a part") }
    if case .algebra = part {
      let isRefuted = printedObligations.contains {
        if case .computed(.fails, _) = $0 { true } else { false }
      }
      guard isRefuted else {
        throw Rejection(
          reason: .algebra, message: "exact arithmetic does not show that the statement is false")
      }
      return
    }
    var failure: Rejection?
    for (index, obligation) in obligations.enumerated() {
      do throws(Rejection) {
        guard try refutes(obligation, part, &parts, index) else { continue }
      } catch {
        failure = failure ?? error
        continue
      }
      for printed in printedObligations where entailment.holds(printed, implies: obligation) {
        if case .point(let point) = part, !isDefined(printed, at: point) { continue }
        return
      }
      failure =
        failure
        ?? Rejection(
          reason: .identifier,
          message: "what is refuted is not what the printed claim says")
    }
    throw failure ?? wrong("the part refutes nothing that the statement asks for")
  }

  /// Whether the formulas of an obligation have values at a point, which equal normal forms do not tell.
  private func isDefined(_ obligation: Obligation, at point: [String: Rational]) -> Bool {
    let terms: [Term]
    let box: NamedBox
    switch obligation {
    case .sign(let quantity, let place, _): (terms, box) = ([quantity.term], place)
    case .equality(let left, let right, let place): (terms, box) = ([left, right], place)
    default: return true
    }
    let point = Self.net(point, in: box)
    let values = zip(box.names, box.sides).map {
      FixedInterval(point[$0] ?? $1.sample, bits: Self.constants.bits)
    }
    return terms.allSatisfy {
      Formula($0, variables: box.names)?.natural(on: values, Self.constants) != nil
    }
  }

  /// A point of a layer as that of its net input, where a box is of these.
  private static func net(_ point: [String: Rational], in box: NamedBox) -> [String: Rational] {
    guard box.names == ["m", "v"], Set(point.keys) == Set(Formulas.layerVariables) else {
      return point
    }
    return ["m": point["mu"]! * point["omega"]!, "v": point["nu"]! * point["tau"]!]
  }

  /// Whether a part is of the kind that could refute an obligation; throws if it then does not.
  private mutating func refutes(
    _ obligation: Obligation, _ part: Evidence, _ parts: inout ArraySlice<Evidence>, _ number: Int
  ) throws(Rejection) -> Bool {
    switch (obligation, part) {
    case (.sign(let quantity, let box, .everywhere(let steps)), .point(let point)):
      let values = try coordinates(point, in: box)
      if let steps { try checkGrid(values, steps, box) }
      try show(quantity.contrary, at: values, of: box, number)
    case (.sign(let quantity, let box, .somewhere(nil)), .tree):
      try show(.sign(quantity.contrary, on: box, .everywhere(steps: nil)), by: part, number: number)
    case (.equality(let left, let right, let box), .point(let point)):
      let values = try coordinates(point, in: box)
      try showDifference(left, right, at: values, of: box, number)
    case (.layer(let claim), .layer(let certificate)):
      guard claim.isRefuted(by: certificate) else { return false }
      try check(certificate)
    case (.backwardFactor(let domain, let quantity), .layer(let certificate)):
      let place = try place(certificate, on: domain)
      guard domain.omega.contains(place.omega), domain.tau.contains(place.tau),
        let next = parts.popFirst()
      else { throw wrong("the weights are outside the domain") }
      try check(certificate)
      try show(
        .sign(quantity.contrary, on: place.box, .everywhere(steps: nil)), by: next, number: number)
    default: return false
    }
    return true
  }

  // MARK: Fixed points

  /// Slices of τ, each with the rectangle that holds its fixed points and the sign there.
  private mutating func proveFactor(
    _ quantity: Quantity, on domain: Domain, _ parts: inout ArraySlice<Evidence>
  ) throws(Rejection) {
    var end = domain.tau.lower
    repeat {
      guard case .layer(let certificate)? = parts.popFirst(), let sign = parts.popFirst() else {
        throw wrong("the slices end at tau = \(end)")
      }
      let place = try place(certificate, on: domain)
      guard place.omega == domain.omega, place.tau.lower == end else {
        throw wrong("a slice does not begin at tau = \(end)")
      }
      try check(certificate)
      try show(.sign(quantity, on: place.box, .everywhere(steps: nil)), by: sign, number: 0)
      end = place.tau.upper
    } while end < domain.tau.upper
  }

  /// The fixed points of a contraction on some of a domain's weights, with these.
  private func place(
    _ certificate: Certificate, on domain: Domain
  ) throws(Rejection) -> Domain {
    guard let rectangle = certificate.fixedPointRectangle(),
      certificate.domain.mu == domain.mu, certificate.domain.nu == domain.nu
    else { throw wrong("a part is not a contraction on the domain's rectangle") }
    return certificate.domain.with(mu: rectangle.mu, nu: rectangle.nu)
  }

  // MARK: Boxes and points

  private func compiled(_ quantity: Quantity, _ box: NamedBox) throws(Rejection) -> SignCheck {
    guard let sign = SignCheck(quantity, box) else {
      throw wrong("a formula has a variable without a range")
    }
    return sign
  }

  /// Walks a tree over a box; each leaf must show what is asked for.
  private mutating func walk(
    _ tree: ArraySlice<UInt8>, of box: NamedBox, _ number: Int,
    _ evaluate: ([Range], Constants) -> Evaluation
  ) throws(Rejection) {
    let axes = box.names.count
    guard tree.allSatisfy({ $0 == Covering.leaf || Int($0) - 0x30 < axes }) else {
      throw wrong("part \(number + 1): the tree cuts an axis that the box of \(axes) lacks")
    }
    // An end that is left out is covered too.
    guard let ranges = box.hulls else {
      throw wrong("part \(number + 1): a tree covers no box without ends")
    }
    let covering = Covering.tree(tree)
    let total = covering.leafCount
    var failure: Rejection?
    var done = 0
    covering.forEachLeaf(axes: axes) { cells in
      let leaf = zip(ranges, cells).map { $0.part($1) }
      let (evaluation, bits) = ladder.decide { evaluate(leaf, $0) }
      self.bits = max(self.bits, bits)
      guard evaluation.holds else {
        failure = Rejection(
          reason: .leaf,
          message: "part \(number + 1) does not hold on leaf \(done + 1) of \(total)",
          step: number, leaf: done, box: zip(box.names, leaf).map { ($0, "\($1)") },
          enclosures: evaluation.enclosures.map { ($0.name, "\($0.value)") })
        return false
      }
      done += 1
      leaves += 1
      if leaves.isMultiple(of: 64) { progress?(leaves) }
      return true
    }
    if let failure { throw failure }
  }

  private func coordinates(
    _ point: [String: Rational], in box: NamedBox
  ) throws(Rejection) -> [Rational] {
    // Numbers are the same at every point.
    if box.names.isEmpty { return [] }
    let point = Self.net(point, in: box)
    let values = box.names.compactMap { point[$0] }
    guard values.count == box.names.count, point.count == values.count,
      zip(box.sides, values).allSatisfy({ $0.contains($1) })
    else {
      throw Rejection(
        reason: .point,
        message: "the point is not one of \(box)",
        box: point.sorted { $0.key < $1.key }.map { ($0.key, "\($0.value)") })
    }
    return values
  }

  /// Lower ends, multiples of the steps from there, and upper ends.
  private func checkGrid(
    _ values: [Rational], _ steps: [Rational], _ box: NamedBox
  ) throws(Rejection) {
    guard let ranges = box.closed else { throw wrong("a grid has ends") }
    let isOnGrid =
      steps.count == values.count
      && zip(zip(values, steps), ranges).allSatisfy { pair, side in
        pair.0 == side.upper || ((pair.0 - side.lower) / pair.1).isInteger
      }
    guard isOnGrid else {
      throw Rejection(reason: .point, message: "the point is not on the grid")
    }
  }

  private func failure(
    _ message: String, _ evaluation: Evaluation, at values: [Rational], of box: NamedBox,
    _ number: Int
  ) -> Rejection {
    Rejection(
      reason: .refutation, message: message, step: number,
      box: zip(box.names, values).map { ($0, "\($1)") },
      enclosures: evaluation.enclosures.map { ($0.name, "\($0.value)") })
  }

  private mutating func show(
    _ quantity: Quantity, at values: [Rational], of box: NamedBox, _ number: Int
  ) throws(Rejection) {
    let sides = values.map { Range(lower: $0, upper: $0) }
    let sign = try compiled(quantity, box)
    let (evaluation, bits) = ladder.decide { sign.evaluate(on: sides, $0) }
    self.bits = max(self.bits, bits)
    guard evaluation.holds else {
      throw failure(
        "the point does not show part \(number + 1)", evaluation, at: values, of: box, number)
    }
    leaves += 1
  }

  private mutating func showDifference(
    _ left: Term, _ right: Term, at values: [Rational], of box: NamedBox, _ number: Int
  ) throws(Rejection) {
    let formulas = [left, right].map { Formula($0, variables: box.names) }
    let (evaluation, bits) = ladder.decide { constants in
      let inputs = values.map { FixedInterval($0, bits: constants.bits) }
      let sides = formulas.map { $0?.natural(on: inputs, constants) }
      guard let x = sides[0], let y = sides[1] else {
        return Evaluation(holds: false, enclosures: [])
      }
      return Evaluation(
        holds: x.upper < y.lower || y.upper < x.lower,
        enclosures: [Enclosure(name: "left", value: x), Enclosure(name: "right", value: y)])
    }
    self.bits = max(self.bits, bits)
    guard evaluation.holds else {
      throw failure(
        "the sides are not shown to differ at the point", evaluation, at: values, of: box, number)
    }
    leaves += 1
  }
}
