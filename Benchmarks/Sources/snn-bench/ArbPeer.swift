import Foundation

/// The program `peers/arb.c`, which computes slices of a table of intervals on request.
final class ArbPeer {
  private let process = Process()
  private let input = Pipe()
  private let output = Pipe()
  private let directory: URL
  private var pending = Data()

  /// Starts the program at `path` on the given intervals.
  init(path: String, intervals: [ClosedRange<Double>]) throws {
    let manager = FileManager.default
    directory = manager.temporaryDirectory
      .appendingPathComponent("snn-bench-arb-\(UUID().uuidString)", isDirectory: true)
    try manager.createDirectory(at: directory, withIntermediateDirectories: true)
    let table = directory.appendingPathComponent("intervals.txt")
    let lines = intervals.map { Self.text($0.lowerBound) + " " + Self.text($0.upperBound) + "\n" }
    try lines.joined().write(to: table, atomically: true, encoding: .utf8)
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = [table.path]
    process.standardInput = input
    process.standardOutput = output
    try process.run()
  }

  deinit {
    input.fileHandleForWriting.closeFile()
    process.waitUntilExit()
    try? FileManager.default.removeItem(at: directory)
  }

  /// The nanoseconds that the peer takes for a slice of its intervals.
  func nanoseconds(
    _ function: String, bits: Int, slice: Range<Int>
  ) throws(Misbehavior) -> Double {
    let answer = try ask("run \(function) \(bits) \(slice.lowerBound) \(slice.count)")
    guard let time = Double(answer) else {
      throw Misbehavior(description: "the Arb peer answered '\(answer)'")
    }
    return time
  }

  /// The peer's last enclosures of all intervals, rounded outward to binary64.
  func results() throws -> [(lower: Double, upper: Double)] {
    let file = directory.appendingPathComponent("results.txt")
    _ = try ask("write \(file.path)")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map { line in
      let ends = line.split(separator: " ").compactMap { Double($0) }
      guard ends.count == 2 else { throw Misbehavior(description: "no interval: '\(line)'") }
      return (ends[0], ends[1])
    }
  }

  private func ask(_ command: String) throws(Misbehavior) -> String {
    input.fileHandleForWriting.write(Data((command + "\n").utf8))
    while true {
      if let end = pending.firstIndex(of: UInt8(ascii: "\n")) {
        let line = String(decoding: pending[pending.startIndex..<end], as: UTF8.self)
        pending = Data(pending[(end + 1)...])
        return line
      }
      let part = output.fileHandleForReading.availableData
      guard !part.isEmpty else { throw Misbehavior(description: "the Arb peer ended early") }
      pending.append(part)
    }
  }

  private static func text(_ x: Double) -> String { String(format: "%a", x) }
}
