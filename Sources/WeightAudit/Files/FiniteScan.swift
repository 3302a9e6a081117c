/// Looks for numbers that are not finite, by their encodings and along the file.
enum FiniteScan {
  /// What is not finite in a tensor; nil if all is, or if its numbers are not read.
  static func nonFinite(_ tensor: Tensor, of file: TensorFile) -> NonFiniteWeights? {
    guard let float = tensor.type.float, tensor.count > 0 else { return nil }
    let start = file.bytes(tensor).baseAddress!
    return switch float {
    case .f64: scan(start, tensor.count, UInt64.self, infinity: 0x7ff0_0000_0000_0000)
    case .f32: scan(start, tensor.count, UInt32.self, infinity: 0x7f80_0000)
    case .f16: scan(start, tensor.count, UInt16.self, infinity: 0x7c00)
    case .bf16: scan(start, tensor.count, UInt16.self, infinity: 0x7f80)
    }
  }

  @inline(__always)
  private static func scan<Bits: FixedWidthInteger & UnsignedInteger>(
    _ start: UnsafeRawPointer, _ count: Int, _ type: Bits.Type, infinity: Bits
  ) -> NonFiniteWeights? {
    let size = MemoryLayout<Bits>.size
    let mask = Bits.max >> 1
    func bits(_ i: Int) -> Bits {
      start.loadUnaligned(fromByteOffset: size * i, as: Bits.self) & mask
    }
    var largest: Bits = 0
    for i in 0..<count { largest = max(largest, bits(i)) }
    guard largest >= infinity else { return nil }
    var (found, first) = (0, -1)
    for i in 0..<count where bits(i) >= infinity {
      if first < 0 { first = i }
      found += 1
    }
    return NonFiniteWeights(unit: 0, count: found, first: first, isNaN: bits(first) > infinity)
  }
}
