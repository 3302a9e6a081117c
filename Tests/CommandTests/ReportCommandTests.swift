import Foundation
import Testing

@Suite struct ReportCommandTests {
  private let directory: TemporaryDirectory

  init() throws { directory = try TemporaryDirectory() }

  private func path(_ name: String) -> String { directory.url(name).path }

  private static func finds(_ script: String) -> Bool {
    (try? Tool.shell(script))?.status == 0
  }

  private static let hasValidator = finds("python3 -c 'import jsonschema' 2>/dev/null")
  private static let hasLaTeX = finds("command -v pdflatex && kpsewhich tikz.sty lmodern.sty")
  private static let chromium: String? = ["chromium", "chromium-browser", "google-chrome"]
    .first { finds("command -v \($0)") }

  @Test func `a report is written once, and again only by force`() throws {
    let file = path("report.md")
    let run = try Tool.run("report", "--no-claims", "-o", file, "--date", "2026-01-31")
    #expect(run.status == 0 && run.output.contains("5 claims, proved"), "\(run.error)")
    let text = try String(contentsOfFile: file, encoding: .utf8)
    #expect(text.contains("2026-01-31") && text.contains("**proved**"))
    let refused = try Tool.run("report", "--no-claims", "-o", file)
    #expect(refused.status == 74 && refused.error.contains("--force"))
    let forced = try Tool.run("report", "--no-claims", "-o", file, "--force", "--jobs", "1")
    #expect(forced.status == 0)
    #expect(try String(contentsOfFile: file, encoding: .utf8) != text)
    #expect(try directory.contents == ["report.md"])
  }

  @Test(arguments: [
    ("-o report.txt", ".html, .md, .tex or .json"), ("-o report", ".html, .md, .tex or .json"),
    ("-o r.html --date 2026-02-30", "is not a day"), ("-o r.html --date today", "is not a day"),
    ("-o r.html --jobs 0", "--jobs"), ("-o r.html --budget 0", "--budget"), ("", "--output"),
  ])
  func `a mistake is named`(_ options: String, _ message: String) throws {
    let run = try Tool.run(["report"] + options.split(separator: " ").map(String.init))
    #expect(run.status == 64 && run.error.contains(message), "\(run.error)")
  }

