import IntervalArithmetic

extension Sequence where Element == Rational {
  var sum: Rational { reduce(0, +) }
}

extension Collection where Element == Rational {
  /// The exact mean; the collection is not empty.
  var mean: Rational { sum / Rational(count) }
}

extension Array where Element == Rational {
  /// The rank of every value, 1 for the smallest; equal values share the mean of their ranks.
  public var averageRanks: [Rational] {
    var ranks = self
    for group in tieGroups {
      // The group takes the places from `place` on, of which the mean is exact.
      let rank = Rational(2 * group.place + group.indices.count - 1, over: 2)
      for index in group.indices { ranks[index] = rank }
    }
    return ranks
  }

  /// The numbers of values that are equal to each other.
  var tieSizes: [Int] { tieGroups.map(\.indices.count) }

  /// The indices of equal values with the first of their places, in increasing order.
  private var tieGroups: [(place: Int, indices: [Int])] {
    var groups: [(place: Int, indices: [Int])] = []
    for (position, index) in indices.sorted(by: { self[$0] < self[$1] }).enumerated() {
      if let last = groups.last, self[last.indices[0]] == self[index] {
        groups[groups.count - 1].indices.append(index)
      } else {
        groups.append((position + 1, [index]))
      }
    }
    return groups
  }
}

extension BenchmarkTable {
  /// The mean rank of every method over the complete rows; rank 1 is the best accuracy, and equal
  /// accuracies share the mean of their ranks.
  public var averageRanks: [Method: Rational] {
    let methods = Method.allCases
    let rows = completeRows
    let ranks = rows.map { row in methods.map { -row.accuracies[$0]! }.averageRanks }
    return Dictionary(
      uniqueKeysWithValues: methods.indices.map { index in
        (methods[index], ranks.map { $0[index] }.mean)
      })
  }
}
