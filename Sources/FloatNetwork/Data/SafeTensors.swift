import Foundation

/// Named matrices of floats in a file, in the safetensors format: eight bytes that hold the length of
/// a JSON heading (little endian), the heading, then the numbers.
///
/// Other programs read these files; this one reads what it needs of theirs: 32-bit floats of one or
/// two dimensions.
public struct SafeTensors {
  /// Texts by name, the member `__metadata__` of the heading.
  public var metadata: [String: String]
  /// By name; a tensor of one dimension is a row.
  public var tensors: [String: Matrix]

  /// What a file is to hold. The matrices are shared, not copied.
  public init(metadata: [String: String] = [:], tensors: [String: Matrix] = [:]) {
    (self.metadata, self.tensors) = (metadata, tensors)
  }

  private struct Entry: Codable {
    var dtype: String
    var shape: [Int]
    var data_offsets: [Int]
  }

  /// Longer headings are taken for another kind of file; the format's own limit.
  private static let headingLimit = 100_000_000

  /// The file's bytes; tensors in the order of their names.
  public func encoded() throws -> Data {
    var entries: [String: Entry] = [:]
    var numbers = Data()
    for (name, matrix) in tensors.sorted(by: { $0.key < $1.key }) {
      let start = numbers.count
      for i in 0..<matrix.count {
        withUnsafeBytes(of: matrix.values[i].bitPattern.littleEndian) {
          numbers.append(contentsOf: $0)
        }
      }
      entries[name] = Entry(
        dtype: "F32", shape: [matrix.rows, matrix.columns], data_offsets: [start, numbers.count])
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // Two objects of different types are joined by hand, without the braces between them.
    let heading =
      Data(#"{"__metadata__":"#.utf8) + (try encoder.encode(metadata))
      + (entries.isEmpty
        ? Data("}".utf8) : Data(",".utf8) + (try encoder.encode(entries)).dropFirst())
    var data = Data()
    withUnsafeBytes(of: UInt64(heading.count).littleEndian) { data.append(contentsOf: $0) }
    return data + heading + numbers
  }

  /// The tensors in a file.
  ///
  /// - Throws: ``UnreadableFile``, or ``DataError`` as ``init(decoding:file:)``.
  public init(contentsOfFile path: String) throws {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw UnreadableFile(file: path)
    }
    try self.init(decoding: data, file: path)
  }

  /// The tensors in a file's bytes.
  ///
  /// - Parameters:
  ///   - data: All of the file.
  ///   - file: Its name, for errors.
  /// - Throws: ``DataError`` if the bytes are no safetensors file, or a tensor is of another type
  ///   than F32, of more than two dimensions, or not where the heading says.
  public init(decoding data: Data, file: String) throws(DataError) {
    func refuse(_ message: String) -> DataError {
      DataError(file: file, message: "is not a safetensors file: " + message)
    }
    let bytes = [UInt8](data)
    guard bytes.count >= 8 else { throw refuse("it has only \(bytes.count) bytes") }
    let length = (0..<8).reduce(UInt64(0)) { $0 | UInt64(bytes[$1]) << UInt64(8 * $1) }
    guard length <= Self.headingLimit, 8 + Int(length) <= bytes.count else {
      throw refuse("its heading is said to have \(length) bytes")
    }
    let start = 8 + Int(length)
    guard let heading = try? JSONDecoder().decode(Heading.self, from: Data(bytes[8..<start])) else {
      throw refuse("its heading is not a JSON object")
    }
    metadata = heading.metadata
    tensors = [:]
    for (name, entry) in heading.entries {
      guard let entry, entry.offsets.count == 2 else {
        throw refuse("the entry of '\(name)' lacks dtype, shape or data_offsets")
      }
      let (dtype, shape, offsets) = (entry.dtype, entry.shape, entry.offsets)
      guard dtype == "F32" else {
        throw DataError(
          file: file,
          message: "'\(name)' is of type \(dtype); convert it to F32, which alone is read")
      }
      guard (1...2).contains(shape.count), shape.allSatisfy({ (0...1 << 28).contains($0) }) else {
        throw DataError(
          file: file,
          message:
            "'\(name)' has the shape \(shape); only tensors of one or two dimensions are read")
      }
      let (rows, columns) = shape.count == 1 ? (1, shape[0]) : (shape[0], shape[1])
      let size = rows.multipliedReportingOverflow(by: columns)
      guard !size.overflow, offsets[0] >= 0, offsets[1] <= bytes.count - start,
        offsets[1] - offsets[0] == 4 * size.partialValue
      else { throw refuse("'\(name)' lies outside the file or has another size than its shape") }
      let matrix = Matrix(rows: rows, columns: columns)
      for i in 0..<matrix.count {
        let at = start + offsets[0] + 4 * i
        let bits = (0..<4).reduce(UInt32(0)) { $0 | UInt32(bytes[at + $1]) << UInt32(8 * $1) }
        matrix.values[i] = Float(bitPattern: bits)
      }
      tensors[name] = matrix
    }
  }

  /// The tensor of a name and a shape.
  func matrix(_ name: String, like model: Matrix, file: String) throws(DataError) -> Matrix {
    guard let matrix = tensors[name] else {
      throw DataError(file: file, message: "lacks the tensor '\(name)'; it is of another network")
    }
    guard matrix.rows == model.rows, matrix.columns == model.columns else {
      throw DataError(
        file: file,
        message: "'\(name)' is \(matrix.rows)x\(matrix.columns),"
          + " expected \(model.rows)x\(model.columns)")
    }
    return matrix
  }
}

/// The heading of a file: an object of entries by the names of tensors.
private struct Heading: Decodable {
  /// A tensor's type, its shape, and where its bytes begin and end.
  struct Entry: Decodable {
    let dtype: String
    let shape: [Int]
    let offsets: [Int]

    enum CodingKeys: String, CodingKey {
      case dtype, shape
      case offsets = "data_offsets"
    }
  }

  private struct Name: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  private static let metadataKey = "__metadata__"

  let metadata: [String: String]
  /// nil where it is no entry.
  let entries: [String: Entry?]

  init(from decoder: any Decoder) throws {
    let heading = try decoder.container(keyedBy: Name.self)
    let key = Name(stringValue: Self.metadataKey)
    metadata = (try? heading.decode([String: String].self, forKey: key)) ?? [:]
    let names = heading.allKeys.map(\.stringValue).filter { $0 != Self.metadataKey }
    entries = Dictionary(
      uniqueKeysWithValues: names.map { name in
        (name, try? heading.decode(Entry.self, forKey: Name(stringValue: name)))
      })
  }
}
