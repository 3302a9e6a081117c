/// Why no enclosure is known of a function's values: a denominator or a logarithm's argument that may
/// be zero on the box at hand, a number that is too large.
package struct Unbounded: Error {
  let what: String
}
