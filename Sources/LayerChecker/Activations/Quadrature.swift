/// How a certificate wants expectations to be computed: the trapezoidal rule's step, in units of
/// t with z = m + √v·t, the nodes −n…n, and half the width of the strip, in units of z.
package struct Quadrature: Sendable {
  package let strip: Rational
  package let step: Rational
  package let nodes: Int

  static let mostNodes = 5000
}

extension Quadrature {
  init(reading field: Field) throws(FormatError) {
    let keys = try field.object(["strip", "step", "nodes"])
    strip = try keys["strip"]!.shortRational()
    step = try keys["step"]!.shortRational()
    for (name, value) in [("strip", strip), ("step", step)] {
      guard value > Rational(0), value <= Rational(64), value >= Rational(1, over: 4096) else {
        throw keys[name]!.error("a strip and a step are from 1/4096 to 64")
      }
    }
    nodes = try keys["nodes"]!.positiveInteger(atMost: Self.mostNodes)
  }
}
