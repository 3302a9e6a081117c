import Foundation
import Testing

/// Whole outputs, compared with recorded ones. `RECORD_GOLDEN=1 make test` records them anew.
@Suite struct GoldenOutputTests {
  @Test(arguments: [
    ("contraction", 0), ("contraction --reduction worst-case", 0),
    ("contraction --domain extended --sharp 1e-12 --jobs 2", 0),
    ("contraction --nu 0.81..1.2", 1), ("contraction --below 0.897", 1),
    ("contraction --domain extended --budget 40", 2),
    ("contraction --method grid --cells 1x4x8x8 --precision 64", 0),
    ("paper-grid --thin 30", 0),
    ("paper-grid --thin 60 --format json", 0),
    ("contraction --format json", 0), ("contraction --nu 0.5..1.5 --norm-only --format json", 1),
    ("variance upper --sharp 1e-12", 0), ("variance lower", 0),
    ("variance lower --nu 0.05..1.5", 1), ("variance upper --format json", 0),
    ("claims show lemma-6-erfc-term", 1), ("claims show theorem-2-variance-decreases", 0),
    ("parameters", 0), ("parameters --digits 1000", 0), ("parameters --variance 2", 0),
    ("parameters --compare 1.6732632423543772,1.0507009873554805", 0),
    ("parameters --mean 0.2 --variance 1.4 --omega 0.3 --tau 0.9 --format json", 0),
    ("parameters --activation gelu", 0), ("contraction --maximize tau --omega -0.05..0.05", 0),
    ("contraction --activation tanh --scale 1.5925", 0),
    ("moments --activation gelu", 0), ("moments --activation relu6 --format json", 0),
    ("moments --activation silu --mean 40", 0), ("moments --activation tanh --variance 1e30", 0),
    ("gain --activation silu", 0), ("gain --activation selu --gain 3/4", 0),
    ("gain --activation tanh --format json", 0),
    ("phase --activation tanh --sigma-w 1.3 --sigma-b 0.2", 0),
    ("phase --activation gelu --sigma-w2 2", 0), ("phase --activation relu --sigma-w2 2", 0),
    ("phase --activation tanh --edge --sigma-b2 0.04", 0),
    ("phase --activation gelu --critical", 0),
    ("phase --activation tanh --sigma-w 2 --format json", 0),
    ("width --width 1024 --depth 10", 0), ("width --width 1024 --interval 3/4..4/3", 0),
    ("width --width 512 --depth 10 --interval 3/4..4/3 --tangent --format json", 0),
    ("width --width 8 --depth 10", 2),
    ("init --scheme lecun --width 256", 0),
    ("init --scheme nn.Linear --width 256 --activation selu", 0),
    ("init --scheme jax.nn.initializers.lecun_normal --width 2048", 0),
    ("init --scheme orthogonal_ --width 64 --tau 0.9..1.1 --format json", 0),
    ("init --scheme kaiming_normal_ --width 64 --gain2 1 --omega 0..3 --format json", 0),
    ("propagate", 0), ("propagate --layers 3 --format json", 1),
    ("propagate --layers 4 --activation gelu --mu 0..0 --nu 1..1 --omega 0..0 --tau 2..2.3", 0),
    ("propagate --layers 4 --budget 3", 2), ("propagate --layers 24 --format json", 2),
    ("activations --activation x*sigmoid(1.5*x)", 0),
  ])
  func `the output is the recorded one`(_ command: String, _ status: Int) throws {
    let run = try Tool.run(command.split(separator: " ").map(String.init))
    #expect(Int(run.status) == status)
    #expect(run.error.isEmpty)
    let timeless = run.output
      .replacing(/[0-9.]+ s\n/, with: "TIME s\n")
      .replacing(/"seconds" : [0-9.e-]+/, with: #""seconds" : TIME"#)
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Golden")
      .appendingPathComponent(command.replacing(/[^A-Za-z0-9.-]+/, with: "_") + ".txt")
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] != nil {
      try timeless.write(to: file, atomically: true, encoding: .utf8)
    }
    let recorded = try String(contentsOf: file, encoding: .utf8)
    #expect(timeless == recorded)
  }
}
