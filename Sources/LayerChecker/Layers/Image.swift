/// Enclosures of μ̃ and ν̃ on a box of (m, v).
package struct Image {
  package let moments: (mean: FixedInterval, variance: FixedInterval)

  package init(_ constants: Constants, m: FixedInterval, v: FixedInterval, _ form: Step.Form) {
    let whole = Moments(constants, m: m, v: v)
    guard form == .monotone else {
      moments = (whole.mean, whole.variance)
      return
    }
    /// The bound of a function with these slopes: at the corner where it is least, or greatest.
    func value(
      _ slopes: Moments.Slopes, greatest: Bool, of function: (Moments) -> FixedInterval
    ) -> FixedInterval {
      let sides = [(m, slopes.m), (v, slopes.v)].map { side, slope in
        side.collapsed(toGreatest: greatest, ofSlope: slope)
      }
      return sides == [m, v]
        ? function(whole) : function(Moments(constants, m: sides[0], v: sides[1]))
    }
    func tightened(
      _ slopes: Moments.Slopes, _ function: (Moments) -> FixedInterval
    ) -> FixedInterval {
      let least = value(slopes, greatest: false, of: function)
      let greatest = value(slopes, greatest: true, of: function)
      let bounds = FixedInterval(lower: least.lower, upper: greatest.upper, bits: m.bits)
      return bounds.intersection(function(whole))
    }
    moments = (
      tightened(whole.meanSlopes) { $0.mean }, tightened(whole.varianceSlopes) { $0.variance }
    )
  }
}
