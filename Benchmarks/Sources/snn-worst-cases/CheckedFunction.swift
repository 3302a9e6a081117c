import IntervalArithmetic

/// A function with its enclosures by the library and the truth about it.
struct CheckedFunction {
  let name: String
  /// How many numbers it takes.
  let arity: Int
  /// Whether it has a value.
  let isDefined: ([Double]) -> Bool
  /// The enclosure under test.
  let image: ([Double]) -> Interval<Double>
  /// The tightest one; nil if it is not known.
  let truth: ([Double]) -> Interval<Double>?
}

extension CheckedFunction {
  /// The functions that a file of the given name is tried on: its own and those whose values are near
  /// numbers at the same arguments.
  static func named(_ name: String) -> [CheckedFunction] {
    families[name].map { $0.flatMap { all[$0] ?? [] } } ?? all[name] ?? []
  }

  private static let families = [
    "exp": ["exp", "expm1"], "expm1": ["expm1", "exp"], "sincos": ["sin", "cos"],
    "erf": ["erf", "erfc", "erfcx"], "erfc": ["erfc", "erfcx", "erf"],
  ]

  /// By the name of the function; with its twin of `tightest`, where there is one.
  nonisolated(unsafe) private static let all: [String: [CheckedFunction]] = [
    "exp": unary(
      "exp", { $0.exp() }, twin: { $0.tightest.exp() }, { $0.exp(rounded: $1) },
      { $0.exp(rounded: $1) }),
    "expm1": unary(
      "expm1", { $0.expm1() }, twin: { $0.tightest.expm1() }, { $0.expm1(rounded: $1) },
      { $0.expm1(rounded: $1) }),
    "log": unary(
      "log", where: { $0 > 0 }, { $0.log() }, twin: { $0.tightest.log() },
      { $0.log(rounded: $1) }, { $0.log(rounded: $1) }),
    "erf": unary(
      "erf", { $0.erf() }, twin: { $0.tightest.erf() }, { $0.erf(rounded: $1) },
      { $0.erf(rounded: $1) }),
    "erfc": errorFunction("erfc", { $0.erfc() }, { $0.tightest.erfc() }, Truth.erfc),
    "erfcx": errorFunction("erfcx", { $0.erfcx() }, { $0.tightest.erfcx() }, Truth.erfcx),
    "exp2": elementary(.exp2) { $0.exp2() }, "exp10": elementary(.exp10) { $0.exp10() },
    "log2": elementary(.log2, where: { $0 > 0 }) { $0.log2() },
    "log10": elementary(.log10, where: { $0 > 0 }) { $0.log10() },
    "log1p": elementary(.log1p, where: { $0 > -1 }) { $0.log1p() },
    "sin": elementary(.sin) { $0.sin() }, "cos": elementary(.cos) { $0.cos() },
    "tan": elementary(.tan) { $0.tan() },
    "asin": elementary(.asin, where: { abs($0) <= 1 }) { $0.asin() },
    "acos": elementary(.acos, where: { abs($0) <= 1 }) { $0.acos() },
    "atan": elementary(.atan) { $0.atan() }, "sinh": elementary(.sinh) { $0.sinh() },
    "cosh": elementary(.cosh) { $0.cosh() }, "tanh": elementary(.tanh) { $0.tanh() },
    "asinh": elementary(.asinh) { $0.asinh() },
    "acosh": elementary(.acosh, where: { $0 >= 1 }) { $0.acosh() },
    "atanh": elementary(.atanh, where: { abs($0) < 1 }) { $0.atanh() },
    "cbrt": elementary(.cubeRoot, name: "cbrt") { $0.cubeRoot() },
    "hypot": binary(
      "hypot", { .hypotenuse($0, $1) }, { $0.hypotenuse($1, rounded: $2) },
      { $0.hypotenuse($1, rounded: $2) }),
    // A file's first number is y. Zeros without sign: the truth must not depend on it either.
    "atan2": binary(
      "atan2", where: { $0 != 0 || $1 != 0 }, { .atan2($0, $1) },
      { ($0 == .zero ? .zero : $0).arctangent(over: $1, rounded: $2) },
      { ($0 == .zero ? .zero : $0).arctangent(over: $1, rounded: $2) }),
    "pow": binary(
      "pow", where: { $0 > 0 && $0.isFinite && $1.isFinite }, { .power($0, $1) },
      { $0.power($1, rounded: $2) }, { $0.power($1, rounded: $2) }),
  ]

  private static func elementary(
    _ function: ElementaryFunction, name: String? = nil,
    where isDefined: @escaping (Double) -> Bool = { _ in true },
    _ image: @escaping (Interval<Double>) -> Interval<Double>
  ) -> [CheckedFunction] {
    unary(
      name ?? "\(function)", where: isDefined, image, twin: nil,
      { $0.value(of: function, rounded: $1) }, { $0.value(of: function, rounded: $1) })
  }

  /// Asked with 256 bits, and with 1024 where those do not tell.
  private static func unary(
    _ name: String, where isDefined: @escaping (Double) -> Bool = { _ in true },
    _ image: @escaping (Interval<Double>) -> Interval<Double>,
    twin: ((Interval<Double>) -> Interval<Double>)?,
    _ short: @escaping (BigFloat<4>, Rounding) -> BigFloat<4>,
    _ long: @escaping (BigFloat<16>, Rounding) -> BigFloat<16>
  ) -> [CheckedFunction] {
    var functions = [(name, image)]
    if let twin { functions.append((name + ".tightest", twin)) }
    return functions.map { name, image in
      CheckedFunction(
        name: name, arity: 1, isDefined: { isDefined($0[0]) }, image: { image(Interval($0[0])) }
      ) { x in
        Truth.tightest(Truth.bounds { short(BigFloat(x[0]), $0) })
          ?? Truth.tightest(Truth.bounds { long(BigFloat(x[0]), $0) })
      }
    }
  }

  private static func errorFunction(
    _ name: String, _ image: @escaping (Interval<Double>) -> Interval<Double>,
    _ twin: @escaping (Interval<Double>) -> Interval<Double>,
    _ truth: @escaping (Double) -> Interval<Double>?
  ) -> [CheckedFunction] {
    [(name, image), (name + ".tightest", twin)].map { name, image in
      CheckedFunction(
        name: name, arity: 1, isDefined: { _ in true }, image: { image(Interval($0[0])) },
        truth: { truth($0[0]) })
    }
  }

  private static func binary(
    _ name: String, where isDefined: @escaping (Double, Double) -> Bool = { _, _ in true },
    _ image: @escaping (Interval<Double>, Interval<Double>) -> Interval<Double>,
    _ short: @escaping (BigFloat<4>, BigFloat<4>, Rounding) -> BigFloat<4>,
    _ long: @escaping (BigFloat<16>, BigFloat<16>, Rounding) -> BigFloat<16>
  ) -> [CheckedFunction] {
    [
      CheckedFunction(
        name: name, arity: 2, isDefined: { isDefined($0[0], $0[1]) },
        image: { image(Interval($0[0]), Interval($0[1])) }
      ) { x in
        Truth.tightest(Truth.bounds { short(BigFloat(x[0]), BigFloat(x[1]), $0) })
          ?? Truth.tightest(Truth.bounds { long(BigFloat(x[0]), BigFloat(x[1]), $0) })
      }
    ]
  }
}
