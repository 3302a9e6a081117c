import Foundation
import IntervalArithmetic
import Testing

import Paper
import Proving

@Suite struct ErratumTests {
  private static let claims = Dictionary(
    uniqueKeysWithValues: Ledger().entries.map { ($0.claim.id, $0.claim) })
  private static let described = Erratum.all.flatMap(\.claims)

  private func finding(_ id: String) throws -> Finding { try #require(Found.ofErrata[id], "\(id)") }

  @Test func `a claim has one entry`() {
    #expect(Set(Self.described).count == Self.described.count)
    for erratum in Erratum.all {
      for id in erratum.claims + erratum.stands { #expect(Self.claims[id] != nil, "\(id)") }
      #expect(!erratum.right.isEmpty && !erratum.printed.isEmpty)
      let isASCII = (erratum.right + erratum.printed).allSatisfy { $0.isASCII }
      #expect(isASCII, "\(erratum.claims[0])")
    }
  }

  /// Whether nothing is known of a claim without the paper's table.
  private func needsTable(_ finding: Finding) -> Bool {
    if case .statistics = finding.claim.statement { !PaperData.isPresent } else { false }
  }

  @Test func `entries are about refuted claims`() throws {
    for finding in try Self.described.map(finding) where !needsTable(finding) {
      #expect(finding.decision.verdict == .refuted, "\(finding.claim.id)")
    }
  }

  @Test func `a refuted claim has an entry`() throws {
    #expect(Found.ofOthers.count + Found.ofErrata.count >= Self.claims.count - 1)
    for finding in Found.ofOthers.values {
      #expect(finding.decision.verdict != .refuted, "\(finding.claim.id)")
    }
    let described = Set(Self.described)
    for finding in Found.ofErrata.values where finding.decision.verdict == .refuted {
      #expect(described.contains(finding.claim.id), "\(finding.claim.id)")
    }
  }

  @Test func `what stands instead is proved`() throws {
    for finding in try Erratum.all.flatMap(\.stands).map(finding) where !needsTable(finding) {
      #expect(finding.decision.verdict == .proved, "\(finding.claim.id)")
    }
    for erratum in Erratum.all where erratum.kind == .slip || erratum.severity != .cosmetic {
      #expect(!erratum.stands.isEmpty, "\(erratum.claims[0])")
    }
  }

  /// Only readings are called so, and what the paper does not print is not among its errors.
  @Test func `kinds agree with whose statement it is`() throws {
    for erratum in Erratum.all {
      let claim = try #require(Self.claims[erratum.claims[0]])
      #expect((erratum.kind == .reading) == (claim.origin == .reading), "\(claim.id)")
      switch erratum.kind {
      case .false, .unrounded, .slip: #expect(claim.origin == .print, "\(claim.id)")
      case .ours: #expect(claim.origin == .ours, "\(claim.id)")
      case .lastDigit, .reading: break
      }
    }
  }

  /// What the README says of them.
  @Test func `counts by kind`() throws {
    func count(_ kinds: Erratum.Kind...) -> Int {
      Erratum.all.filter { kinds.contains($0.kind) }.map(\.claims.count).reduce(0, +)
    }
    let readme = try String(
      contentsOf: URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "README.md"), encoding: .utf8)
    let rounded = count(.lastDigit, .unrounded, .slip)
    let unprinted = count(.reading, .ours)
    for text in [
      "Of \(Self.claims.count) statements \(Self.described.count) are refuted",
      "\(count(.false)) are false as printed", "\(rounded) are off in the last digit",
      "\(unprinted) are readings or not printed",
    ] {
      #expect(readme.contains(text), "\(text)")
    }
  }

  /// The sides differ by at most one unit of the last digit of the printed decimal.
  @Test(arguments: Erratum.all.filter { $0.kind == .lastDigit }.flatMap(\.claims))
  func `a last digit is off by a unit at most`(_ id: String) throws {
    let claim = try #require(Self.claims[id])
    let decision = try finding(id).decision
    let measurement = try #require(decision.measurement)
    let enclosure = measurement.enclosure
    let relation: String
    if case .extremum(let extremum, let formula, let sides, _) = claim.statement {
      relation = "\(formula) \(sides)"
      #expect(measurement.measure == (extremum == .maximum ? .maximum : .minimum))
    } else {
      guard case .refuted(let refutation) = decision else {
        Issue.record("\(id) is \(decision.verdict)")
        return
      }
      relation = refutation.failing
    }
    let unit = try #require(lastPlaces(of: relation).max())
    var distance = try #require(enclosure.upper).magnitude
    if measurement.measure == .maximum {
      // Lemma 30 in one part of two.
      distance = (try Rational(parsing: "0.000078126") - (try #require(enclosure.upper))).magnitude
    }
    #expect(distance <= unit, "\(id): \(distance.text) of \(unit.text)")
  }

  /// One unit of the last digit of each decimal that is not an input with few digits.
  private func lastPlaces(of text: String) -> [Rational] {
    text.split { !($0.isNumber || $0 == ".") }.compactMap { word in
      let parts = word.split(separator: ".", omittingEmptySubsequences: false)
      guard parts.count == 2, parts[1].count >= 5 else { return nil }
      return .powerOfTen(-parts[1].count)
    }
  }

  /// Two of the printed results, from the expressions whose values were rounded.
  @Test(arguments: [
    """
    sqrt(2/pi)*(-(alpha-1)*0.01^2/1.875^1.5 - sqrt(1.875)*alpha + (-0.01*alpha-alpha+1)/sqrt 1.875) + \
    0.64*alpha*erfcx((0.64+0.01)/sqrt(2*0.64)) + 2*alpha*erfcx((1.875+0.01)/sqrt(2*1.875)) = -0.154133
    """,
    """
    e^(0.64/2)*erfc((0.64-0.01)/sqrt(2*0.64)) = 0.5935272325870631; \
    e^(0.64/2)*sqrt(2/(pi*0.64))*e^(-(0.01+0.64)^2/(2*0.64)) = 0.987354705867739
    """,
  ])
  func `unrounded inputs give the printed result`(_ relations: String) throws {
    let claim = Claim("unrounded", .detail, "", .relations(relations))
    #expect(try Decider().decide(claim).verdict == .proved)
  }
}
