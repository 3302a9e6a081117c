import Foundation

/// The time that the built command takes as a whole process, from its start to its end.
struct ProcessBenchmark {
  private static let runs = 10

  let name: String
  private let arguments: [String]
  /// The file that the command writes, if it writes one.
  private let product: String?

  /// The commands to time; certificates are written into the given directory.
  static func all(certificatesIn directory: URL) -> [ProcessBenchmark] {
    let certificate = directory.appendingPathComponent("certificate.json").path
    return [
      ProcessBenchmark("certificate", ["--certificate", certificate, "--force"], to: certificate),
      ProcessBenchmark("extended", ["--domain", "extended"]),
      ProcessBenchmark("worst-case", ["--reduction", "worst-case"]),
      ProcessBenchmark("sharp-1e-12", ["--sharp", "1e-12"]),
    ]
  }

  private init(_ name: String, _ options: [String], to product: String? = nil) {
    self.name = "process.contraction.\(name)"
    self.product = product
    arguments = ["contraction"] + options
  }

  func measured(binary: String) throws(Misbehavior) -> Measurement {
    var samples: [Double] = []
    // The first run brings the binary into the file cache.
    for _ in 0...Self.runs {
      var status: Int32 = 0
      let seconds = Stopwatch.seconds { status = ChildProcess.run(binary, arguments) }
      guard status == 0 else {
        throw Misbehavior(description: "\(name) ended with status \(status)")
      }
      samples.append(seconds * 1e3)
    }
    if let product, !FileManager.default.fileExists(atPath: product) {
      throw Misbehavior(description: "\(name) wrote no file")
    }
    return Measurement(name: name, unit: "ms", samples: Array(samples.dropFirst()))
  }
}

/// Child processes by `posix_spawn`: Foundation's own start and wait would be part of the time.
enum ChildProcess {
  /// Runs a program with its output discarded; returns the exit status, or −1 if it did not exit.
  static func run(_ path: String, _ arguments: [String]) -> Int32 {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for descriptor in [STDOUT_FILENO, STDERR_FILENO] {
      posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_WRONLY, 0)
    }
    let words = ([path] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var child: pid_t = 0
    guard posix_spawn(&child, path, &actions, nil, words, environ) == 0 else { return -1 }
    var status: Int32 = 0
    while waitpid(child, &status, 0) == -1 {
      guard errno == EINTR else { return -1 }
    }
    // WIFEXITED and WEXITSTATUS, which are macros.
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : -1
  }
}
