import Foundation
import Testing

/// The built binary, run as a user runs it.
enum Tool {
  struct Run: Sendable {
    let status: Int32
    let output: String
    let error: String
  }

  /// The directory of the built products, which holds the test runner too.
  static let products: URL = {
    #if os(macOS)
      for bundle in Bundle.allBundles where bundle.bundlePath.hasSuffix(".xctest") {
        return bundle.bundleURL.deletingLastPathComponent()
      }
    #endif
    return Bundle.main.bundleURL
  }()

  static let binary = products.appendingPathComponent("snn-verify")

  static func run(_ arguments: String...) throws -> Run { try run(arguments) }

  /// Runs one of the built products.
  static func run(
    _ arguments: [String], of product: String = "snn-verify", in directory: URL? = nil
  ) throws -> Run {
    try launch(products.appendingPathComponent(product), arguments, in: directory)
  }

  /// Runs a shell script with the binary as `$0`.
  static func shell(_ script: String) throws -> Run {
    try launch(URL(fileURLWithPath: "/bin/sh"), ["-c", script, binary.path], in: nil)
  }

  private static func launch(_ file: URL, _ arguments: [String], in directory: URL?) throws -> Run {
    let process = Process()
    process.executableURL = file
    process.arguments = arguments
    if let directory { process.currentDirectoryURL = directory }
    // Files, not pipes: a full pipe would stop the process while nobody reads it.
    let scratch = try TemporaryDirectory()
    let (output, error) = (scratch.url("output"), scratch.url("error"))
    for url in [output, error] { try Data().write(to: url) }
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: error)
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return Run(
      status: process.terminationStatus,
      output: try String(contentsOf: output, encoding: .utf8),
      error: try String(contentsOf: error, encoding: .utf8))
  }
}

/// A directory that goes away with its owner.
final class TemporaryDirectory: Sendable {
  let root: URL

  init() throws {
    root = FileManager.default.temporaryDirectory
      .appendingPathComponent("snn-verify-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: root) }

  func url(_ name: String) -> URL { root.appendingPathComponent(name) }

  var contents: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: root.path).sorted() }
  }
}
