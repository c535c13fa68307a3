/// The bytes of a QR code in the order in which they are drawn: the text with its head, filled up, in blocks with their
/// checks, the blocks shuffled so that one stain hurts each a little (ISO/IEC 18004 §7.4 and §7.6).
struct QRBytes {
    let version: QRVersion
    let bytes: [UInt8]

    /// In the smallest version that the text fits into; nil where none is large enough.
    init?(text: [UInt8]) {
        guard let version = QRVersion.all.first(where: { text.count <= $0.capacity }) else { return nil }
        self.version = version
        bytes = Self.interleaved(Self.data(text, version), version)
    }

    private static func data(_ text: [UInt8], _ version: QRVersion) -> [UInt8] {
        var bits: [Bool] = []
        func append(_ value: Int, _ count: Int) {
            for bit in (0..<count).reversed() { bits.append(value >> bit & 1 == 1) }
        }
        // 0100 says: bytes.
        append(0b0100, 4)
        append(text.count, version.countBits)
        for byte in text { append(Int(byte), 8) }
        append(0, min(4, version.dataByteCount * 8 - bits.count))
        append(0, (8 - bits.count % 8) % 8)
        var data = stride(from: 0, to: bits.count, by: 8).map { start in
            bits[start..<start + 8].reduce(UInt8(0)) { $0 << 1 | ($1 ? 1 : 0) }
        }
        var padding: UInt8 = 0xEC
        while data.count < version.dataByteCount {
            data.append(padding)
            padding ^= 0xEC ^ 0x11
        }
        return data
    }

    private static func interleaved(_ data: [UInt8], _ version: QRVersion) -> [UInt8] {
        let count = version.blockCount
        // The later blocks are one byte longer where the data does not divide evenly.
        let shortCount = count - version.byteCount % count
        let shortLength = version.byteCount / count - version.checkBytesInBlock
        let code = ReedSolomon(count: version.checkBytesInBlock)
        var rest = data[...]
        let blocks = (0..<count).map { block in
            let part = rest.prefix(block < shortCount ? shortLength : shortLength + 1)
            rest = rest.dropFirst(part.count)
            return (data: Array(part), checks: code.checkBytes(of: part))
        }
        let drawn = (0...shortLength).flatMap { place in
            blocks.compactMap { $0.data.indices.contains(place) ? $0.data[place] : nil }
        }
        return drawn
            + (0..<version.checkBytesInBlock).flatMap { place in blocks.map { $0.checks[place] } }
    }
}
