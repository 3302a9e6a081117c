import Formulas
import Proving

/// What a refuted claim's certificate says of the claim and of the point at which it is false.
public struct ClaimRefutation: Decodable, Sendable {
  /// What tells a claim's certificate from others.
  public struct Header: Decodable, Sendable {
    public let format: String
  }

  /// The claim's identifier.
  public let id: String
  private let verdict: Verdict
  private let parts: [Part]

  private struct Part: Decodable, Sendable {
    let kind: String
    var point: Point?
  }

  /// The point of the evidence.
  public func point() throws(CoqObstacle) -> Point {
    guard verdict == .refuted else {
      throw CoqObstacle("it is a proof; of claims only refutations are exported")
    }
    guard parts.count == 1, let point = parts[0].point else {
      throw CoqObstacle("it falls by more than the values at a point")
    }
    return point
  }
}
