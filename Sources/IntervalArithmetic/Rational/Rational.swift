import CMPFR

/// An exact rational number, held by GMP in lowest terms.
public struct Rational: Sendable {
  /// Owns the GMP number, which nothing changes after initialization.
  private final class Storage: @unchecked Sendable {
    let number: mpq_ptr

    init() {
      number = mpq_ptr.allocate(capacity: 1)
      __gmpq_init(number)
    }

    deinit {
      __gmpq_clear(number)
      number.deallocate()
    }
  }

  private let storage: Storage

  /// The value that `body` stores, in lowest terms, into the number it is given.
  init(storing body: (mpq_ptr) -> Void) {
    storage = Storage()
    body(storage.number)
  }

  func withHeader<Result>(_ body: (mpq_srcptr) -> Result) -> Result {
    withExtendedLifetime(storage) { body(storage.number) }
  }

  /// An integer, exactly.
  public init(_ value: Int) {
    self.init { __gmpq_set_si($0, value, 1) }
  }

  /// The quotient of two integers; the denominator is not zero.
  public init(_ numerator: Int, over denominator: Int) {
    precondition(denominator != 0, "a rational number with denominator zero")
    self = Rational(numerator) / Rational(denominator)
  }

  /// The given binary64 number, exactly; it is finite.
  public init(_ value: Double) {
    precondition(value.isFinite)
    self.init { __gmpq_set_d($0, value) }
  }

  /// 2 to the given power.
  public static func powerOfTwo(_ exponent: Int) -> Rational {
    Rational(1).scaled(byPowerOfTwo: exponent)
  }

  /// 10 to the given power.
  public static func powerOfTen(_ exponent: Int) -> Rational {
    let power = Rational { result in
      __gmpz_ui_pow_ui(result.numerator, 10, exponent.magnitude)
    }
    return exponent >= 0 ? power : 1 / power
  }

  /// −1, 0 or 1.
  public var signum: Int { withHeader { Int(__gmpq_cmp_si($0, 0, 1)).signum() } }

  /// The absolute value.
  public var magnitude: Rational { signum < 0 ? -self : self }

  /// Whether the denominator in lowest terms is 1.
  public var isInteger: Bool { withHeader { __gmpz_cmp_ui($0.denominator, 1) == 0 } }

  /// The largest integer that is not above the value.
  public var floor: Rational {
    withHeader { value in
      Rational { __gmpz_fdiv_q($0.numerator, value.numerator, value.denominator) }
    }
  }

  /// The smallest integer that is not below the value.
  public var ceiling: Rational { -((-self).floor) }

  /// The nearest binary64 number within one ulp, for heuristics and pictures.
  public var approximation: Double { withHeader { __gmpq_get_d($0) } }
}

extension Rational {
  /// The exact sum.
  public static func + (x: Rational, y: Rational) -> Rational {
    x.combined(with: y, by: __gmpq_add)
  }
  /// The exact difference.
  public static func - (x: Rational, y: Rational) -> Rational {
    x.combined(with: y, by: __gmpq_sub)
  }
  /// The exact product.
  public static func * (x: Rational, y: Rational) -> Rational {
    x.combined(with: y, by: __gmpq_mul)
  }

  /// The exact quotient; `y` is not zero.
  public static func / (x: Rational, y: Rational) -> Rational {
    precondition(y.signum != 0, "division of a rational number by zero")
    return x.combined(with: y, by: __gmpq_div)
  }

  /// The exact opposite.
  public static prefix func - (x: Rational) -> Rational { 0 - x }

  /// The exact midpoint of two numbers.
  public func midpoint(with other: Rational) -> Rational {
    (self + other).scaled(byPowerOfTwo: -1)
  }

  /// The exact product with 2 to the given power.
  public func scaled(byPowerOfTwo exponent: Int) -> Rational {
    withHeader { value in
      Rational { result in
        if exponent >= 0 {
          __gmpq_mul_2exp(result, value, UInt(exponent))
        } else {
          __gmpq_div_2exp(result, value, UInt(-exponent))
        }
      }
    }
  }

  private func combined(
    with other: Rational, by function: (mpq_ptr, mpq_srcptr, mpq_srcptr) -> Void
  ) -> Rational {
    Rational { result in
      self.withHeader { a in other.withHeader { b in function(result, a, b) } }
    }
  }
}

extension Rational: Comparable, Hashable, ExpressibleByIntegerLiteral {
  public static func == (x: Rational, y: Rational) -> Bool {
    x.withHeader { a in y.withHeader { b in __gmpq_equal(a, b) != 0 } }
  }

  public static func < (x: Rational, y: Rational) -> Bool {
    x.withHeader { a in y.withHeader { b in __gmpq_cmp(a, b) < 0 } }
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(description) }

  public init(integerLiteral value: Int) { self.init(value) }
}

extension UnsafeMutablePointer where Pointee == __mpq_struct {
  var numerator: mpz_ptr { mpz_ptr(mutating: UnsafePointer(self).numerator) }
  var denominator: mpz_ptr { mpz_ptr(mutating: UnsafePointer(self).denominator) }
}

extension UnsafePointer where Pointee == __mpq_struct {
  /// The first member of GMP's public structure (`mpq_numref`).
  var numerator: mpz_srcptr { UnsafeRawPointer(self).assumingMemoryBound(to: __mpz_struct.self) }
  /// The second member of GMP's public structure (`mpq_denref`).
  var denominator: mpz_srcptr { numerator + 1 }
}
