import Foundation
import LayerChecker
import Synchronization

/// Several files, checked in parallel and reported in the order given: what the commands run.
public struct CheckedFiles: Sendable {
  public enum Format: String, Sendable, CaseIterable { case text, json }

  public let paths: [String]
  public let format: Format
  public let jobs: Int
  public let budget: Budget
  /// The safetensors file that audits are about.
  public let model: String?

  /// - Parameters:
  ///   - jobs: The number of threads, positive.
  ///   - budget: How much the check of each file may take.
  public init(
    paths: [String], format: Format, jobs: Int, budget: Budget = .standard, model: String? = nil
  ) {
    precondition(jobs > 0)
    (self.paths, self.format, self.jobs, self.budget) = (paths, format, jobs, budget)
    self.model = model
  }

  /// The whole report, and the exit status: 0 if all are accepted; otherwise 74 if a file cannot be
  /// read, 65 if one is malformed, 1 if one is rejected, 2 if one is too large for the budget or an
  /// audit has no model, whichever comes first in this order.
  public func run() -> (report: String, status: Int32) {
    // The largest first, so that no thread is left alone with one at the end.
    let sizes = paths.map { Self.size(of: $0) }
    let order = paths.indices.sorted { (sizes[$1], $0) < (sizes[$0], $1) }
    let progress = Progress(files: paths.count, bytes: sizes.reduce(0, +))
    let entries = Mutex([Entry?](repeating: nil, count: paths.count))
    let next = Mutex(0)
    DispatchQueue.concurrentPerform(iterations: min(jobs, paths.count)) { _ in
      while true {
        let index = next.withLock { next in
          defer { next += 1 }
          return next
        }
        guard index < paths.count else { return }
        let file = order[index]
        let entry = Entry(path: paths[file], model: model, budget, progress)
        entries.withLock { $0[file] = entry }
        progress.fileDone(bytes: sizes[file])
      }
    }
    progress.finish()
    let all = entries.withLock { $0.compactMap(\.self) }
    let status = [74, 65, 1, 2].first { status in all.contains { $0.status == status } } ?? 0
    return (format == .json ? Self.json(all) : Self.text(all), Int32(status))
  }

  /// The bytes of a file, for the estimate of the time left; links are followed.
  private static func size(of path: String) -> Int {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : 0
  }

  private static func text(_ entries: [Entry]) -> String {
    entries.map { entry in
      switch entry.result {
      case .success(let finding): "\(printable(entry.path))\n\(finding.text)\n"
      case .failure(let trouble): "\(printable(entry.path))\n\(trouble.message)\n"
      }
    }.joined(separator: "\n")
  }

  private static func json(_ entries: [Entry]) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    // Records of text and integers cannot fail to be encoded.
    let data = try! encoder.encode(entries.map(Record.init))
    return String(decoding: data, as: UTF8.self) + "\n"
  }
}

/// Why a file cannot be read, in one line.
private struct Trouble: Error { let message: String }

/// A file and what came of it.
private struct Entry: Sendable {
  let path: String
  let result: Result<Finding, Trouble>

  init(path: String, model: String?, _ budget: Budget, _ progress: Progress) {
    self.path = path
    do throws(Trouble) {
      let model = try model.map { path throws(Trouble) in try ModelFile(path) }
      // One byte more than the budget allows tells that there are more.
      let bytes = try Self.bytes(of: path, atMost: budget.bytes + 1)
      let leavesDone = Mutex(0)
      let finding = CertificateChecker.check(
        bytes: bytes, model: model?.stream, budget: budget
      ) { leaves in
        let fresh = leavesDone.withLock { done in
          defer { done = leaves }
          return leaves - done
        }
        progress.leavesDone(fresh)
      }
      result = .success(finding)
    } catch {
      result = .failure(error)
    }
  }

  /// The beginning of a file, a pipe or a device, whatever its size is said to be.
  private static func bytes(of path: String, atMost limit: Int) throws(Trouble) -> [UInt8] {
    func trouble() -> Trouble {
      Trouble(message: "cannot read: \(String(cString: strerror(errno)))")
    }
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw trouble() }
    defer { close(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count < limit {
      let count = read(file, &buffer, min(buffer.count, limit - bytes.count))
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw trouble() }
      guard count > 0 else { break }
      bytes += buffer[..<count]
    }
    return bytes
  }

