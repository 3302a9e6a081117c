/// A quantity and an enclosure of its values on a leaf, or at a point.
struct Enclosure {
  let name: String
  let value: FixedInterval
}

/// Whether one evaluation shows what it should, and what it found.
struct Evaluation {
  let holds: Bool
  let enclosures: [Enclosure]
}
