import Foundation
import IntervalArithmetic
import LayerProofs
import Proving

/// The candidates in one text.
struct FileScan: Sendable {
  private(set) var candidates: [ConstantCandidate] = []
  /// Lines with candidates that are told to be left alone.
  private(set) var silenced = 0
  /// Whether reading ended at ``candidateLimit``.
  private(set) var isCut = false

  /// A file with more is not read further.
  static let candidateLimit = 1000
  /// Nor is one with as many numbers that are nearly constants.
  static let comparisonLimit = 20_000
  /// What silences its line.
  static let ignoreMark = "snn-verify: ignore"

  init(_ bytes: UnsafeBufferPointer<UInt8>, index: ConstantIndex) {
    var reader = TextReader(bytes: bytes, index: index)
    reader.read()
    (candidates, silenced, isCut) = (reader.candidates, reader.silenced, reader.isCut)
  }
}

private struct TextReader {
  let bytes: UnsafeBufferPointer<UInt8>
  let index: ConstantIndex
  let scanner: NumberScanner

  var candidates: [ConstantCandidate] = []
  var silenced = 0
  var isCut = false

  /// Exact comparisons that were made.
  private var comparisons = 0
  private var line = 1
  private var lineStart = 0
  private var lastSilencedLine = 0
  /// Whether a line has the mark, once it was looked for.
  private var marked: (line: Int, isMarked: Bool) = (0, false)
  /// A byte of this line and its column.
  private var known = (index: 0, column: 1)
  /// Where what was read last ends.
  private var lastEnd = 0
  private var context: SourceContext?

  init(bytes: UnsafeBufferPointer<UInt8>, index: ConstantIndex) {
    (self.bytes, self.index) = (bytes, index)
    scanner = NumberScanner(bytes: bytes)
  }

