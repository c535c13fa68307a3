import Testing

@testable import Views

/// Reads a QR code as a camera's program does, from the cells alone: ISO/IEC 18004 §12, without the repairs.
private struct QRReading {
    let square: QRSquare
    private var size: Int { square.size }

    /// The fifteen bits around the upper left finder, unmasked.
    var format: Int {
        let places = (0..<6).map { (8, $0) } + [(8, 7), (8, 8), (7, 8)] + (9..<15).map { (14 - $0, 8) }
        return bits(places) ^ 0b101_0100_0001_0010
    }

    /// The same bits from beside the other two finders.
    var formatAgain: Int {
        let places = (0..<8).map { (size - 1 - $0, 8) } + (8..<15).map { (8, size - 15 + $0) }
        return bits(places) ^ 0b101_0100_0001_0010
    }

    private func bits(_ places: [(Int, Int)]) -> Int {
        places.enumerated().reduce(0) {
            $0 | (square.isDark($1.element.0, $1.element.1) ? 1 << $1.offset : 0)
        }
    }

    /// Whether a cell belongs to finders, timing, alignment, format or version, worked out by the cell.
    private func isMark(_ x: Int, _ y: Int) -> Bool {
        let version = (size - 17) / 4
        if x == 6 || y == 6 { return true }
        if x < 9 && y < 9 || x < 9 && y >= size - 8 || x >= size - 8 && y < 9 { return true }
        if version >= 7,
            x < 6 && (size - 11..<size - 8).contains(y) || y < 6 && (size - 11..<size - 8).contains(x)
        {
            return true
        }
        let middles = square.version.alignments
        return middles.contains { across in
            middles.contains { down in
                let isFinder =
                    across == 6 && (down == 6 || down == size - 7) || across == size - 7 && down == 6
                return !isFinder && abs(x - across) <= 2 && abs(y - down) <= 2
            }
        }
    }

    /// The bytes in the order in which they were drawn.
    var bytes: [UInt8] {
        let mask = QRMask.all[format >> 10 & 7]
        var bits: [Bool] = []
        var right = size - 1
        var isUpward = true
        while right > 0 {
            if right == 6 { right -= 1 }
            for step in 0..<size {
                let y = isUpward ? size - 1 - step : step
                for x in [right, right - 1] where !isMark(x, y) {
                    bits.append(square.isDark(x, y) != mask.turns(x, y))
                }
            }
            isUpward.toggle()
            right -= 2
        }
        return stride(from: 0, through: bits.count - 8, by: 8).map { start in
            bits[start..<start + 8].reduce(UInt8(0)) { $0 << 1 | ($1 ? 1 : 0) }
        }
    }

    /// The blocks, each with its data and checks in a row.
    var blocks: [[UInt8]] {
        let version = square.version
        let (all, count) = (bytes, version.blockCount)
        var blocks = [[UInt8]](repeating: [], count: count)
        let longCount = all.count % count
        let shortLength = all.count / count - version.checkBytesInBlock
        var place = 0
        for row in 0...shortLength {
            for block in 0..<count where row < shortLength || block >= count - longCount {
                blocks[block].append(all[place])
                place += 1
            }
        }
        for _ in 0..<version.checkBytesInBlock {
            for block in 0..<count {
                blocks[block].append(all[place])
                place += 1
            }
        }
        return blocks
    }

    var text: String? {
        let checks = square.version.checkBytesInBlock
        let data = blocks.flatMap { $0.dropLast(checks) }
        let bits = data.flatMap { byte in (0..<8).map { byte >> (7 - $0) & 1 } }
        func number(_ from: Int, _ count: Int) -> Int {
            bits[from..<from + count].reduce(0) { $0 << 1 | Int($1) }
        }
        guard number(0, 4) == 4 else { return nil }
        let countBits = square.version.number < 10 ? 8 : 16
        let length = number(4, countBits)
        let bytes = (0..<length).map { UInt8(number(4 + countBits + 8 * $0, 8)) }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// A block is right when its polynomial is nought at every power of the field's generator (Reed and Solomon).
    var areChecksRight: Bool {
        blocks.allSatisfy { block in
            var root: UInt8 = 1
            return (0..<square.version.checkBytesInBlock).allSatisfy { _ in
                let value = block.reduce(UInt8(0)) { ReedSolomon.product($0, root) ^ $1 }
                root = ReedSolomon.product(root, 2)
                return value == 0
            }
        }
    }
}

@Suite struct `A QR code` {
    /// Of every length at which a version is full, and some between.
    static let lengths: [Int] = [
        0, 1, 14, 15, 26, 42, 62, 84, 106, 122, 152, 180, 181, 213, 214, 251, 287, 331, 400, 450, 504, 560,
        624,
        666,
    ]

    private static func text(_ length: Int) -> String {
        let bytes = (0..<length).map { UInt8(33 + $0 % 90) }
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test(arguments: lengths) func `reads as what was written`(length: Int) throws {
        let text = Self.text(length)
        let square = try #require(QRSquare(encoding: Array(text.utf8)))
        let reading = QRReading(square: square)
        #expect(reading.text == text)
        #expect(reading.areChecksRight)
        #expect(reading.format == reading.formatAgain)
        #expect(reading.format >> 13 == 0, "the level is M")
    }

    /// How much fits at level M (ISO/IEC 18004, table 7).
    @Test(
        arguments: zip(
            1...20,
            [14, 26, 42, 62, 84, 106, 122, 152, 180, 213, 251, 287, 331, 362, 412, 450, 504, 560, 624, 666]))
    func `takes what the standard says fits`(number: Int, capacity: Int) throws {
        #expect(QRVersion(number: number).capacity == capacity)
        let full = try #require(QRBytes(text: Array(repeating: 65, count: capacity)))
        #expect(full.version.number == number)
        #expect(full.bytes.count == full.version.byteCount)
    }

    /// Annex E: the middles of the alignment squares of some versions.
    @Test(arguments: [
        (1, []), (2, [6, 18]), (7, [6, 22, 38]), (10, [6, 28, 50]), (14, [6, 26, 46, 66]),
        (20, [6, 34, 62, 90]),
    ])
    func `has its alignment squares where the standard puts them`(number: Int, middles: [Int]) {
        #expect(QRVersion(number: number).alignments == middles)
    }

    /// Annex I of the standard works out 01234567 at 1-M; its ten check bytes are printed there.
    @Test func `has the check bytes of the standard's example`() {
        let data: [UInt8] = [
            0x10, 0x20, 0x0C, 0x56, 0x61, 0x80, 0xEC, 0x11, 0xEC, 0x11, 0xEC, 0x11, 0xEC, 0x11, 0xEC, 0x11,
        ]
        #expect(
            ReedSolomon(count: 10).checkBytes(of: data) == [
                0xA5, 0x24, 0xD4, 0xC1, 0xED, 0x36, 0xC7, 0x87, 0x2C, 0x55,
            ])
    }

    @Test func `is not made of more than fits`() {
        #expect(QRCode(String(repeating: "x", count: 667), label: "x") == nil)
    }

    @Test func `is drawn with four light cells around it`() throws {
        let code = try #require(QRCode("A", label: "a letter"))
        let html = String(decoding: code.bytes(), as: UTF8.self)
        #expect(html.contains(#"viewBox="0 0 29 29""#))
        #expect(html.contains("M4 4h7v1h-7z"))
    }
}
