import ArgumentParser
import FloatNetwork
import Foundation
import PaperClaims
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
      throw FileTrouble(
        "cannot write '\(path)': \(error.localizedDescription) Name a file in a writable directory."
      )
    }
  }
}
