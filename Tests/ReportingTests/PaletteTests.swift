import Testing

import Reporting

/// WCAG 2.2: 4.5 for text (1.4.3), 3 for marks (1.4.11).
@Suite struct PaletteTests {
  @Test func `the contrast of black and white is 21, of a color with itself 1`() {
    #expect((Palette.contrast("#000000", "#ffffff") - 21).magnitude < 1e-9)
    #expect(Palette.contrast("#808080", "#808080") == 1)
    // The lightest gray that just passes on white, and the next that does not.
    #expect(Palette.contrast("#767676", "#ffffff") >= 4.5)
    #expect(Palette.contrast("#777777", "#ffffff") < 4.5)
  }

  @Test(arguments: [Palette.light, Palette.dark])
  func `text and marks stand out`(_ scheme: Palette.Scheme) {
    for ground in [scheme.page, scheme.surface] {
      let texts = [
        scheme.ink, scheme.muted, scheme.link, scheme.proved, scheme.refuted, scheme.undecided,
      ]
      for text in texts { #expect(Palette.contrast(text, ground) >= 4.5, "\(text) on \(ground)") }
    }
    for mark in scheme.series + [scheme.muted] {
      #expect(Palette.contrast(mark, scheme.page) >= 3, "\(mark)")
    }
  }

  @Test func `the sequential palette rises in luminance from end to end`() {
    let contrasts = (0...64).map {
      Palette.contrast(Palette.sequential(Double($0) / 64), "#000000")
    }
    for (low, high) in zip(contrasts, contrasts.dropFirst()) { #expect(low < high) }
    #expect(contrasts.last! / contrasts.first! > 8)
  }
}
