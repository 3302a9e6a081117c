/// What an audit says: how many units of the layers of a trained network have weights in the domain of a
/// theorem, and how far their sums go.
package struct AuditCertificate {
  /// The file's length in bytes.
  let bytes: Int
  /// The file's SHA-256, in lower-case hexadecimal digits.
  let digest: String
  /// ω
  let omega: Range
  /// τ
  let tau: Range
  let layers: [Layer]
  /// All other tensors of the file; nil if nothing is said of them.
  let uncovered: [String]?

  struct Layer {
    let tensor: String
    let layout: Layout
    let units: Int
    let inputs: Int
    /// The least and the greatest sum of a unit's weights.
    let omega: (least: Dyadic, greatest: Dyadic)
    /// The same of the sums of squares.
    let tau: (least: Dyadic, greatest: Dyadic)
    /// Units with both in the domain.
    let inside: Int
  }

  /// Which axis of a tensor counts the units.
  enum Layout: String, CaseIterable {
    /// The first, as of `Linear` and `Conv` in PyTorch.
    case outIn = "out-in"
    /// The last of two, as of `Dense` in Keras.
    case inOut = "in-out"
  }
}
