import Foundation

/// A program that encloses functions on slices of a table of intervals when it is asked to, by the
/// protocol of `peers/README.md`.
final class IntervalPeer {
  private let name: String
  private let process: LineProcess
  private let directory: URL

  /// What the program calls itself, as "Arb 2.23.0".
  let version: String

  /// Starts the program on the given intervals.
  ///
  /// - Parameter lines: The intervals' ends, and what is added to the upper one, if anything.
  init(_ program: URL, lines: [String]) throws {
    let manager = FileManager.default
    name = program.lastPathComponent
    directory = manager.temporaryDirectory
      .appendingPathComponent("snn-bench-\(name)-\(UUID().uuidString)", isDirectory: true)
    try manager.createDirectory(at: directory, withIntermediateDirectories: true)
    let table = directory.appendingPathComponent("intervals.txt")
    // Shortest decimals: every reader gets the same doubles from them.
    try lines.map { $0 + "\n" }.joined().write(to: table, atomically: true, encoding: .utf8)
    process = try LineProcess(program, [table.path], name: name)
    version = try process.ask("version")
  }

  deinit {
    process.end(by: "quit")
    try? FileManager.default.removeItem(at: directory)
  }

  /// The programs of a directory that enclose functions, or those that integrate, by name.
  static func programs(in directory: String, integrating: Bool = false) throws -> [URL] {
    try FileManager.default.contentsOfDirectory(
      at: URL(fileURLWithPath: directory, isDirectory: true), includingPropertiesForKeys: nil
    ).filter { FileManager.default.isExecutableFile(atPath: $0.path) }
      .filter { $0.lastPathComponent.hasPrefix(IntegralPeer.prefix) == integrating }
      .sorted { $0.lastPathComponent < $1.lastPathComponent }
  }

  /// The nanoseconds that the peer takes for a slice of its intervals; nil if it lacks the function
  /// or the precision.
  func nanoseconds(
    _ function: String, bits: Int, slice: Range<Int>
  ) throws(PeerFailure) -> Double? {
    let answer = try process.ask("run \(function) \(bits) \(slice.lowerBound) \(slice.count)")
    if answer == "unsupported" { return nil }
    guard let time = Double(answer) else {
      throw PeerFailure(description: "the peer \(name) answered '\(answer)'")
    }
    return time
  }

  /// The enclosures of the intervals that the peer ran last, rounded outward to binary64, and the
  /// whole line for those that it did not run.
  func results() throws -> [(lower: Double, upper: Double)] {
    let file = directory.appendingPathComponent("results.txt")
    _ = try process.ask("write \(file.path)")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map { line in
      let ends = line.split(separator: " ").compactMap { Double($0) }
      guard ends.count == 2 else { throw PeerFailure(description: "no interval: '\(line)'") }
      return (ends[0], ends[1])
    }
  }
}
