extension [Double] {
  /// Σ(x − x̄)²/(count − 1); 0 of fewer than two numbers.
  package var sampleVariance: Double {
    guard count > 1 else { return 0 }
    let mean = reduce(0, +) / Double(count)
    return reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(count - 1)
  }
}
