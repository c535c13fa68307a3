/// Rows for a terminal, in columns as wide as their longest cell.
struct TextTable {
    let heads: [String]
    let rows: [[String]]

    var text: String {
        let widths = heads.indices.map { column in
            ([heads] + rows).map { column < $0.count ? $0[column].count : 0 }.max() ?? 0
        }
        return ([heads, widths.map { String(repeating: "─", count: $0) }] + rows).map { row in
            let cells = row.enumerated().map { column, cell in
                cell + String(repeating: " ", count: max(0, widths[column] - cell.count))
            }
            let line = cells.joined(separator: "  ")
            return String(
                line[..<(line.lastIndex { $0 != " " }.map { line.index(after: $0) } ?? line.endIndex)])
        }.joined(separator: "\n")
    }
}
