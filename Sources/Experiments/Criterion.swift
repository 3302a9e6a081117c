/// What a fold's networks are measured by.
package enum Criterion {
  case accuracy
  case areaUnderCurve
  /// The mean area over the labels that have both classes.
  case meanArea
}
