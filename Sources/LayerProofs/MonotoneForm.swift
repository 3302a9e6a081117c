import Formulas
import IntervalArithmetic
import SignalPropagation

/// Enclosures of μ̃ and ν̃ over a box of (m, v): the natural enclosure, tightened by the monotone form.
///
/// Where a partial derivative has one sign on the box, the function is smallest and largest at the
/// ends of that variable. So its lower bound may be taken with the variable collapsed to the one
/// end, its upper bound with the variable collapsed to the other.
package struct MonotoneForm<Bound: IntervalBound>: Sendable {
  let selu: SELU<Interval<Bound>>

  package init(selu: SELU<Interval<Bound>>) { self.selu = selu }

  /// Enclosures of μ̃ and ν̃, in this order.
  package func image(m: Interval<Bound>, v: Interval<Bound>) -> [Interval<Bound>] {
    let map = MomentMap(selu: selu, m: m, v: v)
    let derivative = map.derivative(of: .variance)
    var corners = Corners(selu: selu, map: map)
    return [
      corners.enclosure(of: \.mean, slopes: (derivative.a, derivative.b)),
      corners.enclosure(of: \.variance, slopes: (derivative.c, derivative.d)),
    ]
  }

  /// The corners and edges of a box on which the moments were computed, each once.
  private struct Corners {
    /// Which part of a side is meant.
    enum End: Hashable { case lower, upper, whole }
    struct Corner: Hashable { let m, v: End }

    let selu: SELU<Interval<Bound>>
    let map: MomentMap<Interval<Bound>>
    private var known: [Corner: MomentMap<Interval<Bound>>] = [:]

    init(selu: SELU<Interval<Bound>>, map: MomentMap<Interval<Bound>>) {
      self.selu = selu
      self.map = map
    }

    mutating func enclosure(
      of function: KeyPath<MomentMap<Interval<Bound>>, Interval<Bound>>,
      slopes: (Interval<Bound>, Interval<Bound>)
    ) -> Interval<Bound> {
      let natural = map[keyPath: function]
      let least = moments(at: Corner(m: Self.least(slopes.0), v: Self.least(slopes.1)))
      let greatest = moments(at: Corner(m: Self.least(-slopes.0), v: Self.least(-slopes.1)))
      return Interval(
        unchecked: max(natural.lower, least[keyPath: function].lower),
        min(natural.upper, greatest[keyPath: function].upper))
    }

    /// Where a function of the given slope is smallest.
    private static func least(_ slope: Interval<Bound>) -> End {
      slope.lower >= .zero ? .lower : slope.upper <= .zero ? .upper : .whole
    }

    private mutating func moments(at corner: Corner) -> MomentMap<Interval<Bound>> {
      if let moments = known[corner] { return moments }
      let moments =
        corner == Corner(m: .whole, v: .whole)
        ? map
        : MomentMap(
          selu: selu, m: Self.part(corner.m, of: map.m), v: Self.part(corner.v, of: map.v))
      known[corner] = moments
      return moments
    }

    private static func part(_ end: End, of side: Interval<Bound>) -> Interval<Bound> {
      switch end {
      case .lower: Interval(side.lower)
      case .upper: Interval(side.upper)
      case .whole: side
      }
    }
  }
}