  mutating func read() {
    let count = bytes.count
    var position = 0
    while position < count, !isCut {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\n") {
        position += 1
        (line, lineStart) = (line + 1, position)
        known = (position, 1)
        context = nil
      } else if byte &- UInt8(ascii: "0") < 10 {
        position = number(at: position)
      } else if byte == UInt8(ascii: "."), position + 1 < count,
        NumberScanner.digit(bytes[position + 1], isHexadecimal: false) != nil
      {
        // A member, an index or a range's end is no fraction.
        let before = position > 0 ? bytes[position - 1] : 0
        if NumberScanner.isWord(before) || ").]".utf8.contains(before) {
          position += 1
          while position < count, NumberScanner.isWord(bytes[position]) { position += 1 }
        } else {
          position = number(at: position)
        }
      } else if NumberScanner.isWord(byte) {
        position = word(at: position)
      } else {
        position += 1
      }
    }
  }

  // MARK: - Words

  private mutating func word(at start: Int) -> Int {
    var end = start
    while end < bytes.count, NumberScanner.isWord(bytes[end]) { end += 1 }
    let length = end - start
    guard length <= 16 else { return end }
    if length >= 4, length <= 5, matches("sqrt", at: start) || matches("Sqrt", at: start) {
      var first = start
      while first > lastEnd, start - first < 40,
        NumberScanner.isWord(bytes[first - 1]) || bytes[first - 1] == UInt8(ascii: ".")
      {
        first -= 1
      }
      if let end = spelled(at: first) { return end }
    } else if length == 14, matches("calculate_gain", at: start) {
      return call(from: start, name: end) ?? end
    } else if length == 12, matches("nonlinearity", at: start),
      contextHere(at: start).mentions(["kaiming_normal_", "kaiming_uniform_"])
    {
      return call(from: start, name: end) ?? end
    }
    return end
  }

  private func matches(_ text: StaticString, at start: Int) -> Bool {
    text.withUTF8Buffer { name in
      start + name.count <= bytes.count && bytes[start..<start + name.count].elementsEqual(name)
    }
  }

  /// `calculate_gain("name")` or `nonlinearity="name"`.
  private mutating func call(from start: Int, name end: Int) -> Int? {
    var position = end
    func skipSpaces() {
      while position < bytes.count, bytes[position] == UInt8(ascii: " ") { position += 1 }
    }
    skipSpaces()
    guard position < bytes.count,
      bytes[position] == UInt8(ascii: "(") || bytes[position] == UInt8(ascii: "=")
    else { return nil }
    let isFunction = bytes[position] == UInt8(ascii: "(")
    position += 1
    skipSpaces()
    guard position < bytes.count,
      bytes[position] == UInt8(ascii: "'") || bytes[position] == UInt8(ascii: "\"")
    else { return nil }
    let quote = bytes[position]
    let nameStart = position + 1
    position = nameStart
    while position < bytes.count, NumberScanner.isWord(bytes[position]) { position += 1 }
    guard position < bytes.count, bytes[position] == quote, position - nameStart <= 16 else {
      return nil
    }
    let name = String(decoding: bytes[nameStart..<position], as: UTF8.self)
    position += 1
    skipSpaces()
    // With a parameter it is another gain.
    if isFunction {
      guard position < bytes.count, bytes[position] == UInt8(ascii: ")") else { return nil }
      position += 1
    } else {
      while bytes[position - 1] == UInt8(ascii: " ") { position -= 1 }
    }
    guard let gain = NamedGain.all.first(where: { $0.call == name }) else { return nil }
    let value = PrintedConstant(gain.quantity, gain.text, from: gain.source).value.value
    add(
      start..<position, value: value, quantity: gain.quantity, source: gain.source,
      standsFor: gain.text)
    return position
  }

  // MARK: - Numbers

  private mutating func number(at start: Int) -> Int {
    let (literal, end) = scanner.literal(at: start)
    guard let literal else { return end }
    if let end = spelled(around: literal) { return end }
    if literal.digits >= PrintedConstant.tellingDigits {
      let near = index.near(literal.approximation)
      if !near.isEmpty { match(literal, near) }
    }
    let ordinary = index.ordinary(near: literal.approximation)
    if ordinary.contains(where: { $0.digits == literal.digits }) {
      let bytes = bytes
      matchOrdinary(literal.range, digits: literal.digits, ordinary) { literal.value(in: bytes) }
    }
    lastEnd = end
    return end
  }

  private mutating func match(_ literal: NumberLiteral, _ near: ArraySlice<ConstantIndex.Entry>) {
    let context = contextHere(at: literal.range.lowerBound)
    let entries = near.filter { entry in
      // Few digits agree by chance with one constant or another; then a name is to stand beside them.
      let difference = (literal.approximation - entry.approximation).magnitude
      return difference <= Evidence.unnamedTolerance * entry.approximation
        || context.mentions(entry.names)
    }
    guard !entries.isEmpty, let value = literal.value(in: bytes),
      let entry = best(value, entries, context)
    else { return }
    add(literal.range, value: value, quantity: entry.quantity, source: entry.source)
  }

  /// The entry that the most speaks for.
  private mutating func best(
    _ value: WrittenValue, _ entries: some Collection<ConstantIndex.Entry>,
    _ context: SourceContext
  ) -> ConstantIndex.Entry? {
    comparisons += 1
    if comparisons > FileScan.comparisonLimit { isCut = true }
    var best: (evidence: Evidence, entry: ConstantIndex.Entry)?
    for entry in entries {
      let isNamed = context.mentions(entry.names)
      guard let evidence = Evidence(value, entry, isNamed: isNamed) else { continue }
      if best.map({ $0.evidence < evidence }) ?? true { best = (evidence, entry) }
    }
    return best?.entry
  }

  private mutating func matchOrdinary(
    _ range: Range<Int>, digits: Int, _ entries: ArraySlice<ConstantIndex.Entry>,
    value: () -> WrittenValue?
  ) {
    let context = contextHere(at: range.lowerBound)
    for entry in entries where entry.digits == digits && context.allows(entry) {
      guard let value = value(), let lower = entry.value.lower, let upper = entry.value.upper,
        value.lower <= upper, lower <= value.upper
      else { continue }
      add(range, value: value, quantity: entry.quantity, source: entry.source)
      return
    }
  }

  /// An expression that begins at a literal or at the parenthesis before it.
  private mutating func spelled(around literal: NumberLiteral) -> Int? {
    guard literal.digits < PrintedConstant.tellingDigits else { return nil }
    let start = literal.range.lowerBound
    let next = literal.range.upperBound
    var position = next
    while position < bytes.count, position - next < 4, bytes[position] == UInt8(ascii: " ") {
      position += 1
    }
    guard position < bytes.count,
      bytes[position] == UInt8(ascii: "/") || bytes[position] == UInt8(ascii: "*")
    else { return nil }
    if start > lastEnd, bytes[start - 1] == UInt8(ascii: "("),
      start < 2 || !NumberScanner.isWord(bytes[start - 2]), let end = spelled(at: start - 1)
    {
      return end
    }
    return spelled(at: start)
  }

  private mutating func spelled(at start: Int) -> Int? {
    var before = start
    while before > lineStart, bytes[before - 1] == UInt8(ascii: " ") { before -= 1 }
    if before > lineStart {
      let byte = bytes[before - 1]
      // Of these it would be the divisor, the exponent or a part.
      if "/%^)].".utf8.contains(byte) || before == start && NumberScanner.isWord(byte) {
        return nil
      }
      if byte == UInt8(ascii: "*") {
        // Nor is it one if it is the exponent, or the rest of a product of numbers.
        var factor = before - 1
        while factor > lineStart, bytes[factor - 1] == UInt8(ascii: " ") { factor -= 1 }
        let last = factor > lineStart ? bytes[factor - 1] : 0
        if last == byte || NumberScanner.digit(last, isHexadecimal: false) != nil { return nil }
      }
    }
    guard let spelled = SpelledNumber(in: scanner, at: start) else { return nil }
    let near = index.near(spelled.approximation)
    let ordinary = index.ordinary(near: spelled.approximation)
    guard !near.isEmpty || !ordinary.isEmpty, let value = spelled.value else { return nil }
    let count = candidates.count + silenced
    matchOrdinary(spelled.range, digits: 0, ordinary) { value }
    if candidates.count + silenced == count {
      guard let entry = best(value, near, contextHere(at: start)) else { return nil }
      add(spelled.range, value: value, quantity: entry.quantity, source: entry.source)
    }
    lastEnd = spelled.range.upperBound
    return lastEnd
  }

  // MARK: - Places

  private mutating func add(
    _ range: Range<Int>, value: WrittenValue, quantity: KnownQuantity, source: String?,
    standsFor: String? = nil
  ) {
    lastEnd = range.upperBound
    guard !isSilenced else {
      if lastSilencedLine != line { silenced += 1 }
      lastSilencedLine = line
      return
    }
    guard candidates.count < FileScan.candidateLimit else {
      isCut = true
      return
    }
    known = (range.lowerBound, known.column + scalars(known.index..<range.lowerBound))
    candidates.append(
      ConstantCandidate(
        place: SourcePlace(line: line, column: known.column, length: scalars(range)),
        text: String(decoding: bytes[range], as: UTF8.self), standsFor: standsFor, value: value,
        quantity: quantity, source: source))
  }

  private var isSilenced: Bool {
    mutating get {
      if marked.line != line {
        let rest = UnsafeBufferPointer(rebasing: bytes[lineStart...])
        let length = rest.firstIndex(of: UInt8(ascii: "\n")) ?? rest.count
        let text = UnsafeBufferPointer(rebasing: rest[..<length])
        marked = (line, SourceContext.contains(FileScan.ignoreMark, in: text))
      }
      return marked.isMarked
    }
  }

  private func scalars(_ range: Range<Int>) -> Int {
    bytes[range].reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
  }

  private mutating func contextHere(at position: Int) -> SourceContext {
    if let context, context.range.contains(position) { return context }
    let found = SourceContext(bytes, around: position, lineStart: lineStart)
    context = found
    return found
  }
}

