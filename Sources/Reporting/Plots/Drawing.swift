/// A plot as marks on a plane: x to the right, y downwards, in units of which a phone shows one for
/// each pixel.
///
/// What is certified is a plot's data. Their places on the plane are floating-point numbers.
package struct Drawing: Sendable {
  package struct Position: Sendable, Equatable {
    var x: Double
    var y: Double

    /// The place beside this one, to the right and downwards.
    func moved(x dx: Double = 0, y dy: Double = 0) -> Position { .init(x: x + dx, y: y + dy) }
  }

  package struct Rectangle: Sendable, Equatable {
    var x: Double
    var y: Double
    var width: Double
    var height: Double
  }

  package enum Paint: Sendable, Equatable {
    /// Colors of the page, which follow its scheme.
    case ink, muted, grid, surface
    /// One of ``Palette/series``.
    case series(Int)
    /// A share from 0 through 1 of ``Palette/sequential(_:)``.
    case level(Double)
  }

  package struct Style: Sendable {
    var fill: Paint?
    var stroke: Paint?
    /// The stroke's width in pixels.
    var width = 1.5
    var isDashed = false
    var opacity = 1.0
  }

  package enum Anchor: String, Sendable { case start, middle, end }

  package enum Shape: Sendable { case circle, square, triangle }

  package enum Mark: Sendable {
    case rectangles([Rectangle], Style)
    case path([Position], isClosed: Bool, Style)
    case markers([Position], Shape, size: Double, Style)
    case label(String, at: Position, Anchor, isVertical: Bool)
  }

  /// All drawings are equally wide, so that their letters are equally large.
  static let width = 360.0
  /// The height of letters on a phone.
  static let letterHeight = 13.0

  var height: Double
  package var marks: [Mark] = []

  init(height: Double) { self.height = height }

  mutating func add(_ mark: Mark) { marks.append(mark) }

  mutating func line(_ from: Position, _ to: Position, _ style: Style) {
    add(.path([from, to], isClosed: false, style))
  }

  mutating func label(
    _ text: String, at position: Position, _ anchor: Anchor = .start, isVertical: Bool = false
  ) {
    add(.label(text, at: position, anchor, isVertical: isVertical))
  }
}

/// How an axis maps numbers to its length.
struct Scale: Sendable {
  let range: ClosedRange<Double>
  let isLogarithmic: Bool
  let ticks: [(value: Double, text: String)]

  /// A linear scale with at most seven ticks at round numbers.
  init(_ range: ClosedRange<Double>, ticks count: Double = 6) {
    self.range = range
    isLogarithmic = false
    var step = 1e-6
    let span = range.upperBound - range.lowerBound
    // 1, 2, 5, 10, 20, …
    var factors = [2.0, 2.5, 2.0].makeIterator()
    while span / step > count {
      guard let factor = factors.next() else {
        factors = [2.0, 2.5, 2.0].makeIterator()
        continue
      }
      step *= factor
    }
    let places =
      (0...6).first { ((step * Self.tens[$0]).rounded() - step * Self.tens[$0]).magnitude < 1e-6 }
      ?? 6
    let first = (range.lowerBound / step - 1e-9).rounded(.up)
    let last = (range.upperBound / step + 1e-9).rounded(.down)
    ticks =
      first > last
      ? []
      : stride(from: first, through: last, by: 1).map { index in
        (index * step, Self.text(index * step, places: places))
      }
  }

  /// A linear scale with the given ticks.
  init(_ range: ClosedRange<Double>, at ticks: [(value: Double, text: String)]) {
    self.range = range
    isLogarithmic = false
    self.ticks = ticks
  }

  /// A logarithmic scale with the given ticks.
  init(logarithmic range: ClosedRange<Double>, ticks: [(value: Double, text: String)]) {
    self.range = range
    isLogarithmic = true
    self.ticks = ticks
  }

  private static let tens = [1.0, 10, 100, 1e3, 1e4, 1e5, 1e6]

  /// A decimal with a true minus sign.
  static func text(_ value: Double, places: Int) -> String {
    let scaled = Int((value.magnitude * tens[places]).rounded())
    let digits = "\(scaled)"
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    let body =
      places == 0 ? padded : padded.dropLast(places) + "." + padded.suffix(places)
    return (value < 0 && scaled != 0 ? "−" : "") + body
  }

  /// Where on the axis a number lies, from 0 through 1.
  func share(_ value: Double) -> Double {
    let (low, high) = (range.lowerBound, range.upperBound)
    return isLogarithmic
      ? (value / low).logarithm / (high / low).logarithm : (value - low) / (high - low)
  }
}

/// The rectangle between two axes.
struct Frame: Sendable {
  let area: Drawing.Rectangle
  let x: Scale
  let y: Scale

