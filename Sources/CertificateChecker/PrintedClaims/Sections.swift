extension PrintedClaims {
  static let sections: [String] = []
}
