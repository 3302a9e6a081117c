import BigInt

/// Reads a model once, and holds what an audit says of it against exact sums.
package struct AuditCheck {
  let certificate: AuditCertificate
  let progress: (@Sendable (Int) -> Void)?
  /// Units whose sums were formed.
  package private(set) var units = 0

  private var hash = SHA256()
  private var position = 0

  package init(certificate: AuditCertificate, progress: (@Sendable (Int) -> Void)?) {
    (self.certificate, self.progress) = (certificate, progress)
  }

  /// What a tensor turned out to have, or why it has no such sums.
  private enum Found {
    case sums(UnitStatistics)
    case defect(Rejection)
  }

  /// What ends the reading, whatever the certificate says.
  private enum Ending: Error {
    case unreadable
    case short
    case long
    case tooLarge
  }

  /// Whether the model could be read to its end; if so, throws what is wrong with the certificate.
  package mutating func run(_ stream: ModelStream) throws(Rejection) -> Bool {
    guard stream.size == certificate.bytes else {
      throw Self.model("the file has \(stream.size) bytes, not \(certificate.bytes)")
    }
    var header: SafeTensorsHeader?
    var complaint: FormatError?
    var found: [String: Found] = [:]
    do throws(Ending) {
      let headerBytes = try headerText(stream)
      if let headerBytes {
        do throws(FormatError) {
          header = try SafeTensorsHeader(headerBytes, dataBytes: stream.size - position)
        } catch {
          complaint = error
        }
      }
      if let header { found = try sums(header, stream) }
      // Whatever the header is like, the digest is of the whole file.
      while try !read(stream, atMost: Self.piece).isEmpty {}
    } catch {
      switch error {
      case .unreadable: return false
      case .tooLarge: return true
      case .short: throw Self.model("the file ends before its \(certificate.bytes) bytes")
      case .long: throw Self.model("the file goes on after its \(certificate.bytes) bytes")
      }
    }
    guard position == certificate.bytes else {
      throw Self.model("the file ends before its \(certificate.bytes) bytes")
    }
    let digest = hash.finish()
    guard digest == certificate.digest else {
      throw Self.model("this is another file: its SHA-256 is \(digest)")
    }
    guard let header else {
      throw Self.model(
        "the file is no safetensors file: "
          + (complaint.map { "\($0.path): \($0.message)" } ?? "it has no header"))
    }
    try compare(header, found)
    return true
  }

  // MARK: - Reading

  private static var piece: Int { 1 << 20 }

  /// As many bytes as are asked for; fewer at the end alone.
  private mutating func read(_ stream: ModelStream, atMost count: Int) throws(Ending) -> [UInt8] {
    Meter.current?.spend(count * Self.workPerByte)
    guard Meter.current?.isExceeded != true else { throw .tooLarge }
    var isUnreadable = false
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      buffer.initialize(repeating: 0)
      filled = stream.fill(UnsafeMutableRawBufferPointer(buffer))
      if filled < 0 { (filled, isUnreadable) = (0, true) }
    }
    if isUnreadable { throw .unreadable }
    bytes.withUnsafeBytes { hash.update($0) }
    position += bytes.count
    guard position <= certificate.bytes else {
      // It has grown since its size was asked for.
      throw .long
    }
    return bytes
  }

  /// Hashing and adding, in nanoseconds.
  private static var workPerByte: Int { 10 }

  private mutating func headerText(_ stream: ModelStream) throws(Ending) -> [UInt8]? {
    let prefix = try read(stream, atMost: 8)
    guard prefix.count == 8 else { return nil }
    let length = prefix.reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    guard length <= UInt64(SafeTensorsHeader.mostBytes), Int(length) <= stream.size - 8 else {
      return nil
    }
    let bytes = try read(stream, atMost: Int(length))
    return bytes.count == Int(length) ? bytes : nil
  }

  // MARK: - Sums

  private mutating func sums(
    _ header: SafeTensorsHeader, _ stream: ModelStream
  ) throws(Ending) -> [String: Found] {
    let layers = Dictionary(uniqueKeysWithValues: certificate.layers.map { ($0.tensor, $0) })
    var found: [String: Found] = [:]
    for tensor in header.tensors {
      guard let layer = layers[tensor.name] else {
        try skip(tensor.end - tensor.begin, stream)
        continue
      }
      if let defect = Self.shapeDefect(tensor, layer) {
        found[tensor.name] = .defect(defect)
        try skip(tensor.end - tensor.begin, stream)
        continue
      }
      found[tensor.name] =
        switch tensor.type {
        case "F16": try sums(BinaryFormat16.self, layer, stream)
        case "BF16": try sums(BrainFormat16.self, layer, stream)
        case "F32": try sums(BinaryFormat32.self, layer, stream)
        default: try sums(BinaryFormat64.self, layer, stream)
        }
      units += layer.units
      progress?(units)
    }
    return found
  }

  private mutating func skip(_ count: Int, _ stream: ModelStream) throws(Ending) {
    var left = count
    while left > 0 {
      let bytes = try read(stream, atMost: min(left, Self.piece))
      guard !bytes.isEmpty else { throw .short }
      left -= bytes.count
    }
  }

  private mutating func sums<Format: WeightFormat>(
    _: Format.Type, _ layer: AuditCertificate.Layer, _ stream: ModelStream
  ) throws(Ending) -> Found {
    var statistics = UnitStatistics(base: Format.base, certificate)
    // Of a tensor with a unit after the other, one at a time is open.
    let isByUnit = layer.layout == .outIn
    let open = isByUnit ? 1 : layer.units
    guard open * ExactSums<Format>.stride * 8 <= Self.mostSumBytes,
      layer.inputs <= ExactSums<Format>.mostInputs
    else {
      Meter.current?.exceed("a layer of more units than there is room for")
      throw .tooLarge
    }
    var sums = ExactSums<Format>(units: open)
    var left = layer.units * layer.inputs * Format.bytes
    var done = 0
    while left > 0 {
      let bytes = try read(stream, atMost: min(left, Self.piece))
      // A piece is of whole weights, but where the file ends.
      guard bytes.count == min(left, Self.piece) else { throw .short }
      left -= bytes.count
      bytes.withUnsafeBytes { bytes in
        guard isByUnit else {
          sums.add(bytes, position: done, run: 1)
          done += bytes.count / Format.bytes
          return
        }
        var start = 0
        while start < bytes.count {
          let count = min((layer.inputs - done) * Format.bytes, bytes.count - start)
          sums.add(
            UnsafeRawBufferPointer(rebasing: bytes[start..<start + count]), position: done,
            run: layer.inputs)
          start += count
          done += count / Format.bytes
          if done == layer.inputs {
            statistics.add(sums.sums(of: 0))
            sums.reset()
            done = 0
          }
        }
      }
    }
    if !isByUnit { for unit in 0..<layer.units { statistics.add(sums.sums(of: unit)) } }
    return sums.hasInfinity
      ? .defect(Self.tensor(layer, "has a weight that is not finite")) : .sums(statistics)
  }

  private static var mostSumBytes: Int { 1 << 28 }

  // MARK: - Comparing

  private static func shapeDefect(
    _ tensor: SafeTensorsHeader.Tensor, _ layer: AuditCertificate.Layer
  ) -> Rejection? {
    guard ["F16", "BF16", "F32", "F64"].contains(tensor.type) else {
      return Self.tensor(layer, "has elements \(tensor.type), which are not read as weights")
    }
    let shape = tensor.shape
    // Beside a zero the other axes may be of any length; else their product is that of the data.
    guard !shape.contains(0) else { return Self.tensor(layer, "has no weights") }
    let counts: (units: Int, inputs: Int)
    switch layer.layout {
    case .outIn:
      guard shape.count >= 2 else { return Self.tensor(layer, "has fewer than two axes") }
      counts = (shape[0], shape.dropFirst().reduce(1, *))
    case .inOut:
      guard shape.count == 2 else {
        return Self.tensor(layer, "has not two axes, of which the last could be the units'")
      }
      counts = (shape[1], shape[0])
    }
    guard counts == (layer.units, layer.inputs) else {
      return Self.tensor(
        layer,
        "has \(counts.units) units of \(counts.inputs) inputs, not \(layer.units) of \(layer.inputs)"
      )
    }
    return nil
  }

  private func compare(
    _ header: SafeTensorsHeader, _ found: [String: Found]
  ) throws(Rejection) {
    for layer in certificate.layers {
      switch found[layer.tensor] {
      case nil: throw Self.tensor(layer, "is not in the file")
      case .defect(let rejection): throw rejection
      case .sums(let statistics): try statistics.compare(layer)
      }
    }
    guard let uncovered = certificate.uncovered else { return }
    let others = Set(header.tensors.map(\.name)).subtracting(certificate.layers.map(\.tensor))
    let named = Set(uncovered)
    for name in uncovered where !others.contains(name) {
      throw Rejection(
        reason: .tensor,
        message: "the tensor \(excerpt(name)), said to be left out, is not in the file")
    }
    for name in others.sorted() where !named.contains(name) {
      throw Rejection(
        reason: .tensor,
        message: "the tensor \(excerpt(name)) is neither a layer nor said to be left out")
    }
  }

  private static func model(_ message: String) -> Rejection {
    Rejection(reason: .model, message: message)
  }

  static func tensor(_ layer: AuditCertificate.Layer, _ message: String) -> Rejection {
    Rejection(reason: .tensor, message: "the tensor \(excerpt(layer.tensor)) \(message)")
  }
}

