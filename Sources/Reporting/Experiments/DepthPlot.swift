/// What the best networks of each depth come to on test data, for each method.
public struct DepthPlot: Sendable {
  private let selections: [(method: String, scores: [ExperimentReport.DepthMean])]
  private let caption: String

  /// - Returns: Nil where results by depth were not kept.
  public init?(_ report: ExperimentReport) {
    // A mean over few folds is of the folds that are easy for that depth.
    selections = report.scoresByDepth.map { method, scores in
      let most = scores.map(\.folds).max() ?? 0
      return (method, scores.filter { 2 * $0.folds >= most })
    }.filter { $0.scores.count > 1 }
    caption = report.title
    guard !selections.isEmpty else { return nil }
  }

  /// The picture as a file of its own.
  public var svg: String {
    SVG(
      drawing: drawing, id: "depths", title: "Test scores by depth",
      description: """
        \(caption): the mean test score over the folds in which networks of a depth were trained to the \
        end, of those that validation data chose; depths of less than half of a method's folds are left \
        out. Residual networks are counted in blocks.
        """
    ).standaloneText
  }

  private var drawing: Drawing {
    var drawing = Drawing(height: 0)
    let top = drawing.legend(
      selections.enumerated().map { (LinePlot.style($0.offset), $0.element.method) }, top: 4)
    let depths = Set(selections.flatMap { $0.scores.map(\.depth) }).sorted()
    let scores = selections.flatMap { $0.scores.map(\.mean) }
    let (low, high) = (scores.min()!, scores.max()!)
    let margin = max(0.01, (high - low) * 0.08)
    let frame = Frame(
      top: top, height: 260,
      x: Scale(
        logarithmic: Double(depths[0]) / 1.15...Double(depths.last!) * 1.15,
        ticks: depths.map { (Double($0), "\($0)") }),
      y: Scale(low - margin...high + margin))
    drawing.height = top + 260 + Frame.footer
    drawing.axes(frame, x: "hidden layers or blocks", y: "mean test score")
    for (index, selection) in selections.enumerated() {
      let places = selection.scores.map { frame.position(Double($0.depth), $0.mean) }
      let style = LinePlot.style(index)
      drawing.add(.path(places, isClosed: false, style))
      drawing.add(.markers(places, .circle, size: 2.5, .init(fill: style.stroke)))
    }
    return drawing
  }
}
