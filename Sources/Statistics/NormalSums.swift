import IntervalArithmetic

/// n independent standard normal numbers: their sum over √n, which is a standard normal Z, and the sum
/// of their squares, which is Z² and an independent χ² of n − 1 degrees (`Documentation/Formulas.md`,
/// 82 and 83).
package struct NormalSums: Sendable {
  package typealias Number = ProbabilityNumber

  /// n, from 2 on.
  package let count: Int
  /// Of n − 1 degrees.
  private let rest: ChiSquareDistribution
  /// Of n degrees.
  package let squares: ChiSquareDistribution

  package init(count: Int) {
    precondition((2...ChiSquareDistribution.degreeLimit).contains(count), "a number out of range")
    self.count = count
    rest = ChiSquareDistribution(degrees: count - 1)
    squares = ChiSquareDistribution(degrees: count)
  }

  /// P(low ≤ Z ≤ high)
  package static func probability(from low: Number, through high: Number) -> Number {
    let root = Number(2).squareRoot()
    // On the side where both are small.
    let difference =
      low.lower.signum >= 0
      ? (low / root).erfc() - (high / root).erfc()
      : high.upper.signum <= 0
        ? (-high / root).erfc() - (-low / root).erfc() : (high / root).erf() - (low / root).erf()
    return (difference * .half).asProbability
  }

  /// P(the sum of squares is between two numbers)
  package func probability(squaresFrom low: Number, through high: Number) -> Number {
    let difference =
      low.lower > Number(count).upper
      ? squares.above(low) - squares.above(high) : squares.below(high) - squares.below(low)
    return difference.asProbability
  }

  /// P(z₁ ≤ Z ≤ z₂ and the sum of squares is between two numbers)
  package func probability(
    sumFrom z1: Number, through z2: Number, squaresFrom low: Number, through high: Number
  ) -> Number {
    let zero = Number(0)
    func part(_ from: Number, _ through: Number) -> Number {
      // On the side where both are small.
      let isAbove = low.lower > Number(count).upper
      let inner = integral(from: from, through: through, squares: low, isAbove: isAbove)
      let outer = integral(from: from, through: through, squares: high, isAbove: isAbove)
      return isAbove ? inner - outer : outer - inner
    }
    let total: Number
    if z1.lower.signum >= 0 {
      total = part(z1, z2)
    } else if z2.upper.signum <= 0 {
      total = part(-z2, -z1)
    } else if z1 == -z2 {
      total = Number(2) * part(zero, z2)
    } else {
      total = part(zero, z2) + part(zero, -z1)
    }
    // Neither event alone is less likely.
    let most = min(
      Self.probability(from: z1, through: z2).upper,
      probability(squaresFrom: low, through: high).upper)
    return total.asProbability.intersection(Number(unchecked: .zero, most))
  }

  /// ∫ φ(z)·P(χ²_{n−1} ≤ c − z²) dz, or with > for ≤, over 0 ≤ z₁ ≤ z ≤ z₂.
  private func integral(
    from z1: Number, through z2: Number, squares c: Number, isAbove: Bool
  ) -> Number {
    let end = Number(Self.farthest).lower
    let (first, last) = (min(z1.upper, end), min(z2.lower, end))
    var pieces: [Piece] = []
    if first < last {
      var start = first
      for index in 1...Self.parts {
        let share = Number(Rational(index, over: Self.parts))
        let next =
          index == Self.parts
          ? last : (Number(first) + share * (Number(last) - Number(first))).lower
        if next > start {
          pieces.append(piece(start, next, c, isAbove))
          start = next
        }
      }
    }
    var total = pieces.reduce(Number(0)) { $0 + $1.value }
    while total.width > total.lower.multiplied(by: Self.relative, rounded: .down),
      total.width > Self.absolute, pieces.count < Self.budget,
      let index = pieces.indices.max(by: { pieces[$0].value.width < pieces[$1].value.width })
    {
      let (a, b) = (pieces[index].start, pieces[index].end)
      let middle = a.midpoint(with: b)
      guard a < middle, middle < b else { break }
      pieces[index] = piece(a, middle, c, isAbove)
      pieces.append(piece(middle, b, c, isAbove))
      if pieces.count.isMultiple(of: Self.parts) || pieces.count < 2 * Self.parts {
        total = pieces.reduce(Number(0)) { $0 + $1.value }
      }
    }
    total = pieces.reduce(Number(0)) { $0 + $1.value }
    // What the ends leave open has a density of at most 2/5, and beyond 16 hardly any probability; the
    // other factor there is at most its value at one end.
    func factor(_ z: Number) -> Number { tail(c - z.squared(), isAbove) }
    let ends = Number(z1.width) * factor(z1) + Number(z2.width) * factor(z2)
    let beyond =
      z2.upper > end
      ? (Number(end) / Number(2).squareRoot()).erfc() * .half
        * (isAbove ? Number(1) : factor(Number(end))) : Number(0)
    let open = ends * Number(Rational(2, over: 5)) + beyond
    return total + Number(0).hull(open)
  }

  private struct Piece {
    let start, end: BigFloat<2>
    let value: Number
  }

  /// P(χ²_{n−1} ≤ x), or with > for ≤.
  private func tail(_ x: Number, _ isAbove: Bool) -> Number {
    isAbove ? rest.above(x) : rest.below(x)
  }

  /// One piece of the integral: by Taylor's formula in z² with the exact integrals of z⁰, z² and z⁴ by
  /// the normal density, or by the values at the ends where the density has a pole near.
  private func piece(
    _ start: BigFloat<2>, _ end: BigFloat<2>, _ c: Number, _ isAbove: Bool
  ) -> Piece {
    let (a, b) = (Number(start), Number(end))
    let weight = Self.probability(from: a, through: b)
    let (squareA, squareB) = (a.squared(), b.squared())
    let (nearest, farthest) = (c - squareB, c - squareA)
    guard nearest.lower.signum > 0 else {
      return Piece(
        start: start, end: end, value: tail(nearest, isAbove).hull(tail(farthest, isAbove)) * weight
      )
    }
    let (densityA, densityB) = (Self.density(a), Self.density(b))
    let second = a * densityA - b * densityB + weight
    let fourth = a * squareA * densityA - b * squareB * densityB + Number(3) * second
    let middle = Number(((squareA + squareB) * .half).lower)
    let x = c - middle
    let first = second - middle * weight
    let square = fourth - Number(2) * middle * second + middle.squared() * weight
    let slope = rest.density(x)
    let curvature = rest.densitySlope(nearest.hull(farthest).hull(x)) * .half
    let change = curvature * square - slope * first
    return Piece(
      start: start, end: end,
      value: tail(x, isAbove) * weight + (isAbove ? -change : change))
  }

  /// The standard normal density.
  private static func density(_ z: Number) -> Number {
    (-(z.squared() * .half)).exp() / (Number(2) * Number.pi).squareRoot()
  }

  private static var parts: Int { 8 }
  private static var farthest: Int { 16 }
  private static var budget: Int { 4000 }
  /// An enclosure this narrow, relative to what it encloses or absolutely, is enough.
  private static var relative: BigFloat<2> {
    BigFloat<2>(Rational.powerOfTen(-10), rounded: .down)
  }
  private static var absolute: BigFloat<2> {
    BigFloat<2>(Rational.powerOfTen(-300), rounded: .down)
  }
}
