import IntervalArithmetic

/// Which axis of a weight counts the units.
package enum WeightLayout: String, Sendable, CaseIterable, Codable {
  /// The first, as in torch: units × inputs.
  case outIn = "out-in"
  /// The last, as in Keras, Flax and what `train` writes: inputs × units.
  case inOut = "in-out"
}

/// The weights of a layer's units, where they lie in a file.
struct WeightMatrix: Sendable {
  private nonisolated(unsafe) let bytes: UnsafeRawBufferPointer
  private let float: TensorType.Float
  private let layout: WeightLayout
  /// How many units, none of them if there are no inputs.
  let units: Int
  /// The weights of a unit.
  let fanIn: Int
  /// Keeps the bytes where they are.
  private let file: TensorFile

  /// A tensor of floats with at least two axes; all but the axis of the units count inputs.
  init?(_ tensor: Tensor, of file: TensorFile, layout: WeightLayout) {
    guard let float = tensor.type.float, tensor.rank >= 2, let first = tensor.shape.first,
      let last = tensor.shape.last
    else { return nil }
    units = layout == .outIn ? first : last
    fanIn = units == 0 ? 0 : tensor.count / units
    (self.float, self.layout, self.file) = (float, layout, file)
    bytes = file.bytes(tensor)
  }

  /// A tensor of floats as the weights of a single unit.
  init?(row tensor: Tensor, of file: TensorFile) {
    guard let float = tensor.type.float else { return nil }
    (units, fanIn) = (1, tensor.count)
    (self.float, layout, self.file) = (float, .outIn, file)
    bytes = file.bytes(tensor)
  }

  /// Contiguous weights of a unit.
  enum Row {
    /// Not necessarily aligned.
    case binary32(UnsafeRawPointer, count: Int)
    case binary64(UnsafeRawPointer, count: Int)
  }

  /// Calls `body` with each unit of a part, in order, with memory for a few of them.
  func forEachUnit(_ part: Range<Int>, _ body: (_ unit: Int, Row) -> Void) {
    guard !part.isEmpty, fanIn > 0 else { return }
    let start = bytes.baseAddress!
    switch (float, layout) {
    case (.f32, .outIn):
      for unit in part { body(unit, .binary32(start + 4 * unit * fanIn, count: fanIn)) }
    case (.f64, .outIn):
      for unit in part { body(unit, .binary64(start + 8 * unit * fanIn, count: fanIn)) }
    case (.f64, .inOut):
      gather(part, as: Double.self) {
        start.loadUnaligned(fromByteOffset: 8 * $0, as: Double.self)
      } _: {
        body($0, .binary64($1, count: fanIn))
      }
    case (.f32, .inOut):
      gather(part, as: Float.self) {
        start.loadUnaligned(fromByteOffset: 4 * $0, as: Float.self)
      } _: {
        body($0, .binary32($1, count: fanIn))
      }
    case (.bf16, _):
      gather(part, as: Float.self) {
        let bits = start.loadUnaligned(fromByteOffset: 2 * $0, as: UInt16.self)
        return Float(bitPattern: UInt32(bits) << 16)
      } _: {
        body($0, .binary32($1, count: fanIn))
      }
    case (.f16, _):
      gather(part, as: Float.self) {
        Float(halfBits: start.loadUnaligned(fromByteOffset: 2 * $0, as: UInt16.self))
      } _: {
        body($0, .binary32($1, count: fanIn))
      }
    }
  }

  /// Copies a few units at a time side by side, reading along the file.
  @inline(__always)
  private func gather<Number>(
    _ part: Range<Int>, as type: Number.Type, _ number: (Int) -> Number,
    _ body: (Int, UnsafeRawPointer) -> Void
  ) {
    let block = min(part.count, max(16, (1 << 16) / fanIn))
    let memory = UnsafeMutablePointer<Number>.allocate(capacity: block * fanIn)
    defer { memory.deallocate() }
    for first in stride(from: part.lowerBound, to: part.upperBound, by: block) {
      let count = min(block, part.upperBound - first)
      if layout == .outIn {
        for i in 0..<count * fanIn { (memory + i).initialize(to: number(first * fanIn + i)) }
      } else {
        for i in 0..<fanIn {
          for k in 0..<count {
            (memory + (k * fanIn + i)).initialize(to: number(i * units + first + k))
          }
        }
      }
      for k in 0..<count { body(first + k, UnsafeRawPointer(memory + k * fanIn)) }
    }
  }
}

extension WeightMatrix.Row {
  var count: Int {
    switch self {
    case .binary32(_, let count), .binary64(_, let count): count
    }
  }

  /// A weight, exactly.
  subscript(index: Int) -> Double {
    switch self {
    case .binary32(let start, _):
      Double(start.loadUnaligned(fromByteOffset: 4 * index, as: Float.self))
    case .binary64(let start, _):
      start.loadUnaligned(fromByteOffset: 8 * index, as: Double.self)
    }
  }

  /// The bytes of the weights; equal bytes are equal weights.
  var bytes: UnsafeRawBufferPointer {
    switch self {
    case .binary32(let start, let count): UnsafeRawBufferPointer(start: start, count: 4 * count)
    case .binary64(let start, let count): UnsafeRawBufferPointer(start: start, count: 8 * count)
    }
  }
}

extension Float {
  /// The number of a binary16 encoding, exactly: every one of them is a binary32 number.
  init(halfBits bits: UInt16) {
    let magnitude = UInt32(bits & 0x7fff)
    let sign = UInt32(bits & 0x8000) << 16
    if magnitude >= 0x7c00 {
      self.init(bitPattern: sign | 0x7f80_0000 | (magnitude & 0x3ff) << 13)
    } else {
      // The exponent's bias is 15 there and 127 here; subnormal numbers become normal by the product.
      let scaled =
        Float(bitPattern: magnitude << 13) * Float(sign: .plus, exponent: 112, significand: 1)
      self.init(bitPattern: sign | scaled.bitPattern)
    }
  }
}
