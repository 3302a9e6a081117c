import Foundation

/// The certificate of a report that may have none.
enum ProofFile {
  static func write(_ proof: Data?, to file: OutputFile?) throws {
    guard let file else { return }
    guard let proof else {
      StandardError.write("no certificate: there is none for this result\n")
      return
    }
    try file.write(proof)
  }
}
