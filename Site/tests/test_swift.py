"""Public declarations of Swift sources, and no others."""

from sitegen.swift import declarations

SOURCE = """
/// A box.
///
/// It has sides.
@frozen
public struct Box<Bound: Real>: Sendable {
  /// One for each coordinate.
  public let sides: [Bound] = []
  /// Not for others.
  let hidden: Int
  /// Cuts it.
  @inlinable
  public func cut(
    along axis: Int, at place: Bound
  ) throws -> (lower: Self, upper: Self) {
    fatalError()
  }
}

/// What holds.
public enum Verdict {
  /// It is so.
  case proved(boxes: Int)
}

public protocol Property {
  /// Whether it holds.
  func holds(on box: Box) -> Bool
}

extension Box: Equatable {
  // An implementation.
  public static func == (one: Self, other: Self) -> Bool { true }
}

/// Kept to the package.
package enum Inner {
  /// So is this.
  case one
}
"""


def test_declarations() -> None:
    found = {declaration.signature: declaration for declaration in declarations(SOURCE)}
    assert list(found) == [
        "public struct Box<Bound: Real>: Sendable",
        "public let sides: [Bound]",
        "public func cut( along axis: Int, at place: Bound ) throws -> (lower: Self, upper: Self)",
        "public enum Verdict",
        "case proved(boxes: Int)",
        "public protocol Property",
        "func holds(on box: Box) -> Bool",
        "public static func == (one: Self, other: Self) -> Bool",
    ]
    assert found["public let sides: [Bound]"].owner == "Box"
    assert found["public struct Box<Bound: Real>: Sendable"].comment == "A box.\n\nIt has sides."
    assert found["case proved(boxes: Int)"].owner == "Verdict"
