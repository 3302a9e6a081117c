import Formulas
import IntervalArithmetic
import Proving
import SignalPropagation
import Testing
import WeightAudit

/// What units say for every input of a box.
@Suite struct BoxTests {
  private typealias Finding = BoxUnit.Finding

  /// A layer of one unit over a box.
  private func unit(
    _ weights: [Double], bias: Double, _ activation: String,
    box: ClosedRange<Rational> = -1...1
  ) throws -> BoxUnit {
    var file = FileBuilder()
    file.add("l0.weight", [1, weights.count], weights)
    file.add("l0.bias", [1], [bias])
    let result = try AuditRequest.result(file.bytes) {
      $0.activation = try ActivationFormula(parsing: activation)
      $0.box = box
      $0.shownLayer = "l0"
    }
    return try #require(result.box?.layers.first?.units?.first)
  }

  @Test(
    arguments: [
      // z is at most 0 in the corner (1, −1); a trifle more, and the unit is alive there.
      ([1, -1], -2, "relu", .dead), ([1, -1], -2 + 0x1p-10, "relu", .open),
      ([1, -1], -2 + 0x1p-40, "relu", .saturated),
      ([1, -1], 2, "relu", .linear), ([1, -1], 2 - 0x1p-40, "relu", .open),
      ([1, -1], 2, "selu", .linear), ([1, -1], 2 - 0x1p-40, "selu", .open),
      ([1, -1], -2, "leaky_relu", .linear), ([1, -1], -30, "selu", .saturated),
      ([1, -1], 8, "relu6", .dead), ([1, -1], 8 - 0x1p-10, "relu6", .open),
      ([1, -1], 22, "tanh", .saturated), ([1, -1], 3, "tanh", .open),
      ([1, -1], -40, "gelu", .saturated), ([1, -1], 40, "gelu", .open),
      ([0, 0], 3, "tanh", .dead), ([0, 0x1p-1000], 3, "tanh", .saturated),
      ([1, -1], 2, "identity", .open), ([1, -1], -2, "3*max(x, 0) + 1/3", .dead),
      // A point with a value of its own, which no piece of the formula has.
      ([1, 0], 0, "if(x < 0, 0, if(x <= 0, 1, 0))", .open),
      ([1, 0], 2, "if(x < 0, 0, if(x <= 0, 1, 0))", .dead),
      // A jump at an end of the range of z.
      ([1, 0], -1, "if(x < 0, 0, 1)", .open), ([1, 0], -1 - 0x1p-40, "if(x < 0, 0, 1)", .dead),
      ([0.5, 0], -0.5, "hardshrink", .open), ([0.25, 0], 0.125, "hardshrink", .dead),
    ] as [([Double], Double, String, BoxUnit.Finding)])
  func `a unit is called what it is at every input, and at a hair's breadth no more`(
    _ weights: [Double], _ bias: Double, _ activation: String, _ finding: BoxUnit.Finding
  ) throws {
    #expect(try unit(weights, bias: bias, activation).finding == finding)
  }

  @Test func `a box of one point leaves nothing to vary`() throws {
    let third = Rational(1, over: 3)
    #expect(try unit([1, 2], bias: 0, "tanh", box: third...third).finding == .dead)
    let other = third...(third + .powerOfTen(-30))
    #expect(try unit([1, 2], bias: 0, "tanh", box: other).finding == .saturated)
  }

  @Test func `ranges of formulas that name x twice are tight`() throws {
    // The least value of gelu is −0.16997…, of silu −0.27846…
    let gelu = try unit([2, 1], bias: 0, "gelu").value
    #expect(gelu.lower < -0.1699 && gelu.lower > -0.17 && gelu.upper > 2.99 && gelu.upper < 3)
    for scale in [1, 1000] as [Double] {
      let silu = try unit([2 * scale, scale], bias: 0, "silu").value
      #expect(silu.lower < -0.2784 && silu.lower > -0.2786, "\(scale)")
    }
    // Several turns, and beyond all of them.
    let sine = try unit([4, 1], bias: 0, "sin(x)").value
    #expect(sine.lower >= -1 && sine.lower < -0.9999 && sine.upper <= 1 && sine.upper > 0.9999)
    #expect(try unit([1e200, 0], bias: 0, "sin(x)").value.width <= 2)
    let parabola = try unit([1, 0], bias: 0.5, "x^2 - x").value
    #expect(parabola.lower <= -0.25 && parabola.lower > -0.2501)
    #expect(parabola.upper >= 0.75 && parabola.upper < 0.7501)
    // Where the slope has one sign, the ends are the values.
    let rising = try unit([1, 0], bias: 2, "silu").value
    #expect(rising.lower > 0.7310585 && rising.upper < 2.857723)
  }

