import Formulas
import IntervalArithmetic
import LayerProofs
import Proving
import SignalPropagation

/// Boxes per second in a proof that needs hundreds of thousands: from the rational ends of a box to the
/// verdict on it and its place in the tree.
struct BoxBenchmark: CaseIterable {
  private static let runs = 3

  let jobs: Int

  static let allCases = [1, 2].map { BoxBenchmark(jobs: $0) }

  var name: String { "boxes.extended.jobs-\(jobs)" }

  func measured() throws(Misbehavior) -> Measurement {
    let request = NormRequest(
      domain: .extended, below: Rational(98_902_628, over: 100_000_000))
    let options = ProverOptions(jobs: jobs)
    var samples: [Double] = []
    // The first run starts the threads.
    for _ in 0...Self.runs {
      var boxes = 0
      let seconds = Stopwatch.seconds {
        let result = request.run(options: options)
        if result.verdict == .proved { boxes = result.outcome.boxes }
      }
      guard boxes > 0 else { throw Misbehavior(description: "\(name) is not proved") }
      samples.append(Double(boxes) / seconds)
    }
    return Measurement(name: name, unit: "boxes/s", samples: Array(samples.dropFirst()))
  }
}

/// The computing time of whole proofs inside this process, without starting one or writing a
/// certificate.
struct ProofBenchmark: CaseIterable {
  private static let runs = 15

  let name: String
  private let question: Question
  /// The width of the supremum, if that is measured too.
  private let tolerance: Rational?
  private let jobs: Int

  static let allCases: [ProofBenchmark] = [1, 2].flatMap { jobs in
    let searches: [(name: String, search: NormSearch)] = [
      ("none", .bisection), ("worst-case", .worstCaseWeights),
    ]
    let theorem = searches.map { name, search in
      ProofBenchmark(
        "theorem-1.\(name)", jobs,
        .contraction(ContractionRequest(domain: .theorem1, search: search)))
    }
    // Lemma 12 claims the norm alone: the extended domain is not mapped into itself.
    let lemma = searches.map { name, search in
      ProofBenchmark(
        "extended.\(name)", jobs, .norm(NormRequest(domain: .extended, search: search)))
    }
    let sharp = ProofBenchmark(
      "theorem-1.sharp-1e-12", jobs, .contraction(ContractionRequest(domain: .theorem1)),
      tolerance: .powerOfTen(-12))
    return theorem + lemma + [sharp]
  }

  private init(_ name: String, _ jobs: Int, _ question: Question, tolerance: Rational? = nil) {
    self.name = "proof.\(name).jobs-\(jobs)"
    (self.jobs, self.question, self.tolerance) = (jobs, question, tolerance)
  }

  func measured() throws(Misbehavior) -> Measurement {
    var samples: [Double] = []
    // The first run starts the threads.
    for _ in 0...Self.runs {
      var verdict = Verdict.undecided
      let seconds = Stopwatch.seconds {
        let options = ProverOptions(jobs: jobs)
        verdict = SharpAnswer(to: question, tolerance: tolerance, options: options).verdict
      }
      samples.append(seconds * 1e3)
      guard verdict == .proved else { throw Misbehavior(description: "\(name) is \(verdict)") }
    }
    return Measurement(name: name, unit: "ms", samples: Array(samples.dropFirst()))
  }
}
