import Foundation
import LayerChecker

/// The model that the audits of the corpus are about: tensors of all types that are read, with subnormal
/// numbers and sums that cancel, two that are no layers, and metadata.
enum AuditModel {
  static let bytes = [UInt8](Data(base64Encoded: text.filter { $0 != "\n" })!)

  static var stream: ModelStream { ModelStream(bytes) }

  private static let text = """
    oAEAAAAAAAB7Il9fbWV0YWRhdGFfXyI6eyJmb3JtYXQiOiJwdCJ9LCJicmFpbiI6eyJkdHlwZSI6IkJGMTYiLCJz
    aGFwZSI6WzIsM10sImRhdGFfb2Zmc2V0cyI6WzAsMTJdfSwiZGVuc2UuYmlhcyI6eyJkdHlwZSI6IkYzMiIsInNo
    YXBlIjpbM10sImRhdGFfb2Zmc2V0cyI6WzEyLDI0XX0sImRlbnNlLndlaWdodCI6eyJkdHlwZSI6IkYzMiIsInNo
    YXBlIjpbMyw0XSwiZGF0YV9vZmZzZXRzIjpbMjQsNzJdfSwiaGFsZiI6eyJkdHlwZSI6IkYxNiIsInNoYXBlIjpb
    MiwyLDJdLCJkYXRhX29mZnNldHMiOls3Miw4OF19LCJoZWFkLmtlcm5lbCI6eyJkdHlwZSI6IkY2NCIsInNoYXBl
    IjpbNCwyXSwiZGF0YV9vZmZzZXRzIjpbODgsMTUyXX0sInN0ZXBzIjp7ImR0eXBlIjoiSTY0Iiwic2hhcGUiOlsx
    XSwiZGF0YV9vZmZzZXRzIjpbMTUyLDE2MF19fQA/gD5Av4A/gD/4vwAAAAAAAIA/AAAAQAAAAD8AAAC/AACAPwAA
    gL/NzMw9zcxMPpqZmb4AAEA/AQAAAAEAAIABAAAAAACAPwA4ALQAMAEAADwAvAAAZi4BAAAAAAAAAAAAAAAAANA/
    AAAAAAAA4D8AAAAAAADQvwAAAAAAAOC/WfP4wh9upQEAAAAAAAAAAAAAAAAAAPA/BwAAAAAAAAA=
    """
}
