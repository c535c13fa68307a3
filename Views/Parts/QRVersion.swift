/// A size of QR code, and how its bytes are split into blocks at error correction M (ISO/IEC 18004, tables 1 and 9).
struct QRVersion: Sendable, Hashable {
    /// From 1 to 20.
    let number: Int
    static let all = (1...20).map { QRVersion(number: $0) }
    private static let checkBytes = [
        10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26,
    ]
    private static let blocks = [1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16]

    /// Cells along one side.
    var size: Int { 4 * number + 17 }
    var blockCount: Int { Self.blocks[number - 1] }
    var checkBytesInBlock: Int { Self.checkBytes[number - 1] }
    /// Bytes for data and checks together.
    var byteCount: Int { dataCells / 8 }
    var dataByteCount: Int { byteCount - blockCount * checkBytesInBlock }
    /// Bits that say how many bytes follow.
    var countBits: Int { number < 10 ? 8 : 16 }
    /// How many bytes of text fit.
    var capacity: Int { dataByteCount - (4 + countBits + 7) / 8 }

    /// The middles of the small squares, along either side (annex E).
    var alignments: [Int] {
        guard number > 1 else { return [] }
        let count = number / 7 + 2
        let step = (number * 4 + count * 2 + 1) / (count * 2 - 2) * 2
        return [6] + (0..<count - 1).reversed().map { size - 7 - $0 * step }
    }

    /// What is left of the square after finders, timing, alignment, format and version.
    private var dataCells: Int {
        var cells = (16 * number + 128) * number + 64
        if number >= 2 {
            let count = number / 7 + 2
            cells -= (25 * count - 10) * count - 55
        }
        return number >= 7 ? cells - 36 : cells
    }
}
