/// The median of some samples and how far they spread.
struct Spread {
  let median: Double
  let min: Double
  let max: Double

  /// The spread of at least one sample.
  init(_ samples: [Double]) {
    let sorted = samples.sorted()
    let middle = sorted.count / 2
    median =
      sorted.count.isMultiple(of: 2) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
    (min, max) = (sorted[0], sorted[sorted.count - 1])
  }
}

/// One line of the result. The keys are stable: scripts compare runs by them.
struct Measurement: Encodable {
  let name: String
  let unit: String
  let median: Double
  let min: Double
  let max: Double
  let runs: Int
  /// The median of the peer, in C or PyTorch, in the same unit.
  var peer: Double?
  /// The median of the ratios of neighbouring samples, Swift's time over the peer's.
  var ratio: Double?

  init(name: String, unit: String, samples: [Double]) {
    let spread = Spread(samples)
    (self.name, self.unit, runs) = (name, unit, samples.count)
    (median, min, max) = (spread.median, spread.min, spread.max)
  }

  /// Own samples and those of a peer, taken alternately.
  init(name: String, unit: String, samples: [Double], peer: [Double]) {
    self.init(name: name, unit: unit, samples: samples)
    self.peer = Spread(peer).median
    ratio = Spread(zip(samples, peer).map { $0 / $1 }).median
  }
}

enum Stopwatch {
  /// The seconds that `body` takes.
  static func seconds(_ body: () throws -> Void) rethrows -> Double {
    try ContinuousClock().measure(body) / .seconds(1)
  }

  /// How often a pass fits into a sample that is long enough to time, given what one pass takes.
  static func passes(ofSeconds pass: Double, sample: Double = 0.001) -> Int {
    Swift.max(1, Int((sample / pass).rounded(.up)))
  }
}

/// What is measured does not do its work, so its time would mean nothing.
struct Misbehavior: Error, CustomStringConvertible {
  let description: String
}
