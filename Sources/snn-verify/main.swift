import IntervalArithmetic
typealias B = BigFloat<2>
typealias I = Interval<B>
let c = ContinuousClock()
func time(_ n: String, _ k: Int, _ f: () -> Void) { let t = c.measure { for _ in 0..<k { f() } }; print(n, t / k) }
print(I(Rational(1, over: 3)), I.pi.hexadecimalText)
nonisolated(unsafe) var s = I(0)
let a = I(Rational(1, over: 3)), b = I(Rational(5, over: 7))
time("add", 10_000_000) { s = s + a }
time("mul", 10_000_000) { s = a * b }
time("exp", 100_000) { s = a.exp() }
for x in ["1e-30", "0.01", "0.1", "0.5", "0.9", "1.1", "2", "3", "4", "5", "5.3", "5.5", "6", "8", "10", "20", "1e6", "-0.5", "-3", "-40"] {
  let i = I(B(try! Rational(parsing: x), rounded: .down))
  print(x, i.erfcx(), i.erfc(), i.erf())
  print(" rel", i.erfcx().width.divided(by: i.erfcx().lower, rounded: .up).approximation * 0x1p128)
  time(" erfcx " + x, 2_000) { s = i.erfcx() }
  time(" erfc " + x, 2_000) { s = i.erfc() }
}
