import Paper
import Proving

/// Numbers that every printed decision has, whatever it rests on.
extension Decision {
  /// The boxes that were evaluated; 0 if it needed none.
  var printedBoxes: Int { work?.boxes ?? 0 }

  /// The arithmetic's precision, or where nothing was evaluated the one that a search would begin with.
  var printedPrecision: WorkingPrecision { work?.precision ?? .bits128 }
}
