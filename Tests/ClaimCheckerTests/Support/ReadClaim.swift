import LayerChecker

import ClaimChecker

/// A certificate of a printed claim, read and not yet checked.
func readClaim(_ bytes: [UInt8]) throws -> ClaimCertificate {
  try ClaimCertificate(reading: Field(value: try JSONReader.read(bytes), path: "$"))
}

/// `accepted`, or the reason why a claim's certificate is rejected against an entry of the list.
func word(_ claim: ReadCertificate, against printed: Proposition) throws(FormatError) -> String {
  var check = try ClaimCheck(claim, of: printed)
  do throws(Rejection) {
    try check.run()
    return "accepted"
  } catch {
    return error.reason.rawValue
  }
}

/// The checker's own type, where the prover's of the same name is seen too.
typealias ReadCertificate = ClaimCertificate

extension Budget {
  /// Some seconds' work.
  static let small = standard(work: 2_000_000_000)
  /// Some milliseconds' work.
  static let tiny = standard(work: 20_000_000)

  static func standard(work: Int) -> Budget {
    var budget = Budget.standard
    budget.work = work
    return budget
  }
}

/// The verdict on a printed claim if algebra and exact arithmetic show all of the list's statements.
func algebraicVerdict(_ id: String) -> String? { algebraicVerdicts[id] }

private let algebraicVerdicts: [String: String] = {
  var result: [String: String] = [:]
  for id in PrintedClaims.entries.keys { result[id] = verdictByAlgebra(on: id) }
  return result
}()

private func verdictByAlgebra(on id: String) -> String? {
  guard let printed = try? PrintedClaims.claim(id),
    let obligations = try? Obligations(constants: Constants(bits: 96)).of(printed, in: Formulas())
  else { return nil }
  let isRefuted = obligations.contains { if case .computed(.fails, _) = $0 { true } else { false } }
  if isRefuted { return "refuted" }
  let isShown = Meter.$current.withValue(Meter(.small)) {
    obligations.allSatisfy {
      switch $0 {
      case .computed(.holds, _): true
      case .equality(let left, let right, let box): NormalForm.areEqual(left, right, on: box)
      default: false
      }
    }
  }
  return isShown ? (printed.argument?.isForIt ?? true ? "proved" : "refuted") : nil
}
