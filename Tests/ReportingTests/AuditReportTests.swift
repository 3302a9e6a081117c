import Foundation
import IntervalArithmetic
import LayerProofs
import Proving
import SignalPropagation
import Testing
import WeightAudit

import Reporting

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Audits as documents.
@Suite struct AuditReportTests {
  /// A safetensors file of binary32 tensors.
  private static func file(_ tensors: [(name: String, shape: [Int], numbers: [Float])]) -> Data {
    var (entries, data) = ([String](), Data())
    for tensor in tensors {
      let start = data.count
      for number in tensor.numbers {
        withUnsafeBytes(of: number.bitPattern.littleEndian) { data.append(contentsOf: $0) }
      }
      entries.append(
        #""\#(tensor.name)":{"dtype":"F32","shape":\#(tensor.shape),"#
          + #""data_offsets":[\#(start),\#(data.count)]}"#)
    }
    entries.append(
      #""whole":{"dtype":"I32","shape":[1],"data_offsets":[\#(data.count),\#(data.count + 4)]}"#
    )
    let heading = Data("{\(entries.joined(separator: ","))}".utf8)
    return withUnsafeBytes(of: UInt64(heading.count).littleEndian) { Data($0) } + heading + data
      + Data(count: 4)
  }

  private static let network = file([
    ("l0.weight", [3, 2], [1, -0.95, 0.25, 3, -1, 0]), ("l0.bias", [3], [0.5, -9, 0]),
    ("m<b>|c`d.weight", [1, 3], [1, 0.5, 0.25]),
  ])

  private static func report(
    _ data: Data, _ change: (inout AuditRequest) throws -> Void = { _ in }
  ) throws -> AuditReport {
    let url = FileManager.default.temporaryDirectory
      .appendingPathComponent("snn-verify-report-\(UUID().uuidString)")
    try data.write(to: url)
    defer { try? FileManager.default.removeItem(at: url) }
    var request = AuditRequest(path: url.path)
    request.keepsPairs = true
    try change(&request)
    return AuditReport(try request.run())
  }

  private static func full(_ data: Data = network) throws -> AuditReport {
    try report(data) {
      $0.activation = try ActivationFormula(named: "relu")
      $0.interval = 0...100
      $0.box = -1...1
      $0.boundsNorms = true
      $0.scheme = try InitializationScheme(named: "lecun-normal")
    }
  }

  private static func text(_ report: AuditReport, _ format: Report.Format) -> String {
    String(decoding: report.encoded(as: format), as: UTF8.self)
  }

  private final class Elements: NSObject, XMLParserDelegate {
    var open: [String] = []
    var count = 0
    var isBroken = false
    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
      qualifiedName: String?, attributes: [String: String]
    ) {
      open.append(name)
      count += 1
    }
    func parser(
      _ parser: XMLParser, didEndElement name: String, namespaceURI: String?,
      qualifiedName: String?
    ) { if open.popLast() != name { isBroken = true } }
    func parser(_ parser: XMLParser, parseErrorOccurred error: any Error) { isBroken = true }
  }

  private static func isWellFormed(_ text: String) -> Bool {
    let elements = Elements()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = elements
    return parser.parse() && !elements.isBroken && elements.open.isEmpty && elements.count > 20
  }

