import IntervalArithmetic

/// Equidistant values m + √v·t of a program's one input, t = s·k for k = first, …, as quadrature
/// takes them.
public struct NodeProgression<S: Scalar>: Sendable {
  /// m
  public let center: S
  /// √v
  public let deviation: S
  /// s, exactly.
  public let step: Rational
  /// The nodes t.
  public let nodes: [S]
  /// k of the first node.
  public let first: Int

  /// The progression with given nodes, which are s·first, s·(first + 1), ….
  @inlinable
  public init(center: S, deviation: S, step: Rational, nodes: [S], first: Int) {
    (self.center, self.deviation, self.step) = (center, deviation, step)
    (self.nodes, self.first) = (nodes, first)
  }
}

extension PreparedProgram {
  /// The expressions' values at many values of the program's one input; quicker than one by one.
  @inlinable
  public func values(at inputs: [S]) -> [[S]] {
    values(
      along: NodeProgression(center: S(0), deviation: S(1), step: 1, nodes: inputs, first: 0),
      multiplying: false)
  }

  /// The expressions' values at all nodes, found instruction by instruction: what is constant is
  /// computed once, and with `multiplying` exponentials of multiples of the input by multiplication
  /// from node to node, which pays where an exponential costs much more than a product.
  @inlinable
  public func values(along progression: NodeProgression<S>, multiplying: Bool) -> [[S]] {
    let count = progression.nodes.count
    var rows: [Row] = []
    rows.reserveCapacity(program.instructions.count)
    /// The input's multiple and the constant, where an instruction is affine.
    var affine: [(slope: S, constant: S)?] = []
    func map(_ row: Row, _ function: (S) -> S) -> Row {
      switch row {
      case .constant(let value): .constant(function(value))
      case .values(let values): .values(values.map(function))
      }
    }
    func combine(_ x: Row, _ y: Row, _ operation: (S, S) -> S) -> Row {
      switch (x, y) {
      case (.constant(let a), .constant(let b)): return .constant(operation(a, b))
      case (.constant(let a), .values(let b)): return .values(b.map { operation(a, $0) })
      case (.values(let a), .constant(let b)): return .values(a.map { operation($0, b) })
      case (.values(let a), .values(let b)):
        return .values(
          [S](unsafeUninitializedCapacity: count) { buffer, initialized in
            for index in 0..<count {
              (buffer.baseAddress! + index).initialize(to: operation(a[index], b[index]))
            }
            initialized = count
          })
      }
    }
    /// e^{factor·u} at all nodes, for affine u = slope·x + constant.
    func exponentials(_ u: (slope: S, constant: S), factor: Int) -> [S] {
      let (slope, constant) = (factor * u.slope, factor * u.constant)
      let start = (slope * progression.center + constant).exp()
      let increment = slope * progression.deviation * S(progression.step)
      let (up, down) = (increment.exp(), (-increment).exp())
      var values = [S](repeating: start, count: count)
      let origin = min(max(-progression.first, 0), count - 1)
      if progression.first + origin != 0 {
        let shift = S(progression.step * Rational(progression.first + origin))
        values[origin] = start * (slope * progression.deviation * shift).exp()
      }
      for index in (origin + 1)..<max(count, origin + 1) { values[index] = values[index - 1] * up }
      for index in stride(from: origin - 1, through: 0, by: -1) {
        values[index] = values[index + 1] * down
      }
      return values
    }
    func function(_ function: Expression.Function, _ x: Int) -> Row {
      if multiplying, case .values = rows[x], let u = affine[x] {
        switch function {
        case .exp: return .values(exponentials(u, factor: 1))
        case .sigmoid: return .values(exponentials(u, factor: -1).map { 1 / (1 + $0) })
        case .tanh: return .values(exponentials(u, factor: 2).map { 1 - 2 / ($0 + 1) })
        default: break
        }
      }
      return map(rows[x]) { function.value(at: $0) }
    }
    for (index, instruction) in program.instructions.enumerated() {
      var line: (slope: S, constant: S)?
      switch instruction {
      case .constant, .pi, .parameter:
        rows.append(.constant(constants[index]!))
        line = (S(0), constants[index]!)
      case .variable:
        rows.append(
          .values(progression.nodes.map { progression.center + progression.deviation * $0 }))
        line = (S(1), S(0))
      case .sum(let x, let y):
        rows.append(combine(rows[x], rows[y]) { $0 + $1 })
        if multiplying, let a = affine[x], let b = affine[y] {
          line = (a.slope + b.slope, a.constant + b.constant)
        }
      case .difference(let x, let y):
        rows.append(combine(rows[x], rows[y]) { $0 - $1 })
        if multiplying, let a = affine[x], let b = affine[y] {
          line = (a.slope - b.slope, a.constant - b.constant)
        }
      case .product(let x, let y):
        rows.append(
          x == y ? map(rows[x]) { $0.squared() } : combine(rows[x], rows[y]) { $0 * $1 })
        if multiplying {
          if case .constant(let c) = rows[x], let b = affine[y] {
            line = (c * b.slope, c * b.constant)
          } else if case .constant(let c) = rows[y], let a = affine[x] {
            line = (a.slope * c, a.constant * c)
          }
        }
      case .quotient(let x, let y):
        rows.append(combine(rows[x], rows[y]) { $0 / $1 })
        if multiplying, case .constant(let c) = rows[y], let a = affine[x] {
          line = (a.slope / c, a.constant / c)
        }
      case .negated(let x):
        rows.append(map(rows[x]) { -$0 })
        if multiplying, let a = affine[x] { line = (-a.slope, -a.constant) }
      case .power(let x, let exponent): rows.append(map(rows[x]) { $0.power(exponent) })
      case .function(let f, let x): rows.append(function(f, x))
      case .exponentialTail(let s, let t, let g):
        let (exponents, arguments, gaussians) =
          (rows[s].values(count), rows[t].values(count), rows[g].values(count))
        rows.append(
          .values(
            (0..<count).map {
              S.exponentialTail(
                exponent: exponents[$0], argument: arguments[$0], gaussian: gaussians[$0])
            }))
      case .choice(let test, let x, let y):
        let (tests, negative, positive) =
          (rows[test].values(count), rows[x].values(count), rows[y].values(count))
        rows.append(
          .values(
            (0..<count).map {
              S.choice(test: tests[$0], negative: negative[$0], positive: positive[$0])
            }))
      case .maximum(let x, let y): rows.append(combine(rows[x], rows[y], S.maximum))
      case .minimum(let x, let y): rows.append(combine(rows[x], rows[y], S.minimum))
      }
      affine.append(line)
    }
    return program.outputs.map { rows[$0].values(count) }
  }

  /// The values of one instruction: one for all nodes, or one for each.
  @usableFromInline
  enum Row {
    case constant(S)
    case values([S])

    @inlinable
    func values(_ count: Int) -> [S] {
      switch self {
      case .constant(let value): [S](repeating: value, count: count)
      case .values(let values): values
      }
    }
  }
}
