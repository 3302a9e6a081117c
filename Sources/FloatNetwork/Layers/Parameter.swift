/// A matrix of numbers that training changes, with the loss's gradient by them.
public final class Parameter {
  /// Unique within a network, such as `layer0.weight`: the name of the tensor in files.
  public let name: String
  /// in×out for weights; one row for biases, gains and averages.
  public let value: Matrix
  /// Of the shape of ``value``; a backward pass overwrites it.
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
