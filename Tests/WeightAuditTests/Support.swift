import Foundation
import IntervalArithmetic

import WeightAudit

/// Bytes of a safetensors file from its parts, right or wrong.
struct FileBuilder {
  private(set) var entries: [String] = []
  private(set) var data: [UInt8] = []

  mutating func add(_ name: String, _ type: String, _ shape: [Int], _ bytes: [UInt8]) {
    let start = data.count
    data += bytes
    entries.append(
      #""\#(name)":{"dtype":"\#(type)","shape":\#(shape),"data_offsets":[\#(start),\#(data.count)]}"#
    )
  }

  mutating func add(_ name: String, _ shape: [Int], _ numbers: [Float]) {
    add(name, "F32", shape, numbers.flatMap { $0.bitPattern.littleEndianBytes })
  }

  mutating func add(_ name: String, _ shape: [Int], _ numbers: [Double]) {
    add(name, "F64", shape, numbers.flatMap { $0.bitPattern.littleEndianBytes })
  }

  mutating func metadata(_ json: String) { entries.append(#""__metadata__":\#(json)"#) }

  var bytes: [UInt8] {
    Self.bytes(heading: "{" + entries.joined(separator: ",") + "}", data: data)
  }

  static func bytes(heading: String, data: [UInt8] = []) -> [UInt8] {
    UInt64(heading.utf8.count).littleEndianBytes + Array(heading.utf8) + data
  }
}

extension FixedWidthInteger {
  var littleEndianBytes: [UInt8] { withUnsafeBytes(of: littleEndian) { Array($0) } }
}

/// A file that goes away with its owner.
final class TemporaryFile: Sendable {
  let path: String

  init(_ bytes: [UInt8]) throws {
    let url = FileManager.default.temporaryDirectory
      .appendingPathComponent("snn-verify-audit-\(UUID().uuidString)")
    try Data(bytes).write(to: url)
    path = url.path
  }

  convenience init(_ text: String) throws { try self.init(Array(text.utf8)) }

  deinit { try? FileManager.default.removeItem(atPath: path) }
}

extension AuditRequest {
  /// The result for a file of the given bytes.
  static func result(
    _ bytes: [UInt8], _ change: (inout AuditRequest) throws -> Void = { _ in }
  ) throws -> AuditResult {
    let file = try TemporaryFile(bytes)
    var request = AuditRequest(path: file.path)
    try change(&request)
    return try request.run()
  }
}
