/// A quantity and an enclosure of its values on a leaf, or at a point.
package struct Enclosure {
  package let name: String
  package let value: FixedInterval

  package init(name: String, value: FixedInterval) { (self.name, self.value) = (name, value) }
}

/// Whether one evaluation shows what it should, and what it found.
package struct Evaluation {
  package let holds: Bool
  package let enclosures: [Enclosure]

  package init(holds: Bool, enclosures: [Enclosure]) {
    (self.holds, self.enclosures) = (holds, enclosures)
  }
}
