/// The use of one limit of a reference in one window: a cell a slot, then the same in words.
package struct UsageBar: Sendable {
    package let used: Int
    package let held: Int
    package let limit: Int
    /// "this quarter", "this year".
    package let window: String

    package init(used: Int, held: Int, limit: Int, window: String) {
        self.used = max(0, used)
        self.held = max(0, held)
        self.limit = max(0, limit)
        self.window = window
    }

    /// One drawn cell, or one run of cells where they would be too narrow to tell apart.
    struct Cell {
        enum Kind: String {
            case used
            case held
            case free
        }

        let kind: Kind
        let x: Int
        let width: Int
    }

    var isFull: Bool { used + held >= limit }

    var sentence: String {
        let taken = held > 0 ? "\(used) used, \(held) held" : "\(used) used"
        return "\(taken) of \(limit) \(window)" + (isFull ? " · none left" : "")
    }

    /// Cells of a drawing 120 units wide; an override may have led past the limit, so it may have more cells.
    var cells: [Cell] {
        let total = max(limit, used + held)
        guard total > 0 else { return [Cell(kind: .free, x: 1, width: 118)] }
        if total <= 12 {
            let step = 120 / total
            return (0..<total).map { slot in
                let kind: Cell.Kind = slot < used ? .used : slot < used + held ? .held : .free
                return Cell(kind: kind, x: slot * step + 1, width: step - 3)
            }
        }
        let usedEnd = 118 * used / total
        let heldEnd = 118 * (used + held) / total
        let runs = [
            Cell(kind: .used, x: 1, width: usedEnd),
            Cell(kind: .held, x: 1 + usedEnd, width: heldEnd - usedEnd),
            Cell(kind: .free, x: 1 + heldEnd, width: 118 - heldEnd),
        ]
        return runs.filter { $0.width > 0 }
    }
}
