import ArgumentParser
import IntervalArithmetic

/// The option `--sharp`: the width to which an extreme value is enclosed.
enum Sharpness {
  static func tolerance(_ text: String?) throws -> Rational? {
    guard let text else { return nil }
    let width = try named("--sharp") { try NumberArgument(parsing: text).value }
    guard width > 0 else {
      throw ValidationError("--sharp: the width must be positive, such as 1e-12")
    }
    return width
  }
}
