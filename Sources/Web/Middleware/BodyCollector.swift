import HTTPTypes
import Hummingbird
import NIOCore
import Synchronization

/// Takes the bytes of an answer that is to be compressed before it is sent.
final class BodyCollector: ResponseBodyWriter {
    let bytes = Mutex(ByteBuffer())

    func write(_ buffer: ByteBuffer) async throws {
        bytes.withLock { bytes in
            if bytes.readableBytes == 0 { bytes = buffer } else { _ = bytes.writeImmutableBuffer(buffer) }
        }
    }

    func finish(_ trailers: HTTPFields?) async throws {}
}