  @Test func `a certificate is confirmed, or refused`() throws {
    let (proof, report) = (path("proof.json"), path("report.json"))
    #expect(try Tool.run("contraction", "--certificate", proof).status == 0)
    let run = try Tool.run("report", "--no-claims", "--certificate", proof, "-o", report)
    #expect(run.status == 0, "\(run.error)")
    let text = try String(contentsOfFile: report, encoding: .utf8)
    #expect(text.contains("\"wasRead\" : true") && text.contains("\"isReproduced\" : true"))
    let hash = try Tool.shell("sha256sum '\(proof)' || shasum -a 256 '\(proof)'").output.prefix(64)
    #expect(text.contains(hash))

    let content = try String(contentsOfFile: proof, encoding: .utf8)
    for (changed, status) in [
      // Too coarse a covering, a domain where the claim is false, and what is no certificate.
      (content.replacing(/"tree" : "[0-9.]+"/, with: #""tree" : ".""#), 1),
      (content.replacing("\"11/10\"", with: "\"2\""), 1),
      (content.replacing("\"version\" : 1", with: "\"version\" : 9"), 65), ("{", 65),
    ] as [(String, Int32)] {
      try changed.write(toFile: path("changed.json"), atomically: true, encoding: .utf8)
      let refused = try Tool.run(
        "report", "--no-claims", "--certificate", path("changed.json"), "-o", path("other.html"))
      #expect(refused.status == status, "\(refused.error)")
      #expect(refused.error.contains("changed.json"))
      #expect(!FileManager.default.fileExists(atPath: path("other.html")))
    }
    let missing = try Tool.run("report", "--certificate", path("none.json"), "-o", path("r.html"))
    #expect(missing.status == 74)
  }

  @Test func `contraction writes a report on its own result`() throws {
    let file = path("report.html")
    let run = try Tool.run("contraction", "--below", "0.5", "--report", file)
    #expect(run.status == 1)
    let text = try String(contentsOfFile: file, encoding: .utf8)
    #expect(
      text.contains("refuted</strong>") && text.contains("A point at which the claim is false"))
    #expect(try Tool.run("contraction", "--report", path("report.xml")).status == 64)
  }

  @Test(.enabled(if: hasValidator, "skipped: needs Python's jsonschema"))
  func `the JSON follows its schema, and a changed one does not`() throws {
    let schema = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Documentation/report.schema.json").path
    func isValid(_ file: String) throws -> Bool {
      try Tool.shell(
        """
        python3 -c 'import json, sys, jsonschema
        jsonschema.validate(json.load(open(sys.argv[1])), json.load(open(sys.argv[2])))' \
        '\(file)' '\(schema)'
        """
      ).status == 0
    }
    let file = path("report.json")
    #expect(try Tool.run("report", "--no-claims", "-o", file).status == 0)
    #expect(try isValid(file))
    let text = try String(contentsOfFile: file, encoding: .utf8)
    for (old, new) in [("\"version\" : 1", "\"version\" : 2"), ("\"proved\"", "\"likely\"")] {
      try text.replacing(old, with: new)
        .write(toFile: path("changed.json"), atomically: true, encoding: .utf8)
      #expect(try !isValid(path("changed.json")), "\(old)")
    }
  }

  @Test(.enabled(if: hasLaTeX, "skipped: needs pdflatex with TikZ"))
  func `the LaTeX compiles as it is`() throws {
    #expect(try Tool.run("report", "--no-claims", "-o", path("report.tex")).status == 0)
    let run = try Tool.shell(
      "cd '\(directory.root.path)' && pdflatex -halt-on-error -interaction=nonstopmode report.tex")
    #expect(run.status == 0, "\(run.output.suffix(800))")
    #expect(FileManager.default.fileExists(atPath: path("report.pdf")))
  }

  /// The page in a frame of a phone's and of a desk's width: nothing is wider than the frame, no
  /// label of a plot leaves it, overlaps another or is smaller than 12 pixels.
  @Test(
    .enabled(if: chromium != nil, "skipped: no Chromium is found; 'make browser' installs one"),
    arguments: [390, 1280])
  func `nothing overflows or overlaps in a browser`(_ width: Int) throws {
    let browser = try #require(Self.chromium)
    #expect(try Tool.run("report", "--no-claims", "-o", path("report.html")).status == 0)
    let page = try String(contentsOfFile: path("report.html"), encoding: .utf8)
      .replacing("&", with: "&amp;").replacing("\"", with: "&quot;")
    let wrapper = """
      <!DOCTYPE html><title>not measured</title>
      <iframe id="f" srcdoc="\(page)" style="width:\(width)px;height:900px;border:0"></iframe>
      <script>
      onload = () => {
        const d = document.getElementById('f').contentDocument, found = [];
        const root = d.documentElement;
        if (root.scrollWidth > root.clientWidth) found.push('page ' + root.scrollWidth);
        for (const svg of d.querySelectorAll('svg')) {
          const frame = svg.getBoundingClientRect();
          const boxes = [...svg.querySelectorAll('text')].map(t => [t, t.getBoundingClientRect()]);
          boxes.forEach(([t, b], i) => {
            const scale = frame.width / svg.viewBox.baseVal.width;
            if (parseFloat(getComputedStyle(t).fontSize) * scale < 12) found.push('small ' + t.textContent);
            if (b.left < frame.left - 1 || b.right > frame.right + 1 || b.top < frame.top - 1
              || b.bottom > frame.bottom + 1) found.push('outside ' + t.textContent);
            for (const [u, c] of boxes.slice(i + 1))
              if (b.left < c.right - 1 && c.left < b.right - 1 && b.top < c.bottom - 3
                && c.top < b.bottom - 3) found.push('overlap ' + t.textContent + ' / ' + u.textContent);
          });
        }
        document.title = 'figures ' + d.querySelectorAll('svg').length + ' found ' + found.join('; ');
      };
      </script>
      """
    try wrapper.write(toFile: path("wrapper.html"), atomically: true, encoding: .utf8)
    let run = try Tool.shell(
      """
      \(browser) --headless --no-sandbox --disable-gpu --user-data-dir='\(path("profile"))' \
      --virtual-time-budget=10000 --window-size=1400,1000 --dump-dom 'file://\(path("wrapper.html"))'
      """)
    let title = try #require(run.output.firstMatch(of: /<title>(.*?)<\/title>/)?.output.1)
    #expect(title == "figures 7 found ", "\(title)")
  }
}
