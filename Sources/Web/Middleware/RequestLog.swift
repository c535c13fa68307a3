import Domain
import Foundation
import HTTPTypes
import Hummingbird
import Logging

/// Outermost: one line for each request, without what stands behind `?` and without the tokens of links.
struct RequestLog: RouterMiddleware {
    typealias Context = Arrival
    let services: SiteServices

    func handle(
        _ request: Request, context: Arrival, next: (Request, Arrival) async throws -> Response
    ) async throws -> Response {
        let start = ContinuousClock.now
        var response = try await next(request, context)
        if let name = Self.requestID { response.headers[name] = context.id }
        let elapsed = ContinuousClock.now - start
        services.logger.info(
            "request",
            metadata: [
                "id": "\(context.id)", "method": "\(request.method.rawValue)",
                "path": "\(LoggedPath(request.uri.path))", "status": "\(response.status.code)",
                "bytes": "\(response.body.contentLength ?? 0)",
                "microseconds":
                    "\(elapsed.components.seconds * 1_000_000 + elapsed.components.attoseconds / 1_000_000_000_000)",
                "address":
                    "\(ClientAddress(settings: services.settings).address(of: request, peer: context.peer))",
            ])
        return response
    }

    private static let requestID = HTTPField.Name("X-Request-ID")
}

/// A path as it may stand in the log: tokens of links and of the set-up are taken out.
struct LoggedPath: CustomStringConvertible {
    let description: String

    init(_ path: String) {
        var segments = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        for index in segments.indices.dropLast()
        where ["calendar", "link", "setup"].contains(segments[index]) {
            // A link without an account has its purpose before its token.
            let hasPurpose = GuestLink.Purpose(rawValue: segments[index + 1]) != nil
            let token = segments.index(index, offsetBy: hasPurpose ? 2 : 1)
            if segments.indices.contains(token) { segments[token] = "[token]" }
        }
        description = segments.joined(separator: "/")
    }
}
