/// One line about work under way, cut to the terminal's width.
package enum ProgressLine {
  /// The most that fits: the bar goes first, then the count; the rest stays.
  ///
  /// - Parameters:
  ///   - fraction: The share that is done, if anybody knows.
  ///   - count: What was counted, such as `1200 boxes`.
  ///   - elapsed: Seconds since the start.
  ///   - columns: The width of the terminal, of which the last column stays empty.
  package static func text(fraction: Double?, count: String?, elapsed: Double, columns: Int)
    -> String
  {
    let left = fraction.flatMap { share in
      share > 0.01 ? "about \(Int(elapsed * (1 - share) / share) + 1) s left" : nil
    }
    let percent = fraction.map { "\(Int($0 * 100)) %" }
    let time = left ?? (fraction == nil ? "\(Int(elapsed)) s" : nil)
    let candidates = [
      [fraction.map { bar($0, cells: 30) }, percent, count, time],
      [fraction.map { bar($0, cells: 10) }, percent, count, time],
      [percent, count, time], [percent, time], [percent ?? time],
    ].map { $0.compactMap(\.self).joined(separator: "  ") }
    return candidates.first { $0.count < columns } ?? ""
  }

  private static func bar(_ fraction: Double, cells: Int) -> String {
    let filled = Int(min(max(fraction, 0), 1) * Double(cells))
    return "[" + String(repeating: "#", count: filled)
      + String(repeating: "-", count: cells - filled) + "]"
  }

  /// The parts that fit, the first ones first.
  package static func text(parts: [String], columns: Int) -> String {
    var line = ""
    for part in parts {
      let longer = line.isEmpty ? part : line + "  " + part
      guard longer.count < columns else { break }
      line = longer
    }
    return line
  }
}
