/// A JSON value and where it starts in the file.
package struct JSONValue {
  package enum Content {
    /// The text's bytes, which are valid UTF-8, with escapes resolved.
    case string(ArraySlice<UInt8>)
    /// A number as it is written.
    case number(String)
    case array([JSONValue])
    case object([(name: String, value: JSONValue)])
    case constant(String)
  }

  package let content: Content
  package let offset: Int
}