/// What the units of a layer have, one after the other.
private struct UnitStatistics {
  /// ω and τ come times 2^base and 2^(2·base).
  let base: Int
  /// The integers in these are in the domain.
  private let omega: (least: BigInt, greatest: BigInt)
  private let tau: (least: BigInt, greatest: BigInt)
  private var sums: (least: BigInt, greatest: BigInt)?
  private var squares: (least: BigInt, greatest: BigInt)?
  private var inside = 0

  init(base: Int, _ certificate: AuditCertificate) {
    self.base = base
    omega = Self.integers(certificate.omega, base)
    tau = Self.integers(certificate.tau, 2 * base)
  }

  /// The least integer from `range`·2^scale on, and the greatest up to it.
  private static func integers(_ range: Range, _ scale: Int) -> (BigInt, BigInt) {
    func floor(_ n: BigInt, _ d: BigInt) -> BigInt {
      let (quotient, rest) = n.quotientAndRemainder(dividingBy: d)
      return rest < 0 ? quotient - 1 : quotient
    }
    return (
      -floor(-range.lower.numerator << scale, range.lower.denominator),
      floor(range.upper.numerator << scale, range.upper.denominator)
    )
  }

  mutating func add(_ unit: (sum: BigInt, squares: BigInt)) {
    sums = (min(sums?.least ?? unit.sum, unit.sum), max(sums?.greatest ?? unit.sum, unit.sum))
    squares = (
      min(squares?.least ?? unit.squares, unit.squares),
      max(squares?.greatest ?? unit.squares, unit.squares)
    )
    if omega.least <= unit.sum, unit.sum <= omega.greatest, tau.least <= unit.squares,
      unit.squares <= tau.greatest
    {
      inside += 1
    }
  }

  func compare(_ layer: AuditCertificate.Layer) throws(Rejection) {
    let (omega, tau) = (
      (Dyadic(sums!.least, exponent: -base), Dyadic(sums!.greatest, exponent: -base)),
      (Dyadic(squares!.least, exponent: -2 * base), Dyadic(squares!.greatest, exponent: -2 * base))
    )
    let pairs = [
      ("the least omega", layer.omega.least, omega.0),
      ("the greatest omega", layer.omega.greatest, omega.1),
      ("the least tau", layer.tau.least, tau.0), ("the greatest tau", layer.tau.greatest, tau.1),
    ]
    for (name, said, found) in pairs where said != found {
      throw Rejection(
        reason: .extreme,
        message: "of the tensor \(excerpt(layer.tensor)) \(name) is \(found), not \(said)")
    }
    guard inside == layer.inside else {
      throw Rejection(
        reason: .count,
        message: "of the tensor \(excerpt(layer.tensor)) \(inside) units are in the domain, not"
          + " \(layer.inside)")
    }
  }
}
