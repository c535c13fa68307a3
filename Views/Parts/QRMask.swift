/// One of the eight patterns of which one is laid over the data (ISO/IEC 18004, table 10).
struct QRMask: Sendable {
    let number: Int
    static let all = (0..<8).map { QRMask(number: $0) }

    /// Whether the cell in column x and row y becomes its opposite.
    func turns(_ x: Int, _ y: Int) -> Bool {
        switch number {
        case 0: (x + y) % 2 == 0
        case 1: y % 2 == 0
        case 2: x % 3 == 0
        case 3: (x + y) % 3 == 0
        case 4: (x / 3 + y / 2) % 2 == 0
        case 5: x * y % 2 + x * y % 3 == 0
        case 6: (x * y % 2 + x * y % 3) % 2 == 0
        default: ((x + y) % 2 + x * y % 3) % 2 == 0
        }
    }
}

/// How hard a square is to read: the fewer points, the better (ISO/IEC 18004 §7.8.3).
struct QRPenalty {
    let points: Int
    /// What the middle of a finder looks like, with four light cells after or before it.
    private static let finders = [0b101_1101_0000, 0b000_0101_1101]

    init(of square: QRSquare) {
        let size = square.size
        let rows = (0..<size).map { y in (0..<size).map { square.isDark($0, y) } }
        let columns = (0..<size).map { x in (0..<size).map { square.isDark(x, $0) } }
        let lines = (rows + columns).reduce(0) { $0 + Self.points(ofLine: $1) }
        var blocks = 0
        for y in 1..<size {
            for x in 1..<size {
                let cell = rows[y][x]
                if rows[y][x - 1] == cell, rows[y - 1][x] == cell, rows[y - 1][x - 1] == cell { blocks += 1 }
            }
        }
        let darkCells = rows.reduce(0) { $0 + $1.count { $0 } }
        let offBalance = abs(darkCells * 20 - size * size * 10) / (size * size)
        points = lines + 3 * blocks + 10 * offBalance
    }

    private static func points(ofLine line: [Bool]) -> Int {
        var (points, run, window) = (0, 0, 0)
        for place in line.indices {
            run = place > 0 && line[place] == line[place - 1] ? run + 1 : 1
            if run == 5 { points += 3 } else if run > 5 { points += 1 }
            window = (window << 1 | (line[place] ? 1 : 0)) & 0b111_1111_1111
            if place >= 10, finders.contains(window) { points += 40 }
        }
        return points
    }
}
