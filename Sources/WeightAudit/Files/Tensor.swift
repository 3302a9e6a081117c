/// An entry of a safetensors heading.
package struct Tensor: Sendable, Hashable {
  package let name: String
  package let type: TensorType
  /// The lengths of its axes; none of a single number.
  package let shape: [Int]
  /// Where its bytes are, counted from the end of the heading.
  package let offsets: Range<Int>
  /// The product of the shape.
  package let count: Int

  package var rank: Int { shape.count }

  /// The shape as the format writes it, cut after eight axes.
  package var shapeText: String {
    "[" + shape.prefix(8).map { "\($0)" }.joined(separator: ", ")
      + (shape.count > 8 ? ", ..." : "") + "]"
  }
}

extension String {
  /// The text with everything escaped that could steer a terminal or break a line, and cut where it is
  /// long: names in files are anybody's.
  package func printable(atMost limit: Int = 120) -> String {
    var text = ""
    for scalar in unicodeScalars.prefix(limit) {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse,
        .unassigned:
        text += "\\u{\(String(scalar.value, radix: 16))}"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return unicodeScalars.count > limit ? text + "..." : text
  }
}
