extension LengthFixedPoints {
  init(_ keys: [String: Field]) throws(FormatError) {
    weightVariance = try keys["sigma_w2"]!.variance(isPositive: true)
    biasVariance = try keys["sigma_b2"]!.variance(isPositive: false)
    limit = try keys["limit"]!.variance(isPositive: false)
    let tail = try keys["tail"]!.object(["kind"])
    self.tail = try tail["kind"]!.choice(Dictionary(naming: Tail.allCases))
    parts = try keys["parts"]!.elements(atMost: 1000).map { field throws(FormatError) in
      try Part(reading: field)
    }
  }
}

extension LengthFixedPoints.Part {
  fileprivate init(reading field: Field) throws(FormatError) {
    // The kind decides which other keys there are.
    let all = try field.object(["kind", "q", "tree"], optional: ["stability", "phase"])
    let kind = try all["kind"]!.choice(["none": 0, "one": 1, "zero": 2])
    let keys =
      kind == 0
      ? try field.object(["kind", "q", "tree"])
      : try field.object(["kind", "q", "tree", "stability", "phase"])
    q = try keys["q"]!.range()
    guard q.lower >= Rational(0), q.lower < q.upper else {
      throw keys["q"]!.error("a part has a length, and no negative q")
    }
    covering = try Covering(tree: keys["tree"]!, axes: 1)
    if kind == 0 {
      self.kind = .none
    } else {
      let stability = try keys["stability"]!.stability()
      let phase = try keys["phase"]!.phase()
      self.kind = kind == 1 ? .one(stability, phase) : .zero(stability, phase)
    }
  }
}

extension Gain {
  init(_ keys: [String: Field]) throws(FormatError) {
    q = try keys["q"]!.variance(isPositive: true)
    weightVariance = try keys["sigma_w2"]!.positiveRange()
    stability = try keys["stability"]!.stability()
    covering = try Covering(tree: keys["tree"]!, axes: 1)
  }
}

extension Edge {
  init(_ keys: [String: Field]) throws(FormatError) {
    biasVariance = try keys["sigma_b2"]!.variance(isPositive: false)
    K = try keys["K"]!.positiveRange()
    weightVariance = try keys["sigma_w2"]!.positiveRange()
    stability = try keys["stability"]!.stability()
    covering = try Covering(tree: keys["tree"]!, axes: 1)
  }
}

extension Field {
  fileprivate func variance(isPositive: Bool) throws(FormatError) -> Rational {
    let value = try rational()
    guard value > Rational(0) || !isPositive && value == Rational(0) else {
      throw error(isPositive ? "this number is positive" : "this number is not negative")
    }
    return value
  }

  fileprivate func stability() throws(FormatError) -> Stability {
    try choice(Dictionary(naming: Stability.allCases))
  }

  /// A phase, or null where none is claimed.
  fileprivate func phase() throws(FormatError) -> Phase? {
    if case .constant("null") = value.content { return nil }
    return try choice(Dictionary(naming: Phase.allCases))
  }
}
