import HTTPTypes
import Hummingbird
import NIOCore

extension Request {
    /// Refuses a body that announces itself longer than the limit before anything of it is read.
    func check(_ limit: BodyLimit) throws(WebRefusal) {
        if let announced = headers[.contentLength].flatMap({ Int($0) }), announced > limit.bytes {
            throw .tooLarge(limit)
        }
    }

    /// The whole body, or a refusal as soon as it is longer than the limit.
    func bytes(upTo limit: BodyLimit) async throws -> ByteBuffer {
        try check(limit)
        var whole = ByteBuffer()
        do {
            for try await part in body {
                guard whole.readableBytes + part.readableBytes <= limit.bytes else {
                    throw WebRefusal.tooLarge(limit)
                }
                whole.writeImmutableBuffer(part)
            }
        } catch let refusal as WebRefusal {
            throw refusal
        } catch {
            // A chunk that is none, or a client that went away: nothing of ours is at fault.
            throw WebRefusal.badRequest
        }
        return whole
    }
}
