import IntervalArithmetic
import Proving

/// The extremes and the quartiles of a number for each unit.
///
/// A quartile is the value of a unit: the smallest one that at least 1/4, 1/2 or 3/4 of the units do not
/// exceed.
package struct Spread<Value: Sendable>: Sendable {
  package let minimum, lowerQuartile, median, upperQuartile, maximum: Value

  /// Takes the values at positions in ascending order.
  private init(count: Int, _ value: (Int) -> Value) {
    func position(_ quarters: Int) -> Int { max(0, (quarters * count + 3) / 4 - 1) }
    minimum = value(0)
    lowerQuartile = value(position(1))
    median = value(position(2))
    upperQuartile = value(position(3))
    maximum = value(count - 1)
  }

  /// In ascending order.
  package var all: [Value] { [minimum, lowerQuartile, median, upperQuartile, maximum] }
}

extension Spread<Rational> {
  /// Exactly; nil of nothing.
  init?(_ values: [Dyadic]) {
    guard !values.isEmpty else { return nil }
    // Lower ends of tightest enclosures are in the order of the values; among equal ones the values decide.
    let keys = values.map { $0.interval().lower }
    let order = values.indices.sorted { keys[$0] < keys[$1] }
    self.init(count: values.count) { rank in
      let key = keys[order[rank]]
      var (first, last) = (rank, rank)
      while first > 0, keys[order[first - 1]] == key { first -= 1 }
      while last + 1 < order.count, keys[order[last + 1]] == key { last += 1 }
      let tied = order[first...last].map { values[$0] }
      return (tied.count == 1 ? tied[0] : tied.sorted()[rank - first]).rational
    }
  }
}

extension Spread<Enclosure> {
  /// Enclosures of the extremes and quartiles of enclosed values: those of the ends; nil of nothing.
  init?(_ values: [Interval<Double>]) {
    guard !values.isEmpty else { return nil }
    let (lower, upper) = (values.map(\.lower).sorted(), values.map(\.upper).sorted())
    self.init(count: values.count) {
      Enclosure(Interval<Double>(unchecked: lower[$0], upper[$0]))
    }
  }
}
