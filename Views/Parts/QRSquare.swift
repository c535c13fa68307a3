/// The cells of a QR code.
struct QRSquare: Sendable {
    let version: QRVersion
    private var dark: [Bool]
    /// Cells that help a camera to find its way and hold no data.
    private var isFixed: [Bool]

    var size: Int { version.size }

    /// With the one of the eight masks that looks least like the marks a camera searches for; nil for a text too long.
    init?(encoding text: [UInt8]) {
        guard let bytes = QRBytes(text: text) else { return nil }
        var blank = QRSquare(version: bytes.version)
        blank.drawMarks()
        blank.draw(bytes.bytes)
        let masked = QRMask.all.map { blank.masked($0) }
        guard let best = masked.min(by: { QRPenalty(of: $0).points < QRPenalty(of: $1).points }) else {
            return nil
        }
        self = best
    }

    private init(version: QRVersion) {
        self.version = version
        dark = Array(repeating: false, count: version.size * version.size)
        isFixed = dark
    }

    func isDark(_ x: Int, _ y: Int) -> Bool { dark[y * size + x] }

    private mutating func fix(_ x: Int, _ y: Int, _ isDark: Bool) {
        guard (0..<size).contains(x), (0..<size).contains(y) else { return }
        dark[y * size + x] = isDark
        isFixed[y * size + x] = true
    }

    private mutating func drawMarks() {
        for place in 0..<size {
            fix(6, place, place % 2 == 0)
            fix(place, 6, place % 2 == 0)
        }
        for (x, y) in [(3, 3), (size - 4, 3), (3, size - 4)] { drawSquares(x, y, reach: 4, light: [2, 4]) }
        let middles = version.alignments
        for x in middles {
            for y in middles where !isFinder(x, y) { drawSquares(x, y, reach: 2, light: [1]) }
        }
        drawFormat(QRMask.all[0])
        drawVersion()
    }

    /// Whether a finder stands where an alignment square would.
    private func isFinder(_ x: Int, _ y: Int) -> Bool {
        (x == 6 && y == 6) || (x == 6 && y == size - 7) || (x == size - 7 && y == 6)
    }

    /// Squares one around the other; those at the distances `light` are light.
    private mutating func drawSquares(_ x: Int, _ y: Int, reach: Int, light: Set<Int>) {
        for down in -reach...reach {
            for across in -reach...reach {
                fix(x + across, y + down, !light.contains(max(abs(across), abs(down))))
            }
        }
    }

    /// Which mask it is and how much is checked, twice (§7.9).
    private mutating func drawFormat(_ mask: QRMask) {
        // The two bits of level M are 00, so that the mask's number is all of it.
        let bits = Self.withChecks(mask.number, by: 0x537, count: 10) ^ 0x5412
        func isSet(_ bit: Int) -> Bool { bits >> bit & 1 == 1 }
        for bit in 0..<6 { fix(8, bit, isSet(bit)) }
        fix(8, 7, isSet(6))
        fix(8, 8, isSet(7))
        fix(7, 8, isSet(8))
        for bit in 9..<15 { fix(14 - bit, 8, isSet(bit)) }
        for bit in 0..<8 { fix(size - 1 - bit, 8, isSet(bit)) }
        for bit in 8..<15 { fix(8, size - 15 + bit, isSet(bit)) }
        fix(8, size - 8, true)
    }

    /// Which version it is, twice, in those that are too large to be counted (§7.10).
    private mutating func drawVersion() {
        guard version.number >= 7 else { return }
        let bits = Self.withChecks(version.number, by: 0x1F25, count: 12)
        for bit in 0..<18 {
            let (far, near) = (size - 11 + bit % 3, bit / 3)
            fix(far, near, bits >> bit & 1 == 1)
            fix(near, far, bits >> bit & 1 == 1)
        }
    }

    /// A number followed by the remainder of its division by a polynomial.
    private static func withChecks(_ number: Int, by polynomial: Int, count: Int) -> Int {
        let rest = (0..<count).reduce(number) { rest, _ in
            (rest << 1) ^ ((rest >> (count - 1)) * polynomial)
        }
        return number << count | rest
    }

    /// Two columns at a time from the right, up and down in turns (§7.7.3).
    private mutating func draw(_ bytes: [UInt8]) {
        var place = 0
        for right in stride(from: size - 1, to: 0, by: -2).map({ $0 <= 6 ? $0 - 1 : $0 }) {
            let isUpward = (right + 1) & 2 == 0
            for step in 0..<size {
                let y = isUpward ? size - 1 - step : step
                for x in [right, right - 1] where !isFixed[y * size + x] && place < bytes.count * 8 {
                    dark[y * size + x] = bytes[place / 8] >> (7 - place % 8) & 1 == 1
                    place += 1
                }
            }
        }
    }

    private func masked(_ mask: QRMask) -> QRSquare {
        var copy = self
        for y in 0..<size {
            for x in 0..<size where !isFixed[y * size + x] && mask.turns(x, y) {
                copy.dark[y * size + x].toggle()
            }
        }
        copy.drawFormat(mask)
        return copy
    }
}
