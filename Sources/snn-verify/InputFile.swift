import ArgumentParser
import FloatNetwork
import Foundation
import Paper
import Reporting

/// Files that commands read: bad data is exit status 65, an unreadable or unwritable file 74.
enum InputFile {
  /// Reads a file if one is given.
  static func read<Value>(_ path: String?, _ body: (String) throws -> Value) throws -> Value? {
    guard let path else { return nil }
    return try reporting { try body(path) }
  }

  /// Turns errors of reading into messages and exit statuses.
  static func reporting<Value>(_ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let error as UnreadableFile {
      throw FileTrouble("\(error)")
    } catch let error as DataError {
      StandardError.write("Error: \(error)\n")
      throw ExitCode(65)
    } catch let error as TableError {
      StandardError.write("Error: \(error)\n")
      throw ExitCode(65)
    }
  }

  /// Turns the system's errors of writing into file trouble.
  static func writing<Value>(_ path: String, _ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let error as CocoaError {
      throw refusal(path, reason(error))
    } catch let error as POSIXError {
      throw refusal(path, String(cString: strerror(error.code.rawValue)))
    }
  }

  private static func refusal(_ path: String, _ reason: String) -> FileTrouble {
    FileTrouble("cannot write '\(path)': \(reason); name a file in a writable directory")
  }

  /// The system's own words; Foundation's name error domains and numbers.
  private static func reason(_ error: CocoaError) -> String {
    if let cause = error.underlying as? POSIXError {
      return String(cString: strerror(cause.code.rawValue))
    }
    return switch error.code {
    case .fileNoSuchFile, .fileReadNoSuchFile: String(cString: strerror(ENOENT))
    case .fileWriteNoPermission: String(cString: strerror(EACCES))
    case .fileWriteOutOfSpace: String(cString: strerror(ENOSPC))
    default: "the system refuses it"
    }
  }
}

extension InputFile {
  /// The paper's Table A11, if its file is given.
  static func benchmarkTable(_ path: String?) throws -> BenchmarkTable? {
    try read(path) { path in
      let data = try contents(path, atMost: 1 << 24)
      guard let text = String(validating: data, as: UTF8.self) else {
        throw DataError(file: path, message: "is not UTF-8 text; convert the file")
      }
      return try BenchmarkTable(parsing: text, file: path)
    }
  }

  /// What a file or a pipe holds, read to a limit whatever its size is said to be.
  static func contents(_ path: String, atMost limit: Int) throws -> Data {
    func trouble() -> FileTrouble { FileTrouble("cannot read '\(path)': \(FileTrouble.reason())") }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw trouble() }
    defer { close(descriptor) }
    var data = Data()
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while data.count <= limit {
      let count = readBytes(descriptor, &buffer)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw trouble() }
      guard count > 0 else { return data }
      data += buffer[..<count]
    }
    StandardError.write("Error: '\(path)' has more than \(limit >> 20) MiB, too many to be read\n")
    throw ExitCode(65)
  }
}

/// The system's call, whose name members of the same name hide.
private func readBytes(_ descriptor: Int32, _ buffer: inout [UInt8]) -> Int {
  read(descriptor, &buffer, buffer.count)
}
