/// μ̃ and ξ̃ of a layer with their derivatives by (m, v) on a box, from the derivatives by m of
/// E φ(z) and E φ(z)² alone: a derivative by v is half a second one by m.
struct ActivationMoments {
  let v: FixedInterval
  /// By the order of the derivative by m.
  private let first: [FixedInterval]
  private let second: [FixedInterval]

  typealias Slopes = Moments.Slopes

  /// - Parameter order: 0 for the moments, 2 for their slopes, 4 for second derivatives.
  init(
    _ expectations: GaussianExpectations, m: FixedInterval, v: FixedInterval, order: Int
  ) throws(Unbounded) {
    let towers = try expectations.derivatives(
      of: [.value, .square], through: order, m: m, v: v)
    (self.v, first, second) = (v, towers[.value]!, towers[.square]!)
  }

  var mean: FixedInterval { first[0] }
  var secondMoment: FixedInterval { second[0] }
  /// A variance is not negative, nor is it above the second moment.
  var variance: FixedInterval {
    let difference = secondMoment - mean.squared
    let zero = FixedInterval(0, bits: v.bits)
    return .maximum(difference, zero)
  }

  var meanSlopes: Slopes { (first[1], first[2] / 2) }
  var secondMomentSlopes: Slopes { (second[1], second[2] / 2) }
  var varianceSlopes: Slopes {
    let (first, second) = (meanSlopes, secondMomentSlopes)
    let twiceMean = 2 * mean
    return (second.m - twiceMean * first.m, second.v - twiceMean * first.v)
  }

  /// The derivatives by m and v of μ̃ and of ν̃ or ξ̃: a matrix by rows.
  func entries(_ jacobian: Jacobian) -> [FixedInterval] {
    let slopes = jacobian == .variance ? varianceSlopes : secondMomentSlopes
    return [meanSlopes.m, meanSlopes.v, slopes.m, slopes.v]
  }

  /// The slopes of these entries.
  func entrySlopes(_ jacobian: Jacobian) -> [Slopes] {
    func hessian(_ f: [FixedInterval]) -> (mm: FixedInterval, mv: FixedInterval, vv: FixedInterval)
    {
      (f[2], f[3] / 2, f[4] / 4)
    }
    let (p, s) = (hessian(first), hessian(second))
    let rows: [Slopes] = [(p.mm, p.mv), (p.mv, p.vv)]
    guard jacobian == .variance else { return rows + [(s.mm, s.mv), (s.mv, s.vv)] }
    // ν̃ = ξ̃ − μ̃²
    let (f, fm, fv) = (mean, meanSlopes.m, meanSlopes.v)
    let mixed = s.mv - 2 * (fm * fv + f * p.mv)
    return rows + [
      (s.mm - 2 * (fm.squared + f * p.mm), mixed), (mixed, s.vv - 2 * (fv.squared + f * p.vv)),
    ]
  }
}

extension FixedInterval {
  /// The middle, as one number.
  var centre: Self {
    let middle = (lower + upper) >> 1
    return Self(lower: middle, upper: middle, bits: bits)
  }
}

/// The moments of an activation on one leaf in (m, v), each computed when it is needed.
struct ActivationLeaf {
  let expectations: GaussianExpectations
  let m: FixedInterval
  let v: FixedInterval

  func moments(order: Int) throws(Unbounded) -> ActivationMoments {
    try ActivationMoments(expectations, m: m, v: v, order: order)
  }

  /// The enclosures of quantities on the leaf, in a form, always within their natural ones.
  ///
  /// - Parameters:
  ///   - order: The order of derivatives that the quantities need; their slopes need two more.
  func enclosures(
    _ form: Step.Form, order: Int, of quantities: (ActivationMoments) -> [FixedInterval],
    slopes: (ActivationMoments) -> [ActivationMoments.Slopes]
  ) throws(Unbounded) -> [FixedInterval] {
    guard form != .natural else { return quantities(try moments(order: order)) }
    let whole = try moments(order: order + 2)
    let natural = quantities(whole)
    let slopes = slopes(whole)
    if form == .centred {
      // f(c) + ∇f(leaf)·(leaf − c), by the mean value theorem along the segment from c.
      let (mc, vc) = (m.centre, v.centre)
      let centre = quantities(
        try ActivationMoments(expectations, m: mc, v: vc, order: order))
      return natural.indices.map { i in
        (centre[i] + slopes[i].m * (m - mc) + slopes[i].v * (v - vc)).intersection(natural[i])
      }
    }
    return try natural.indices.map { i throws(Unbounded) in
      func end(greatest: Bool) throws(Unbounded) -> FixedInterval {
        let corner = [(m, slopes[i].m), (v, slopes[i].v)].map { side, slope in
          side.collapsed(toGreatest: greatest, ofSlope: slope)
        }
        if corner == [m, v] { return natural[i] }
        return quantities(
          try ActivationMoments(expectations, m: corner[0], v: corner[1], order: order))[i]
      }
      return FixedInterval(
        lower: max(try end(greatest: false).lower, natural[i].lower),
        upper: min(try end(greatest: true).upper, natural[i].upper), bits: m.bits)
    }
  }

  /// The monotone form of quantities of order 0, with centred enclosures of everything: of the slopes,
  /// and of the edge or corner where a bound is taken.
  ///
  /// - Parameter adjusted: Turns the slopes of μ̃ and ν̃ into those of the quantities.
  func tightest(
    of quantities: (ActivationMoments) -> [FixedInterval],
    slopes: (ActivationMoments) -> [ActivationMoments.Slopes],
    adjusted: ([ActivationMoments.Slopes]) -> [ActivationMoments.Slopes]
  ) throws(Unbounded) -> [FixedInterval] {
    let entries = try enclosures(
      .centred, order: 2, of: { $0.entries(.variance) }, slopes: { $0.entrySlopes(.variance) })
    let signs = adjusted([(entries[0], entries[1]), (entries[2], entries[3])])
    var bounds: [FixedInterval] = []
    for (i, slope) in signs.enumerated() {
      func end(greatest: Bool) throws(Unbounded) -> FixedInterval {
        let edge = ActivationLeaf(
          expectations: expectations, m: m.collapsed(toGreatest: greatest, ofSlope: slope.m),
          v: v.collapsed(toGreatest: greatest, ofSlope: slope.v))
        return try edge.enclosures(.centred, order: 0, of: quantities, slopes: slopes)[i]
      }
      bounds.append(
        FixedInterval(
          lower: try end(greatest: false).lower, upper: try end(greatest: true).upper,
          bits: m.bits))
    }
    return bounds
  }
}
