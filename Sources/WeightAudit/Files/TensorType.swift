/// The type of a tensor's numbers, as the safetensors format names it.
package struct TensorType: Sendable, Hashable {
  /// Its name in the heading, such as `F32`.
  package let name: String

  package init(_ name: String) { self.name = name }

  /// How floats that are read are encoded.
  package enum Float: String, Sendable {
    case f64 = "F64"
    case f32 = "F32"
    case f16 = "F16"
    case bf16 = "BF16"

    /// Bytes of a number.
    package var size: Int {
      switch self {
      case .f64: 8
      case .f32: 4
      case .f16, .bf16: 2
      }
    }
  }

  /// The encoding, if numbers of this type are read.
  package var float: Float? { Float(rawValue: name) }

  /// Bits of an element; nil of a type that the format does not know.
  package var bits: Int? {
    switch name {
    case "F4": 4
    case "F6_E2M3", "F6_E3M2": 6
    case "BOOL", "U8", "I8", "F8_E5M2", "F8_E4M3", "F8_E8M0": 8
    case "U16", "I16", "F16", "BF16": 16
    case "U32", "I32", "F32": 32
    case "U64", "I64", "F64", "C64": 64
    default: nil
    }
  }
}
