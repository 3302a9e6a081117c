import Foundation
import Testing

@Suite struct CertificateFileTests {
  private let directory: TemporaryDirectory
  private let path: String

  init() throws {
    directory = try TemporaryDirectory()
    path = directory.url("certificate.json").path
  }

  @Test func `a certificate is written once, and again only by force`() throws {
    #expect(try Tool.run("contraction", "--certificate", path).status == 0)
    let first = try Data(contentsOf: URL(fileURLWithPath: path))
    let refused = try Tool.run("contraction", "--certificate", path)
    #expect(refused.status == 74)
    #expect(refused.error.contains("--force"))
    #expect(refused.output.isEmpty)
    let forced = try Tool.run(
      "contraction", "--certificate", path, "--force", "--reduction", "worst-case")
    #expect(forced.status == 0)
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) != first)
    #expect(try directory.contents == ["certificate.json"])
  }

  @Test func `the certificate does not depend on the number of jobs`() throws {
    var files: [Data] = []
    for jobs in ["1", "2", "5"] {
      let run = try Tool.run("contraction", "--certificate", path, "--force", "--jobs", jobs)
      #expect(run.status == 0)
      files.append(try Data(contentsOf: URL(fileURLWithPath: path)))
    }
    #expect(files[0] == files[1] && files[1] == files[2])
  }

  @Test func `a refutation is certified, an undecided result is not`() throws {
    #expect(
      try Tool.run("contraction", "--below", "0.5", "--certificate", path).status == 1)
    #expect(try String(contentsOfFile: path, encoding: .utf8).contains(#""refutation""#))
    let other = directory.url("other.json").path
    let undecided = try Tool.run("contraction", "--budget", "10", "--certificate", other)
    #expect(undecided.status == 2)
    #expect(undecided.error.contains("no certificate"))
    #expect(!FileManager.default.fileExists(atPath: other))
  }

  @Test(arguments: ["/nonexistent/directory/c.json", "/dev/null/c.json", "/"])
  func `a path that cannot be written is refused at once`(_ path: String) throws {
    let run = try Tool.run("contraction", "--certificate", path)
    #expect(run.status == 74)
    #expect(run.output.isEmpty)
    #expect(run.error.contains(path))
  }

  /// A limit on file size fails the write as a full disk does.
  @Test func `a full disk leaves no file behind`() throws {
    let run = try Tool.shell(
      #"(ulimit -f 0; "$0" contraction --certificate '\#(path)' 2>&1) | cat"#)
    #expect(run.output.contains("nothing was written"))
    #expect(try directory.contents.isEmpty)
  }

  @Test(.enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "needs /dev/full"))
  func `a result that cannot be printed is file trouble`() throws {
    let run = try Tool.shell(#""$0" contraction > /dev/full"#)
    #expect(run.status == 74)
    #expect(run.error.contains("standard output"))
  }

  /// The bound lies above the supremum by less than 1e-37: no speed of the search ends before Ctrl-C.
  @Test func `Ctrl-C ends with what is known so far`() throws {
    let run = try Tool.shell(
      #"""
      "$0" contraction --domain extended --below 0.98902627183935435701652537972753523767 \
        --budget 1000000000 --certificate '\#(path)' &
      sleep 1; kill -INT $!; wait $!
      """#)
    #expect(run.status == 2)
    #expect(run.error.contains("interrupted"))
    #expect(run.output.contains("undecided"))
    #expect(try directory.contents.isEmpty)
  }
}
