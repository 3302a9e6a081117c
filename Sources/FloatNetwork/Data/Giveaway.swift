/// Features that say the class by themselves, such as the other columns of a one-hot encoding, so that
/// a network seems to be right where it has only been told.
struct Giveaway {
  /// Places among the features.
  let columns: [Int]

  func text(columns names: [String]) -> String {
    let (list, verb) = (names.joined(separator: ", "), names.count == 1 ? "says" : "together say")
    return "\(list) \(verb) the class of every sample; leave out what is only known with the class"
  }

  /// One for each column whose few values belong to one class each, and one for columns of 0 and 1 of
  /// which, with the class, exactly one is 1 in each sample.
  static func all(_ numbers: Matrix, _ classes: [Int], names: [String]) -> [Giveaway] {
    var found = (0..<numbers.columns).filter { isAlone($0, numbers, classes) }.map {
      Giveaway(columns: [$0])
    }
    if let columns = oneHot(numbers, classes, names: names), columns.count > 1 {
      found.append(Giveaway(columns: columns))
    }
    return found
  }

  private static func isAlone(_ column: Int, _ numbers: Matrix, _ classes: [Int]) -> Bool {
    var classOfValue: [Float: Int] = [:]
    for row in classes.indices {
      let value = numbers[row, column]
      if let known = classOfValue[value] {
        if known != classes[row] { return false }
      } else {
        classOfValue[value] = classes[row]
        // Measurements seldom repeat, and say nothing by not repeating.
        if classOfValue.count > max(2, classes.count / 8) { return false }
      }
    }
    return true
  }

  private static func oneHot(_ numbers: Matrix, _ classes: [Int], names: [String]) -> [Int]? {
    guard names.count == 2, names.allSatisfy({ $0 == "0" || $0 == "1" }) else { return nil }
    let one = names[0] == "1" ? 0 : 1
    let columns = (0..<numbers.columns).filter { column in
      classes.indices.allSatisfy { row in
        let value = numbers[row, column]
        return value == 0 || (value == 1 && classes[row] != one)
      }
    }
    let isComplete = classes.indices.allSatisfy { row in
      classes[row] == one || columns.reduce(0) { $0 + numbers[row, $1] } == 1
    }
    return isComplete ? columns : nil
  }
}
