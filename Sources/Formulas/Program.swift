import IntervalArithmetic

/// Expressions compiled for evaluation: each distinct subexpression is computed once.
public struct Program: Sendable {
  /// The names of the inputs, in order.
  public let variables: [String]
  @usableFromInline let instructions: [Instruction]
  /// Where each expression's value is found.
  @usableFromInline let outputs: [Int]

  /// One operation; operands are indices of earlier instructions.
  @usableFromInline
  enum Instruction: Hashable, Sendable {
    case constant(Rational)
    case variable(Int)
    case pi
    case parameter(String)
    case sum(Int, Int)
    case difference(Int, Int)
    case product(Int, Int)
    case quotient(Int, Int)
    case negated(Int)
    case power(Int, Int)
    case function(Expression.Function, Int)
    case exponentialTail(exponent: Int, argument: Int, gaussian: Int)
    case choice(test: Int, negative: Int, positive: Int)
    case maximum(Int, Int)
    case minimum(Int, Int)
  }

  /// A symbol that is neither an input nor `pi` nor a parameter.
  public struct UnknownSymbol: Error, CustomStringConvertible {
    /// The symbol, as the formula writes it.
    public let name: String
    public var description: String { "the symbol '\(name)' has no value" }
  }

  /// Compiles expressions over the given inputs. `pi` has its value unless it is an input.
  ///
  /// - Parameters:
  ///   - expressions: The formulas whose values are computed.
  ///   - variables: The inputs, in order.
  ///   - parameters: Symbols whose values are given when the program is prepared, unless they are
  ///     inputs.
  public init(
    _ expressions: [Expression], variables: [String], parameters: Set<String> = []
  ) throws(UnknownSymbol) {
    var compiler = Compiler(variables: variables, parameters: parameters)
    var outputs: [Int] = []
    for expression in expressions { outputs.append(try compiler.index(of: expression)) }
    self.variables = variables
    self.outputs = outputs
    instructions = compiler.instructions
  }

  private struct Compiler {
    let variables: [String]
    let parameters: Set<String>
    var instructions: [Instruction] = []
    private var known: [Instruction: Int] = [:]
    private var visited: [ObjectIdentifier: Int] = [:]

    init(variables: [String], parameters: Set<String>) {
      (self.variables, self.parameters) = (variables, parameters)
    }

    mutating func index(of expression: Expression) throws(UnknownSymbol) -> Int {
      if let index = visited[expression.identity] { return index }
      let instruction: Instruction
      switch expression.operation {
      case .number(let value): instruction = .constant(value)
      case .symbol(let name):
        if let index = variables.firstIndex(of: name) {
          instruction = .variable(index)
        } else if name == "pi" {
          instruction = .pi
        } else if parameters.contains(name) {
          instruction = .parameter(name)
        } else {
          throw UnknownSymbol(name: name)
        }
      case .sum(let x, let y): instruction = .sum(try index(of: x), try index(of: y))
      case .difference(let x, let y): instruction = .difference(try index(of: x), try index(of: y))
      case .product(let x, let y): instruction = .product(try index(of: x), try index(of: y))
      case .quotient(let x, let y): instruction = .quotient(try index(of: x), try index(of: y))
      case .negated(let x): instruction = .negated(try index(of: x))
      case .power(let x, let exponent): instruction = .power(try index(of: x), exponent)
      case .function(let function, let x): instruction = .function(function, try index(of: x))
      case .exponentialTail(let s, let t, let g):
        instruction = .exponentialTail(
          exponent: try index(of: s), argument: try index(of: t), gaussian: try index(of: g))
      case .choice(let test, let x, let y):
        switch expression.extremum {
        case .maximum(let x, let y): instruction = .maximum(try index(of: x), try index(of: y))
        case .minimum(let x, let y): instruction = .minimum(try index(of: x), try index(of: y))
        case nil:
          instruction = .choice(
            test: try index(of: test), negative: try index(of: x), positive: try index(of: y))
        }
      }
      let index: Int
      if let existing = known[instruction] {
        index = existing
      } else {
        index = instructions.count
        instructions.append(instruction)
        known[instruction] = index
      }
      visited[expression.identity] = index
      return index
    }
  }

  /// The program with its constants as scalars, ready to run many times.
  ///
  /// - Parameter parameters: The values of the program's parameters; others are not looked at.
  @inlinable
  public func prepared<S: Scalar>(_ parameters: [String: S] = [:]) -> PreparedProgram<S> {
    PreparedProgram(self, parameters)
  }
}

/// A program with the values of its constants.
public struct PreparedProgram<S: Scalar>: Sendable {
  @usableFromInline let program: Program
  /// The value of each instruction that is a constant.
  @usableFromInline let constants: [S?]

  @inlinable
  init(_ program: Program, _ parameters: [String: S]) {
    self.program = program
    constants = program.instructions.map { instruction in
      switch instruction {
      case .constant(let value): S(value)
      case .pi: S.pi
      case .parameter(let name): parameters[name]!
      default: nil
      }
    }
  }

  /// The expressions' values at given inputs.
  @inlinable
  public func callAsFunction(_ inputs: [S]) -> [S] {
    var values: [S] = []
    values.reserveCapacity(program.instructions.count)
    for (index, instruction) in program.instructions.enumerated() {
      switch instruction {
      case .constant, .pi, .parameter: values.append(constants[index]!)
      case .variable(let input): values.append(inputs[input])
      case .sum(let x, let y): values.append(values[x] + values[y])
      case .difference(let x, let y): values.append(values[x] - values[y])
      case .product(let x, let y):
        values.append(x == y ? values[x].squared() : values[x] * values[y])
      case .quotient(let x, let y): values.append(values[x] / values[y])
      case .negated(let x): values.append(-values[x])
      case .power(let x, let exponent): values.append(values[x].power(exponent))
      case .function(let function, let x):
        values.append(function.value(at: values[x]))
      case .exponentialTail(let s, let t, let g):
        values.append(
          S.exponentialTail(exponent: values[s], argument: values[t], gaussian: values[g]))
      case .choice(let test, let x, let y):
        values.append(S.choice(test: values[test], negative: values[x], positive: values[y]))
      case .maximum(let x, let y): values.append(S.maximum(values[x], values[y]))
      case .minimum(let x, let y): values.append(S.minimum(values[x], values[y]))
      }
    }
    return program.outputs.map { values[$0] }
  }
}

extension Expression.Function {
  /// f(x)
  @inlinable
  func value<S: Scalar>(at x: S) -> S {
    switch self {
    case .sqrt: x.squareRoot()
    case .exp: x.exp()
    case .erf: x.erf()
    case .erfc: x.erfc()
    case .erfcx: x.erfcx()
    case .abs: x.absoluteValue()
    case .log: x.log()
    case .tanh: x.tanh()
    case .sigmoid: x.sigmoid()
    case .softplus: x.softplus()
    case .atan: x.atan()
    case .sin: x.sin()
    case .cos: x.cos()
    }
  }
}
