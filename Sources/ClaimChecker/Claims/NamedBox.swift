import LayerChecker

/// Named variables with the values of each.
package struct NamedBox: Equatable {
  package let names: [String]
  package let sides: [Bounds]

  package static let none = NamedBox(names: [], sides: [])

  package init(names: [String], sides: [Bounds]) { (self.names, self.sides) = (names, sides) }

  package init(names: [String], ranges: [Range]) {
    self.init(names: names, sides: ranges.map { Bounds($0) })
  }

  /// The domain of a layer, if it is one.
  var layer: Domain? {
    guard names == Formulas.layerVariables, let ranges = closed, sides[2].isPositive,
      sides[3].isPositive
    else { return nil }
    return Domain(mu: ranges[0], omega: ranges[1], nu: ranges[2], tau: ranges[3])
  }

  /// The values of a variable.
  package subscript(name: String) -> Bounds? { names.firstIndex(of: name).map { sides[$0] } }

  /// The variables that have no negative values.
  var nonnegative: Set<String> {
    Set(zip(names, sides).filter { $1.isNonnegative }.map(\.0))
  }

  /// The sides, if all are ranges.
  package var closed: [Range]? { sides.contains(where: \.isOpen) ? nil : hulls }

  /// The smallest ranges that hold all values, if all are bounded.
  var hulls: [Range]? {
    let hulls = sides.compactMap(\.hull)
    return hulls.count == sides.count ? hulls : nil
  }

  /// Whether all values of some variables in another box are their values in this one too; both have
  /// these variables.
  package func contains(_ other: NamedBox, in variables: Set<String>) -> Bool {
    variables.allSatisfy { name in
      self[name].flatMap { side in other[name].map { side.contains($0) } } ?? false
    }
  }
}

extension NamedBox: CustomStringConvertible {
  package var description: String {
    names.isEmpty
      ? "no variables" : zip(names, sides).map { "\($0) in \($1)" }.joined(separator: ", ")
  }
}

extension NamedBox {
  /// The numbers that sides without width stand for.
  package func numbers(in formulas: Formulas) -> [String: Term] {
    var numbers: [String: Term] = [:]
    for (name, side) in zip(names, sides) {
      if let number = side.number { numbers[name] = formulas.number(number) }
    }
    return numbers
  }
}

extension Domain {
  /// The domain as a box of named variables.
  var box: NamedBox {
    NamedBox(names: Formulas.layerVariables, ranges: [mu, omega, nu, tau])
  }
}