  @Test func `the page is well-formed, whatever tensors are called`() throws {
    let html = Self.text(try Self.full(), .html)
    #expect(Self.isWellFormed(html))
    #expect(!Self.isWellFormed(html.replacing("</figure>", with: "", maxReplacements: 1)))
    #expect(html.contains("m&lt;b&gt;") && !html.contains("<b>"))
    for part in ["<script", "src=", "url("] { #expect(!html.contains(part)) }
  }

  @Test func `sections are those that were asked for`() throws {
    func sections(_ report: AuditReport) -> [String] { report.document.sections.map(\.id) }
    #expect(
      try sections(Self.full()) == [
        "summary", "weights", "layers", "initialization", "signals", "box", "tensors",
      ])
    #expect(
      try sections(Self.report(Self.network)) == ["summary", "weights", "layers", "tensors"])
    #expect(try sections(Self.report(Self.file([]))) == ["summary", "tensors"])
  }

  @Test func `the first section says what was read, and how few units the theorem is about`() throws
  {
    let text = Self.text(try Self.full(), .md)
    let summary = try #require(text.split(separator: "\n## ").dropFirst().first)
    for part in [
      "Tensors: 4, of which 3 were read and 1 were not", "Layers: 2", "SHA-256",
      "Of the 4 units here 0 satisfy both", "these are few as a rule", "Not finite: nothing",
      "for every input in it: 1 unit shown to be dead", "independent inputs and normal net inputs",
    ] { #expect(summary.contains(part), "\(part)") }
    #expect(text.contains("numbers of type I32 are not read"))
    // A unit whose sums are in the ranges is counted.
    let inside = Self.file([("a.weight", [1, 2], [0.70710677, -0.70710677])])
    #expect(Self.text(try Self.report(inside), .md).contains("Of the 1 unit here 1 satisfies both"))
  }

  @Test func `numbers that are not finite are no small matter`() throws {
    let report = try Self.report(Self.file([("a.weight", [2, 1], [.nan, 1])]))
    let text = Self.text(report, .md)
    #expect(text.contains("**refuted**") && text.contains("weights of 1 unit,"))
    #expect(!text.contains("**proved**"))
    #expect(Self.isWellFormed(Self.text(report, .html)))
  }

  @Test func `assumptions stand where they are needed, and nowhere else`() throws {
    let report = try Self.full()
    let sections = Self.text(report, .md).split(separator: "\n## ")
    func text(_ title: String) -> Substring { sections.first { $0.hasPrefix(title) } ?? "" }
    #expect(text("Signals, under assumptions").contains("| Var z | inputs independent |"))
    #expect(text("Every input of a box").contains("assumes neither independence nor normality"))
    #expect(text("Layers").contains("Theorem 1") && !text("Layers").contains("z normal"))
    // In the text each line has its own.
    let lines = report.text.split(separator: "\n").map(String.init)
    for name in ["E z", "Var z", "E phi(z)", "Var phi(z)", "mean square"] {
      let own = lines.filter { $0.hasPrefix("    \(name) ") }
      #expect(own.count == 2, "\(name)")
      #expect(own.allSatisfy { $0.contains("; if ") }, "\(name)")
    }
  }

  @Test func `LaTeX knows every character`() throws {
    let tex = Self.text(try Self.full(), .tex)
    #expect(!tex.contains("?"))
    let isASCII = tex.utf8.allSatisfy { $0 < 128 }
    #expect(isASCII)
    #expect(tex.components(separatedBy: #"\begin{tikzpicture}"#).count == 3)
  }

  private static func marks(_ plot: StripPlot) -> (points: Int, all: Int, labels: [String]) {
    let marks = plot.drawing.marks
    var (points, labels) = (0, [String]())
    for mark in marks {
      if case .markers(let places, _, _, _) = mark { points += places.count }
      if case .label(let text, _, _, _) = mark { labels.append(text) }
    }
    return (points, marks.count, labels)
  }

  @Test func `few units are points, many are bars, and the picture stays small`() throws {
    func plot(_ layers: Int, _ units: Int) -> StripPlot {
      StripPlot(
        "ω",
        rows: (0..<layers).map { layer in
          StripPlot.Row(
            name: "layer \(layer)", values: (0..<units).map { Double($0 % 101) / 50 - 1 })
        }, bands: [StripPlot.Band(name: "here", range: -0.1...0.1)], isLogarithmic: false)
    }
    let few = plot(3, 40)
    #expect(Self.marks(few).points == 120 && !few.hasBars)
    #expect(Self.marks(few).labels.contains("layer 2"))
    let many = plot(3, 100_000)
    #expect(Self.marks(many).points == 0 && many.hasBars)
    for (layers, units) in [(3, 100_000), (5000, 20), (60, 51), (60, 52), (1, 256), (2000, 257)] {
      let plot = plot(layers, units)
      let svg = SVG(drawing: plot.drawing, id: "f", title: "", description: "").text
      #expect(svg.utf8.count < 400_000, "\(layers) layers of \(units)")
      #expect(plot.drawing.marks.count < 1000)
      #expect(Self.isWellFormed("<svg>" + svg + String(repeating: "<g/>", count: 21) + "</svg>"))
    }
  }

  @Test func `numbers of any size have a place on the axes`() {
    for values in [
      [-3e300, 2e300], [1e-300, 1e300], [0, 0], [-7e8, 1], [1e-3, 2e-3], [.infinity, .nan], [],
    ] as [[Double]] {
      for isLogarithmic in [false, true] {
        let plot = StripPlot(
          "τ", rows: [StripPlot.Row(name: "a", values: values)],
          bands: [StripPlot.Band(name: "here", range: 0.95...1.1)], isLogarithmic: isLogarithmic)
        let svg = SVG(drawing: plot.drawing, id: "f", title: "", description: "").text
        #expect(!svg.contains("nan") && !svg.contains("inf"), "\(values)")
        #expect(svg.utf8.count < 20_000)
      }
    }
  }

  @Test func `the same audit gives the same bytes`() throws {
    let url = FileManager.default.temporaryDirectory
      .appendingPathComponent("snn-verify-report-\(UUID().uuidString)")
    try Self.network.write(to: url)
    defer { try? FileManager.default.removeItem(at: url) }
    func run(_ jobs: Int) throws -> AuditReport {
      var request = AuditRequest(path: url.path, jobs: jobs)
      request.keepsPairs = true
      request.activation = try ActivationFormula(named: "gelu")
      request.box = -1...1
      return AuditReport(try request.run())
    }
    let (one, two) = (try run(1), try run(3))
    for format in Report.Format.allCases {
      #expect(one.encoded(as: format) == two.encoded(as: format))
    }
  }
}
