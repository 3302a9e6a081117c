/// What is known of a function on the intervals that an enclosure was computed from (IEEE
/// 1788.1-2017, section 4.5.11), from nothing to everything.
public enum Decoration: Int, Sendable, CaseIterable, Comparable {
  /// Ill-formed: of no interval at all.
  case ill
  /// Trivial: nothing is known.
  case trv
  /// Defined on the whole box.
  case def
  /// Defined and continuous on it.
  case dac
  /// Common: the box is bounded and not empty, and so is the result; defined and continuous.
  case com

  public static func < (x: Decoration, y: Decoration) -> Bool { x.rawValue < y.rawValue }

  /// The name in literals, such as `com`.
  public var name: String { "\(self)" }

  /// The decoration of the given name, in any case of letters; nil if there is none.
  public init?(name: some StringProtocol) {
    guard let found = Self.allCases.first(where: { $0.name == name.lowercased() }) else {
      return nil
    }
    self = found
  }
}
