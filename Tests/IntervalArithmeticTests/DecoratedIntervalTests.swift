import IntervalArithmetic
import Testing

@Suite struct DecoratedIntervalTests {
  private typealias Decorated = DecoratedInterval<Double>

  private func decorated(_ text: String) throws -> Decorated { try Decorated(parsing: text) }

  @Test(arguments: [
    ("[1,2]_com", Decoration.com), ("[1,2]", .com), ("[1,inf]", .dac), ("[empty]", .trv),
    ("[1,2]_trv", .trv), ("[entire]_def", .def), ("[1e400]_com", .dac), ("[nai]", .ill),
    ("[1,2]_com ", .com), (" [1,2]_DEF\t", .def), (" [1,2] ", .com), (" [nai] ", .ill),
    ("1.5?_dac ", .dac),
  ])
  func `literals`(_ text: String, _ decoration: Decoration) throws {
    #expect(try decorated(text).decoration == decoration)
  }

  @Test(arguments: [
    "[1,inf]_com", "[empty]_def", "[1,2]_ill", "[2,1]_com", "[1,2]_xyz",
    "[1,2] _com", "[1,2]_ com", "[1,2]_", "_com", "[1,2]_com_com", "[1,2]_com x",
  ])
  func `false literals`(_ text: String) {
    #expect(throws: NumberSyntaxError.self) { try Decorated(parsing: text) }
  }

  @Test func `decorations of results`() throws {
    let x = try decorated("[-1,4]_com")
    #expect(x.squareRoot().decoration == .trv && x.squareRoot().interval.upper == 2)
    #expect(x.squared().squareRoot().decoration == .com)
    #expect(x.reciprocal().decoration == .trv)
    #expect(x.sign().decoration == .def)
    #expect(try decorated("[0.1,0.9]").rounded(toInteger: .up).decoration == .com)
    #expect(try decorated("[0.1,1]").rounded(toInteger: .up).decoration == .dac)
    #expect((x + (try decorated("[1,inf]"))).decoration == .dac)
    #expect(x.intersection(x).decoration == .trv)
    #expect((x * .nai).isNaI && Decorated.nai != Decorated.nai)
    #expect(try decorated("[1,2]_def").exp().decoration == .def)
    #expect(try decorated("[1e308]").exp().decoration == .dac)
  }

  @Test(arguments: [
    "?", "1?x", "1??1", "1?ud", "1?1.5", "1.2.3?", "1e1?", "0x1p0?", "1/2?", "1?e", "1?e+",
    "1?e1.5",
    "1?-1", "--1?", "1?1 u", "1 ?", "[1?]", "1?١", "1?e99999999999999999999", "1?e30001", ".?",
    "+?",
  ])
  func `false uncertain numbers`(_ text: String) {
    #expect(throws: NumberSyntaxError.self) { try Decorated(parsing: text) }
  }

  @Test(arguments: [
    ("3.56?1", "[3.55,3.57]"), ("3.56?", "[3.555,3.565]"), ("10?3u", "[10,13]"),
    ("2.5?d", "[2.45,2.5]"), ("-10??u", "[-10,inf]"), ("2.500?5e4", "[24950,25050]"),
    ("+.5?1U", "[0.5,0.6]"), ("-1.?D", "[-1.5,-1]"), ("0.0??", "[entire]"), ("7?0", "[7,7]"),
    ("1?12E-1", "[-1.1,1.3]"), (" 1??de+2 ", "[-inf,100]"),
  ])
  func `uncertain numbers`(_ text: String, _ interval: String) throws {
    typealias Real = Interval<BigFloat<2>>
    #expect(try Real(parsing: text) == Real(parsing: interval))
  }
}
