import Foundation
import Testing

/// The IEEE 1788 conformance runner on files, its own and others.
@Suite struct ConformanceTests {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  @Test func `the error functions' own file passes`() throws {
    let file = Self.root.appendingPathComponent("Documentation/erf.itl").path
    let run = try Tool.run([file], of: "itf1788")
    #expect(run.status == 0)
    #expect(run.output.contains(/passed [1-9][0-9]{2,} failed 0 unsupported 0/), "\(run.output)")
  }

  /// The published files, from the environment variable SNN_SHARED, otherwise from `shared` beside the
  /// package.
  private static let published: [String] = {
    let shared =
      ProcessInfo.processInfo.environment["SNN_SHARED"]
      ?? root.deletingLastPathComponent().path + "/shared"
    let folder = shared + "/itf1788"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(".itl") }.map { folder + "/" + $0 }
  }()

  @Test(.enabled(if: !published.isEmpty, "skipped: needs itf1788 in SNN_SHARED or in ../shared"))
  func `the published files pass`() throws {
    let run = try Tool.run(Self.published, of: "itf1788")
    #expect(run.status == 0, "\(run.output)")
  }

  @Test(arguments: [
    ("add [1,2] [3,4] = [4,6];", Int32(0)), ("add [1,2] [3,4] = [4,7];", 1),
    ("sqrt [-1,4]_com = [0,2]_trv;", 0), ("sqrt [-1,4]_com = [0,2]_com;", 1),
    ("sqrRev [1,4] = [-2,2];", 0), ("sqrRevBin [1,4] [0,5] = [0,2];", 0),
    ("sqrRevBin [1,4] [0,5] = [1,1];", 1), ("mulRevToPair [-1,1] [1,2] = [-inf,-1] [1,inf];", 0),
    ("mulRevToPair [-1,1] [1,2] = [-inf,-1] [2,inf];", 1),
    ("nonsense [1,2] = [1,2];", 0), ("add [1,2] [3,4] = ", 65), ("add [2,1] [3,4] = [4,6];", 65),
  ])
  func `failures are told`(_ statement: String, _ status: Int32) throws {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("\(UUID().uuidString).itl")
    defer { try? FileManager.default.removeItem(at: file) }
    try "testcase t {\n  \(statement)\n}\n".write(to: file, atomically: true, encoding: .utf8)
    let run = try Tool.run([file.path], of: "itf1788")
    #expect(run.status == status, "\(run.output)\(run.error)")
    if status == 1 { #expect(run.output.contains("expected") && run.output.contains("actual")) }
  }

  @Test func `a missing file`() throws {
    #expect(try Tool.run(["/nowhere.itl"], of: "itf1788").status == 74)
  }
}
