import Foundation

/// A number of each unit of layers, a row for each layer: points, or quantiles where there are many.
///
/// However many layers and units there are, some thousand marks are drawn.
package struct StripPlot: Sendable {
  package struct Row: Sendable {
    let name: String
    /// Of the units, in any order.
    let values: [Double]

    package init(name: String, values: [Double]) { (self.name, self.values) = (name, values) }
  }

  /// A range that is marked on the horizontal axis.
  package struct Band: Sendable {
    let name: String
    let range: ClosedRange<Double>

    package init(name: String, range: ClosedRange<Double>) {
      (self.name, self.range) = (name, range)
    }
  }

  /// Rows that are left out stand in a table.
  package static var rowLimit: Int { 60 }
  private static var pointLimit: Int { 3072 }

  private let quantity: String
  /// From top to bottom.
  private let rows: [Row]
  private let bands: [Band]
  private let isLogarithmic: Bool
  /// How many units of a row are drawn as points.
  package let unitLimit: Int

  /// - Parameters:
  ///   - quantity: The horizontal axis's title.
  ///   - rows: From top to bottom; those beyond ``rowLimit`` are left out.
  ///   - bands: The first one is always in sight.
  ///   - isLogarithmic: Then only positive values are drawn.
  package init(_ quantity: String, rows: [Row], bands: [Band], isLogarithmic: Bool) {
    self.quantity = quantity
    self.rows = rows.prefix(Self.rowLimit).map { row in
      // Beyond these, differences and quotients would be no numbers; nobody sees that far.
      let sight = isLogarithmic ? 1e-150...1e150 : -1e300...1e300
      return Row(
        name: row.name,
        values: row.values.filter { !$0.isNaN && (!isLogarithmic || $0 > 0) }
          .map { min(max($0, sight.lowerBound), sight.upperBound) })
    }
    self.bands = bands
    self.isLogarithmic = isLogarithmic
    unitLimit = max(24, min(256, Self.pointLimit / max(1, self.rows.count)))
  }

  /// Whether some row is drawn as quantiles.
  package var hasBars: Bool { rows.contains { $0.values.count > unitLimit } }

  package var drawing: Drawing {
    var drawing = Drawing(height: 0)
    let styles = bands.indices.map { index in
      Drawing.Style(
        fill: .series(1 + index % 3), stroke: .series(1 + index % 3), width: 1,
        isDashed: index > 0, opacity: 0.2)
    }
    var top = 4.0
    for (style, band) in zip(styles, bands) {
      // One below the other: names of theorems are long.
      top = drawing.legend([(style, band.name)], top: top) - 8
    }
    top += 8
    let count = max(1, rows.count)
    let rowHeight = max(9, min(26, 420 / Double(count)))
    let names = rows.map(\.name)
    let isNamed = rowHeight >= 13 && names.allSatisfy { $0.count <= 14 }
    let step = Int((13 / rowHeight).rounded(.up))
    let ticks = rows.indices.filter { isNamed || $0 % step == 0 }.map { index in
      (
        value: Double(count - index) - 0.5, text: isNamed ? names[index] : "\(index + 1)"
      )
    }
    let letters = ticks.map(\.text.count).max() ?? 1
    let frame = Frame(
      top: top, height: rowHeight * Double(count), x: scale,
      y: Scale(0...Double(count), at: ticks), left: max(50, 34 + 7.2 * Double(letters)))
    drawing.height = top + frame.area.height + Frame.footer
    let sides = bands.map { band -> [Drawing.Rectangle] in
      let (low, high) = (frame.x.range.lowerBound, frame.x.range.upperBound)
      guard band.range.lowerBound <= high, band.range.upperBound >= low else { return [] }
      let part = max(low, band.range.lowerBound)...min(high, band.range.upperBound)
      return [frame.rectangle(part, 0...Double(count))]
    }
    for (style, side) in zip(styles, sides) {
      drawing.add(.rectangles(side, .init(fill: style.fill, opacity: style.opacity)))
    }
    drawing.axes(frame, x: quantity, y: "layer")
    for (index, row) in rows.enumerated() {
      add(row, at: Double(count - index) - 0.5, &drawing, frame)
    }
    // Their edges again, since many marks hide a narrow band.
    for (style, side) in zip(styles, sides) {
      drawing.add(
        .rectangles(
          side, .init(stroke: style.stroke, width: style.width, isDashed: style.isDashed)))
    }
    return drawing
  }

  private func add(_ row: Row, at y: Double, _ drawing: inout Drawing, _ frame: Frame) {
    guard !row.values.isEmpty else { return }
    guard row.values.count > unitLimit else {
      // Spread over the row's height by the golden ratio, so that equal numbers are seen to be several.
      let points = row.values.enumerated().map { index, value in
        let turn = (Double(index) * 0.6180339887).truncatingRemainder(dividingBy: 1)
        return frame.position(value, y + (turn - 0.5) * 0.6)
      }
      drawing.add(
        .markers(points, .circle, size: 1.8, .init(fill: .series(0), opacity: 0.65)))
      return
    }
    let sorted = row.values.sorted()
    func quantile(_ hundredths: Int) -> Double { sorted[hundredths * (sorted.count - 1) / 100] }
    func bar(_ low: Int, _ high: Int, _ half: Double, _ opacity: Double) {
      drawing.add(
        .rectangles(
          [frame.rectangle(quantile(low)...quantile(high), y - half...y + half)],
          .init(fill: .series(0), opacity: opacity)))
    }
    drawing.line(
      frame.position(quantile(0), y), frame.position(quantile(100), y),
      .init(stroke: .series(0), width: 1))
    bar(5, 95, 0.2, 0.45)
    bar(25, 75, 0.32, 0.75)
    let middle = quantile(50)
    drawing.line(
      frame.position(middle, y - 0.38), frame.position(middle, y + 0.38),
      .init(stroke: .ink, width: 1.5))
  }

  private var scale: Scale {
    let shown = rows.flatMap { row in
      [row.values.min(), row.values.max()].compactMap { $0 }
    }
    let first = bands.first.map { [$0.range.lowerBound, $0.range.upperBound] } ?? []
    let all = (shown + first).filter { !isLogarithmic || $0 > 0 }
    guard let low = all.min(), let high = all.max() else { return Scale(0...1) }
    guard isLogarithmic else {
      let margin = max((high - low) * 0.04, 1e-3)
      guard high - low < 1e6 else { return Self.wide(low, high, margin) }
      return Scale(low - margin...high + margin)
    }
    let range = low / 1.15...high * 1.15
    let (bottom, top) = (
      Int(log10(range.lowerBound).rounded(.up)), Int(log10(range.upperBound).rounded(.down))
    )
    if top - bottom >= 2 {
      let step = max(1, (top - bottom + 5) / 6)
      return Scale(
        logarithmic: range,
        ticks: stride(from: bottom, through: top, by: step).map {
          (value: pow(10, Double($0)), text: "10" + LinePlot.superscript($0))
        })
    }
    // Less than three powers of ten: 1, 2 and 5 times each, as decimals while these are short.
    var ticks: [(value: Double, text: String)] = []
    for exponent in bottom - 1...top + 1 {
      for factor in [1, 2, 5] {
        let value = Double(factor) * pow(10, Double(exponent))
        guard range.contains(value) else { continue }
        let text =
          (-4...5).contains(exponent)
          ? Scale.text(value, places: max(0, -exponent))
          : "\(factor)·10" + LinePlot.superscript(exponent)
        ticks.append((value, text))
      }
    }
    return Scale(logarithmic: range, ticks: ticks)
  }

  /// A linear scale of numbers that are too large to be written out: its ends and 0.
  private static func wide(_ low: Double, _ high: Double, _ margin: Double) -> Scale {
    func text(_ value: Double) -> String {
      guard value != 0 else { return "0" }
      let exponent = Int(log10(value.magnitude).rounded(.down))
      let sign = value < 0 ? "−" : ""
      return sign + "\(Int(value.magnitude / pow(10, Double(exponent))))·10"
        + LinePlot.superscript(exponent)
    }
    // Of one digit, rounded towards zero, so that they are in sight.
    func short(_ value: Double) -> Double {
      guard value != 0 else { return 0 }
      let power = pow(10, log10(value.magnitude).rounded(.down))
      return (value / power).rounded(.towardZero) * power
    }
    let ticks = Set([low, 0, high].map(short)).filter { $0 >= low && $0 <= high }.sorted()
    // Ends that a number is too close to are left out.
    let apart = ticks.filter { $0 == 0 || $0.magnitude > (high - low) / 10 }
    return Scale(low - margin...high + margin, at: apart.map { ($0, text($0)) })
  }
}
