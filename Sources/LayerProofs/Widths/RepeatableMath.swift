import IntervalArithmetic

/// Functions for heuristics whose results are the same on every machine, unlike those of the C library.
enum RepeatableMath {
  /// e^x, 0 where it is next to nothing.
  static func exp(_ x: Double) -> Double {
    x < -600 ? 0 : x > 700 ? .infinity : Interval(x).exp().upper
  }

  /// ln x for positive finite x; −∞ for 0.
  static func log(_ x: Double) -> Double {
    x <= 0 ? -.infinity : x.isFinite ? Interval(x).log().lower : .infinity
  }
}
