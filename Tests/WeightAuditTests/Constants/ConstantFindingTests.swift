import IntervalArithmetic
import Testing
import WeightAudit

/// Numbers in texts of several languages, and what is no constant.
@Suite struct ConstantFindingTests {
  private func findings(_ text: String) -> [ConstantFinding] { LintRequest.findings(in: text) }

  @Test(arguments: [
    ("x = 1.7015043497085571", "1.7015043497085571", 5),
    ("x=1.7015043e0;", "1.7015043e0", 3),
    ("x = -17015043497085571e-16", "17015043497085571e-16", 6),
    ("float x = 1.7015043497085571f;", "1.7015043497085571f", 11),
    ("double x = 1.7015043497085571D;", "1.7015043497085571D", 12),
    ("long double x = 1.7015043497085571L;", "1.7015043497085571L", 17),
    ("let x = 1.701_504_349_708_557_1_f64;", "1.701_504_349_708_557_1_f64", 9),
    ("auto x = 1.701'504'349'708'557'1;", "1.701'504'349'708'557'1", 10),
    ("x = 1.7015043497085571d0", "1.7015043497085571d0", 5),
    ("let x = 0x1.b395c9b6a4a1p+0", nil, 0),
    ("{\"gelu\": 1.7015043497085571}", "1.7015043497085571", 10),
    ("≈1.7015043497085571", "1.7015043497085571", 2),
    ("# π\tß 1.7015043497085571", "1.7015043497085571", 7),
    ("gamma=jnp.array(.95311164380491208, dtype)", ".95311164380491208", 17),
  ])
  func `a number is found however it is written`(_ text: String, _ found: String?, _ column: Int) {
    let findings = findings(text)
    #expect(findings.first?.text == found, "\(findings)")
    #expect(findings.count == (found == nil ? 0 : 1))
    if let finding = findings.first {
      #expect(finding.verdict != .right && finding.place.column == column)
      #expect(finding.place.length == finding.text.unicodeScalars.count)
    }
  }

  /// The hexadecimal text of a printed number is read exactly.
  @Test func `a hexadecimal float is a number`() {
    let found = findings("constexpr double gelu = 0x1.b395ca0000000p+0;")
    #expect(found.map(\.verdict) == [.wrong])
    #expect(found.map(\.quantity.words) == ["1/std gelu_tanh(Z)"])
  }

  @Test(arguments: [
    // Parts of names, versions, members and longer words.
    "v1.7015043497085571", "x1.7015043497085571y", "1.7015043497085571.2", "2.1.7015043497085571",
    "x.7015043497085571", "1.7015043497085571foo", "a[0].95311164380491208",
    // Another magnitude, another sixth digit, five digits.
    "17.015043497085571", "gelu = 1.70151434", "gelu = 1.7015",
    // Six digits, but no name; a name, but too ordinary.
    "x = 1.701504", "relu = 1.41421356", "gelu = 5/3", "x = 0.75", "y = 1.4142135623730951",
    // The parts of a chance.
    "[-0.26894143, 0, 0.7310586, 1.7615942, 2.8577223]", "expected = 0.48027", "1e5000",
    "1e-99999999",
    // No expression of numbers, or one that is divided by.
    "gelu = x / math.sqrt(2/math.pi)", "gelu = math.sqrt(2/(math.pi*k))",
    "gelu = (2/math.pi)**0.25",
    "calculate_gain(name)", "calculate_gain('leaky_relu', 0.2)",
    "nn.RNN(4, 4, nonlinearity='tanh')",
    "nonlinearity='selu'",
  ])
  func `nothing is guessed`(_ text: String) {
    let found = findings(text)
    #expect(found.isEmpty, "\(found)")
  }

  @Test(arguments: [
    ("x = 1.6732632423543772848170429916717", 32),
    ("x = 1.0507009873554804934193349852946", 32), ("x = 1.05070098", 9), ("alpha = 1.673263", 7),
    ("stddev / .87962566103423978", 16), ("x = 1.7871872221", 11), ("x = 1.78718722", 9),
    ("C_W = 1.98305826", 9), ("gelu = 0.7978845608028654", 16),
    ("silu(x) / 0.596", 3), ("lambda x: 0.909 * silu(x)", 3),
  ])
  func `a right number is right to the digit`(_ text: String, _ digits: Int) {
    let found = findings(text)
    #expect(found.map(\.verdict) == [.right], "\(found)")
    #expect(found.map(\.rightDigits) == [digits])
  }

