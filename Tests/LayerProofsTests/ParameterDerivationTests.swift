import IntervalArithmetic
import LayerProofs
import Proving
import Testing

@Suite struct ParameterDerivationTests {
  private func solutions(_ request: ParameterRequest) throws -> [ParameterSolution] {
    guard case .solved(let solutions) = request.run() else {
      Issue.record("\(request) is not solved")
      return []
    }
    return solutions
  }

  private func request(
    _ mean: String, _ variance: String, _ omega: String = "0", _ tau: String = "1"
  ) throws -> ParameterRequest {
    ParameterRequest(
      mean: try rational(mean), variance: try rational(variance), omega: try rational(omega),
      tau: try rational(tau))
  }

  /// The printed digits are right: the enclosure lies within one unit of the last.
  private func agrees(_ enclosure: Enclosure, _ digits: String) throws -> Bool {
    let places = digits.split(separator: ".")[1].count
    let (value, unit) = (try rational(digits), Rational.powerOfTen(-places))
    guard let lower = enclosure.lower, let upper = enclosure.upper else { return false }
    return value - unit <= lower && upper <= value + unit
  }

  @Test(arguments: [
    (
      "0", "1", "0", "1", "1.673263242354377284817042991671652",
      "1.050700987355480493419334985294606"
    ),
    ("0", "2", "0", "1", "1.97125575", "1.06070907"),
    ("0.2", "1.4", "0.3", "0.9", "1.31789707934867422", "1.23161583996553472"),
    ("-0.1", "3", "0", "1", "2.52270004502532494", "1.00331906053584586"),
    ("0", "0.5", "2", "1.1", "1.49195932430995412", "0.993751823325835533"),
  ])
  func `targets with known parameters`(
    _ mean: String, _ variance: String, _ omega: String, _ tau: String, _ alpha: String,
    _ lambda: String
  ) throws {
    let found = try solutions(request(mean, variance, omega, tau))
    let solution = try #require(found.first)
    #expect(found.count == 1)
    #expect(try agrees(solution.alpha, alpha))
    #expect(try agrees(solution.lambda, lambda))
    #expect(try !agrees(solution.alpha, alpha.dropLast(3) + "000"))
    let box = try #require(solution.uniquenessBox)
    #expect(
      box.contains([try #require(solution.alpha.lower), try #require(solution.lambda.lower)]))
    for residual in [solution.meanResidual, solution.varianceResidual] {
      #expect(try #require(residual.lower) <= 0 && 0 <= (try #require(residual.upper)))
      #expect(try #require(residual.width) < Rational.powerOfTen(-30))
    }
  }

  @Test func `a thousand digits are a thousand digits`() throws {
    let long = try #require(try solutions(ParameterRequest(digits: 1000)).first)
    #expect(try #require(long.alpha.width) < Rational.powerOfTen(-1000))
    #expect(try #require(long.lambda.width) < Rational.powerOfTen(-1000))
    let short = try #require(try solutions(ParameterRequest()).first)
    #expect(try #require(short.alpha.lower) <= (try #require(long.alpha.lower)))
    #expect(try #require(long.alpha.upper) <= (try #require(short.alpha.upper)))
  }

  @Test func `the Jacobian at (0, 1)`() throws {
    let solution = try #require(try solutions(ParameterRequest()).first)
    #expect(solution.jacobian[0] == Enclosure(lower: 0, upper: 0))
    #expect(try agrees(solution.jacobian[1], "0.088834"))
    #expect(try agrees(solution.jacobian[3], "0.782648"))
    #expect(try agrees(solution.spectralNorm, "0.7877"))
  }

  @Test(arguments: [("5", "1"), ("-5", "1"), ("1", "0.01")])
  func `a target out of reach says why`(_ mean: String, _ variance: String) throws {
    guard case .unreachable(let reason) = try request(mean, variance).run() else {
      Issue.record("(\(mean), \(variance)) was reached")
      return
    }
    #expect(reason.contains("root"))
  }

  @Test func `printed constants are measured against the true ones`() throws {
    let request = ParameterRequest()
    let solution = try #require(try solutions(request).first)
    let found = request.compare(
      alpha: try rational("1.6732632423543772"), lambda: try rational("1.0507009873554805"),
      with: solution)
    #expect(found.alpha.correctDigits == 16)
    #expect(found.lambda.correctDigits == 17)
    #expect(try #require(found.alpha.error.upper) < 0)
    #expect(try #require(found.lambda.error.lower) > 0)
    #expect(found.fixedPoints.count == 1 && found.open.isEmpty)
    let point = try #require(found.fixedPoints.first)
    // Off (0, 1), though by less than 10⁻¹⁵.
    #expect(try #require(point.variance.upper) < 1)
    #expect(try #require(point.variance.lower) > 1 - Rational.powerOfTen(-15))
  }

  @Test func `other constants have another fixed point`() throws {
    let request = ParameterRequest()
    let solution = try #require(try solutions(request).first)
    let found = request.compare(
      alpha: try rational("1.97126"), lambda: try rational("1.06071"), with: solution)
    #expect(found.alpha.correctDigits == 0 || found.alpha.correctDigits == 1)
    let point = try #require(found.fixedPoints.first)
    #expect(try #require(point.variance.lower) > Rational(1999, over: 1000))
    #expect(try #require(point.variance.upper) < Rational(2001, over: 1000))
  }
}
