/// How clearly binary64 must miss a statement for more bits not to be asked.
enum ScoutMargin {
  /// Far beyond what rounding in binary64 adds to enclosures of moments and norms, and far below
  /// what a box that is worth another evaluation misses by. A heuristic: no verdict relies on it.
  static var certain: Double { 0x1p-36 }
}
