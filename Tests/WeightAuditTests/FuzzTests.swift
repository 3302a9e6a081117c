import Foundation
import Testing
import WeightAudit

/// Changed and random bytes: an error or a result, never a crash. FUZZ_INPUTS asks for more of them.
@Suite struct AuditFuzzTests {
  private static let inputs =
    ProcessInfo.processInfo.environment["FUZZ_INPUTS"].flatMap { Int($0) } ?? 100_000

  /// A generator that everybody can repeat: xorshift64*.
  private struct Generator {
    var state: UInt64

    mutating func next(below bound: Int) -> Int {
      state ^= state >> 12
      state ^= state << 25
      state ^= state >> 27
      return Int((state &* 0x2545_f491_4f6c_dd1d) >> 33) % bound
    }
  }

  private static let file: [UInt8] = {
    var file = FileBuilder()
    file.add("l0.weight", [2, 3], [1, -2, 0.5, 0, 3, 1] as [Float])
    file.add("l0.bias", [2], [1, 2] as [Float])
    file.add("l1.weight", "BF16", [1, 2], [0x80, 0x3f, 0, 0x40])
    file.add("h.kernel", "F16", [1, 2, 1], [0, 0x3c, 1, 0])
    file.add("n", [1], [2.5] as [Double])
    file.metadata(#"{"format":"pt"}"#)
    return file.bytes
  }()

  private static let pieces = [
    "\"", "{", "}", "[", "]", ",", ":", "0", "-1", "9999999999999999999", "F64", "I8", "\\u",
    "__metadata__", "\"shape\"", "weight", " ", "\\", "1e9",
  ].map { Array($0.utf8) }

  private func changed(_ random: inout Generator) -> [UInt8] {
    var bytes = Self.file
    for _ in 0...random.next(below: 4) {
      guard !bytes.isEmpty else { break }
      let place = random.next(below: bytes.count)
      switch random.next(below: 6) {
      case 0: bytes[place] = UInt8(random.next(below: 256))
      case 1: bytes[place] ^= 1 << UInt8(random.next(below: 8))
      case 2: bytes.remove(at: place)
      case 3: bytes.removeSubrange(place...)
      case 4:
        let piece = Self.pieces[random.next(below: Self.pieces.count)]
        bytes.insert(contentsOf: piece, at: place)
      default:
        let end = min(bytes.count, place + random.next(below: 40))
        bytes.insert(contentsOf: bytes[place..<end], at: random.next(below: bytes.count))
      }
    }
    // Most changes of the heading's length would hide the others.
    if bytes.count >= 8, random.next(below: 4) > 0 {
      let length = bytes.count - 8 - min(bytes.count - 8, 44)
      bytes.replaceSubrange(0..<8, with: UInt64(length).littleEndianBytes)
    }
    return bytes
  }

  @Test func `changed files are read or refused in one line`() throws {
    var random = Generator(state: 0x5eed)
    var (read, refused) = (0, 0)
    for _ in 0..<Self.inputs {
      let bytes = changed(&random)
      do {
        try bytes.withUnsafeBytes { _ = try Heading($0, path: "f") }
        read += 1
        // Those that are read are audited as well; they are few.
        _ = try? AuditRequest.result(bytes) {
          $0.propagates = true
          $0.boundsNormality = true
        }
      } catch {
        refused += 1
        #expect(!"\(error)".contains("\n") && "\(error)".utf8.count < 1000)
      }
    }
    // Both happen, so that both are tested.
    #expect(read > Self.inputs / 1000 && refused > Self.inputs / 2, "\(read) read")
  }
}
