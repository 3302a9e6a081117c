/// The name that was probably meant.
package enum NearestName {
  /// The nearest of the names, if it is near enough to be one slip or two of the hand.
  package static func of(_ name: String, among names: [String]) -> String? {
    let limit = max(1, min(name.count / 3, 4))
    let distances = names.map { (name: $0, distance: distance(name, $0)) }
    guard let nearest = distances.min(by: { $0.distance < $1.distance }),
      nearest.distance <= limit
    else {
      // A beginning that belongs to one name alone.
      let continued = names.filter { name.count > 1 && $0.hasPrefix(name) }
      return continued.count == 1 ? continued[0] : nil
    }
    return nearest.name
  }

  /// The least number of characters inserted, left out, replaced or swapped with the next.
  package static func distance(_ a: String, _ b: String) -> Int {
    let (a, b) = (Array(a.lowercased()), Array(b.lowercased()))
    var (before, last) = ([Int](), Array(0...b.count))
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        var least = min(row[j] + 1, last[j + 1] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          least = min(least, before[j - 1] + 1)
        }
        row.append(least)
      }
      (before, last) = (last, row)
    }
    return last[b.count]
  }
}
