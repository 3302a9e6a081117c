import Formulas
import IntervalArithmetic
import LayerProofs
import Proving
import SignalPropagation

/// The catalogue of activations, or what is known of some.
public struct CatalogueReport: ActivationReport {
  public let profiles: [ActivationProfile]

  public init(_ profiles: [ActivationProfile]) { self.profiles = profiles }

  public var verdict: Verdict { .proved }

  public var text: String {
    var lines = [
      "Moments are those for standard normal net inputs; Lipschitz constant and minimum those for"
        + " |x| <= \(ActivationProfile.reach).", "",
    ]
    for profile in profiles {
      let activation = profile.activation
      lines.append("\(activation)")
      if let entry = activation.entry {
        lines.append(Notation.row("  phi(x)", entry.text))
        if !entry.aliases.isEmpty {
          lines.append(Notation.row("  also", entry.aliases.joined(separator: ", ")))
        }
        if let note = entry.note { lines.append(Notation.row("  note", note)) }
      }
      func number(_ value: Enclosure?) -> String {
        value.map { Notation.commonDigits($0, digits: 10) } ?? "not enclosed"
      }
      lines.append(
        Notation.row(
          "  E phi, E phi^2",
          number(profile.moments.value(.mean)) + ", " + number(profile.moments.value(.secondMoment))
        ))
      lines.append(Notation.row("  sup |phi'|", number(profile.lipschitz)))
      lines.append(Notation.row("  minimum", number(profile.minimum)))
      let kinks = profile.kinks.map(\.text).joined(separator: ", ")
      lines.append(
        Notation.row("  kinks", (kinks.isEmpty ? "none" : kinks) + "; " + profile.symmetry.words))
      lines.append("")
    }
    return lines.joined(separator: "\n")
  }

  public var json: String { Record(self).jsonText() }

  private struct Record: Encodable {
    let command = "activations"
    let schema = 1
    let activations: [Entry]

    struct Entry: Encodable {
      let activation: ActivationFormula
      let formula: String?
      let aliases: [String]
      let mean, secondMoment: EnclosureRecord?
      let lipschitz: EnclosureRecord?
      let minimum: EnclosureRecord
      let kinks: [Rational]
      let symmetry: String
    }

    init(_ report: CatalogueReport) {
      activations = report.profiles.map { profile in
        Entry(
          activation: profile.activation, formula: profile.activation.entry?.text,
          aliases: profile.activation.entry?.aliases ?? [],
          mean: profile.moments.value(.mean).map { EnclosureRecord($0, digits: 12) },
          secondMoment: profile.moments.value(.secondMoment).map {
            EnclosureRecord($0, digits: 12)
          },
          lipschitz: profile.lipschitz.map { EnclosureRecord($0, digits: 12) },
          minimum: EnclosureRecord(profile.minimum, digits: 12), kinks: profile.kinks,
          symmetry: profile.symmetry.rawValue)
      }
    }
  }
}

extension Symmetry {
  var words: String {
    switch self {
    case .even: "even"
    case .odd: "odd"
    case .neither: "neither even nor odd is shown"
    }
  }
}