  private static func relu(_ x: Rational) -> Rational { x.signum < 0 ? 0 : x }

  /// Networks of random dyadic weights: exact values at corners and other points are in the enclosures,
  /// and dead and linear units are so there.
  @Test(arguments: 0..<20)
  func `exact values at points of the box agree with what is said`(_ seed: Int) throws {
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1
    func next(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    let widths = [3, 6, 6, 4]
    var file = FileBuilder()
    var layers: [(weights: [[Double]], biases: [Double])] = []
    for layer in 0..<3 {
      let (inputs, units) = (widths[layer], widths[layer + 1])
      let weights = (0..<units).map { _ in (0..<inputs).map { _ in Double(next(33) - 16) / 16 } }
      let biases = (0..<units).map { _ in Double(next(65) - 44) / 16 }
      layers.append((weights, biases))
      file.add("l\(layer).weight", [units, inputs], weights.flatMap { $0 })
      file.add("l\(layer).bias", [units], biases)
    }
    let corners = (0..<8).map { bits in (0..<3).map { Rational(bits >> $0 & 1 == 0 ? -1 : 1) } }
    let others = (0..<40).map { _ in (0..<3).map { _ in Rational(next(2001) - 1000, over: 1000) } }
    let bytes = file.bytes
    for shown in 0..<3 {
      let result = try AuditRequest.result(bytes) {
        $0.activation = try ActivationFormula(named: "relu")
        $0.box = -1...1
        $0.shownLayer = "l\(shown)"
      }
      let found = try #require(result.box?.layers[shown])
      let units = try #require(found.units)
      var values: [[Rational]] = []
      var nets: [[Rational]] = []
      for point in corners + others {
        var (signal, net) = (point, [Rational]())
        for layer in layers[...shown] {
          net = zip(layer.weights, layer.biases).map { row, bias in
            zip(row, signal).reduce(Rational(bias)) { $0 + Rational($1.0) * $1.1 }
          }
          signal = net.map(Self.relu)
        }
        nets.append(net)
        values.append(signal)
      }
      for (index, unit) in units.enumerated() {
        let (z, y) = (nets.map { $0[index] }, values.map { $0[index] })
        #expect(z.allSatisfy { unit.netInput.contains($0) })
        #expect(y.allSatisfy { unit.value.contains($0) })
        if unit.finding == .dead { #expect(Set(y).count == 1, "unit \(index)") }
        if unit.finding == .linear { #expect(z.allSatisfy { $0.signum >= 0 }, "unit \(index)") }
      }
      #expect(found.dead == units.count { $0.finding == .dead })
      #expect(found.linear == units.count { $0.finding == .linear })
      #expect(found.deadUnits == units.indices.filter { units[$0].finding == .dead })
    }
  }

  @Test func `what only dead units feed is dead, by its bias`() throws {
    var file = FileBuilder()
    file.add("l0.weight", [2, 1], [1, 1] as [Float])
    file.add("l0.bias", [2], [-1, 0] as [Float])
    file.add("l1.weight", [2, 2], [3, 0, 3, 0x1p-60] as [Float])
    file.add("l1.bias", [2], [0.1, 0.1] as [Float])
    let result = try AuditRequest.result(file.bytes) {
      $0.activation = try ActivationFormula(named: "relu")
      $0.box = -1...1
      $0.shownLayer = "l1"
    }
    let layers = try #require(result.box?.layers)
    #expect(layers[0].deadUnits == [0])
    #expect(layers[1].units?.map(\.finding) == [.dead, .linear])
  }

  @Test func `what cannot be followed is said, and nothing is claimed behind it`() throws {
    var file = FileBuilder()
    file.add("l0.weight", [1, 2], [1, 2] as [Float])
    file.add("l1.weight", [1, 1], [.nan] as [Float])
    file.add("l2.weight", [1, 1], [1] as [Float])
    let result = try AuditRequest.result(file.bytes) {
      $0.activation = try ActivationFormula(named: "relu")
      $0.box = 0...1
    }
    #expect(result.box?.layers.count == 1)
    #expect(result.box?.stop == "'l1' has weights or biases that are not finite")
    let silent = try AuditRequest.result(file.bytes) { $0.box = 0...1 }
    #expect(silent.box?.stop == "no activation is said to follow 'l0'")
  }

  @Test func `numbers beyond binary64 are not taken for anything`() throws {
    let unit = try unit([0x1p1023, 0x1p1023], bias: 0, "tanh", box: 1...4)
    #expect(unit.netInput.upper == .infinity && unit.finding != .dead)
    #expect(try self.unit([-0x1p1023, -0x1p1023], bias: 0, "relu", box: 1...4).finding == .dead)
  }
}
