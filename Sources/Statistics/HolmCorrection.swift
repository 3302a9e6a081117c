/// The correction of p-values for the number of tests (Holm, Scandinavian Journal of Statistics 6,
/// 1979).
package enum HolmCorrection {
  /// The k-th smallest of n times n − k + 1, made monotone, at most 1; in the order of the arguments.
  package static func corrected(_ pValues: [Double]) -> [Double] {
    var corrected = pValues
    var largest = 0.0
    for (place, index) in pValues.indices.sorted(by: { pValues[$0] < pValues[$1] }).enumerated() {
      largest = max(largest, min(1, pValues[index] * Double(pValues.count - place)))
      corrected[index] = largest
    }
    return corrected
  }
}
