import Foundation

/// One bit of a file turned over, as a failing disk does.
struct FlippedBit {
    struct Outside: Error {}

    let path: String
    let offset: Int

    /// - Parameter offset: counted in bytes; past the end it goes round.
    init(in path: String, at offset: Int) {
        self.path = path
        self.offset = offset
    }

    /// Done twice, the file is as it was.
    func flip() throws {
        var bytes = try Data(contentsOf: URL(filePath: path))
        guard !bytes.isEmpty else { throw Outside() }
        bytes[offset % bytes.count] ^= UInt8(1 << (offset % 8))
        try bytes.write(to: URL(filePath: path))
    }
}
