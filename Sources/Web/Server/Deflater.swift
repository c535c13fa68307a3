import CZlib
import NIOCore

/// One libz deflate state that writes gzip; kept and reset, since making one costs as much as a small page.
// Unchecked, because the compiler cannot see what the pool does: it takes a state out of its list, under a lock, before it
// uses it, so no two tasks ever hold the same one.
final class Deflater: @unchecked Sendable {
    private let stream: UnsafeMutablePointer<z_stream>
    private let isReady: Bool
    /// 15 bits of window, and 16 for a gzip header instead of zlib's.
    private static let gzipWindow: Int32 = 15 + 16

    init(level: Int) {
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        isReady =
            deflateInit2_(
                stream, Int32(level), Z_DEFLATED, Self.gzipWindow, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
                Int32(MemoryLayout<z_stream>.size)) == Z_OK
    }

    deinit {
        if isReady { deflateEnd(stream) }
        stream.deinitialize(count: 1)
        stream.deallocate()
    }

    /// The bytes as gzip, or nothing when libz has no memory for it.
    func gzip(_ input: ByteBuffer) -> ByteBuffer? {
        guard isReady, deflateReset(stream) == Z_OK, input.readableBytes <= Int(UInt32.max) else {
            return nil
        }
        let bound = Int(deflateBound(stream, UInt(input.readableBytes)))
        var output = ByteBufferAllocator().buffer(capacity: bound)
        let isWhole = input.withUnsafeReadableBytes { source -> Bool in
            // libz does not write through next_in; its declaration lacks the const.
            stream.pointee.next_in = UnsafeMutablePointer(
                mutating: source.baseAddress?.assumingMemoryBound(to: Bytef.self))
            stream.pointee.avail_in = UInt32(source.count)
            var status = Z_OK
            output.writeWithUnsafeMutableBytes(minimumWritableBytes: bound) { target in
                stream.pointee.next_out = target.baseAddress?.assumingMemoryBound(to: Bytef.self)
                stream.pointee.avail_out = UInt32(target.count)
                status = deflate(stream, Z_FINISH)
                return target.count - Int(stream.pointee.avail_out)
            }
            return status == Z_STREAM_END
        }
        stream.pointee.next_in = nil
        stream.pointee.next_out = nil
        return isWhole ? output : nil
    }
}
