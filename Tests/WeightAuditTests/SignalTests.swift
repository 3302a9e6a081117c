import Formulas
import Foundation
import IntervalArithmetic
import Proving
import SignalPropagation
import Testing
import WeightAudit

/// Means and variances through given weights.
@Suite struct SignalTests {
  private func relu() throws -> ActivationFormula { try ActivationFormula(named: "relu") }

  /// Two linear layers with known numbers.
  private static let file: [UInt8] = {
    var file = FileBuilder()
    file.add("l0.weight", [2, 3], [1, -2, 0.5, 0.25, 3, 1] as [Float])
    file.add("l0.bias", [2], [0.5, -1] as [Float])
    file.add("l1.weight", [1, 2], [2, -0.5] as [Double])
    return file.bytes
  }()

  private func contains(_ enclosure: Enclosure, _ value: Rational) -> Bool {
    (enclosure.lower.map { $0 <= value } ?? true) && (enclosure.upper.map { value <= $0 } ?? true)
  }

  private func contains(_ interval: Interval<Double>, _ value: Rational) -> Bool {
    contains(Enclosure(interval), value)
  }

  @Test func `net inputs of the first layer have the exact moments`() throws {
    let result = try AuditRequest.result(Self.file) {
      $0.activation = try relu()
      $0.input = .moments(mean: Rational(1, over: 3), variance: Rational(2, over: 7))
      $0.shownLayer = "l0"
    }
    let units = try #require(result.signals?.layers.first?.units)
    let (mu, nu) = (Rational(1, over: 3), Rational(2, over: 7))
    let expected: [(Rational, Rational)] = [
      (Rational(-1, over: 2) * mu + Rational(1, over: 2), Rational(21, over: 4) * nu),
      (Rational(17, over: 4) * mu - 1, (Rational(1, over: 16) + 10) * nu),
    ]
    for (unit, (mean, variance)) in zip(units, expected) {
      #expect(contains(unit.netMean, mean) && contains(unit.netVariance, variance))
      #expect(!contains(unit.netMean, mean + .powerOfTen(-12)))
      #expect(!contains(unit.netVariance, variance + .powerOfTen(-12)))
    }
  }

  /// E relu(z) and E relu(z)² at mean 0 are √(v/2π) and v/2.
  @Test func `moments behind the first layer are those of a normal net input`() throws {
    var file = FileBuilder()
    file.add("l0.weight", [1, 2], [3, 4] as [Float])
    file.add("l1.weight", [1, 1], [2] as [Float])
    let result = try AuditRequest.result(file.bytes) {
      $0.activation = try relu()
      $0.shownLayer = "l1"
    }
    let signals = try #require(result.signals)
    #expect(contains(signals.layers[0].meanSquare, Rational(25, over: 2)))
    #expect(signals.layers[0].meanSquare.width! < .powerOfTen(-12))
    // Var relu(z) = 25/2·(1 − 1/π), times 4.
    let variance = try #require(signals.layers[1].units?.first?.netVariance)
    typealias Wide = Interval<BigFloat<4>>
    let exact = Wide(50) * (Wide(1) - Wide(1) / Wide.pi)
    #expect(variance.lower.rational <= exact.upper.rational)
    #expect(variance.upper.rational >= exact.lower.rational)
    #expect(variance.width < 0x1p-30)
  }

  @Test func `a network of the identity keeps sums of squares`() throws {
    let result = try AuditRequest.result(Self.file) {
      $0.activation = try ActivationFormula(named: "identity")
      $0.shownLayer = "l1"
    }
    // Independence is assumed: the variances of both units are added, not the covariance.
    let unit = try #require(result.signals?.layers[1].units?.first)
    let variance = 4 * Rational(21, over: 4) + Rational(1, over: 4) * (Rational(1, over: 16) + 10)
    #expect(contains(unit.netVariance, variance))
    #expect(contains(unit.netMean, 2 * Rational(1, over: 2) + Rational(1, over: 2)))
  }

  @Test(
    arguments: [
      (Rational(1)...Rational(13), Verdict.refuted, 1), (Rational(12)...Rational(26), .refuted, 1),
      (Rational(12)...Rational(60), .proved, nil), (Rational(13)...Rational(60), .refuted, 0),
      (Rational(25, over: 2)...Rational(60), .proved, nil),
    ] as [(ClosedRange<Rational>, Verdict, Int?)])
  func `an interval is kept or left`(
    _ interval: ClosedRange<Rational>, _ verdict: Verdict, _ first: Int?
  ) throws {
    // The mean squares are 25/2, exactly, and some 45.
    var file = FileBuilder()
    file.add("l0.weight", [1, 2], [3, 4] as [Float])
    file.add("l1.weight", [1, 1], [2] as [Float])
    let result = try AuditRequest.result(file.bytes) {
      $0.activation = try relu()
      $0.interval = interval
    }
    #expect(result.signals?.verdict == verdict)
    #expect(result.verdict == verdict)
    #expect(result.signals?.firstOutside == first)
  }

