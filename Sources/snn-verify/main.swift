import Certification
import SelfNormalization
import IntervalArithmetic
var r = ContractionRequest(domain: .extended, normOnly: true)
r.options.jobs = 1
let c = ContinuousClock()
for _ in 0..<1 { print(c.measure { _ = r.run() }) }
