import HTTPTypes
package import Hummingbird

/// Adds routes for one audience: whatever is added here runs only after that audience's check.
package struct RouteBuilder<Context: AdmittedContext>: Sendable {
    private let router: RouteBook
    private let base: String

    /// - Parameter base: what stands between the audience's prefix and every path.
    init(_ router: RouteBook, under base: String = "") {
        self.router = router
        self.base = base
    }

    /// A page: `coordinator.get("requests/:request") { context in … }` is `/acme/coordinator/requests/7`.
    package func get(
        _ path: String, _ handler: @escaping @Sendable (Context) async throws -> Response
    ) {
        router.add(.get, "\(base)/\(path)", for: Context.audience) { visit in
            try await Context.admitting(visit, handler)
        }
    }

    func add(
        _ method: HTTPRequest.Method, _ path: String,
        _ answer: @escaping @Sendable (Visit) async throws -> Response
    ) {
        router.add(method, "\(base)/\(path)", for: Context.audience, answer: answer)
    }

    /// A form; it is read only after the check, and only up to its limit.
    package func post(
        _ path: String, body limit: BodyLimit = .standard,
        _ handler: @escaping @Sendable (Context, SentForm) async throws -> Response
    ) {
        router.add(.post, "\(base)/\(path)", for: Context.audience) { visit in
            try visit.request.check(limit)
            return try await Context.admitting(visit) { context in
                try await handler(context, try await visit.form(upTo: limit))
            }
        }
    }
}
