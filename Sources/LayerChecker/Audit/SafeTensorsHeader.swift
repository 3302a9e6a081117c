/// The header of a safetensors file, read strictly: each byte of the data belongs to one tensor.
struct SafeTensorsHeader {
  struct Tensor {
    let name: String
    /// As the file names it, such as `F32`.
    let type: String
    let shape: [Int]
    /// Of the data, which begin after the header.
    let begin: Int
    let end: Int
  }

  /// In the order of their data.
  let tensors: [Tensor]

  /// Headers of models have some hundred kilobytes.
  static let mostBytes = 1 << 24
  private static let (mostAxes, mostTensors) = (16, 20_000)

  /// Bits of an element.
  private static let sizes: [String: Int] = [
    "BOOL": 8, "U8": 8, "I8": 8, "F8_E4M3": 8, "F8_E5M2": 8, "F8_E8M0": 8, "I16": 16, "U16": 16,
    "F16": 16, "BF16": 16, "I32": 32, "U32": 32, "F32": 32, "I64": 64, "U64": 64, "F64": 64,
    "C64": 64,
  ]

  /// - Parameters:
  ///   - bytes: The JSON text, with spaces after it.
  ///   - dataBytes: How many follow in the file.
  init(_ bytes: [UInt8], dataBytes: Int) throws(FormatError) {
    let file = Field(value: try JSONReader.read(bytes), path: "$")
    guard case .object(let members) = file.value.content, bytes.first == UInt8(ascii: "{") else {
      throw file.error("expected an object")
    }
    guard members.count <= Self.mostTensors else { throw file.error("too many tensors") }
    var tensors: [Tensor] = []
    for (name, value) in members {
      let field = Field(value: value, path: "$.\(excerpt(name))")
      if name == "__metadata__" {
        guard case .object(let entries) = value.content else {
          throw field.error("expected an object")
        }
        for (key, value) in entries {
          _ = try Field(value: value, path: "$.__metadata__.\(excerpt(key))").bytes()
        }
        continue
      }
      let keys = try field.object(["dtype", "shape", "data_offsets"])
      let type = try keys["dtype"]!.string()
      guard let bits = Self.sizes[type] else {
        throw keys["dtype"]!.error("the type \(excerpt(type)) is not known here")
      }
      var shape: [Int] = []
      var size = bits / 8
      for axis in try keys["shape"]!.elements(atMost: Self.mostAxes) {
        let count = try axis.naturalNumber()
        let (product, overflows) = size.multipliedReportingOverflow(by: count)
        guard !overflows else { throw axis.error("a tensor of more bytes than there can be") }
        shape.append(count)
        size = product
      }
      let offsets = try keys["data_offsets"]!.elements(atMost: 2)
      guard offsets.count == 2 else { throw keys["data_offsets"]!.error("expected two offsets") }
      let (begin, end) = (try offsets[0].naturalNumber(), try offsets[1].naturalNumber())
      guard begin <= end, end - begin == size else {
        throw keys["data_offsets"]!.error("the offsets do not fit the shape")
      }
      tensors.append(Tensor(name: name, type: type, shape: shape, begin: begin, end: end))
    }
    tensors.sort { ($0.begin, $0.end) < ($1.begin, $1.end) }
    var position = 0
    for tensor in tensors {
      guard tensor.begin == position else {
        throw file.error("the data of \(excerpt(tensor.name)) leave a gap or overlap others")
      }
      position = tensor.end
    }
    guard position == dataBytes else {
      throw file.error("the tensors have \(position) bytes of data, the file has \(dataBytes)")
    }
    self.tensors = tensors
  }
}

extension Field {
  fileprivate func naturalNumber() throws(FormatError) -> Int {
    guard case .number(let text) = value.content, text.utf8.first != UInt8(ascii: "-"),
      let number = Int(text)
    else { throw error("expected a whole number that is not negative") }
    return number
  }
}
