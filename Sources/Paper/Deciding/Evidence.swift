import IntervalArithmetic
import LayerProofs
import Proving

/// What shows one of the things that a statement asks for; what that is follows from the statement, as
/// `Documentation/CertificateFormat.md` says.
public enum Evidence: Sendable {
  /// A quantity has its sign, or a rounding error is below its bound, on every leaf.
  case tree(BisectionTree)
  /// A quantity has its sign, or lacks it, or two sides differ, at this point.
  case point(Point)
  /// Two formulas have the same normal form, or what is claimed was computed exactly.
  case algebra
  /// A certificate of the layer map.
  case layer(Certificate)
}
