import Certification
import IntervalArithmetic
import SelfNormalization

/// Evaluations of the spectral norm, on boxes that a proof decides.
struct BoxBenchmarks {
  private static let runs = 11
  private static let count = 200

  private let boxes: [Box]

  /// Leaves of the proof for the extended domain, spread over all of it.
  init() throws(Misbehavior) {
    let proof = ContractionRequest(domain: .extended, normOnly: true).run()
    guard case .tree(let tree) = proof.norm.covering else {
      throw Misbehavior(description: "the extended domain is \(proof.verdict)")
    }
    var leaves: [Box] = []
    tree.forEachLeaf(of: LayerDomain.extended.box) { box in
      leaves.append(box)
      return true
    }
    boxes = (0..<Self.count).map { leaves[$0 * leaves.count / Self.count] }
  }

  static func name<let limbs: Int>(at _: BigFloat<limbs>.Type) -> String {
    "boxes.spectral-norm.\(BigFloat<limbs>.precision)"
  }

  /// The boxes per second of one thread, from a box's rational ends to the verdict on it.
  func measured<let limbs: Int>(
    at precision: BigFloat<limbs>.Type
  ) throws(Misbehavior) -> Measurement {
    let property = SpectralNormProperty<BigFloat<limbs>>(
      selu: .selfNormalizing, pair: .variance, below: 1)
    var held = 0
    let samples = (0...Self.runs).map { _ in
      let seconds = Stopwatch.seconds {
        for box in boxes where property.evaluate(on: box.enclosures()).holds { held += 1 }
      }
      return Double(boxes.count) / seconds
    }
    let name = Self.name(at: precision)
    guard held == samples.count * boxes.count else {
      throw Misbehavior(description: "\(name): a box of a proof is open")
    }
    // The first sample warms up.
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
