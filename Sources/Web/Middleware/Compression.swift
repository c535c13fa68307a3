import HTTPTypes
import Hummingbird
import NIOCore
import Synchronization

/// Compresses text with gzip for browsers that take it.
struct Compression: RouterMiddleware {
    typealias Context = Arrival
    let pool: DeflatePool
    /// Less than a packet is not worth the work.
    private static let leastBytes = 1024

    func handle(
        _ request: Request, context: Arrival, next: (Request, Arrival) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        guard let type = response.headers[.contentType], ContentType.isCompressible(type),
            response.headers[.contentEncoding] == nil
        else { return response }
        response.headers[.vary] = "Accept-Encoding"
        guard (response.body.contentLength ?? 0) >= Self.leastBytes,
            AcceptEncoding(request.headers).takesGzip,
            let plain = await response.body.collected(), let gzipped = pool.gzip(plain)
        else { return response }
        response.headers[.contentEncoding] = "gzip"
        response.body = ResponseBody(byteBuffer: gzipped)
        return response
    }
}

extension ResponseBody {
    /// The whole body, when it was made of one buffer.
    fileprivate func collected() async -> ByteBuffer? {
        let collector = BodyCollector()
        do {
            try await write(collector)
            return collector.bytes.withLock { $0 }
        } catch {
            return nil
        }
    }
}
