import Testing

import LayerChecker

@Suite struct RationalTests {
  @Test func `numbers are written as decimals where these are short`() {
    #expect("\(Rational(19, over: 20))" == "0.95" && "\(Rational(-1, over: 3))" == "-1/3")
    #expect("\(Rational(-7))" == "-7" && "\(Rational(0))" == "0")
  }
}
