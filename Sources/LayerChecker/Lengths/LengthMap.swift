/// E φ(√K·Z)² and E φ′(√K·Z)² with their derivatives by K, on an interval of K.
struct LengthMap {
  let expectations: GaussianExpectations

  /// S(K) = E φ(√K·Z)², its derivatives up to a second one, and T(K) = E φ′(√K·Z)².
  struct Values {
    let lengths: [FixedInterval]
    let slopes: [FixedInterval]

    var S: FixedInterval { lengths[0] }
    var dS: FixedInterval { lengths[2] / 2 }
    var ddS: FixedInterval { lengths[4] / 4 }
    var T: FixedInterval { slopes[0] }
    var dT: FixedInterval { slopes[2] / 2 }
  }

  /// - Parameters:
  ///   - derivatives: How many derivatives of S by K, from 0 through 2.
  ///   - slopeDerivatives: How many of T, 0 or 1; nil where T is not asked for.
  func values(
    K: FixedInterval, derivatives: Int, slopeDerivatives: Int? = nil
  ) throws(Unbounded) -> Values {
    let zero = FixedInterval(0, bits: K.bits)
    var towers = try expectations.derivatives(
      of: [.square], through: 2 * derivatives, m: zero, v: K)
    if let slopeDerivatives {
      towers.merge(
        try expectations.derivatives(
          of: [.slopeSquare], through: 2 * slopeDerivatives, m: zero, v: K)
      ) { first, _ in first }
    }
    return Values(lengths: towers[.square]!, slopes: towers[.slopeSquare] ?? [])
  }
}

/// f(c) + f′(leaf)·(leaf − c), within an enclosure that is known already.
func centred(
  _ natural: FixedInterval, centre: FixedInterval, slope: FixedInterval, on leaf: FixedInterval
) -> FixedInterval {
  (centre + slope * (leaf - leaf.centre)).intersection(natural)
}
