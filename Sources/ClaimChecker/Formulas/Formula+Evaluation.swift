import LayerChecker

extension Formula {
  /// An enclosure of the formula over a box of its variables by the natural form. Nil if it cannot
  /// be shown that the formula is defined on the whole box, or if a number in it is too large.
  ///
  /// Fixed point: a quantity far below 2^−bits has no digits left, so that its sign stays open
  /// until it is evaluated with more bits.
  package func natural(on box: [FixedInterval], _ constants: Constants) -> FixedInterval? {
    evaluate(on: box, constants, slopes: 0)?.value
  }

  /// The same with the partial derivatives by all variables (forward mode).
  package func jet(on box: [FixedInterval], _ constants: Constants) -> Jet? {
    evaluate(on: box, constants, slopes: box.count)
  }

  /// A lower bound by the natural, the monotone and the mean-value form; with the face of the box to
  /// which the monotone form collapses it.
  ///
  /// Each variable in which the function is monotone on the box is collapsed to the end at which the
  /// function is smallest; on the face that is left, f(c) + Σ ∂ᵢf(X)·(xᵢ − cᵢ) bounds the function
  /// by the mean value theorem along the segment from its center c to x.
  package func lowerBound(
    on box: [FixedInterval], _ constants: Constants
  ) -> (bound: FixedInterval?, face: [FixedInterval]) {
    guard let whole = jet(on: box, constants) else {
      return (natural(on: box, constants)?.bottom, box)
    }
    let zero = FixedInterval(0, bits: constants.bits)
    let face = zip(box, whole.slopes).map {
      $0.collapsed(toGreatest: false, ofSlope: $1 ?? zero)
    }
    var best = whole.value.lower
    if let value = natural(on: face, constants) { best = max(best, value.lower) }
    let center = face.map { side in
      let middle = (side.lower + side.upper) >> 1
      return FixedInterval(lower: middle, upper: middle, bits: side.bits)
    }
    if let value = natural(on: center, constants) {
      let mean = zip(whole.slopes, zip(face, center)).reduce(value) { sum, side in
        side.0.map { sum + $0 * (side.1.0 - side.1.1) } ?? sum
      }
      best = max(best, mean.lower)
    }
    return (FixedInterval(lower: best, upper: best, bits: constants.bits), face)
  }

  /// Bits before the binary point; e⁴⁰⁹⁶ has some six thousand.
  private static let mostWholeBits = 1 << 14

  private func evaluate(
    on box: [FixedInterval], _ constants: Constants, slopes count: Int
  ) -> Jet? {
    precondition(box.count == variables.count)
    let bits = constants.bits
    let none = [FixedInterval?](repeating: nil, count: count)
    var jets: [Jet] = []
    jets.reserveCapacity(parts.count)
    let meter = Meter.current
    for (part, side) in zip(parts, sides) {
      guard meter?.isExceeded != true else { return nil }
      let jet: Jet?
      switch part {
      case .number(let numerator, let denominator):
        jet = Jet(
          value: FixedInterval(Rational(numerator, over: denominator), bits: bits), slopes: none)
      case .constant(let constant): jet = Jet(value: constants[constant], slopes: none)
      case .symbol:
        var slopes = none
        if count > 0 { slopes[side!] = FixedInterval(1, bits: bits) }
        jet = Jet(value: box[side!], slopes: slopes)
      case .sum(let x, let y): jet = jets[x] + jets[y]
      case .difference(let x, let y): jet = jets[x] - jets[y]
      // Twice the same part is a square, which an interval product would not see.
      case .product(let x, let y): jet = x == y ? jets[x].power(2) : jets[x] * jets[y]
      case .quotient(let x, let y): jet = jets[x].divided(by: jets[y])
      case .negated(let x): jet = -jets[x]
      case .power(let x, let exponent): jet = jets[x].power(exponent)
      case .function(let function, let x): jet = jets[x].applying(function, constants.functions)
      case .tail(let s, let t, let g): jet = Jet.tail(jets[s], jets[t], jets[g], constants)
      }
      guard let jet else { return nil }
      let width = max(jet.value.lower.bitWidth, jet.value.upper.bitWidth)
      guard width <= bits + Self.mostWholeBits else { return nil }
      let known = jet.slopes.reduce(0) { $0 + ($1 == nil ? 0 : 1) }
      meter?.spend((1 + 2 * known) * Work.operation(bits: max(bits, width)))
      meter?.spend(part.work(bits: bits))
      jets.append(jet)
    }
    return jets.last
  }
}

extension Formulas.Part {
  /// What the part takes beside an operation.
  func work(bits: Int) -> Int {
    switch self {
    case .function(.sqrt, _), .function(.abs, _): 0
    case .function(.exp, _): Work.exponential(bits: bits)
    case .function, .tail: Work.errorFunction(bits: bits)
    default: 0
    }
  }
}

extension Constants {
  package subscript(constant: Formulas.Constant) -> FixedInterval {
    switch constant {
    case .pi: pi
    case .alpha: alpha
    case .lambda: lambda
    }
  }
}
