import Formulas
import IntervalArithmetic

extension PiecewiseFormula {
  /// Whether the function is even or odd, as far as the forms of the pieces or algebra show it.
  public var symmetry: Symmetry {
    guard zip(kinks, kinks.reversed()).allSatisfy({ $0.0 == -$0.1 }) else { return .neither }
    return [Symmetry.even, .odd].first { symmetry in
      zip(pieces, pieces.reversed()).allSatisfy { piece, opposite in
        isMirrored(piece, opposite, symmetry)
      }
    } ?? .neither
  }

  /// Whether one piece at −x is the other one at x, or its opposite.
  private func isMirrored(
    _ piece: Expression, _ opposite: Expression, _ symmetry: Symmetry
  ) -> Bool {
    if piece == opposite, let form = piece.symmetry(in: variable) {
      return form == symmetry || piece.isShownZero
    }
    let mirrored = piece.substituting([variable: -.symbol(variable)]).folded
    if symmetry == .even, mirrored == opposite { return true }
    return (symmetry == .even ? mirrored - opposite : mirrored + opposite).isShownZero
  }
}

extension Expression {
  /// The symmetry that follows from those of the operands; nil if none does.
  fileprivate func symmetry(in variable: String) -> Symmetry? {
    switch operation {
    case .number: return .even
    case .symbol(let name): return name == variable ? .odd : .even
    case .sum(let x, let y), .difference(let x, let y):
      guard let a = x.symmetry(in: variable), a == y.symmetry(in: variable) else { return nil }
      return a
    case .product(let x, let y), .quotient(let x, let y):
      guard let a = x.symmetry(in: variable), let b = y.symmetry(in: variable) else { return nil }
      return a == b ? .even : .odd
    case .negated(let x): return x.symmetry(in: variable)
    case .power(let x, let exponent):
      return x.symmetry(in: variable).map { exponent.isMultiple(of: 2) ? .even : $0 }
    case .function(let function, let x):
      guard let inner = x.symmetry(in: variable) else { return nil }
      if inner == .even { return .even }
      switch function {
      case .tanh, .erf, .atan, .sin: return .odd
      case .cos, .abs: return .even
      case .sqrt, .exp, .erfc, .erfcx, .log, .sigmoid, .softplus: return nil
      }
    case .exponentialTail, .choice: return nil
    }
  }
}
