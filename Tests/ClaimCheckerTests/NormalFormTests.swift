import Testing

import ClaimChecker

@Suite struct NormalFormTests: ReadsFormulas {
  let names = Names(Formulas(), variables: ["x", "y"])

  @Test(arguments: [
    ("(x + y)^2", "x^2 + 2x y + y^2"), ("(x^2 - y^2)/(x - y)", "x + y"),
    ("sqrt(8)", "2 sqrt 2"), ("sqrt(x^2)", "abs(x)"), ("sqrt(v)^2", "v"),
    ("sqrt(18 v^3)", "3v sqrt(2v)"),
    ("abs(-x y)", "abs(x)*abs(y)"), ("abs(x)^2", "x^2"), ("sqrt((x + y)^2 + 1)^2", "(x + y)^2 + 1"),
    ("e^(x + y)", "e^x*e^y"), ("e^x*e^(-x)", "1"), ("erfc(x) + erfc(-x)", "2"),
    ("erf(x) + erfc(x)", "1"),
    ("erfcx(-x)", "2e^(x^2) - erfcx(x)"), ("sqrt(e^(2x))", "e^x"), ("1/(1 + x) + x/(1 + x)", "1"),
    ("D[erfcx(x), x]", "2x erfcx(x) - 2/sqrt(pi)"), ("sqrt(x/y)*abs(y)", "sqrt(x y)"),
    ("alpha", "sqrt(2/pi)/(1 - erfcx(1/sqrt 2))"), ("At[mu~, m = 0, v = 1]", "0"),
    ("At[nu~, m = 0, v = 1]", "1"), ("E1", "e^(m + v/2)*erfc((m + v)/sqrt(2v))"),
    ("E2", "e^(2m + 2v)*erfc((m + 2v)/sqrt(2v))"),
  ])
  func `true equations are shown, false ones are not`(_ left: String, _ right: String) throws {
    #expect(areEqual(try term(left), try term(right)))
    #expect(!areEqual(try term(left), try term("(\(right)) + 1/1000")))
    #expect(!areEqual(try term("2*(\(left)) + x"), try term("2*(\(right)) - x")))
  }

  @Test(arguments: [
    ("sqrt(x^2)", "x"), ("abs(x)", "x"), ("sqrt(x)^2", "y"), ("erfc(x)", "erfc(-x)"),
    ("e^(x^2)", "(e^x)^2"), ("sqrt(2)", "1.41421356"), ("1/x - 1/x", "x"),
    ("sqrt(x y)", "sqrt(x)*sqrt(y) + 1"),
  ])
  func `what is not an identity is not shown`(_ left: String, _ right: String) throws {
    #expect(!areEqual(try term(left), try term(right)))
  }
}
