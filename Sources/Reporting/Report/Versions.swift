import IntervalArithmetic

/// What made a report.
public struct Versions: Sendable, Codable, Equatable {
  public let tool: String
  public let mpfr: String
  public let gmp: String
  public let swift: String

  public init(tool: String) {
    self.tool = tool
    (mpfr, gmp) = (LibraryVersions.mpfr, LibraryVersions.gmp)
    swift = Self.compiler
  }

  /// The compiler's language version, to the minor one: all that a program can ask for.
  private static var compiler: String {
    #if compiler(>=6.5)
      "6.5 or later"
    #elseif compiler(>=6.4)
      "6.4"
    #elseif compiler(>=6.3)
      "6.3"
    #else
      "6.2"
    #endif
  }
}
