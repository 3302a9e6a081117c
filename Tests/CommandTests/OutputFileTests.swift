import Foundation
import Testing

import snn_verify

@Suite struct OutputFileTests {
  private let directory: TemporaryDirectory

  init() throws { directory = try TemporaryDirectory() }

  private func path(_ name: String) -> String { directory.url(name).path }

  private func file(_ name: String, force: Bool = false) -> OutputFile {
    OutputFile(path: path(name), mayReplace: force)
  }

  private func trouble(_ body: () throws -> Void) -> String? {
    do {
      try body()
      return nil
    } catch {
      return (error as? FileTrouble)?.message ?? "\(error)"
    }
  }

  /// Foundation's cutting of paths trapped on names of one character.
  @Test(arguments: [
    ("x", ".", "x", ""), ("é", ".", "é", ""), ("-", ".", "-", ""), ("x/", "x", "", ""),
    ("/", "/", "", ""), ("/x", "/", "x", ""), ("a/b.json", "a", "b.json", "json"),
    ("a.b/c", "a.b", "c", ""), (".tex", ".", ".tex", ""), ("", ".", "", ""),
    ("/\u{301}", "/", "\u{301}", ""), ("r.md.", ".", "r.md.", ""),
  ])
  func `a path is cut at its bytes`(
    _ path: String, _ directory: String, _ name: String, _ suffix: String
  ) {
    #expect(PathName.directory(of: path) == directory)
    #expect(PathName.name(of: path) == name)
    #expect(PathName.suffix(of: path) == suffix)
  }

  @Test func `a further file has a number before its suffix`() {
    #expect(PathName.numbered("d.x/proof.json", 2) == "d.x/proof-2.json")
    #expect(PathName.numbered("d.x/proof", 2) == "d.x/proof-2")
  }

  @Test(arguments: ["contraction --certificate x", "variance upper --certificate é"])
  func `a file may have a name of one character`(_ command: String) throws {
    let arguments = command.split(separator: " ").map(String.init)
    let run = try Tool.run(arguments, in: directory.root)
    #expect(run.status == 0, "\(run.error)")
    #expect(try directory.contents == [arguments.last!])
  }

  @Test(arguments: [
    ("x/", "is a directory"), ("-", "./-"), ("", "is empty"), ("none/x", "No such file"),
    (String(repeating: "a", count: 256), "too long"), ("dangling", "leads to no file"),
    ("pipe", "a device or a pipe"), ("/dev/null", "a device or a pipe"),
    ("y/", "names a directory"),
  ])
  func `what cannot be written is refused before the work, by force too`(
    _ name: String, _ message: String
  ) throws {
    try FileManager.default.createDirectory(
      at: directory.url("x"), withIntermediateDirectories: false)
    #expect(symlink("nothing", path("dangling")) == 0)
    #expect(mkfifo(path("pipe"), 0o600) == 0)
    let place =
      name.isEmpty || name == "-" || name.hasPrefix("/")
      ? name : directory.root.path + "/" + name
    for force in [false, true] {
      let file = OutputFile(path: place, mayReplace: force)
      let refusal = try #require(trouble { try file.checkWritable() })
      #expect(refusal.contains(message) && !refusal.contains("--force"), "\(refusal)")
      #expect(trouble { try file.write(Data([1])) } != nil)
    }
  }

  @Test func `the longest name and a link to a file can be written`() throws {
    let long = String(repeating: "a", count: 255)
    try file(long).write(Data([1]))
    try Data([1]).write(to: directory.url("target"))
    #expect(symlink("target", path("link")) == 0)
    try file("link", force: true).write(Data([2]))
    #expect(try Data(contentsOf: directory.url("target")) == Data([1]))
    #expect(try Data(contentsOf: directory.url("link")) == Data([2]))
    #expect(try directory.contents == [long, "link", "target"].sorted())
  }

  /// What `kill -9` leaves is an unlocked temporary file.
  @Test func `the next run removes what a killed one left`() throws {
    let file = file("proof.json")
    try Data([1, 2, 3]).write(to: URL(fileURLWithPath: file.temporary))
    try file.write(Data([4]))
    #expect(try directory.contents == ["proof.json"])
    #expect(try Data(contentsOf: directory.url("proof.json")) == Data([4]))
  }

  /// Whoever leads the temporary name elsewhere does not make the program write there.
  @Test func `a temporary name that is a link is not followed`() throws {
    let file = file("proof.json")
    try Data([1]).write(to: directory.url("victim"))
    #expect(symlink("victim", file.temporary) == 0)
    #expect(trouble { try file.write(Data([4])) }?.contains("in the way") == true)
    #expect(link(path("victim"), self.file("other.json").temporary) == 0)
    try self.file("other.json").write(Data([5]))
    #expect(try Data(contentsOf: directory.url("victim")) == Data([1]))
  }

  @Test func `two processes do not write one file`() throws {
    let file = file("proof.json")
    let other = open(file.temporary, O_WRONLY | O_CREAT, 0o600)
    defer { close(other) }
    #expect(flock(other, LOCK_EX) == 0)
    #expect(trouble { try file.write(Data([4])) }?.contains("another process") == true)
  }

  @Test func `two outputs of one name are refused, and an output that is an input`() throws {
    let same = [file("a", force: true), OutputFile(path: path(".") + "/a", mayReplace: true)]
    #expect(trouble { try OutputFiles.check(same) }?.contains("written twice") == true)
    try Data([1]).write(to: directory.url("t.csv"))
    #expect(symlink("t.csv", path("link.csv")) == 0)
    for input in ["t.csv", "link.csv"] {
      let refusal = trouble {
        try OutputFiles.check([file("t.csv", force: true)], reading: [path(input)])
      }
      #expect(refusal?.contains("is read by this command") == true)
    }
    #expect(trouble { try OutputFiles.check([file("a"), nil, file("b")], reading: [nil]) } == nil)
    let run = try Tool.run(
      "train", "--data", path("t.csv"), "--label", "1", "--model", path("m"), "--curves", path("m"))
    #expect(run.status == 74 && run.error.contains("written twice"))
  }

  @Test func `claims refuse a directory for certificates before they are decided`() throws {
    try Data().write(to: directory.url("taken"))
    for place in ["", path("taken"), path("taken") + "/in"] {
      let run = try Tool.run("claims", "--id", "lemma-6-erfc-term", "--certificates", place)
      #expect(run.status == 74 && run.output.isEmpty, "\(run.error)")
      #expect(!run.error.contains("NSCocoa"))
    }
  }
}