  /// A frame across the drawing's width, with room for its ticks and titles on the left and below.
  init(top: Double, height: Double, x: Scale, y: Scale, left: Double = 58) {
    area = .init(x: left, y: top, width: Drawing.width - left - 14, height: height)
    self.x = x
    self.y = y
  }

  /// The space that ticks and a title take below the frame.
  static let footer = 44.0

  func position(_ x: Double, _ y: Double) -> Drawing.Position {
    .init(
      x: area.x + area.width * self.x.share(x),
      y: area.y + area.height * (1 - self.y.share(y)))
  }

  func rectangle(_ x: ClosedRange<Double>, _ y: ClosedRange<Double>) -> Drawing.Rectangle {
    let (topLeft, bottomRight) = (
      position(x.lowerBound, y.upperBound), position(x.upperBound, y.lowerBound)
    )
    return .init(
      x: topLeft.x, y: topLeft.y, width: bottomRight.x - topLeft.x,
      height: bottomRight.y - topLeft.y)
  }
}

extension Drawing {
  /// Ticks, their numbers and titles; grid lines if the plot has no cells that they would cross.
  mutating func axes(_ frame: Frame, x: String, y: String, hasGrid: Bool = true) {
    let area = frame.area
    let (bottom, right) = (area.y + area.height, area.x + area.width)
    for (value, text) in frame.x.ticks {
      let at = frame.position(value, frame.y.range.lowerBound).x
      if hasGrid {
        line(.init(x: at, y: area.y), .init(x: at, y: bottom), Style(stroke: .grid, width: 1))
      }
      line(.init(x: at, y: bottom), .init(x: at, y: bottom + 4), Style(stroke: .muted, width: 1))
      label(text, at: .init(x: at, y: bottom + 18), .middle)
    }
    for (value, text) in frame.y.ticks {
      let at = frame.position(frame.x.range.lowerBound, value).y
      if hasGrid {
        line(.init(x: area.x, y: at), .init(x: right, y: at), Style(stroke: .grid, width: 1))
      }
      line(.init(x: area.x - 4, y: at), .init(x: area.x, y: at), Style(stroke: .muted, width: 1))
      label(text, at: .init(x: area.x - 7, y: at + 4.5), .end)
    }
    add(.rectangles([area], Style(stroke: .muted, width: 1)))
    label(x, at: .init(x: area.x + area.width / 2, y: bottom + 38), .middle)
    label(y, at: .init(x: 13, y: area.y + area.height / 2), .middle, isVertical: true)
  }

  /// A key to the marks, one row for each, from the given height on; returns the height below it.
  /// Short texts stand in up to four columns.
  mutating func legend(_ rows: [(style: Style, text: String)], top: Double) -> Double {
    var (x, y) = (10.0, top)
    for row in rows {
      // Letters are at most so wide, and a text that has no room begins a row.
      let width = 38 + Self.letterHeight * 0.62 * Double(row.text.count)
      let cell = Self.width / 4 * (width / (Self.width / 4)).rounded(.up)
      if x > 10, x + width > Self.width { (x, y) = (10, y + 18) }
      if row.style.fill != nil {
        add(.rectangles([.init(x: x, y: y + 2, width: 22, height: 11)], row.style))
      } else {
        line(.init(x: x, y: y + 7.5), .init(x: x + 22, y: y + 7.5), row.style)
      }
      label(row.text, at: .init(x: x + 30, y: y + 12))
      x += cell
    }
    return y + 26
  }

  /// The sequential palette between the numbers at its ends, with a title above; returns the height
  /// below it.
  ///
  /// - Parameter mark: A number between the ends, with its share of the way.
  mutating func colorBar(
    _ title: String, from low: String, to high: String,
    mark: (share: Double, text: String)? = nil, top: Double
  ) -> Double {
    label(title, at: .init(x: 10, y: top + 12))
    let count = 48
    let (left, right) = (10.0, Drawing.width - 14)
    let step = (right - left) / Double(count)
    for index in 0..<count {
      let share = (Double(index) + 0.5) / Double(count)
      add(
        .rectangles(
          [.init(x: left + step * Double(index), y: top + 19, width: step + 0.4, height: 11)],
          Style(fill: .level(share))))
    }
    label(low, at: .init(x: left, y: top + 45))
    label(high, at: .init(x: right, y: top + 45), .end)
    if let mark {
      let x = left + (right - left) * mark.share
      line(.init(x: x, y: top + 17), .init(x: x, y: top + 33), Style(stroke: .ink, width: 1.5))
      // Beside a number at an end there is no room for it.
      if (0.15...0.85).contains(mark.share) {
        label(mark.text, at: .init(x: x, y: top + 45), .middle)
      }
    }
    return top + 58
  }
}
