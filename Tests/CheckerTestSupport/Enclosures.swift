import BigInt
import LayerChecker

extension Rational {
  /// A decimal such as `-0.25`.
  package init(decimal text: String) {
    let parts = text.split(separator: ".")
    let places = parts.count > 1 ? parts[1].count : 0
    self.init(BigInt(parts.joined())!, over: BigInt(10).power(places))
  }
}

extension FixedInterval {
  /// Whether the interval and the range share a number, as enclosures of one number must.
  package func meets(_ range: Range) -> Bool {
    let enclosure = FixedInterval(range, bits: bits)
    return lower <= enclosure.upper && enclosure.lower <= upper
  }

  package func contains(_ x: Rational) -> Bool {
    self >= x && self <= x || !(self > x) && !(self < x)
  }

  /// The width in units of the last place.
  package var units: BigInt { upper - lower }
}

/// Whether two enclosures share a number, as those of one number must.
package func overlap(_ x: FixedInterval, _ y: FixedInterval) -> Bool {
  x.lower <= y.upper && y.lower <= x.upper
}

/// 10^−places
package func unit(_ places: Int) -> Rational { Rational(1, over: BigInt(10).power(places)) }
