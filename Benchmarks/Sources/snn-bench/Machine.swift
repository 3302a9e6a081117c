import CPeer
import Foundation

/// What the numbers were measured on; without it they mean nothing.
struct Machine: Encodable {
  let cpu: String
  let cores: Int
  let mpfr = String(cString: peer_mpfr_version())
  let gmp = String(cString: peer_gmp_version())

  init() {
    cpu = Self.cpuModel ?? "unknown CPU"
    cores = ProcessInfo.processInfo.activeProcessorCount
  }

  var line: String { "\(cpu), \(cores) cores, MPFR \(mpfr), GMP \(gmp)" }

  private static var cpuModel: String? {
    #if canImport(Darwin)
      var size = 0
      guard sysctlbyname("machdep.cpu.brand_string", nil, &size, nil, 0) == 0 else { return nil }
      var text = [UInt8](repeating: 0, count: size)
      guard sysctlbyname("machdep.cpu.brand_string", &text, &size, nil, 0) == 0 else { return nil }
      return String(decoding: text.prefix { $0 != 0 }, as: UTF8.self)
    #else
      guard let info = try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8) else {
        return nil
      }
      let line = info.split(separator: "\n").first { $0.hasPrefix("model name") }
      return line?.split(separator: ":").last?.trimmingCharacters(in: .whitespaces)
    #endif
  }
}
