/// Initialization and alpha dropout.
///
/// Expectations over independent variables are linear, and d is 1 with probability q and 0 otherwise:
/// what remains of each row is an identity between polynomials in the moments.
extension Claim {
  /// q in (0, 1], a = alpha', and the mean and variance of x.
  private static let dropout = ClaimDomain([
    "q": ("0.01", "1"), "a": ("-3", "0"), "mean": ("-2", "2"), "variance": ("0.1", "4"),
  ])

  static let initialization: [Claim] = [
    Claim(
      "initialization-expectation", .detail, "section \"Initialization\"",
      on: ClaimDomain(["n": ("1", "1000")]),
      .all([.identity("n*0", "0"), .identity("n*(1/n)", "1")])),
    Claim(
      "dropout-standard-mean", .detail, "section \"New Dropout Technique\"", on: dropout,
      .identity("q*(mean/q)", "mean")),
    Claim(
      "alpha-dropout-mean", .core, "section \"New Dropout Technique\"", on: dropout,
      .identity("q*(mean*1 + a*0) + (1-q)*(mean*0 + a*1)", "q*mean + (1-q)*a")),
    Claim(
      "alpha-dropout-variance", .core, "section \"New Dropout Technique\"", on: dropout,
      .identity(
        "q*(variance + mean^2) + (1-q)*a^2 - (q*mean + (1-q)*a)^2",
        "q*((1-q)*(a-mean)^2 + variance)")),
    Claim(
      "alpha-dropout-affine", .core, "section \"New Dropout Technique\"",
      on: ClaimDomain(["q": ("0.01", "1"), "a": ("-3", "0")]),
      where: ["slope": "1/sqrt(q + a^2*q*(1-q))", "offset": "-(1-q)*a/sqrt(q + a^2*q*(1-q))"],
      .all([
        .identity("slope*(1-q)*a + offset", "0"), .identity("slope^2*q*((1-q)*a^2 + 1)", "1"),
      ])),
  ]
}
