import Foundation

/// A peer that cannot be measured, which is no fault of the library's.
struct PeerFailure: Error, CustomStringConvertible {
  let description: String
}

/// A program that answers each line of its standard input by a line.
final class LineProcess {
  private let name: String
  private let process = Process()
  private let (input, output) = (Pipe(), Pipe())
  private var pending = Data()

  init(_ program: URL, _ arguments: [String], name: String) throws {
    self.name = name
    process.executableURL = program
    process.arguments = arguments
    process.standardInput = input
    process.standardOutput = output
    try process.run()
  }

  func ask(_ command: String) throws(PeerFailure) -> String {
    do {
      try input.fileHandleForWriting.write(contentsOf: Data((command + "\n").utf8))
    } catch {
      throw PeerFailure(description: "the peer \(name) ended before '\(command)'")
    }
    return try line()
  }

  /// The next line that it prints.
  func line() throws(PeerFailure) -> String {
    while true {
      if let end = pending.firstIndex(of: UInt8(ascii: "\n")) {
        defer { pending = Data(pending[(end + 1)...]) }
        return String(decoding: pending[..<end], as: UTF8.self)
      }
      let part = output.fileHandleForReading.availableData
      guard !part.isEmpty else { throw PeerFailure(description: "the peer \(name) ended early") }
      pending.append(part)
    }
  }

  /// Waits for its end, after a last command if it needs one: the end of its input alone does not
  /// reach a program whose pipe a later one has inherited.
  func end(by command: String? = nil) {
    if let command {
      try? input.fileHandleForWriting.write(contentsOf: Data((command + "\n").utf8))
    }
    try? input.fileHandleForWriting.close()
    process.waitUntilExit()
  }
}
