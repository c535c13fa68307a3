import HTTPTypes
import Hummingbird
import NIOHTTPTypes

/// Refuses what no browser sends here: long addresses, strange hosts, compressed bodies, doubled slashes.
struct RequestLimits: RouterMiddleware {
    typealias Context = Arrival
    let settings: ServerSettings
    private static let hostField = HTTPField.Name("Host")
    private static let longestAddress = 8 * 1024

    func handle(
        _ request: Request, context: Arrival, next: (Request, Arrival) async throws -> Response
    ) async throws -> Response {
        let target = request.head.path ?? ""
        guard target.utf8.count <= Self.longestAddress else {
            throw WebRefusal(.uriTooLong, "Address too long", "That address is longer than any of ours.")
        }
        guard target.utf8.first == UInt8(ascii: "/") else { throw WebRefusal.badRequest }
        let path = request.uri.path
        // Probes of load balancers do not know the name.
        if !path.hasPrefix("/health/") {
            if let near = addressOnThisMachine(request) {
                return Response(status: .temporaryRedirect, headers: [.location: near])
            }
            try checkHost(request)
        }
        guard request.headers[.contentEncoding] == nil else {
            throw WebRefusal(
                .unsupportedMediaType, "Compressed",
                "This server takes forms only as they are, not compressed.")
        }
        if let tidy = try tidied(path) {
            guard request.method == .get || request.method == .head else { throw WebRefusal.notFound }
            let query = request.uri.query.map { "?\($0)" } ?? ""
            return Response(status: .permanentRedirect, headers: [.location: tidy + query])
        }
        return try await next(request, context)
    }

    /// Where to look for a page that was asked for by another name of this machine: whoever typed `localhost` into the
    /// browser that runs beside the server gets to where cookies and forms work.
    private func addressOnThisMachine(_ request: Request) -> String? {
        guard request.method == .get || request.method == .head, let host = request.head.authority,
            !settings.allows(host: host), settings.baseURL.isSameMachine(host)
        else { return nil }
        return settings.baseURL.origin + (request.head.path ?? "/")
    }

    private func checkHost(_ request: Request) throws(WebRefusal) {
        // The first Host becomes the authority; a second one is left among the fields.
        guard let host = request.head.authority, Self.hostField.map({ request.headers[$0] == nil }) == true,
            settings.allows(host: host)
        else {
            throw WebRefusal(
                .badRequest, "Unknown host", "This server does not answer under the name that was asked for.")
        }
    }

    /// The path without a slash at its end and without doubled ones, when it had any; none of ours needs `%`.
    private func tidied(_ path: String) throws(WebRefusal) -> String? {
        let isPlain = path.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
                UInt8(ascii: "."),
                UInt8(ascii: "/"):
                true
            default: false
            }
        }
        guard isPlain else { throw .notFound }
        guard path != "/", path.utf8.last == UInt8(ascii: "/") || path.contains("//") else { return nil }
        return "/" + path.split(separator: "/").joined(separator: "/")
    }
}