  @Test func `at the very end of an interval nothing is decided`() throws {
    var file = FileBuilder()
    file.add("l0.weight", [1, 2], [3, 4] as [Float])
    // The mean square is 25/6, which no binary64 number is.
    let end = Rational(25, over: 6)
    for (interval, verdict) in [
      (end...5, Verdict.undecided), (end - .powerOfTen(-9)...5, .proved),
      (end + .powerOfTen(-9)...5, .refuted),
    ] {
      let result = try AuditRequest.result(file.bytes) {
        $0.activation = try relu()
        $0.input = .moments(mean: 0, variance: Rational(1, over: 3))
        $0.interval = interval
      }
      #expect(result.verdict == verdict)
    }
  }

  @Test func `a unit without weights says its bias, whatever the input`() throws {
    var file = FileBuilder()
    file.add("l0.weight", [2, 2], [0, 0, 1, 1] as [Float])
    file.add("l0.bias", [2], [3, 0] as [Float])
    let result = try AuditRequest.result(file.bytes) {
      $0.activation = try relu()
      $0.shownLayer = "l0"
    }
    let unit = try #require(result.signals?.layers[0].units?.first)
    #expect(unit.mean == Interval(3) && unit.variance == Interval(0))
  }

  @Test func `nothing is claimed behind weights that are not finite`() throws {
    var file = FileBuilder()
    file.add("l0.weight", [1, 2], [1, .infinity] as [Float])
    file.add("l1.weight", [1, 1], [1] as [Float])
    let result = try AuditRequest.result(file.bytes) {
      $0.activation = try relu()
      $0.interval = 0...1
    }
    let layers = try #require(result.signals?.layers)
    #expect(layers.allSatisfy { $0.meanSquare.upper == nil && $0.side == .undecided })
    #expect(result.signals?.verdict == .undecided && result.verdict == .refuted)
  }

  @Test func `files that are no chain are not followed`() throws {
    var file = FileBuilder()
    file.add("fc.weight", [1, 2], [1, 1] as [Float])
    file.add("conv.weight", [1, 1, 2], [1, 1] as [Float])
    let result = try AuditRequest.result(file.bytes) {
      $0.activation = try relu()
      $0.interval = 0...100
    }
    let signals = try #require(result.signals)
    #expect(signals.layers.isEmpty && signals.verdict == .undecided)
    #expect(signals.stop?.contains("convolutions") == true)
  }

  @Test func `a table gives exact means and variances of its columns`() throws {
    let table = try TemporaryFile("a,b,c\n0.1,1,5\n0.2,2,5\n0.6,6,5\n")
    let result = try AuditRequest.result(Self.file) {
      $0.activation = try relu()
      $0.input = .table(table.path)
    }
    let input = try #require(result.signals?.input)
    #expect(input.means == [Rational(3, over: 10), 3, 5])
    #expect(input.variances == [Rational(14, over: 300), Rational(14, over: 3), 0])
    let narrow = try TemporaryFile("a,b\n1,2\n2,3\n")
    #expect(throws: (any Error).self) {
      try AuditRequest.result(Self.file) {
        $0.activation = try relu()
        $0.input = .table(narrow.path)
      }
    }
  }

  @Test func `more inputs than units may be are not followed`() throws {
    let count = 1 << 18 + 1
    var file = FileBuilder()
    file.add("l0.weight", "F16", [1, count], [UInt8](repeating: 0x20, count: 2 * count))
    let result = try AuditRequest.result(file.bytes) { $0.activation = try relu() }
    #expect(result.layers.count == 1 && result.signals?.layers.isEmpty == true)
    #expect(result.signals?.stop?.contains("up to 262144 are followed") == true)
  }

  @Test func `samples are run through the layers`() throws {
    let table = try TemporaryFile("1,2,3\n-1,0,2\n")
    let result = try AuditRequest.result(Self.file) {
      $0.activation = try relu()
      $0.data = table.path
      $0.propagates = true
    }
    let run = try #require(result.samples)
    // z of l0: (−1, 8.25) and (0.5, 0.75); relu; then 2a − b/2: −4.125 and 0.625.
    #expect(run.samples == 2)
    #expect(
      run.meanSquares == [
        (8.25 * 8.25 + 0.5 * 0.5 + 0.75 * 0.75) / 4, 0.625 * 0.625 / 2,
      ])
  }

  /// For inputs ±1 the net input of n equal weights 1/√n is a scaled binomial number; the distance of
  /// E relu from its normal value is known and is below the bound.
  @Test func `the bound of the normal assumption holds for coins, and falls with their number`()
    throws
  {
    var bounds: [Rational] = []
    for n in [4, 16, 64] {
      var file = FileBuilder()
      file.add(
        "l0.weight", [1, n], [Float](repeating: 1 / Float(n).squareRoot(), count: n))
      let rows = (0..<2).map { sign in
        Array(repeating: sign == 0 ? "1" : "-1", count: n).joined(separator: ",")
      }
      let table = try TemporaryFile(rows.joined(separator: "\n") + "\n")
      let result = try AuditRequest.result(file.bytes) {
        $0.activation = try relu()
        $0.input = .table(table.path)
        $0.boundsNormality = true
        $0.shownLayer = "l0"
      }
      let layer = try #require(result.signals?.layers.first)
      let bound = try #require(layer.normality)
      bounds.append(bound)
      // E max(0, S/√n) for S the sum of n signs.
      var (choose, sum): (Rational, Rational) = (1, 0)
      for k in 0...n {
        let value = max(0, 2 * k - n)
        sum = sum + choose * Rational(value)
        choose = choose * Rational(n - k) / Rational(k + 1)
      }
      let mean = sum * .powerOfTwo(-n) / Rational(Int(Double(n).squareRoot()))
      let unit = try #require(layer.units?.first)
      let distance = (mean - unit.mean.lower.rational).magnitude
      #expect(distance < bound, "n = \(n)")
      #expect(distance > bound / 1000, "the bound is not empty")
    }
    #expect(bounds == bounds.sorted().reversed() && bounds[0] > 3 * bounds[2])
  }

  @Test(arguments: ["relu", "selu", "gelu", "silu", "tanh", "x^2"])
  func `slopes are bounded on the whole line, or nothing is said`(_ name: String) throws {
    var file = FileBuilder()
    file.add("l0.weight", [1, 1], [1] as [Float])
    file.add("l1.weight", [1, 1], [1] as [Float])
    let table = try TemporaryFile("1\n-1\n")
    let result = try AuditRequest.result(file.bytes) {
      $0.activation = try ActivationFormula(parsing: name)
      $0.input = .table(table.path)
      $0.boundsNormality = true
    }
    let layers = try #require(result.signals?.layers)
    if ["relu", "selu", "tanh"].contains(name) {
      #expect(layers.allSatisfy { $0.normality != nil })
    }
    if name == "x^2" { #expect(layers.allSatisfy { $0.normality == nil }) }
  }
}

