import HTTPTypes
import Hummingbird

/// Answers for the style, the script and the pictures, from memory.
struct StaticAssets: RouterMiddleware {
    typealias Context = Arrival
    let store: AssetStore

    func handle(
        _ request: Request, context: Arrival, next: (Request, Arrival) async throws -> Response
    ) async throws -> Response {
        let path = request.uri.path
        guard request.method == .get || request.method == .head, let asset = store.asset(at: path) else {
            return try await next(request, context)
        }
        var headers: HTTPFields = [.contentType: asset.type.header, .eTag: asset.entityTag]
        // A hashed address never changes its bytes; a plain one has to be asked for each time.
        headers[.cacheControl] =
            path == asset.address ? "public, max-age=31536000, immutable" : "public, no-cache"
        if asset.gzipped != nil { headers[.vary] = "Accept-Encoding" }
        if holds(asset.entityTag, request) { return Response(status: .notModified, headers: headers) }
        var bytes = asset.bytes
        if let gzipped = asset.gzipped, AcceptEncoding(request.headers).takesGzip {
            headers[.contentEncoding] = "gzip"
            bytes = gzipped
        }
        let response = Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: bytes))
        return request.method == .head ? response.createHeadResponse() : response
    }

    private func holds(_ entityTag: String, _ request: Request) -> Bool {
        let weak = "W/\(entityTag)"
        let held = request.headers[values: .ifNoneMatch].joined(separator: ",").split(separator: ",").map(
            \.trimmed)
        return held.contains { $0 == "*" || $0 == entityTag || $0 == weak }
    }
}
