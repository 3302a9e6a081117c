import IntervalArithmetic

extension Operations {
  /// Sums over vectors, exact and then rounded once to nearest.
  static func reduction(_ name: String, _ inputs: [Value]) -> Value? {
    guard case .numbers(let x)? = inputs.first else { return nil }
    switch name {
    case "sum_nearest": return .number(sum(x.map { [$0] }))
    case "sum_abs_nearest": return .number(sum(x.map { [abs($0)] }))
    case "sum_sqr_nearest": return .number(sum(x.map { [$0, $0] }))
    case "dot_nearest":
      guard case .numbers(let y)? = inputs.last, x.count == y.count else { return nil }
      return .number(sum(zip(x, y).map { [$0, $1] }))
    default: return nil
    }
  }

  /// The sum of products of up to two factors.
  private static func sum(_ terms: [[Double]]) -> Double {
    var total: Rational = 0
    var infinite = 0.0
    for term in terms {
      if term.allSatisfy(\.isFinite) {
        total = total + term.reduce(Rational(1)) { $0 * Rational($1) }
      } else {
        // Infinities and NaN by the rules of IEEE 754, which are exact for them.
        infinite += term.reduce(1, *)
      }
    }
    return infinite == 0 ? total.roundedToNearest : infinite
  }
}
