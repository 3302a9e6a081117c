import BigInt
import CheckerTestSupport
import Foundation
import LayerChecker
import TestSupport
import Testing

import ClaimChecker
import Paper

/// The checker's reading of the paper against the prover's: written apart, compared here.
@Suite struct PrintedClaimsTests {
  /// What a certificate of each of the prover's claims would state.
  private nonisolated(unsafe) static let stated: [(id: String, isPart: Bool, ReadCertificate)] =
    Ledger().entries.compactMap { entry in
      // The statement alone counts here, so that nothing is decided.
      guard let data = try! Paper.ClaimCertificate.skeleton(of: entry.claim) else {
        return nil
      }
      let isPart = if case .refutation = entry.claim.statement { true } else { false }
      return (entry.claim.id, isPart, try! readClaim([UInt8](data)))
    }

  /// An entry without statements would hold whatever a certificate says.
  @Test func `every entry asks for something`() throws {
    for id in PrintedClaims.entries.keys {
      let printed = try #require(try PrintedClaims.claim(id))
      let obligations = try Obligations(constants: Constants(bits: 96)).of(printed, in: Formulas())
      #expect(!obligations.isEmpty, "\(id)")
    }
  }

  /// Refuted claims of which the prover states a bounded part, or which exact arithmetic refutes. Of any
  /// other claim the prover must state all that the checker's list does.
  private static let refutedInPart: Set = [
    "grid-lemma-12-uniform", "grid-lemma-43-uniform", "lemma-46-root-shift-0.16",
    "lemma-46-root-shift-0.7", "lemma-46-root-shift-0.7-printed",
  ]

  @Test func `both lists have the same claims`() {
    #expect(Self.stated.count > 380)
    #expect(Set(Self.stated.map(\.id)) == Set(PrintedClaims.entries.keys))
  }

  @Test func `the readings agree`() throws {
    for (id, isPart, stated) in Self.stated {
      let printed = try #require(try PrintedClaims.claim(id), "\(id)")
      // What the prover states of a part of the domain, only to refute it, follows from the claim.
      let differences = try Meter.$current.withValue(Meter(.standard)) {
        var check = try ClaimCheck(stated, of: printed)
        return isPart || Self.refutedInPart.contains(id) ? check.unprinted() : check.missing()
      }
      #expect(differences.isEmpty, "\(id): statements \(differences) differ")
      #expect(stated.proposition.argument?.isForIt == printed.argument?.isForIt, "\(id)")
    }
  }

  /// Values instead of algebra: each statement of the checker's that is a sign or an equality has, at
  /// random points, the value of one of the prover's, or is equal there by itself.
  @Test func `the readings have the same values at random points`() throws {
    var random = SplitMix64(seed: 4)
    let constants = Constants(bits: 96)
    for (id, isPart, stated) in Self.stated where !isPart {
      let formulas = Formulas()
      let compiler = Obligations(constants: constants)
      let theirs = try compiler.of(stated.proposition, in: formulas).compactMap(\.difference)
      let printed = try #require(try PrintedClaims.claim(id))
      for (term, box) in try compiler.of(printed, in: formulas).compactMap(\.difference) {
        let point = box.sides.map { FixedInterval($0.random(&random), bits: 96) }
        guard let value = Formula(term, variables: box.names)?.natural(on: point, constants) else {
          continue
        }
        let isMet =
          value.contains(Rational(0))
          || theirs.contains { other, domain in
            let place = domain.names.map { name in
              box.names.firstIndex(of: name).map { point[$0] }
                ?? FixedInterval(domain[name]!.sample, bits: 96)
            }
            guard
              let found = Formula(other, variables: domain.names)?.natural(on: place, constants)
            else { return false }
            return (found - value).contains(Rational(0)) || (found + value).contains(Rational(0))
          }
        #expect(isMet, "\(id)")
      }
    }
  }

  /// A reading that is changed a little is noticed.
  @Test(arguments: [
    ("lemma-5-dJ11-dmu", "0.0031049101995398316", "0.0031049101995398317"),
    ("lemma-44-eq-268-other-coefficients", "-0.0182084", "-0.0190064"),
    ("theorem-2-variance-decreases", "nu~ < nu", "nu~ > nu"),
    ("eq-70-second-singular-value", "s2 >= 0", "s2 > 0"),
    ("lemma-46-eq-318-decreasing", "decreases", "increases"),
    ("a3-3-eq-48-bound", "> 0.969231", ">= 0.969231"),
  ])
  func `a different reading is noticed`(_ id: String, _ old: String, _ new: String) throws {
    let stated = try #require(Self.stated.first { $0.id == id }).2
    let lines = try #require(PrintedClaims.entries[id])
    let changed = lines.map { Substring($0.replacing(old, with: new)) }
    try #require(changed != lines)
    let differences = try Meter.$current.withValue(Meter(.standard)) {
      var check = try ClaimCheck(stated, of: PrintedClaimReader.proposition(changed))
      return check.missing() + check.unprinted()
    }
    #expect(!differences.isEmpty)
  }
}

extension ClaimChecker.Obligation {
  /// What is compared with zero, and where.
  fileprivate var difference: (Term, NamedBox)? {
    switch self {
    case .sign(let quantity, let box, _): (quantity.term, box)
    case .equality(let left, let right, let box): (left - right, box)
    default: nil
    }
  }
}

extension Bounds {
  /// A random value, for a side without ends one of moderate size.
  fileprivate func random(_ generator: inout SplitMix64) -> Rational {
    let part = Rational(BigInt(Int.random(in: 1...999, using: &generator)), over: 1000)
    guard let lower else { return Rational(4) * part - Rational(2) }
    return lower + part * (upper.map { $0 - lower } ?? Rational(3))
  }
}
