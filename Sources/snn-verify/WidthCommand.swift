import ArgumentParser
import FloatNetwork
import Formulas
import Foundation
import IntervalArithmetic
import LayerProofs
import Reporting
import SignalPropagation
import Simulation

struct WidthCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "width",
    abstract: "Bound the mean squares of all layers of a random network of finite width.",
    usage: "snn-verify width [<options>]",
    discussion: """
      For independent Gaussian weights N(0, sigma_w^2/n) and biases N(0, sigma_b^2) the
      layers' mean squares are a Markov chain, exactly and at every width. The answer
      holds with a probability that is proved.

        snn-verify width --activation selu --width 256 --depth 50
        snn-verify width --depth 50 --interval 0.5..2 --probability 0.999
        snn-verify width --width 512 --interval 0.5..2 --depth 50
        snn-verify width --width 512 --interval 0.5..2 --probability 0.99
        snn-verify width --widths 784,512,512,10
        snn-verify width --width 256 --plot fan.svg --simulate 1000
        snn-verify width --interval 0.5..2 --probability 0.99 --curve widths.svg

      With --width it finds the interval for a probability (0.99 unless given), or for an
      --interval the probability, or with both the largest depth; without --width, the
      least width that has a proof.
      """)

  @OptionGroup var options: ActivationOptions

  @Option(parsing: .unconditional, help: "Units in each layer.")
  var width: Int?

  @Option(
    help: ArgumentHelp(
      "The input's length, which does not matter, and the units of each layer.", valueName: "list"))
  var widths: String?

  @Option(parsing: .unconditional, help: "Layers (default: 50).")
  var depth: Int?

  @Option(parsing: .unconditional, help: "Where the mean squares are to stay.")
  var interval: String?

  @Option(parsing: .unconditional, help: "With which probability, all layers together.")
  var probability: NumberArgument?

  @Option(parsing: .unconditional, help: "The deviation of weights times the root of the width.")
  var sigmaW: NumberArgument?

  @Option(parsing: .unconditional, help: "Its square (default: 1).")
  var sigmaW2: NumberArgument?

  @Option(parsing: .unconditional, help: "The deviation of biases.")
  var sigmaB: NumberArgument?

  @Option(parsing: .unconditional, help: "Its square (default: 0).")
  var sigmaB2: NumberArgument?

  @Option(parsing: .unconditional, help: "The input's mean square.")
  var meanSquare = NumberArgument(1)

  @Flag(help: "Bound also how a small perturbation of the input grows.")
  var tangent = false

  @Option(
    parsing: .unconditional,
    help: "Bound how far from it a second input ends, at this mean square distance.")
  var distance: NumberArgument?

  @Option(parsing: .unconditional, help: "Draw so many networks and count those that leave.")
  var simulate: Int?

  @Option(parsing: .unconditional, help: "Where random numbers start.")
  var seed: UInt64 = 1

  @Option(
    help: ArgumentHelp(
      "Draw bounds of quantiles by layer, and simulated networks, as SVG.", valueName: "file"),
    completion: .file())
  var plot: String?

  @Option(
    help: ArgumentHelp(
      "Draw the least width against depths up to --depth, for an --interval, as SVG.",
      valueName: "file"),
    completion: .file())
  var curve: String?

  @Option(
    help: ArgumentHelp("Write the certificate of what is proved.", valueName: "file"),
    completion: .file())
  var certificate: String?

  @Flag(help: "Replace the files if they exist.")
  var force = false

  @Option(
    parsing: .unconditional, help: "Threads (default: one for each core); no result depends on it.")
  var jobs: Int?

  @Option(help: "How to print the result.")
  var format: OutputFormat = .text

  private static var mostUnits: Int { 1 << 24 }
  private static var mostLayers: Int { 100_000 }

  func validate() throws {
    try Threads.validate(jobs)
    _ = try options.formula()
    if let width, !(1...Self.mostUnits).contains(width) {
      throw ValidationError("--width: \(width) is not between 1 and \(Self.mostUnits)")
    }
    if let depth, !(1...Self.mostLayers).contains(depth) {
      throw ValidationError("--depth: \(depth) is not between 1 and \(Self.mostLayers)")
    }
    if widths != nil {
      guard width == nil, depth == nil else {
        throw ValidationError("--widths: it says width and depth; drop --width and --depth")
      }
      _ = try layers()
    }
    let (weights, biases, q) = try variances()
    guard weights > 0 else { throw ValidationError("--sigma-w2: \(weights.text) is not positive") }
    guard biases >= 0 else { throw ValidationError("--sigma-b2: \(biases.text) is negative") }
    guard q > 0 else { throw ValidationError("--mean-square: \(q.text) is not positive") }
    if let distance, distance.value <= 0 {
      throw ValidationError("--distance: \(distance.value.text) is not positive")
    }
    if let p = probability?.value, p <= 0 || p >= 1 {
      throw ValidationError("--probability: \(p.text) is not between 0 and 1")
    }
    if let p = probability?.value, 1 - p < WidthProof.leastFailure {
      throw ValidationError("--probability: nearer to 1 than 1e-15, and no more is claimed")
    }
    if let range = try range() {
      guard range.lowerBound > 0 else {
        throw ValidationError("--interval: \(range.lowerBound.text) is not positive")
      }
      guard range.contains(q) else {
        throw ValidationError(
          "--interval: the input's mean square \(q.text) is not in"
            + " [\(range.lowerBound.text), \(range.upperBound.text)]; see --mean-square")
      }
      if width != nil, probability != nil, depth != nil {
        throw ValidationError(
          "--depth: width, interval and probability are given, so depth is what is asked for; drop"
            + " one of the four")
      }
    } else if width == nil, widths == nil {
      throw ValidationError("--width: give the units of a layer, or an --interval")
    }
    if width == nil, widths == nil, probability == nil {
      throw ValidationError("--probability: it is needed to find a width")
    }
    if curve != nil {
      guard interval != nil, width == nil, widths == nil, depth ?? 50 > 1 else {
        throw ValidationError(
          "--curve: it shows least widths by depth; give --interval, --probability and a --depth of"
            + " at least 2, and no width")
      }
    }
    if let simulate, !(1...1_000_000).contains(simulate) {
      throw ValidationError("--simulate: \(simulate) is not between 1 and 1000000")
    }
  }

  func run() throws {
    let files = [certificate, plot, curve].map { path in
      path.map { OutputFile(path: $0, mayReplace: force) }
    }
    try OutputFiles.check(files)
    let (weights, biases, q) = try variances()
    let units: RandomNetwork.Widths =
      try layers().map { .each($0) } ?? .uniform(width ?? 1, depth: depth ?? 50)
    let network = RandomNetwork(
      activation: try options.formula(), weightVariance: weights, biasVariance: biases,
      inputMeanSquare: q, widths: units)
    let search = WidthSearch(network, jobs: Threads.count(jobs))
    let range = try range()
    let question: WidthReport.Question
    let proof: WidthProof?
    switch (range, probability?.value) {
    case (nil, let p):
      question = .interval
      proof = search.intervals(probability: p ?? Rational(99, over: 100))
    case (let range?, let p?) where width != nil:
      question = .depth
      proof = search.depth(interval: range, probability: p, limit: Self.mostLayers)
    case (let range?, let p?) where widths == nil:
      question = .width
      proof = search.width(interval: range, probability: p)
    case (let range?, let p):
      question = .probability
      let found = search.proof(interval: range)
      proof = found.flatMap { $0.probability >= p ?? 0 ? $0 : nil }
    }
    let asked = probability?.value ?? (range == nil ? Rational(99, over: 100) : nil)
    var sample: WidthReport.Sample?
    let workers = Workers(count: Threads.count(jobs))
    if let proof, simulate != nil || plot != nil {
      // A network is the same whether others are drawn besides.
      let count = max(simulate ?? 0, plot == nil ? 0 : FanPlot.networks)
      let chain = WidthReport.chain(of: proof.network)
      guard count * proof.network.widths.depth <= 1 << 26, count * chain.units <= 1 << 36 else {
        throw ValidationError(
          "--\(simulate == nil ? "plot" : "simulate"): \(count) networks of"
            + " \(proof.network.widths.depth) layers with \(chain.units) units would take too long")
      }
      let paths = chain.sample(networks: count, seed: seed, workers: workers)
      if let simulate {
        sample = WidthReport.Sample(Array(paths.prefix(simulate)), seed: seed, proof)
      }
      try files[1]?.write(
        Data(FanPlot(proof, paths: Array(paths.prefix(FanPlot.networks))).svg.utf8))
    } else if plot != nil {
      StandardError.write("no plot: there is nothing proved to draw\n")
    }
    if let file = files[2], let range, let asked {
      let proofs = WidthCurve.depths(through: units.depth).compactMap { depth -> WidthProof? in
        if depth == units.depth { return proof }
        var network = network
        network.widths = .uniform(1, depth: depth)
        return WidthSearch(network, jobs: Threads.count(jobs))
          .width(interval: range, probability: asked)
      }
      if proofs.count > 1 {
        try file.write(Data(WidthCurve(proofs, probability: asked).svg.utf8))
      } else {
        StandardError.write("no curve: there is nothing proved to draw\n")
      }
    }
    var report = WidthReport(
      question, network: network, proof: proof, probability: asked, sample: sample)
    if tangent { report.boundPerturbations() }
    if let distance { report.boundPair(distance: distance.value) }
    try ProofFile.write(report.certificate?.encoded(), to: files[0])
    try StandardOutput.write(format == .json ? report.json : report.text)
    throw report.verdict.exitCode
  }

  private func range() throws -> ClosedRange<Rational>? {
    try interval.map { text in
      try named("--interval") { try RangeArgument(parsing: text).range }
    }
  }

  private func variances() throws -> (weights: Rational, biases: Rational, meanSquare: Rational) {
    return (
      try NumberArgument.square("sigma-w", sigmaW, sigmaW2) ?? 1,
      try NumberArgument.square("sigma-b", sigmaB, sigmaB2) ?? 0,
      meanSquare.value
    )
  }

  /// The layers' units, without the input's length.
  private func layers() throws -> [Int]? {
    guard let widths else { return nil }
    let numbers = widths.split(separator: ",", omittingEmptySubsequences: false).map {
      Int($0.filter { $0 != " " })
    }
    guard numbers.count >= 2, numbers.count <= 1001,
      numbers.allSatisfy({ $0.map { (1...Self.mostUnits).contains($0) } ?? false })
    else {
      throw ValidationError(
        "--widths: '\(widths.prefix(40))' is not a list of two to 1001 positive numbers such as"
          + " 784,512,10")
    }
    return numbers.dropFirst().map { $0! }
  }
}
