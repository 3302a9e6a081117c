import FloatNetwork

/// What a safetensors file says of itself, read strictly: what the reference implementation refuses is
/// refused, and duplicate names and unknown members besides.
package struct Heading: Sendable {
  /// The texts of `__metadata__`.
  package let metadata: [String: String]
  /// In the order of their bytes.
  package let tensors: [Tensor]
  /// Where the tensors' bytes begin in the file.
  package let dataStart: Int

  /// The format's own limit of a heading, in bytes.
  package static var lengthLimit: Int { 100_000_000 }

  /// No framework has tensors of more axes, or of half as many.
  package static var rankLimit: Int { 128 }

  /// More tensors are taken for an attack on memory.
  package static var tensorLimit: Int { 1 << 16 }

  /// Reads the heading of a whole file, and looks whether its tensors make up the rest.
  ///
  /// - Parameters:
  ///   - file: All bytes; those behind the heading are not looked at.
  ///   - path: For errors.
  /// - Throws: `DataError`
  package init(_ file: UnsafeRawBufferPointer, path: String) throws(DataError) {
    func refusal(_ message: String) -> DataError {
      DataError(file: path, message: "is not a safetensors file: " + message)
    }
    guard file.count >= 8 else {
      throw refusal(
        "it has \(file.count) bytes, and its first 8 should say how long its heading is")
    }
    let length = UInt64(littleEndian: file.loadUnaligned(as: UInt64.self))
    guard length <= Self.lengthLimit, Int(length) <= file.count - 8 else {
      throw refusal(Self.words(length: length, file))
    }
    dataStart = 8 + Int(length)
    var json = StrictJSON(
      UnsafeRawBufferPointer(rebasing: file[8..<dataStart]), file: path,
      trouble: "is not a safetensors file:", whole: "its heading")
    guard length > 0, file[8] == UInt8(ascii: "{") else {
      throw refusal("its heading should begin with '{'" + Self.guess(file))
    }
    var metadata: [String: String]?
    var tensors: [Tensor] = []
    var names: Set<String> = []
    try json.object("the heading") { json, name throws(DataError) in
      guard name != "__metadata__" else {
        guard metadata == nil else { throw json.refusal("__metadata__ stands there twice") }
        metadata = try Self.texts(&json)
        return
      }
      guard names.insert(name).inserted else {
        throw json.refusal(
          "two tensors are named '\(name.printable())'; which one is meant cannot be known")
      }
      guard tensors.count < Self.tensorLimit else {
        throw json.refusal("more than \(Self.tensorLimit) tensors; audit a part of the model")
      }
      tensors.append(try Self.tensor(&json, name))
    }
    guard json.peek() == nil else {
      throw json.refusal("something follows the object; only spaces may")
    }
    self.metadata = metadata ?? [:]
    self.tensors = tensors.sorted {
      ($0.offsets.lowerBound, $0.offsets.upperBound) < (
        $1.offsets.lowerBound, $1.offsets.upperBound
      )
    }
    try Self.check(self.tensors, cover: file.count - dataStart, refusal)
  }

  private static func words(length: UInt64, _ file: UnsafeRawBufferPointer) -> String {
    let guess = guess(file)
    guard guess.isEmpty else {
      return "its first 8 bytes should say how long its heading is" + guess
    }
    return length > lengthLimit
      ? "its heading is said to have \(length) bytes; the format allows \(lengthLimit)"
      : "its heading is said to have \(length) bytes, and \(file.count - 8) bytes are left of the file"
  }

  /// What the file may be instead.
  private static func guess(_ file: UnsafeRawBufferPointer) -> String {
    switch file.prefix(4) {
    case let start where start.elementsEqual([0x50, 0x4b, 3, 4]):
      "; this one looks like a zip file, such as torch.save and numpy.savez write: save its tensors"
        + " as safetensors, nothing in it is executed here"
    case let start where start.first == 0x80 && start.dropFirst().first.map { $0 <= 5 } ?? false:
      "; this one looks like a pickle: save its tensors as safetensors, nothing in it is executed here"
    case let start where start.elementsEqual(Array("GGUF".utf8)):
      "; this one looks like GGUF: save its tensors as safetensors"
    case let start where start.elementsEqual([0x89, 0x48, 0x44, 0x46]):
      "; this one looks like HDF5: save its tensors as safetensors"
    default: ""
    }
  }

  private static func texts(_ json: inout StrictJSON) throws(DataError) -> [String: String] {
    var texts: [String: String] = [:]
    try json.object("__metadata__") { json, key throws(DataError) in
      let value = try json.string("as the value of '\(key.printable())' in __metadata__")
      guard texts.updateValue(value, forKey: key) == nil else {
        throw json.refusal("__metadata__ has '\(key.printable())' twice")
      }
    }
    return texts
  }

  private static func tensor(
    _ json: inout StrictJSON, _ name: String
  ) throws(DataError) -> Tensor {
    let place = "the entry of '\(name.printable())'"
    var type: String?
    var shape: [Int]?
    var offsets: [Int]?
    try json.object(place) { json, key throws(DataError) in
      switch key {
      case "dtype" where type == nil: type = try json.string("as the dtype in \(place)")
      case "shape" where shape == nil:
        shape = try json.wholeNumbers("the shape in \(place)", atMost: Self.rankLimit)
      case "data_offsets" where offsets == nil:
        offsets = try json.wholeNumbers("data_offsets in \(place)", atMost: 2)
      case "dtype", "shape", "data_offsets":
        throw json.refusal("\(place) has \(key) twice")
      default:
        throw json.refusal(
          "\(place) has '\(key.printable())'; it should have dtype, shape and data_offsets alone")
      }
    }
    guard let type, let shape, let offsets else {
      throw json.refusal("\(place) lacks dtype, shape or data_offsets")
    }
    guard offsets.count == 2, offsets[0] <= offsets[1] else {
      throw json.refusal("data_offsets in \(place) should be where its bytes begin and end")
    }
    var count = 1
    for length in shape {
      let (product, overflows) = count.multipliedReportingOverflow(by: length)
      guard !overflows else {
        throw json.refusal("the shape in \(place) has more than 2^63 - 1 numbers")
      }
      count = product
    }
    let kind = TensorType(type)
    let bytes = offsets[1] - offsets[0]
    if let bits = kind.bits {
      let (size, overflows) = count.multipliedReportingOverflow(by: bits)
      guard !overflows, size % 8 == 0, size / 8 == bytes else {
        throw json.refusal(
          "\(place) has \(bytes) bytes, and its shape and type ask for "
            + (overflows ? "more than there can be" : "\(size / 8)"))
      }
    }
    return Tensor(
      name: name, type: kind, shape: shape, offsets: offsets[0]..<offsets[1], count: count)
  }

  /// As the reference implementation: no gap, no overlap, nothing left.
  private static func check(
    _ tensors: [Tensor], cover bytes: Int, _ refusal: (String) -> DataError
  ) throws(DataError) {
    var end = 0
    for tensor in tensors {
      guard tensor.offsets.lowerBound == end else {
        throw refusal(
          "'\(tensor.name.printable())' begins at \(tensor.offsets.lowerBound) where \(end) is due;"
            + " tensors should follow one another without "
            + (tensor.offsets.lowerBound < end ? "overlap" : "a gap"))
      }
      end = tensor.offsets.upperBound
    }
    guard end == bytes else {
      throw refusal(
        "its tensors have \(end) bytes, and \(bytes) bytes follow the heading"
          + (end > bytes ? "; it is cut short" : ""))
    }
  }
}
