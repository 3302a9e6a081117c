import Proving

extension Coordinate {
  /// μ, the mean of a layer's activations.
  public static let mu = Coordinate("mu")
  /// ω, the sum of a unit's weights.
  public static let omega = Coordinate("omega")
  /// ν, the variance of a layer's activations.
  public static let nu = Coordinate("nu")
  /// τ, the sum of a unit's squared weights.
  public static let tau = Coordinate("tau")
  /// m = μω
  public static let m = Coordinate("m")
  /// v = ντ
  public static let v = Coordinate("v")
}
