/// A matrix of numbers that training changes, with the loss's gradient by them.
public final class Parameter {
  public let name: String
  public let value: Matrix
  public let gradient: Matrix
  /// Whether L2 regularization applies: to weights, not to biases and gains.
  public let isWeight: Bool

  package init(_ name: String, _ value: Matrix, isWeight: Bool = false) {
    (self.name, self.value, self.isWeight) = (name, value, isWeight)
    gradient = Matrix(rows: value.rows, columns: value.columns)
  }

  /// A row of equal numbers.
  convenience init(_ name: String, width: Int, filledWith number: Float) {
    let row = Matrix(rows: 1, columns: width)
    row.fill(number)
    self.init(name, row)
  }
}
