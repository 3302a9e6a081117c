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
    var request = ContractionRequest(
      domain: .extended, bound: Rational(98_902_628, over: 100_000_000), normOnly: true)
    request.options.jobs = jobs
    var samples: [Double] = []
    // The first run starts the threads.
    for _ in 0...Self.runs {
      var boxes = 0
      let seconds = Stopwatch.seconds {
        let result = request.run()
        if result.verdict == .proved { boxes = result.boxes }
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
  private var request: ContractionRequest

  static let allCases: [ProofBenchmark] = [1, 2].flatMap { jobs in
    let reductions = ContractionRequest.Reduction.allCases
    let theorem = reductions.map { reduction in
      ProofBenchmark(
        "theorem-1.\(reduction.rawValue)", jobs, ContractionRequest(reduction: reduction))
    }
    // Lemma 12 claims the norm alone: the extended domain is not mapped into itself.
    let lemma = reductions.map { reduction in
      ProofBenchmark(
        "extended.\(reduction.rawValue)", jobs,
        ContractionRequest(domain: .extended, normOnly: true, reduction: reduction))
    }
    let sharp = ProofBenchmark(
      "theorem-1.sharp-1e-12", jobs, ContractionRequest(sharpness: .powerOfTen(-12)))
    return theorem + lemma + [sharp]
  }

  private init(_ name: String, _ jobs: Int, _ request: ContractionRequest) {
    self.name = "proof.\(name).jobs-\(jobs)"
    self.request = request
    self.request.options.jobs = jobs
  }

  func measured() throws(Misbehavior) -> Measurement {
    var samples: [Double] = []
    // The first run starts the threads.
    for _ in 0...Self.runs {
      var verdict = Verdict.undecided
      samples.append(Stopwatch.seconds { verdict = request.run().verdict } * 1e3)
      guard verdict == .proved else { throw Misbehavior(description: "\(name) is \(verdict)") }
    }
    return Measurement(name: name, unit: "ms", samples: Array(samples.dropFirst()))
  }
}

extension LayerDomain {
  fileprivate var box: Box { Box([mu, omega, nu, tau]) }
}
