/// The fixed point (0, 1) and the derivatives there.
extension Claim {
  static let fixedPoint: [Claim] = [
    Claim(
      "fixed-point-0-1-mean", .core,
      "after Eq. (14)", on: .point("0", "0", "1", "1"),
      .identity("mu~", "0")),
    Claim(
      "fixed-point-0-1-variance", .core,
      "after Eq. (14)", on: .point("0", "0", "1", "1"),
      .identity("nu~", "1")),
    Claim(
      "eq-6-first-column", .detail,
      "Eq. (6)", on: .point("0", "0", "1", "1"),
      .relations("dmu~/dmu = 0; dnu~/dmu = 0")),
    Claim(
      "eq-6-dmean-dnu", .core,
      "Eq. (6)", on: .point("0", "0", "1", "1"),
      .relations("dmu~/dnu = 0.088834")),
    Claim(
      "eq-6-dvariance-dnu", .core,
      "Eq. (6)", on: .point("0", "0", "1", "1"),
      .relations("dnu~/dnu = 0.782648")),
    Claim(
      "spectral-norm-0-1-value", .core,
      "after Eq. (6)", on: .point("0", "0", "1", "1"),
      .relations("S = 0.7877")),
    Claim(
      "spectral-norm-0-1-below-one", .core,
      "after Eq. (6)", on: .point("0", "0", "1", "1"),
      .relations("S < 1")),
  ]
}
