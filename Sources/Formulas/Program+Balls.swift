import IntervalArithmetic

/// A program of one input and one output, made for balls at many nodes at once.
///
/// What is constant is enclosed once. Functions that balls do not have are enclosed by intervals, node by
/// node.
package struct BallProgram: Sendable {
  private enum Operand {
    case constant(Interval<Double>)
    case array(Int)
  }

  private enum Step: Sendable {
    case binary(BallArray.Operation, Int, Int)
    case withConstant(BallArray.Operation, Int, Ball, BallArray.Constant)
    case unary(BallArray.Function, Int)
    case enclosed(Expression.Function, Int)
  }

  /// The step of index i writes array i + 1; array 0 is the input.
  private var steps: [Step] = []
  private var output = 0

  /// Arrays of balls that an evaluation writes.
  package var arrayCount: Int { steps.count + 1 }

  /// Nil if the program has choices, or its value does not depend on its input.
  package init?(_ program: Program) {
    guard program.variables.count == 1, program.outputs.count == 1 else { return nil }
    var operands: [Operand] = []
    for instruction in program.instructions {
      guard let operand = append(instruction, operands) else { return nil }
      operands.append(operand)
    }
    guard case .array(let index) = operands[program.outputs[0]] else { return nil }
    output = index
  }

  private mutating func append(_ step: Step) -> Operand {
    steps.append(step)
    return .array(steps.count)
  }

  private mutating func append(
    _ instruction: Program.Instruction, _ operands: [Operand]
  ) -> Operand? {
    switch instruction {
    case .constant(let value): return .constant(Interval(value))
    case .pi: return .constant(.pi)
    case .variable: return .array(0)
    case .sum(let x, let y): return binary(.sum, operands[x], operands[y]) { $0 + $1 }
    case .difference(let x, let y): return binary(.difference, operands[x], operands[y]) { $0 - $1 }
    case .product(let x, let y):
      return x == y
        ? unary(.squared, operands[x]) { $0.squared() }
        : binary(.product, operands[x], operands[y]) { $0 * $1 }
    case .quotient(let x, let y): return binary(.quotient, operands[x], operands[y]) { $0 / $1 }
    case .negated(let x): return unary(.negated, operands[x]) { -$0 }
    case .power(let x, let exponent): return power(operands[x], exponent)
    case .function(let function, let x):
      let enclosed = { (x: Interval<Double>) in function.value(at: x) }
      if let known = Self.function(function) { return unary(known, operands[x], enclosed) }
      switch operands[x] {
      case .constant(let value): return .constant(enclosed(value))
      case .array(let index): return append(.enclosed(function, index))
      }
    case .parameter, .exponentialTail, .choice, .maximum, .minimum: return nil
    }
  }

  private mutating func binary(
    _ operation: BallArray.Operation, _ x: Operand, _ y: Operand,
    _ value: (Interval<Double>, Interval<Double>) -> Interval<Double>
  ) -> Operand {
    switch (x, y) {
    case (.constant(let a), .constant(let b)): .constant(value(a, b))
    case (.constant(let a), .array(let b)): append(.withConstant(operation, b, Ball(a), .first))
    case (.array(let a), .constant(let b)): append(.withConstant(operation, a, Ball(b), .second))
    case (.array(let a), .array(let b)): append(.binary(operation, a, b))
    }
  }

  private mutating func unary(
    _ function: BallArray.Function, _ x: Operand, _ value: (Interval<Double>) -> Interval<Double>
  ) -> Operand {
    switch x {
    case .constant(let a): .constant(value(a))
    case .array(let a): append(.unary(function, a))
    }
  }

  private mutating func power(_ x: Operand, _ exponent: Int) -> Operand? {
    guard case .array(let index) = x else {
      guard case .constant(let value) = x else { return nil }
      return .constant(value.power(exponent))
    }
    guard exponent != 0, abs(exponent) <= 64 else {
      return exponent == 0 ? .constant(Interval(1)) : nil
    }
    // From the highest bit of the exponent on.
    let n = abs(exponent)
    var result = Operand.array(index)
    for bit in (0..<(Int.bitWidth - 1 - n.leadingZeroBitCount)).reversed() {
      result = unary(.squared, result) { $0 }
      if n >> bit & 1 == 1 { result = binary(.product, result, x) { a, _ in a } }
    }
    return exponent > 0 ? result : binary(.quotient, .constant(Interval(1)), result) { $0 / $1 }
  }

  private static func function(_ function: Expression.Function) -> BallArray.Function? {
    switch function {
    case .sqrt: .squareRoot
    case .exp: .exp
    case .tanh: .tanh
    case .sigmoid: .sigmoid
    case .softplus: .softplus
    case .erfc: .erfc
    case .erf: .erf
    case .atan: .atan
    case .sin: .sin
    case .cos: .cos
    case .erfcx, .abs, .log: nil
    }
  }

  /// The values at m + √v·t, in arrays of `stride` numbers from `memory` on, two for each of
  /// ``arrayCount``; the count is a multiple of four.
  package func values(
    atNodes t: UnsafePointer<Double>, center: Ball, deviation: Ball, count: Int,
    memory: UnsafeMutablePointer<Double>, stride: Int, isWide: Bool
  ) -> BallArray {
    func array(_ index: Int) -> BallArray {
      let start = memory + 2 * index * stride
      return BallArray(midpoints: start, radii: start + stride)
    }
    array(0).setNodes(t, center: center, deviation: deviation, count: count, isWide: isWide)
    for (index, step) in steps.enumerated() {
      let target = array(index + 1)
      switch step {
      case .binary(let operation, let x, let y):
        target.set(
          operation, array(x), array(y), constant: .neither, count: count, isWide: isWide)
      case .withConstant(let operation, let x, let ball, let place):
        var (midpoint, radius) = (ball.midpoint, ball.radius)
        withUnsafeMutablePointer(to: &midpoint) { midpoint in
          withUnsafeMutablePointer(to: &radius) { radius in
            let constant = BallArray(midpoints: midpoint, radii: radius)
            let (a, b) = place == .first ? (constant, array(x)) : (array(x), constant)
            target.set(operation, a, b, constant: place, count: count, isWide: isWide)
          }
        }
      case .unary(let function, let x):
        target.set(function, array(x), count: count, isWide: isWide)
      case .enclosed(let function, let x):
        target.set(array(x), count: count) { function.value(at: $0) }
      }
    }
    return array(output)
  }
}
