/// Why something is no activation, in one line.
public struct ActivationError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The reason.
  public let description: String

  init(_ description: String) { self.description = description }
}
