/// A small linear program: the least Σ cᵢxᵢ with Σᵢ Mₖᵢxᵢ ≥ 1 for all k and x ≥ 0, for positive c and M.
///
/// By the simplex method on its dual, the largest Σ yₖ with Σₖ Mₖᵢyₖ ≤ cᵢ, for which y = 0 is feasible. A
/// heuristic: what it finds is checked elsewhere.
enum CoveringProgram {
  /// x, or what was found of it within the number of steps.
  static func solution(costs: [Double], rows: [[Double]]) -> [Double] {
    let (count, size) = (costs.count, rows.count)
    // Columns k of the dual scaled to the largest entry 1, its rows i by cᵢ.
    let scales = rows.map { row in
      1 / max(zip(row, costs).reduce(0) { max($0, $1.0 / $1.1) }, .leastNormalMagnitude)
    }
    // The tableau by rows; the last one has the reduced costs, those of the slacks being cᵢxᵢ.
    let width = size + count + 1
    var table = [Double](repeating: 0, count: (count + 1) * width)
    for i in 0..<count {
      for k in 0..<size { table[i * width + k] = rows[k][i] / costs[i] * scales[k] }
      table[i * width + size + i] = 1
      table[i * width + width - 1] = 1
    }
    for k in 0..<size { table[count * width + k] = -scales[k] }
    table.withUnsafeMutableBufferPointer { table in
      let objective = count * width
      for _ in 0..<(8 * (count + size)) {
        // The most violated constraint, or a slack that has become negative.
        var (entering, worst) = (-1, -1e-9)
        for k in 0..<(size + count) {
          let cost = table[objective + k]
          let violation = k < size ? cost / scales[k] : cost
          if violation < worst { (entering, worst) = (k, violation) }
        }
        guard entering >= 0 else { break }
        var (leaving, least) = (-1, Double.infinity)
        for i in 0..<count where table[i * width + entering] > 1e-11 {
          let pivot = table[i * width + entering]
          let ratio = max(table[i * width + width - 1], 0) / pivot
          // Of nearly equal ratios the largest pivot keeps digits.
          if ratio < least * (1 - 1e-10)
            || (ratio <= least * (1 + 1e-10) && pivot > table[leaving * width + entering])
          {
            (leaving, least) = (i, min(ratio, least))
          }
        }
        guard leaving >= 0 else { break }
        let line = leaving * width
        let pivot = table[line + entering]
        for k in 0..<width { table[line + k] /= pivot }
        for i in 0...count where i != leaving {
          let factor = table[i * width + entering]
          if factor == 0 { continue }
          for k in 0..<width { table[i * width + k] -= factor * table[line + k] }
        }
      }
    }
    return (0..<count).map { max(table[count * width + size + $0], 0) / costs[$0] }
  }
}
