import Formulas
import Foundation
import Testing

import snn_verify

@Suite struct UsageTests {
  @Test(arguments: [
    ("contracion", "contraction"), ("claims shw", "show"), ("variance uper", "upper"),
    ("experiment htru", "htru2"), ("claims show lemma-6-erfc-ter", "lemma-6-erfc-term"),
    ("claims --id lemma-6-ercf-term", "lemma-6-erfc-term"),
    ("simulate --activation sele", "selu"), ("claims --verdict proven", "proved"),
    ("contraction --format jsn", "json"), ("contraction --domain extend", "extended"),
    ("claims --section theorm-1", "theorem-1"), ("contraction --nuu 1..2", "--nu"),
    ("init --width 9 --scheme torch.nn.init.kaimnig_normal_", "kaiming-normal"),
    ("init --width 9 --scheme othogonal_", "orthogonal"),
  ])
  func `the nearest name is suggested`(_ command: String, _ name: String) throws {
    let run = try Tool.run(command.split(separator: " ").map(String.init))
    #expect(run.status == 64 && run.output.isEmpty)
    #expect(run.error.lowercased().contains("did you mean '\(name)'?"), "\(run.error)")
  }

  @Test(arguments: ["zzz", "check-everything-now", ""])
  func `nothing is suggested for what is near nothing`(_ name: String) {
    #expect(NearestName.of(name, among: ["check", "claims", "train"]) == nil)
  }

  @Test(arguments: [
    ("", "abc", 3), ("abc", "abc", 0), ("abc", "acb", 1), ("erfc", "erf", 1), ("abc", "xyz", 3),
  ])
  func `slips are counted`(_ a: String, _ b: String, _ distance: Int) {
    #expect(NearestName.distance(a, b) == distance)
    #expect(NearestName.distance(b, a) == distance)
  }

  @Test(arguments: [
    ("contraction --jobs -1", "--jobs: -1"), ("parameters --digits -5", "--digits: -5"),
    ("claims --budget -3", "--budget: -3"), ("simulate --depth -2", "--depth: -2"),
    ("train --data t --label 1 --epochs -1", "--epochs: -1"),
    ("check f --budget -1", "--budget"), ("contraction --sharp -1e-3", "must be positive"),
    ("width", "--width"), ("width --interval 1..2", "--probability"),
    ("width --width 8 --interval 2..3", "--mean-square"), ("width --width 0", "--width: 0"),
    ("width --width 8 --probability 1", "--probability: 1"),
    ("width --width 8 --probability 0.9999999999999999", "1e-15"),
    ("width --widths 784,x", "--widths"),
    ("width --widths 784,8 --depth 3", "--widths"), ("width --width 8 --sigma-w 0", "--sigma-w2"),
    ("width --width 8 --interval 1/2..2 --probability 1/2 --depth 4", "--depth"),
    ("simulate --dropout -1", "--dropout: -1"), ("propagate --layers -1", "--layers: -1"),
    ("propagate --tolerance -1", "--tolerance: -1"), ("propagate --target-nu -1..1", "--target-nu"),
    ("init --scheme lecun --width -1", "--width: -1"),
    ("init --scheme lecun --width 2000000", "not between 2 and 1000000"),
    ("init --scheme lecun --width 1", "not between 2"),
    ("init --scheme lecun --width 9 --gain -1", "--gain: it must be positive"),
    ("init --scheme lecun --width 9 --tau -1..2", "--tau: the range starts at -1"),
  ])
  func `a negative number is a value, and a wrong one`(_ command: String, _ message: String) throws
  {
    let run = try Tool.run(command.split(separator: " ").map(String.init))
    #expect(run.status == 64 && run.error.contains(message), "\(run.error)")
  }

  @Test func `a list of claims says by its status whether all are decided`() throws {
    let decided = try Tool.run("claims", "--id", "lemma-6-erfc-term")
    #expect(decided.status == 0 && decided.output.contains("1 refuted"))
    let undecided = try Tool.run("claims", "--id", "uci-dataset-sizes")
    #expect(undecided.status == 2 && undecided.output.contains("1 undecided"))
  }

  @Test func `Ctrl-C in claims is said, and no success`() throws {
    let run = try Tool.shell(
      #""$0" claims & sleep 1; kill -INT $!; wait $!"#)
    #expect(run.status == 2)
    #expect(run.error.contains("interrupted"))
    #expect(run.output.contains("undecided"))
  }

  @Test func `a missing table is file trouble`() throws {
    let run = try Tool.run("claims", "--table", "nope.csv")
    #expect(run.status == 74 && run.error.contains("cannot read 'nope.csv'"))
  }

  @Test(arguments: [
    "", "contraction", "parameters", "variance", "variance upper", "propagate", "width", "claims",
    "claims list",
    "claims show", "claims errata", "check", "export", "export coq", "export refutations",
    "report", "simulate", "train", "experiment", "experiment htru2", "experiment uci",
    "experiment tox21",
  ])
  func `help fits 80 columns`(_ command: String) throws {
    let run = try Tool.run(command.split(separator: " ").map(String.init) + ["--help"])
    #expect(run.status == 0)
    for line in run.output.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
  }

  @Test(arguments: [80, 60, 40, 24, 12, 5, 0])
  func `progress fits the terminal`(_ columns: Int) {
    for fraction in [nil, 0, 0.004, 0.5, 1.0] as [Double?] {
      for count in [nil, "123456789 boxes"] as [String?] {
        let line = ProgressLine.text(
          fraction: fraction, count: count, elapsed: 1234.5, columns: columns)
        #expect(line.count < max(columns, 1), "\(line)")
        if let fraction, columns >= 12 { #expect(line.contains("\(Int(fraction * 100)) %")) }
      }
    }
    let parts = ProgressLine.text(parts: ["epoch 3 of 100", "at most 12 s left"], columns: columns)
    #expect(parts.count < max(columns, 1))
  }
}
