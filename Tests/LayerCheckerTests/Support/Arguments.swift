/// Arguments of functions.
enum Arguments {
  static let decimals = [
    "0", "0.001", "0.125", "0.3", "-0.3", "0.7071", "1", "-1", "1.4142", "2", "-2.5", "2.8", "2.9",
    "3.5", "-4", "5.25",
  ]
}
