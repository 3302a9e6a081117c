import IntervalArithmetic

/// The way from a box to a part of it: which side is cut at its midpoint, and which half is taken,
/// again and again.
///
/// As text, an axis digit and a sign for each cut: `0-2+` is the lower half along axis 0, and of
/// that the upper half along axis 2.
public struct CutPath: Sendable, Hashable {
  /// One cut, and the half that is taken.
  public struct Step: Sendable, Hashable {
    /// The place of the side that is cut; below 10 where the path is written as text.
    public let axis: Int
    /// Whether the half with the larger values is taken.
    public let isUpperHalf: Bool

    /// The cut of a side at its exact midpoint.
    @inlinable
    public init(axis: Int, isUpperHalf: Bool) {
      (self.axis, self.isUpperHalf) = (axis, isUpperHalf)
    }
  }

  /// From the whole box inward.
  public let steps: [Step]

  /// The path of these steps, from the whole box inward; none lead to the box itself.
  @inlinable
  public init(_ steps: [Step] = []) { self.steps = steps }

  /// The whole box.
  public static var root: CutPath { CutPath() }

  /// The path one cut further.
  public func appending(_ step: Step) -> CutPath { CutPath(steps + [step]) }

  /// The part of a box that the path leads to.
  public func box(in root: Box) -> Box {
    steps.reduce(root) { box, step in
      let halves = box.bisected(along: step.axis)
      return step.isUpperHalf ? halves.upper : halves.lower
    }
  }
}

extension CutPath: Comparable {
  /// The order of preorder: a node before its halves, and the lower half before the upper one.
  public static func < (a: CutPath, b: CutPath) -> Bool {
    a.steps.lexicographicallyPrecedes(b.steps) {
      ($0.axis, $0.isUpperHalf ? 1 : 0) < ($1.axis, $1.isUpperHalf ? 1 : 0)
    }
  }
}

extension CutPath: Codable, CustomStringConvertible {
  public var description: String {
    steps.map { "\($0.axis)\($0.isUpperHalf ? "+" : "-")" }.joined()
  }

  /// The path of a text; nil unless it is an axis digit and a sign for each cut.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count.isMultiple(of: 2) else { return nil }
    var steps: [Step] = []
    for index in stride(from: 0, to: bytes.count, by: 2) {
      let axis = Int(bytes[index]) - Int(UInt8(ascii: "0"))
      let sign = bytes[index + 1]
      guard (0..<10).contains(axis), sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") else {
        return nil
      }
      steps.append(Step(axis: axis, isUpperHalf: sign == UInt8(ascii: "+")))
    }
    self.init(steps)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let path = CutPath(text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "'\(text)' is not a path of cuts such as 0-2+")
    }
    self = path
  }
}
