import CheckerTestSupport
import Foundation
import TestSupport
import Testing

import ClaimChecker
import Paper

/// Seeded random inputs: no input may end the process, every complaint is one short line, and no change of
/// a claim's structure makes it pass for another.
///
/// `FUZZ_INPUTS` sets their number (`make fuzz` takes a million), `FUZZ_SEED` the seed.
@Suite struct FuzzTests {
  private static let environment = ProcessInfo.processInfo.environment

  @Test func `random changes of certificates, and noise`() throws {
    let inputs = Self.environment["FUZZ_INPUTS"].flatMap(Int.init) ?? 4000
    let seed = Self.environment["FUZZ_SEED"].flatMap(UInt64.init) ?? 1
    let small = try Corpus.allCases.flatMap { corpus in
      try corpus.names.map { try corpus.bytes($0) }
    }.filter { $0.count < 1800 }
    var fuzzer = Fuzzer(seed: seed, corpus: small)
    var counts: [String: Int] = [:]
    for number in 0..<inputs {
      let input = fuzzer.next()
      let finding = CertificateChecker.check(bytes: input, budget: .small)
      counts[finding.word, default: 0] += 1
      if let malformation = finding.malformation {
        // Expectations cost more than checks: only failures are recorded.
        let isClear = !malformation.message.contains("\n") && malformation.message.count < 300
        if !isClear { Issue.record("seed \(seed), input \(number): \(malformation.message)") }
      } else if finding.claim == nil, finding.word == "rejected",
        finding.rejection?.reason != .identifier
      {
        Issue.record("seed \(seed), input \(number): no claim")
      }
    }
    print("fuzz: \(inputs) inputs, seed \(seed): \(counts.sorted { $0.key < $1.key })")
    // The changes are gentle enough that every outcome is met.
    #expect(Set(counts.keys).isSuperset(of: ["accepted", "rejected", "malformed"]))
  }

  /// What is accepted is said in the words of the list; so only the verdict could be false.
  @Test func `structural changes of claims`() throws {
    let inputs = Self.environment["FUZZ_INPUTS"].flatMap(Int.init) ?? 1500
    let seed = Self.environment["FUZZ_SEED"].flatMap(UInt64.init) ?? 1
    // Those that are checked within some milliseconds, as their mutants then are.
    let corpus = try Corpus.accepted.names.filter { $0.hasPrefix("claim--") }.map {
      try Corpus.accepted.bytes($0)
    }.filter { CertificateChecker.check(bytes: $0, budget: .tiny).word == "accepted" }
    #expect(corpus.count > 20)
    var mutator = StructuralMutator(seed: seed, corpus: corpus)
    let refuted = Set(Erratum.all.flatMap(\.claims))
    var counts: [String: Int] = [:]
    for number in 0..<inputs {
      let (id, verdict, bytes) = mutator.next()
      let finding = CertificateChecker.check(bytes: bytes, budget: .tiny)
      counts[finding.word, default: 0] += 1
      if finding.word == "accepted", refuted.contains(id) != (verdict == "refuted") {
        let text = String(decoding: bytes, as: UTF8.self)
        Issue.record("seed \(seed), input \(number): \(id) is accepted as \(verdict): \(text)")
      }
    }
    print("fuzz: \(inputs) structural changes, seed \(seed): \(counts.sorted { $0.key < $1.key })")
    #expect(Set(counts.keys).isSuperset(of: ["accepted", "rejected", "malformed"]))
    print("fuzz: from \(corpus.count) certificates")
  }
}

/// Changes of certificates that know their structure, and some bytes of noise.
private struct Fuzzer {
  private var random: SplitMix64
  private let corpus: [[UInt8]]
  private static let tokens = [
    "{", "}", "[", "]", ",", ":", "\"", "\\", "\\u0000", "null", "true", "-", ".", "/", "0", "1",
    "9", "1e9", "-0", "\"0\"", "\"1/3\"", "\"-1/10\"", "\"100000000000000000000\"", "\"1/1000000\"",
    "\"tree\"", "\"grid\"", "\"mu\"", "\"nu\"", "\"worst-case\"", "\"monotone\"", "\"natural\"",
    "\"contraction\"", "\"variance-below\"", "0..", "1..", "01...", "\u{FEFF}", "\u{0}", "\u{3BC}",
  ].map { Array($0.utf8) }

  init(seed: UInt64, corpus: [[UInt8]]) { (random, self.corpus) = (SplitMix64(seed: seed), corpus) }

  mutating func next() -> [UInt8] {
    if Int.random(in: 0..<20, using: &random) == 0 {
      return (0..<Int.random(in: 0...200, using: &random)).map { _ in
        UInt8.random(in: 0...255, using: &random)
      }
    }
    var bytes = corpus.randomElement(using: &random)!
    for _ in 0..<Int.random(in: 1...3, using: &random) { change(&bytes) }
    return bytes
  }

  private mutating func change(_ bytes: inout [UInt8]) {
    guard !bytes.isEmpty else { return }
    let place = Int.random(in: 0..<bytes.count, using: &random)
    let end = min(bytes.count, place + Int.random(in: 1...30, using: &random))
    switch Int.random(in: 0..<8, using: &random) {
    case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
    case 1: bytes.removeSubrange(place..<end)
    case 2: bytes.insert(contentsOf: bytes[place..<end], at: place)
    case 3: bytes.insert(contentsOf: Self.tokens.randomElement(using: &random)!, at: place)
    case 4: bytes.replaceSubrange(place..<end, with: Self.tokens.randomElement(using: &random)!)
    case 5:
      // A stretch of another certificate.
      let other = corpus.randomElement(using: &random)!
      let start = Int.random(in: 0...other.count, using: &random)
      bytes.replaceSubrange(place..<end, with: other[start..<min(other.count, start + 40)])
    default:
      // A digit near the place: the changes that keep a certificate well formed.
      if let digit = bytes[place...].firstIndex(where: { (0x30...0x39).contains($0) }) {
        bytes[digit] = UInt8.random(in: 0x30...0x39, using: &random)
      }
    }
  }
}
