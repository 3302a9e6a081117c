/// Section 11 of the list: the rows that are arithmetic on numbers of the tables.
extension PrintedClaims {
  // swift-format-ignore
  static let tables = #"""
    [table-1-left-rank-sum]
    -- The seven numbers are those of table-1-left-rank-differences; 0.0035 = 7*0.0005.
    -0.756 - 0.240 - 0.198 + 0.021 + 0.273 + 0.397 + 0.504 ~ 0 within 0.0035

    [table-1-right-vs-a13]
    -- Exact: a difference of decimals is a decimal.
    5.8 - 12.5 == -6.7
    6.1 - 12.5 == -6.4
    6.6 - 12.5 == -5.9
    7.1 - 12.5 == -5.4
    7.2 - 12.5 == -5.3
    7.9 - 12.5 == -4.6

    [table-a12-rank-sum]
    -- 1.2 = 24*0.05.
    9.3 + 9.6 + 9.6 + 9.9 + 10.1 + 10.7 + 11.0 + 11.3 + 11.5 + 11.8 + 11.9 + 12.1 + 12.3 + 12.6 + 12.9 + 13.0
        + 13.6 + 13.9 + 14.0 + 14.2 + 14.3 + 14.6 + 15.0 + 20.9 ~ 300 within 1.2

    [table-a13-rank-sum]
    -- 1.2 = 24*0.05.
    5.8 + 6.1 + 6.6 + 7.1 + 7.2 + 7.9 + 8.4 + 8.7 + 9.7 + 9.9 + 12.1 + 12.4 + 12.4 + 13.5 + 13.9 + 14.1 + 15.5
        + 16.1 + 16.3 + 17.9 + 18.3 + 18.7 + 19.0 + 22.5 ~ 300 within 1.2
    """#
}
