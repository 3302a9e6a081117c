/// The theorems of the paper, and the lemma that it proves on a grid, by name; ``Theorem`` has their
/// questions.
public enum TheoremName: String, Sendable, CaseIterable {
  case theorem1 = "Theorem 1"
  case lemma12 = "Lemma 12"
  case theorem2 = "Theorem 2"
  case theorem3 = "Theorem 3"
}
