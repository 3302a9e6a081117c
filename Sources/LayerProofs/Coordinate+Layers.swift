import Proving

extension Coordinate {
  public static let mu = Coordinate("mu")
  public static let omega = Coordinate("omega")
  public static let nu = Coordinate("nu")
  public static let tau = Coordinate("tau")
  /// m = μω
  public static let m = Coordinate("m")
  /// v = ντ
  public static let v = Coordinate("v")
}
