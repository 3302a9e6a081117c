import IntervalArithmetic
import Proving
import Testing
import WeightAudit

@Suite struct KnownQuantityTests {
  /// What numbers are found by is rough; it is near what they are held against.
  @Test func `rough values are those of the proofs`() throws {
    var compared = 0
    for family in ConstantIndex.families {
      if case .weightGain = family { continue }
      let proved = family.values(digits: 24) ?? []
      for rough in ConstantIndex.values(of: family) where rough.form != .mean {
        let value = try #require(proved.first { $0.form == rough.form }?.enclosure)
        let (lower, upper) = (try #require(value.lower), try #require(value.upper))
        #expect(
          lower <= rough.enclosure.upper! && rough.enclosure.lower! <= upper,
          "\(KnownQuantity(family, rough.form).words)")
        compared += 1
      }
    }
    #expect(compared > 300)
  }

  @Test func `weight gains are those of the proofs`() throws {
    for name in ["relu", "gelu", "elu"] {
      let family = KnownQuantity.Family.weightGain(KnownQuantity.ActivationName(name))
      let (rough, proved) = (ConstantIndex.values(of: family), family.values(digits: 20) ?? [])
      #expect(rough.count == 2 && proved.count == 2)
      for (a, b) in zip(rough, proved) {
        #expect(
          a.enclosure.lower! <= b.enclosure.upper! && b.enclosure.lower! <= a.enclosure.upper!)
      }
    }
    // tanh² < 1: that there is none is proved, and not the same as not knowing.
    let none = KnownQuantity.Family.weightGain(KnownQuantity.ActivationName("tanh"))
    #expect(none.values(digits: 12)?.isEmpty == true)
  }

  /// Second computations: sup |φ′| of GELU is at √2, where φ″ = 0; the moments of the cut normal numbers
  /// by sums over a fine grid, in binary64.
  @Test func `closed forms are what they are said to be`() throws {
    let gelu = KnownQuantity.Family.lipschitz(KnownQuantity.ActivationName("gelu"))
    let root = 2.0.squareRoot()
    let slope = 1 - 0.5 * 0.15729920705028513 + root * 0.14676266317373993
    let supremum = try #require(gelu.values(digits: 12)?.first).enclosure
    #expect((supremum.lower!.approximation - slope).magnitude < 1e-9)

    let values = KnownQuantity.Family.closedForms.values(digits: 20) ?? []
    func value(_ form: KnownQuantity.Form) throws -> Double {
      try #require(values.first { $0.form == form }).enclosure.lower!.approximation
    }
    let step = 1e-4
    var (mass, square, complexMass, complexSquare) = (0.0, 0.0, 0.0, 0.0)
    for index in 0..<20_000 {
      let x = (Double(index) + 0.5) * step
      let weight = exponential(-x * x / 2)
      mass += weight
      square += weight * x * x
      // The density of the modulus is 2x·exp(−x²).
      complexMass += x * weight * weight
      complexSquare += x * weight * weight * x * x
    }
    #expect((try value(.truncatedVariance) - square / mass).magnitude < 1e-7)
    #expect((try value(.complexVariance) - complexSquare / complexMass).magnitude < 1e-7)
    #expect(
      (try value(.lambdaAlpha) - 1.6732632423543772 * 1.0507009873554805).magnitude < 1e-14)
  }

  /// e^x by its series about a multiple of 1/8.
  private func exponential(_ x: Double) -> Double {
    var (sum, term) = (1.0, 1.0)
    let small = x / 64
    for k in 1...12 {
      term *= small / Double(k)
      sum += term
    }
    return (0..<6).reduce(sum) { value, _ in value * value }
  }

  @Test func `every printed constant is read and enclosed`() throws {
    #expect(PrintedConstant.all.count >= 55)
    for constant in PrintedConstant.all {
      let values = try #require(constant.quantity.family.values(digits: 20), "\(constant)")
      // tanh has no weight gain, which is what is said of 5/3.
      if values.isEmpty {
        #expect(constant.text == "5/3")
        continue
      }
      let value = try #require(values.first { $0.form == constant.quantity.form })
      #expect(value.enclosure.width! * Rational.powerOfTen(9) <= value.enclosure.lower!)
    }
  }
}
