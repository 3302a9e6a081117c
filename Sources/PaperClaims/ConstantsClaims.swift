/// Constants and equations: section "Deriving the Mean and Variance Mapping Function g".
extension Claim {
  static let constants: [Claim] = [
    Claim(
      "alpha01-value", .core, "Eq. (14)",
      .relations(
        "-sqrt(2/pi) / (erfc(1/sqrt 2)*exp(1/2) - 1) = 1.67326")),
    Claim(
      "alpha01-value-main-text", .detail,
      "main text, section \"Stable and Attracting Fixed Point (0,1)\"",
      .relations(
        "alpha01 = 1.6733")),
    Claim(
      "lambda01-value", .core, "Eq. (14)",
      .relations(
        """
        (1 - erfc(1/sqrt 2)*sqrt e) * sqrt(2 pi) * (2 erfc(sqrt 2) e^2 + pi erfc(1/sqrt 2)^2 \
        e - 2(2+pi) erfc(1/sqrt 2) sqrt e + pi + 2)^(-1/2) = 1.0507
        """)),
  ]
}
