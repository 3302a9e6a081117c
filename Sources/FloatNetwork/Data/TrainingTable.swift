import Foundation

/// A user's table with a column of classes, split at random into parts for training, validation and
/// test, each with about the same shares of the classes.
public struct TrainingTable {
  /// The path, as it was given.
  public let file: String
  /// In the order of the network's inputs: from the heading, or `column 1` and so on.
  public let featureNames: [String]
  /// In ascending order, of numbers if all are; a class is its place among them.
  public let classNames: [String]
  /// Standardized with the moments of the training part.
  public let training: Samples
  /// What the best epoch is chosen by, standardized likewise.
  public let validation: Samples
  /// What neither the weights nor the choice depend on, standardized likewise.
  public let test: Samples
  /// Of the features, by the moments of the training part.
  public let standardization: Standardization
  /// A fingerprint of the file and of the split: a run can only be resumed on the same.
  public let fingerprint: String
  /// The samples that training sees, and those it chooses the network by.
  public let seen: SeenSamples
  /// What is odd about the features, in words.
  public let warnings: [String]

  /// The samples of a file, in three parts.
  ///
  /// - Parameters:
  ///   - path: The file, of the form of ``TextTable``.
  ///   - label: The class column's name, or its number counted from 1.
  ///   - validationShare: The share of each class to validate on, from 0 to 1.
  ///   - testShare: The share of each class to test on, from 0 to 1.
  ///   - seed: Of the split.
  /// - Throws: ``UnreadableFile``, or ``DataError`` if a feature is no finite number or constant in
  ///   the training part, the label is no column of classes, or a part stays empty.
  public init(
    contentsOfFile path: String, label: String, validationShare: Double, testShare: Double,
    seed: UInt64
  ) throws {
    let table = try TextTable(contentsOfFile: path)
    let column = try table.column(named: label)
    let columns = (0..<table.columns).filter { $0 != column }
    guard !columns.isEmpty else {
      throw DataError(file: path, line: 1, message: "has no column besides the label")
    }
    for row in table.rows.indices where table.rows[row][column].isEmpty {
      throw DataError(
        file: path, line: table.lines[row],
        message: "\(table.name(column)): the class is empty; every sample needs one")
    }
    let numbers = try table.numbers(columns)
    let names = Self.sorted(Set(table.rows.map { $0[column] }))
    guard names.count > 1 else {
      throw DataError(
        file: path,
        message: "\(table.name(column)): all samples are of the class '\(names[0])';"
          + " two or more are needed")
    }
    guard names.count <= Self.classLimit, names.count == 2 || 3 * names.count <= table.rows.count
    else {
      let kind = names.allSatisfy { Double($0) != nil } ? "numbers" : "values"
      throw DataError(
        file: path,
        message: "\(table.name(column)): has \(names.count) different \(kind) in"
          + " \(table.rows.count) samples; name a column of classes, since measurements are not"
          + " predicted")
    }
    let index = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    let classes = table.rows.map { index[$0[column]]! }
    let parts = try Self.split(
      classes, names: names, shares: (validationShare, testShare), seed: seed, file: path)
    try table.checkVariation(columns, rows: parts.training, numbers)
    let standardization = Standardization(of: numbers, rows: parts.training)
    let samples = Samples(
      features: standardization.apply(numbers), targets: .classes(classes, count: names.count))
    file = path
    featureNames = columns.map { table.header?[$0] ?? "column \($0 + 1)" }
    classNames = names
    self.standardization = standardization
    training = samples.selecting(parts.training)
    validation = samples.selecting(parts.validation)
    test = samples.selecting(parts.test)
    fingerprint = Self.fingerprint(table, "\(label)/\(validationShare)/\(testShare)/\(seed)")
    seen = SeenSamples(numbers, rows: parts.training + parts.validation)
    warnings = Giveaway.all(numbers, classes, names: names).map { giveaway in
      giveaway.text(columns: giveaway.columns.map { table.name(columns[$0]) })
    }
  }

  private static let classLimit = 1000

  /// In the order of numbers if all are, otherwise of letters.
  private static func sorted(_ names: Set<String>) -> [String] {
    let numbers = names.compactMap { Double($0) }
    guard numbers.count == names.count else { return names.sorted() }
    return names.sorted { (Double($0)!, $0) < (Double($1)!, $1) }
  }

  private static func split(
    _ classes: [Int], names: [String], shares: (validation: Double, test: Double), seed: UInt64,
    file: String
  ) throws(DataError) -> (training: [Int], validation: [Int], test: [Int]) {
    var random = RandomStream(seed: seed).substream(-3)
    var (training, validation, test): ([Int], [Int], [Int]) = ([], [], [])
    for (label, name) in names.enumerated() {
      let members = classes.indices.filter { classes[$0] == label }
      let rows = random.permutation(members.count).map { members[$0] }
      let tested = Int((Double(rows.count) * shares.test).rounded())
      let validated = Int((Double(rows.count) * shares.validation).rounded())
      guard tested + validated < rows.count else {
        throw DataError(
          file: file,
          message: "the class '\(name)' has \(rows.count) samples, of which none is left to train"
            + " on; collect more or merge classes")
      }
      test += rows.prefix(tested)
      validation += rows.dropFirst(tested).prefix(validated)
      training += rows.dropFirst(tested + validated)
    }
    guard !validation.isEmpty, !test.isEmpty else {
      throw DataError(
        file: file,
        message: "has \(classes.count) samples, too few for parts to validate and to test on")
    }
    return (training.sorted(), validation.sorted(), test.sorted())
  }

  /// FNV-1a over all fields.
  private static func fingerprint(_ table: TextTable, _ split: String) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    func add(_ text: String) {
      for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
      hash = (hash ^ 0xFF) &* 0x100_0000_01B3
    }
    add(split)
    for row in table.rows { for field in row { add(field) } }
    return String(hash, radix: 16)
  }
}
