/// What a function does under x ↦ −x.
public enum Symmetry: String, Sendable {
  /// Neither even nor odd.
  case neither
  /// φ(−x) = φ(x)
  case even
  /// φ(−x) = −φ(x)
  case odd
}
