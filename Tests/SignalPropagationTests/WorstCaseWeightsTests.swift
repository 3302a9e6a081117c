import Formulas
import IntervalArithmetic
import SignalPropagation
import Testing

@Suite struct WorstCaseWeightsTests {
  /// The lemma: ‖M·diag(ω, τ)‖ grows with |ω| and with |τ|.
  @Test func `larger weights never lower the norm`() {
    let matrices = [[1, 0, 0, 1], [3, -2, 1, 5], [0, 1, -1, 0], [7, 1, 1, 0], [0, 0, 2, 9]]
    let weights = [0, 1, 3, 8]
    for entries in matrices {
      let matrix = Matrix2(
        Real(entries[0]), Real(entries[1]), Real(entries[2]), Real(entries[3]))
      for omega in weights {
        for tau in weights {
          for (largerOmega, largerTau) in [
            (omega + 1, tau), (omega, tau + 2), (omega + 5, tau + 1),
          ] {
            let small = matrix.scalingColumns(Real(-omega), Real(tau)).spectralNorm
            let large = matrix.scalingColumns(Real(largerOmega), Real(largerTau)).spectralNorm
            #expect(small.lower <= large.upper, "\(entries) \(omega) \(tau)")
          }
        }
      }
    }
    // Strictly larger where it should be, so that the comparison above can fail.
    let unit = Matrix2(Real(1), Real(0), Real(0), Real(1))
    #expect(unit.scalingColumns(Real(1), Real(2)).spectralNorm > unit.spectralNorm)
  }

  /// Every point of a domain has a norm of at most the worst case at its (m, v).
  @Test(arguments: [LayerDomain.theorem1, .extended])
  func `the worst case bounds the norm at every point`(_ domain: LayerDomain) {
    let worst = WorstCaseWeights(of: domain)
    let selu = SELU<Real>.selfNormalizing
    func points(_ range: ClosedRange<Rational>) -> [Rational] {
      (0...3).map {
        range.lowerBound + (range.upperBound - range.lowerBound) * Rational($0, over: 3)
      }
    }
    for mu in points(domain.mu) {
      for omega in points(domain.omega) {
        for nu in points(domain.nu) {
          for tau in points(domain.tau) {
            let layer = LayerMap(
              activation: selu, mu: Real(mu), omega: Real(omega), nu: Real(nu), tau: Real(tau))
            let bound = layer.moments.derivative(of: .variance)
              .scalingColumns(worst.omegaBound(), worst.tauBound(netVariance: Real(nu * tau)))
              .spectralNorm
            #expect(layer.jacobian(of: .variance).spectralNorm.lower <= bound.upper)
          }
        }
      }
    }
  }

  @Test func `the weight that v allows is the smaller of two bounds`() throws {
    let worst = WorstCaseWeights(of: .theorem1)
    #expect(worst.tauBound(netVariance: try real("0.8")).contains(1 as Rational))
    #expect(worst.tauBound(netVariance: Real(2)).contains(Rational(11, over: 10)))
    #expect(!worst.tauBound(netVariance: Real(2)).contains(Rational(5, over: 2)))
  }
}
