import IntervalArithmetic
import Proving
import SignalPropagation

/// What numbers are held against, by rough values.
package struct ConstantIndex: Sendable {
  struct Entry: Sendable {
    let approximation: Double
    let quantity: KnownQuantity
    /// Where it is printed; nil of a true value.
    let source: String?
    /// Words that name it.
    let names: [String]
    /// ``PrintedConstant/context``
    let context: [[String]]
    /// Of a printed number exactly, of a quantity to ``roughDigits`` digits.
    let value: Enclosure
    /// Significant digits as printed.
    let digits: Int
  }

  /// In ascending order.
  private let telling: [Entry]
  /// Printed numbers that need a word beside them.
  private let ordinary: [Entry]

  /// Enough to tell six digits.
  package static var roughDigits: Int { 12 }

  /// For texts that are given one by one.
  static let shared = ConstantIndex(jobs: 1)
  /// Half a unit of the sixth digit, and more.
  private static var tolerance: Double { 6e-6 }

  init(jobs: Int) {
    let found = parallelMap(Self.families, jobs: jobs) { Self.values(of: $0) }
    var entries: [Entry] = []
    for (family, values) in zip(Self.families, found) {
      for value in values where value.form != .mean {
        guard let lower = value.enclosure.lower, lower > 0, value.enclosure.hasTellingDigits,
          !value.enclosure.isOrdinary
        else { continue }
        entries.append(
          Entry(
            KnownQuantity(family, value.form), value.enclosure, approximation: lower.approximation))
      }
    }
    var ordinary: [Entry] = []
    for constant in PrintedConstant.all {
      let entry = Entry(constant)
      if constant.context.isEmpty {
        entries.append(entry)
      } else {
        ordinary.append(entry)
      }
    }
    telling = entries.sorted { $0.approximation < $1.approximation }
    self.ordinary = ordinary.sorted { $0.approximation < $1.approximation }
  }

  /// Families in which numbers are looked for that agree with a true value; edges, gaps and the like are
  /// looked for by their printed digits alone.
  package static let families: [KnownQuantity.Family] = {
    let names =
      ActivationCatalogue.entries.map { KnownQuantity.ActivationName($0.name) }
      + [KnownQuantity.ActivationName("leaky_relu", slope: Rational(1, over: 5))]
    return names.map { .moments($0) } + names.map { .weightGain($0) }
      + ["gelu", "silu"].map { .lipschitz(KnownQuantity.ActivationName($0)) } + [.closedForms]
  }()

  /// Rough values, where these are quicker; what is reported is held against proved ones.
  package static func values(of family: KnownQuantity.Family) -> [QuantityValue] {
    switch family {
    case .moments(let name):
      guard let formula = try? name.formula, let moments = RoughMoments(formula)?.values(v: 1)
      else {
        return family.values(digits: roughDigits) ?? []
      }
      let (variance, second, slope) = (moments[1] - moments[0] * moments[0], moments[1], moments[2])
      func forms(_ square: Double, _ forms: [KnownQuantity.Form]) -> [QuantityValue] {
        guard square > 0, square.isFinite else { return [] }
        let root = square.squareRoot()
        return zip(forms, [1 / root, root, square, 1 / square]).map {
          QuantityValue(form: $0, enclosure: rough($1))
        }
      }
      return forms(variance, [.byDeviation, .deviation, .variance, .byVariance])
        + forms(second, [.byMeanSquare, .rootMeanSquare, .meanSquare, .byMeanSquareSquared])
        + forms(slope, [.bySlope, .rootMeanSquareSlope, .meanSquareSlope, .bySlopeSquared])
    case .weightGain(let name):
      guard let formula = try? name.formula else { return [] }
      guard let variance = RoughMoments(formula)?.netVarianceOfGain() else {
        // Where there are kinks, closed forms are quick.
        let isClosed = formula.piecewise.pieces.count > 1
        return isClosed ? family.values(digits: roughDigits) ?? [] : []
      }
      return [
        QuantityValue(form: .weightGain, enclosure: rough(variance.squareRoot())),
        QuantityValue(form: .weightVariance, enclosure: rough(variance)),
      ]
    default: return family.values(digits: roughDigits) ?? []
    }
  }

  private static func rough(_ value: Double) -> Enclosure {
    let error = Rational.powerOfTen(1 - roughDigits)
    return Enclosure(lower: Rational(value) * (1 - error), upper: Rational(value) * (1 + error))
  }

  /// Those that a number of at least six digits may agree with.
  func near(_ value: Double) -> ArraySlice<Entry> { Self.near(value, in: telling) }

  /// Those that need a word beside them.
  func ordinary(near value: Double) -> ArraySlice<Entry> { Self.near(value, in: ordinary) }

  private static func near(_ value: Double, in entries: [Entry]) -> ArraySlice<Entry> {
    let low = value * (1 - tolerance)
    var (first, end) = (0, entries.count)
    while first < end {
      let middle = (first + end) / 2
      if entries[middle].approximation < low { first = middle + 1 } else { end = middle }
    }
    var last = first
    let high = value * (1 + tolerance)
    while last < entries.count, entries[last].approximation <= high { last += 1 }
    return entries[first..<last]
  }
}

extension PrintedConstant {
  /// The printed text as a number: it is part of the program and can be read.
  var value: (value: WrittenValue, digits: Int) {
    var text = text
    return text.withUTF8 { bytes in
      let scanner = NumberScanner(bytes: bytes)
      let (literal, end) = scanner.literal(at: 0)
      if let literal, end == bytes.count, let value = literal.value(in: bytes) {
        return (value, literal.digits)
      }
      guard let spelled = SpelledNumber(in: scanner, at: 0), let value = spelled.value else {
        preconditionFailure("a printed constant that cannot be read")
      }
      return (value, 0)
    }
  }
}

extension ConstantIndex.Entry {
  /// A true value.
  init(_ quantity: KnownQuantity, _ value: Enclosure, approximation: Double) {
    (self.quantity, self.value, self.approximation) = (quantity, value, approximation)
    (source, names, context, digits) = (nil, quantity.names, [], 0)
  }

  /// A printed number.
  init(_ constant: PrintedConstant) {
    let (value, digits) = constant.value
    (quantity, source, context) = (constant.quantity, constant.source, constant.context)
    (names, self.digits) = (constant.quantity.names, digits)
    approximation = value.lower.approximation
    self.value = Enclosure(lower: value.lower, upper: value.upper)
  }
}

extension Enclosure {
  /// Whether it is narrow enough to be searched for.
  fileprivate var hasTellingDigits: Bool {
    guard let lower, let width else { return false }
    return width * Rational.powerOfTen(8) <= lower
  }

  /// Whether it is, as far as can be seen, a fraction of small numbers or a root of one: 1, √2, 2/3.
  fileprivate var isOrdinary: Bool {
    guard let lower else { return true }
    let square = lower.approximation * lower.approximation
    return (1...60).contains { denominator in
      let product = square * Double(denominator)
      return product < 1e6 && (product - product.rounded()).magnitude < 1e-8 * max(1, product)
    }
  }
}
