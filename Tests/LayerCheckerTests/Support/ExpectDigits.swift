import BigInt
import CheckerTestSupport
import Testing

import LayerChecker

/// That an enclosure contains a number with the given digits, which may be cut or rounded after the
/// last, and no other with fewer correct ones by three.
func expectDigits(
  _ value: FixedInterval, _ text: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  let digits = Rational(decimal: text)
  let places = text.split(separator: ".").last!.count
  let range = Range(
    lower: ExactSeries.difference(digits, unit(places)),
    upper: ExactSeries.sum(digits, unit(places)))
  #expect(value.meets(range), "\(value)", sourceLocation: sourceLocation)
  let slack = Range(
    lower: ExactSeries.difference(digits, unit(places - 3)),
    upper: ExactSeries.sum(digits, unit(places - 3)))
  #expect(
    value >= slack.lower && value <= slack.upper, "\(value)", sourceLocation: sourceLocation)
}