  /// The twins of these: the last digit, or one before it, is another.
  @Test(arguments: [
    ("x = 1.6732632423543772848170429916719", 31), ("x = 1.0507009873554804934193349852948", 31),
    ("lambda = 1.05070092", 7), ("alpha = 1.6732612", 6), ("stddev / .87962566103423990", 15),
    ("swish = 1.7871872228", 9), ("swish = 1.78718724", 8), ("C_W = 1.98305829", nil),
    ("gelu = 0.7978845608028664", 14), ("x = 1.7580993408473766", 16),
  ])
  func `a wrong digit is found`(_ text: String, _ digits: Int?) {
    let found = findings(text)
    #expect(found.map(\.verdict) == (digits == nil ? [] : [.wrong]), "\(found)")
    #expect(found.first?.rightDigits == digits)
  }

  @Test func `a missing factor is told from rounding`() {
    let found = findings(
      """
      swish_C_b = 0.055514317
      stddev = .95311164380491208
      """)
    #expect(found.map(\.verdict) == [.slip, .slip])
    #expect(found[0].reason == "a factor 10 is missing, to 8 digits")
    #expect(found[1].reason?.contains("sqrt(1 - 5*exp(-4))") == true)
    #expect(found.map(\.rightDigits) == [0, 1])
    // The right ones are none.
    #expect(findings("swish_C_b = 0.55514317").isEmpty)
  }

  @Test func `a binary32 number that is written out is called one`() {
    let found = findings(
      "alpha = 1.67326319217681884765625, 1.6732631921768188, 1.05070102214813232421875")
    #expect(found.map(\.verdict) == [.binary32, .binary32, .binary32])
    // One digit later it is no binary32 number.
    #expect(findings("alpha = 1.67326319217681884775625").map(\.verdict) == [.wrong])
  }

  @Test(arguments: [
    ("math.sqrt(2/math.pi) * x", "math.sqrt(2/math.pi)", "gelu"),
    ("y = np.sqrt(2.0 / np.pi)", "np.sqrt(2.0 / np.pi)", "gelu"),
    ("y = (2 / M_PI)**0.5", "(2 / M_PI)**0.5", "gelu"),
    ("y = std::sqrt(2 / (1 - 1/M_PI));", "std::sqrt(2 / (1 - 1/M_PI))", "relu"),
  ])
  func `a number that is spelled out is one`(_ text: String, _ found: String, _ name: String) {
    let findings = findings(text)
    #expect(findings.map(\.verdict) == [.right], "\(findings)")
    let text = findings.first.map(\.text) ?? ""
    #expect(
      found.hasSuffix(text) && text.hasSuffix("sqrt" + found.drop { $0 != "(" }) || text == found)
    #expect(findings.first?.quantity.words.lowercased().contains(name) == true)
  }

  @Test func `a gain stands in the call that names it`() {
    let found = findings(
      """
      a = nn.init.calculate_gain('selu')
      b = calculate_gain( "relu" ) + calculate_gain('conv2d')
      c = calculate_gain('tanh')
      nn.init.kaiming_normal_(w, nonlinearity="selu")
      """)
    #expect(found.map(\.verdict) == [.wrong, .right, .absent, .wrong])
    #expect(found.map(\.standsFor) == ["3/4", "sqrt(2)", "5/3", "3/4"])
    #expect(found.map(\.place.line) == [1, 2, 3, 4])
    #expect(found[2].truth == nil)
  }

  @Test func `an ordinary number needs its names beside it`() {
    #expect(
      findings("'swish': dict(def_gain=np.sqrt(2))").map(\.quantity.words) == ["1/rms silu(Z)"])
    #expect(findings("xavier_normal_(w, gain=5.0/3)  # tanh").map(\.verdict) == [.absent])
    #expect(findings("relu_gain = math.sqrt(2)").map(\.verdict) == [.right])
    #expect(findings("x = np.sqrt(2)").isEmpty)
    #expect(findings("swish: np.sqrt(2)").isEmpty)
    #expect(findings("y = 0.596 * x").isEmpty)
    // The edge of chaos, some lines below its name.
    let found = findings("class EdgeOfChaos:\n  # tanh\n  values = {'tanh': (1.722, 0.04)}\n")
    #expect(found.map(\.verdict) == [.wrong] && found.map(\.rightDigits) == [2])
  }

  @Test func `a mark silences its line and no other`() {
    let line = "gelu = 1.7015043497085571"
    #expect(findings("\(line)  # snn-verify: ignore\n\(line)").map(\.place.line) == [2])
    #expect(findings("// snn-verify: ignore\n\(line)").map(\.place.line) == [2])
    #expect(findings("\(line) # snn-verify ignore").count == 1)
    let long = line + String(repeating: " ", count: 5000) + "# snn-verify: ignore"
    #expect(findings(long).isEmpty)
  }
}
