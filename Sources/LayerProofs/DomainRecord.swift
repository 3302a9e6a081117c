import Formulas
import Foundation
import IntervalArithmetic
import Proving
import SignalPropagation

/// A domain in JSON.
package struct DomainRecord: Codable {
  let mu: RangeRecord
  let omega: RangeRecord
  let nu: RangeRecord
  let tau: RangeRecord

  package init(_ domain: LayerDomain) {
    (mu, omega) = (RangeRecord(domain.mu), RangeRecord(domain.omega))
    (nu, tau) = (RangeRecord(domain.nu), RangeRecord(domain.tau))
  }

  var domain: LayerDomain {
    LayerDomain(mu: mu.range, omega: omega.range, nu: nu.range, tau: tau.range)
  }
}
