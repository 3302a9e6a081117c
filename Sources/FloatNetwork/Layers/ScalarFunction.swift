/// Any function of one number, computed in binary64 for many numbers at once.
package struct ScalarFunction: Sendable {
  /// What it is called; functions of one name are the same.
  package let name: String
  /// f(x) of each x.
  package let values: @Sendable ([Double]) -> [Double]
  /// f′(x) of each x.
  package let slopes: @Sendable ([Double]) -> [Double]

  package init(
    name: String, values: @escaping @Sendable ([Double]) -> [Double],
    slopes: @escaping @Sendable ([Double]) -> [Double]
  ) {
    (self.name, self.values, self.slopes) = (name, values, slopes)
  }
}

extension ScalarFunction: Equatable {
  package static func == (f: Self, g: Self) -> Bool { f.name == g.name }
}

extension ScalarFunction {
  /// Rounds the values of a function at one vector's numbers.
  func apply(_ function: ([Double]) -> [Double], to x: Vector) -> Vector {
    let values = function((0..<x.scalarCount).map { Double(x[$0]) })
    var result = x
    for index in values.indices { result[index] = Float(values[index]) }
    return result
  }

  /// The same of a matrix, in parts that threads share; `finish` gets a number's index and value.
  func forEach(
    _ function: ([Double]) -> [Double], of x: Matrix, workers: Workers,
    finish: (Int, Float) -> Void
  ) {
    let inputs = x.values
    workers.divide(x.count, grain: 1 << 12) { part, _ in
      let values = function(part.map { Double(inputs[$0]) })
      for (index, value) in zip(part, values) { finish(index, Float(value)) }
    }
  }
}
