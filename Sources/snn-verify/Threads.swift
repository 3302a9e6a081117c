import ArgumentParser
import Foundation

/// What `--jobs` means.
enum Threads {
  static func validate(_ jobs: Int?) throws {
    if let jobs, !(1...1024).contains(jobs) {
      throw ValidationError("--jobs: \(jobs) is not between 1 and 1024")
    }
  }

  /// The number asked for, or one for each core.
  static func count(_ jobs: Int?) -> Int {
    jobs ?? ProcessInfo.processInfo.activeProcessorCount
  }
}
