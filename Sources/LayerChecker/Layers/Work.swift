/// What evaluations take, in a budget's units, measured.
package enum Work {
  /// An operation on intervals of these bits.
  package static func operation(bits: Int) -> Int {
    let words = bits / 64 + 1
    return 2000 + 20 * words * words
  }

  /// An exponential or error function.
  package static func function(bits: Int) -> Int {
    let words = bits / 64 + 1
    return 60_000 + 40 * bits * words * words
  }

  /// The moments of a layer on a leaf, with what depends on them.
  static func layer(bits: Int) -> Int { 8 * function(bits: bits) + 200 * operation(bits: bits) }

  static func constants(bits: Int) -> Int { 3 * function(bits: bits) }
}
