import Foundation
import Testing

import FloatNetwork

@Suite struct TrainingTableTests {
  private func table(_ lines: [String], label: String = "kind") throws -> TrainingTable {
    let url = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).csv")
    defer { try? FileManager.default.removeItem(at: url) }
    try Data(lines.joined(separator: "\n").utf8).write(to: url)
    return try TrainingTable(
      contentsOfFile: url.path, label: label, validationShare: 0.2, testShare: 0.2, seed: 1)
  }

  private let noise = (0..<60).map { Double($0 * 37 % 61) }

  @Test func `a feature that is the class by another name is named`() throws {
    let leaky = try table(
      ["a,no,kind"] + noise.enumerated().map { "\($1),\($0 % 2),\(1 - $0 % 2)" })
    #expect(leaky.warnings.count == 1 && leaky.warnings[0].contains("'no'"))
    let oneHot = try table(
      ["a,red,green,kind"]
        + noise.enumerated().map {
          "\($1),\($0 % 3 == 0 ? 1 : 0),\($0 % 3 == 1 ? 1 : 0),\($0 % 3 == 2 ? 1 : 0)"
        })
    #expect(oneHot.warnings.count == 1)
    #expect(oneHot.warnings[0].contains("'red'") && oneHot.warnings[0].contains("'green'"))
    let honest = try table(
      ["a,b,kind"] + noise.enumerated().map { "\($1),\($0 % 5),\($0 % 2)" })
    #expect(honest.warnings.isEmpty)
  }

  @Test(arguments: [60, 20])
  func `measurements are no classes`(_ distinct: Int) {
    let lines = ["a,kind"] + noise.enumerated().map { "\($1),\(Double($0 % distinct) + 0.5)" }
    if distinct * 3 > noise.count {
      let error = #expect(throws: DataError.self) { try table(lines) }
      #expect(error?.message.contains("60 different numbers in 60 samples") == true)
    } else {
      #expect(throws: Never.self) { try table(lines) }
    }
  }
}