/// The first layer with inputs that depend on one another.
@Suite struct CovarianceTests {
  private func run(_ tables: [String: String], _ change: (inout AuditRequest, URL) -> Void) throws
    -> SignalResult
  {
    var file = FileBuilder()
    file.add("l0.weight", [1, 2], [1, -2] as [Float])
    let directory = FileManager.default.temporaryDirectory.appendingPathComponent(
      "snn-verify-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: directory) }
    try Data(file.bytes).write(to: directory.appendingPathComponent("model.safetensors"))
    for (name, text) in tables {
      try Data(text.utf8).write(to: directory.appendingPathComponent(name))
    }
    var request = AuditRequest(path: directory.appendingPathComponent("model.safetensors").path)
    request.activation = try ActivationFormula(named: "identity")
    request.propagates = true
    change(&request, directory)
    return try #require(try request.run().signals)
  }

  private func isTight(_ enclosure: Enclosure, about value: Rational) -> Bool {
    guard let low = enclosure.lower, let high = enclosure.upper else { return false }
    return low <= value && value <= high && high - low < Rational(1, over: 1_000_000)
  }

  /// Var(x − 2y) = 4 − 4·1 + 4·9 = 36 for these covariances, 40 for independent inputs.
  @Test func `a covariance takes the place of variances`() throws {
    let result = try run(["cov.csv": "4,1\n1,9\n"]) {
      $0.covariance = $1.appendingPathComponent("cov.csv").path
    }
    #expect(isTight(result.layers[0].netVariances, about: 36))
  }

  /// Of (0, 0), (1, 1), (2, 2): Var(x − 2y) = Var x = 2/3, where independent inputs would have 10/3.
  @Test func `a table's joint covariance`() throws {
    for isJoint in [true, false] {
      let result = try run(["in.csv": "0,0\n1,1\n2,2\n"]) {
        $0.input = .table($1.appendingPathComponent("in.csv").path)
        $0.isJoint = isJoint
      }
      #expect(
        isTight(result.layers[0].netVariances, about: Rational(isJoint ? 2 : 10, over: 3)))
    }
  }

  @Test(arguments: ["4,1\n2,9\n", "4,1\n", "4,1,1\n1,9,1\n1,1,1\n", "-4,1\n1,9\n", "4,x\n1,9\n"])
  func `what is no covariance is refused`(_ text: String) {
    #expect(throws: (any Error).self) {
      try run(["cov.csv": text]) { $0.covariance = $1.appendingPathComponent("cov.csv").path }
    }
  }

  /// 1 − 4·10 + 4 is negative: nothing has such covariances, and nothing is said.
  @Test func `what only looks like one shows nothing`() throws {
    let result = try run(["cov.csv": "1,10\n10,1\n"]) {
      $0.covariance = $1.appendingPathComponent("cov.csv").path
      $0.interval = 0...1000
    }
    #expect(result.verdict == .undecided)
    #expect(result.layers[0].netVariances.upper == nil)
  }
}
