import LayerChecker

/// The second opinion on certificates of `Documentation/CertificateFormat.md`.
///
/// It shares no code with the program that writes them, and never searches: it walks each covering,
/// encloses the formulas on each leaf by its own arithmetic, and compares.
public enum CertificateChecker {
  /// Checks one certificate.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - model: What an audit is about; without it no audit is accepted.
  ///   - budget: How much the check may take.
  ///   - progress: Told the number of leaves done, now and then.
  public static func check(
    bytes: [UInt8], model: ModelStream? = nil, budget: Budget = .standard,
    progress: (@Sendable (Int) -> Void)? = nil
  ) -> Finding {
    let meter = Meter(budget)
    var finding = Meter.$current.withValue(meter) { check(bytes, model, progress) }
    // Whatever was concluded, some of it may rest on what was cut short.
    if let excess = meter.excess { finding.outcome = .tooLarge(excess) }
    return finding
  }

  /// Why a file is not read as a layer certificate, as strictly and within the same budget as for a
  /// check, in one line; nil if it is.
  public static func objection(to bytes: [UInt8], budget: Budget = .standard) -> String? {
    let meter = Meter(budget)
    return Meter.$current.withValue(meter) {
      do throws(FormatError) {
        let file = Field(value: try JSONReader.read(bytes), path: "$")
        if ActivationCertificate.isNamed(in: file) {
          _ = try ActivationCertificate(reading: file)
        } else if AuditCertificate.isNamed(in: file) {
          _ = try AuditCertificate(reading: file)
        } else if WidthCertificate.isNamed(in: file) {
          _ = try WidthCertificate(reading: file)
        } else {
          _ = try Certificate(reading: file)
        }
        return meter.excess
      } catch {
        return meter.excess ?? Malformation(error, in: bytes).text
      }
    }
  }

  private static func check(
    _ bytes: [UInt8], _ model: ModelStream?, _ progress: (@Sendable (Int) -> Void)?
  ) -> Finding {
    do throws(FormatError) {
      let limit = Meter.current!.budget.bytes
      guard bytes.count <= limit else {
        Meter.current!.exceed("a file of more than \(limit) bytes")
        return Finding(claim: nil, outcome: .accepted, leaves: 0, bits: 0)
      }
      let file = Field(value: try JSONReader.read(bytes), path: "$")
      // Each reader judges the format's name again, and says what would be right.
      if (try? file.member("format").string()) == ClaimCertificate.format {
        return try check(try ClaimCertificate(reading: file), progress)
      }
      if ActivationCertificate.isNamed(in: file) {
        let certificate = try ActivationCertificate(reading: file)
        return finding(
          certificate.claimInWords, ActivationCheck(certificate: certificate, progress: progress))
      }
      if AuditCertificate.isNamed(in: file) {
        return check(try AuditCertificate(reading: file), model, progress)
      }
      if WidthCertificate.isNamed(in: file) {
        let certificate = try WidthCertificate(reading: file)
        return finding(
          certificate.claimInWords, WidthCheck(certificate: certificate, progress: progress),
          certificate.hasRows ? .boxes : .moments)
      }
      let certificate = try Certificate(reading: file)
      return finding(
        certificate.claimInWords, Check(certificate: certificate, progress: progress))
    } catch {
      return Finding(
        claim: nil, outcome: .malformed(Malformation(error, in: bytes)), leaves: 0, bits: 0)
    }
  }

  private static func finding(
    _ claim: String, _ check: some CertificateCheck, _ evidence: Finding.Evidence = .boxes
  ) -> Finding {
    var check = check
    let outcome = outcome { () throws(Rejection) in try check.run() }
    return Finding(
      claim: claim, outcome: outcome, leaves: check.leaves, bits: check.bits, evidence)
  }

  private static func check(
    _ certificate: AuditCertificate, _ model: ModelStream?,
    _ progress: (@Sendable (Int) -> Void)?
  ) -> Finding {
    var check = AuditCheck(certificate: certificate, progress: progress)
    var isRead = false
    var outcome = Finding.Outcome.incomplete("the model is missing; name its file by --model")
    if let model {
      outcome = self.outcome { () throws(Rejection) in isRead = try check.run(model) }
      if case .accepted = outcome, !isRead {
        outcome = .incomplete("the model cannot be read to its end")
      }
    }
    return Finding(
      claim: certificate.claimInWords, outcome: outcome, leaves: check.units, bits: 0, .units)
  }

  private static func check(
    _ claim: ClaimCertificate, _ progress: (@Sendable (Int) -> Void)?
  ) throws(FormatError) -> Finding {
    guard let printed = try PrintedClaims.claim(claim.id) else {
      let rejection = Rejection(
        reason: .identifier, message: "no printed claim has the id \(excerpt(claim.id))")
      return Finding(claim: nil, outcome: .rejected(rejection), leaves: 0, bits: 0)
    }
    return finding(
      printed.inWords(id: claim.id, isProof: claim.isProof),
      try ClaimCheck(claim, of: printed, progress: progress))
  }

  private static func outcome(_ run: () throws(Rejection) -> Void) -> Finding.Outcome {
    do throws(Rejection) {
      try run()
      return .accepted
    } catch {
      // Whatever is missing, an attempt that was cut short might have found it.
      Meter.requireSuccess()
      return .rejected(error)
    }
  }
}
