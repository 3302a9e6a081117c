import Foundation
import Testing

import FloatNetwork

@Suite struct TextTableTests {
  private func table(_ text: String) throws -> TextTable {
    try TextTable(parsing: Data(text.utf8), file: "t.csv")
  }

  @Test(arguments: ["1,2\n3,4\n", "1,2\r3,4", "1,2\r\n3,4\r\n\r\n", "\u{FEFF}1,2\n\n3,\"4\""])
  func `line ends and quotes`(_ text: String) throws {
    let table = try table(text)
    #expect(table.header == nil)
    #expect(try table.numbers([0, 1]).elements == [1, 2, 3, 4])
  }

  @Test func `a heading has no number`() throws {
    let table = try table("a,\"b, \"\"c\"\"\"\n1,2\n")
    #expect(table.header == ["a", "b, \"c\""])
    #expect(table.lines == [2])
    #expect(try self.table("a,1\nb,2\n").header == nil)
  }

  @Test(arguments: [
    ("", "is empty"), ("\n\n", "is empty"), ("1,2\n3\n", "t.csv:2: has 1 fields"),
    ("a,b\n1,2\n3,x\n", "t.csv:3: column 2 ('b'): 'x' is not a number"),
    ("1,2\n3,\n", "t.csv:2: column 2: is empty"), ("1,2\nNaN,2\n", "is not a finite number"),
    ("1,1e99\n", "is not a finite number"), ("1,\"2\n", "is not closed"),
  ])
  func `bad data is named`(_ text: String, _ message: String) {
    let error = #expect(throws: DataError.self) {
      let table = try table(text)
      _ = try table.numbers(Array(0..<table.columns))
    }
    #expect(error?.description.contains(message) == true, "\(error?.description ?? "")")
  }

  @Test func `bytes that are no text, and too many columns`() {
    #expect(throws: DataError.self) {
      try TextTable(parsing: Data([0x31, 0x2C, 0xFF, 0x0A]), file: "t.csv")
    }
    let wide = String(repeating: "1,", count: 1_000_000) + "1\n"
    #expect(throws: DataError.self) { try table(wide) }
  }
}
