import Crypto
import Foundation
import NIOCore

/// One file of `Public/` in memory, plain and compressed, with the address that its bytes give it.
struct Asset: Sendable {
    let address: String
    let type: ContentType
    let bytes: ByteBuffer
    let gzipped: ByteBuffer?
    let entityTag: String

    /// - Parameter name: where it lies under `Public/`, as `mark.svg`, or what several files are joined to, as `app.css`.
    init?(name: String, bytes: [UInt8], pool: DeflatePool) {
        guard let dot = name.lastIndex(of: "."),
            let type = ContentType(ending: name[name.index(after: dot)...])
        else { return nil }
        let hash = SHA256.hash(data: bytes).prefix(4).map { byte in
            let digits = String(byte, radix: 16)
            return digits.count == 1 ? "0" + digits : digits
        }.joined()
        let buffer = ByteBuffer(bytes: bytes)
        let gzipped = type.isText ? pool.gzip(buffer) : nil
        address = "/assets/\(name[..<dot]).\(hash)\(name[dot...])"
        entityTag = "\"\(hash)\""
        self.type = type
        self.bytes = buffer
        self.gzipped = gzipped.flatMap { $0.readableBytes < buffer.readableBytes ? $0 : nil }
    }
}
