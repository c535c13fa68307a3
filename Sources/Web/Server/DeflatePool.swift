package import NIOCore
import Synchronization

/// Deflate states that wait for the next page to compress; at most as many are kept as ever worked at once, up to a limit.
package final class DeflatePool: Sendable {
    private let idle = Mutex<[Deflater]>([])
    private let level: Int
    private static let mostKept = 32

    package init(level: Int) {
        self.level = level
    }

    package func gzip(_ input: ByteBuffer) -> ByteBuffer? {
        let deflater = idle.withLock { $0.popLast() } ?? Deflater(level: level)
        let output = deflater.gzip(input)
        idle.withLock { if $0.count < Self.mostKept { $0.append(deflater) } }
        return output
    }
}
