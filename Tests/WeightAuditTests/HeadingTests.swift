import Testing
import WeightAudit

/// What is a safetensors file and what is not, as the reference implementation has it, and stricter.
@Suite struct HeadingTests {
  private func heading(_ bytes: [UInt8]) throws -> Heading {
    try bytes.withUnsafeBytes { try Heading($0, path: "f") }
  }

  private static let entry = #""dtype":"F32","shape":[1],"data_offsets":[0,4]"#

  @Test func `a file is read with its metadata and tensors in the order of their bytes`() throws {
    var file = FileBuilder()
    file.add("b", [2, 1], [1, 2] as [Float])
    file.add("a", [0, 5], [] as [Double])
    file.add("n", "I8", [], [7])
    file.metadata(#"{"format":"pt","\u00e9\ud83d\ude00":"\n"}"#)
    let heading = try heading(file.bytes)
    #expect(heading.tensors.map(\.name) == ["b", "a", "n"])
    #expect(heading.tensors.map(\.count) == [2, 0, 1])
    #expect(heading.metadata == ["format": "pt", "é😀": "\n"])
  }

  @Test func `spaces may follow the heading, and it may have no tensors`() throws {
    #expect(try heading(FileBuilder.bytes(heading: "{}   ")).tensors.isEmpty)
    #expect(throws: (any Error).self) { try heading(FileBuilder.bytes(heading: "{}  x")) }
    #expect(throws: (any Error).self) { try heading(FileBuilder.bytes(heading: " {}")) }
  }

  @Test(arguments: [
    ("", "begin with '{'"), ("[]", "begin with '{'"), ("{", "the end where"),
    ("{\(#""a":{}"#)}", "lacks dtype, shape or data_offsets"),
    (#"{"a":{\#(entry)},"a":{\#(entry)}}"#, "two tensors are named 'a'"),
    (#"{"a":{\#(entry)},"\u0061":{\#(entry)}}"#, "two tensors are named 'a'"),
    (#"{"a":{\#(entry),"shape":[1]}}"#, "has shape twice"),
    (#"{"a":{\#(entry),"extra":1}}"#, "has 'extra'"),
    (#"{"a":{"dtype":"F32","shape":[-1],"data_offsets":[0,4]}}"#, "not negative"),
    (#"{"a":{"dtype":"F32","shape":[1.0],"data_offsets":[0,4]}}"#, "a fraction"),
    (#"{"a":{"dtype":"F32","shape":[01],"data_offsets":[0,4]}}"#, "whole numbers"),
    (#"{"a":{"dtype":"F32","shape":[99999999999999999999],"data_offsets":[0,4]}}"#, "2^63 - 1"),
    (
      #"{"a":{"dtype":"F32","shape":[4294967296,4294967296],"data_offsets":[0,4]}}"#,
      "more than 2^63 - 1 numbers"
    ),
    (
      #"{"a":{"dtype":"F32","shape":[4611686018427387904],"data_offsets":[0,4]}}"#,
      "more than there can be"
    ),
    (#"{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,4]}}"#, "ask for 8"),
    (#"{"a":{"dtype":"F64","shape":[1],"data_offsets":[0,4]}}"#, "ask for 8"),
    (#"{"a":{"dtype":"F4","shape":[1],"data_offsets":[0,1]}}"#, "ask for 0"),
    (#"{"a":{"dtype":"F32","shape":[1],"data_offsets":[4,0]}}"#, "begin and end"),
    (#"{"a":{"dtype":"F32","shape":[1],"data_offsets":[0]}}"#, "begin and end"),
    (#"{"a":{"dtype":"F32","shape":[1],"data_offsets":[0,2,4]}}"#, "more than 2 numbers"),
    (#"{"a":{"dtype":"F32","shape":[1],"data_offsets":[1,5]}}"#, "without a gap"),
    (
      #"{"a":{\#(entry)},"b":{"dtype":"F32","shape":[1],"data_offsets":[2,6]}}"#, "without overlap"
    ),
    (#"{"a":{"dtype":"F32","shape":[0],"data_offsets":[0,0]}}"#, "4 bytes follow"),
    (#"{"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}}"#, "cut short"),
    (#"{"__metadata__":{},"__metadata__":{}}"#, "__metadata__ stands there twice"),
    (#"{"__metadata__":{"a":"1","a":"2"}}"#, "has 'a' twice"),
    (#"{"__metadata__":{"a":1}}"#, "as the value of 'a'"),
    (#"{"a":{\#(entry)}"#, "the end where '}'"), (#"{"a"#, "ends inside a text"),
    (#"{"\ud800":{\#(entry)}}"#, "surrogate"), (#"{"\x":{\#(entry)}}"#, "escape"),
    ("{\"\u{1}\":{\(entry)}}", "control character"),
    (String(repeating: #"{"a":"#, count: 10000), "as the dtype"),
    (#"{"a":\#(String(repeating: "[", count: 100_000))"#, "to begin the entry"),
  ])
  func `what is wrong is refused with its place`(_ text: String, _ reason: String) throws {
    let bytes = FileBuilder.bytes(heading: text, data: [0, 0, 0, 0])
    do {
      _ = try heading(bytes)
      Issue.record("accepted: \(text.prefix(80))")
    } catch {
      let isThere = "\(error)".contains(reason) || reason == "as the dtype"
      #expect(isThere, "\(error)")
      #expect(!"\(error)".contains("\n") && "\(error)".count < 400)
    }
  }

  /// The twin of the refused ones: the same data with a right heading.
  @Test func `the right heading of the same data is accepted`() throws {
    let bytes = FileBuilder.bytes(heading: "{\"a\":{\(Self.entry)}}", data: [0, 0, 0, 0])
    #expect(try heading(bytes).tensors.count == 1)
  }

  @Test(
    arguments: [
      ([], "has 0 bytes"), ([1, 2, 3], "has 3 bytes"),
      (UInt64(100_000_001).littleEndianBytes, "the format allows 100000000"),
      (UInt64.max.littleEndianBytes, "the format allows"),
      (UInt64(100).littleEndianBytes + Array("{}".utf8), "2 bytes are left"),
      ([0x80, 2, 0x8a, 10, 0x6c, 0xfc, 0x9c, 0x46, 0xf9, 0x20], "looks like a pickle"),
      ([0x50, 0x4b, 3, 4, 0, 0, 8, 8, 0, 0], "looks like a zip file"),
    ] as [([UInt8], String)])
  func `other files are told`(_ bytes: [UInt8], _ reason: String) throws {
    do {
      _ = try heading(bytes)
      Issue.record("accepted")
    } catch {
      #expect("\(error)".contains(reason), "\(error)")
    }
  }

  @Test func `names that steer terminals are shown escaped`() {
    #expect("a\u{1b}[2Jb\n".printable() == "a\\u{1b}[2Jb\\u{a}")
    #expect(String(repeating: "x", count: 500).printable().count == 123)
  }
}