/// How much speaks for a number being a certain constant.
private struct Evidence: Comparable {
  /// Agreeing digits from which on chance is out of question, if all that are written agree.
  private static let tellingDigits = 8
  /// The same if others follow that do not agree.
  private static let tellingPrefix = 10

  /// Beyond, a number without a name has not enough digits; a bit more than half a unit of the eighth.
  static let unnamedTolerance = 6e-8

  /// By kind of agreement, the best last.
  private let rank: Int
  private let isNamed: Bool
  private let digits: Int

  init?(_ value: WrittenValue, _ entry: ConstantIndex.Entry, isNamed: Bool) {
    guard let lower = entry.value.lower, let upper = entry.value.upper else { return nil }
    let error = max((value.upper - lower).magnitude, (upper - value.lower).magnitude)
    let limit = value.unit == nil ? WrittenValue.comparedDigits : value.digits
    digits = DigitComparison.digits(error: error, of: lower, limit: limit)
    self.isNamed = isNamed
    guard isNamed || !entry.quantity.needsName else { return nil }
    guard digits >= PrintedConstant.tellingDigits || digits == limit else { return nil }
    let isPrinted = entry.source != nil
    // Of digits beyond those of the rough value nothing is known yet.
    let agrees =
      DigitComparison(value, with: entry.value).verdict != .wrong
      || !isPrinted && digits >= ConstantIndex.roughDigits - 1
    let isExact = isPrinted && value.lower == lower && value.upper == upper
    rank = isExact ? 3 : agrees ? (isPrinted ? 1 : 2) : 0
    let needed = isNamed || isExact ? 0 : agrees ? Self.tellingDigits : Self.tellingPrefix
    guard digits >= needed else { return nil }
  }

