import LayerChecker
import Testing

/// The examples of NIST for FIPS 180-4, in pieces of all sizes.
@Suite struct SHA256Tests {
  private func digest(_ message: some Sequence<UInt8>, pieces: Int) -> String {
    var hash = SHA256()
    var bytes = Array(message)[...]
    while !bytes.isEmpty {
      Array(bytes.prefix(pieces)).withUnsafeBytes { hash.update($0) }
      bytes = bytes.dropFirst(pieces)
    }
    return hash.finish()
  }

  @Test(
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
      (
        "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqr"
          + "lmnopqrsmnopqrstnopqrstu",
        "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
      ),
    ], [1, 3, 55, 56, 63, 64, 65, 1000])
  func `the digest is the standard's`(_ example: (message: String, digest: String), _ pieces: Int) {
    #expect(digest(example.message.utf8, pieces: pieces) == example.digest)
  }

  @Test(arguments: [63, 64, 4096, 999_999])
  func `a million letters a`(_ pieces: Int) {
    #expect(
      digest(repeatElement(UInt8(ascii: "a"), count: 1_000_000), pieces: pieces)
        == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  @Test func `one bit changes everything`() {
    #expect(digest("abc".utf8, pieces: 3) != digest("abb".utf8, pieces: 3))
  }
}
