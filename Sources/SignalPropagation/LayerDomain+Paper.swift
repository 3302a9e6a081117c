import IntervalArithmetic

/// The domains that the paper's theorems and lemmas are about; `Paper` says which is which.
extension LayerDomain {
  /// Ω of Theorem 1: |μ| ≤ 0.1, |ω| ≤ 0.1, ν in [0.8, 1.5], τ in [0.95, 1.1].
  public static let theorem1 = LayerDomain(
    mu: Rational(-1, over: 10)...Rational(1, over: 10),
    omega: Rational(-1, over: 10)...Rational(1, over: 10),
    nu: Rational(4, over: 5)...Rational(3, over: 2),
    tau: Rational(19, over: 20)...Rational(11, over: 10))

  /// Lemma 12 (appendix A3.4.1): as ``theorem1`` with τ in [0.8, 1.25].
  public static let extended: LayerDomain = {
    var domain = theorem1
    domain.tau = Rational(4, over: 5)...Rational(5, over: 4)
    return domain
  }()

  /// Theorem 2, and Ω⁺⁺ of the appendix: |μ| ≤ 1, |ω| ≤ 0.1, ν in [3, 16], τ in [0.8, 1.25].
  public static let theorem2: LayerDomain = {
    var domain = extended
    domain.mu = -1...1
    domain.nu = 3...16
    return domain
  }()

  /// The two domains of Theorem 3 in the main text: ν from 0.02.
  public static let theorem3 = theorem3Domains(from: Rational(1, over: 50))

  /// The two domains of Theorem 3 in the appendix, Ω₁⁻ and Ω₂⁻: ν from 0.05.
  public static let theorem3Appendix = theorem3Domains(from: Rational(1, over: 20))

  private static func theorem3Domains(from nu: Rational) -> [LayerDomain] {
    var first = extended
    first.nu = nu...Rational(4, over: 25)
    var second = extended
    second.nu = nu...Rational(6, over: 25)
    second.tau = Rational(9, over: 10)...Rational(5, over: 4)
    return [first, second]
  }
}