  var status: Int {
    switch result {
    case .success(let finding):
      switch finding.outcome {
      case .accepted: 0
      case .rejected: 1
      case .malformed: 65
      case .tooLarge, .incomplete: 2
      }
    case .failure: 74
    }
  }
}

/// A model's file, open as long as it is read.
private final class ModelFile {
  private let descriptor: Int32
  let size: Int

  init(_ path: String) throws(Trouble) {
    func trouble(_ reason: String) -> Trouble {
      Trouble(message: "cannot read the model '\(printable(path))': \(reason)")
    }
    // A pipe would wait for somebody who writes.
    descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw trouble(String(cString: strerror(errno))) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw trouble("it is no file")
    }
    size = Int(status.st_size)
  }

  deinit { close(descriptor) }

  var stream: ModelStream {
    ModelStream(size: size) { [self] buffer in
      var filled = 0
      while filled < buffer.count {
        let count = read(descriptor, buffer.baseAddress! + filled, buffer.count - filled)
        if count < 0, errno == EINTR { continue }
        guard count >= 0 else { return -1 }
        guard count > 0 else { break }
        filled += count
      }
      return filled
    }
  }
}

/// A finding in JSON; absent keys have no value.
private struct Record: Encodable {
  struct Named: Encodable { let name, value: String }

  let file: String
  let result: String
  var claim: String?
  var leaves: Int?
  var bits: Int?
  var reason: String?
  var message: String?
  var path: String?
  var step, leaf, line, column: Int?
  var box, enclosures: [Named]?

  init(_ entry: Entry) {
    file = entry.path
    switch entry.result {
    case .failure(let trouble):
      (result, message) = ("unread", trouble.message)
    case .success(let finding):
      result = finding.word
      claim = finding.claim
      switch finding.outcome {
      case .accepted: (leaves, bits) = (finding.leaves, finding.bits)
      case .rejected(let rejection):
        (reason, message) = (rejection.reason.rawValue, rejection.message)
        (step, leaf) = (rejection.step, rejection.leaf)
        box = rejection.box.map { Named(name: $0.name, value: $0.value) }
        enclosures = rejection.enclosures.map { Named(name: $0.name, value: $0.value) }
      case .tooLarge(let what), .incomplete(let what): message = what
      case .malformed(let error):
        (message, path) = (error.message, error.path)
        (line, column) = (error.line, error.column)
      }
    }
  }
}

/// A line on standard error, if that is a terminal, after half a second.
private final class Progress: Sendable {
  private struct State {
    var files = 0
    var bytes = 0
    var leaves = 0
    var lastDrawn = Date()
    var isVisible = false
  }

  private let total: Int
  private let totalBytes: Int
  private let start = Date()
  private let isTerminal = isatty(STDERR_FILENO) != 0
  private let state = Mutex(State())

  init(files: Int, bytes: Int) { (total, totalBytes) = (files, bytes) }

  func fileDone(bytes: Int) {
    update {
      $0.files += 1
      $0.bytes += bytes
    }
  }
  func leavesDone(_ count: Int) { update { $0.leaves += count } }

  private func update(_ change: @Sendable (inout State) -> Void) {
    guard isTerminal else { return }
    state.withLock { state in
      change(&state)
      guard Date().timeIntervalSince(state.lastDrawn) > 0.5 else { return }
      state.lastDrawn = Date()
      state.isVisible = true
      Self.write(
        "\r\u{1B}[K\(state.files) of \(total) files checked, \(state.leaves) boxes\(estimate(state))"
      )
    }
  }

  /// The time left, if work goes with the size of the files.
  private func estimate(_ state: State) -> String {
    guard state.bytes > 0, state.bytes < totalBytes else { return "" }
    let elapsed = Date().timeIntervalSince(start)
    let left = elapsed * Double(totalBytes - state.bytes) / Double(state.bytes)
    return ", about \(Int(left.rounded(.up))) s left"
  }

  func finish() { state.withLock { if $0.isVisible { Self.write("\r\u{1B}[K") } } }

  private static func write(_ text: String) {
    _ = StandardStream.write(text, to: STDERR_FILENO)
  }
}
