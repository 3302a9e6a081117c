extension WidthCertificate {
  /// The theorem that an accepted certificate shows.
  package var claimInWords: String {
    let layers =
      widths.depth == 1 ? "mean square\nof the layer lies" : "mean squares\nof all layers lie"
    return """
      Claim (proved). A random network of \(widths.inWords),
      independent weights N(0, \(weightVariance)/n) for n inputs of a layer, \(biases), the \
      activation phi,
      and one input of mean square \(input): with probability at least \(probability) \
      the \(layers) in \(places),
      where the mean square of x is |x|^2/n for n units, and
        \(activation.definition).
      """
  }

  private var places: String {
    switch intervals {
    case .one(let interval): "\(interval)"
    case .byUnits(let list):
      list.map { "\($0.interval) for \($0.units) unit\($0.units == 1 ? "" : "s")" }
        .joined(separator: ",\n")
    }
  }

  private var biases: String {
    biasVariance == Rational(0) ? "biases 0" : "independent biases N(0, \(biasVariance))"
  }
}

extension WidthCertificate.Widths {
  fileprivate var inWords: String {
    func count(_ n: Int, _ noun: String) -> String { "\(n) \(noun)\(n == 1 ? "" : "s")" }
    switch self {
    case .equal(let units, let depth): return "\(count(depth, "layer")) of \(count(units, "unit"))"
    case .list(let list):
      // Runs of equal widths are said together, and no list is left out.
      var runs: [(units: Int, layers: Int)] = []
      for units in list {
        if runs.last?.units == units {
          runs[runs.count - 1].layers += 1
        } else {
          runs.append((units, 1))
        }
      }
      return count(list.count, "layer") + " of "
        + runs.map { $0.layers == 1 ? "\($0.units)" : "\($0.units) (\($0.layers) times)" }
        .joined(separator: ", ") + " units"
    }
  }
}
