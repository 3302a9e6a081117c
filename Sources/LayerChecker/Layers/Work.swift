/// What evaluations take, in a budget's units, as measured at 60 to 1024 bits.
package enum Work {
  /// An operation on intervals of these bits.
  package static func operation(bits: Int) -> Int {
    let words = bits / 64 + 1
    return 2500 + 20 * words * words
  }

  package static func exponential(bits: Int) -> Int {
    if bits <= WordExponential.mostBits { return 6000 }
    let words = bits / 64 + 1
    return 40_000 + 1000 * bits + 4 * bits * words * words
  }

  /// An error function on an interval: two ends, two exponentials and a series each.
  package static func errorFunction(bits: Int) -> Int { 6 * exponential(bits: bits) }

  /// The moments of a layer on a leaf, with what depends on them.
  static func layer(bits: Int) -> Int {
    errorFunction(bits: bits) + 60 * operation(bits: bits)
  }

  static func constants(bits: Int) -> Int { 2 * errorFunction(bits: bits) }
}
