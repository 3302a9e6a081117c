import LayerChecker

/// The names of the theory, as `Documentation/CertificateFormat.md` defines them, over the symbols m
/// and v of the net input and mu, omega, nu and tau of the layer.
extension Formulas {
  package static let layerVariables = ["mu", "omega", "nu", "tau"]

  /// m = μω and v = ντ.
  package var netInput: [String: Term] {
    ["m": symbol("mu") * symbol("omega"), "v": symbol("nu") * symbol("tau")]
  }

  /// α₀₁ and λ₀₁ in closed form (arXiv:1706.02515v5, Eq. 14).
  var selfNormalizingConstants: (alpha: Term, lambda: Term) {
    let b1 = (1 / number(2).squareRoot).erfcx
    let b2 = number(2).squareRoot.erfcx
    let alpha = (2 / pi).squareRoot / (1 - b1)
    let sum = 2 * b2 + pi * b1.squared - 2 * (2 + pi) * b1 + pi + number(2)
    return (alpha, (1 - b1) * (2 * pi).squareRoot / sum.squareRoot)
  }

  /// The approximation of erfcx by Ren and MacKenzie (paper, Eq. 260).
  func approximation(_ z: Term) -> Term {
    let c = number(Rational(2911, over: 1000))
    return c / (pi.squareRoot * (c - 1) * z + (pi * z.squared + c.squared).squareRoot)
  }

  /// The theory's names. The moments, their slopes and the norm stand in ``Moments`` too: there they are
  /// enclosures that need no formula, here formulas, of which algebra and derivatives are taken.
  package func theory() -> [String: Term] {
    let (m, v) = (symbol("m"), symbol("v"))
    let (mu, omega, nu, tau) = (symbol("mu"), symbol("omega"), symbol("nu"), symbol("tau"))
    let (alpha, lambda) = (constant(.alpha), constant(.lambda))
    let root = v.squareRoot
    let q = (2 / pi).squareRoot
    let rootOf2v = (2 * v).squareRoot
    let x = m / rootOf2v
    let G = (-x.squared).exp
    let C = x.erfc
    func tail(_ s: Term, _ t: Term) -> Term {
      term(.tail(s: s.place, t: t.place, g: G.place))
    }
    let E1 = tail(m + v / 2, x + (v / 2).squareRoot)
    let E2 = tail(2 * (m + v), x + rootOf2v)

    let P = m * (2 - C) + q * root * G
    let U = (m.squared + v) * (2 - C) + q * m * root * G
    let mean = lambda / 2 * (P + alpha * (E1 - C))
    let second = lambda.squared / 2 * (U + alpha.squared * (E2 - 2 * E1 + C))
    // The derivatives of μ̃ and ξ̃, by m and by v, and their own. Both moments are expectations of
    // a function of a normal variable, so that F_v = F_mm/2.
    let a2 = alpha.squared
    let (mean_m, mean_v) = (
      lambda / 2 * (alpha * E1 - C + number(2)),
      lambda / 4 * (alpha * E1 - (alpha - 1) * q * G / root)
    )
    let (second_m, second_v) = (
      lambda.squared * (a2 * (E2 - E1) + P),
      lambda.squared / 2 * (a2 * (2 * E2 - E1) - C + number(2))
    )
    let cubed = v * root
    let mean_mv =
      lambda / 4 * (alpha * E1 - alpha * q * G / root + (alpha - 1) * q * m * G / cubed)
    let mean_vv =
      lambda / 8
      * (alpha * E1 + q * G
        * ((alpha * m + alpha - 1) / cubed - alpha / root
          - (alpha - 1) * m.squared / (v * cubed)))
    let second_mv =
      lambda.squared / 2 * (a2 * (4 * E2 - E1) - (a2 - 1) * q * G / root)
    let second_vv =
      lambda.squared / 4
      * (a2 * (8 * E2 - E1) - 3 * a2 * q * G / root + (a2 - 1) * q * m * G / cubed)
    let (variance_m, variance_v) = (
      second_m - 2 * mean * mean_m, second_v - 2 * mean * mean_v
    )
    let (a, b, c, d) = (omega * mean_m, tau * mean_v, omega * variance_m, tau * variance_v)
    let norm =
      (((a + d).squared + (c - b).squared).squareRoot
        + ((a - d).squared + (b + c).squared).squareRoot) / 2

    var names: [String: Term] = [
      "pi": pi, "alpha": alpha, "lambda": lambda, "e": number(1).exp,
      "mu~": mean, "xi~": second, "nu~": second - mean.squared,
      "chi": lambda.squared * (1 - C / 2 + a2 / 2 * E2),
      "G": G, "C": C, "E1": E1, "E2": E2,
      "B1": (x + (v / 2).squareRoot).erfcx, "B2": (x + rootOf2v).erfcx,
      "J11": a, "J12": b, "J21": omega * second_m, "J22": tau * second_v,
      "H11": a, "H12": b, "H21": c, "H22": d, "S": norm,
    ]
    typealias Slopes = (m: Term, v: Term, mm: Term, mv: Term, vv: Term)
    let rows: [(String, Slopes)] = [
      ("1", (mean_m, mean_v, 2 * mean_v, mean_mv, mean_vv)),
      ("2", (second_m, second_v, 2 * second_v, second_mv, second_vv)),
    ]
    for (row, f) in rows {
      names["dJ\(row)1/dmu"] = omega.squared * f.mm
      names["dJ\(row)1/domega"] = f.m + m * f.mm
      names["dJ\(row)1/dnu"] = omega * tau * f.mv
      names["dJ\(row)1/dtau"] = omega * nu * f.mv
      names["dJ\(row)2/dmu"] = omega * tau * f.mv
      names["dJ\(row)2/domega"] = mu * tau * f.mv
      names["dJ\(row)2/dnu"] = tau.squared * f.vv
      names["dJ\(row)2/dtau"] = f.v + v * f.vv
    }
    let moments: [(String, Term, Term)] = [
      ("mu~", mean_m, mean_v), ("xi~", second_m, second_v), ("nu~", variance_m, variance_v),
    ]
    for (name, byM, byV) in moments {
      names["d\(name)/dm"] = byM
      names["d\(name)/dv"] = byV
      names["d\(name)/dmu"] = omega * byM
      names["d\(name)/domega"] = mu * byM
      names["d\(name)/dnu"] = tau * byV
      names["d\(name)/dtau"] = nu * byV
    }
    return names
  }
}
