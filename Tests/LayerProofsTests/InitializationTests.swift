import Formulas
import Foundation
import IntervalArithmetic
import LayerProofs
import Proving
import SignalPropagation
import Testing

@Suite struct InitializationTests {
  private func result(
    _ name: String, _ fanIn: Int, fanOut: Int? = nil, gainSquare: Rational? = nil
  ) throws -> InitializationResult {
    InitializationRequest(
      scheme: try InitializationScheme(named: name), fanIn: fanIn, fanOut: fanOut,
      gainSquare: gainSquare
    ).run()
  }

  private func approximately(_ value: Enclosure) -> (Double, Double) {
    (value.lower!.approximation, value.upper!.approximation)
  }

  /// As they are written in programs.
  @Test(arguments: [
    ("torch.nn.init.kaiming_normal_", "kaiming-normal"),
    ("jax.nn.initializers.kaiming_normal", "keras-he-normal"),
    ("jax.nn.initializers.lecun_normal", "keras-lecun-normal"),
    ("keras.initializers.LecunNormal", "keras-lecun-normal"),
    ("lecun-normal", "keras-lecun-normal"), ("lecun", "lecun"),
    ("tf.keras.initializers.HeNormal", "keras-he-normal"), ("he_uniform", "kaiming-uniform"),
    ("nn.init.xavier_uniform_", "xavier-uniform"), ("GlorotUniform", "xavier-uniform"),
    ("jax.nn.initializers.xavier_normal", "keras-glorot-normal"),
    ("torch.nn.Linear", "torch-linear"), ("nn.Linear", "torch-linear"),
    ("flax.linen.Dense", "keras-lecun-normal"), ("keras.layers.Dense", "xavier-uniform"),
    ("orthogonal_", "orthogonal"), ("jax.nn.initializers.orthogonal", "orthogonal"),
  ])
  func `names of frameworks are known`(_ text: String, _ name: String) throws {
    #expect(try InitializationScheme(named: text).name == name)
  }

  @Test func `unknown names get advice`() {
    #expect(throws: FormulaError.self) { try InitializationScheme(named: "keras.kaiming_normal") }
    do {
      _ = try InitializationScheme(named: "kaimnig_normal_")
      Issue.record("a name that is not one was taken")
    } catch {
      #expect(error.description.contains("did you mean 'kaiming-normal'?"))
    }
  }

  @Test func `no name stands for two schemes`() throws {
    for scheme in InitializationScheme.all {
      for name in [scheme.name] + scheme.aliases {
        #expect(try InitializationScheme(named: name) == scheme, "\(name)")
      }
    }
  }

  /// Each row of the README's table, whose digits are cut off.
  @Test func `the printed shares are those that are enclosed`() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let readme = try String(contentsOf: root.appendingPathComponent("README.md"), encoding: .utf8)
    let rows = readme.split(separator: "\n").compactMap { line -> [String]? in
      let cells = line.split(separator: "|").map { $0.filter { $0 != " " } }
      return cells.count == 4 && cells.allSatisfy { Double($0) != nil } ? cells : nil
    }
    #expect(rows.count == 4)
    for cells in rows {
      let shares = try result("lecun", try #require(Int(cells[0]))).shares
      for (cell, share) in zip(
        cells.dropFirst(), [shares[0].squares, shares[0].both, shares[1].both])
      {
        let printed = try Rational(parsing: cell)
        let unit = Rational.powerOfTen(-(cell.count - 2))
        #expect(printed <= share.lower! && share.upper! < printed + unit, "\(cells)")
      }
    }
  }

  /// What the paper's initialization does: the shares by mpmath.
  @Test func `the paper's weights`() throws {
    let found = try result("lecun", 256)
    #expect(found.weightGain == Enclosure(lower: 1, upper: 1))
    let share = approximately(found.shares[0].both)
    #expect(share.0 > 0.0454511488 && share.1 < 0.0454511489)
    let alone = approximately(found.shares[0].sum)
    #expect(alone.0 > 0.0796556745 && alone.1 < 0.0796556746)
    // False twin: four times the variance is in the domain of Theorem 1 hardly ever.
    let wide = try result("lecun", 256, gainSquare: 4)
    #expect(wide.shares[0].both.upper! < Rational.powerOfTen(-20))
    #expect(wide.weightGain == Enclosure(lower: 4, upper: 4))
  }

  /// The printed constant is right to 16 digits, and not exactly.
  @Test func `truncated normal weights`() throws {
    let gain = try result("keras-lecun-normal", 256).weightGain
    #expect(gain.width! < Rational.powerOfTen(-30))
    #expect((gain.lower! - 1).magnitude < Rational.powerOfTen(-15))
    #expect(gain.lower! > 1 || gain.upper! < 1)
  }

  @Test func `torch's default`() throws {
    let found = try result("torch.nn.Linear", 256)
    #expect(found.weightGain == Enclosure(lower: Rational(1, over: 3), upper: Rational(1, over: 3)))
    #expect(found.weightVariance.lower == Rational(1, over: 768))
    #expect(found.request.biasVariance == Rational(1, over: 768))
    #expect(found.squares.mean.lower == Rational(1, over: 3))
    // E w⁴ − (E w²)² = 1/(5n²) − 1/(9n²).
    #expect(found.squares.variance.lower == Rational(4, over: 45 * 256))
    #expect(found.shares[0].both.upper! < Rational.powerOfTen(-70))
    #expect(!found.shares[0].isExact)
  }

  @Test func `orthogonal weights`() throws {
    let rows = try result("orthogonal", 64, fanOut: 10)
    #expect(rows.squares.law == .constant(1))
    #expect(rows.shares[0].squares == Enclosure(lower: 1, upper: 1))
    let share = approximately(rows.shares[0].both)
    #expect(share.0 > 0.0787240705 && share.1 < 0.0787240706)
    // With g² = 2 no unit is in the domain.
    #expect(try result("orthogonal", 64, gainSquare: 2).shares[0].both.upper == 0)
    let columns = try result("orthogonal", 64, fanOut: 128)
    #expect(columns.weightGain.lower == Rational(1, over: 2))
    #expect(columns.squares.law == .moments)
  }

  /// Bounds hold what is enclosed exactly: for normal weights, by the same moments, the shares of uniform
  /// weights of the same width are near.
  @Test(arguments: [64, 2048, 100_000])
  func `bounds of uniform weights`(_ n: Int) throws {
    let uniform = try result("lecun-uniform", n).shares[0]
    let normal = try result("lecun", n).shares[0]
    #expect(uniform.sum.lower! < normal.sum.lower! && normal.sum.upper! < uniform.sum.upper!)
    #expect(uniform.both.upper! <= uniform.sum.upper!)
    if n == 100_000 { #expect(uniform.squares.lower! > Rational(99, over: 100)) }
  }

  @Test func `the length map of the default`() throws {
    var request = InitializationRequest(
      scheme: try InitializationScheme(named: "torch-linear"), fanIn: 256)
    request.activation = try ActivationFormula(parsing: "selu")
    let found = request.run()
    let phase = try #require(found.phase)
    #expect(phase.isComplete && phase.fixedPoints.count == 1)
    // Far below 1, which it should keep.
    #expect(phase.fixedPoints[0].meanSquare.upper! < Rational(1, over: 100))
    #expect(phase.fixedPoints[0].stability == .attracting)
    #expect(phase.request.weightVariance == Rational(1, over: 3))
  }
}
