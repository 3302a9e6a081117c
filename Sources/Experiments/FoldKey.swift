import FloatNetwork

/// A fold to compute.
struct FoldKey: Hashable, Sendable {
  var dataset: String
  var method: NetworkKind
  var fold: Int
  /// Where the depth is not a hyperparameter but what is compared.
  var depth: Int?

  /// A seed of its own, so that no result depends on the order of work.
  func seed(_ seed: UInt64, trial: Int, inner: Int) -> UInt64 {
    let text = "\(seed)/\(dataset)/\(method.rawValue)/\(fold)/\(depth ?? 0)/\(trial)/\(inner)"
    // FNV-1a, whose constants are its definition (draft-eastlake-fnv).
    return text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}
