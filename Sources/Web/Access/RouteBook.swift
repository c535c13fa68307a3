import HTTPTypes
import Hummingbird

/// Writes each route into the router and into the route table in one step, so that the two cannot differ.
struct RouteBook: Sendable {
    /// Unsafe by the compiler's book, since Hummingbird's `Router` is a class that it does not call Sendable: only `add`
    /// touches it, and only while one task puts the server together, before any request is answered.
    private nonisolated(unsafe) let router: Router<Arrival>
    private let table: RouteTable
    private let services: SiteServices

    init(router: Router<Arrival>, table: RouteTable, services: SiteServices) {
        self.router = router
        self.table = table
        self.services = services
    }

    func add(
        _ method: HTTPRequest.Method, _ path: String, for audience: Audience,
        answer: @escaping @Sendable (Visit) async throws -> Response
    ) {
        let inner = path.split(separator: "/").map { "/\($0)" }.joined()
        let whole = audience.prefix + inner
        let pattern = whole.isEmpty ? "/" : whole
        table.record(Route(method: method.rawValue, path: pattern, audience: audience))
        let services = services
        router.on(RouterPath(pattern), method: method) { request, arrival in
            try await answer(Visit(request: request, arrival: arrival, services: services))
        }
    }
}
