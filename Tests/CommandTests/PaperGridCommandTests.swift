import Testing

@Suite struct PaperGridCommandTests {
  @Test func `Ctrl-C ends the walk with what it met so far`() throws {
    let run = try Tool.shell(
      #"""
      "$0" paper-grid --thin 2 &
      sleep 1; kill -INT $!; wait $!
      """#)
    #expect(run.status == 2)
    #expect(run.error.contains("interrupted"))
    #expect(run.output.contains("interrupted after") && run.output.contains("points are missing"))
  }

  @Test func `the output says that it is a simulation and gives no verdict`() throws {
    let run = try Tool.run("paper-grid", "--thin", "100", "--jobs", "1")
    #expect(run.status == 0)
    #expect(run.output.contains("it proves nothing"))
    for verdict in ["proved", "refuted", "undecided"] { #expect(!run.output.contains(verdict)) }
  }
}
