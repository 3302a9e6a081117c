/// A formula that is asked to be positive, or not negative.
package struct Quantity {
  package let term: Term
  let isStrict: Bool

  var symbols: Set<String> { term.symbols }

  /// What is asked for if this is false.
  var contrary: Quantity { Quantity(term: -term, isStrict: !isStrict) }
}
