import IntervalArithmetic

extension Array where Element: Comparable {
  /// Calls `body` with the indices of each set of equal values, in increasing order; the slice's own
  /// bounds are the places that they take, counted from 0.
  ///
  /// A value that does not even equal itself is alone.
  private func forEachTie(_ body: (_ indices: ArraySlice<Int>) -> Void) {
    let order = indices.sorted { self[$0] < self[$1] }
    var start = 0
    while start < count {
      var end = start + 1
      while end < count, self[order[end]] == self[order[start]] { end += 1 }
      body(order[start..<end])
      start = end
    }
  }

  /// Twice the rank of every value, 1 for the smallest; equal values share the mean of their ranks, of
  /// which twice is a whole number.
  var doubledRanks: [Int] {
    var ranks = [Int](repeating: 0, count: count)
    forEachTie { tie in
      for index in tie { ranks[index] = tie.startIndex + tie.endIndex + 1 }
    }
    return ranks
  }

  /// The numbers of values that are equal to each other.
  package var tieSizes: [Int] {
    var sizes: [Int] = []
    forEachTie { sizes.append($0.count) }
    return sizes
  }
}

extension [Rational] {
  /// The rank of every value, 1 for the smallest; equal values share the mean of their ranks.
  public var averageRanks: [Rational] { doubledRanks.map { Rational($0, over: 2) } }
}

extension [Float] {
  /// The rank of every value, 1 for the smallest; equal values share the mean of their ranks.
  package var midRanks: [Double] { doubledRanks.map { Double($0) / 2 } }
}
