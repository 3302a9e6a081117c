import Foundation

/// The files under what a user names, in an order that depends on their names alone.
struct SourceTree {
  private(set) var files: [SourceFile] = []
  /// What was found and is not read as text, with the reason.
  private(set) var notExamined: [UnexaminedFile] = []
  /// Directories that hold no sources of the user's.
  private(set) var skipped: [String] = []

  private var known: Set<String> = []

  /// - Parameter roots: Files and directories; these are entered whatever they are called, also by a link.
  init(_ roots: [String]) {
    for root in roots {
      switch Self.kind(root, followsLinks: true) {
      case .file: add(SourceFile(path: root, isNamed: true))
      case .directory: walk(root)
      case .other, .link:
        notExamined.append(
          UnexaminedFile(path: root, reason: .special, isNamed: true))
      case .unreadable(let reason):
        notExamined.append(UnexaminedFile(path: root, reason: .unreadable(reason), isNamed: true))
      }
    }
  }

  private mutating func add(_ file: SourceFile) {
    if known.insert(file.path).inserted { files.append(file) }
  }

  /// Depth first, without recursion: paths may be deep. Links are not followed, so there are no loops.
  private mutating func walk(_ root: String) {
    var open = [root]
    while let directory = open.popLast() {
      guard known.insert(directory + "/").inserted else { continue }
      let names: [String]
      do {
        names = try FileManager.default.contentsOfDirectory(atPath: directory)
      } catch {
        notExamined.append(
          UnexaminedFile(
            path: directory, reason: .unreadable("the directory cannot be read"), isNamed: false))
        continue
      }
      var directories: [String] = []
      let prefix = directory.hasSuffix("/") ? directory : directory + "/"
      for name in names.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
        let path = prefix + name
        switch Self.kind(path, followsLinks: false) {
        case .file: add(SourceFile(path: path, isNamed: false))
        case .directory:
          if Self.isSkipped(name) { skipped.append(path) } else { directories.append(path) }
        case .link:
          notExamined.append(UnexaminedFile(path: path, reason: .link, isNamed: false))
        case .other:
          notExamined.append(UnexaminedFile(path: path, reason: .special, isNamed: false))
        case .unreadable(let reason):
          notExamined.append(
            UnexaminedFile(path: path, reason: .unreadable(reason), isNamed: false))
        }
      }
      open += directories.reversed()
    }
  }

  /// Hidden directories, what is installed beside sources, and what builds leave.
  private static func isSkipped(_ name: String) -> Bool {
    name.hasPrefix(".") || buildDirectories.contains(name)
  }

  private static let buildDirectories: Set<String> = [
    "node_modules", "__pycache__", "build", "_build", "DerivedData", "bazel-out",
  ]

  private enum Kind: Equatable {
    case file, directory, link, other
    case unreadable(String)
  }

  private static func kind(_ path: String, followsLinks: Bool) -> Kind {
    var status = stat()
    guard (followsLinks ? stat(path, &status) : lstat(path, &status)) == 0 else {
      return .unreadable(String(cString: strerror(errno)))
    }
    return switch status.st_mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .directory
    case S_IFLNK: .link
    default: .other
    }
  }
}

/// A regular file that is to be read.
struct SourceFile: Sendable {
  let path: String
  /// Whether the user named it, rather than a directory above it.
  let isNamed: Bool

  /// Its text, or why it is none.
  func read() -> Result<Data, UnexaminedFile.Failure> {
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | (isNamed ? 0 : O_NOFOLLOW))
    guard descriptor >= 0 else {
      return .failure(.init(.unreadable(String(cString: strerror(errno)))))
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      return .failure(.init(.special))
    }
    guard status.st_size <= UnexaminedFile.sizeLimit else { return .failure(.init(.tooLarge)) }
    // A file of /proc has no size, and one that grows has another.
    var data = Data()
    data.reserveCapacity(Int(status.st_size) + 1)
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = readBytes(descriptor, &buffer)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else {
        return .failure(.init(.unreadable(String(cString: strerror(errno)))))
      }
      guard count > 0 else { break }
      data.append(contentsOf: buffer[..<count])
      guard data.count <= UnexaminedFile.sizeLimit else { return .failure(.init(.tooLarge)) }
    }
    let isBinary = data.withUnsafeBytes { bytes in
      bytes.baseAddress.map { memchr($0, 0, bytes.count) != nil } ?? false
    }
    guard !isBinary else { return .failure(.init(.binary)) }
    guard String(validating: data, as: UTF8.self) != nil else { return .failure(.init(.notUTF8)) }
    return .success(data)
  }
}

/// The system's call, whose name members of the same name hide.
private func readBytes(_ descriptor: Int32, _ buffer: inout [UInt8]) -> Int {
  read(descriptor, &buffer, buffer.count)
}

/// What was found and not examined.
public struct UnexaminedFile: Sendable {
  /// Why it was not.
  public enum Reason: Sendable, Equatable {
    /// It has a zero byte.
    case binary
    /// It has more than ``UnexaminedFile/sizeLimit`` bytes.
    case tooLarge
    /// It is no UTF-8.
    case notUTF8
    /// A link met in a directory; what it leads to may be examined where it is.
    case link
    /// Neither a file nor a directory.
    case special
    /// The system says why.
    case unreadable(String)
  }

  struct Failure: Error {
    let reason: Reason
    init(_ reason: Reason) { self.reason = reason }
  }

  public let path: String
  public let reason: Reason
  /// Whether the user named it, rather than a directory above it.
  public let isNamed: Bool

  /// Bytes of a file that is still read.
  public static let sizeLimit = 8 << 20
}
