import IntervalArithmetic

/// Bounds of the probability that a mean square leaves by one edge in the layers 1, …, l, for l = 1, …, L.
struct LayerBounds: Sequence, IteratorProtocol {
  typealias Number = Interval<Double>

  private enum Method {
    case exponentials(ExponentialMajorant, ExponentialMajorant.Bounds)
    case power(PowerMajorant.Bounds)
  }

  private var method: Method
  private var total = Number(0)

  /// Nil if a power is not one that can be used.
  init?(
    _ majorant: WidthProof.Majorant, isUpper: Bool, _ network: RandomNetwork,
    _ intervals: [Int: ClosedRange<Rational>]
  ) {
    let edges = intervals.mapValues { isUpper ? $0.upperBound : $0.lowerBound }
    switch majorant {
    case .exponentials(let majorant):
      method = .exponentials(majorant, .init(majorant, edges: edges, network))
    case .power(let power):
      guard
        let bounds = PowerMajorant(network)?.bounds(power: power, isUpper: isUpper, edges: edges)
      else { return nil }
      method = .power(bounds)
    }
  }

  /// Nil beyond the last layer.
  mutating func next() -> Number? {
    switch method {
    case .exponentials(let majorant, var bounds):
      guard let bound = bounds.next() else { return nil }
      total = total + bound
      method = .exponentials(majorant, bounds)
    case .power(var bounds):
      guard let bound = bounds.next() else { return nil }
      total = bound
      method = .power(bounds)
    }
    return total
  }

  /// The bound for all layers.
  var all: Number {
    var rest = self
    var last = Number(0)
    while let next = rest.next() { last = next }
    return last
  }

  /// A number x beyond which, on the edge's side, the mean square of the layer that was last bounded lies
  /// with a probability of at most `share` while all before stay; nil if there is none.
  func quantile(share: Number) -> Double? {
    switch method {
    case .exponentials(let majorant, let bounds): bounds.quantile(majorant, share: share)
    case .power(let bounds): bounds.quantile(share: share)
    }
  }
}
