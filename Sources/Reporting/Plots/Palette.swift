import Foundation

/// The colors of reports, for both color schemes.
///
/// Text reaches a contrast of 4.5 to the page, marks one of 3 (WCAG 2.2, 1.4.3 and 1.4.11); tests
/// compute them.
package enum Palette {
  package struct Scheme: Sendable {
    package let page: String
    /// The ground of tables' heads, code and cards.
    package let surface: String
    package let ink: String
    package let muted: String
    package let grid: String
    package let link: String
    package let proved: String
    package let refuted: String
    package let undecided: String
    /// Lines and areas that are told apart by hue; also by lightness or dashes, for the color-blind.
    package let series: [String]
  }

  package static let light = Scheme(
    page: "#ffffff", surface: "#f3f5f8", ink: "#16202c", muted: "#4d5a69", grid: "#dfe4ea",
    link: "#0a58a6", proved: "#0b6b3f", refuted: "#a3201d", undecided: "#7a4d00",
    series: ["#0a5fa8", "#b34700", "#00735c", "#86358c"])

  package static let dark = Scheme(
    page: "#11161d", surface: "#1b232d", ink: "#e8edf3", muted: "#a7b3c0", grid: "#2b3642",
    link: "#7dbdff", proved: "#58d69a", refuted: "#ff9a94", undecided: "#f0bd5e",
    series: ["#6fb7ff", "#ff9c5a", "#49d0ab", "#dc9fe4"])

  /// A color from dark violet (0) over teal to light yellow (1).
  ///
  /// Its Oklab lightness rises in proportion, so the order survives color blindness and gray print.
  package static func sequential(_ share: Double) -> String {
    let t = min(max(share, 0), 1)
    let segment = min(Int(t * Double(anchors.count - 1)), anchors.count - 2)
    let rest = t * Double(anchors.count - 1) - Double(segment)
    let (from, to) = (anchors[segment], anchors[segment + 1])
    return hexadecimal(
      lightness: 0.28 + 0.64 * t, a: from.a + rest * (to.a - from.a),
      b: from.b + rest * (to.b - from.b))
  }

  /// Oklab's green-red and blue-yellow coordinates at equal distances, chosen inside sRGB's gamut.
  private static let anchors: [(a: Double, b: Double)] = [
    (0.07, -0.11), (0.01, -0.11), (-0.06, -0.06), (-0.10, 0.02), (-0.10, 0.10), (-0.03, 0.17),
  ]

  /// An Oklab color in sRGB, cut off at its gamut (Ottosson, https://bottosson.github.io/posts/oklab).
  private static func hexadecimal(lightness: Double, a: Double, b: Double) -> String {
    func cubed(_ x: Double) -> Double { x * x * x }
    let l = cubed(lightness + 0.3963377774 * a + 0.2158037573 * b)
    let m = cubed(lightness - 0.1055613458 * a - 0.0638541728 * b)
    let s = cubed(lightness - 0.0894841775 * a - 1.2914855480 * b)
    let linear = [
      4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
      -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
      -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s,
    ]
    return "#"
      + linear.map { channel in
        let c = min(max(channel, 0), 1)
        let encoded = c <= 0.0031308 ? 12.92 * c : 1.055 * pow(c, 1 / 2.4) - 0.055
        let digits = String(Int((encoded * 255).rounded()), radix: 16)
        return digits.count == 1 ? "0" + digits : digits
      }.joined()
  }

  /// The contrast of two colors `#rrggbb`, from 1 through 21 (WCAG 2.2, "contrast ratio").
  package static func contrast(_ x: String, _ y: String) -> Double {
    let (a, b) = (luminance(x), luminance(y))
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  private static func luminance(_ color: String) -> Double {
    let value = Int(color.dropFirst(), radix: 16) ?? 0
    let channels = [value >> 16, value >> 8 & 255, value & 255].map { channel in
      let c = Double(channel) / 255
      return c <= 0.04045 ? c / 12.92 : pow((c + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
  }
}

extension Double {
  /// The natural logarithm, for places on a logarithmic axis only.
  var logarithm: Double { Foundation.log(self) }
}