  static func < (x: Self, y: Self) -> Bool {
    (x.rank, x.isNamed ? 1 : 0, x.digits) < (y.rank, y.isNamed ? 1 : 0, y.digits)
  }
}

/// The words around a place: its line and up to three before, as far as they are short.
private struct SourceContext {
  /// Places that it is for: those of the line, or of a long one those nearby.
  let range: Range<Int>
  /// In lower case.
  private let line: [UInt8]
  private let before: [UInt8]

  private static let reach = 240
  private static let linesBefore = 3

  init(_ bytes: UnsafeBufferPointer<UInt8>, around position: Int, lineStart: Int) {
    var end = position
    while end < bytes.count, bytes[end] != UInt8(ascii: "\n"), end - position < Self.reach {
      end += 1
    }
    let first = max(lineStart, position - Self.reach)
    let isWhole = first == lineStart && (end == bytes.count || bytes[end] == UInt8(ascii: "\n"))
    range = isWhole ? first..<max(end, first + 1) : position..<position + Self.reach / 4
    line = Self.lowercased(bytes[first..<end])
    var start = lineStart
    var lines = 0
    if first == lineStart {
      while start > 0, lineStart - start < Self.reach {
        if bytes[start - 1] == UInt8(ascii: "\n") {
          lines += 1
          if lines > Self.linesBefore { break }
        }
        start -= 1
      }
    }
    before = Self.lowercased(bytes[start..<lineStart])
  }

  private static func lowercased(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> [UInt8] {
    bytes.map { $0 &- UInt8(ascii: "A") < 26 ? $0 | 0x20 : $0 }
  }

  /// Whether one of the words stands here; short ones by themselves, long ones also in others.
  func mentions(_ words: [String]) -> Bool {
    Self.mentions(words, in: line) || Self.mentions(words, in: before)
  }

  /// Whether the words are there that an ordinary number needs: of the first group in its line.
  func allows(_ entry: ConstantIndex.Entry) -> Bool {
    guard let first = entry.context.first, Self.mentions(first, in: line) else { return false }
    return entry.context.dropFirst().allSatisfy(mentions)
  }

  private static func mentions(_ words: [String], in text: [UInt8]) -> Bool {
    text.withUnsafeBufferPointer { text in
      words.contains { contains($0, in: text, alone: $0.utf8.count <= 3) }
    }
  }

  /// Whether a text has a word, `alone` only between other bytes than letters.
  static func contains(
    _ word: String, in text: UnsafeBufferPointer<UInt8>, alone: Bool = false
  ) -> Bool {
    var word = word
    return word.withUTF8 { word in
      func isLetter(_ index: Int) -> Bool {
        text.indices.contains(index) && text[index] &- UInt8(ascii: "a") < 26
      }
      guard let base = text.baseAddress, let first = word.first else { return false }
      var start = 0
      while text.count - start >= word.count,
        let found = memchr(base + start, Int32(first), text.count - start - word.count + 1)
      {
        let place = UnsafeRawPointer(base).distance(to: found)
        if memcmp(found, word.baseAddress!, word.count) == 0,
          !alone || !isLetter(place - 1) && !isLetter(place + word.count)
        {
          return true
        }
        start = place + 1
      }
      return false
    }
  }
}
