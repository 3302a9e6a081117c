import FloatNetwork
import Foundation

/// A safetensors file, mapped into memory and never read whole.
///
/// The file is not to be cut short by others while it is open: the system ends a process that looks
/// at what is no longer there.
package final class TensorFile: Sendable {
  /// As it was given.
  package let path: String
  package let heading: Heading
  private nonisolated(unsafe) let map: UnsafeRawBufferPointer

  /// Maps a file and reads its heading.
  ///
  /// - Throws: `UnreadableFile`, or `DataError` as ``Heading/init(_:path:)``.
  package init(contentsOfFile path: String) throws {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw UnreadableFile(file: path) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw UnreadableFile(file: path)
    }
    let size = Int(status.st_size)
    if size > 0 {
      guard let start = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0), start != MAP_FAILED
      else { throw UnreadableFile(file: path) }
      map = UnsafeRawBufferPointer(start: start, count: size)
    } else {
      map = UnsafeRawBufferPointer(start: nil, count: 0)
    }
    self.path = path
    do throws(DataError) {
      heading = try Heading(map, path: path)
    } catch {
      if let start = map.baseAddress { munmap(UnsafeMutableRawPointer(mutating: start), size) }
      throw error
    }
  }

  deinit {
    if let start = map.baseAddress { munmap(UnsafeMutableRawPointer(mutating: start), map.count) }
  }

  /// The bytes of a tensor of this file.
  func bytes(_ tensor: Tensor) -> UnsafeRawBufferPointer {
    let start = heading.dataStart
    return UnsafeRawBufferPointer(
      rebasing: map[start + tensor.offsets.lowerBound..<start + tensor.offsets.upperBound])
  }

  /// All bytes, while the file is held.
  package func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    withExtendedLifetime(self) { body(map) }
  }
}
