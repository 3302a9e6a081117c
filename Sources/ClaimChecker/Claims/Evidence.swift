import LayerChecker

/// What is shown for one thing that a statement asks for.
package enum Evidence {
  /// A bisection tree: the quantity has its sign on every leaf.
  case tree(ArraySlice<UInt8>)
  /// The quantity has its sign, or two sides differ, at this point.
  case point([String: Rational])
  /// Two formulas have the same normal form, or exact arithmetic shows it.
  case algebra
  /// A certificate of the layer map.
  case layer(Certificate)
}
