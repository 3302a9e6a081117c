import IntervalArithmetic
import Paper
import Testing

@Suite struct BenchmarkTableTests {
  private static let heading = "dataset,N,M,SNN,MS,HW,ResNet,BN,WN,LN"
  private static let line = "zoo,101,17,0.9200,1.0000,0.8800,1.0000,0.7200,0.9600,0.9600"

  @Test func `values are read exactly and missing ones are missing`() throws {
    let text =
      "\(Self.heading)\r\n\(Self.line)\r\ntrains,10,30,NA,NA,NA,NA,0.5000,0.5000,1.0000\r\n"
    let table = try BenchmarkTable(parsing: text, file: "a.csv")
    #expect(table.rows.map(\.dataset) == ["zoo", "trains"])
    #expect(table.rows[0].points == 101 && table.rows[0].features == 17)
    #expect(table.rows[0].accuracies[.highway] == Rational(22, over: 25))
    #expect(table.rows[1].accuracies[.snn] == nil)
    #expect(table.rows[1].accuracies[.layerNorm] == 1)
    #expect(table.completeRows.map(\.dataset) == ["zoo"])
  }

  @Test(arguments: [
    ("", "a.csv:1: expected the heading"),
    ("dataset,N,M\n\(line)", "a.csv:1: expected the heading"),
    (heading, "a.csv: has no data sets"),
    ("\(heading)\nzoo,101,17,0.9", "a.csv:2: expected 10 fields, found 4"),
    ("\(heading)\n\(line)\n\(line)", "a.csv:3: the data set 'zoo' is on line 2 already"),
    ("\(heading)\n\n,1,2,1,1,1,1,1,1,1", "a.csv:3: the name of the data set is missing"),
    ("\(heading)\nzoo,0,17,1,1,1,1,1,1,1", "a.csv:2: N is not a positive integer: '0'"),
    ("\(heading)\nzoo,1,x,1,1,1,1,1,1,1", "a.csv:2: M is not a positive integer: 'x'"),
    ("\(heading)\nzoo,1,2,1,1,1.5,1,1,1,1", "a.csv:2: HW is not an accuracy from 0 to 1: '1.5'"),
    ("\(heading)\nzoo,1,2,1,1,1,1,1,1,", "a.csv:2: LN is not an accuracy from 0 to 1: ''"),
  ])
  func `a bad file is refused with its line`(_ text: String, _ message: String) {
    let error = #expect(throws: TableError.self) {
      try BenchmarkTable(parsing: text, file: "a.csv")
    }
    #expect(error?.description.hasPrefix(message) == true, "\(error?.description ?? "")")
  }

  @Test func `a file that is not there is refused by name`() {
    let error = #expect(throws: TableError.self) {
      try BenchmarkTable(contentsOfFile: "/nowhere/table.csv")
    }
    #expect(error?.description == "/nowhere/table.csv: cannot be read as UTF-8 text")
  }

  @Test(.enabled(if: PaperData.isPresent, PaperData.absence))
  func `the table of the paper has 121 data sets and one incomplete row`() throws {
    let table = try PaperData.table()
    #expect(table.rows.count == 121)
    #expect(table.rows.filter { !$0.isComplete }.map(\.dataset) == ["trains"])
  }
}
