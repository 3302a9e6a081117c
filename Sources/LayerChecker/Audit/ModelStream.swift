/// The bytes of a model, once from the beginning to the end: what is hashed is what is summed.
public struct ModelStream {
  /// How many there are said to be.
  public let size: Int
  /// Fills the whole buffer, but at the end; −1 if the bytes cannot be read.
  let fill: (UnsafeMutableRawBufferPointer) -> Int

  /// Bytes that come when they are asked for.
  public init(size: Int, fill: @escaping (UnsafeMutableRawBufferPointer) -> Int) {
    (self.size, self.fill) = (size, fill)
  }

  /// Bytes in memory.
  public init(_ bytes: [UInt8]) {
    var position = 0
    self.init(size: bytes.count) { buffer in
      let count = min(buffer.count, bytes.count - position)
      buffer.copyBytes(from: bytes[position..<position + count])
      position += count
      return count
    }
  }
}
