import FloatNetwork
import Foundation
import Testing

@Suite struct SafeTensorsTests {
  private let file = SafeTensors(
    metadata: ["a": "b \"c\""],
    tensors: [
      "x": Matrix(rows: 2, columns: 2, elements: [1, -2.5, .infinity, 0x1p-140]),
      "y": Matrix(rows: 1, columns: 1, elements: [3]),
    ])

  @Test func `numbers come back bit for bit`() throws {
    let copy = try SafeTensors(decoding: file.encoded(), file: "f")
    #expect(copy.metadata == file.metadata)
    #expect(copy.tensors["x"]?.elements == [1, -2.5, .infinity, 0x1p-140])
    #expect(copy.tensors["y"]?.rows == 1 && copy.tensors.count == 2)
    #expect(try SafeTensors(decoding: SafeTensors().encoded(), file: "f").tensors.isEmpty)
  }

  /// Every cut and every wrong byte of the heading is refused or gives other tensors; none crashes.
  @Test func `damaged files are refused`() throws {
    let data = try file.encoded()
    for length in 0..<data.count {
      #expect(throws: DataError.self) {
        try SafeTensors(decoding: data.prefix(length), file: "f")
      }
    }
    for (wrong, right) in [("F16", "F32"), ("[3,2]", "[2,2]"), ("[0,15]", "[0,16]")] {
      var bytes = data
      let range = try #require(bytes.range(of: Data(right.utf8)))
      bytes.replaceSubrange(range, with: Data(wrong.utf8))
      #expect(throws: DataError.self, "\(wrong)") {
        try SafeTensors(decoding: bytes, file: "f")
      }
    }
  }

  @Test func `doubles are read by nobody here, and said to be doubles`() throws {
    let heading = #"{"w":{"dtype":"F64","shape":[1],"data_offsets":[0,8]}}"#
    var data = Data([UInt8(heading.utf8.count), 0, 0, 0, 0, 0, 0, 0])
    data += Data(heading.utf8) + Data(count: 8)
    let error = #expect(throws: DataError.self) {
      try SafeTensors(decoding: data, file: "m")
    }
    #expect(error?.message.contains("type F64") == true)
    #expect(error?.message.contains("not a safetensors") == false)
  }
}
