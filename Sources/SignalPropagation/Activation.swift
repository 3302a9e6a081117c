import Formulas

/// An activation function φ with its constants in a type of numbers, as far as the theory of one
/// layer asks: the moments of φ(z) for a normal net input z, with their derivatives.
///
/// Over `Interval` the moments prove, over `Jet` they differentiate, over `Expression` they print,
/// over `Double` they simulate. ``EnclosedActivation`` adds what proofs ask of φ itself.
public protocol Activation<Number>: Sendable {
  /// The type of the constants, the net inputs and the moments.
  associatedtype Number: Scalar
  /// Both moments at one (m, v), with what derivatives share with them.
  associatedtype Moments: ActivationMoments<Number>

  /// The moments of φ(z) for z normal with mean m and variance v > 0.
  @inlinable
  func moments(m: Number, v: Number) -> Moments
}
