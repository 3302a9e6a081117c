extension Estimate {
  /// A share with Wilson's interval (doi:10.1080/01621459.1927.10502953).
  package static func proportion(_ hits: Int, of total: Int) -> Estimate {
    let (n, z) = (Double(total), NormalQuantile.twoSided95)
    let p = Double(hits) / n
    let center = (p + z * z / (2 * n)) / (1 + z * z / n)
    let half = z / (1 + z * z / n) * (p * (1 - p) / n + z * z / (4 * n * n)).squareRoot()
    return Estimate(
      value: p, lower: max(0, center - half), upper: min(1, center + half), method: "Wilson")
  }
}
